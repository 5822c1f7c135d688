import CatalogueModel
import DocumentChecks
import TestSupport
import Testing

/// What of a zone reaches the question about entry, and what must not.
@Suite struct MRZTravellerTests {
    private let reference = Sample.day("2026-11-21")

    private func zone(
        _ format: MRZFormat = .td3,
        code: String = "PP",
        nationality: String = "HND",
        birth: String = "910315",
        expiry: String = "340314"
    ) -> String {
        var contents = MRZContents()
        (contents.documentCode, contents.issuer, contents.nationality) = (code, "UTO", nationality)
        (contents.primary, contents.secondary, contents.number) = ("LAGOS", "ANA", "AB1234567")
        (contents.birthDate, contents.expiryDate) = (birth, expiry)
        return MRZBuilder(format).lines(of: contents).lines.joined(separator: "\n")
    }

    private func traveller(
        _ zone: String,
        _ model: DocumentModel? = nil,
        visual: MRZVisualZone = MRZVisualZone()
    ) throws -> MRZTraveller {
        let reading = MRZReading(zone, reference: reference)
        let candidate = model.flatMap { reading.candidates(among: [MRZModel($0)], limit: 1).first }
        let vocabularies = try Project.vocabularies()
        return MRZTraveller(reading, candidate: candidate, visual: visual, vocabularies: vocabularies)
    }

    @Test func zoneSaysNationalityDocumentValidityAndAge() throws {
        var model = Sample.document("UTO-AD-01001")
        model.mrz = MRZProfile(format: "TD3", documentCodes: ["PD"])
        let question = try #require(
            try traveller(zone(code: "PD"), model).question(to: "CRI", mode: "land", purpose: nil)
        )
        let passport = try #require(question.passports.first)
        #expect(question.passports.count == 1 && passport.nationality == "HND")
        #expect(passport.document.kind == "diplomaticPassport" && passport.document.issuer == "UTO")
        #expect(passport.document.until == Sample.day("2034-03-14"))
        #expect(question.facts.age == 35 && question.facts.visas == nil && question.date == reference)
        #expect(question.mode == "land" && question.purpose == nil)
    }

    @Test func dateWithAWrongDigitDecidesNothing() throws {
        let wrong = zone().replacing("9103155", with: "9103156").replacing("3403141", with: "3403142")
        let traveller = try traveller(wrong)
        #expect(traveller.age == nil && traveller.document.until == nil)
        #expect(traveller.doubtful == [.birthDate, .expiryDate])
        #expect(traveller.nationality == "HND")
    }

    @Test func centuryThatTheZoneLeavesOpenIsTakenFromWhatIsPrinted() throws {
        let child = zone(birth: "150315")
        var visual = MRZVisualZone()
        #expect(try traveller(child).age == nil)
        visual.birthDate = Sample.day("2015-03-15")
        #expect(try traveller(child, visual: visual).age == 11)
        visual.birthDate = Sample.day("2015-03-16")
        #expect(try traveller(child, visual: visual).age == nil)
    }

    @Test func kindIsOnlySaidWhereModelOrHarmonisedCodeSaysIt() throws {
        #expect(try traveller(zone()).document.kind == "ordinaryPassport")
        #expect(try traveller(zone(code: "P")).document.kind == nil)
    }

    @Test func zoneOfAVisaIsAVisaAndSaysNothingOfThePassport() throws {
        let question = try #require(
            try traveller(zone(.mrvA, code: "V")).question(to: "CRI", mode: nil, purpose: nil)
        )
        #expect(question.facts.visas?.map(\.issuer) == ["UTO"])
        #expect(question.facts.visas?.first?.until == Sample.day("2034-03-14"))
        #expect(question.passports.first?.document == ShownDocument())
    }

    @Test func withoutAKnownNationalityThereIsNoQuestion() throws {
        #expect(try traveller(zone(nationality: "QQQ")).question(to: "CRI", mode: nil, purpose: nil) == nil)
    }

    @Test func modelMaySayThatTheIssuerIsTheNationality() throws {
        var model = Sample.document("UTO-AO-01001")
        model.mrz = MRZProfile(
            format: "TD3",
            documentCodes: ["PP"],
            quirks: [Attested(TermWithNote(term: "nationalityFromIssuer"))]
        )
        #expect(try traveller(zone(nationality: "QQQ"), model).nationality == "UTO")
    }
}
