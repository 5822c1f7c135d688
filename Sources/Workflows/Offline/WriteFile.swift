/// Puts a file in its place when all of it is on the disk.
public enum WriteFile {
    /// Writes a file.
    ///
    /// - Parameters:
    ///   - bytes: all of it.
    ///   - path: where; what is there is replaced.
    ///   - isPublic: whether others on this machine may read it.
    /// - Throws: `DataFolderError`.
    public static func run(_ bytes: [UInt8], to path: String, isPublic: Bool) throws {
        let folder = TemporaryName.folder(of: path)
        var file = try DurableFile(in: folder, mode: isPublic ? 0o644 : 0o640)
        try bytes.withUnsafeBytes { try file.append($0) }
        try file.commit(to: path)
    }
}
