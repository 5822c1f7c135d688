public import CatalogueModel
import Foundation
import SQLDatabase

/// Why a submission cannot be taken back.
public enum WithdrawError: Error, Hashable, Sendable {
    /// There is no submission of this number.
    case unknown(SubmissionID)
    /// Only a submission that waits for publication can be taken back.
    case notStaged(SubmissionID, SubmissionStatus)
}

extension CatalogueStore {
    /// The submissions received, latest first.
    ///
    /// - Parameters:
    ///   - country: only those of a country; all where nil.
    ///   - kind: only those of a kind; all where nil.
    ///   - limit: at most so many.
    /// - Returns: the submissions.
    /// - Throws: `StoreError`.
    public func submissions(
        country: String? = nil,
        kind: SubmissionKind? = nil,
        limit: Int = 200
    ) async throws -> [SubmissionSummary] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: """
                    \(Self.selectSubmission)
                    WHERE (:country IS NULL OR submission.country = :country)
                        AND (:kind IS NULL OR submission.kind = :kind)
                    ORDER BY submission.id DESC
                    LIMIT :limit
                    """,
                arguments: ["country": country, "kind": kind?.rawValue, "limit": limit]
            ).map(Self.summary)
        }
    }

    /// The latest published submission of each country and kind.
    ///
    /// - Throws: `StoreError`.
    public func latestSubmissions() async throws -> [SubmissionSummary] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: """
                    \(Self.selectSubmission)
                    WHERE submission.id IN (
                        SELECT MAX(id) FROM submission WHERE status = 'published' GROUP BY country, kind)
                    ORDER BY submission.country, submission.kind
                    LIMIT 2000
                    """
            ).map(Self.summary)
        }
    }

    /// One submission; nil where there is none of this number.
    ///
    /// - Throws: `StoreError`.
    public func submission(_ id: SubmissionID) async throws -> SubmissionSummary? {
        try await read { try Self.submission(id, $0) }
    }

    /// The findings kept with a submission, in file order.
    ///
    /// - Throws: `StoreError`.
    public func findings(of id: SubmissionID) async throws -> [Finding] {
        try await read { db in
            try String.fetchAll(
                db,
                sql: "SELECT body FROM submission_finding WHERE submission_id = ? ORDER BY position LIMIT 1000",
                arguments: [id.number]
            ).map { try JSONDecoder().decode(Finding.self, from: Data($0.utf8)) }
        }
    }

    /// What the latest published submission of a kind and country says of itself; nil where there is none.
    ///
    /// - Throws: `StoreError`.
    public func latestHeader(of kind: SubmissionKind, country: String) async throws -> SubmissionHeader? {
        try await read { db in
            try Row.fetchOne(
                db,
                sql: """
                    \(Self.selectSubmission)
                    WHERE submission.kind = :kind AND submission.country = :country
                        AND submission.status = 'published'
                    ORDER BY submission.id DESC
                    LIMIT 1
                    """,
                arguments: ["kind": kind.rawValue, "country": country]
            ).map { try Self.summary($0).header }
        }
    }

    /// The countries with published records of a kind of submission, by code.
    ///
    /// - Throws: `StoreError`.
    public func countries(with kind: SubmissionKind) async throws -> [String] {
        try await read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT DISTINCT country FROM submission
                    WHERE kind = :kind AND status = 'published'
                    ORDER BY country
                    LIMIT 400
                    """,
                arguments: ["kind": kind.rawValue]
            )
        }
    }

    /// Takes back a submission that waits for publication; its file and its mark stay.
    ///
    /// - Parameters:
    ///   - id: the submission.
    ///   - reason: why it no longer waits.
    ///   - note: what the audit log is to say of it.
    /// - Throws: `WithdrawError`, `StoreError`.
    public func withdraw(
        _ id: SubmissionID,
        as reason: SubmissionWithdrawal = .takenBack,
        note: (@Sendable (SubmissionSummary) -> AuditNote)? = nil
    ) async throws {
        try await write { db in
            let submission = try Self.withdraw(id, as: reason, db)
            try note?(submission).append(to: db)
        }
    }

    static func withdraw(
        _ id: SubmissionID,
        as reason: SubmissionWithdrawal,
        _ db: Database
    ) throws -> SubmissionSummary {
        guard let submission = try Self.submission(id, db) else { throw WithdrawError.unknown(id) }
        guard submission.status == .staged else { throw WithdrawError.notStaged(id, submission.status) }
        try deleteStagedRecords(of: id, db)
        try db.execute(
            sql: "UPDATE submission SET status = 'withdrawn', withdrawn_as = :reason WHERE id = :id",
            arguments: ["reason": reason.rawValue, "id": id.number]
        )
        return submission
    }

    private static func deleteStagedRecords(of id: SubmissionID, _ db: Database) throws {
        try db.execute(sql: "DELETE FROM search_segment WHERE submission_id = ?", arguments: [id.number])
        try db.execute(sql: "DELETE FROM record_revision WHERE submission_id = ?", arguments: [id.number])
    }

    static func submission(ofFile sha256: String, _ db: Database) throws -> SubmissionSummary? {
        try Row.fetchOne(
            db,
            sql: """
                \(selectSubmission)
                WHERE sha256 = :sha256 AND (
                    submission.status = 'staged'
                    OR submission.id = (
                        SELECT MAX(latest.id) FROM submission AS latest
                        WHERE latest.kind = submission.kind AND latest.country = submission.country
                            AND latest.status = 'published'))
                ORDER BY submission.id DESC
                LIMIT 1
                """,
            arguments: ["sha256": sha256]
        ).map(summary)
    }

    static func submission(_ id: SubmissionID, _ db: Database) throws -> SubmissionSummary? {
        try Row.fetchOne(
            db,
            sql: "\(selectSubmission) WHERE submission.id = ?",
            arguments: [id.number]
        ).map(summary)
    }

    private static let selectSubmission = """
        SELECT submission.*, publication.edition
        FROM submission LEFT JOIN publication ON publication.submission_id = submission.id
        """

    private static func summary(_ row: Row) throws -> SubmissionSummary {
        let header: String = row["header"]
        let status: String = row["status"]
        guard let status = SubmissionStatus(rawValue: status) else {
            throw StoreError.unreadable("submission.status = \(status)")
        }
        let withdrawal: String? = row["withdrawn_as"]
        return SubmissionSummary(
            id: SubmissionID(row["id"]),
            header: try JSONDecoder().decode(SubmissionHeader.self, from: Data(header.utf8)),
            fileName: row["file_name"],
            sha256: row["sha256"],
            byteCount: row["byte_count"],
            receivedAt: row["received_at"],
            receivedBy: row["received_by"],
            status: status,
            withdrawal: withdrawal.flatMap(SubmissionWithdrawal.init(rawValue:)),
            changes: ChangeCounts(
                added: row["added"],
                changed: row["changed"],
                withdrawn: row["withdrawn"],
                unchanged: row["unchanged"]
            ),
            edition: row["edition"],
            call: (row["call_id"] as Int64?).map(CallID.init)
        )
    }
}

// For workflows that run on a thread of their own, away from the event loops.
extension CatalogueStore {
    /// The submission that brought exactly these bytes and still counts: one that waits, or the latest published of its
    /// country and kind.
    ///
    /// - Throws: `StoreError`.
    public func submission(ofFile sha256: String) throws -> SubmissionSummary? {
        try StoreError.translating { try database.readNow { try Self.submission(ofFile: sha256, $0) } }
    }

    /// Whether a record stands in the latest publication.
    ///
    /// - Throws: `StoreError`.
    public func isPublished(_ kind: RecordKind, country: String? = nil, key: String) throws -> Bool {
        try StoreError.translating {
            try database.readNow { db in
                try Bool.fetchOne(
                    db.cachedStatement(
                        sql: """
                            SELECT EXISTS (
                                SELECT 1 FROM record_revision
                                WHERE kind = :kind AND record_key = :key AND (:country IS NULL OR country = :country)
                                    AND published_in IS NOT NULL AND ended_in IS NULL AND action <> 'withdraw')
                            """
                    ),
                    arguments: ["kind": kind.rawValue, "key": key, "country": country]
                ) ?? false
            }
        }
    }
}
