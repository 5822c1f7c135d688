import CatalogueModel
import CatalogueStore
import Foundation
import TestSupport
import Testing
import Workflows

@Suite struct InverseEditionTests {
    private static let now = Moment("2026-02-01T00:00:00Z") ?? Moment(secondsSince1970: 0)

    /// Everything that stands; as it is exported, models that were withdrawn are part of it.
    private func catalogue(_ fixture: WorkflowFixture, asExported: Bool = false) async throws -> [String] {
        try await BlockingWork.run {
            var found: [String] = []
            for kind in SubmissionKind.manual.records {
                let withdrawn = asExported && kind == .document
                _ = try fixture.store.forEachRecord(of: kind, includingWithdrawn: withdrawn) { found.append($0) }
            }
            return found
        }
    }

    private func inverse(_ number: Int, _ fixture: WorkflowFixture) async throws -> ReceiveOutcome {
        try await InverseEdition(store: fixture.store).receive(
            number,
            with: fixture.receive,
            into: fixture.data,
            from: "test",
            at: Self.now
        )
    }

    private func publish(_ outcome: ReceiveOutcome, _ fixture: WorkflowFixture) async throws {
        let id = try #require(outcome.waiting)
        _ = try await fixture.store.publish(id, at: "2026-02-01T00:00:00Z", by: "test")
    }

    private static let second = WorkflowFixture.document("UTO-AO-01002", title: "Second")

    @Test func theCatalogueIsWhatItWasBeforeTheEdition() async throws {
        let fixture = try WorkflowFixture()
        try await fixture.publish(fixture.manual(WorkflowFixture.document() + Self.second))
        let before = try await catalogue(fixture)
        // Changes one, withdraws one, adds one.
        try await fixture.publish(
            fixture.manual(WorkflowFixture.document(title: "Changed") + WorkflowFixture.document("UTO-AO-01003"))
        )
        #expect(try await catalogue(fixture) != before)
        let outcome = try await inverse(2, fixture)
        guard case .staged(_, let validation, let changes) = outcome else {
            Issue.record("not staged: \(outcome)")
            return
        }
        #expect(validation.findings.count(.warning) == 0)
        #expect(changes.withdrawn == 1 && changes.added + changes.changed == 2)
        try await publish(outcome, fixture)
        #expect(try await catalogue(fixture) == before)
        #expect(try await fixture.store.currentEdition()?.number == 3)
        // The inverse of the inverse brings the edition back.
        let again = try await inverse(3, fixture)
        try await publish(again, fixture)
        let titles = try await catalogue(fixture).joined()
        #expect(titles.contains("Changed") && titles.contains("UTO-AO-01003") && !titles.contains("Second"))
    }

    @Test func aWholeCountryComesBackAsItWas() async throws {
        let fixture = try WorkflowFixture()
        let utopia = Project.root.path + "/Imports/Samples/accepted/UTO.xml"
        // Its rules name groups of states that the Secretariat's manual brings.
        try await fixture.publish(Project.root.path + "/Catalogue/Manual/CRM.xml")
        try await fixture.publish(utopia)
        let before = try await catalogue(fixture, asExported: true)
        // A manual with one model only withdraws the rest and every rule and set.
        try await fixture.publish(fixture.manual(WorkflowFixture.document()))
        #expect(try await catalogue(fixture).count < before.count / 2)
        try await publish(try await inverse(3, fixture), fixture)
        let after = try await catalogue(fixture, asExported: true)
        #expect(after == before)
    }

    @Test func whatChangedLaterIsLeftAndSaid() async throws {
        let fixture = try WorkflowFixture()
        try await fixture.publish(fixture.manual(WorkflowFixture.document() + Self.second))
        let twoChanged = WorkflowFixture.document(title: "B") + WorkflowFixture.document("UTO-AO-01002", title: "B")
        try await fixture.publish(fixture.manual(twoChanged))
        try await fixture.publish(
            fixture.manual(WorkflowFixture.document(title: "C") + WorkflowFixture.document("UTO-AO-01002", title: "B"))
        )
        guard case .staged(_, let validation, let changes) = try await inverse(2, fixture) else {
            Issue.record("not staged")
            return
        }
        let findings = validation.findings.inFileOrder.filter { $0.id == "inverse.changedLater" }
        #expect(findings.map(\.path) == ["UTO-AO-01001"] && changes.changed == 1)
        // Where nothing is left to restore, nothing is made.
        try await fixture.publish(fixture.manual(WorkflowFixture.document() + Self.second))
        await #expect(throws: InverseError.allChangedLater(2, records: 2)) { try await inverse(2, fixture) }
        await #expect(throws: InverseError.noEdition(99)) { try await inverse(99, fixture) }
        let left = try FileManager.default.contentsOfDirectory(atPath: fixture.data.path + "/received")
        #expect(left.allSatisfy { $0.hasSuffix(".xml") })
    }
}
