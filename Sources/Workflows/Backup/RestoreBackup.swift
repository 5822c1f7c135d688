public import CatalogueModel
import CatalogueStore
import Foundation

/// Puts the data of a backup into a new folder.
///
/// Everything is written beside the folder and compared with the manifest first; then one renaming puts it in place. So
/// there is the whole data, or nothing, whatever the file holds and whenever the machine stops.
public enum RestoreBackup {
    /// Restores a backup.
    ///
    /// - Parameters:
    ///   - path: the backup.
    ///   - folder: the folder that is to hold the data: not there yet, or empty.
    ///   - visitor: who restores.
    ///   - now: when.
    /// - Returns: what was restored.
    /// - Throws: `BackupError`, `DataFolderError`, `StoreError`.
    @discardableResult
    public static func run(
        _ path: String,
        into folder: String,
        visitor: Visitor,
        at now: Moment
    ) async throws -> BackupManifest {
        let target = try emptyFolder(folder)
        let parent = TemporaryName.folder(of: target)
        let staging = TemporaryName.new(in: parent)
        defer { try? FileManager.default.removeItem(atPath: staging) }
        let manifest = try await BlockingWork.run {
            try makeFolders(parent)
            TemporaryName.sweep(parent)
            return try unpack(path, into: staging)
        }
        try await enterIntoAudit(staging, path, manifest, visitor: visitor, at: now)
        try await BlockingWork.run {
            for folder in try FileManager.default.subpathsOfDirectory(atPath: staging) {
                try syncFolder("\(staging)/\(folder)")
            }
            try syncFolder(staging)
            guard rename(staging, target) == 0 else {
                if errno == ENOTEMPTY || errno == EEXIST { throw BackupError.notEmpty(target) }
                throw DataFolderError.io(path: target, reason: lastSystemError())
            }
            try syncFolder(parent)
        }
        return manifest
    }

    /// The folder by its real name.
    private static func emptyFolder(_ folder: String) throws -> String {
        let path = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return path }
        guard isFolder.boolValue, try FileManager.default.contentsOfDirectory(atPath: path).isEmpty else {
            throw BackupError.notEmpty(path)
        }
        return path
    }

    private static func unpack(_ path: String, into staging: String) throws -> BackupManifest {
        var reader = try BackupReader(path: path)
        for folder in [staging, staging + "/blobs", staging + "/received"] where mkdir(folder, 0o750) != 0 {
            throw DataFolderError.io(path: folder, reason: lastSystemError())
        }
        let content = try reader.read { name in
            BackupName.isData(name) ? "\(staging)/\(name)" : nil
        }
        guard content.damages.isEmpty, let manifest = content.manifest else {
            throw BackupError.damaged(path, content.damages)
        }
        return manifest
    }

    /// The log goes on in the restored data, and says from where: what came after the backup is not in it.
    private static func enterIntoAudit(
        _ staging: String,
        _ path: String,
        _ manifest: BackupManifest,
        visitor: Visitor,
        at now: Moment
    ) async throws {
        let store = try CatalogueStore(path: "\(staging)/\(BackupName.database)")
        try await store.append(
            note(
                .backupRestored,
                by: visitor,
                subject: "backup:\((path as NSString).lastPathComponent)",
                details: "made \(manifest.madeAt)",
                at: now
            )
        )
        try store.close()
        // Empty by now.
        for ending in ["-wal", "-shm"] { unlink("\(staging)/\(BackupName.database)\(ending)") }
    }
}
