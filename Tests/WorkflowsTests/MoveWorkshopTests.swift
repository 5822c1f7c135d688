import CatalogueModel
import CatalogueStore
import Foundation
import TestSupport
import Testing
import TrainingPlanner
import Workflows

/// A workshop of a plan on trial in another place, and plans made around it.
@Suite struct MoveWorkshopTests {
    private let instance: PlanningInstance
    private let plan: TrainingPlan

    init() throws {
        instance = try PlanningInstance(json: Data(PlanSample.instanceText.utf8))
        plan = try PlanSample.plan()
    }

    private func session(_ type: SessionType, at venue: String? = nil) throws -> TrainingPlan.Session {
        try #require(plan.sessions.first { $0.type == type && (venue == nil || $0.venue == venue) })
    }

    private func trial(_ move: PlanMove) throws -> PlanTrial { try #require(PlanTrial(instance, plan, move)) }

    @Test func aMoveThatChangesNothingBreaksNothingAndCostsNothing() throws {
        for session in plan.sessions {
            let trial = try trial(PlanMove(session: session.id))
            #expect(trial.violations.isEmpty && trial.before == trial.after && trial.before == plan.objective)
        }
        #expect(PlanTrial(instance, plan, PlanMove(session: "S9")) == nil)
    }

    @Test func whatAMoveBreaksIsToldByItsRule() throws {
        let course = try session(.course, at: "GTM-v1")
        let moves: [(PlanMove, String)] = [
            (PlanMove(session: course.id, startWeek: 6), "H3"),
            (PlanMove(session: course.id, startWeek: 30), "H2"),
            (PlanMove(session: course.id, venue: "GTM-v2"), "H4"),
            (PlanMove(session: course.id, venue: "MEX-v1"), "H6"),
            (PlanMove(session: course.id, lead: course.coTrainers[0]), "H8"),
            (PlanMove(session: course.id, lead: "nobody"), "H8"),
            (PlanMove(session: try session(.trainers).id, venue: "MEX-v1"), "H4"),
        ]
        for (move, rule) in moves {
            let broken = try trial(move).violations
            #expect(broken.contains { $0.rule == rule }, "\(move)")
            let moved = PlanReport(instance, try trial(move).plan)
            for language in Language.allCases {
                let words = PlanRuleWords(moved, PlanWords(try Project.vocabularies(), language))
                for violation in broken {
                    let sentence = words.sentence(violation)
                    #expect(sentence.count > 20 && !sentence.contains("  "), "\(violation)")
                }
            }
        }
    }

    @Test func restAndAvailabilityNameThePerson() throws {
        let busy = try #require(plan.sessions.first { $0.lead == "MEX-t1" && $0.type != .trainers })
        let broken = try trial(PlanMove(session: busy.id, startWeek: 9)).violations
        #expect(broken.contains { $0.rule == "H12" && $0.names == ["MEX-t1"] })
        let other = try #require(plan.sessions.first { $0.lead == "MEX-t1" && $0.id != busy.id })
        let together = try trial(PlanMove(session: busy.id, startWeek: other.startWeek)).violations
        #expect(
            together.contains { $0.rule == "H12" && Set($0.names).isSuperset(of: ["MEX-t1"]) && $0.names.count == 2 }
        )
    }

    @Test func aMovedWorkshopTakesItsFollowUpAlong() throws {
        let workshop = try session(.trainers)
        let trial = try trial(PlanMove(session: workshop.id, startWeek: workshop.startWeek + 1))
        func visit(_ plan: TrainingPlan) -> Int? { plan.sessions.first { $0.followUpOf == workshop.id }?.startWeek }
        #expect(visit(trial.plan) == visit(plan).map { $0 + 1 })
    }

    @Test func aMoveIsCostedAnewAndPaid() throws {
        let course = try session(.course, at: "GTM-v1")
        let lead = course.lead == "MEX-t1" ? "GTM-t1" : "MEX-t1"
        let other = try #require(course.coTrainers.first)
        let trial = try trial(
            PlanMove(session: course.id, lead: lead, coTrainers: [lead == other ? course.lead ?? "" : other])
        )
        let moved = try #require(trial.plan.sessions.first { $0.id == course.id })
        #expect(!trial.violations.contains { $0.rule == "H17" })
        #expect(moved.funding.reduce(0) { $0 + $1.amount } == moved.cost)
        #expect(trial.after[3] - trial.before[3] == moved.cost - course.cost)
    }

