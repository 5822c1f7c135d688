import CatalogueModel
import Foundation
import Submissions
import TestSupport
import Testing

/// What ships, and every file of `Imports/Samples/accepted`, is accepted.
@Suite struct AcceptedSamplesTests {
    static let files =
        Project.files(in: "Imports/Samples/accepted", ending: ".xml")
        + Project.files(in: "Catalogue/Manual", ending: ".xml")

    @Test(arguments: files)
    func hasNoErrors(_ file: URL) throws {
        let (outcome, content) = try Reading.read(file)
        #expect(
            outcome.findings.inFileOrder.filter { $0.severity == .error }.map { "\($0.id) \($0.line) \($0.path)" } == []
        )
        #expect(content.header == outcome.header)
        #expect(content.records.count == outcome.recordCounts.values.reduce(0, +))
    }

    @Test func everyRecordKnowsItsPlace() throws {
        let file = Project.root.appendingPathComponent("Imports/Samples/accepted/UTO.xml")
        let lines = try String(contentsOf: file, encoding: .utf8).split(
            separator: "\n",
            omittingEmptySubsequences: false
        )
        let (_, content) = try Reading.read(file)
        for item in content.items {
            guard case .record(let record) = item.content else { continue }
            #expect(lines[item.line - 1].contains(record.key))
            #expect(item.path.hasSuffix("]"))
        }
    }
}
