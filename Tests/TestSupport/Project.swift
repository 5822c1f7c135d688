public import CatalogueModel
public import Foundation
import Workflows

/// The project's own files, found from the source of the tests.
public enum Project {
    /// The top of the checkout.
    public static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The vocabularies that ship, read once.
    public static func vocabularies() throws -> Vocabularies {
        try shared.get()
    }

    /// The schemas that ship.
    public static var schemaFolder: String { root.path + "/Imports/Schemas" }

    /// The files of a folder with an ending, by name.
    public static func files(in folder: String, ending: String) -> [URL] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path + "/" + folder)) ?? []
        return names.filter { $0.hasSuffix(ending) }.sorted().map { root.appendingPathComponent(folder + "/" + $0) }
    }

    private static let shared = Result { try LoadVocabularies.run(folder: root.path + "/Catalogue/Vocabularies") }
}

/// A folder that goes when the test ends.
public final class TemporaryFolder: Sendable {
    /// Where it is.
    public let path: String

    /// A fresh folder.
    public init() throws {
        path = NSTemporaryDirectory() + "cotejo-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Writes a file and says where it is.
    @discardableResult
    public func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> String {
        let file = path + "/" + name
        try FileManager.default.createDirectory(
            atPath: (file as NSString).deletingLastPathComponent,
            withIntermediateDirectories: true
        )
        try Data(bytes).write(to: URL(fileURLWithPath: file))
        return file
    }
}
