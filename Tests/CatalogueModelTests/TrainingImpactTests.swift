import CatalogueModel
import TestSupport
import Testing

/// What workshops achieved, and what is due.
@Suite struct TrainingImpactTests {
    private static let today = Sample.day("2026-12-01")
    private static let impact = TrainingImpact(Sample.trainingRecord(), today: today)

    @Test func keptIsTheShareOfTheGainThatIsLeft() {
        let first = Self.impact.generations.first { $0.key == 1 }
        #expect(first?.figures.kept == 75)
        #expect(first?.figures.retested.officials == 12)
    }

    @Test func aWorkshopWithoutFollowUpSaysNothingOfWhatWasKept() {
        let masters = Self.impact.generations.first { $0.key == 0 }
        #expect(masters?.figures.kept == nil)
        #expect(masters?.figures.tested.after == 90)
    }

    @Test func whoGainedNothingHasNothingToKeep() {
        var data = Sample.trainingRecord()
        data.workshops[0].testAfter = data.workshops[0].testBefore
        #expect(TrainingImpact(data, today: Self.today).total.kept == nil)
    }

    @Test func aTrainerOfNoRegistryHasALineOfItsOwn() {
        #expect(Self.impact.generations.map(\.key) == [0, 1, nil])
        #expect(Self.impact.generations.last?.figures.workshops == 1)
    }

    @Test func theSameWorkshopsAreCountedByTopicAndCountry() {
        #expect(Self.impact.topics.map(\.figures.attended) == [48])
        #expect(Self.impact.countries.map(\.key) == ["GTM", "MEX"])
        #expect(Self.impact.countries.map(\.figures.workshops) == [2, 1])
        #expect(Self.impact.total.satisfaction == 4.5)
    }

    @Test func averagesAreWeightedByOfficials() {
        var data = Sample.trainingRecord()
        data.workshops[1].testAfter = AverageResult(officials: 48, average: 60)
        // 16 with 80 and 48 with 60.
        #expect(TrainingImpact(data, today: Self.today).total.tested.after == 65)
    }

    @Test func remindersNameWhatIsDueInBothLanguages() throws {
        let reminders = FollowUpReminder.all(Self.impact)
        #expect(reminders.map(\.country) == ["GTM", "MEX"])
        #expect(reminders[0].workshops.map(\.id) == ["GTM-W2"])
        for (language, words) in [(Language.es, "vencía el 2026-11-21"), (.en, "was due on 2026-11-21")] {
            let lines = reminders[0].lines(in: language) { "[\($0)]" }
            #expect(lines.count == 3 && lines[1].contains(words) && lines[1].contains("[mrz-check-digits]"))
        }
    }

    @Test func nothingIsDueBeforeSixMonths() {
        let early = TrainingImpact(Sample.trainingRecord(), today: Sample.day("2026-11-20"))
        #expect(early.due.isEmpty && FollowUpReminder.all(early).isEmpty)
    }
}
