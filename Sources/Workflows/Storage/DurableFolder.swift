import Foundation

/// Brings the names in a folder to the disk; a file's name is safe only once its folder is there as well.
///
/// - Throws: `DataFolderError.io` where the disk says that it did not take them.
func syncFolder(_ path: String) throws {
    let directory = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard directory >= 0 else { return }
    defer { close(directory) }
    // Some file systems keep names without being asked, and refuse to be.
    guard fsync(directory) == 0 || errno == EINVAL else {
        throw DataFolderError.io(path: path, reason: lastSystemError())
    }
}

/// Makes a folder where there is none, in one that there is, and brings its name to the disk.
///
/// - Throws: `DataFolderError.io`.
func makeFolder(_ path: String) throws {
    if mkdir(path, 0o750) == 0 { return try syncFolder(TemporaryName.folder(of: path)) }
    guard errno == EEXIST else { throw DataFolderError.io(path: path, reason: lastSystemError()) }
}

/// Makes a folder and those above it where there are none, and brings their names to the disk.
///
/// - Throws: `DataFolderError`.
func makeFolders(_ path: String) throws {
    var made: [String] = []
    var next = path
    while !FileManager.default.fileExists(atPath: next) {
        made.append(next)
        next = TemporaryName.folder(of: next)
    }
    do {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
        throw DataFolderError.unusable(path: path, reason: lastSystemError(default: "\(error)"))
    }
    for folder in made.reversed() { try syncFolder(TemporaryName.folder(of: folder)) }
}
