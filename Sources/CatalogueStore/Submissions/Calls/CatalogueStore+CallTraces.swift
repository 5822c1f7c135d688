public import CatalogueModel
import SQLDatabase

extension CatalogueStore {
    /// What came from the countries of calls in answer to each: of each country the first that was published, and of the
    /// rest the last of every kind of end.
    ///
    /// - Parameter calls: the calls.
    /// - Returns: by the call; nothing for one that nothing answers.
    /// - Throws: `StoreError`.
    public func traces(of calls: [CallID]) async throws -> [CallID: [CallTrace]] {
        guard !calls.isEmpty else { return [:] }
        return try await read { db in
            try Self.submissionTraces(of: calls, db).merging(Self.fileTraces(of: calls, db)) { $0 + $1 }
        }
    }

    /// What one call has at most: each country, with every kind of end.
    private static let mostTraces = 2000

    private static func submissionTraces(of calls: [CallID], _ db: Database) throws -> [CallID: [CallTrace]] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                WITH came AS (
                    SELECT id, call_id, country, status, withdrawn_as, received_at,
                        ROW_NUMBER() OVER (
                            PARTITION BY call_id, country, status, withdrawn_as
                            ORDER BY CASE status WHEN 'published' THEN id ELSE -id END) AS place
                    FROM submission
                    WHERE call_id IN (\(placeholders(calls.count))))
                SELECT * FROM came
                WHERE place = 1
                ORDER BY call_id, country, id
                LIMIT \(mostTraces * calls.count)
                """,
            arguments: StatementArguments(calls.map(\.number))
        )
        return try Dictionary(grouping: rows) { CallID($0["call_id"] as Int64) }
            .mapValues { try $0.map(submissionTrace) }
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
    private static func fileTraces(of calls: [CallID], _ db: Database) throws -> [CallID: [CallTrace]] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT id, call_id, country, at, error_count FROM hand_in
                WHERE country IS NOT NULL AND id IN (
                    SELECT MAX(id) FROM hand_in
                    WHERE submission_id IS NULL AND call_id IN (\(placeholders(calls.count)))
                    GROUP BY call_id, country)
                ORDER BY call_id, country, id
                LIMIT \(mostTraces * calls.count)
                """,
            arguments: StatementArguments(calls.map(\.number))
        )
        return Dictionary(grouping: rows) { CallID($0["call_id"] as Int64) }.mapValues { $0.map(fileTrace) }
    }

    private static func fileTrace(_ row: Row) -> CallTrace {
        CallTrace(
            country: row["country"],
            at: Moment(secondsSince1970: row["at"]),
            thing: .file(HandInID(row["id"]), errors: row["error_count"])
        )
    }
}
