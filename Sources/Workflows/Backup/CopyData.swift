import CatalogueModel
import CatalogueStore
import Foundation

/// Why data are not copied.
public enum CopyDataError: Error, Hashable, Sendable {
    /// The place to copy to has something already: which table, or which folder.
    case notEmpty(String)
    /// A file of the original is not the one that its name says: its name beneath the folder, and the SHA-256 found.
    case damagedFile(String, found: String)
    /// A row is not in the copy as it is in the original.
    case differs(table: String, row: Int)
}

/// Copies everything durable from one place to another, whichever engines have their databases, and compares it.
///
/// Files come before the rows that name them, and all rows in one transaction: a copy that ended early is begun again, and
/// finds the files that are there.
public struct CopyData: Sendable {
    /// What was copied.
    public struct Outcome: Hashable, Sendable {
        /// How many rows, each compared with the original.
        public var rows: Int
        /// How many files, each compared with its SHA-256.
        public var files: Int
    }

    private let source: DataFolder
    private let target: DataFolder

    /// A copy from one place to another, which may share a folder of files.
    public init(from source: DataFolder, to target: DataFolder) {
        self.source = source
        self.target = target
    }

    /// Copies; blocks the thread.
    ///
    /// - Throws: `CopyDataError`, `DataFolderError`, `StoreError`.
    public func run() throws -> Outcome {
        let (original, copy) = (try source.openStore(), try target.openStore())
        if let table = try copy.firstTableWithRows() { throw CopyDataError.notEmpty(table) }
        let files = try VerifyFiles.run(source)
        for file in files { try place(file) }
        try placeKey()
        let rows: Int
        do {
            rows = try original.copyRows(into: copy)
        } catch let difference as DatabaseCopyDifference {
            throw CopyDataError.differs(table: difference.table, row: difference.row)
        }
        // With the keys in the database, the one that the folder had goes there.
        _ = try ReceiptKey(in: target, copy)
        return Outcome(rows: rows, files: files.count)
    }

    private func place(_ file: StoredFile) throws {
        guard file.found == file.expected else { throw CopyDataError.damagedFile(file.name, found: file.found) }
        let place = target.path + "/" + file.name
        guard !isOneFolder, !FileManager.default.fileExists(atPath: place) else { return }
        let copied = try copy(file.path, to: place, mode: 0o640)
        guard copied == file.expected else { throw CopyDataError.damagedFile(file.name, found: copied) }
    }

    private func placeKey() throws {
        guard case .folder(let from) = source.keys else { return }
        let to = if case .folder(let folder) = target.keys { folder } else { target.path }
        let (key, place) = ("\(from)/\(ReceiptKey.fileName)", "\(to)/\(ReceiptKey.fileName)")
        let files = FileManager.default
        guard files.fileExists(atPath: key), !files.fileExists(atPath: place) else { return }
        _ = try copy(key, to: place, mode: 0o600)
    }

    /// - Returns: the SHA-256 of what was written.
    private func copy(_ path: String, to place: String, mode: mode_t) throws -> String {
        guard let input = FileHandle(forReadingAtPath: path) else {
            throw DataFolderError.io(path: path, reason: lastSystemError())
        }
        defer { try? input.close() }
        let folder = (place as NSString).deletingLastPathComponent
        try makeFolder(folder)
        var output = try DurableFile(in: folder, mode: mode)
        while let block = try input.read(upToCount: 1 << 20), !block.isEmpty {
            try block.withUnsafeBytes { try output.append($0) }
        }
        let sha256 = output.sha256
        try output.commit(to: place)
        return sha256
    }

    private var isOneFolder: Bool {
        URL(fileURLWithPath: source.path).resolvingSymlinksInPath().path
            == URL(fileURLWithPath: target.path).resolvingSymlinksInPath().path
    }
}
