public import CatalogueStore
import Crypto
public import Foundation

/// The images and the submissions as received, wherever they are kept.
public struct StoredFiles: Sendable {
    private static let blockSize = 1 << 20

    let data: DataFolder
    let store: CatalogueStore

    /// The files of a folder and its store.
    public init(_ data: DataFolder, _ store: CatalogueStore) {
        self.data = data
        self.store = store
    }

    /// Where a file lies on a disk; nil where the database has it.
    public func path(_ kind: StoredFileKind, _ sha256: String) -> String? {
        data.files == .folder ? data.filePath(StoredFileName(kind, sha256)) : nil
    }

    /// The bytes of a file; nil where it is not there.
    ///
    /// - Throws: `StoreError`, `DataFolderError.io`.
    public func bytes(_ kind: StoredFileKind, _ sha256: String) async throws -> Data? {
        guard path(kind, sha256) == nil else {
            return try await BlockingWork.run { try bytesNow(kind, sha256) }
        }
        return try await store.storedFile(kind, sha256)
    }

    /// The same on this thread.
    func bytesNow(_ kind: StoredFileKind, _ sha256: String) throws -> Data? {
        var found = Data()
        return try read(StoredFileName(kind, sha256)) { found += $0 } ? found : nil
    }

    /// Gives the bytes of a file in order, a megabyte or so at a time.
    ///
    /// - Returns: whether it is there.
    /// - Throws: `StoreError`, `DataFolderError.io`, what `body` throws.
    func read(_ name: StoredFileName, _ body: (Data) throws -> Void) throws -> Bool {
        guard let path = path(name.kind, name.sha256) else {
            return try store.readStoredFile(name.kind, name.sha256, body)
        }
        return try Self.read(path, body)
    }

    /// How many bytes a file has; nil where it is not there.
    ///
    /// - Throws: `StoreError`, `DataFolderError.io`.
    func size(_ name: StoredFileName) throws -> Int? {
        guard let path = path(name.kind, name.sha256) else {
            return try store.storedFileSize(name.kind, name.sha256)
        }
        var status = stat()
        guard lstat(path, &status) == 0 else {
            if errno == ENOENT { return nil }
            throw DataFolderError.io(path: path, reason: lastSystemError())
        }
        guard status.st_mode & S_IFMT == S_IFREG else { throw DataFolderError.io(path: path, reason: "not a file") }
        return Int(status.st_size)
    }

    func has(_ name: StoredFileName) throws -> Bool { try size(name) != nil }

    /// Gives a path under which a file can be read until `body` returns; nil where it is not there.
    ///
    /// - Throws: `StoreError`, `DataFolderError.io`, what `body` throws.
    func withPath<Value: ~Copyable>(_ name: StoredFileName, _ body: (String?) throws -> Value) throws -> Value {
        if let path = path(name.kind, name.sha256) {
            return try body(FileManager.default.fileExists(atPath: path) ? path : nil)
        }
        var copy = try DurableFile(in: data.path + "/received")
        let isThere = try read(name) { part in try part.withUnsafeBytes { try copy.append($0) } }
        return try body(isThere ? copy.path : nil)
    }

    /// Removes a file.
    ///
    /// - Parameters:
    ///   - name: its name.
    ///   - writer: removes it from the database, in the transaction that it belongs to.
    /// - Returns: whether it was there.
    /// - Throws: `DataFolderError.io`, what the writer throws.
    func remove(_ name: StoredFileName, with writer: FileWriter) throws -> Bool {
        guard let path = path(name.kind, name.sha256) else { return try writer.remove(name.kind, name.sha256) }
        if unlink(path) == 0 { return true }
        guard errno == ENOENT else { throw DataFolderError.io(path: path, reason: lastSystemError()) }
        return false
    }

    /// The files that there are.
    ///
    /// - Throws: `StoreError`, `DataFolderError.io`.
    func names() throws -> [StoredFileName] {
        guard data.files == .folder else {
            return try StoredFileKind.allCases.flatMap { kind in
                try store.storedFiles(kind).map { StoredFileName(kind, $0) }
            }
        }
        return try Self.names(in: data)
    }

    /// Takes a file over from elsewhere, where it is not here already.
    ///
    /// - Returns: the SHA-256 of what was written; nil where it was here. Where it is not the one that the name promises,
    ///   nothing is kept.
    /// - Throws: `StoreError`, `DataFolderError.io`.
    func take(_ name: StoredFileName, from source: StoredFiles) throws -> String? {
        guard try !has(name) else { return nil }
        var hash = SHA256()
        guard let path = path(name.kind, name.sha256) else {
            return try store.writeFiles { writer in
                try writer.keep(name.kind, name.sha256) { append in
                    _ = try source.read(name) { part in
                        hash.update(data: part)
                        try append(part)
                    }
                }
                let found = hexadecimal(hash.finalize())
                if found != name.sha256 { _ = try writer.remove(name.kind, name.sha256) }
                return found
            }
        }
        let folder = TemporaryName.folder(of: path)
        try makeFolder(folder)
        var file = try DurableFile(in: folder)
        _ = try source.read(name) { part in try part.withUnsafeBytes { try file.append($0) } }
        let found = file.sha256
        if found == name.sha256 { try file.commit(to: path) }
        return found
    }

    /// The files in a folder, whatever its database is.
    static func names(in data: DataFolder) throws -> [StoredFileName] {
        try ["blobs", "received"].flatMap { root in
            try FileManager.default.subpathsOfDirectory(atPath: "\(data.path)/\(root)").sorted()
                .compactMap { StoredFileName("\(root)/\($0)") }
        }
    }

    /// Reads a file that lies on a disk, a block at a time.
    ///
    /// - Returns: whether it is there.
    /// - Throws: `DataFolderError.io`, what `body` throws.
    static func read(_ path: String, _ body: (Data) throws -> Void) throws -> Bool {
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return false }
            throw DataFolderError.io(path: path, reason: lastSystemError())
        }
        defer { close(descriptor) }
        var block = Data(count: blockSize)
        while true {
            let got = block.withUnsafeMutableBytes { Foundation.read(descriptor, $0.baseAddress, blockSize) }
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw DataFolderError.io(path: path, reason: lastSystemError()) }
            if got == 0 { return true }
            try body(block.prefix(got))
        }
    }
}
