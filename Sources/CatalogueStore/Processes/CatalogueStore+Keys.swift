public import Foundation
import SQLDatabase

extension CatalogueStore {
    /// The key of a name that all processes on the database share; made by the first that needs it.
    ///
    /// - Parameters:
    ///   - name: what it is for.
    ///   - make: makes one. Of two that make one at once, the key of one is kept, and both get that.
    /// - Returns: the bytes of the key.
    /// - Throws: `StoreError`, what `make` throws.
    public func sharedKey(_ name: String, make: () throws -> Data) throws -> Data {
        if let kept = try keptKey(name) { return kept }
        let made = try make()
        try StoreError.translating {
            try database.writeNow { db in
                try db.execute(
                    sql: "INSERT INTO kept_key (name, body) VALUES (?, ?) ON CONFLICT (name) DO NOTHING",
                    arguments: [name, made]
                )
                return ((), isKept: true)
            }
        }
        return try keptKey(name) ?? made
    }

    /// The key of a name that the database has; nil where it has none.
    ///
    /// - Throws: `StoreError`.
    public func keptKey(_ name: String) throws -> Data? {
        try StoreError.translating {
            try database.readNow { db in
                try Row.fetchOne(db, sql: "SELECT body FROM kept_key WHERE name = ?", arguments: [name])
                    .map { $0["body"] as Data }
            }
        }
    }
}
