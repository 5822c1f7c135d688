import CatalogueModel
import Foundation
import TestSupport
import Testing

/// From records with dates to the instance of a plan.
@Suite struct PlanningSnapshotTests {
    private static let calendar = TrainingCalendar(id: "calendar", firstDay: Sample.day("2027-01-04"), weeks: 10)
    private static let rules = PlanningRules(
        id: "rules",
        recoveryWeeks: 1,
        certificationLagWeeks: 1,
        maxGeneration: 2,
        candidatesPerSession: 1,
        bilateralMinPerCountry: 3,
        priorityWeights: [9, 3, 1],
        followUp: FollowUpRules(appliesTo: [.tot], minWeeks: 4, maxWeeks: 6, capacityPerWeek: 1, cost: 100),
        costs: TrainingCosts(trainerFee: 1, travel: 2, perDiemWeek: 3, participant: 4)
    )
    private static let topic = "mrz-check-digits"

    private func data() -> TrainingData {
        var data = TrainingData()
        data.calendar = Self.calendar
        data.rules = Self.rules
        data.topics = [
            TopicParameters(
                topic: Self.topic,
                courseWeeks: 1,
                courseMaxParticipants: 20,
                crew: 2,
                totWeeks: 1,
                totMinParticipants: 2,
                totMaxParticipants: 8
            )
        ]
        return data
    }

    private func need(_ id: String = "GTM-1", _ country: String = "GTM", deadline: String = "2027-02-10")
        -> TrainingNeed
    {
        TrainingNeed(
            id: id,
            country: country,
            periodFrom: Sample.day("2027-01-01"),
            periodTo: Sample.day("2027-12-31"),
            topic: Self.topic,
            audience: "police",
            officials: 20,
            priority: 1,
            deadline: Sample.day(deadline),
            language: "es"
        )
    }

    private func snapshot(_ data: TrainingData) throws -> PlanningSnapshot {
        try PlanningSnapshot(data, vocabularies: Project.vocabularies(), name: "test", withNames: false)
    }

    @Test func withoutACalendarThereIsNoInstance() {
        var data = data()
        data.calendar = nil
        #expect(throws: PlanningSnapshotError.noFrame) { try snapshot(data) }
    }

    @Test(arguments: [
        // Its Monday is the first day on which training makes sense, the day after is too late for that week.
        ("2027-01-11", "2027-02-14", 1, 5), ("2027-01-12", "2027-02-13", 2, 4), ("2026-05-01", "2029-01-01", 0, 9),
        ("2027-01-04", "2027-01-05", 0, 0),
    ])
    func timesAreRoundedToTheSafeSide(_ earliest: String, _ deadline: String, _ first: Int, _ last: Int) throws {
        var data = data()
        var need = need(deadline: deadline)
        need.earliest = Sample.day(earliest)
        data.needs = [need]
        let found = try #require(try snapshot(data).needs.first)
        #expect(found.earliestWeek == first && found.deadlineWeek == last)
    }

    @Test func whatCannotBePlannedIsSaid() throws {
        var data = data()
        var other = need("GTM-2")
        other.topic = "interview-techniques"
        var late = need("GTM-3", deadline: "2028-01-01")
        late.earliest = Sample.day("2027-06-01")
        data.needs = [other, late, need("GTM-4", deadline: "2026-12-31")]
        let made = try snapshot(data)
        #expect(made.needs.map(\.key) == ["GTM-4"])
        #expect(
            made.notices == [
                PlanningNotice(.needWithoutTopic, "GTM-2"), PlanningNotice(.needAfterCalendar, "GTM-3"),
                PlanningNotice(.deadlineBeforeCalendar, "GTM-4"),
            ]
        )
    }

    @Test func oneCountryAloneAtAPostIsTaughtAtHome() throws {
        var data = data()
        var first = need()
        first.borderPost = "LBP-120"
        data.needs = [first]
        #expect(try snapshot(data).needs.map(\.borderPost) == [nil])
        var second = need("MEX-1", "MEX")
        second.borderPost = "LBP-120"
        data.needs.append(second)
        let made = try snapshot(data)
        #expect(made.needs.map(\.borderPost) == ["LBP-120", "LBP-120"])
        #expect(made.notices.map(\.kind) == [.postWithoutVenue, .postWithoutVenue])
        #expect(made.borderPosts.map(\.id) == ["LBP-120"])
    }

    @Test func equalIdentifiersOfTwoCountriesStayApart() throws {
        var data = data()
        data.needs = [need("1", "GTM"), need("1", "HND"), need("GTM-1", "GTM")]
        #expect(try snapshot(data).needs.map(\.key) == ["GTM:1", "HND:1", "GTM-1"])
    }

    @Test func traineesAndExpiredCertificatesTeachNothing() throws {
        func trainer(_ id: String, _ level: String, _ on: String, _ until: String) -> Trainer {
            var trainer = Trainer(id: id, country: "GTM", name: "Somebody", languages: ["es"], generation: 1)
            trainer.certifications = [
                Certification(
                    topic: Self.topic,
                    level: level,
                    certifiedOn: Sample.day(on),
                    certifiedUntil: Sample.day(until)
                )
            ]
            return trainer
        }
        var data = data()
        data.trainers = [
            trainer("GTM-a", "trainee", "2025-01-01", "2030-01-01"),
            trainer("GTM-b", "trainer", "2025-01-01", "2026-12-31"),
            trainer("GTM-c", "trainer", "2027-02-01", "2030-01-01"),
            trainer("GTM-d", "master", "2025-01-01", "2027-01-20"),
        ]
        data.trainers[3].unavailable = [
            DayRange(from: Sample.day("2026-12-01"), to: Sample.day("2027-01-04")),
            DayRange(from: Sample.day("2027-06-01"), to: Sample.day("2027-07-01")),
        ]
        let made = try snapshot(data)
        #expect(made.trainers.map(\.key) == ["GTM-d"])
        #expect(made.trainers[0].certifications.map(\.validUntilWeek) == [1])
        #expect(made.trainers[0].unavailableWeeks == [0...0])
        #expect(made.trainers[0].name == "GTM-d")
        #expect(made.notices.contains(PlanningNotice(.certificateLater, "GTM-c \(Self.topic)")))
    }

    @Test func moneyIsOpenInTheWeeksThatBeginWithinItsDays() throws {
        func line(_ id: String, _ from: String, _ to: String) -> TrainingBudgetLine {
            let days = DayRange(from: Sample.day(from), to: Sample.day(to))
            return TrainingBudgetLine(id: id, sponsor: "CRM", amount: 10, days: days)
        }
        var data = data()
        data.budgetLines = [
            line("CRM-a", "2027-01-05", "2027-01-18"), line("CRM-b", "2026-01-01", "2026-12-31"),
            line("CRM-c", "2026-01-01", "2029-12-31"),
        ]
        let made = try snapshot(data)
        #expect(made.budgetLines.map(\.weeks) == [1...2, 0...9])
        #expect(made.notices == [PlanningNotice(.moneyOutsideCalendar, "CRM-b")])
    }

    @Test func theJSONHasTheNamesOfTheFormat() throws {
        var data = data()
        data.needs = [need()]
        let json = try snapshot(data).jsonText
        for part in [
            "\"format\":\"rcm-training-instance/1\"", "\"start_date\":\"2027-01-04\"", "\"border_post\":null",
            "\"priority_weights\":{\"1\":9,\"2\":3,\"3\":1}", "\"applies_to\":[\"TOT\"]", "\"pinned\":[]",
        ] {
            #expect(json.contains(part))
        }
    }
}
