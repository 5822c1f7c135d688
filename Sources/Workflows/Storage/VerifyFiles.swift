import CatalogueStore
import Crypto
import Foundation

/// A file that is kept under its SHA-256, and what its bytes really are.
struct StoredFile: Sendable {
    /// What it promises to be.
    var name: StoredFileName
    /// Where it lies, in words for who looks after it.
    var place: String
    /// The SHA-256 of its bytes.
    var found: String

    /// Whether it is what its name says.
    var isSound: Bool { found == name.sha256 }
}

/// Reads the images and the submissions as received, and takes the SHA-256 of each.
enum VerifyFiles {
    /// Looks through the files, a block of a megabyte at a time.
    ///
    /// - Throws: `DataFolderError.io`, `StoreError`.
    static func run(_ files: StoredFiles) throws -> [StoredFile] {
        try run(files.names(), files.read) { files.path($0.kind, $0.sha256) ?? "stored_file \($0.text)" }
    }

    /// The same of the files in a folder whose database cannot be read.
    static func run(in folder: DataFolder) throws -> [StoredFile] {
        let read = { name, body in try StoredFiles.read(folder.filePath(name), body) }
        return try run(StoredFiles.names(in: folder), read, place: folder.filePath)
    }

    private static func run(
        _ names: [StoredFileName],
        _ read: (StoredFileName, (Data) throws -> Void) throws -> Bool,
        place: (StoredFileName) -> String
    ) throws -> [StoredFile] {
        try names.compactMap { name in
            var hash = SHA256()
            // One may be gone since it was listed, as an erased person's are.
            guard try read(name, { hash.update(data: $0) }) else { return nil }
            return StoredFile(name: name, place: place(name), found: hexadecimal(hash.finalize()))
        }
    }
}
