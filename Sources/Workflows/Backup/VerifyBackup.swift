import CatalogueStore
import Foundation

/// Reads a backup from end to end and looks at what it would restore, without putting anything in place.
public enum VerifyBackup {
    /// Looks through a backup.
    ///
    /// - Returns: what is wrong; where the file itself is damaged, what is in it is not looked at.
    /// - Throws: `BackupError.missing`, `BackupError.foreign`, `BackupError.laterFormat`, `DataFolderError`, `StoreError`.
    public static func run(_ path: String) async throws -> StorageReport {
        let copy = TemporaryName.new(in: NSTemporaryDirectory())
        defer { for ending in ["", "-wal", "-shm"] { unlink(copy + ending) } }
        let entries: (all: [BackupManifest.Entry], damages: [BackupDamage]) = try await BlockingWork.run {
            TemporaryName.sweep(NSTemporaryDirectory())
            var reader = try BackupReader(path: path, mode: 0o600)
            let content = try reader.read { $0 == BackupName.database ? copy : nil }
            return (content.entries, content.damages)
        }
        let files = entries.all.compactMap { entry in
            StoredFileName(entry.path).map { StoredFile(name: $0, place: entry.path, found: entry.sha256) }
        }
        var report = StorageReport()
        report.problems = entries.damages.map(StorageProblem.backup)
        guard entries.damages.isEmpty else {
            report.fileCount = files.count
            return report
        }
        try await VerifyData.compare(CatalogueStore(path: copy), with: files, report: &report)
        return report
    }
}
