import Testing

@testable import TrainingPlanner

@Suite struct PlanReasonsTests {
    private func reasons(_ instance: PlanningInstance, steps: Int = 60) throws -> [NeedReason] {
        var search = try PlanSearch(instance, seed: 1)
        let plan = search.run(seed: 1, steps: steps)
        return try PlanReasons(instance, plan, repairs: 60).reasons()
    }

    private func only(_ n: Int) throws -> PlanningInstance {
        var instance = try PlannerExample.instance()
        instance.needs = [instance.needs[n]]
        return instance
    }

    @Test func aPlanThatTeachesAllInTimeNeedsNoReasons() throws {
        let plan = try PlannerExample.plan()
        #expect(plan.objective[0] == 0 && plan.objective[1] == 0)
        #expect(try PlanReasons(PlannerExample.instance(), plan).reasons().isEmpty)
    }

    @Test(arguments: 1...4) func aPlanReadAgainHasItsValue(seed: Int) throws {
        let plan = try PlannerExample.plan(steps: 40, seed: seed)
        let problem = PlanningProblem(try PlannerExample.instance())
        #expect(PlanReading.ledger(plan, problem).value.components == plan.objective)
    }

    @Test func withoutMoneyTheLineAndItsSponsorAreNamedAndMoneyHelps() throws {
        var instance = try PlannerExample.instance()
        instance.budgetLines[0].amount = 6_000
        let found = try reasons(instance)
        let reason = try #require(found.first { $0.unmet > 0 })
        #expect(reason.bindings[0].code == .noMoney)
        #expect(reason.bindings[0].subject == "B1")
        #expect(reason.bindings[0].sponsor == "S")
        let helped = found.flatMap(\.help).filter { $0.change.code == .moreMoney }
        #expect(helped.contains { $0.officialsMoreHere > 0 && $0.unmetLess > 0 })
    }

    @Test func withOneTrainerAloneAMasterMoreHelps() throws {
        var instance = try only(0)
        instance.trainers.removeLast()
        let reason = try #require(try reasons(instance).first)
        #expect(reason.unmet == 90)
        #expect(reason.bindings[0].code == .noTrainer)
        #expect(reason.help.first?.change.code == .moreMasters)
        #expect(reason.help.first?.officialsMoreHere ?? 0 > 0)
    }

    @Test func trainersWhoComeLateAreNamedWithTheirWeek() throws {
        var instance = try only(0)
        instance.needs[0].deadlineWeek = 8
        instance.needs[0].officials = 40
        instance.nominations = []
        for t in 0...1 { instance.trainers[t].unavailableWeeks = [[0, 11]] }
        let reason = try #require(try reasons(instance).first)
        #expect(reason.late == 40)
        #expect(reason.bindings[0].code == .noTrainer)
        #expect(reason.bindings[0].weeks == 9)
        #expect(reason.bindings[0].untilWeek == 18)
        #expect(reason.bindings.last?.code == .fewCandidates)
    }

    @Test func aLanguageThatNobodyTeachesInIsNamed() throws {
        var instance = try only(0)
        instance.needs[0].language = "en"
        let binding = try #require(try reasons(instance).first?.bindings.first)
        #expect(binding.code == .noLanguage)
        #expect(binding.subject == "en")
    }

    @Test func aDelegationThatIsTooSmallIsNamed() throws {
        var instance = try PlannerExample.instance()
        instance.needs = Array(instance.needs[2...3])
        instance.needs[1].officials = 2
        let found = try reasons(instance)
        #expect(found.map(\.need) == ["N3", "N4"])
        #expect(found[0].bindings[0].code == .smallDelegation)
        #expect(found[0].bindings[0].subject == "XXA")
    }

    @Test func roomsThatAreNotThereAreNamedAndOneMoreHelps() throws {
        var instance = try only(1)
        instance.venues[1].rooms = 0
        let reason = try #require(try reasons(instance).first)
        #expect(reason.bindings[0].code == .noRoom)
        #expect(reason.bindings[0].subject == "XXA")
        #expect(reason.help.contains { $0.change.code == .moreRooms && $0.change.subject == "VX" })
    }

