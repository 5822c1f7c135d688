public import Foundation
import SQLDatabase

/// Files that are kept in the database.
extension CatalogueStore {
    /// The bytes of a file; nil where it is not there.
    ///
    /// - Throws: `StoreError`.
    public func storedFile(_ kind: StoredFileKind, _ sha256: String) async throws -> Data? {
        try await read { db in
            let rows = try Row.fetchCursor(
                db,
                sql: "SELECT body FROM stored_file WHERE kind = :kind AND sha256 = :sha256 ORDER BY part",
                arguments: ["kind": kind.rawValue, "sha256": sha256]
            )
            var found: Data?
            while let row = try rows.next() { found = (found ?? Data()) + (row["body"] as Data) }
            return found
        }
    }

    /// How many bytes a file has; nil where it is not there.
    ///
    /// - Throws: `StoreError`.
    public func storedFileSize(_ kind: StoredFileKind, _ sha256: String) throws -> Int? {
        try StoreError.translating {
            try database.readNow { try StoredFileRows.byteCount($0, kind, sha256) }
        }
    }

    /// Gives the bytes of a file in order, a part at a time, as they were at one moment.
    ///
    /// - Returns: whether it is there.
    /// - Throws: `StoreError`, what `body` throws.
    public func readStoredFile(_ kind: StoredFileKind, _ sha256: String, _ body: (Data) throws -> Void) throws -> Bool {
        try StoreError.translating {
            try database.readNow { db in
                var count = 0
                while let part = try StoredFileRows.part(db, kind, sha256, count) {
                    try body(part)
                    count += 1
                }
                return count > 0
            }
        }
    }

    /// SHA-256 of the files of a kind, in order.
    ///
    /// - Throws: `StoreError`.
    public func storedFiles(_ kind: StoredFileKind) throws -> [String] {
        try StoreError.translating {
            try database.readNow { db in
                try String.fetchAll(
                    db,
                    sql: "SELECT sha256 FROM stored_file WHERE kind = :kind AND part = 0 ORDER BY sha256",
                    arguments: ["kind": kind.rawValue]
                )
            }
        }
    }

    /// Keeps files in a transaction of their own, which a throw undoes.
    ///
    /// - Throws: `StoreError`, what `body` throws.
    public func writeFiles<Value>(_ body: (FileWriter) throws -> Value) throws -> Value {
        try StoreError.translating {
            try database.writeNow { db in (try body(FileWriter(db: db)), isKept: true) }
        }
    }

    /// Removes files in a transaction of their own, and overwrites them as far as the engine can.
    ///
    /// - Throws: `StoreError`, what `body` throws.
    public func eraseFiles<Value>(_ body: (FileWriter) throws -> Value) throws -> Value {
        try StoreError.translating {
            try database.writeOverwriting { try body(FileWriter(db: $0)) }
        }
    }
}
