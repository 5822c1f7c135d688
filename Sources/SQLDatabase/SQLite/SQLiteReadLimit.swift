import GRDB
import GRDBSQLite

/// The time that one read may take.
enum SQLiteReadLimit {
    /// Steps of SQLite's machine between two looks at the clock: some tenths of a millisecond.
    private static let stepsBetweenLooks: CInt = 20_000

    /// Runs a body; SQLite stops what it is doing when the limit has passed.
    ///
    /// - Throws: what `body` throws, and SQLite's `SQLITE_INTERRUPT` after the limit.
    static func within<Value>(_ limit: Duration, _ db: GRDB.Database, _ body: (GRDB.Database) throws -> Value) throws
        -> Value
    {
        let connection = db.sqliteConnection
        var end = ContinuousClock.now + limit
        return try withUnsafeMutablePointer(to: &end) { end in
            sqlite3_progress_handler(
                connection,
                stepsBetweenLooks,
                { end in
                    guard let end = end?.assumingMemoryBound(to: ContinuousClock.Instant.self) else { return 0 }
                    return end.pointee <= ContinuousClock.now ? 1 : 0
                },
                end
            )
            defer { sqlite3_progress_handler(connection, 0, nil, nil) }
            return try body(db)
        }
    }
}
