import CatalogueModel
import Foundation
import TestSupport
import Testing

@Suite struct JSONTextTests {
    /// Our writer and Foundation's reader must agree on every member of every record.
    private func expectRoundTrip<Value: JSONWritable & Codable & Equatable>(_ value: Value) throws {
        let text = value.jsonText
        let read = try JSONDecoder().decode(Value.self, from: Data(text.utf8))
        #expect(read == value)
        #expect(read.jsonText == text)
        let encoded = try JSONEncoder().encode(value)
        let ours = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
        let theirs = try JSONDecoder().decode(JSONValue.self, from: encoded)
        #expect(ours == theirs)
    }

    @Test func aDocumentWithEveryMemberComesBack() throws {
        try expectRoundTrip(Sample.fullDocument())
        try expectRoundTrip(Sample.document())
    }

    @Test func aRuleWithEveryMemberComesBack() throws {
        try expectRoundTrip(Sample.fullRule())
        var other = Sample.rule("UTO-a")
        other.passportValidity = .days(1)
        try expectRoundTrip(other)
        other.passportValidity = .validForStay
        try expectRoundTrip(other)
    }

    @Test func theResourcesOfAPlanComeBack() throws {
        let note = LocalizedText(es: "nota", en: "note")
        let days = DayRange(from: Sample.day("2027-01-04"), to: Sample.day("2027-01-10"))
        var calendar = TrainingCalendar(id: "calendar", firstDay: days.from, weeks: 104)
        calendar.note = note
        try expectRoundTrip(calendar)
        try expectRoundTrip(
            PlanningRules(
                id: "rules",
                recoveryWeeks: 2,
                certificationLagWeeks: 3,
                maxGeneration: 2,
                candidatesPerSession: 1,
                bilateralMinPerCountry: 3,
                priorityWeights: [9, 3, 1],
                followUp: FollowUpRules(
                    appliesTo: [.tot, .course],
                    minWeeks: 24,
                    maxWeeks: 28,
                    capacityPerWeek: 1,
                    cost: 1500
                ),
                costs: TrainingCosts(trainerFee: 400, travel: 900, perDiemWeek: 700, participant: 30)
            )
        )
        try expectRoundTrip(
            TopicParameters(
                topic: "t",
                courseWeeks: 1,
                courseMaxParticipants: 24,
                crew: 2,
                totWeeks: 2,
                totMinParticipants: 4,
                totMaxParticipants: 16
            )
        )
        try expectRoundTrip(TrainingBlackout(id: "b", country: "UTO", days: days))
        var venue = TrainingVenue(
            id: "v",
            country: "UTO",
            name: "Aula",
            seats: 24,
            rooms: 2,
            costPerWeek: 500,
            hosts: .regional
        )
        try expectRoundTrip(venue)
        venue.borderPost = "LBP-001"
        try expectRoundTrip(venue)
        try expectRoundTrip(TrainerNomination(id: "n", country: "UTO", topic: "t", language: "es", maxCandidates: 4))
        var line = TrainingBudgetLine(id: "f", sponsor: "UTO", amount: 1000, days: days)
        try expectRoundTrip(line)
        (line.countries, line.topics, line.types) = (["UTO"], ["t"], [.followUp])
        try expectRoundTrip(line)
    }

    @Test func theOtherRecordsComeBack() throws {
        let note = LocalizedText(es: "nota", en: "note")
        var set = NationalitySet(
            id: "UTO.a@1",
            destination: "UTO",
            name: note,
            members: ["HND", "NIC"],
            coverage: "full",
            evidence: .official
        )
        set.validFrom = Sample.day("2020-01-01")
        set.validTo = Sample.day("2021-01-01")
        set.basis = note
        set.note = note
        set.sources = [Source(text: "x")]
        try expectRoundTrip(set)
        try expectRoundTrip(
            DocumentFamily(id: "f", title: note, evidence: .unverified, note: note, sources: [Source(text: "x")])
        )
        var need = TrainingNeed(
            id: "n1",
            country: "UTO",
            periodFrom: Sample.day("2027-01-01"),
            periodTo: Sample.day("2027-12-31"),
            topic: "t",
            audience: "a",
            officials: 12,
            priority: 1,
            deadline: Sample.day("2027-06-30"),
            language: "es"
        )
        need.earliest = Sample.day("2027-02-01")
        need.place = "x"
        need.borderPost = "LBP-001"
        need.note = note
        try expectRoundTrip(need)
        var trainer = Trainer(id: "t1", country: "UTO", name: "Capacitador 1", languages: ["es"], generation: 1)
        trainer.email = "a@uto.example"
        trainer.trainedBy = "t0"
        trainer.certifications = [
            Certification(
                topic: "t",
                level: "trainer",
                certifiedOn: Sample.day("2026-01-01"),
                certifiedUntil: Sample.day("2028-01-01")
            )
        ]
        trainer.unavailable = [DayRange(from: Sample.day("2027-01-01"), to: Sample.day("2027-01-31"))]
        trainer.note = note
        try expectRoundTrip(trainer)
    }

    @Test(arguments: ["", "ñandú", "\"\\\n\r\t\u{1}\u{1F}", "👩‍👩‍👧 </script>", "a\u{2028}b"])
    func anyTextIsQuotedSoThatItComesBack(text: String) throws {
        let read = try JSONDecoder().decode(String.self, from: Data(text.jsonText.utf8))
        #expect(read == text)
    }

    @Test(arguments: [0, 1.5, 88.25, -3, 12.01, 1e15, 0.1])
    func anyNumberComesBack(number: Double) throws {
        #expect(try JSONDecoder().decode(Double.self, from: Data(number.jsonText.utf8)) == number)
    }
}
