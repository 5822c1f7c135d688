import Foundation

/// Keeps two processes from making the tables of one new database at once: the second waits, and finds them there.
///
/// Migrations are a transaction each, and which are to do is asked before the first. The lock is on the folder itself: it
/// leaves no file, goes with the process, and does not touch SQLite's own locks on the database file.
enum FolderLock {
    /// Holds the lock of the folder that a database lies in while the body runs.
    ///
    /// - Throws: `StoreError.io` where the folder cannot be opened, what the body throws.
    static func hold<Value>(besides path: String, _ body: () throws -> Value) throws -> Value {
        let folder = (path as NSString).deletingLastPathComponent
        let descriptor = open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw StoreError.io("\(folder): \(String(cString: strerror(errno)))") }
        defer { close(descriptor) }
        // On a file system without such locks SQLite's own still keep the data whole; only the second process fails.
        while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
        return try body()
    }
}
