public import CatalogueModel
import SQLDatabase

/// What the store can say of itself in numbers, of no country and no person.
public struct StoreFigures: Sendable, Hashable {
    /// Bytes of the database and of what is written and not yet part of it.
    public var databaseBytes: Int
    /// Submissions of each state.
    public var submissions: [SubmissionStatus: Int]
    /// Files that were handed in and not accepted, as long as they are remembered.
    public var filesNotAccepted: Int

    /// Figures of a store.
    public init(databaseBytes: Int, submissions: [SubmissionStatus: Int], filesNotAccepted: Int) {
        self.databaseBytes = databaseBytes
        self.submissions = submissions
        self.filesNotAccepted = filesNotAccepted
    }
}

extension CatalogueStore {
    /// The size of the database, and how many submissions stand where.
    ///
    /// - Throws: `StoreError`.
    public func figures() async throws -> StoreFigures {
        let byteCount: Int
        do { byteCount = try await database.byteCount() } catch { throw StoreError.translated(error) }
        return try await read { db in
            let rows = try Row.fetchAll(
                db,
                sql: "SELECT status, COUNT(*) AS number FROM submission GROUP BY status ORDER BY status LIMIT 100"
            )
            var submissions = Dictionary(uniqueKeysWithValues: SubmissionStatus.allCases.map { ($0, 0) })
            for row in rows {
                guard let status = SubmissionStatus(rawValue: row["status"]) else {
                    throw StoreError.unreadable("submission")
                }
                submissions[status] = row["number"]
            }
            return StoreFigures(
                databaseBytes: byteCount,
                submissions: submissions,
                filesNotAccepted: try Int.fetchOne(
                    db,
                    sql: "SELECT COUNT(*) FROM hand_in WHERE submission_id IS NULL"
                ) ?? 0
            )
        }
    }
}
