import Testing
import TrainingPlanner

/// One change to a good plan or to the instance that it answers, and the rule that it breaks.
struct Corruption: Sendable, CustomTestStringConvertible {
    var rule: String
    var testDescription: String
    var change: @Sendable (inout PlanningInstance, inout TrainingPlan) -> Void

    init(
        _ rule: String,
        _ name: String,
        _ change: @escaping @Sendable (inout PlanningInstance, inout TrainingPlan) -> Void
    ) {
        self.rule = rule
        testDescription = "\(rule): \(name)"
        self.change = change
    }
}

extension TrainingPlan {
    func index(_ type: SessionType) -> Int { sessions.firstIndex { $0.type == type } ?? 0 }
}

let corruptions: [Corruption] = [
    Corruption("H1", "an identifier twice") { _, plan in plan.sessions[1].id = plan.sessions[0].id },
    Corruption("H2", "a longer course") { _, plan in plan.sessions[plan.index(.course)].weeks = 2 },
    Corruption("H2", "after the last week") { _, plan in plan.sessions[plan.index(.course)].startWeek = 24 },
    Corruption("H3", "a blackout week") { instance, plan in
        let week = plan.sessions[plan.index(.trainers)].startWeek
        instance.countries[0].blackoutWeeks = [[week, week]]
    },
    Corruption("H4", "no room") { instance, _ in instance.venues[0].rooms = 0 },
    Corruption("H4", "a course at the border") { _, plan in plan.sessions[plan.index(.course)].venue = "VB" },
    Corruption("H5", "too many seats taken") { instance, _ in instance.venues[0].seats = 6 },
    Corruption("H6", "more than the need") { instance, _ in instance.needs[0].officials = 10 },
    Corruption("H6", "too early") { instance, _ in instance.needs[0].earliestWeek = 23 },
    Corruption("H7", "one delegation alone") { _, plan in
        plan.sessions[plan.index(.bilateral)].attendance?.removeLast()
    },
    Corruption("H8", "nobody beside the lead") { _, plan in plan.sessions[plan.index(.course)].coTrainers = [] },
    Corruption("H9", "an expired certification") { instance, _ in
        for t in 0...1 { instance.trainers[t].certifications[0].validUntilWeek = 0 }
    },
    Corruption("H10", "another language") { instance, _ in instance.trainers[0].languages = ["en"] },
    Corruption("H11", "a new trainer abroad") { _, plan in
        for s in plan.sessions.indices where plan.sessions[s].type == .trainers {
            for c in plan.sessions[s].candidates?.indices ?? 0..<0 {
                let country = plan.sessions[s].candidates?[c].country
                plan.sessions[s].candidates?[c].country = country == "UTO" ? "XXA" : "UTO"
            }
        }
    },
    Corruption("H12", "no rest") { instance, _ in instance.rules.recoveryWeeks = 20 },
    Corruption("H12", "an absent trainer") { instance, _ in instance.trainers[0].unavailableWeeks = [[0, 23]] },
    Corruption("H13", "no master") { instance, _ in instance.trainers[0].certifications[0].level = "trainer" },
    Corruption("H13", "too few candidates") { instance, _ in instance.topics[0].totMinParticipants = 7 },
    Corruption("H14", "more than nominated") { instance, _ in
        instance.nominations[0].maxCandidates = 0
        instance.nominations[1].maxCandidates = 0
    },
    Corruption("H15", "more learn than allowed") { instance, _ in instance.rules.candidatesPerSession = 0 },
    Corruption("H16", "no follow-up") { _, plan in plan.sessions.removeAll { $0.type == .followUp } },
    Corruption("H16", "follow-up too soon") { instance, _ in
        instance.rules.followUp.minWeeks = 13
        instance.rules.followUp.maxWeeks = 13
    },
    Corruption("H16", "too many in a week") { instance, _ in instance.rules.followUp.capacityPerWeek = 0 },
    Corruption("H17", "another cost") { _, plan in plan.sessions[0].cost += 1 },
    Corruption("H17", "a poor line") { instance, _ in instance.budgetLines[0].amount = 100 },
    Corruption("H17", "a line for others") { instance, _ in instance.budgetLines[0].countries = ["XXA"] },
    Corruption("H17", "a line of another time") { instance, _ in instance.budgetLines[0].fromWeek = 23 },
]

@Suite struct PlanCheckerTests {
    @Test func aPlanOfTheSearchBreaksNoRule() throws {
        let plan = try PlannerExample.plan()
        let (violations, objective) = PlanChecker.check(try PlannerExample.instance(), plan)
        #expect(violations.isEmpty)
        #expect(objective == plan.objective)
        #expect(Set(plan.sessions.map(\.type)) == Set(SessionType.allCases))
    }

    @Test(arguments: corruptions) func everyBrokenRuleIsNamed(corruption: Corruption) throws {
        var instance = try PlannerExample.instance()
        var plan = try PlannerExample.plan()
        corruption.change(&instance, &plan)
        let rules = Set(PlanChecker.check(instance, plan).violations.map(\.rule))
        #expect(rules.contains(corruption.rule), "found \(rules.sorted())")
    }
}
