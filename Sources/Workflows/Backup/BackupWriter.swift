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

    /// Adds a file under a name, a block of a megabyte at a time.
    ///
    /// - Returns: whether there is such a file.
    mutating func add(_ name: String, file path: String) throws -> Bool {
        let source = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard source >= 0 else {
            if errno == ENOENT { return false }
            throw DataFolderError.io(path: path, reason: lastSystemError())
        }
        defer { close(source) }
        var status = stat()
        guard fstat(source, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw DataFolderError.io(path: path, reason: lastSystemError(default: "not a file"))
        }
        let size = Int(status.st_size)
        try append(TarHeader(name: name, size: size, time: time).bytes)
        let digest = try copy(source, path, size: size)
        try fill(after: size)
        entries.append(.init(path: name, bytes: size, sha256: digest))
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

    private mutating func copy(_ source: CInt, _ path: String, size: Int) throws -> String {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
        defer { buffer.deallocate() }
        var hash = SHA256()
        var copied = 0
        while true {
            let got = read(source, buffer.baseAddress, buffer.count)
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw DataFolderError.io(path: path, reason: lastSystemError()) }
            if got == 0 { break }
            copied += got
            guard copied <= size else { throw BackupError.changed(path) }
            let part = UnsafeRawBufferPointer(rebasing: buffer[..<got])
            hash.update(bufferPointer: part)
            try file.append(part)
        }
        guard copied == size else { throw BackupError.changed(path) }
        return hexadecimal(hash.finalize())
    }

    private mutating func fill(after size: Int) throws {
        try append([UInt8](repeating: 0, count: TarHeader.filling(after: size)))
    }

    private mutating func append(_ bytes: [UInt8]) throws {
        try bytes.withUnsafeBytes { try file.append($0) }
    }
}
