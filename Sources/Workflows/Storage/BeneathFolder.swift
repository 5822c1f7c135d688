import Foundation

/// Opens files that lie beneath a folder and nowhere else.
///
/// Every step of the path is opened without following links, so neither `..` nor a symbolic link leads outside.
struct BeneathFolder {
    /// Why a file cannot be read.
    enum Failure: Error, Equatable {
        case missing
        case outside
        case notAFile
        case tooLarge
        case unreadable(String)
    }

    let path: String

    /// The bytes of a file, at most `limit` of them.
    func read(_ relativePath: String, limit: Int) throws(Failure) -> [UInt8] {
        let descriptor = try open(relativePath)
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .unreadable(lastSystemError()) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
        guard status.st_size <= limit else { throw .tooLarge }
        return try bytes(of: descriptor, count: Int(status.st_size))
    }

    private func open(_ relativePath: String) throws(Failure) -> CInt {
        let steps = relativePath.split(separator: "/", omittingEmptySubsequences: false)
        guard !steps.isEmpty, steps.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) else { throw .outside }
        var folder = Foundation.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw .unreadable(lastSystemError()) }
        for (index, step) in steps.enumerated() {
            let isLast = index == steps.count - 1
            let flags = O_RDONLY | O_NOFOLLOW | O_CLOEXEC | (isLast ? O_NONBLOCK : O_DIRECTORY)
            let next = openat(folder, String(step), flags)
            let reason = errno
            close(folder)
            guard next >= 0 else {
                switch reason {
                case ENOENT: throw .missing
                case ELOOP, ENOTDIR: throw .outside
                default: throw .unreadable(String(cString: strerror(reason)))
                }
            }
            folder = next
        }
        return folder
    }

    private func bytes(of descriptor: CInt, count: Int) throws(Failure) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            let got = bytes.withUnsafeMutableBytes {
                Foundation.read(descriptor, $0.baseAddress.map { $0 + filled }, count - filled)
            }
            if got < 0, errno == EINTR { continue }
            guard got > 0 else { break }
            filled += got
        }
        bytes.removeLast(count - filled)
        return bytes
    }
}
