import CatalogueModel
import Foundation
import Submissions

#if canImport(Workflows)
    import Workflows
#endif

/// What input is given to; its name is in COTEJO_FUZZ.
enum FuzzTarget: String, CaseIterable {
    case xml, mrz, instance, table, archive, text

    /// Another input, changed along the structure of its text where it has one.
    func changed(_ bytes: [UInt8], _ chance: inout Chance) -> [UInt8] {
        switch self {
        case .xml: chance.below(3) == 0 ? Mutation.of(bytes, &chance) : XMLMutation.of(bytes, &chance)
        case .instance: chance.below(3) == 0 ? Mutation.of(bytes, &chance) : JSONMutation.of(bytes, &chance)
        case .mrz, .table, .archive, .text: Mutation.of(bytes, &chance)
        }
    }

    /// Gives input to the target; whatever it is, nothing crashes, and what the product promises holds.
    func run(_ bytes: [UInt8]) throws {
        switch self {
        case .xml: try XMLTarget.run(bytes)
        case .mrz: try MRZTarget.run(bytes)
        case .instance: try InstanceTarget.run(bytes)
        case .table: try TableTarget.run(bytes)
        case .archive: try ArchiveTarget.run(bytes)
        case .text: try TextTarget.run(bytes)
        }
    }
}

/// What the product promises, and an input broke.
struct BrokenPromise: Error, CustomStringConvertible {
    var description: String
}

/// Holds the product to a promise.
func hold(_ isKept: Bool, _ promise: String, _ facts: @autoclosure () -> String = "") throws {
    guard isKept else { throw BrokenPromise(description: "\(promise): \(facts())") }
}

/// The project's own files; tests find them from their source, the fuzzing program is told.
enum Project {
    static let root =
        ProcessInfo.processInfo.environment["COTEJO_ROOT"]
        ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    private struct Tools: Sendable {
        var vocabularies: Vocabularies
        var reader: SubmissionReader
    }

    private static let shared = Result<Tools, any Error> {
        let vocabularies = try LoadVocabularies.run(folder: root + "/Catalogue/Vocabularies")
        let schemas = try SubmissionSchemas(folder: root + "/Imports/Schemas")
        return Tools(vocabularies: vocabularies, reader: SubmissionReader(schemas: schemas, vocabularies: vocabularies))
    }

    static func vocabularies() throws -> Vocabularies { try shared.get().vocabularies }

    static func reader() throws -> SubmissionReader { try shared.get().reader }
}
