public import CatalogueModel
import SQLDatabase

extension CatalogueStore {
    /// What happened last to calls and to what was handed in.
    ///
    /// A file is named only where it became no submission; one that did is a submission that was received.
    ///
    /// - Parameters:
    ///   - country: only of this country and of calls to it; everything where nil.
    ///   - limit: at most so many.
    /// - Returns: the latest first.
    /// - Throws: `StoreError`.
    public func submissionEvents(country: String?, limit: Int = 100) async throws -> [SubmissionEvent] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: """
                    WITH event AS (
                        SELECT number, at, action, subject, country,
                            CASE WHEN subject LIKE 'call:%' THEN CAST(substr(subject, 6) AS BIGINT) END AS call_id,
                            CASE WHEN subject LIKE 'submission:%' THEN CAST(substr(subject, 12) AS BIGINT) END
                                AS submission_id
                        FROM audit_entry
                        WHERE action IN (
                            'call.opened', 'call.changed', 'call.closed', 'submission.received',
                            'submission.compared', 'submission.withdrawn', 'submission.rejected',
                            'submission.published', 'submission.handedIn')
                            AND (action <> 'submission.handedIn' OR subject = ''))
                    SELECT event.*, COALESCE(submission.kind, submission_call.kind) AS kind
                    FROM event
                        LEFT JOIN submission ON submission.id = event.submission_id
                        LEFT JOIN submission_call ON submission_call.id = event.call_id
                    WHERE :country IS NULL OR event.country = :country OR event.call_id IN (
                        SELECT call_id FROM submission_call_country WHERE country = :country)
                    ORDER BY event.number DESC
                    LIMIT :limit
                    """,
                arguments: ["country": country, "limit": limit]
            ).compactMap(Self.submissionEvent)
        }
    }

    private static func submissionEvent(_ row: Row) -> SubmissionEvent? {
        guard let action = AuditAction(rawValue: row["action"]) else { return nil }
        let call: Int64? = row["call_id"]
        return SubmissionEvent(
            number: row["number"],
            at: Moment(secondsSince1970: row["at"]),
            action: action,
            call: call.map(CallID.init),
            submission: (row["submission_id"] as Int64?).map(SubmissionID.init),
            kind: (row["kind"] as String?).flatMap(SubmissionKind.init(rawValue:)),
            country: call == nil ? row["country"] : nil
        )
    }
}
