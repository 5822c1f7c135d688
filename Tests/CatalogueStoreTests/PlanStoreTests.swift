import CatalogueModel
import CatalogueStore
import TestSupport
import Testing

/// Plans that are kept, and the way into force.
@Suite struct PlanStoreTests {
    private let approval = PlanApproval(askedBy: "Ana", approvedBy: "Luis", approvedAt: "2026-11-21T09:00:00Z")

    private func store(plans count: Int = 2) async throws -> CatalogueStore {
        let store = try TestDatabase.store()
        for number in 1...count {
            let kept = try await store.keep(try PlanSample.draft(title: "Plan \(number)"))
            #expect(kept.summary.id == PlanID(Int64(number)))
        }
        return store
    }

    @Test func whatIsKeptComesBackWhole() async throws {
        let store = try TestDatabase.store()
        let draft = try PlanSample.draft()
        let kept = try await store.keep(draft)
        var expected = draft
        expected.summary.id = PlanID(1)
        #expect(kept == expected)
        #expect(try await store.plan(PlanID(1)) == expected)
        #expect(try await store.plans() == [expected.summary])
        #expect(try await store.plan(PlanID(2)) == nil)
        #expect(try await store.planInForce() == nil)
    }

    /// Of the last a reader counts sixty-seven characters, and the database two hundred and one.
    @Test(arguments: ["", String(repeating: "a", count: 201), String(repeating: "e\u{301}\u{302}", count: 67)])
    func aTitleHasAMeasure(_ title: String) async throws {
        let store = try TestDatabase.store()
        var draft = try PlanSample.draft()
        draft.summary.title = title
        await #expect(throws: PlanError.badTitle) { try await store.keep(draft) }
        #expect(try await store.plans().isEmpty)
    }

    @Test func approvingReplacesThePlanInForce() async throws {
        let store = try await store()
        try await store.approve(PlanID(1), inPlaceOf: nil, approval, events: [])
        let event = PlanEvent(session: "S1", uid: "a", sequence: 1, isCancelled: true)
        try await store.approve(PlanID(2), inPlaceOf: PlanID(1), approval, events: [event])
        let plans = try await store.plans()
        #expect(plans.map(\.id) == [PlanID(2), PlanID(1)])
        #expect(plans.map(\.state) == [.inForce, .superseded])
        #expect(plans[0].approval == approval && plans[1].replacedBy == PlanID(2))
        #expect(try await store.planInForce()?.summary.id == PlanID(2))
        #expect(try await store.plan(replacedBy: PlanID(2))?.summary.id == PlanID(1))
        #expect(try await store.events(of: PlanID(2)) == [event])
    }

    @Test func whatCannotBeApprovedIsSaidAndChangesNothing() async throws {
        let store = try await store()
        let alone = PlanApproval(askedBy: "Ana", approvedBy: "Ana", approvedAt: approval.approvedAt)
        await #expect(throws: PlanError.onePerson("Ana")) {
            try await store.approve(PlanID(1), inPlaceOf: nil, alone, events: [])
        }
        await #expect(throws: PlanError.notFound(PlanID(9))) {
            try await store.approve(PlanID(9), inPlaceOf: nil, approval, events: [])
        }
        try await store.approve(PlanID(1), inPlaceOf: nil, approval, events: [])
        await #expect(throws: PlanError.notADraft(PlanID(1))) {
            try await store.approve(PlanID(1), inPlaceOf: nil, approval, events: [])
        }
        await #expect(throws: PlanError.movedOn(PlanID(2))) {
            try await store.approve(PlanID(2), inPlaceOf: nil, approval, events: [])
        }
        #expect(try await store.plans().map(\.state) == [.inForce, .draft])
    }

    @Test func anEventThatCannotBeKeptLeavesNothingHalfDone() async throws {
        let store = try await store(plans: 1)
        let double = PlanEvent(session: "S1", uid: "a", sequence: 0)
        await #expect(throws: (any Error).self) {
            try await store.approve(PlanID(1), inPlaceOf: nil, approval, events: [double, double])
        }
        #expect(try await store.plans().map(\.state) == [.draft])
        #expect(try await store.events(of: PlanID(1)).isEmpty)
    }
}
