import CatalogueModel
import CatalogueStore
import Foundation
import TestSupport
import Testing
import TrainingPlanner
import Workflows

/// Plans from what is published: made, kept, approved.
@Suite struct PlanTrainingTests {
    private static let order = PlanTraining.Order(
        title: "Prueba",
        madeBy: "Ana",
        madeAt: "2026-11-21T08:00:00Z",
        seed: 3,
        effort: .steps(2)
    )

    @Test func aPlanOfTheSamplesIsKeptWithItsInstance() async throws {
        let fixture = try WorkflowFixture()
        let samples = Project.files(in: "Imports/Samples/accepted", ending: ".xml")
        for kind in ["trainers", "needs", "resources"] {
            for file in samples where file.lastPathComponent.hasPrefix(kind) { try await fixture.publish(file.path) }
        }
        let plans = PlanTraining(store: fixture.store, vocabularies: try Project.vocabularies())
        let kept = try await plans.make(Self.order)
        #expect(try await fixture.store.plan(kept.summary.id) == kept)
        let instance = try PlanningInstance(json: Data(kept.instance.utf8))
        let plan = try TrainingPlan(json: Data(kept.plan.utf8))
        #expect(PlanChecker.check(instance, plan).violations.isEmpty && !plan.sessions.isEmpty)
        let short = OpenNeeds(instance, plan)
        #expect(
            !short.needs.isEmpty && plan.reasons?.map(\.need) == short.needs,
            "each need left over or late has reasons"
        )
        #expect(plan.reasons?.allSatisfy { !$0.bindings.isEmpty } == true)
        #expect(try OpenPlan(kept).reasons.map(\.need) == short.needs)
        #expect(kept.summary.isSample && kept.summary.objective == plan.objective)
        #expect(!kept.instance.contains("Capacitador de muestra"), "an instance that is kept names nobody")
        let alone = try #require(kept.mastersAlone)
        #expect(try TrainingPlan(json: Data(alone.utf8)).sessions.allSatisfy { $0.type != .trainers })
    }

    @Test func withoutACalendarThereIsNoPlan() async throws {
        let store = try TestDatabase.store()
        let plans = PlanTraining(store: store, vocabularies: try Project.vocabularies())
        await #expect(throws: PlanningSnapshotError.noFrame) { try await plans.make(Self.order) }
        #expect(try await store.plans().isEmpty)
    }

    @Test(arguments: [("Ana", "ana "), ("Ana  López", "ANA LÓPEZ")])
    func onePersonIsNotTwo(_ one: String, _ other: String) async throws {
        let store = try TestDatabase.store()
        let id = try await store.keep(try PlanSample.draft()).summary.id
        await #expect(throws: PlanError.onePerson(one)) {
            try await ApprovePlan(store: store).approve(id, askedBy: one, approvedBy: other, at: "2026-11-21T09:00:00Z")
        }
    }
}

/// The needs of which a plan leaves officials over or teaches them late, counted from its sessions alone.
private struct OpenNeeds {
    let needs: [String]

    init(_ instance: PlanningInstance, _ plan: TrainingPlan) {
        needs = instance.needs.filter { need in
            let onTime = plan.sessions.filter { $0.startWeek + $0.weeks - 1 <= need.deadlineWeek }
                .flatMap { $0.attendance ?? [] }.filter { $0.need == need.id }
            return onTime.reduce(0) { $0 + $1.officials } < need.officials
        }.map(\.id)
    }
}
