import Glibc

/// The file of a submission, opened and known to be an ordinary file; or bytes that stand in for one.
///
/// A device, a pipe or a folder is refused before a byte is read, and opening never waits for another process.
public struct SubmissionFile: ~Copyable, Sendable {
    /// The path as given, or the name given with the bytes.
    public let name: String
    /// Its size when it was opened.
    public let byteCount: Int
    /// Where its bytes come from; usable as long as the file is.
    let source: ByteSource

    /// Opens a file for reading.
    ///
    /// - Throws: `SubmissionFileError`, naming the path and the reason.
    public init(path: String) throws(SubmissionFileError) {
        // Without O_NONBLOCK, opening a pipe that nobody writes to would wait forever.
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw SubmissionFileError(path: path, opening: errno) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            let code = errno
            close(descriptor)
            throw SubmissionFileError(path: path, opening: code)
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            let isFolder = status.st_mode & S_IFMT == S_IFDIR
            throw SubmissionFileError(path: path, reason: isFolder ? .isFolder : .notOrdinary)
        }
        name = path
        byteCount = Int(status.st_size)
        source = ByteSource(name: path, byteCount: Int(status.st_size), content: .descriptor(descriptor))
    }

    /// Takes bytes in place of a file.
    public init(bytes: [UInt8], name: String = "submission.xml") {
        self.name = name
        byteCount = bytes.count
        source = ByteSource(name: name, byteCount: bytes.count, content: .bytes(bytes))
    }

    deinit {
        if case .descriptor(let descriptor) = source.content { close(descriptor) }
    }
}

/// The bytes of an open file; the file stays the owner of what it opened.
struct ByteSource: Sendable {
    enum Content: Sendable {
        case descriptor(Int32)
        case bytes([UInt8])
    }

    let name: String
    let byteCount: Int
    let content: Content

    /// Copies bytes from a place in the file into a buffer.
    ///
    /// - Returns: how many; 0 at the end.
    /// - Throws: `SubmissionFileError` where the system cannot read on.
    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(SubmissionFileError) -> Int {
        switch content {
        case .bytes(let bytes):
            let count = min(buffer.count, max(0, bytes.count - offset))
            guard count > 0 else { return 0 }
            bytes.withUnsafeBytes {
                buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[offset..<offset + count]))
            }
            return count
        case .descriptor(let descriptor):
            while true {
                let count = pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
                if count >= 0 { return count }
                guard errno == EINTR else { throw SubmissionFileError(path: name, reason: .unreadable(errno)) }
            }
        }
    }
}
