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
