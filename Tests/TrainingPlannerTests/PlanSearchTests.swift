import Foundation
import Testing
import TrainingPlanner

@Suite struct PlanSearchTests {
    @Test func sameSeedAndStepsGiveTheSameBytes() throws {
        #expect(try PlannerExample.plan(seed: 5).json() == PlannerExample.plan(seed: 5).json())
    }

    @Test func moreStepsAreNeverWorse() throws {
        let short = try PlannerExample.plan(steps: 1).objective
        let long = try PlannerExample.plan(steps: 300).objective
        #expect(!short.lexicographicallyPrecedes(long))
    }

    @Test func theBoundIsNeverAboveThePlan() throws {
        for seed in 1...5 {
            let plan = try PlannerExample.plan(steps: 60, seed: seed)
            #expect(zip(plan.lowerBound, plan.objective).allSatisfy { $0 <= $1 })
        }
    }

    @Test func aPlanThatTeachesFewerKeepsTheBoundsOfEveryPlanOnly() throws {
        let plan = try PlannerExample.plan()
        var empty = plan
        empty.sessions = []
        let objective = PlanChecker.check(try PlannerExample.instance(), empty).objective
        let scopes = try #require(plan.boundsHold.map { [$0.unmet, $0.tardiness, $0.completionWeek, $0.cost] })
        #expect(scopes == [.everyPlan, .everyPlan, .noMoreUnmet, .noMoreUnmet])
        #expect(zip(plan.lowerBound, objective).map(<=) == scopes.map { $0 == .everyPlan })
    }

    @Test func aPlanSaysAmongWhichPlansItsBoundsHold() throws {
        let plan = try PlannerExample.plan(steps: 20)
        let json = try plan.json()
        let text = String(decoding: json, as: UTF8.self)
        #expect(text.contains("\"completion_week\":\"no_more_unmet\"") && text.contains("\"tardiness\":\"every_plan\""))
        #expect(try TrainingPlan(json: json).boundsHold == .stated)
        let before = text.replacing("bounds_hold", with: "something_else")
        #expect(try TrainingPlan(json: Data(before.utf8)).boundsHold == nil, "a plan kept before says nothing of it")
    }

    @Test func withoutNominationsTheBoundSaysWhatMastersAloneCannotTeach() throws {
        var instance = try PlannerExample.instance()
        instance.nominations = []
        instance.needs[0].officials = 2_000
        var search = try PlanSearch(instance, seed: 1)
        let plan = search.run(seed: 1, steps: 40)
        #expect(plan.lowerBound[0] > 0)
        #expect(plan.lowerBound[0] <= plan.objective[0])
    }

    @Test func aStoppedSearchGivesTheBestSoFar() throws {
        var asked = 0
        var search = try PlanSearch(PlannerExample.instance(), seed: 1)
        let plan = search.run(
            seed: 1,
            steps: 1_000,
            isStopped: {
                asked += 1
                return asked == 10
            }
        )
        #expect(plan.stepsDone == 10)
        #expect(PlanChecker.check(try PlannerExample.instance(), plan).violations.isEmpty)
    }

    @Test func aWrongInstanceGivesFindingsWithTheirPath() throws {
        var instance = try PlannerExample.instance()
        instance.needs[2].topic = "T9"
        instance.venues[1].rooms = -1
        instance.trainers[1].id = "M1"
        let paths = instance.findings().map(\.path)
        #expect(paths == ["trainers[1].id", "needs[2].topic", "venues[1].rooms"])
        #expect(throws: PlanningError.self) { try PlanSearch(instance, seed: 1) }
    }
}
