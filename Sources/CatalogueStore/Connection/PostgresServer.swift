import Foundation
import SQLDatabase

/// Databases of PostgreSQL, each with its tables in the first schema of its search path.
enum PostgresServer {
    /// The tables' own list of what was done with them, as GRDB keeps one in a file of SQLite.
    private static let createList =
        "CREATE TABLE IF NOT EXISTS schema_migration (identifier TEXT COLLATE \"C\" PRIMARY KEY)"

    /// Opens a database, making its tables where there are none.
    ///
    /// Who only reads, as with a replica, finds them there.
    static func open(_ url: String, isServing: Bool) throws -> PostgresAccess {
        let access = PostgresAccess(url: url, isServing: isServing)
        try StoreError.translating {
            if try access.readNow(isCurrent) { return }
            // Writes wait for each other, so of several that open a new database at once one makes the tables.
            try access.writeNow { db in
                if try isCurrent(db) { return ((), isKept: true) }
                try makeSchema(db)
                try db.execute(sql: createList)
                for migration in PostgresSchema.migrations where try !isDone(migration.identifier, db) {
                    try db.execute(sql: migration.sql)
                    try db.execute(
                        sql: "INSERT INTO schema_migration (identifier) VALUES (:name)",
                        arguments: ["name": migration.identifier]
                    )
                }
                return ((), isKept: true)
            }
        }
        return access
    }

    /// Makes the schema that the address asks for where there is none of its name.
    private static func makeSchema(_ db: Database) throws {
        guard try String.fetchOne(db, sql: "SELECT current_schema()") == nil else { return }
        let path = try String.fetchOne(db, sql: "SELECT current_setting('search_path')") ?? ""
        let first = path.split(separator: ",").first.map { $0.trimmingCharacters(in: [" ", "\""]) } ?? ""
        // The schema of whoever connects goes by their name.
        let name = try first == "$user" ? String.fetchOne(db, sql: "SELECT current_user::text") ?? "" : first
        guard !name.isEmpty else { return }
        try db.execute(sql: "CREATE SCHEMA \"\(name.replacing("\"", with: "\"\""))\"")
    }

    private static func isCurrent(_ db: Database) throws -> Bool {
        guard try Bool.fetchOne(db, sql: "SELECT to_regclass('schema_migration') IS NOT NULL") ?? false else {
            return false
        }
        let done = try String.fetchSet(db, sql: "SELECT identifier FROM schema_migration")
        let known = PostgresSchema.migrations.map(\.identifier)
        guard done.isSubset(of: known) else { throw StoreError.newerSchema }
        return done.count == known.count
    }

    private static func isDone(_ identifier: String, _ db: Database) throws -> Bool {
        try Bool.fetchOne(
            db,
            sql: "SELECT EXISTS (SELECT 1 FROM schema_migration WHERE identifier = :name)",
            arguments: ["name": identifier]
        ) ?? false
    }
}
