import GRDB
import SQLDatabase

/// A copy of the database, as it stood at one moment.
public struct CopiedDatabase: Sendable {
    /// The latest edition; nil where there is none.
    public var edition: Int?
    /// How many entries the audit log has.
    public var auditCount: Int
    /// The hash of its last entry; nil where there is none.
    public var auditSeal: String?
    /// The files that it names.
    public var files: NamedFiles
    /// What SQLite finds wrong with it; empty where nothing is.
    public var problems: [String]
}

extension CatalogueStore {
    /// Copies the database into a file that is there and empty, or is not there.
    ///
    /// The copy is one snapshot, whoever writes meanwhile, and one file, without a log beside it.
    ///
    /// - Parameter path: the file.
    /// - Returns: what the copy holds.
    /// - Throws: `StoreError`.
    public func copy(to path: String) throws -> CopiedDatabase {
        try StoreError.translating {
            var configuration = Configuration()
            configuration.prepareDatabase { db in
                // A copy that is not finished is thrown away, so it needs no journal and no order of writing.
                try db.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = FILE")
            }
            let copy = try DatabaseQueue(path: path, configuration: configuration)
            if let file = database as? SQLiteAccess {
                try file.writer.backup(to: copy)
                try copy.writeWithoutTransaction { try Self.leaveFilesOut($0) }
            } else {
                try Migrations.migrator.migrate(copy)
                try DatabaseCopy.run(from: database, to: SQLiteAccess(copy))
            }
            let found = try copy.writeWithoutTransaction { db in
                // The source keeps a log beside it, which its header says: the copy's must not.
                try db.execute(sql: "PRAGMA journal_mode = DELETE")
                return try CopiedDatabase(SQLDatabase.Database(sqlite: db))
            }
            try copy.close()
            return found
        }
    }

    /// A copy has no files in it: they go beside it, wherever they were.
    private static func leaveFilesOut(_ db: GRDB.Database) throws {
        guard try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM stored_file)") ?? false else { return }
        try db.execute(sql: "DELETE FROM stored_file; VACUUM")
    }

    /// Closes the database, with SQLite with all of it in its one file; nothing may be asked of the store after it.
    ///
    /// - Throws: `StoreError`; `StoreError.locked` where others have it open.
    public func close() throws {
        guard try StoreError.translating(database.close) else { throw StoreError.locked }
    }
}

extension CopiedDatabase {
    fileprivate init(_ db: SQLDatabase.Database) throws {
        edition = try Int.fetchOne(db, sql: "SELECT MAX(edition) FROM publication")
        auditCount = try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM audit_entry") ?? 0
        auditSeal = try String.fetchOne(db, sql: "SELECT hash FROM audit_entry ORDER BY number DESC LIMIT 1")
        files = try NamedFiles(db)
        problems = try CatalogueStore.integrityProblems(db)
    }
}
