import SQLDatabase

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
    /// The server of the database does not answer, or takes no writes now.
    case unreachable(String)
    /// The server of the database went while it was making a write last; nobody knows whether it did.
    case unconfirmed(String)
}

/// Everything durable: the catalogue's records with all their revisions, submissions and editions.
///
/// One per process, passed by value. The only module that knows SQL.
public struct CatalogueStore: Sendable {
    let database: any DatabaseAccess
    let searching = SearchState()
    let uses = UseNotes()
    private let readLimit: Duration?

    /// Opens a database, making its tables where there are none.
    ///
    /// - Parameters:
    ///   - location: where it is.
    ///   - readLimit: the time that one question may take; as long as it needs where there is none. Where there is one somebody
    ///     waits for what is written, too, so a server that keeps silent is given up soon.
    /// - Throws: `StoreError`.
    public init(_ location: DatabaseLocation, readLimit: Duration? = nil) throws {
        self.readLimit = readLimit
        database =
            switch location {
            case .file(let path): try SQLiteFile.open(path)
            case .server(let url): try PostgresServer.open(url, isServing: readLimit != nil)
            }
    }

    /// Opens the database of a folder, making it where there is none.
    ///
    /// - Parameters:
    ///   - path: the database file.
    ///   - readLimit: the time that one question may take; as long as it needs where there is none.
    /// - Throws: `StoreError`.
    public init(path: String, readLimit: Duration? = nil) throws {
        try self.init(.file(path), readLimit: readLimit)
    }

    /// A database as it is.
    init(_ database: any DatabaseAccess, readLimit: Duration?) {
        self.database = database
        self.readLimit = readLimit
    }

    /// Whether a password stands in the address of a server.
    public static func hasPassword(inAddress address: String) -> Bool {
        PostgresURL.hasPassword(address)
    }

    /// A database in memory, migrated and empty.
    ///
    /// - Throws: `StoreError`.
    public static func inMemory(readLimit: Duration? = nil) throws -> CatalogueStore {
        CatalogueStore(try SQLiteFile.inMemory(), readLimit: readLimit)
    }

    /// Reads within one snapshot, and within the limit of time.
    func read<Value: Sendable>(_ body: @Sendable (Database) throws -> Value) async throws -> Value {
        do {
            return try await database.read(within: readLimit, body)
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

/// Where a database is.
public enum DatabaseLocation: Sendable, Hashable {
    /// A file of SQLite.
    case file(String)
    /// A server of PostgreSQL, by its address as libpq takes it.
    case server(String)
}