    @Test func aCourseThatFitsInNoWeekIsNamed() throws {
        var instance = try only(0)
        instance.needs[0].earliestWeek = 24
        #expect(try reasons(instance).first?.bindings.map(\.code) == [.shortWindow])
    }

    @Test func tooFewCandidatesForAWorkshopAreNamed() throws {
        var instance = try only(0)
        instance.trainers.removeLast()
        instance.nominations[0].maxCandidates = 1
        instance.nominations.removeLast()
        #expect(try reasons(instance).first?.bindings.last?.code == .fewCandidates)
    }

    @Test func aStoppedExplanationNamesWhatStandsInTheWayAndTriesNothing() throws {
        var instance = try PlannerExample.instance()
        instance.budgetLines[0].amount = 6_000
        var search = try PlanSearch(instance, seed: 1)
        let plan = search.run(seed: 1, steps: 30)
        let stopped = try PlanReasons(instance, plan, repairs: 40).reasons(isStopped: { true })
        let whole = try PlanReasons(instance, plan, repairs: 40).reasons()
        #expect(stopped.map(\.bindings) == whole.map(\.bindings))
        #expect(stopped.allSatisfy(\.help.isEmpty) && !whole.allSatisfy(\.help.isEmpty))
    }

    @Test func reasonsWithinFewStepsAreTheSameNeeds() throws {
        var instance = try PlannerExample.instance()
        instance.budgetLines[0].amount = 6_000
        var search = try PlanSearch(instance, seed: 1)
        let plan = search.run(seed: 1, steps: 30)
        let few = try PlanReasons(instance, plan, withinSteps: 1).reasons()
        #expect(try few.map(\.need) == PlanReasons(instance, plan).reasons().map(\.need))
        #expect(few.contains { !$0.help.isEmpty })
    }

    @Test func reasonsAreWrittenWithThePlanAndReadAgain() throws {
        var instance = try PlannerExample.instance()
        instance.budgetLines[0].amount = 6_000
        var search = try PlanSearch(instance, seed: 1)
        var plan = search.run(seed: 1, steps: 30)
        plan.reasons = try PlanReasons(instance, plan, repairs: 40).reasons()
        #expect(try TrainingPlan(json: plan.json()).reasons == plan.reasons)
        #expect(plan.reasons?.isEmpty == false)
    }
}

@Suite struct WhatIfTests {
    private func outcomes(_ scenarios: [WhatIfScenario], _ instance: PlanningInstance) throws -> [WhatIfOutcome] {
        try WhatIf.table(instance, scenarios, seed: 1, steps: 60).outcomes
    }

    @Test(arguments: ["budget+20%", "budget-5%", "master:T1:es", "closed:VX", "no-multiplier", "no-second-generation"])
    func aScenarioIsWrittenAsItIsRead(text: String) {
        #expect(WhatIfScenario(text)?.description == text)
    }

