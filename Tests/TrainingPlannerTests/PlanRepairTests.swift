import Testing

@testable import TrainingPlanner

@Suite struct PlanRepairTests {
    private func repaired(_ instance: PlanningInstance, steps: Int) -> PlanRepair {
        let problem = PlanningProblem(instance)
        let made = PlanConstruction(problem, PlanChoices(problem))
        made.run()
        var repair = PlanRepair(PlanLedger(made), seed: 3, memory: 20)
        for _ in 0..<steps { repair.step() }
        return repair
    }

    @Test func aLedgerHasTheValueOfThePlanThatItWasMadeOf() throws {
        let problem = PlanningProblem(try PlannerExample.instance())
        let made = PlanConstruction(problem, PlanChoices(problem))
        made.run()
        #expect(PlanLedger(made).value == made.value)
        #expect(PlanLedger(made).construction().value == made.value)
    }

    @Test func countersAfterManyStepsAreThoseOfTheJobsAlone() throws {
        let ledger = repaired(try PlannerExample.instance(), steps: 500).ledger
        var fresh = PlanLedger(ledger.problem)
        for job in ledger.jobs { if let job { fresh.add(job) } }
        #expect(ledger.value == fresh.value)
        #expect(ledger.rooms == fresh.rooms)
        #expect(ledger.engaged == fresh.engaged)
        #expect(ledger.idle == fresh.idle)
        #expect(ledger.waiting == fresh.waiting)
        // Who pays may differ, never how much is left.
        #expect(ledger.purse.left.reduce(0, +) == fresh.purse.left.reduce(0, +))
        #expect(ledger.left == fresh.left)
        #expect(ledger.idle.allSatisfy { $0 >= 0 } && ledger.waiting.allSatisfy { $0 >= 0 })
    }

    @Test func aStepTakenBackLeavesNoTrace() throws {
        var ledger = repaired(try PlannerExample.instance(), steps: 50).ledger
        ledger.mark()
        let before = (ledger.value, ledger.idle, ledger.purse.left, ledger.rooms)
        let slot = try #require(ledger.jobs.firstIndex { $0?.isWorkshop ?? false })
        ledger.remove(slot)
        ledger.repair { _ in }
        #expect(ledger.value != before.0)
        ledger.rollBack()
        #expect(ledger.value == before.0)
        #expect(ledger.idle == before.1)
        #expect(ledger.purse.left == before.2)
        #expect(ledger.rooms == before.3)
    }

    @Test func withoutItsWorkshopNobodyTeachesWhomItMade() throws {
        var ledger = repaired(try PlannerExample.instance(), steps: 50).ledger
        while let slot = ledger.jobs.firstIndex(where: { $0?.isWorkshop ?? false }) {
            ledger.remove(slot)
            ledger.repair { _ in }
        }
        for job in ledger.jobs.compactMap(\.self) {
            for seat in [job.lead, job.second] {
                if case .registry = seat { continue }
                Issue.record("a new trainer without a workshop teaches in week \(job.week)")
            }
        }
    }

    @Test func aRunThatCountsCoarselyKeepsTheBestByTheWholeValue() throws {
        var repair = repaired(try PlannerExample.instance(), steps: 100)
        var wide = 0
        for _ in 0..<20 {
            let before = repair.bestValue
            repair.restart(nil, memory: 5)
            if repair.isWide { wide += 1 }
            for _ in 0..<30 { repair.step() }
            #expect(repair.bestValue <= before)
            #expect(repair.made.value == repair.bestValue)
            repair.narrow(memory: 5)
            #expect(!repair.isWide)
        }
        #expect((1..<20).contains(wide))
    }

    @Test func severalSearchesAreNoWorseThanTheFirstOfThem() throws {
        let instance = try PlannerExample.instance()
        for seed in 1...4 {
            var several = try PlanSearch(instance, seed: seed)
            several.repairsPerEpisode = 40
            #expect(several.episodes(39) == 1 && several.episodes(160) == 4 && several.episodes(4_000) == 6)
            var told: [PlanSearch.Progress] = []
            let plan = several.run(seed: seed, steps: 160, progress: { told.append($0) })
            let first = try PlannerExample.plan(steps: 40, seed: seed)
            #expect(!first.objective.lexicographicallyPrecedes(plan.objective))
            #expect(plan.stepsDone == 160 && told.last?.objective == plan.objective)
            #expect(zip(told, told.dropFirst()).allSatisfy { $0.done <= $1.done })
            #expect(zip(told, told.dropFirst()).allSatisfy { $1.objective.lexicographicallyPrecedes($0.objective) })
            #expect(PlanChecker.check(instance, plan).violations.isEmpty)
        }
    }

    @Test func theBestPlanKeptIsTheOneWhoseValueIsGiven() throws {
        let repair = repaired(try PlannerExample.instance(), steps: 500)
        #expect(repair.made.value == repair.bestValue)
    }

    @Test func aFollowUpWaitsForTheWeekThatHasMoney() throws {
        var instance = try PlannerExample.instance()
        func workshop() throws -> PlanLedger.Job? {
            let ledger = PlanLedger(PlanConstruction(PlanningProblem(instance), PlanChoices(PlanningProblem(instance))))
            return ledger.regionalWorkshop(0, [(pool: 0, count: 2)], near: 0)
        }
        let first = try #require(try workshop())
        #expect(first.week == 0 && first.followWeek == 10)
        // The first weeks' money pays the workshop to the dollar; the follow-up's comes a week later.
        instance.budgetLines[0].toWeek = 10
        instance.budgetLines[0].amount = first.cost
        var later = instance.budgetLines[0]
        (later.id, later.fromWeek, later.toWeek, later.amount) = ("B2", 11, 23, instance.rules.followUp.cost)
        instance.budgetLines.append(later)
        let second = try #require(try workshop())
        #expect(second.week == 0 && second.followWeek == 11)
        instance.budgetLines[1].amount -= 1
        #expect(try workshop() == nil)
    }

    @Test func whereMastersLeaveEarlyTheSecondGenerationTeaches() throws {
        var instance = try PlannerExample.instance()
        instance.calendar.weeks = 40
        instance.budgetLines[0].toWeek = 39
        instance.budgetLines[0].amount = 900_000
        instance.needs = [instance.needs[0]]
        instance.needs[0].officials = 900
        instance.needs[0].deadlineWeek = 39
        instance.venues[0].rooms = 4
        instance.nominations[0].maxCandidates = 30
        instance.topics[0].totMaxParticipants = 4
        instance.rules.followUp.appliesTo = []
        for t in 0...1 { instance.trainers[t].unavailableWeeks = [[5, 39]] }
        var search = try PlanSearch(instance, seed: 1)
        let plan = search.run(seed: 1, steps: 120)
        #expect(plan.objective[0] == 0)
        #expect(PlanChecker.check(instance, plan).violations.isEmpty)
        #expect(plan.sessions.contains { $0.type == .trainers && $0.lead?.hasPrefix("NT") ?? false })
    }
}
