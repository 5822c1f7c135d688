import CatalogueModel
import Crypto
import Foundation

/// A backup being written: a tar archive that appears under its name whole or not at all.
struct BackupWriter: ~Copyable {
    private var file: DurableFile
    private let time: Int64
    private(set) var entries: [BackupManifest.Entry] = []

    /// Begins a backup in a folder; only whoever runs the program may read it.
    init(in folder: String, at moment: Moment) throws {
        file = try DurableFile(in: folder, mode: 0o600)
        time = max(0, moment.secondsSince1970)
    }

    /// The SHA-256 of all that was written.
    var sha256: String { file.sha256 }

    /// The bytes written.
    var byteCount: Int { file.byteCount }

    /// Adds a text under a name.
    mutating func add(_ name: String, text: String) throws {
        let bytes = Array(text.utf8)
        var hash = SHA256()
        hash.update(data: bytes)
        try append(TarHeader(name: name, size: bytes.count, time: time).bytes)
        try append(bytes)
        try fill(after: bytes.count)
        entries.append(.init(path: name, bytes: bytes.count, sha256: hexadecimal(hash.finalize())))
    }

    /// Adds a file that lies on a disk under a name, a block of a megabyte at a time.
    ///
    /// - Returns: whether there is such a file.
    mutating func add(_ name: String, file path: String) throws -> Bool {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            if errno == ENOENT { return false }
            throw DataFolderError.io(path: path, reason: lastSystemError())
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw DataFolderError.io(path: path, reason: lastSystemError(default: "not a file"))
        }
        return try add(name, size: Int(status.st_size), from: path) { try StoredFiles.read(path, $0) }
    }

    /// Adds an image or a submission as received.
    ///
    /// - Returns: whether there is such a file.
    mutating func add(_ name: StoredFileName, of files: StoredFiles) throws -> Bool {
        guard let size = try files.size(name) else { return false }
        let place = files.path(name.kind, name.sha256) ?? name.text
        return try add(name.text, size: size, from: place) { try files.read(name, $0) }
    }

    private mutating func add(
        _ name: String,
        size: Int,
        from place: String,
        _ read: ((Data) throws -> Void) throws -> Bool
    ) throws -> Bool {
        var hash = SHA256()
        var copied = 0
        var hasHead = false
        let isThere = try read { part in
            if !hasHead { try append(TarHeader(name: name, size: size, time: time).bytes) }
            hasHead = true
            copied += part.count
            guard copied <= size else { throw BackupError.changed(place) }
            hash.update(data: part)
            try part.withUnsafeBytes { try file.append($0) }
        }
        guard isThere else { return false }
        guard copied == size else { throw BackupError.changed(place) }
        // A file without a byte has a head all the same.
        if !hasHead { try append(TarHeader(name: name, size: size, time: time).bytes) }
        try fill(after: size)
        entries.append(.init(path: name, bytes: size, sha256: hexadecimal(hash.finalize())))
        return true
    }

    /// Writes the manifest and the end.
    mutating func finish(_ manifest: BackupManifest) throws {
        try add(BackupName.manifest, text: manifest.text)
        try add(BackupName.sums, text: BackupManifest.sums(of: entries))
        try append([UInt8](repeating: 0, count: 2 * TarHeader.blockSize))
    }

    /// Puts the backup under its name.
    mutating func commit(to path: String) throws {
        try file.commit(to: path)
    }

    private mutating func fill(after size: Int) throws {
        try append([UInt8](repeating: 0, count: TarHeader.filling(after: size)))
    }

    private mutating func append(_ bytes: [UInt8]) throws {
        try bytes.withUnsafeBytes { try file.append($0) }
    }
}
