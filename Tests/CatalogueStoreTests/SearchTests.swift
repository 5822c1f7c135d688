import CatalogueModel
import Foundation
import SQLDatabase
import TestSupport
import Testing

@testable import CatalogueStore

@Suite struct SearchTests {
    private func fixture() async throws -> StoreFixture {
        let fixture = try StoreFixture()
        var passport = Sample.document("UTO-AO-01001", es: "Pasaporte ordinario", en: "Ordinary passport")
        passport.nativeTitles = [LanguageText(language: "es", text: "Pasaporte de Ñandú")]
        var watermark = Feature(id: "f1", term: "sub.wm-multi", level: 1)
        watermark.methods = ["transmitted-light"]
        watermark.locations = ["data-page"]
        watermark.expected = LocalizedText(es: "un búho de pie", en: "a standing owl")
        var glow = Feature(id: "f2", term: "ink.uv-inv", level: 2)
        glow.methods = ["uv-a"]
        passport.features = [watermark, glow]
        passport.firstIssued = Attested(QualifiedDate(date: PartialDate("2015-03")))
        passport.lastIssued = Attested(QualifiedDate(date: PartialDate("2020-12-31")))
        passport.inCirculationUntil = Attested(QualifiedDate(date: PartialDate("2030-12-31")))
        var card = Sample.document("UTO-BO-01001", es: "Cédula de identidad", en: "Identity card")
        var kinegram = Feature(id: "f1", term: "ovd.kinegram", level: 1)
        kinegram.methods = ["tilt"]
        kinegram.access = .official
        kinegram.failSigns = [FailSign(text: LocalizedText(es: "borde pegado", en: "glued edge"))]
        card.features = [kinegram]
        card.firstIssued = Attested(QualifiedDate(date: PartialDate("2021")))
        try await fixture.publish([.document(passport), .document(card)])
        return fixture
    }

    @Test func everythingIsListedByCode() async throws {
        #expect(try await fixture().codes() == ["UTO-AO-01001", "UTO-BO-01001"])
    }

    @Test(arguments: [
        ("NANDU", "UTO-AO-01001"), ("ñandú", "UTO-AO-01001"), ("watermark", "UTO-AO-01001"),
        ("marca de agua", "UTO-AO-01001"), ("filigrana", "UTO-AO-01001"), ("standing ow", "UTO-AO-01001"),
        ("búho", "UTO-AO-01001"), ("cedula", "UTO-BO-01001"), ("uto-bo-01001", "UTO-BO-01001"),
        ("identity card", "UTO-BO-01001"),
    ])
    func wordsOfEitherLanguageFindTheModel(words: String, code: String) async throws {
        #expect(try await fixture().codes(words) == [code])
    }

    @Test(arguments: ["qqqq", "\"", "AND NOT", "qqq* XXXX(zzz)", "{kode} : zz", "búho -"])
    func whatIsTypedIsNeverAnOperator(words: String) async throws {
        let found = try await fixture().codes(words)
        #expect(found.isEmpty || words == "\"" || words == "búho -")
    }

