import CatalogueModel
import Foundation

/// A folder of files that is written beside its place and put there when it is whole.
///
/// Whoever opens the place finds nothing, the earlier export or the new one.
public struct ExportFolder: ~Copyable {
    /// Names a folder as one that an export may replace.
    private static let mark = "cotejo-site.json"

    private let place: String
    private let temporary: String
    private var isWhole = false
    /// The bytes written so far.
    public private(set) var byteCount = 0
    /// The files written so far.
    public private(set) var fileCount = 0

    /// A folder for a place that is empty, or holds an earlier export.
    ///
    /// - Parameter path: the place.
    /// - Throws: `OfflineError.foreignFolder`, `DataFolderError`.
    public init(at path: String) throws {
        var trimmed = path
        while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
        try Self.check(trimmed)
        let folder = TemporaryName.folder(of: trimmed)
        TemporaryName.sweep(folder)
        let name = TemporaryName.new(in: folder)
        guard mkdir(name, 0o755) == 0 else {
            throw DataFolderError.io(path: folder, reason: lastSystemError())
        }
        (place, temporary) = (trimmed, name)
    }

    /// Anything else than an empty folder or an earlier export is somebody's, and stays.
    private static func check(_ path: String) throws {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            if errno == ENOENT { return }
            throw DataFolderError.io(path: path, reason: lastSystemError())
        }
        guard status.st_mode & S_IFMT == S_IFDIR else { throw OfflineError.foreignFolder(path) }
        let names = try FileManager.default.contentsOfDirectory(atPath: path)
        guard names.isEmpty || names.contains(mark) else { throw OfflineError.foreignFolder(path) }
    }

    /// Writes a file.
    ///
    /// - Parameters:
    ///   - bytes: all of it.
    ///   - path: below the folder, its parts parted by `/`.
    /// - Throws: `DataFolderError`.
    public mutating func write(_ bytes: [UInt8], to path: String) throws {
        let file = "\(temporary)/\(path)"
        do {
            try FileManager.default.createDirectory(
                atPath: TemporaryName.folder(of: file),
                withIntermediateDirectories: true
            )
            try Data(bytes).write(to: URL(fileURLWithPath: file))
        } catch {
            throw DataFolderError.io(path: file, reason: lastSystemError(default: "\(error)"))
        }
        byteCount += bytes.count
        fileCount += 1
    }

    /// Puts the folder in its place, with what it says of itself.
    ///
    /// - Parameter manifest: of the edition that it holds.
    /// - Throws: `OfflineError.foreignFolder`, `DataFolderError`.
    public mutating func commit(_ manifest: OfflineManifest) throws {
        try write(Array(manifest.jsonText.utf8), to: Self.mark)
        // Somebody may have put something there meanwhile.
        try Self.check(place)
        if rename(temporary, place) != 0 { try exchange() }
        isWhole = true
    }

    /// Puts the folder where an earlier export is, which goes.
    private func exchange() throws {
        let earlier = TemporaryName.new(in: TemporaryName.folder(of: place))
        guard rename(place, earlier) == 0 else { throw DataFolderError.io(path: place, reason: lastSystemError()) }
        guard rename(temporary, place) == 0 else {
            let reason = lastSystemError()
            // Rather the earlier one than none.
            _ = rename(earlier, place)
            throw DataFolderError.io(path: place, reason: reason)
        }
        try? FileManager.default.removeItem(atPath: earlier)
    }

    deinit {
        if !isWhole { try? FileManager.default.removeItem(atPath: temporary) }
    }
}
