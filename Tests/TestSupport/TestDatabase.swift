public import CatalogueStore
import Foundation

/// Databases for tests: SQLite's, or with `COTEJO_TEST_DATABASE` schemas of a server of PostgreSQL, one for each test.
///
/// The variable holds an address as libpq takes it, of a database in which schemas may be made.
public enum TestDatabase {
    private static let server = ProcessInfo.processInfo.environment["COTEJO_TEST_DATABASE"]

    /// Whether a database is a file: some tests read or damage the file itself.
    public static var isFile: Bool { server == nil }

    /// A new and empty database.
    public static func store(readLimit: Duration? = nil) throws -> CatalogueStore {
        guard let address = address() else { return try CatalogueStore.inMemory(readLimit: readLimit) }
        return try CatalogueStore(.server(address), readLimit: readLimit)
    }

    /// The address of a new schema; nil where databases are files.
    public static func address() -> String? {
        server.map { server in
            let schema = "test_\(UInt64.random(in: .min ... .max))"
            return server + (server.contains("?") ? "&" : "?") + "options=-csearch_path%3D\(schema)"
        }
    }
}
