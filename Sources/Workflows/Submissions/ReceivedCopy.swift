import CatalogueStore
import Foundation
import Submissions

/// A copy of a file in the folder of the data, made while its SHA-256 is taken.
///
/// The submission is read from the copy, so that what is kept is what was checked even if the sender's file changes
/// meanwhile. Until it is committed it has a temporary name, and goes with the value.
struct ReceivedCopy: ~Copyable {
    private var file: DurableFile
    let sha256: String
    let byteCount: Int

    /// Copies a file.
    ///
    /// - Throws: `SubmissionFileError`, `DataFolderError`.
    init(of path: String, in data: DataFolder) throws {
        let source = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard source >= 0 else {
            // Says why, in the words that every reader of a submission uses.
            _ = try SubmissionFile(path: path)
            throw DataFolderError.io(path: path, reason: lastSystemError())
        }
        defer { close(source) }
        _ = try SubmissionFile(path: path)
        var file = try DurableFile(in: data.path + "/received")
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
        defer { buffer.deallocate() }
        while true {
            let got = read(source, buffer.baseAddress, buffer.count)
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw SubmissionFileError(path: path, reason: .unreadable(errno)) }
            if got == 0 { break }
            try file.append(UnsafeRawBufferPointer(rebasing: buffer[..<got]))
        }
        sha256 = file.sha256
        byteCount = file.byteCount
        self.file = file
    }

    /// Where the copy lies until it is committed.
    var readablePath: String { file.path }

    /// Keeps the copy among the files, where there is none like it.
    ///
    /// - Parameters:
    ///   - files: the files.
    ///   - writer: writes it into the database, where the files are there.
    /// - Returns: the path of a file that was made and that no transaction takes back.
    /// - Throws: `DataFolderError.io`, what the writer throws.
    mutating func commit(to files: StoredFiles, _ writer: FileWriter) throws -> String? {
        guard let path = files.path(.submission, sha256) else {
            try writer.keep(.submission, sha256) { append in _ = try StoredFiles.read(file.path, append) }
            return nil
        }
        guard !FileManager.default.fileExists(atPath: path) else { return nil }
        try file.commit(to: path)
        return path
    }
}