    @Test func featureMethodAndLevelMustFitOneFeature() async throws {
        let fixture = try await fixture()
        #expect(try await fixture.codes { $0[.feature] = ["sub.wm-multi"] } == ["UTO-AO-01001"])
        #expect(try await fixture.codes { $0[.feature] = ["sub"] } == ["UTO-AO-01001"])
        #expect(try await fixture.codes { $0[.method] = ["uv-a"] } == ["UTO-AO-01001"])
        #expect(try await fixture.codes { $0[.level] = ["2"] } == ["UTO-AO-01001"])
        #expect(
            try await fixture.codes {
                $0[.feature] = ["sub.wm-multi"]
                $0[.method] = ["uv-a"]
            } == []
        )
        #expect(
            try await fixture.codes {
                $0[.feature] = ["sub.wm-multi"]
                $0[.level] = ["2"]
            } == []
        )
    }

    @Test func whatIsGuardedIsNotFoundByItsWords() async throws {
        let fixture = try await fixture()
        #expect(try await fixture.codes("kinegram") == [])
        #expect(try await fixture.codes("kinegram", access: .official) == ["UTO-BO-01001"])
        #expect(try await fixture.codes("glued edge", access: .official) == [])
        #expect(try await fixture.codes("glued edge", access: .restricted) == ["UTO-BO-01001"])
        #expect(try await fixture.codes { $0[.feature] = ["ovd.kinegram"] } == [])
        #expect(try await fixture.codes(access: .official) { $0[.method] = ["tilt"] } == ["UTO-BO-01001"])
    }

    @Test func aDayAsksForWhatIsInCirculation() async throws {
        let fixture = try await fixture()
        #expect(try await fixture.codes { $0.on = Sample.day("2014-01-01") } == [])
        #expect(try await fixture.codes { $0.on = Sample.day("2016-01-01") } == ["UTO-AO-01001"])
        #expect(try await fixture.codes { $0.on = Sample.day("2026-01-01") } == ["UTO-AO-01001", "UTO-BO-01001"])
        #expect(try await fixture.codes { $0.on = Sample.day("2031-01-01") } == ["UTO-BO-01001"])
    }

    @Test func pagesFollowEachOtherAndCountAll() async throws {
        let fixture = try await fixture()
        var query = SearchQuery()
        query.pageSize = 1
        query.page = 2
        let second = try #require(
            try await fixture.store.search(
                query,
                vocabularies: fixture.vocabularies,
                access: .public,
                today: Sample.day("2026-11-21")
            )
        )
        #expect(second.total == 2)
        #expect(second.results.map(\.code.text) == ["UTO-BO-01001"])
        query.page = 9
        let beyond = try #require(
            try await fixture.store.search(
                query,
                vocabularies: fixture.vocabularies,
                access: .public,
                today: Sample.day("2026-11-21")
            )
        )
        #expect(beyond.total == 2)
        #expect(beyond.results.isEmpty)
    }

    @Test func theFeatureCountLeavesOutWhatIsGuarded() async throws {
        let fixture = try await fixture()
        var query = SearchQuery()
        query.text = "cedula"
        let found = try await fixture.store.search(
            query,
            vocabularies: fixture.vocabularies,
            access: .public,
            today: Sample.day("2026-11-21")
        )
        #expect(found?.results.first?.featureCount == 0)
    }

    @Test func anEditionThatDoesNotExistIsSaid() async throws {
        #expect(try await fixture().codes { $0.moment = .edition(7) } == ["no such edition"])
    }

    @Test func aReadThatBeganBeforeAPublicationTakesNothingBack() async throws {
        let folder = try TemporaryFolder()
        let fixture = try StoreFixture(CatalogueStore(path: folder.path + "/catalogue.sqlite"))
        let first = CatalogueRecord.document(Sample.document("UTO-AO-01001"))
        try await fixture.publish([first])
        #expect(try await fixture.codes() == ["UTO-AO-01001"])
        let (begun, published) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let store = fixture.store
        let vocabularies = fixture.vocabularies
        let early = Task.detached {
            try await store.read { db in
                _ = try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM publication")
                begun.signal()
                published.wait()
                _ = try store.searching.view(at: 1, access: .public, vocabularies: vocabularies, db)
            }
        }
        await Task.detached { Self.wait(begun) }.value
        try await fixture.publish([first, .document(Sample.document("UTO-AO-02001"))])
        #expect(try await fixture.codes().sorted() == ["UTO-AO-01001", "UTO-AO-02001"])
        published.signal()
        try await early.value
        #expect(try await fixture.codes().sorted() == ["UTO-AO-01001", "UTO-AO-02001"])
    }

    private static func wait(_ semaphore: DispatchSemaphore) { semaphore.wait() }

    /// The index takes in what each publication brought; one that reads all of them at once must come to the same.
    @Test func anIndexThatGrewAnswersAsOneReadAnew() async throws {
        let fixture = try StoreFixture()
        for round in 0..<6 {
            let codes = (1...12).filter { ($0 + round) % 5 != 0 }.map { number in "UTO-AO-\(10_000 + number * 1_000)" }
            let models = codes.enumerated().map { place, code in
                var model = Sample.document(code, es: "Pasaporte \(place % (round + 2))", en: "Passport")
                model.access = (place + round) % 4 == 0 ? .official : .public
                return CatalogueRecord.document(model)
            }
            try await fixture.publish(models.reversed())
            for access in [Access.public, .official] {
                let anew = CatalogueStore(fixture.store.database, readLimit: nil)
                let editions: [Int?] = [nil] + Array(1...round + 1)
                for edition in editions {
                    for text in ["", "pasaporte 1", "UTO-AO"] {
                        var query = SearchQuery()
                        query.text = text
                        query.moment = edition.map { .edition($0) } ?? .current
                        let grown = try await answer(fixture.store, query, access, fixture.vocabularies)
                        let readAnew = try await answer(anew, query, access, fixture.vocabularies)
                        #expect(grown == readAnew)
                        #expect(!text.isEmpty || !grown.contains("\"total\":0,"))
                    }
                }
            }
        }
    }

    private func answer(
        _ store: CatalogueStore,
        _ query: SearchQuery,
        _ access: Access,
        _ vocabularies: Vocabularies
    ) async throws -> String {
        let day = Sample.day("2026-11-21")
        let found = try await store.search(query, vocabularies: vocabularies, access: access, today: day)
        return try #require(found).jsonText
    }
}
