import CatalogueModel
import Crypto
import Foundation

/// Brings an offline file up to date, in one step or not at all.
public enum ApplyOffline {
    /// Puts the new edition in the place of the old one.
    ///
    /// The new file is written beside the old one, compared with what was signed, brought to the disk and only then given
    /// the name. Whatever happens before that, the old file is as it was.
    ///
    /// - Parameters:
    ///   - delta: the changes.
    ///   - path: the file.
    ///   - key: the public key that both must be signed with, in base 64; that of the old file where nil.
    /// - Returns: what the new file says of itself.
    /// - Throws: `OfflineError`, `DataFolderError`.
    public static func run(_ delta: String, to path: String, key: String? = nil) throws -> OfflineManifest {
        let old = try OfflineFile(path)
        if let key, key != old.key { throw OfflineError.wrongKey(path, expected: key, found: old.key) }
        try old.verify()
        let changes = try OfflineDelta(path: delta)
        guard changes.seal.publicKey == old.seal.publicKey else {
            throw OfflineError.wrongKey(delta, expected: old.key, found: changes.seal.keyText)
        }
        guard changes.base == old.manifest.content else {
            throw OfflineError.wrongBase(
                from: changes.fromEdition,
                to: changes.seal.manifest.edition,
                found: old.manifest.edition
            )
        }
        let folder = TemporaryName.folder(of: path)
        TemporaryName.sweep(folder)
        var file = try DurableFile(in: folder, mode: changes.seal.manifest.access == .public ? 0o644 : 0o640)
        try write(changes, over: old, to: &file, deltaPath: delta)
        // What came out is looked at as any file that is opened; it has another name as yet.
        do {
            try OfflineFile(file.path).verify()
        } catch is OfflineError {
            throw OfflineError.badDelta(delta)
        }
        try file.commit(to: "\(folder)/\((path as NSString).lastPathComponent)")
        return changes.seal.manifest
    }

    private static func write(
        _ changes: OfflineDelta,
        over old: OfflineFile,
        to file: inout DurableFile,
        deltaPath: String
    ) throws {
        let limit = changes.seal.manifest.databaseBytes
        let bytes = try Data(contentsOf: URL(fileURLWithPath: old.path), options: .alwaysMapped)
            .prefix(old.manifest.databaseBytes)
        let isSound = try bytes.withUnsafeBytes { old in
            try changes.steps.withUnsafeBytes { steps in
                try BinaryDelta.apply(steps, to: old, limit: limit) { try file.append($0) }
            }
        }
        guard isSound, file.byteCount == limit else { throw OfflineError.badDelta(deltaPath) }
        try changes.seal.bytes.withUnsafeBytes { try file.append($0) }
    }
}
