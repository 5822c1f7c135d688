import CatalogueModel
import TestSupport
import Testing

/// What is asked of needs and trainers.
@Suite struct TrainingQuestionsTests {
    private let data = Sample.trainingData()
    private let today = Sample.day("2026-11-21")

    @Test func theOverviewCountsAskedTrainedAndOpen() {
        let overview = NeedsOverview(data, query: NeedsQuery())
        #expect(overview.total == NeedCounts(asked: 94, trained: 16))
        #expect(overview.counts("GTM", "mrz-check-digits")?.open == 24)
        #expect(overview.counts("MEX", "risk-analysis") == nil)
        #expect(overview.topics == ["mrz-check-digits", "risk-analysis"])
        #expect(overview.pairs.map(\.post) == ["LBP-120"])
    }

    @Test func eachConditionNarrowsTheNeeds() {
        func ids(_ change: (inout NeedsQuery) -> Void) -> [String] {
            var query = NeedsQuery()
            change(&query)
            return NeedsOverview(data, query: query).needs.map(\.need.id)
        }
        #expect(ids { $0.country = "MEX" } == ["MEX-1"])
        #expect(ids { $0.topic = "risk-analysis" } == ["GTM-2"])
        #expect(ids { $0.isAtBorder = true } == ["GTM-1", "MEX-1"])
        #expect(ids { $0.borderPost = "LBP-001" } == [])
        #expect(ids { $0.language = "en" } == [])
        #expect(ids { $0.audience = "police" } == [])
        #expect(ids { $0.deadlineBy = Sample.day("2027-11-30") }.count == 3)
        #expect(ids { $0.deadlineBy = Sample.day("2027-11-29") } == [])
    }

    @Test func aPairIsSeenFromEitherCountry() {
        for (country, pairs) in [("MEX", 1), ("GTM", 1), ("BLZ", 0)] {
            var query = NeedsQuery()
            query.country = country
            #expect(NeedsOverview(data, query: query).pairs.count == pairs, "\(country)")
        }
    }

    @Test func certificatesThatEndSoonOrEndedAreSaid() {
        let expiring = TrainerRegister(data, today: today).expiring
        #expect(expiring.map(\.days) == [-20, 40])
        #expect(expiring.map(\.certification.topic) == ["risk-analysis", "mrz-check-digits"])
    }

    @Test func theLoadIsOfTheLastTwelveMonths() {
        func loads(_ today: String) -> [String: Int] {
            let entries = TrainerRegister(data, today: Sample.day(today)).entries
            return Dictionary(entries.map { ($0.key, $0.load) }, uniquingKeysWith: { first, _ in first })
        }
        #expect(loads("2026-11-21") == ["GTM-t1": 1, "MEX-t1": 1, "GTM-n1": 0])
        #expect(loads("2027-06-01") == ["GTM-t1": 0, "MEX-t1": 0, "GTM-n1": 0])
    }

    private func answer(_ week: String, country: String = "GTM", language: String = "es") -> TeachingAnswer {
        let question = TeachingQuestion(
            topic: "mrz-check-digits",
            language: language,
            country: country,
            day: Sample.day(week)
        )
        return TeachingAnswer(question, data, today: today)
    }

    private func obstacles(_ week: String, of id: String, language: String = "es") -> [TeachingObstacle]? {
        answer(week, language: language).unable.first { $0.trainer.id == id }?.obstacles
    }

    @Test func whoeverIsOfTheCountryComesFirst() {
        let answer = answer("2026-12-02")
        #expect(answer.days == DayRange(from: Sample.day("2026-11-30"), to: Sample.day("2026-12-06")))
        #expect(answer.able.map(\.trainer.id) == ["GTM-n1", "GTM-t1", "MEX-t1"])
        #expect(answer.able.map(\.travels) == [false, false, true])
    }

    @Test func everyObstacleIsSaid() {
        #expect(
            obstacles("2027-03-10", of: "GTM-t1") == [
                .certificateEnds(Sample.day("2026-12-31")),
                .away(DayRange(from: Sample.day("2027-03-01"), to: Sample.day("2027-03-31"))),
            ]
        )
        #expect(obstacles("2026-12-02", of: "MEX-t1", language: "en") == [.otherLanguage])
        #expect(obstacles("2026-05-20", of: "MEX-t1") == [.teaches("GTM-W1", Sample.workshop().days)])
        #expect(obstacles("2026-06-01", of: "MEX-t1") == [.rests("GTM-W1", until: Sample.day("2026-06-04"))])
        #expect(obstacles("2026-06-08", of: "MEX-t1") == nil)
        #expect(obstacles("2026-05-27", of: "GTM-n1") == [.certificateBegins(Sample.day("2026-06-01"))])
        #expect(answer("2027-12-27").blackouts.map(\.id) == ["GTM-b1"])
        #expect(answer("2027-12-27", country: "MEX").blackouts.isEmpty)
    }

    @Test func traineesAndOtherTopicsCannotTeach() {
        var data = data
        data.trainers[0].certifications[0].level = Certification.trainee
        data.trainers[1].certifications = []
        let question = TeachingQuestion(
            topic: "mrz-check-digits",
            language: "es",
            country: "GTM",
            day: Sample.day("2026-12-02")
        )
        let found = TeachingAnswer(question, data, today: today)
        #expect(found.able.map(\.trainer.id) == ["GTM-n1"])
        #expect(found.unable.map(\.obstacles) == [[.stillTrainee], [.notCertified]])
        // Two dates in the way are nearer than one certificate that is missing.
        data.trainers[0].certifications[0].level = Certification.trainer
        data.trainers[0].unavailable = [DayRange(from: Sample.day("2026-12-01"), to: Sample.day("2026-12-05"))]
        data.trainers[0].certifications[0].certifiedUntil = Sample.day("2026-11-30")
        #expect(TeachingAnswer(question, data, today: today).unable.map(\.obstacles.count) == [2, 1])
    }

    @Test func theLineageCountsWhomEachReached() {
        let lines = TrainerLineage.all(in: TrainerRegister(data, today: today))
        #expect(lines.map(\.entry.key) == ["MEX-t1"])
        #expect(lines[0].trainers == 2 && lines[0].depth == 2 && lines[0].officials == 16)
        #expect(lines[0].multiplier == nil)
        #expect(lines[0].pupils[0].multiplier == 1)
    }

    @Test func aCircleOfTrainersEnds() {
        var data = data
        data.trainers[1].trainedBy = "GTM-n1"
        let lines = TrainerLineage.all(in: TrainerRegister(data, today: today))
        #expect(lines.map(\.trainers) == [2])
        data.trainers[1].trainedBy = "MEX-t1"
        #expect(TrainerLineage.all(in: TrainerRegister(data, today: today)).map(\.trainers) == [2])
    }

    @Test func thePublicSeesNoNames() {
        let register = TrainerRegister(data, today: today)
        let shown = register.visible(to: .public).jsonText
        #expect(!shown.contains("Persona") && !shown.contains("example"))
        #expect(shown.contains("\"lineage\":[{\"trainer\":\"MEX-t1\",\"generation\":0"))
        #expect(register.visible(to: .official).jsonText.contains("secreta@mex.example"))
        #expect(!answer("2026-12-02").visible(to: .public).jsonText.contains("Persona"))
    }
}
