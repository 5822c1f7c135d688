import CatalogueModel
import SearchIndex
import TestSupport
import Testing

/// What a text finds, and how it is said to be read.
@Suite struct TextTests {
    private static func fixture(access: Access = .public) throws -> IndexFixture {
        var passport = Sample.document("UTO-AO-01001", es: "Pasaporte ordinario", en: "Ordinary passport")
        var watermark = Feature(id: "f1", term: "sub.wm-multi", level: 1)
        watermark.locations = ["data-page"]
        watermark.methods = ["transmitted-light"]
        var fish = Feature(id: "f2", term: "ink.uv", level: 2)
        fish.expected = LocalizedText(es: "Un pez brilla bajo la lámpara.", en: "A fish shines under the lamp.")
        passport.features = [watermark, fish]
        passport.numberings = [Attested(Numbering(kind: "documentNumber", pattern: "[A-Z]\\d{8}"))]
        passport.mrz = MRZProfile(format: "TD3", documentCodes: ["P<"])
        passport.references = [Attested(ExternalReference(scheme: "prado", id: "UTO-AO-09001"))]
        var card = Sample.document("UTO-BO-01001", es: "Cédula de identidad", en: "Identity card")
        var sign = Feature(id: "f1", term: "ovd.kinegram", level: 1)
        sign.access = .restricted
        sign.expected = LocalizedText(es: "secretísimo", en: "topmost")
        card.features = [sign]
        card.mrz = MRZProfile(format: "TD1", documentCodes: ["I<"])
        var visa = Sample.document("GTM-CO-01001", es: "Visa consultada", en: "Consulted visa")
        visa.authority = Attested(LocalizedText(es: "Instituto Guatemalteco de Migración"))
        return try IndexFixture([passport, card, visa], access: access, perSegment: 2)
    }

    @Test(arguments: [
        ("marca de agua", "UTO-AO-01001"), ("watermark", "UTO-AO-01001"), ("PASAPORTES", "UTO-AO-01001"),
        ("passport", "UTO-AO-01001"), ("cedula", "UTO-BO-01001"), ("cédula", "UTO-BO-01001"),
        ("DPI", "UTO-BO-01001"), ("guatemalteco", "GTM-CO-01001"), ("Guatemala visa", "GTM-CO-01001"),
        ("pez", "UTO-AO-01001"), ("fish shining", "UTO-AO-01001"), ("pasapor", "UTO-AO-01001"),
        ("uto-bo-01001", "UTO-BO-01001"), ("UTO-AO-09001", "UTO-AO-01001"), ("A12345678", "UTO-AO-01001"),
        ("visa consultada", "GTM-CO-01001"),
    ])
    func wordsFindTheModel(text: String, code: String) throws {
        #expect(try Self.fixture().codes(text).first == code)
    }

    @Test(arguments: [("marca de auga", "agua"), ("waterrmark", "watermark"), ("pasaprote", "pasaporte")])
    func misspeltWordsFindItAndAreSaid(text: String, used: String) throws {
        let found = try Self.fixture().search(text)
        #expect(found.results.first?.code.text == "UTO-AO-01001")
        let correction = try #require(found.reading.corrections.first)
        #expect(correction.used == used)
    }

    @Test func aWordThatNoModelHasWithTheOthersIsLeftOutAndSaid() throws {
        let found = try Self.fixture().search("pasaporte zzzzzz")
        #expect(found.results.map(\.code.text) == ["UTO-AO-01001"])
        #expect(found.reading.leftOut == ["zzzzzz"])
    }

    @Test func guardedWordsAreNeitherFoundNorTakenForCorrections() throws {
        let open = try Self.fixture()
        #expect(open.codes("secretisimo").isEmpty)
        #expect(open.search("secretisimoo").reading.corrections.isEmpty)
        #expect(open.codes("kinegram").isEmpty)
        #expect(open.view.suggestions("secreti", language: .es).isEmpty)
        #expect(open.view.suggestions("kineg", language: .es).isEmpty)
        let restricted = try Self.fixture(access: .restricted)
        #expect(restricted.codes("secretisimo") == ["UTO-BO-01001"])
        #expect(restricted.codes("kinegram") == ["UTO-BO-01001"])
    }

    @Test func aPastedZoneFindsTheModelsOfItsIssuerAndFormat() throws {
        let zone = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"
        let found = try Self.fixture().search(zone)
        #expect(found.results.map(\.code.text) == ["UTO-AO-01001"])
        #expect(found.results.first?.reasons == [.mrz])
        #expect(found.reading.mrz?.format == "TD3")
        #expect(found.reading.mrz?.issuer == "UTO")
    }

    @Test func reasonsNameTheFeatureItsPlaceAndHowItIsSeen() throws {
        let reasons = try Self.fixture().search("marca de agua").results.first?.reasons
        let feature = MatchedFeature(
            term: "sub.wm-multi",
            locations: ["data-page"],
            methods: ["transmitted-light"],
            level: 1
        )
        #expect(reasons == [.feature(feature)])
        #expect(try Self.fixture().search("A12345678").results.first?.reasons == [.number(kind: "documentNumber")])
        #expect(try Self.fixture().search("UTO-AO-09001").results.first?.reasons == [.reference])
    }

    @Test func anEmptyAnswerSaysWhatCouldBeDropped() throws {
        let found = try Self.fixture().search("marca de agua") {
            $0[.country] = ["GTM"]
            $0[.category] = ["A"]
        }
        #expect(found.total == 0)
        #expect(
            found.alternatives == [
                SearchAlternative(condition: .value(.country, "GTM"), total: 1)
            ]
        )
    }

    @Test func suggestionsAreValuesModelsAndWords() throws {
        let view = try Self.fixture().view
        #expect(view.suggestions("guat", language: .es).first?.value == "GTM")
        #expect(view.suggestions("marca de a", language: .es).contains { $0.value == "sub.wm-multi" })
        #expect(view.suggestions("UTO-AO-0", language: .en).contains { $0.value == "UTO-AO-01001" })
        #expect(view.suggestions("shi", language: .en).contains { $0.value == "shines" })
        #expect(view.suggestions("", language: .es).isEmpty)
    }

    @Test func ordersAreTotalAndStable() throws {
        let fixture = try Self.fixture()
        #expect(fixture.codes("") == ["GTM-CO-01001", "UTO-AO-01001", "UTO-BO-01001"])
        #expect(fixture.codes("") { $0.order = .date } == fixture.codes("") { $0.order = .code })
        #expect(
            fixture.codes("") {
                $0.pageSize = 1; $0.page = 2
            } == ["UTO-AO-01001"]
        )
    }
}
