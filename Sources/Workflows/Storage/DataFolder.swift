public import CatalogueStore
import Foundation

/// Why the folder of the data cannot be used.
public enum DataFolderError: Error, Sendable {
    /// The folder cannot be made or written: where, and what the system says.
    case unusable(path: String, reason: String)
    /// A file could not be read or written: where, and what the system says.
    case io(path: String, reason: String)
}

/// The folder that holds everything durable: the database, the images and the files as received.
///
///     catalogue.sqlite         the database
///     blobs/ab/ab12…           images by their SHA-256
///     received/cd34….xml       submissions as received, by their SHA-256
public struct DataFolder: Sendable {
    /// The folder.
    public let path: String

    /// Uses a folder, making what is missing of it.
    ///
    /// - Throws: `DataFolderError`.
    public init(path: String) throws {
        self.path = path
        for folder in [path, path + "/blobs", path + "/received"] { try makeFolders(folder) }
        for folder in [path + "/received", blobFolder] { TemporaryName.sweep(folder) }
    }

    /// Opens the database.
    ///
    /// - Parameter readLimit: the time that one question may take; as long as it needs where there is none.
    /// - Returns: the catalogue.
    /// - Throws: `StoreError`.
    public func openStore(readLimit: Duration? = nil) throws -> CatalogueStore {
        try CatalogueStore(path: path + "/catalogue.sqlite", readLimit: readLimit)
    }

    /// Whether a folder holds a database.
    public static func hasDatabase(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: path + "/catalogue.sqlite")
    }

    /// The folder of the images.
    public var blobFolder: String { path + "/blobs" }

    /// Where the image of a digest lies.
    public func blobPath(_ sha256: String) -> String {
        "\(blobFolder)/\(sha256.prefix(2))/\(sha256)"
    }

    /// Where a submission as received lies.
    public func receivedPath(_ sha256: String) -> String {
        "\(path)/received/\(sha256).xml"
    }
}

/// The words of the system for what went wrong last.
func lastSystemError(default text: String = "") -> String {
    errno == 0 ? text : String(cString: strerror(errno))
}
