import CatalogueModel
import Foundation
import Submissions
import TestSupport

/// Takes all that a submission holds.
struct Collected: SubmissionReceiver {
    var header: SubmissionHeader?
    var items: [SubmissionItem] = []
    var images: [(bytes: [UInt8], image: DocumentImage)] = []

    mutating func begin(_ header: SubmissionHeader) {
        self.header = header
    }

    mutating func take(_ item: SubmissionItem) {
        items.append(item)
    }

    mutating func takeInlineImage(_ bytes: [UInt8], of image: DocumentImage, line: Int, path: String) -> [Finding] {
        images.append((bytes, image))
        return []
    }

    /// The records, without what is withdrawn.
    var records: [CatalogueRecord] {
        items.compactMap { if case .record(let record) = $0.content { record } else { nil } }
    }
}

/// A finding as a sample states it: line and path where they are to be compared.
struct StatedFinding: Codable, CustomStringConvertible {
    var severity: Severity
    var id: String
    var line: Int?
    var path: String?

    var description: String {
        "\(severity.rawValue) \(id) \(line.map(String.init) ?? "") \(path ?? "")"
    }

    /// A finding reduced to what this one states.
    func seen(in finding: Finding) -> StatedFinding {
        StatedFinding(
            severity: finding.severity,
            id: finding.id,
            line: line.map { _ in finding.line },
            path: path.map { _ in finding.path }
        )
    }
}

/// Reading with the schemas and vocabularies that ship.
enum Reading {
    static func reader() throws -> SubmissionReader {
        SubmissionReader(
            schemas: try SubmissionSchemas(folder: Project.schemaFolder),
            vocabularies: try Project.vocabularies()
        )
    }

    static func read(_ url: URL, known: KnownNames = .none) throws -> (outcome: SubmissionOutcome, content: Collected) {
        var content = Collected()
        let outcome = try reader().read(SubmissionFile(path: url.path), known: known, into: &content)
        return (outcome, content)
    }

    static func read(
        _ bytes: some Sequence<UInt8>,
        known: KnownNames = .none
    ) throws -> (outcome: SubmissionOutcome, content: Collected) {
        var content = Collected()
        let outcome = try reader().read(SubmissionFile(bytes: Array(bytes)), known: known, into: &content)
        return (outcome, content)
    }

    /// Identifiers of the findings, in file order.
    static func findings(_ text: String, known: KnownNames = .none) throws -> [String] {
        try read(text.utf8, known: known).outcome.findings.inFileOrder.map(\.id)
    }
}
