public import CatalogueModel
import Glibc

/// The schemas by which submissions are judged, one `.xsd` file for each kind.
public struct SubmissionSchemas: Sendable {
    /// The folder of the files.
    public let folder: String

    /// The schemas of a folder.
    ///
    /// - Throws: `SubmissionFileError` naming the first schema that is missing or cannot be read.
    public init(folder: String) throws(SubmissionFileError) {
        self.folder = folder
        for kind in SubmissionKind.allCases {
            _ = try SubmissionFile(path: path(of: kind))
        }
        _ = try SubmissionFile(path: folder + "/common.xsd")
    }

    /// The path of a kind's schema.
    public func path(of kind: SubmissionKind) -> String {
        "\(folder)/\(kind.rawValue).xsd"
    }

    /// The kind of a root element; nil where no schema has it.
    func kind(namespace: String, root: XMLName) -> SubmissionKind? {
        SubmissionKind.allCases.first { $0.namespace == namespace && $0.rawValue == root.rawValue }
    }
}
