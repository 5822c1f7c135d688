public import CatalogueStore
import Foundation

/// Why the folder of the data cannot be used.
public enum DataFolderError: Error, Sendable {
    /// The folder cannot be made or written: where, and what the system says.
    case unusable(path: String, reason: String)
    /// An address with a password was given where every list of processes shows it.
    case passwordShown
    /// A file could not be read or written: where, and what the system says.
    case io(path: String, reason: String)
}

/// Where the keys of the server are kept.
public enum KeyPlace: Hashable, Sendable {
    /// In a folder, a file each.
    case folder(String)
    /// In the database, which all processes and machines share.
    case database
}

/// Where images and submissions as received are kept.
public enum FilePlace: String, CaseIterable, Hashable, Sendable {
    /// In the folder of the data, a file each; several machines share it.
    case folder
    /// In the database, which all machines share already.
    case database
}

/// The folder that holds everything durable: the database, the images and the files as received.
///
///     catalogue.sqlite         the database, where it is not on a server
///     blobs/ab/ab12…           images by their SHA-256
///     received/cd34….xml       submissions as received, by their SHA-256
///
/// Where the database has the files, the folder only has what is being written at the moment.
public struct DataFolder: Sendable {
    /// The folder.
    public let path: String
    /// The address of the server that has the database in place of a file in the folder; nil where there is none.
    public let server: String?
    /// Where the keys are.
    public let keys: KeyPlace
    /// Where the files are.
    public let files: FilePlace

    /// Uses a folder, making what is missing of it.
    ///
    /// - Parameters:
    ///   - path: the folder.
    ///   - server: the address of a server of PostgreSQL, as libpq takes it; nil for a file in the folder.
    ///   - keys: where the keys are; where nil, on the server, or in the folder where there is none.
    ///   - files: where images and submissions as received are.
    /// - Throws: `DataFolderError`.
    public init(path: String, server: String? = nil, keys: KeyPlace? = nil, files: FilePlace = .folder) throws {
        self.path = path
        self.files = files
        self.server = server
        self.keys = keys ?? (server == nil ? .folder(path) : .database)
        var folders = [path, path + "/blobs", path + "/received"]
        if case .folder(let folder) = self.keys, folder != path { folders.append(folder) }
        for folder in folders { try makeFolders(folder) }
        for folder in [path + "/received", blobFolder] { TemporaryName.sweep(folder) }
    }

    /// Opens the database.
    ///
    /// - Parameter readLimit: the time that one question may take; as long as it needs where there is none.
    /// - Returns: the catalogue.
    /// - Throws: `StoreError`.
    public func openStore(readLimit: Duration? = nil) throws -> CatalogueStore {
        try CatalogueStore(server.map { .server($0) } ?? .file(path + "/catalogue.sqlite"), readLimit: readLimit)
    }

    /// Whether a password stands in the address of a server.
    public static func hasPassword(inAddress address: String) -> Bool {
        CatalogueStore.hasPassword(inAddress: address)
    }

    /// Whether a folder holds a database.
    public static func hasDatabase(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: path + "/catalogue.sqlite")
    }

    /// The folder of the images.
    var blobFolder: String { path + "/blobs" }

    /// Where a file lies in the folder.
    func filePath(_ name: StoredFileName) -> String { "\(path)/\(name.text)" }
}

/// The words of the system for what went wrong last.
func lastSystemError(default text: String = "") -> String {
    errno == 0 ? text : String(cString: strerror(errno))
}
