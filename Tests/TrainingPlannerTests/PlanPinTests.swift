import Testing

@testable import TrainingPlanner

@Suite struct PlanPinTests {
    private func planned(
        _ instance: PlanningInstance,
        around before: TrainingPlan? = nil,
        keepBefore: Int = 0,
        steps: Int = 120
    ) throws -> TrainingPlan {
        var search = try PlanSearch(instance, seed: 1, around: before, keepBefore: keepBefore)
        return search.run(seed: 1, steps: steps)
    }

    private func findings(_ instance: PlanningInstance, around before: TrainingPlan? = nil) -> [InstanceFinding] {
        do {
            _ = try PlanSearch(instance, seed: 1, around: before)
            return []
        } catch PlanningError.badInstance(let findings) {
            return findings
        } catch { return [] }
    }

    @Test func sessionsPinnedWholeAreInThePlanAsTheyAre() throws {
        var instance = try PlannerExample.instance()
        let before = try PlannerExample.plan(seed: 4)
        instance.pinned = before.sessions.filter { $0.startWeek < 9 }.map(PlanningInstance.Pin.init)
        let plan = try planned(instance)
        #expect(PlanChecker.check(instance, plan).violations.isEmpty)
        let now = Dictionary(uniqueKeysWithValues: plan.sessions.map { ($0.id, PlanningInstance.Pin($0)) })
        for pin in instance.pinned ?? [] { #expect(now[pin.id] == pin) }
    }

    @Test func aPinOfAWeekAloneLeavesTheRestFree() throws {
        var instance = try PlannerExample.instance()
        var pin = PlanningInstance.Pin(id: "AGREED")
        pin.startWeek = 15
        pin.topic = "T1"
        instance.pinned = [pin]
        let plan = try planned(instance)
        #expect(plan.sessions.first { $0.id == "AGREED" }?.startWeek == 15)
        #expect(PlanChecker.check(instance, plan).violations.isEmpty)
    }

    @Test func aMovedSessionKeepsItsIdentifierAndIsToldAsMoved() throws {
        var instance = try PlannerExample.instance()
        let before = try PlannerExample.plan()
        let course = try #require(before.sessions.last { $0.type == .course })
        var pin = PlanningInstance.Pin(id: course.id)
        pin.startWeek = 20
        instance.pinned = [pin]
        let plan = try planned(instance, around: before)
        #expect(plan.changes?.moved.map(\.id).contains(course.id) == true)
        #expect(plan.sessions.first { $0.id == course.id }?.startWeek == 20)
        #expect(PlanChecker.check(instance, plan).violations.isEmpty)
    }

    @Test func aPinOfANewTrainerKeepsWhatMadeThePersonOne() throws {
        var instance = try PlannerExample.instance()
        let before = try PlannerExample.plan()
        let led = try #require(before.sessions.last { $0.lead?.hasPrefix("NT") ?? false })
        var pin = PlanningInstance.Pin(id: led.id)
        pin.lead = led.lead
        instance.pinned = [pin]
        let plan = try planned(instance, around: before)
        #expect(plan.sessions.first { $0.id == led.id }?.lead == led.lead)
        #expect(PlanChecker.check(instance, plan).violations.isEmpty)
        #expect(
            findings(instance).map(\.path) == ["pinned[0].lead"],
            "without the plan before, nobody knows the person"
        )
    }

    @Test func pinsThatContradictEachOtherGiveAFindingWithItsPlace() throws {
        var instance = try PlannerExample.instance()
        for (id, venue) in [("A", "VU"), ("B", "VX")] {
            var pin = PlanningInstance.Pin(id: id)
            (pin.type, pin.topic, pin.language, pin.venue, pin.startWeek) = (.course, "T1", "es", venue, 2)
            (pin.lead, pin.coTrainers) = ("M1", ["R1"])
            instance.pinned = (instance.pinned ?? []) + [pin]
        }
        #expect(findings(instance) == [InstanceFinding(path: "pinned[1]", reason: .contradiction, value: "B (H12)")])
        instance.pinned?.removeLast()
        #expect(findings(instance).isEmpty)
    }

    @Test func aPinAgainstARuleGivesAFinding() throws {
        var instance = try PlannerExample.instance()
        var pin = PlanningInstance.Pin(id: "A")
        (pin.type, pin.venue, pin.startWeek) = (.course, "VU", 6)
        instance.pinned = [pin]
        #expect(findings(instance).map(\.path) == ["pinned[0]"], "week 6 is a blackout week of UTO")
    }

    @Test func whatIsForbiddenIsNotHeld() throws {
        var instance = try PlannerExample.instance()
        var venue = PlanningInstance.Prohibition()
        (venue.venue, venue.fromWeek, venue.toWeek) = ("VX", 0, 12)
        var trainer = PlanningInstance.Prohibition()
        (trainer.trainer, trainer.type) = ("R1", .course)
        instance.forbidden = [venue, trainer]
        let plan = try planned(instance)
        #expect(!plan.sessions.contains { $0.venue == "VX" && $0.startWeek <= 12 })
        #expect(!plan.sessions.contains { $0.type == .course && ([$0.lead ?? ""] + $0.coTrainers).contains("R1") })
        #expect(plan.sessions.contains { $0.venue == "VX" })
        #expect(PlanChecker.check(instance, plan).violations.isEmpty)
    }