    @Test(arguments: ["", "budget20", "budget+x%", "master:T1", "closed:", "no-trainers", "budget-101%"])
    func whatIsNoScenarioIsRefused(text: String) { #expect(WhatIfScenario(text) == nil) }

    @Test func withoutTheMultiplierNobodyIsCertifiedAndFewerAreTaught() throws {
        var instance = try PlannerExample.instance()
        instance.needs[0].officials = 400
        let list = try outcomes([.noMultiplier], instance)
        #expect(list.map(\.scenario) == ["as-it-is", "no-multiplier"])
        #expect(list[0].certifiedByGeneration.reduce(0, +) > 0)
        #expect(list[1].certifiedByGeneration.isEmpty)
        #expect(list[1].taught < list[0].taught)
    }

    @Test func withoutTheMultiplierWhatIsForbiddenStaysForbidden() throws {
        var instance = try PlannerExample.instance()
        var closed = PlanningInstance.Prohibition()
        closed.venue = "VX"
        instance.forbidden = [closed]
        #expect(try outcomes([.noMultiplier], instance)[1].taught <= 178 - 70)
        var named = PlanningInstance.Prohibition()
        named.id = "S000001"
        instance.forbidden = [closed, named]
        let alone = instance.withoutMultiplier
        #expect(alone.forbidden == [closed], "nothing is agreed of which a session could be named")
        var search = try PlanSearch(alone, seed: 1)
        #expect(search.run(seed: 1, steps: 60).sessions.allSatisfy { $0.venue != "VX" })
    }

    @Test func withoutTheMultiplierPinsThatNeedNewcomersFallAway() throws {
        var instance = try PlannerExample.instance()
        let workshop = try #require(try PlannerExample.plan().sessions.first { $0.type == .trainers })
        var search = try PlanSearch(instance.withoutMultiplier, seed: 1)
        var course = try #require(search.run(seed: 1, steps: 60).sessions.first { $0.type == .course })
        course.id = "AGREED"
        instance.pinned = [workshop, course].map(PlanningInstance.Pin.init)
        let changed = try WhatIfScenario.noMultiplier.applied(to: instance)
        #expect(changed.pinned?.map(\.id) == [course.id])
        var alone = try PlanSearch(changed, seed: 1)
        #expect(alone.run(seed: 1, steps: 30).sessions.contains { $0.id == course.id && $0.type == .course })
    }

    @Test func aroundAPlanWhatIsHeldIsTheSameUnderEachScenario() throws {
        let instance = try PlannerExample.instance()
        let before = try PlannerExample.plan(steps: 30, seed: 4)
        let table = try WhatIf.table(
            instance,
            [.budget(percent: 50), .noSecondGeneration],
            around: before,
            keepBefore: 9,
            seed: 1,
            steps: 30
        )
        let held = before.sessions.filter { $0.startWeek < 9 && $0.startWeek + $0.weeks <= 9 }
        let taught = held.flatMap { $0.attendance ?? [] }.reduce(0) { $0 + $1.officials }
        #expect(taught > 0 && table.outcomes.count == 3)
        #expect(table.outcomes.allSatisfy { $0.taughtByWeek[8] == taught })
    }

    @Test func withoutASecondGenerationThereIsOne() throws {
        var instance = try PlannerExample.instance()
        instance.rules.maxGeneration = 3
        let list = try outcomes([.noSecondGeneration], instance)
        #expect(list[1].certifiedByGeneration.count == 1)
    }

    @Test func aClosedVenueTakesNobody() throws {
        let instance = try PlannerExample.instance()
        let list = try outcomes([.closed(venue: "VX")], instance)
        #expect(list[0].taught == 178)
        #expect(list[1].taught == 178 - 70)
    }

    @Test func withoutMoneyNobodyIsTaught() throws {
        let list = try outcomes([.budget(percent: 0)], PlannerExample.instance())
        #expect(list[1].taught == 0)
        #expect(list[1].objective[3] == 0)
    }

    @Test func oneMoreMasterIsNeverWorseWhereTrainersLack() throws {
        var instance = try PlannerExample.instance()
        instance.trainers.removeLast()
        let list = try outcomes([.master(topic: "T1", language: "es")], instance)
        #expect(list[0].taught == 0)
        #expect(list[1].taught > 0)
    }

    @Test func thoseTaughtGrowWeekByWeekToThoseTaughtInAll() throws {
        let list = try outcomes([], PlannerExample.instance())
        #expect(list[0].taughtByWeek.count == 24)
        #expect(zip(list[0].taughtByWeek, list[0].taughtByWeek.dropFirst()).allSatisfy(<=))
        #expect(list[0].taughtByWeek.last == list[0].taught)
    }

    @Test func aScenarioAboutWhatIsNotThereIsRefused() throws {
        let instance = try PlannerExample.instance()
        for scenario: WhatIfScenario in [
            .closed(venue: "V9"), .master(topic: "T9", language: "es"), .master(topic: "T1", language: "fr"),
        ] {
            #expect(throws: WhatIf.ScenarioError.self) { try outcomes([scenario], instance) }
        }
    }
}
