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
        let (from, to) = (StoredFiles(source, original), StoredFiles(target, copy))
        let files = try VerifyFiles.run(from)
        for file in files { try place(file, from, to) }
        let hasKey = try placeKey()
        let rows: Int
        do {
            rows = try original.copyRows(into: copy)
        } catch let difference as DatabaseCopyDifference {
            throw CopyDataError.differs(table: difference.table, row: difference.row)
        }
        // A key goes where the keys are now: from a folder into the database, or back.
        if try hasKey || copy.keptKey(ReceiptKey.name) != nil { _ = try ReceiptKey(in: target, copy) }
        return Outcome(rows: rows, files: files.count)
    }

    private func place(_ file: StoredFile, _ from: StoredFiles, _ to: StoredFiles) throws {
        guard file.isSound else { throw CopyDataError.damagedFile(file.name.text, found: file.found) }
        guard let copied = try to.take(file.name, from: from), copied != file.name.sha256 else { return }
        throw CopyDataError.damagedFile(file.name.text, found: copied)
    }

    /// - Returns: whether the original has a key in a folder.
    private func placeKey() throws -> Bool {
        guard case .folder(let from) = source.keys else { return false }
        let to = if case .folder(let folder) = target.keys { folder } else { target.path }
        let (key, place) = ("\(from)/\(ReceiptKey.fileName)", "\(to)/\(ReceiptKey.fileName)")
        let files = FileManager.default
        guard files.fileExists(atPath: key) else { return false }
        guard !files.fileExists(atPath: place) else { return true }
        var copy = try DurableFile(in: to, mode: 0o600)
        _ = try StoredFiles.read(key) { part in try part.withUnsafeBytes { try copy.append($0) } }
        try copy.commit(to: place)
        return true
    }
}