    @Test func theCheckerFindsWhatIsForbiddenAndWhatIsPinnedOtherwise() throws {
        var instance = try PlannerExample.instance()
        let plan = try PlannerExample.plan()
        var item = PlanningInstance.Prohibition()
        item.venue = "VX"
        instance.forbidden = [item]
        #expect(PlanChecker.check(instance, plan).violations.map(\.rule).contains("H18"))
        instance.forbidden = nil
        var pin = PlanningInstance.Pin(plan.sessions[0])
        instance.pinned = [pin]
        #expect(PlanChecker.check(instance, plan).violations.isEmpty)
        pin.startWeek = plan.sessions[0].startWeek + 1
        instance.pinned = [pin]
        #expect(PlanChecker.check(instance, plan).violations.map(\.rule) == ["H18"])
        instance.pinned = [PlanningInstance.Pin(id: "NONE")]
        #expect(PlanChecker.check(instance, plan).violations.map(\.rule) == ["H18"])
    }
}

@Suite struct PlanChangesTests {
    private func planned(_ instance: PlanningInstance, around before: TrainingPlan, keepBefore: Int = 0) throws
        -> TrainingPlan
    {
        var search = try PlanSearch(instance, seed: 1, around: before, keepBefore: keepBefore)
        return search.run(seed: 1, steps: 150)
    }

    @Test func aPlanOfImpossibleNumbersIsRefusedWithTheirPlace() throws {
        var before = try PlannerExample.plan()
        let i = try #require(before.sessions.firstIndex { $0.type == .trainers && $0.candidates?.isEmpty == false })
        before.sessions[i].startWeek = .max
        before.sessions[i].cost = .min
        let error = #expect(throws: PlanningError.self) {
            try PlanSearch(PlannerExample.instance(), seed: 1, around: before)
        }
        guard case .badInstance(let findings)? = error else { return }
        #expect(findings.map(\.path) == ["around.sessions[\(i)].start_week", "around.sessions[\(i)].cost"])
        #expect(findings.allSatisfy { $0.reason == .numberOutOfRange })
    }

    @Test func aroundAPlanThatStillHoldsNothingChanges() throws {
        let before = try PlannerExample.plan()
        let plan = try planned(PlannerExample.instance(), around: before)
        #expect(plan.changes?.measure == 0)
        #expect(plan.changes?.kept == before.sessions.map(\.id))
    }

    @Test func aVenueClosedInOneWeekChangesOnlyWhatItMust() throws {
        var instance = try PlannerExample.instance()
        let before = try PlannerExample.plan()
        // The last course leans on others, and none on it.
        let course = try #require(before.sessions.last { $0.type == .course })
        var closed = PlanningInstance.Prohibition()
        (closed.venue, closed.fromWeek, closed.toWeek) = (course.venue, course.startWeek, course.startWeek)
        instance.forbidden = [closed]
        let plan = try planned(instance, around: before)
        let changes = try #require(plan.changes)
        #expect(changes.measure == 2)
        #expect(changes.moved.map(\.id) + changes.dropped == [course.id])
        #expect(changes.otherTrainers.isEmpty)
        #expect(plan.objective[0] == before.objective[0])
        #expect(PlanChecker.check(instance, plan).violations.isEmpty)
    }

    @Test func whatIsHeldAlreadyStaysWhateverComes() throws {
        var instance = try PlannerExample.instance()
        let before = try PlannerExample.plan()
        instance.needs[1].officials = 200
        instance.trainers[0].unavailableWeeks = [[8, 23]]
        let plan = try planned(instance, around: before, keepBefore: 8)
        let now = Dictionary(uniqueKeysWithValues: plan.sessions.map { ($0.id, PlanningInstance.Pin($0)) })
        let held = before.sessions.filter { $0.startWeek < 8 }
        #expect(held.count > 3)
        for session in held { #expect(now[session.id] == PlanningInstance.Pin(session)) }
        #expect(PlanChecker.check(instance, plan).violations.isEmpty)
    }

    @Test func heldSessionsThatTheInstanceForbidsGiveAFindingWithTheirPlace() throws {
        var instance = try PlannerExample.instance()
        let before = try PlannerExample.plan()
        let first = try #require(before.sessions.first { $0.venue != nil })
        let venue = try #require(instance.venues.firstIndex { $0.id == first.venue })
        instance.venues[venue].rooms = 0
        #expect(throws: PlanningError.self) {
            try PlanSearch(instance, seed: 1, around: before, keepBefore: first.startWeek + 1)
        }
        #expect(throws: Never.self) { try PlanSearch(instance, seed: 1, around: before) }
    }

    @Test func theMeasureCountsTwoForEachMovedOrDroppedAndOneForOtherTrainers() throws {
        let before = try PlannerExample.plan()
        var after = before
        let courses = after.sessions.indices.filter { after.sessions[$0].type == .course }
        after.sessions[courses[0]].startWeek += 1
        after.sessions[courses[1]].lead = "SOMEBODY"
        after.sessions[courses[2]].id = "NEW"
        let changes = PlanChanges(from: before, to: after)
        #expect(changes.measure == 5)
        #expect(changes.moved.map(\.id) == [before.sessions[courses[0]].id])
        #expect(changes.otherTrainers == [before.sessions[courses[1]].id])
        #expect(changes.dropped == [before.sessions[courses[2]].id])
        #expect(changes.added == ["NEW"])
    }

    @Test func sameSeedAndStepsGiveTheSameBytesAroundAPlan() throws {
        var instance = try PlannerExample.instance()
        let before = try PlannerExample.plan()
        instance.venues[1].seats = 15
        #expect(try planned(instance, around: before).json() == planned(instance, around: before).json())
    }
}
