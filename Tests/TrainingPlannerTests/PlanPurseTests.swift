import Testing

@testable import TrainingPlanner

@Suite struct PlanPurseTests {
    /// Two lines of 100: one for the topic, one for courses; a workshop for trainers has only the first.
    private func problem() throws -> PlanningProblem {
        var instance = try PlannerExample.instance()
        var forTopic = instance.budgetLines[0]
        forTopic.amount = 100
        forTopic.topics = ["T1"]
        var forCourses = forTopic
        forCourses.id = "B2"
        forCourses.topics = nil
        forCourses.types = [.course]
        instance.budgetLines = [forTopic, forCourses]
        return PlanningProblem(instance)
    }

    @Test func whoPaidFirstMakesRoomForWhoHasNoOtherLine() throws {
        let problem = try problem()
        let course = problem.payKind(host: 0, topic: 0, type: .course, week: 3)
        let workshop = problem.payKind(host: 0, topic: 0, type: .trainers, week: 3)
        var purse = PlanPurse(problem)
        let didPay = purse.pay(course, 100)
        #expect(didPay)
        #expect(purse.left == [0, 100])
        #expect(purse.most(workshop) == 100)
        #expect(purse.canPay(workshop, 100))
        #expect(!purse.canPay(workshop, 101))
        let didPayToo = purse.pay(workshop, 100)
        #expect(didPayToo)
        #expect(purse.left == [0, 0])
        let dealt = purse.deal(course, 100).map(\.line)
        #expect(dealt == [1])
    }

    @Test func whatIsGivenBackCanBePaidAgain() throws {
        let problem = try problem()
        let course = problem.payKind(host: 0, topic: 0, type: .course, week: 3)
        var purse = PlanPurse(problem)
        let didPay = purse.pay(course, 150)
        #expect(didPay)
        purse.giveBack(course, 150)
        #expect(purse.left == [100, 100])
        #expect(purse.most(course) == 200)
    }

    @Test func officialsWhoseLatenessWeighsMoreMoveToTheEarlierSession() throws {
        var instance = try PlannerExample.instance()
        var light = instance.needs[0]
        light.id = "N5"
        light.priority = 3
        instance.needs.append(light)
        for n in [0, 4] { instance.needs[n].deadlineWeek = 2 }
        let made = PlanConstruction(PlanningProblem(instance), PlanChoices(PlanningProblem(instance)))
        made.run()
        var ledger = PlanLedger(made)
        let stream = try #require(ledger.problem.streams.firstIndex { $0.needs == [0, 4] })
        ledger.reseat(stream)
        let best = ledger.value
        let slots = ledger.ofStream[stream].sorted { (ledger.jobs[$0]?.week ?? 0) < (ledger.jobs[$1]?.week ?? 0) }
        var early = try #require(slots.first.flatMap { ledger.jobs[$0] })
        var late = try #require(slots.last.flatMap { ledger.jobs[$0] })
        #expect(early.attendance.map(\.need) == [0])
        #expect(late.attendance.map(\.need) == [4])
        for slot in [slots[0], slots[slots.count - 1]] { ledger.remove(slot) }
        (early.attendance, late.attendance) = (late.attendance, early.attendance)
        ledger.add(early)
        ledger.add(late)
        #expect(best < ledger.value)
        ledger.reseat(stream)
        #expect(ledger.value.unmet == best.unmet)
        #expect(ledger.value.tardiness == best.tardiness)
    }

    @Test func streamsThatShareNewTrainersAreBoundTogether() throws {
        let problem = PlanningProblem(try PlannerExample.instance())
        let bound = PlanBound(problem)
        // The post's candidates may have been certified in either country, not only at the post.
        #expect(bound.families(problem.groups[0]).map { $0.streams.count } == [3])
        let able = bound.able(0, nil)
        let nobody = Array(repeating: 0, count: 24)
        let alone = bound.growth(0, makable: 6, able: able, opening: nil, certifying: nobody)
        let together = bound.growth(0, makable: 6, able: able, opening: nil)
        #expect(zip(alone, together).allSatisfy { $0 <= $1 })
        #expect(alone[23] < together[23])
    }
}
