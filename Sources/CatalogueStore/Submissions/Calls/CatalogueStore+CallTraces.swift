public import CatalogueModel
import SQLDatabase

extension CatalogueStore {
    /// What came from the countries of a call in answer to it: of each country the first that was published, and of the
    /// rest the last of every kind of end.
    ///
    /// - Throws: `StoreError`.
    public func traces(of call: SubmissionCall) async throws -> [CallTrace] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: """
                    WITH came AS (
                        SELECT id, country, status, withdrawn_as, received_at,
                            ROW_NUMBER() OVER (
                                PARTITION BY country, status, withdrawn_as
                                ORDER BY CASE status WHEN 'published' THEN id ELSE -id END) AS place
                        FROM submission
                        WHERE call_id = :call)
                    SELECT * FROM came
                    WHERE place = 1
                    ORDER BY country, id
                    LIMIT 2000
                    """,
                arguments: ["call": call.id.number]
            ).map(Self.submissionTrace) + Self.files(of: call.id, db)
        }
    }

    private static func submissionTrace(_ row: Row) throws -> CallTrace {
        let received: String = row["received_at"]
        guard let status = SubmissionStatus(rawValue: row["status"]), let at = Moment(received) else {
            throw StoreError.unreadable("submission.received_at = \(received)")
        }
        let withdrawal = (row["withdrawn_as"] as String?).flatMap(SubmissionWithdrawal.init(rawValue:))
        return CallTrace(
            country: row["country"],
            at: at,
            thing: .submission(SubmissionID(row["id"]), status, withdrawal)
        )
    }

    /// The last file of each country that became no submission.
    private static func files(of call: CallID, _ db: Database) throws -> [CallTrace] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT id, country, at, error_count FROM hand_in
                WHERE id IN (
                    SELECT MAX(id) FROM hand_in
                    WHERE submission_id IS NULL AND call_id = :call
                    GROUP BY country)
                ORDER BY country, id
                LIMIT 2000
                """,
            arguments: ["call": call.number]
        ).compactMap { row in
            guard let country = row["country"] as String? else { return nil }
            return CallTrace(
                country: country,
                at: Moment(secondsSince1970: row["at"]),
                thing: .file(HandInID(row["id"]), errors: row["error_count"])
            )
        }
    }
}