    @Test func theNeedsOfTheSessionAreToldWithTheirDelay() throws {
        let course = try session(.course, at: "MEX-v1")
        let trial = try trial(PlanMove(session: course.id, startWeek: 25))
        let served = (course.attendance ?? []).map(\.need)
        #expect(trial.needs.map(\.need.id) == served)
        let effect = try #require(trial.needs.first)
        #expect(effect.lateAfter >= effect.lateBefore + effect.officials || course.startWeek > 18)
    }

    private func replan(_ store: CatalogueStore, _ kept: KeptPlan, _ move: PlanMove) async throws -> KeptPlan {
        let account = Account(
            id: AccountID(1),
            email: "ana@sec.example",
            name: "Ana",
            role: .planner,
            access: .official,
            status: .active,
            hasSecondFactor: false,
            createdAt: Moment(secondsSince1970: 0),
            lastSignedInAt: nil
        )
        return try await MoveWorkshop(store: store).replan(
            around: move,
            in: kept,
            effort: .steps(8),
            by: account,
            visitor: Visitor(account: account, client: ""),
            at: Moment(secondsSince1970: 1_800_000_000),
            today: Sample.day("2027-01-20")
        )
    }

    @Test func aPlanIsMadeAroundTheMoveAndKept() async throws {
        let store = try TestDatabase.store()
        let kept = try await store.keep(try PlanSample.draft())
        let course = try session(.course, at: "MEX-v1")
        let week = course.startWeek < 20 ? course.startWeek + 4 : course.startWeek - 4
        let made = try await replan(store, kept, PlanMove(session: course.id, startWeek: week, venue: "MEX-v1"))
        #expect(try await store.plan(made.summary.id) == made && made.summary.madeBy == "ana@sec.example")
        let instance = try PlanningInstance(json: Data(made.instance.utf8))
        var pin = PlanningInstance.Pin(id: course.id)
        (pin.type, pin.topic, pin.language) = (.course, course.topic, course.language)
        (pin.startWeek, pin.venue) = (week, "MEX-v1")
        #expect(instance.pinned == [pin], "what it is, when and where is agreed; who teaches stays open")
        let plan = try TrainingPlan(json: Data(made.plan.utf8))
        #expect(PlanChecker.check(instance, plan).violations.isEmpty)
        #expect(plan.sessions.first { $0.id == course.id }?.startWeek == week)
        #expect(try OpenPlan(made).venueName("MEX-v1") == "Sala", "what the planner has no use for stays")
        let beside = PlansBeside(try OpenPlan(kept), try OpenPlan(made))
        #expect(beside.changes?.moved.map(\.id).contains(course.id) == true)
        #expect(PlansBeside(try OpenPlan(made), try OpenPlan(kept)).changes == nil)
        let noted = try await store.auditEntries().map(\.event)
        #expect(noted.map(\.action) == ["plan.made"] && noted.first?.subject == "plan:\(made.summary.id)")
        // A second move of the same workshop takes the place of the first.
        let again = try await replan(store, made, PlanMove(session: course.id, startWeek: week + 1))
        #expect(try PlanningInstance(json: Data(again.instance.utf8)).pinned?.map(\.startWeek) == [week + 1])
    }

    @Test func whatNoPlanCanHoldIsSaidAndKeepsNothing() async throws {
        let store = try TestDatabase.store()
        let kept = try await store.keep(try PlanSample.draft())
        let course = try session(.course, at: "GTM-v1")
        await #expect(throws: MoveError.nothingChanges(course.id)) {
            try await replan(store, kept, PlanMove(session: course.id, startWeek: course.startWeek))
        }
        await #expect(throws: MoveError.self) {
            try await replan(store, kept, PlanMove(session: course.id, startWeek: 6))
        }
        #expect(try await store.plans().count == 1)
    }
}
