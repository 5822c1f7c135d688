import Foundation

/// A file of a backup being put into the folder that is to become the folder of the data.
struct PlacedFile: ~Copyable {
    private let path: String
    private let descriptor: CInt

    init(_ path: String, mode: mode_t) throws {
        let folder = TemporaryName.folder(of: path)
        if mkdir(folder, 0o750) != 0, errno != EEXIST {
            throw DataFolderError.io(path: folder, reason: lastSystemError())
        }
        let opened = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
        guard opened >= 0 else { throw DataFolderError.io(path: path, reason: lastSystemError()) }
        self.path = path
        descriptor = opened
    }

    deinit {
        close(descriptor)
    }

    mutating func append(_ bytes: [UInt8]) throws {
        var written = 0
        while written < bytes.count {
            let got = bytes.withUnsafeBytes {
                write(descriptor, $0.baseAddress.map { $0 + written }, bytes.count - written)
            }
            if got < 0, errno == EINTR { continue }
            guard got > 0 else { throw DataFolderError.io(path: path, reason: lastSystemError()) }
            written += got
        }
    }

    /// Brings the file to the disk.
    func finish() throws {
        guard fsync(descriptor) == 0 else { throw DataFolderError.io(path: path, reason: lastSystemError()) }
    }
}
