import Foundation
import GRDB

/// Why the store could not do its work.
public enum StoreError: Error, Sendable {
    /// Another process holds the database; try again when it is done.
    case locked
    /// The disk is full, or the folder cannot be written or read.
    case io(String)
    /// The file is not a database of Cotejo, or it is damaged.
    case unreadable(String)
    /// The database was written by a later version of the program.
    case newerSchema
    /// A read took longer than it may.
    case tookTooLong
}

/// Everything durable: the catalogue's records with all their revisions, submissions and editions.
///
/// One per process, passed by value. The only module that knows SQL.
public struct CatalogueStore: Sendable {
    let database: any DatabaseWriter
    let searching = SearchState()
    private let readLimit: Duration?

    /// Opens the database of a folder, making it where there is none.
    ///
    /// - Parameters:
    ///   - path: the database file.
    ///   - readLimit: the time that one question may take; as long as it needs where there is none.
    /// - Throws: `StoreError`.
    public init(path: String, readLimit: Duration? = nil) throws {
        self.readLimit = readLimit
        database = try FolderLock.hold(besides: path) {
            let pool = try StoreError.translating {
                let pool = try DatabasePool(path: path, configuration: CatalogueStore.configuration())
                // What was acknowledged outlives a power cut, not only the process. Said here, since a pool sets it to
                // NORMAL once its configuration is done.
                try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
                return pool
            }
            try CatalogueStore.migrate(pool)
            return pool
        }
    }

    private init(database: any DatabaseWriter, readLimit: Duration?) throws {
        self.database = database
        self.readLimit = readLimit
        try CatalogueStore.migrate(database)
    }

    /// A database as it is, which nobody writes to.
    init(reading database: any DatabaseWriter, readLimit: Duration?) {
        self.database = database
        self.readLimit = readLimit
    }

    /// A database in memory, migrated and empty.
    ///
    /// - Throws: `StoreError`.
    public static func inMemory(readLimit: Duration? = nil) throws -> CatalogueStore {
        try CatalogueStore(
            database: StoreError.translating { try DatabaseQueue(configuration: configuration()) },
            readLimit: readLimit
        )
    }

    private static func configuration() -> Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(5)
        configuration.maximumReaderCount = 4
        configuration.prepareDatabase { db in
            // 16 MB of pages for the one writer keep an import within its memory limit. Readers find their few pages in
            // the system's cache.
            try db.execute(sql: "PRAGMA cache_size = \(db.configuration.readonly ? -2000 : -16000)")
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

    /// Reads within one snapshot, and within the limit of time.
    func read<Value: Sendable>(_ body: @Sendable (Database) throws -> Value) async throws -> Value {
        do {
            guard let readLimit else { return try await database.read(body) }
            return try await database.read { db in try ReadLimit.within(readLimit, db, body) }
        } catch {
            throw StoreError.translated(error)
        }
    }

    /// Writes within one transaction.
    func write<Value: Sendable>(_ body: @Sendable (Database) throws -> Value) async throws -> Value {
        do {
            return try await database.write(body)
        } catch {
            throw StoreError.translated(error)
        }
    }
}

extension StoreError {
    /// Runs a body and turns what the database throws into an error of ours.
    static func translating<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch {
            throw translated(error)
        }
    }

    /// An error of ours for what the database threw; any other error as it is.
    static func translated(_ error: any Error) -> any Error {
        guard let failure = error as? DatabaseError else { return error }
        switch failure.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: return StoreError.locked
        case .SQLITE_INTERRUPT: return StoreError.tookTooLong
        case .SQLITE_NOTADB, .SQLITE_CORRUPT: return StoreError.unreadable(failure.message ?? "")
        case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM:
            return StoreError.io(failure.message ?? failure.resultCode.description)
        default: return failure
        }
    }
}
