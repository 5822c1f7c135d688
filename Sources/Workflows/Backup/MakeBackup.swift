public import CatalogueModel
public import CatalogueStore
import Foundation

/// What a backup that was made holds.
public struct MadeBackup: Sendable {
    /// What is in it.
    public var manifest: BackupManifest
    /// Its bytes.
    public var byteCount: Int
    /// Its SHA-256: written down elsewhere, it shows later that the file is the one that was made.
    public var sha256: String
    /// What is wrong with the data that it was made of; the backup has them as they are.
    public var problems: [StorageProblem]
}

/// Writes everything durable into one file, also while the site serves and others write.
///
/// First comes one snapshot of the database, then the files that the snapshot names: they were on the disk before the
/// rows that name them, and are never changed. Where the database has the files, the snapshot is without them. The file is written under a temporary name beside its own, brought to the
/// disk, and renamed: there is a whole backup, or none.
public struct MakeBackup: Sendable {
    private let data: DataFolder
    private let store: CatalogueStore
    private let program: String

    /// Backups of a folder of data.
    ///
    /// - Parameters:
    ///   - data: the folder.
    ///   - store: its store.
    ///   - program: the version of the program.
    public init(data: DataFolder, store: CatalogueStore, program: String) {
        self.data = data
        self.store = store
        self.program = program
    }

    /// Makes a backup.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - replacing: whether a file of that name is to be replaced.
    ///   - visitor: who makes it.
    ///   - now: when.
    /// - Returns: what it holds.
    /// - Throws: `BackupError`, `DataFolderError`, `StoreError`.
    public func run(
        to path: String,
        replacing: Bool = false,
        visitor: Visitor,
        at now: Moment
    ) async throws -> MadeBackup {
        let made = try await BlockingWork.run { try write(to: path, replacing: replacing, at: now) }
        try await store.append(
            note(
                .backupMade,
                by: visitor,
                subject: "backup:\((path as NSString).lastPathComponent)",
                details: "sha256 \(made.sha256)",
                at: now
            )
        )
        return made
    }

    private func write(to path: String, replacing: Bool, at now: Moment) throws -> MadeBackup {
        if !replacing, FileManager.default.fileExists(atPath: path) { throw BackupError.exists(path) }
        let folder = TemporaryName.folder(of: path)
        TemporaryName.sweep(folder)
        let copyPath = TemporaryName.new(in: folder)
        defer { for ending in ["", "-journal", "-wal", "-shm"] { unlink(copyPath + ending) } }
        // SQLite would make it readable for others.
        let made = open(copyPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard made >= 0 else { throw DataFolderError.io(path: folder, reason: lastSystemError()) }
        close(made)
        let copy = try store.copy(to: copyPath)
        var problems = copy.problems.map(StorageProblem.database)
        var writer = try BackupWriter(in: folder, at: now)
        try writer.add(BackupName.label, text: BackupName.labelText)
        guard try writer.add(BackupName.database, file: copyPath) else { throw BackupError.changed(copyPath) }
        // A key that the database keeps goes with the database.
        if case .folder(let keys) = data.keys {
            _ = try writer.add(BackupName.receiptKey, file: "\(keys)/\(BackupName.receiptKey)")
        }
        try add(copy.files, to: &writer, &problems)
        let manifest = BackupManifest(
            format: BackupName.format,
            program: program,
            madeAt: now.description,
            edition: copy.edition,
            auditCount: copy.auditCount,
            auditSeal: copy.auditSeal,
            entries: writer.entries
        )
        try writer.finish(manifest)
        if !replacing, FileManager.default.fileExists(atPath: path) { throw BackupError.exists(path) }
        try writer.commit(to: "\(folder)/\((path as NSString).lastPathComponent)")
        return MadeBackup(
            manifest: manifest,
            byteCount: writer.byteCount,
            sha256: writer.sha256,
            problems: problems
        )
    }

    private func add(
        _ files: NamedFiles,
        to writer: inout BackupWriter,
        _ problems: inout [StorageProblem]
    ) throws {
        let stored = StoredFiles(data, store)
        for sha256 in files.images {
            guard try writer.add(StoredFileName(.image, sha256), of: stored) else {
                problems.append(.imageMissing(sha256))
                continue
            }
            problems += StorageProblem.ofLast(writer.entries)
        }
        for sha256 in files.submissions {
            guard try writer.add(StoredFileName(.submission, sha256), of: stored) else {
                if !files.erasable.contains(sha256) { problems.append(.submissionMissing(sha256)) }
                continue
            }
            problems += StorageProblem.ofLast(writer.entries)
        }
    }
}

extension StorageProblem {
    /// What is wrong with the entry that was added last: its bytes are not those that its name promises.
    fileprivate static func ofLast(_ entries: [BackupManifest.Entry]) -> [StorageProblem] {
        guard let last = entries.last, let expected = StoredFileName(last.path)?.sha256, expected != last.sha256
        else { return [] }
        return [.altered(last.path, expected: expected, found: last.sha256)]
    }
}
