public import CatalogueModel
import Foundation
import SQLDatabase

extension CatalogueStore {
    /// Keeps what was found in a file that an account handed in.
    ///
    /// - Returns: its number.
    /// - Throws: `StoreError`.
    public func add(_ handIn: HandIn, note: AuditNote) async throws -> HandInID {
        try await write { db in
            var json = JSONText()
            json.array(handIn.findings) { $0.value($1) }
            // What became a submission answers by that.
            let call: Int64? =
                if let kind = handIn.kind, let country = handIn.country, handIn.submission == nil {
                    try Self.answeredCall(kind, from: country, at: handIn.at, db)
                } else { nil }
            let number = try db.insert(
                sql: """
                    INSERT INTO hand_in (
                        at, account_id, file_name, sha256, byte_count, kind, country, submission_id,
                        error_count, warning_count, findings, call_id)
                    VALUES (
                        :at, :account, :name, :sha256, :bytes, :kind, :country, :submission,
                        :errors, :warnings, :findings, :call)
                    """,
                arguments: [
                    "at": handIn.at.secondsSince1970, "account": handIn.account.number, "name": handIn.fileName,
                    "sha256": handIn.sha256, "bytes": handIn.byteCount, "kind": handIn.kind?.rawValue,
                    "country": handIn.country, "submission": handIn.submission?.number,
                    "errors": handIn.errorCount, "warnings": handIn.warningCount, "findings": json.string,
                    "call": call,
                ]
            )
            let id = HandInID(number)
            try note.append(to: db)
            return id
        }
    }

    /// One file that was handed in; nil where there is none of this number.
    ///
    /// - Throws: `StoreError`.
    public func handIn(_ id: HandInID) async throws -> HandIn? {
        try await read { db in
            try Row.fetchOne(
                db,
                sql: "\(Self.selectHandIn) WHERE hand_in.id = :id",
                arguments: ["id": id.number]
            ).map { try Self.handIn($0, withFindings: true) }
        }
    }

    /// The files handed in last, without their findings.
    ///
    /// - Parameters:
    ///   - country: only those of a country; all where nil.
    ///   - kind: only those of a kind; all where nil.
    ///   - limit: at most so many.
    /// - Returns: the latest first.
    /// - Throws: `StoreError`.
    public func handIns(country: String?, kind: SubmissionKind? = nil, limit: Int = 50) async throws -> [HandIn] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: """
                    \(Self.selectHandIn)
                    WHERE (:country IS NULL OR hand_in.country = :country) AND (:kind IS NULL OR hand_in.kind = :kind)
                    ORDER BY hand_in.id DESC
                    LIMIT :limit
                    """,
                arguments: ["country": country, "kind": kind?.rawValue, "limit": limit]
            ).map { try Self.handIn($0, withFindings: false) }
        }
    }

    /// Sends a waiting submission back with reasons; what it would have changed goes, its file and the reasons stay.
    ///
    /// - Throws: `WithdrawError`, `StoreError`.
    public func reject(
        _ id: SubmissionID,
        _ rejection: SubmissionRejection,
        note: @escaping @Sendable (SubmissionSummary) -> AuditNote
    ) async throws {
        try await write { db in
            let submission = try Self.withdraw(id, as: .sentBack, db)
            try db.execute(
                sql: """
                    INSERT INTO submission_rejection (submission_id, at, rejected_by, reasons)
                    VALUES (:submission, :at, :by, :reasons)
                    """,
                arguments: [
                    "submission": id.number, "at": rejection.at.secondsSince1970, "by": rejection.by,
                    "reasons": rejection.reasons,
                ]
            )
            try note(submission).append(to: db)
        }
    }

    /// That a submission was sent back, and why; nil where it was not.
    ///
    /// - Throws: `StoreError`.
    public func rejection(of id: SubmissionID) async throws -> SubmissionRejection? {
        try await read { db in
            try Row.fetchOne(
                db,
                sql: "SELECT at, rejected_by, reasons FROM submission_rejection WHERE submission_id = ?",
                arguments: [id.number]
            ).map {
                SubmissionRejection(
                    at: Moment(secondsSince1970: $0["at"]),
                    by: $0["rejected_by"],
                    reasons: $0["reasons"]
                )
            }
        }
    }

    /// When a submission was published and who approved it; nil where it was not.
    ///
    /// - Throws: `StoreError`.
    public func publication(of id: SubmissionID) async throws -> (at: String, by: String, approvedBy: String?)? {
        try await read { db in
            try Row.fetchOne(
                db,
                sql: "SELECT published_at, published_by, approved_by FROM publication WHERE submission_id = ?",
                arguments: [id.number]
            ).map { ($0["published_at"], $0["published_by"], $0["approved_by"]) }
        }
    }

    private static let selectHandIn = """
        SELECT hand_in.*, account.email FROM hand_in JOIN account ON account.id = hand_in.account_id
        """

    private static func handIn(_ row: Row, withFindings: Bool) throws -> HandIn {
        var handIn = HandIn(
            id: HandInID(row["id"]),
            at: Moment(secondsSince1970: row["at"]),
            account: AccountID(row["account_id"]),
            by: row["email"],
            fileName: row["file_name"],
            sha256: row["sha256"],
            byteCount: row["byte_count"]
        )
        handIn.kind = (row["kind"] as String?).flatMap(SubmissionKind.init(rawValue:))
        handIn.country = row["country"]
        handIn.submission = (row["submission_id"] as Int64?).map(SubmissionID.init)
        handIn.errorCount = row["error_count"]
        handIn.warningCount = row["warning_count"]
        guard withFindings else { return handIn }
        let findings: String = row["findings"]
        handIn.findings = try JSONDecoder().decode([QuotedFinding].self, from: Data(findings.utf8))
        return handIn
    }
}
