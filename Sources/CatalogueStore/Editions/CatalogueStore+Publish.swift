public import CatalogueModel
import SQLDatabase

/// Why a submission cannot be published.
public enum PublishError: Error, Hashable, Sendable {
    /// There is no submission of this number.
    case unknown(SubmissionID)
    /// It is not waiting for publication.
    case notStaged(SubmissionID, SubmissionStatus)
    /// Something was published since it was compared: it must be compared again.
    case catalogueMovedOn(SubmissionID, comparedWith: Int?, now: Int?)
    /// A complete manual that would withdraw more than a tenth of its country's models asks for confirmation.
    case wouldWithdraw(SubmissionID, models: Int, of: Int)
}

/// What a publication did.
public struct PublicationOutcome: Hashable, Sendable {
    /// The edition it made; nil where nothing changed, or where the kind makes none.
    public var edition: Int?
    /// What it changed.
    public var changes: ChangeCounts
}

extension CatalogueStore {
    /// Publishes a staged submission in one transaction: from then on its records are the current ones.
    ///
    /// - Parameters:
    ///   - id: the submission.
    ///   - at: when, as `2026-11-21T14:03:00Z`.
    ///   - by: who publishes.
    ///   - approvedBy: who approved.
    ///   - allowingWithdrawals: whether withdrawing more than a tenth of the country's models is meant.
    ///   - note: what the audit log is to say of it, in the same transaction.
    /// - Returns: the edition it made and what it changed.
    /// - Throws: `PublishError`, `StoreError`.
    public func publish(
        _ id: SubmissionID,
        at: String,
        by: String,
        approvedBy: String? = nil,
        allowingWithdrawals: Bool = false,
        note: (@Sendable (SubmissionSummary, PublicationOutcome) -> AuditNote)? = nil
    ) async throws -> PublicationOutcome {
        try await write { db in
            let submission = try Self.stagedSubmission(id, db)
            try Self.refuseIfMovedOn(submission, db)
            if !allowingWithdrawals { try Self.refuseMassWithdrawal(submission, db) }
            let edition = try Self.nextEdition(for: submission, db)
            let publication = try db.insert(
                sql: """
                    INSERT INTO publication (submission_id, kind, edition, published_at, published_by, approved_by)
                    VALUES (:submission, :kind, :edition, :at, :by, :approved)
                    """,
                arguments: [
                    "submission": id.number, "kind": submission.header.kind.rawValue, "edition": edition, "at": at,
                    "by": by, "approved": approvedBy,
                ]
            )
            try Self.takeEffect(id, publication: publication, db)
            let outcome = PublicationOutcome(edition: edition, changes: submission.changes)
            try note?(submission, outcome).append(to: db)
            return outcome
        }
    }

    private static func stagedSubmission(_ id: SubmissionID, _ db: Database) throws -> SubmissionSummary {
        guard let submission = try submission(id, db) else { throw PublishError.unknown(id) }
        guard submission.status == .staged else { throw PublishError.notStaged(id, submission.status) }
        return submission
    }

    /// What makes editions is compared with all editions.
    ///
    /// Any other kind shares no record with another country: it is compared only with publications of its own
    /// kind and country, so that eleven that wait are approved one after another.
    private static func refuseIfMovedOn(_ submission: SubmissionSummary, _ db: Database) throws {
        let kinds = SubmissionKind.allCases.filter {
            submission.header.kind.makesEdition ? $0.makesEdition : $0 == submission.header.kind
        }
        let country = submission.header.kind.makesEdition ? [] : [submission.header.country]
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT
                    (SELECT compared_with FROM submission WHERE id = ?) AS compared_with,
                    (SELECT MAX(publication.id)
                        FROM publication JOIN submission ON submission.id = publication.submission_id
                        WHERE publication.kind IN (\(placeholders(kinds.count)))
                            \(country.isEmpty ? "" : "AND submission.country = ?")) AS latest
                """,
            arguments: StatementArguments([submission.id.number]) + StatementArguments(kinds.map(\.rawValue))
                + StatementArguments(country)
        )
        guard let row, let latest: Int64 = row["latest"], latest > row["compared_with"] else { return }
        let base: Int64 = row["compared_with"]
        throw PublishError.catalogueMovedOn(
            submission.id,
            comparedWith: try edition(atPublication: base, db),
            now: try edition(atPublication: latest, db)
        )
    }

    private static func edition(atPublication id: Int64, _ db: Database) throws -> Int? {
        try Int.fetchOne(db, sql: "SELECT MAX(edition) FROM publication WHERE id <= ?", arguments: [id])
    }

    private static func refuseMassWithdrawal(_ submission: SubmissionSummary, _ db: Database) throws {
        guard submission.header.mode == .complete, submission.header.kind == .manual else { return }
        let withdrawn =
            try Int.fetchOne(
                db,
                sql: """
                    SELECT COUNT(*) FROM record_revision
                    WHERE submission_id = :id AND kind = 'document' AND action = 'withdraw'
                    """,
                arguments: ["id": submission.id.number]
            ) ?? 0
        let published =
            try Int.fetchOne(
                db,
                sql: """
                    SELECT COUNT(*) FROM record_revision
                    WHERE kind = 'document' AND country = :country AND action <> 'withdraw'
                        AND published_in IS NOT NULL AND ended_in IS NULL
                    """,
                arguments: ["country": submission.header.country]
            ) ?? 0
        guard withdrawn * 10 > published else { return }
        throw PublishError.wouldWithdraw(submission.id, models: withdrawn, of: published)
    }

    private static func nextEdition(for submission: SubmissionSummary, _ db: Database) throws -> Int? {
        guard submission.header.kind.makesEdition, !submission.changes.isEmpty else { return nil }
        return try Int.fetchOne(db, sql: "SELECT COALESCE(MAX(edition), 0) + 1 FROM publication")
    }

    private static func takeEffect(_ id: SubmissionID, publication: Int64, _ db: Database) throws {
        let arguments: StatementArguments = ["publication": publication, "submission": id.number]
        try db.execute(
            sql: """
                UPDATE record_revision SET ended_in = :publication
                WHERE published_in IS NOT NULL AND ended_in IS NULL AND EXISTS (
                    SELECT 1 FROM record_revision AS staged
                    WHERE staged.submission_id = :submission AND staged.kind = record_revision.kind
                        AND staged.record_key = record_revision.record_key
                        AND staged.country = record_revision.country)
                """,
            arguments: arguments
        )
        try db.execute(
            sql: "UPDATE record_revision SET published_in = :publication WHERE submission_id = :submission",
            arguments: arguments
        )
        try db.execute(
            sql: "UPDATE submission SET status = 'published' WHERE id = :submission",
            arguments: ["submission": id.number]
        )
    }

    /// `?, ?, ?` for as many values.
    static func placeholders(_ count: Int) -> String {
        repeatElement("?", count: count).joined(separator: ", ")
    }
}
