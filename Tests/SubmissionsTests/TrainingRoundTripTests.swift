import CatalogueModel
import Foundation
import Submissions
import TestSupport
import Testing

/// What the writer makes of needs, trainers, resources and training records, the reader gives back.
@Suite struct TrainingRoundTripTests {
    static let files = Project.files(in: "Imports/Samples/accepted", ending: ".xml").filter {
        !$0.lastPathComponent.hasPrefix("UTO")
    }

    @Test(arguments: files)
    func whatIsWrittenIsReadAgain(_ file: URL) throws {
        let (_, content) = try Reading.read(file)
        let header = try #require(content.header)
        let bytes = SubmissionWriter.bytes(header, content.items)
        let (outcome, again) = try Reading.read(bytes)
        #expect(outcome.findings.inFileOrder.filter { $0.severity == .error } == [])
        #expect(again.header == header)
        #expect(again.records == content.records)
        #expect(SubmissionWriter.bytes(header, again.items) == bytes)
    }

    @Test func anAmendmentNamesAndWithdrawsEachKindOfResource() throws {
        let text = """
            <resources xmlns="urn:crm:cotejo:resources:1" country="GTM" issued="2026-11-21" mode="amending">
            <authority><name>A</name></authority>
            <blackout id="b1" from="2027-01-04" to="2027-01-10" action="add"/>
            <withdrawals>
            <withdraw record="venue" id="v1"/><withdraw record="nomination" id="n1"/>
            <withdraw record="budgetLine" id="f1"/>
            </withdrawals>
            </resources>
            """
        let (outcome, content) = try Reading.read(text.utf8)
        #expect(outcome.findings.total == 0)
        #expect(content.items.map(\.action) == [.add, .withdraw, .withdraw, .withdraw])
        let bytes = SubmissionWriter.bytes(try #require(content.header), content.items)
        #expect(try Reading.read(bytes).content.items.map(\.action) == content.items.map(\.action))
    }

    @Test func moneyWithoutLimitsMayBeSpentOnAnything() throws {
        let text = """
            <resources xmlns="urn:crm:cotejo:resources:1" country="GTM" issued="2026-11-21" mode="complete">
            <authority><name>A</name></authority>
            <budgetLine id="f1" amount="10" from="2027-01-04" to="2027-01-10" countries="" topics=""/>
            </resources>
            """
        guard case .budgetLine(let line)? = try Reading.read(text.utf8).content.records.first else {
            Issue.record("no budget line came")
            return
        }
        #expect(line.countries == nil && line.topics == nil && line.types == nil)
    }
}
