import CatalogueModel
import CatalogueStore
import TestSupport
import Testing

@Suite struct SeriesTests {
    private func model(_ code: String, after: [String], first: String? = nil) -> CatalogueRecord {
        var model = Sample.document(code)
        model.supersedes = after.map { Attested(Sample.code($0)) }
        model.firstIssued = first.map { Attested(QualifiedDate(date: PartialDate($0))) }
        return .document(model)
    }

    @Test func chainIsFoundInBothDirections() async throws {
        let fixture = try StoreFixture()
        try await fixture.publish([
            model("UTO-AO-01001", after: [], first: "2000"),
            model("UTO-AO-02001", after: ["UTO-AO-01001"], first: "2005"),
            model("UTO-AO-03001", after: ["UTO-AO-02001"], first: "2010-02"), model("UTO-BO-01001", after: []),
        ])
        for code in ["UTO-AO-01001", "UTO-AO-02001", "UTO-AO-03001"] {
            let series = try await fixture.store.series(of: Sample.code(code), access: .public)
            #expect(series.map(\.code.text) == ["UTO-AO-01001", "UTO-AO-02001", "UTO-AO-03001"])
            #expect(series[1].supersedes == [Sample.code("UTO-AO-01001")])
        }
        #expect(try await fixture.store.series(of: Sample.code("UTO-BO-01001"), access: .public).count == 1)
        #expect(try await fixture.store.series(of: Sample.code("UTO-XO-01001"), access: .public).isEmpty)
    }

    @Test func modelAboveTheReaderBreaksTheChain() async throws {
        let fixture = try StoreFixture()
        var hidden = Sample.document("UTO-AO-02001")
        hidden.access = .restricted
        hidden.supersedes = [Attested(Sample.code("UTO-AO-01001"))]
        try await fixture.publish([
            model("UTO-AO-01001", after: []), .document(hidden), model("UTO-AO-03001", after: ["UTO-AO-02001"]),
        ])
        let seen = try await fixture.store.series(of: Sample.code("UTO-AO-03001"), access: .official)
        #expect(seen.map(\.code.text) == ["UTO-AO-03001"] && seen[0].supersedes.isEmpty)
        #expect(try await fixture.store.series(of: Sample.code("UTO-AO-03001"), access: .restricted).count == 3)
    }

    @Test func ringOfModelsEndsAndALongChainIsCut() async throws {
        let fixture = try StoreFixture()
        var records = (1...40).map { number in
            model("UTO-AO-\(number < 10 ? "0" : "")\(number)001", after: number == 1 ? ["UTO-AO-40001"] : [])
        }
        for number in 2...40 {
            let before = "UTO-AO-\(number < 11 ? "0" : "")\(number - 1)001"
            records[number - 1] = model("UTO-AO-\(number < 10 ? "0" : "")\(number)001", after: [before])
        }
        try await fixture.publish(records)
        let series = try await fixture.store.series(of: Sample.code("UTO-AO-05001"), access: .public)
        #expect(series.count == CatalogueStore.maximumSeriesLength)
    }

    @Test func oneReadingHoldsWhatEachReadGives() async throws {
        let fixture = try StoreFixture()
        try await fixture.publish([
            model("UTO-AO-01001", after: []), model("UTO-AO-02001", after: ["UTO-AO-01001"]),
        ])
        let code = Sample.code("UTO-AO-02001")
        let whole = try await fixture.store.documentReading(code, at: .current, access: .public, isWhole: true)
        let alone = try await fixture.store.document(code, access: .public)
        #expect(whole.found?.model == alone?.model && alone != nil)
        #expect(whole.current?.number == 1)
        #expect(whole.series.map(\.code.text) == ["UTO-AO-01001", "UTO-AO-02001"])
        let bare = try await fixture.store.documentReading(code, at: .current, access: .public, isWhole: false)
        #expect(bare.found != nil && bare.current?.number == 1 && bare.series.isEmpty)
        let absent = Sample.code("UTO-XO-01001")
        let nothing = try await fixture.store.documentReading(absent, at: .current, access: .public, isWhole: true)
        #expect(nothing.found == nil && nothing.current?.number == 1 && nothing.series.isEmpty)
    }

    @Test func historyTellsEachDifferenceLatestFirst() async throws {
        let fixture = try StoreFixture()
        var model = Sample.document()
        try await fixture.publish([.document(model)])
        model.status = .withdrawn
        try await fixture.publish([.document(model)])
        let history = try await fixture.store.history(of: model.code, access: .public)
        #expect(history.map(\.revision.edition) == [2, 1])
        #expect(history[0].changes == [FieldChange(path: "status", old: "current", new: "withdrawn")])
        #expect(history[1].changes.isEmpty && history[1].revision.action == .add)
    }

    @Test func historyHidesWhatTheReaderMayNotSee() async throws {
        let fixture = try StoreFixture()
        var model = Sample.document()
        var feature = Feature(id: "f1", term: "ovd.kinegram", level: 1)
        feature.failSigns = [FailSign(text: LocalizedText(es: "secreto", en: "secret"), access: .restricted)]
        feature.access = .official
        try await fixture.publish([.document(model)])
        model.features = [feature]
        try await fixture.publish([.document(model)])
        let seen = try await fixture.store.history(of: model.code, access: .public)
        #expect(seen.count == 2 && seen[0].changes.isEmpty)
        let official = try await fixture.store.history(of: model.code, access: .official)
        #expect(!official[0].changes.isEmpty)
        #expect(!official[0].changes.contains { $0.new?.contains("secret") ?? false })
        let restricted = try await fixture.store.history(of: model.code, access: .restricted)
        #expect(restricted[0].changes.contains { $0.new?.contains("secret") ?? false })
    }
}
