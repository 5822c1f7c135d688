import Testing

@testable import TrainingPlanner

@Suite struct PlanMoneyPinTests {
    /// The example with its money in two lines: one for all, one for courses and posts alone.
    private func instance(_ first: Int, _ second: Int) throws -> PlanningInstance {
        var instance = try PlannerExample.instance()
        instance.budgetLines[0].amount = first
        var forCourses = instance.budgetLines[0]
        (forCourses.id, forCourses.amount, forCourses.types) = ("B2", second, [.course, .bilateral])
        instance.budgetLines.append(forCourses)
        return instance
    }

    private func planned(_ instance: PlanningInstance, around before: TrainingPlan? = nil) throws -> TrainingPlan {
        var search = try PlanSearch(instance, seed: 1, around: before)
        return search.run(seed: 1, steps: 120)
    }

    @Test func aFixedPaymentMovesWhatOthersPay() throws {
        let problem = PlanningProblem(try instance(100, 100))
        var wish = PlanLedger.Wish()
        (wish.funding, wish.exact) = ([(line: 1, amount: 100)], [.funding])
        var fixed = PlanLedger.Job(week: 3, length: 1, venue: 0, lead: .registry(0), second: .registry(1))
        (fixed.stream, fixed.cost, fixed.fixed) = (0, 100, PlanLedger.Fixed(wish))
        fixed.findPayKinds(problem)
        var free = fixed
        free.fixed = nil
        var purse = PlanPurse(problem)
        let isFreePaid = purse.pay(free)
        #expect(isFreePaid)
        #expect(purse.left == [100, 0])
        let isFixedPaid = purse.pay(fixed)
        #expect(isFixedPaid)
        var other = purse
        let isOtherPaid = other.pay(fixed)
        #expect(!isOtherPaid)
        #expect(purse.deal(fixed).map(\.line) == [1])
        #expect(purse.deal(free).map(\.line) == [0])
    }

    @Test func whatIsGivenBackOfAFixedPaymentGoesToItsLine() throws {
        let problem = PlanningProblem(try instance(100, 100))
        var wish = PlanLedger.Wish()
        (wish.funding, wish.exact) = ([(line: 0, amount: 60), (line: 1, amount: 40)], [.funding])
        var job = PlanLedger.Job(week: 3, length: 1, venue: 0, lead: .registry(0), second: .registry(1))
        (job.stream, job.cost, job.fixed) = (0, 100, PlanLedger.Fixed(wish))
        job.findPayKinds(problem)
        var purse = PlanPurse(problem)
        purse.pay(job)
        #expect(purse.left == [40, 60])
        purse.giveBack(job)
        #expect(purse.left == [100, 100])
    }

    @Test func aPinOfWhoPaysIsInThePlanAsItIs() throws {
        var instance = try instance(200_000, 200_000)
        let before = try planned(instance)
        let course = try #require(before.sessions.last { $0.type == .course })
        #expect(course.funding.map(\.budgetLine) == ["B2"], "the line with most conditions pays first")
        var pin = PlanningInstance.Pin(id: course.id)
        pin.funding = [
            TrainingPlan.Funding(budgetLine: "B1", amount: course.cost - 7),
            TrainingPlan.Funding(budgetLine: "B2", amount: 7),
        ]
        instance.pinned = [pin]
        let plan = try planned(instance, around: before)
        #expect(plan.sessions.first { $0.id == course.id }?.funding == pin.funding)
        #expect(PlanChecker.check(instance, plan).violations.isEmpty)
        #expect(plan.changes?.measure == 0)
    }

    @Test func aPinOfMoneyThatALineDoesNotHaveGivesAFinding() throws {
        var instance = try instance(200_000, 10)
        let before = try planned(instance)
        let course = try #require(before.sessions.last { $0.type == .course })
        var pin = PlanningInstance.Pin(id: course.id)
        pin.funding = [TrainingPlan.Funding(budgetLine: "B2", amount: course.cost)]
        instance.pinned = [pin]
        #expect(throws: PlanningError.self) { try planned(instance, around: before) }
    }

    @Test func theAgreedPlanIsPaidAnewWhereItsMoneyIsGone() throws {
        var instance = try instance(200_000, 200_000)
        let before = try planned(instance)
        #expect(before.sessions.contains { $0.funding.contains { $0.budgetLine == "B2" } })
        instance.budgetLines[1].amount = 0
        let plan = try planned(instance, around: before)
        #expect(plan.changes?.measure == 0)
        #expect(PlanChecker.check(instance, plan).violations.isEmpty)
    }

    @Test func officialsWhoArePinnedStayWhereTheyAre() throws {
        var instance = try PlannerExample.instance()
        var light = instance.needs[0]
        (light.id, light.priority) = ("N5", 3)
        instance.needs.append(light)
        for n in [0, 4] { instance.needs[n].deadlineWeek = 2 }
        var pin = PlanningInstance.Pin(id: "AGREED")
        (pin.type, pin.startWeek) = (.course, 1)
        pin.attendance = [TrainingPlan.Attendance(need: "N5", officials: 20)]
        instance.pinned = [pin]
        let plan = try planned(instance)
        #expect(plan.sessions.first { $0.id == "AGREED" }?.attendance == pin.attendance)
        #expect(PlanChecker.check(instance, plan).violations.isEmpty)
    }

    @Test func reasonsAreFoundWhereLinesPayForDifferentKinds() throws {
        var instance = try instance(9_000, 12_000)
        instance.budgetLines[0].types = [.trainers, .followUp]
        let plan = try planned(instance)
        let reasons = try PlanReasons(instance, plan, repairs: 60).reasons()
        #expect(plan.objective[0] > 0)
        #expect(reasons.contains { $0.bindings.contains { $0.code == .noMoney && $0.subject == "B2" } })
    }
}
