import Crypto
import Foundation

/// A file that lies under the name of its SHA-256.
struct StoredFile: Sendable {
    /// Where it lies.
    var path: String
    /// The SHA-256 that its name promises.
    var expected: String
    /// The SHA-256 of its bytes.
    var found: String

    /// Its name beneath the folder of the data.
    var name: String { path.hasSuffix(".xml") ? BackupName.submission(expected) : BackupName.image(expected) }
}

/// Reads the images and the submissions as received, and takes the SHA-256 of each.
enum VerifyFiles {
    /// Looks through the files, a block of a megabyte at a time.
    ///
    /// - Throws: `DataFolderError.io`.
    static func run(_ folder: DataFolder) throws -> [StoredFile] {
        var files: [StoredFile] = []
        for root in ["blobs", "received"] {
            let names = try FileManager.default.subpathsOfDirectory(atPath: "\(folder.path)/\(root)").sorted()
            for name in names {
                guard let expected = BackupName.promisedHash("\(root)/\(name)") else { continue }
                let path = "\(folder.path)/\(root)/\(name)"
                guard let found = try sha256(ofFile: path) else { continue }
                files.append(StoredFile(path: path, expected: expected, found: found))
            }
        }
        return files
    }

    /// The SHA-256 of a file; nil where it is gone since it was listed, as an erased person's are.
    private static func sha256(ofFile path: String) throws -> String? {
        guard let file = FileHandle(forReadingAtPath: path) else {
            if errno == ENOENT { return nil }
            throw DataFolderError.io(path: path, reason: lastSystemError())
        }
        defer { try? file.close() }
        var hash = SHA256()
        while let block = try file.read(upToCount: 1 << 20), !block.isEmpty { hash.update(data: block) }
        return hexadecimal(hash.finalize())
    }
}
