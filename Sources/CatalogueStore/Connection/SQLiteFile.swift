import GRDB
import SQLDatabase

/// Databases of SQLite, each with its tables.
enum SQLiteFile {
    /// Opens a file, making it where there is none.
    static func open(_ path: String) throws -> SQLiteAccess {
        try FolderLock.hold(besides: path) {
            let pool = try StoreError.translating {
                let pool = try DatabasePool(path: path, configuration: configuration())
                // What was acknowledged outlives a power cut, not only the process. Said here, since a pool sets it to
                // NORMAL once its configuration is done.
                try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
                return pool
            }
            try migrate(pool)
            return SQLiteAccess(pool)
        }
    }

    /// A new database in memory.
    static func inMemory() throws -> SQLiteAccess {
        let queue = try StoreError.translating { try DatabaseQueue(configuration: configuration()) }
        try migrate(queue)
        return SQLiteAccess(queue)
    }

    private static func configuration() -> Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(5)
        configuration.maximumReaderCount = 4
        configuration.prepareDatabase { db in
            // 8 MB of pages for the one writer keep an import within its memory limit. Readers find their few pages in
            // the system's cache.
            try db.execute(sql: "PRAGMA cache_size = \(db.configuration.readonly ? -2000 : -8000)")
            try db.execute(sql: "PRAGMA temp_store = FILE")
        }
        return configuration
    }

    private static func migrate(_ database: any DatabaseWriter) throws {
        try StoreError.translating {
            let migrator = Migrations.migrator
            guard try !database.read(migrator.hasBeenSuperseded) else { throw StoreError.newerSchema }
            guard try database.read({ try !migrator.hasCompletedMigrations($0) }) else { return }
            try migrator.migrate(database)
        }
    }
}
