import Crypto
import Foundation

/// A file being written that appears under its name whole or not at all.
///
/// Bytes go to a temporary name on the same disk; `commit` brings them to the disk, then renames. A file that is not
/// committed is removed when it goes.
struct DurableFile: ~Copyable {
    private let temporaryPath: String
    private let descriptor: CInt
    private var hash = SHA256()
    private(set) var byteCount = 0
    private var isCommitted = false

    /// Begins a file in a folder.
    init(in folder: String, mode: mode_t = 0o640) throws {
        let template = TemporaryName.new(in: folder)
        let opened = open(template, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        guard opened >= 0 else { throw DataFolderError.io(path: folder, reason: lastSystemError()) }
        temporaryPath = template
        descriptor = opened
    }

    deinit {
        close(descriptor)
        if !isCommitted { unlink(temporaryPath) }
    }

    /// Appends bytes.
    mutating func append(_ bytes: UnsafeRawBufferPointer) throws {
        hash.update(bufferPointer: bytes)
        byteCount += bytes.count
        var rest = bytes
        while !rest.isEmpty {
            let written = write(descriptor, rest.baseAddress, rest.count)
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw DataFolderError.io(path: temporaryPath, reason: lastSystemError()) }
            rest = UnsafeRawBufferPointer(rebasing: rest[written...])
        }
    }

    /// The SHA-256 of what was appended, as 64 hexadecimal digits.
    var sha256: String {
        hash.finalize().map { String($0 >> 4, radix: 16) + String($0 & 0xF, radix: 16) }.joined()
    }

    /// Where the bytes lie until they are committed.
    var path: String { temporaryPath }

    /// Puts the file under its name, in place of one that may be there.
    mutating func commit(to path: String) throws {
        guard fsync(descriptor) == 0 else {
            throw DataFolderError.io(path: temporaryPath, reason: lastSystemError())
        }
        let folder = TemporaryName.folder(of: path)
        try makeFolder(folder)
        guard rename(temporaryPath, path) == 0 else {
            throw DataFolderError.io(path: path, reason: lastSystemError())
        }
        isCommitted = true
        try syncFolder(folder)
    }
}
