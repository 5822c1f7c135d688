import CatalogueModel
import Foundation
import Submissions
import TestSupport
import Testing

/// Each file of `Imports/Samples/rejected` gives exactly the findings that stand beside it.
@Suite struct RejectedSamplesTests {
    private struct Statement: Codable {
        var accepted: Bool
        var findings: [StatedFinding]
    }

    /// These need the image files, which another module opens.
    private static let ofImages: Set = ["image.missing", "image.wrongHash", "image.wrongType", "image.tooLarge"]

    @Test(arguments: Project.files(in: "Imports/Samples/rejected", ending: ".xml"))
    func givesItsFindings(_ file: URL) throws {
        let beside = file.deletingPathExtension().appendingPathExtension("findings.json")
        let statement = try JSONDecoder().decode(Statement.self, from: Data(contentsOf: beside))
        let stated = statement.findings.filter { !RejectedSamplesTests.ofImages.contains($0.id) }
        let outcome = try Reading.read(file).outcome
        let found = outcome.findings.inFileOrder
        #expect(found.count == stated.count, "\(found.map { "\($0.id) \($0.line) \($0.path)" })")
        for (finding, statement) in zip(found, stated) {
            #expect("\(statement.seen(in: finding))" == "\(statement)")
        }
        if stated.count == statement.findings.count { #expect(outcome.findings.isAccepted == statement.accepted) }
    }

    @Test(arguments: Project.files(in: "Imports/Samples/rejected", ending: ".xml"))
    func speaksBothLanguages(_ file: URL) throws {
        for finding in try Reading.read(file).outcome.findings.kept {
            for text in [finding.message, finding.advice] {
                #expect(text.es?.isEmpty == false && text.en?.isEmpty == false && text.es != text.en)
            }
        }
    }
}
