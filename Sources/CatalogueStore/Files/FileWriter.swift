public import Foundation
import SQLDatabase

/// Writes files into the database in one transaction with the rows that name them.
///
/// Not to be used after the call that it was given to.
public struct FileWriter {
    let db: Database

    /// Keeps a file, where it is not there already.
    ///
    /// - Parameters:
    ///   - kind: what it is.
    ///   - sha256: its SHA-256, 64 hexadecimal digits.
    ///   - body: gives its bytes in order, to be appended a megabyte or so at a time.
    /// - Returns: whether it was not there before.
    /// - Throws: what the engine or `body` throws.
    @discardableResult
    public func keep(
        _ kind: StoredFileKind,
        _ sha256: String,
        _ body: (_ append: (Data) throws -> Void) throws -> Void
    ) throws -> Bool {
        guard try StoredFileRows.byteCount(db, kind, sha256) == nil else { return false }
        let insertion = try db.cachedStatement(
            sql: "INSERT INTO stored_file (kind, sha256, part, body) VALUES (:kind, :sha256, :part, :body)"
        )
        var count = 0
        try body { bytes in
            try insertion.execute(
                arguments: ["kind": kind.rawValue, "sha256": sha256, "part": count, "body": bytes]
            )
            count += 1
        }
        // An empty file is one part without bytes.
        if count == 0 {
            try insertion.execute(arguments: ["kind": kind.rawValue, "sha256": sha256, "part": 0, "body": Data()])
        }
        return true
    }

    /// Removes a file.
    ///
    /// - Returns: whether it was there.
    /// - Throws: what the engine throws.
    public func remove(_ kind: StoredFileKind, _ sha256: String) throws -> Bool {
        try db.execute(
            sql: "DELETE FROM stored_file WHERE kind = :kind AND sha256 = :sha256",
            arguments: ["kind": kind.rawValue, "sha256": sha256]
        )
        return db.changesCount > 0
    }
}

/// Questions about the rows of files.
enum StoredFileRows {
    /// How many bytes a file has; nil where it is not there.
    static func byteCount(_ db: Database, _ kind: StoredFileKind, _ sha256: String) throws -> Int? {
        // The sum of no rows is NULL.
        let row = try Row.fetchOne(
            db,
            sql: "SELECT SUM(LENGTH(body)) AS bytes FROM stored_file WHERE kind = :kind AND sha256 = :sha256",
            arguments: ["kind": kind.rawValue, "sha256": sha256]
        )
        return row?["bytes"]
    }

    static func part(_ db: Database, _ kind: StoredFileKind, _ sha256: String, _ number: Int) throws -> Data? {
        try Row.fetchOne(
            db,
            sql: "SELECT body FROM stored_file WHERE kind = :kind AND sha256 = :sha256 AND part = :part",
            arguments: ["kind": kind.rawValue, "sha256": sha256, "part": number]
        ).map { $0["body"] as Data }
    }
}
