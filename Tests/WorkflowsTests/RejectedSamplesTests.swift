import CatalogueModel
import Foundation
import TestSupport
import Testing
import Workflows

/// Each file of `Imports/Samples/rejected`, with its images, gives exactly the findings that stand beside it.
@Suite struct RejectedSamplesTests {
    private struct Statement: Decodable {
        var accepted: Bool
        var findings: [Stated]
    }

    /// A line or a path that is not stated is not compared.
    private struct Stated: Decodable {
        var severity: Severity
        var id: String
        var line: Int?
        var path: String?
    }

    @Test func eachGivesItsFindings() throws {
        let receive = try ReceiveSubmission(
            schemaFolder: Project.schemaFolder,
            vocabularies: try Project.vocabularies()
        )
        for file in Project.files(in: "Imports/Samples/rejected", ending: ".xml") {
            let beside = file.deletingPathExtension().appendingPathExtension("findings.json")
            let statement = try JSONDecoder().decode(Statement.self, from: Data(contentsOf: beside))
            let outcome = try receive.validate(file.path)
            let found = outcome.findings.inFileOrder
            let name = file.lastPathComponent
            #expect(outcome.findings.isAccepted == statement.accepted, "\(name)")
            #expect(found.map(\.id) == statement.findings.map(\.id), "\(name)")
            for (finding, stated) in zip(found, statement.findings) {
                #expect(finding.severity == stated.severity, "\(name)")
                #expect(finding.line == stated.line ?? finding.line, "\(name): \(finding.id)")
                #expect(finding.path == stated.path ?? finding.path, "\(name): \(finding.id)")
            }
        }
    }
}
