import CatalogueModel
import CatalogueStore
import TestSupport
import Testing

@Suite struct StandingTests {
    private func model(_ code: String, mrz: String? = "TD3", access: Access = .public) -> CatalogueRecord {
        var model = Sample.document(code)
        model.mrz = mrz.map { MRZProfile(format: $0) }
        model.access = access
        return .document(model)
    }

    private let nationalities = CatalogueRecord.nationalitySet(
        NationalitySet(
            id: "UTO.FRIENDS@2026-01-01",
            destination: "UTO",
            name: LocalizedText(es: "Amigos", en: "Friends"),
            members: ["GTM"],
            coverage: "complete",
            evidence: .official
        )
    )

    @Test func aPublicationChangesNothingOfOtherIssuers() async throws {
        let fixture = try StoreFixture()
        try await fixture.publish([model("UTO-AO-01001")])
        try await fixture.publish([model("GTM-AO-01001")], country: "GTM")
        let first = try await fixture.store.standing()
        #expect(first.publication == 2 && first.edition == 2)
        #expect(first.lastChange(ofIssuer: "UTO") == 2 && first.lastChange(ofIssuer: "HND") == 2)
        try await fixture.publish([model("GTM-AO-01001", mrz: "TD1")], country: "GTM")
        let second = try await fixture.store.standing(since: first)
        #expect(second.publication == 3 && second.edition == 3)
        #expect(second.lastChange(ofIssuer: "GTM") == 3 && second.lastChange(ofIssuer: "UTO") == 2)
        #expect(second.lastChange(of: .document) == 3 && second.lastChange(of: .entryRule, .nationalitySet) == 2)
        try await fixture.publish([nationalities], mode: .amending)
        let third = try await fixture.store.standing(since: second)
        #expect(third.lastChange(of: .entryRule, .nationalitySet) == 4 && third.lastChange(of: .document) == 3)
        #expect(third.lastChange(ofIssuer: "UTO") == 2)
    }

    @Test func onlyWhatChangedSinceIsGathered() async throws {
        let fixture = try StoreFixture()
        let codes = ["UTO-AO-01001", "UTO-AO-02001", "UTO-AO-03001", "UTO-BO-01001"]
        try await fixture.publish(codes.map { model($0, mrz: $0 == "UTO-BO-01001" ? nil : "TD3") })
        func gather(after publication: Int, _ access: Access = .public) async throws -> [String] {
            try await fixture.store.gatherZones(ofIssuer: "UTO", access: access, after: publication, in: []) {
                $0.append("\($1) \($2?.mrz?.format ?? "-")")
            }
        }
        #expect(
            try await gather(after: 0) == [
                "UTO-AO-01001 TD3", "UTO-AO-02001 TD3", "UTO-AO-03001 TD3", "UTO-BO-01001 -",
            ]
        )
        try await fixture.publish(
            [
                model("UTO-AO-01001"), model("UTO-AO-02001", access: .official), model("UTO-AO-03001", mrz: nil),
                model("UTO-BO-01001", mrz: "TD1"),
            ]
        )
        #expect(try await gather(after: 1) == ["UTO-AO-02001 -", "UTO-AO-03001 -", "UTO-BO-01001 TD1"])
        #expect(try await gather(after: 1, .official).first == "UTO-AO-02001 TD3")
        #expect(try await gather(after: 2).isEmpty)
    }
}
