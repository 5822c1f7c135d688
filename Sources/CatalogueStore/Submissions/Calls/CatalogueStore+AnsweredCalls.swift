public import CatalogueModel
import SQLDatabase

extension CatalogueStore {
    /// Says that a submission answers a call, and no other.
    ///
    /// - Parameters:
    ///   - id: an open call.
    ///   - submission: of the call's kind, of a country that it calls, received since it was made, waiting or published.
    ///   - country: the only country whose submissions may be given; any where nil.
    ///   - note: what the audit log is to say.
    /// - Throws: `CallChangeError`, `StoreError`.
    public func answerCall(
        _ id: CallID,
        with submission: SubmissionID,
        country: String?,
        note: @escaping @Sendable (SubmissionSummary) -> AuditNote
    ) async throws {
        try await write { db in
            let call = try Self.openCall(id, db)
            guard let summary = try Self.submission(submission, db), summary.header.kind == call.terms.kind,
                call.terms.countries.contains(summary.header.country), summary.status != .withdrawn,
                country.map({ $0 == summary.header.country }) ?? true,
                let received = Moment(summary.receivedAt), received >= call.openedAt
            else { throw CallChangeError.notAnAnswer(submission, id) }
            try db.execute(
                sql: "UPDATE submission SET call_id = :call WHERE id = :submission",
                arguments: ["call": id.number, "submission": submission.number]
            )
            try note(summary).append(to: db)
        }
    }

    /// Whether a file that comes again says that what is published still holds: a call waits for its country and kind.
    ///
    /// - Parameters:
    ///   - known: what the file became when it came before.
    ///   - at: when it came again, as `2026-11-21T14:03:00Z`.
    /// - Returns: whether it does; never for what waits or was withdrawn.
    /// - Throws: `StoreError`.
    public func isConfirmation(_ known: SubmissionSummary, at: String) throws -> Bool {
        guard known.status == .published else { return false }
        return try StoreError.translating {
            try database.readNow { db in
                try Self.answeredCall(known.header.kind, from: known.header.country, at: Moment(at), db) != nil
            }
        }
    }

    /// Gives a submission that was just taken in to the call that it answers.
    ///
    /// One that is compared again keeps the call that it had.
    static func giveToCall(_ id: SubmissionID, _ header: SubmissionHeader, _ file: ReceivedFile, _ db: Database) throws
    {
        let compared = try Row.fetchOne(
            db,
            sql: """
                SELECT call_id FROM submission
                WHERE sha256 = :sha256 AND received_at = :at AND withdrawn_as = 'comparedAgain'
                ORDER BY id DESC
                LIMIT 1
                """,
            arguments: ["sha256": file.sha256, "at": file.receivedAt]
        )
        let call: Int64? =
            if let compared { compared["call_id"] } else {
                try answeredCall(header.kind, from: header.country, at: Moment(file.receivedAt), db)
            }
        guard let call else { return }
        try db.execute(
            sql: "UPDATE submission SET call_id = :call WHERE id = :id",
            arguments: ["call": call, "id": id.number]
        )
    }

    /// The call that something answers which comes from a country; nil where none waits for it.
    ///
    /// Of the calls that run, past their deadline or not, and that nothing published answers yet: those without anything
    /// that waits for a decision first, then the one due first. So one submission answers one call, a late one the call
    /// that it is late for, and the next the next.
    static func answeredCall(_ kind: SubmissionKind, from country: String, at received: Moment?, _ db: Database) throws
        -> Int64?
    {
        guard let received else { return nil }
        return try Int64.fetchOne(
            db,
            sql: """
                WITH answer AS (
                    SELECT call_id, MAX(CASE status WHEN 'published' THEN 1 ELSE 0 END) AS is_published
                    FROM submission
                    WHERE kind = :kind AND country = :country AND call_id IS NOT NULL
                        AND status IN ('staged', 'published')
                    GROUP BY call_id)
                SELECT submission_call.id
                FROM submission_call
                    JOIN submission_call_country ON submission_call_country.call_id = submission_call.id
                    LEFT JOIN answer ON answer.call_id = submission_call.id
                WHERE submission_call.kind = :kind AND submission_call_country.country = :country AND is_released = 0
                    AND opened_at <= :at AND (closed_at IS NULL OR closed_at >= :at)
                    AND COALESCE(answer.is_published, 0) = 0
                ORDER BY CASE WHEN answer.call_id IS NULL THEN 0 ELSE 1 END, deadline_at, submission_call.id
                LIMIT 1
                """,
            arguments: ["kind": kind.rawValue, "country": country, "at": received.secondsSince1970]
        )
    }
}
