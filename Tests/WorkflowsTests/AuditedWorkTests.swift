import CatalogueModel
import CatalogueStore
import Foundation
import TestSupport
import Testing

@testable import Workflows

/// What is done without an account is in the audit log too, in the transaction of what it tells of.
@Suite struct AuditedWorkTests {
    private func events(_ fixture: WorkflowFixture) async throws -> [AuditEvent] {
        #expect(try await VerifyAudit.run(fixture.store).broken.isEmpty)
        return try await fixture.store.auditEntries().map(\.event)
    }

    @Test func receivingPublishingAndTakingBackAreEntries() async throws {
        let fixture = try WorkflowFixture()
        let publish = PublishSubmission(store: fixture.store)
        let at = "2026-01-02T00:00:00Z"
        let first = try #require(try await fixture.take(try fixture.manual(WorkflowFixture.document())).waiting)
        _ = try await publish.publish(first, by: "Ana", approvedBy: "Luis", at: at)
        let changed = try fixture.manual(WorkflowFixture.document(title: "Other"), name: "2.xml")
        let second = try #require(try await fixture.take(changed).waiting)
        let third = try #require(
            try await fixture.receive.compareAgain(second, in: fixture.data, store: fixture.store, at: at).waiting
        )
        try await publish.withdraw(third, at: at)
        let events = try await events(fixture)
        #expect(
            events.map(\.action) == [
                "submission.received", "submission.published", "submission.received", "submission.compared",
                "submission.withdrawn",
            ]
        )
        #expect(events.map(\.subject) == [1, 1, 2, 3, 3].map { "submission:\($0)" })
        #expect(events.allSatisfy { $0.country == "UTO" && $0.actor.hasPrefix("cli:") && $0.account == nil })
        #expect(events[1].details == "edition 1, +1 ~0 -0, Ana, approved by Luis")
        #expect(events[0].details.hasPrefix("UTO.xml, test, sha256 "))
    }

    @Test func whatIsRefusedLeavesNoEntry() async throws {
        let fixture = try WorkflowFixture()
        let publish = PublishSubmission(store: fixture.store)
        _ = try await fixture.take(try fixture.temporary.write("<x/>".utf8, to: "in/x.xml"))
        let conflict = WorkflowFixture.document().replacing("<document ", with: "<document action=\"change\" ")
        let outcome = try await fixture.take(try fixture.manual(conflict, mode: "amending"))
        #expect(!outcome.isAccepted)
        await #expect(throws: PublishError.self) {
            try await publish.publish(SubmissionID(7), by: "Ana", at: "2026-01-02T00:00:00Z")
        }
        await #expect(throws: WithdrawError.self) {
            try await publish.withdraw(SubmissionID(7), at: "2026-01-02T00:00:00Z")
        }
        #expect(try await events(fixture).isEmpty)
    }

    @Test func aPersonsDataGivenOutAndErasedAreEntries() async throws {
        let fixture = try WorkflowFixture()
        try await fixture.publish(Project.root.path + "/Imports/Samples/accepted/trainers-CRI.xml")
        let persons = PersonData(store: fixture.store, data: fixture.data)
        let now = Moment(secondsSince1970: 1_800_000_000)
        _ = try await persons.export("CRI-t01", country: "CRI", at: now)
        _ = try persons.erase("CRI-t01", country: "CRI", at: now)
        await #expect(throws: PersonDataError.self) { try await persons.export("CRI-t99", country: "CRI", at: now) }
        #expect(throws: PersonDataError.self) { try persons.erase("CRI-t99", country: "CRI", at: now) }
        let events = try await events(fixture).suffix(2)
        #expect(events.map(\.action) == ["person.givenOut", "person.erased"])
        #expect(events.allSatisfy { $0.subject == "trainer:CRI-t01" && $0.country == "CRI" && $0.details.isEmpty })
    }

    @Test func plansKeptAndApprovedAreEntries() async throws {
        let store = try TestDatabase.store()
        let visitor = Visitor(commandLine: "test")
        let kept = try await store.keep(try PlanSample.draft()) { plan in
            AuditNote(.planMade, by: visitor, subject: "plan:\(plan.id)", at: "2026-11-21T09:00:00Z")
        }
        let id = kept.summary.id
        let approve = ApprovePlan(store: store)
        _ = try? await approve.approve(id, askedBy: "Ana", approvedBy: "ana", at: "2026-11-21T09:00:00Z")
        _ = try await approve.approve(
            id,
            askedBy: "Ana",
            approvedBy: "Luis",
            visitor: visitor,
            at: "2026-11-21T09:00:00Z"
        )
        let events = try await store.auditEntries().map(\.event)
        #expect(events.map(\.action) == ["plan.made", "plan.approved"])
        #expect(events[1].details == "Ana + Luis" && events[1].actor == "cli:test")
    }

    /// Entries from before entries had a country keep the hash that they had.
    @Test func theHashOfAnEntryWithoutACountryIsAsItWas() {
        let event = AuditEvent(
            at: Moment(secondsSince1970: 1_800_000_000),
            account: nil,
            actor: "cli:root",
            action: "account.invited",
            subject: "account:1"
        )
        let entry = AuditEntry(number: 1, event: event, previousHash: AuditEntry.noHash, hash: "")
        #expect(
            entry.hashedText == """
                {"number":1,"at":"2027-01-15T08:00:00Z","actor":"cli:root","action":"account.invited",\
                "subject":"account:1","details":"","client":"","previousHash":"\(AuditEntry.noHash)"}
                """
        )
        #expect(AuditNote(.planMade, by: .commandLine, country: "GTM", at: event.at).event.country == "GTM")
    }
}
