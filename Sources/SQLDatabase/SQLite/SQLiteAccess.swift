import Foundation
package import GRDB

/// A file of SQLite, or a database in memory, through GRDB.
package struct SQLiteAccess: DatabaseAccess {
    /// What GRDB gives connections by.
    package let writer: any DatabaseWriter

    /// Takes a database that is open.
    package init(_ writer: any DatabaseWriter) {
        self.writer = writer
    }

    package func read<Value: Sendable>(
        within limit: Duration?,
        _ body: @Sendable (Database) throws -> Value
    ) async throws -> Value {
        try await writer.read { db in
            guard let limit else { return try body(Database(sqlite: db)) }
            return try SQLiteReadLimit.within(limit, db) { try body(Database(sqlite: $0)) }
        }
    }

    package func readNow<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try writer.read { try body(Database(sqlite: $0)) }
    }

    package func write<Value: Sendable>(_ body: @Sendable (Database) throws -> Value) async throws -> Value {
        try await writer.write { try body(Database(sqlite: $0)) }
    }

    package func writeNow<Value>(_ body: (Database) throws -> (value: Value, isKept: Bool)) throws -> Value {
        try writer.writeWithoutTransaction { db in
            var result: Value?
            try db.inTransaction(.immediate) {
                let (value, isKept) = try body(Database(sqlite: db))
                result = value
                return isKept ? .commit : .rollback
            }
            guard let result else { preconditionFailure("a transaction that did not throw gave a value") }
            return result
        }
    }

    package func writeOverwriting<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try writer.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA secure_delete = ON")
            var result: Value?
            try db.inTransaction(.immediate) {
                result = try body(Database(sqlite: db))
                return .commit
            }
            // The log would keep what was there until it is written over.
            try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
            guard let result else { preconditionFailure("a transaction that did not throw gave a value") }
            return result
        }
    }

    package func byteCount() async throws -> Int {
        let log = try? FileManager.default.attributesOfItem(atPath: writer.path + "-wal")
        return try await writer.read { db in
            let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
            let pageBytes = try Int.fetchOne(db, sql: "PRAGMA page_size") ?? 0
            return pages * pageBytes
        } + ((log?[.size] as? NSNumber)?.intValue ?? 0)
    }

    package func close() throws -> Bool {
        // The last to close would bring the log into the file, were it not a reader.
        let isBusy = try writer.writeWithoutTransaction { db in
            try Bool.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)") ?? false
        }
        guard !isBusy else { return false }
        try writer.close()
        return true
    }
}
