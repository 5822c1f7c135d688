import CatalogueModel
import CatalogueStore
import Crypto
import Foundation

/// An offline file whose signature was looked at.
public struct OfflineFile: Sendable {
    /// Where it is.
    public let path: String
    let seal: OfflineSeal
    private let device: dev_t
    private let node: ino_t

    /// What it says of itself.
    public var manifest: OfflineManifest { seal.manifest }
    /// The public half of the key that signed it, in base 64.
    public var key: String { seal.keyText }

    private static let blockBytes = 1 << 20

    /// Reads the manifest and looks at its signature and at the length of the file; the rest is not looked at.
    ///
    /// - Throws: `OfflineError`, `DataFolderError`.
    public init(_ path: String) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            if errno == ENOENT { throw OfflineError.missing(path) }
            throw DataFolderError.io(path: path, reason: lastSystemError())
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw OfflineError.foreign(path)
        }
        let size = Int(status.st_size)
        (device, node) = (status.st_dev, status.st_ino)
        if try Self.read(descriptor, from: 0, count: OfflineDelta.mark.count, path) == OfflineDelta.mark {
            throw OfflineError.isDelta(path)
        }
        let end = try Self.read(
            descriptor,
            from: max(0, size - OfflineSeal.fixedBytes),
            count: OfflineSeal.fixedBytes,
            path
        )
        let length = try OfflineSeal.manifestLength(endOf: end, path: path) + OfflineSeal.fixedBytes
        guard length <= size else { throw OfflineError.altered(path, [.seal]) }
        seal = try OfflineSeal(endOf: Self.read(descriptor, from: size - length, count: length, path), path: path)
        self.path = path
        let expected = seal.manifest.databaseBytes + length
        guard expected == size else { throw OfflineError.altered(path, [.length(expected: expected, found: size)]) }
    }

    /// Compares the bytes with the hashes of the manifest.
    ///
    /// - Parameter limit: where the images have more bytes than this, they are left to be looked at one by one
    ///   as they are shown.
    /// - Throws: `OfflineError.altered` with every part that is, `DataFolderError`.
    public func verify(deferringImagesOver limit: Int = .max) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw DataFolderError.io(path: path, reason: lastSystemError()) }
        defer { close(descriptor) }
        let imageBytes = manifest.parts.filter { $0.kind == .images }.reduce(0) { $0 + $1.bytes }
        var damages: [OfflineDamage] = []
        var start = 0
        for part in manifest.parts {
            defer { start += part.bytes }
            if part.kind == .images, imageBytes > limit { continue }
            if try Self.digest(descriptor, from: start, count: part.bytes, path) != part.sha256 {
                damages.append(.part(part.kind, from: start, bytes: part.bytes))
            }
        }
        guard damages.isEmpty else { throw OfflineError.altered(path, damages) }
    }

    /// Whether the name still leads to the file that was looked at.
    var isStillThere: Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_dev == device && status.st_ino == node
    }

    /// The SHA-256 of a stretch of a file.
    static func digest(_ descriptor: CInt, from start: Int, count: Int, _ path: String) throws -> String {
        var hash = SHA256()
        var buffer = [UInt8](repeating: 0, count: min(count, blockBytes))
        var done = 0
        while done < count {
            let wanted = min(buffer.count, count - done)
            let got = pread(descriptor, &buffer, wanted, off_t(start + done))
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw DataFolderError.io(path: path, reason: lastSystemError()) }
            // A file that became shorter meanwhile has another hash.
            guard got > 0 else { break }
            buffer.withUnsafeBytes { hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0[..<got])) }
            done += got
        }
        return hexadecimal(hash.finalize())
    }

    private static func read(_ descriptor: CInt, from start: Int, count: Int, _ path: String) throws -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: count)
        var done = 0
        while done < count {
            let got = buffer.withUnsafeMutableBytes { bytes in
                pread(descriptor, bytes.baseAddress.map { $0 + done }, count - done, off_t(start + done))
            }
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw DataFolderError.io(path: path, reason: lastSystemError()) }
            guard got > 0 else { break }
            done += got
        }
        return Array(buffer[..<done])
    }
}
