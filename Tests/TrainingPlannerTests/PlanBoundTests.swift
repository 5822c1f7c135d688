import Testing
import TrainingPlanner

@Suite struct PlanBoundTests {
    /// The example with one need of 90 officials, due in the week.
    private func plan(due week: Int, _ change: (inout PlanningInstance) -> Void = { _ in }) throws -> TrainingPlan {
        var instance = try PlannerExample.instance()
        instance.needs = [instance.needs[0]]
        instance.needs[0].deadlineWeek = week
        change(&instance)
        var search = try PlanSearch(instance, seed: 1)
        let plan = search.run(seed: 1, steps: 300)
        #expect(PlanChecker.check(instance, plan).violations.isEmpty)
        #expect(zip(plan.lowerBound, plan.objective).allSatisfy { $0 <= $1 })
        return plan
    }

    // Two can teach. Whether they make trainers first or not, no more than two sessions of 20 end by week 4: 50 are late.
    @Test func thoseWhoMakeTheFirstTrainersCannotTeachMeanwhile() throws {
        #expect(try plan(due: 4).lowerBound[1] >= 50 * 9)
    }

    @Test func sessionsInOneRoomFollowEachOther() throws {
        let longer = try plan(due: 12) {
            $0.topics[0].courseWeeks = 4
            $0.countries[0].blackoutWeeks = []
        }
        // Weeks 0 to 12 hold three sessions of four weeks: 30 of 90 are late.
        #expect(longer.lowerBound[1] >= 30 * 9)
    }

    @Test func theEndWaitsForTheMoney() throws {
        let cheapest = try plan(due: 20).lowerBound[3]
        let late = try plan(due: 20) {
            $0.budgetLines[0].amount = cheapest - 1
            $0.budgetLines[0].toWeek = 11
            var second = $0.budgetLines[0]
            second.id = "B2"
            second.amount = 100_000
            second.fromWeek = 15
            second.toWeek = 23
            $0.budgetLines.append(second)
        }
        #expect(late.objective[0] == 0)
        #expect(late.lowerBound[2] == 16)
    }
}
