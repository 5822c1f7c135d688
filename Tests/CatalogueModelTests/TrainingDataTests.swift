import CatalogueModel
import Foundation
import TestSupport
import Testing

/// The registry and the open needs, as the training record leaves them.
@Suite struct TrainingDataTests {
    private func workshop(_ id: String, certified: [(id: String, by: String, on: String)] = []) -> DeliveredWorkshop {
        var workshop = DeliveredWorkshop(
            id: id,
            country: "UTO",
            periodFrom: Sample.day("2026-01-01"),
            periodTo: Sample.day("2026-12-31"),
            type: .tot,
            topic: "t1",
            language: "es",
            days: DayRange(from: Sample.day("2026-03-02"), to: Sample.day("2026-08-31")),
            seats: 20,
            lead: "m1"
        )
        workshop.certified = certified.map {
            CertifiedCandidate(
                id: $0.id,
                country: "UTO",
                name: "Person \($0.id)",
                languages: ["es"],
                trainedBy: $0.by,
                certifiedOn: Sample.day($0.on),
                certifiedUntil: Sample.day("2030-01-01")
            )
        }
        return workshop
    }

    private func need(officials: Int = 20) -> TrainingNeed {
        TrainingNeed(
            id: "n1",
            country: "UTO",
            periodFrom: Sample.day("2027-01-01"),
            periodTo: Sample.day("2027-12-31"),
            topic: "t1",
            audience: "police",
            officials: officials,
            priority: 1,
            deadline: Sample.day("2027-06-30"),
            language: "es"
        )
    }

    @Test func aCertifiedCandidateIsATrainerOneGenerationOn() {
        var data = TrainingData()
        data.trainers = [Trainer(id: "m1", country: "UTO", name: "M", languages: ["es"], generation: 0)]
        // The pupil's pupil stands first in the file, and was certified later.
        data.workshops = [
            workshop("w1", certified: [("b", "a", "2026-09-01")]),
            workshop("w2", certified: [("a", "m1", "2026-04-01")]),
        ]
        let registry = data.registry
        #expect(registry.map(\.id) == ["m1", "a", "b"])
        #expect(registry.map(\.generation) == [0, 1, 2])
        #expect(registry[2].trainedBy == "a" && registry[2].certifications.map(\.topic) == ["t1"])
    }

    @Test func theRegistrysOwnRecordCountsAndGainsTheTopic() {
        var data = TrainingData()
        data.trainers = [Trainer(id: "a", country: "UTO", name: "From the registry", languages: ["en"], generation: 1)]
        data.workshops = [workshop("w1", certified: [("a", "m1", "2026-04-01")])]
        #expect(data.registry.map(\.name) == ["From the registry"])
        #expect(data.registry[0].certifications.map(\.topic) == ["t1"])
        #expect(data.trainers[0].certifications.isEmpty)
    }

    @Test func whatWasTrainedForANeedIsOpenNoMore() {
        var data = TrainingData()
        var held = workshop("w1")
        held.attendance = [
            WorkshopAttendance(country: "UTO", audience: "police", officials: 8),
            WorkshopAttendance(country: "UTO", audience: "police", officials: 5),
            WorkshopAttendance(country: "HND", audience: "police", officials: 7),
        ]
        held.attendance[1].need = "n1"
        held.attendance[2].need = "n1"
        data.workshops = [held]
        #expect(data.trained(for: need()) == 5)
        #expect(data.open(of: need()) == 15)
        #expect(data.open(of: need(officials: 3)) == 0)
    }

    @Test func aFollowUpFallsDueSixMonthsAfterTheEnd() {
        var data = TrainingData()
        data.workshops = [workshop("w1")]
        #expect(data.workshops[0].followUpDue == Sample.day("2027-02-28"))
        #expect(data.followUpsDue(on: Sample.day("2027-02-27")).isEmpty)
        #expect(data.followUpsDue(on: Sample.day("2027-02-28")).map(\.id) == ["w1"])
        data.followUps = [
            WorkshopFollowUp(
                id: "f1",
                country: "UTO",
                periodFrom: Sample.day("2027-01-01"),
                periodTo: Sample.day("2027-12-31"),
                workshop: "w1",
                date: Sample.day("2027-03-01"),
                officials: 5,
                stillInPost: 4,
                applying: 3
            )
        ]
        #expect(data.followUpsDue(on: Sample.day("2027-12-31")).isEmpty)
    }

    @Test func thePublicSeesNobodyWhoBecameATrainer() {
        let held = workshop("w1", certified: [("a", "m1", "2026-04-01")])
        #expect(held.visible(to: .public).certified.isEmpty)
        #expect(held.visible(to: .official).certified.count == 1)
    }

    @Test func twoCountriesAtOnePostMakeAPair() {
        func at(_ post: String?, _ country: String, _ topic: String = "t1") -> TrainingNeed {
            var need = need()
            (need.borderPost, need.country, need.topic) = (post, country, topic)
            return need
        }
        let needs = [
            at("P1", "UTO"), at("P1", "HND"), at("P1", "HND", "t2"), at("P2", "UTO"), at("P2", "UTO"), at(nil, "HND"),
        ]
        let pairs = BilateralPair.all(in: needs)
        #expect(pairs.map(\.post) == ["P1"])
        #expect(pairs.first?.countries == ["HND", "UTO"])
        #expect(pairs.first?.needs.count == 2)
    }
}
