import CatalogueModel
import DocumentChecks
import Foundation
import TestSupport
import Testing

/// Posts of entry, states on the way and more than one passport.
@Suite struct EntryJourneyTests {
    private static func rule(_ id: String, of state: String, _ verdict: Verdict, purposes: [String]) -> EntryRule {
        var rule = EntryRule(id: id, destination: state, kind: .verdict, priority: 100, evidence: .secondary)
        rule.nationality = NationalityScope(all: true)
        rule.documentKinds = ["ordinaryPassport"]
        rule.modes = ["air", "land"]
        rule.purposes = purposes
        rule.verdict = verdict
        return rule
    }

    private static let rulebook = EntryRulebook(
        rules: [
            rule("there", of: "CRI", .notRequired, purposes: ["tourism"]),
            rule("through", of: "UTO", .consularVisa, purposes: ["transit"]),
            rule("visit", of: "UTO", .notRequired, purposes: ["tourism"]),
        ],
        sets: []
    )

    private static func question(_ json: String) throws -> EntryQuestion {
        let value = try JSONDecoder().decode(JSONValue.self, from: Data(json.utf8))
        return try EntryQuestion(json: value, today: Sample.day("2026-05-01"))
    }

    private static let base = """
        "destination":"CRI","nationality":"GTM","document":{"kind":"ordinaryPassport"},"purpose":"tourism"
        """

    @Test func aStateOnTheWayAnswersAsTransit() throws {
        let question = try Self.question("{\(Self.base),\"mode\":\"air\",\"transit\":[\"UTO\"],\"stayDays\":400}")
        let answer = Self.rulebook.answer(question)
        #expect(answer.verdict == .notRequired)
        #expect(answer.transits.map(\.rule?.id) == ["through"])
        #expect(answer.transits[0].verdict == .consularVisa)
        #expect(answer.jsonText.contains("\"transit\":[{\"verdict\":\"consularVisa\""))
    }

    @Test func anAnswerWithoutTransitSaysNothingOfIt() throws {
        let answer = Self.rulebook.answer(try Self.question("{\(Self.base)}"))
        #expect(answer.transits.isEmpty && !answer.jsonText.contains("transit\":"))
    }

    @Test func thePostOfEntrySaysTheWayOfTravelling() throws {
        let vocabularies = try Project.vocabularies()
        let post = try #require(
            vocabularies[.borderPosts].terms.first { $0.kind == "land" && $0.countries?.contains("CRI") == true }
        )
        var question = try Self.question("{\(Self.base),\"entryPost\":\"\(post.id)\"}")
        #expect(question.mode == nil)
        try question.settle(vocabularies)
        #expect(question.mode == "land")
    }

    @Test(arguments: ["GTM", "nowhere"])
    func aPostThatDoesNotLeadThereIsAContradiction(of state: String) throws {
        let vocabularies = try Project.vocabularies()
        let posts = vocabularies[.borderPosts].terms
        let id = posts.first { $0.countries?.contains(state) == true && $0.countries?.contains("CRI") != true }?.id
        var question = try Self.question("{\(Self.base),\"entryPost\":\"\(id ?? state)\"}")
        let error = #expect(throws: EntryQuestionError.self) { try question.settle(vocabularies) }
        guard case .contradiction(let name, let value, let expected)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(name == "entryPost" && value == (id ?? state) && expected.hasPrefix("CRI: LBP-"))
    }

    @Test(arguments: [
        ("\"nationality\":\"QQQ\",\"destination\":\"CRI\"", "passports[0].nationality", "QQQ"),
        ("\"nationality\":\"HND\",\"destination\":\"QQQ\"", "destination", "QQQ"),
        ("\"nationality\":\"HND\",\"destination\":\"CRI\",\"mode\":\"balloon\"", "mode", "balloon"),
        ("\"nationality\":\"HND\",\"destination\":\"CRI\",\"purpose\":\"fun\"", "purpose", "fun"),
        ("\"nationality\":\"HND\",\"destination\":\"CRI\",\"transit\":[\"QQQ\"]", "transit", "QQQ"),
    ])
    func aCodeThatNoVocabularyHasIsNamed(of text: String, name: String, value: String) throws {
        var question = try Self.question("{\(text)}")
        let error = #expect(throws: EntryQuestionError.self) { try question.settle(try Project.vocabularies()) }
        guard case .badValue(name, value, let expected)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(!expected.isEmpty && (name != "mode" || expected.contains("land")))
    }

    @Test func noPlaneLandsAtALandPost() throws {
        let vocabularies = try Project.vocabularies()
        let post = try #require(
            vocabularies[.borderPosts].terms.first { $0.kind == "land" && $0.countries?.contains("CRI") == true }
        )
        var question = try Self.question("{\(Self.base),\"mode\":\"air\",\"entryPost\":\"\(post.id)\"}")
        #expect(throws: EntryQuestionError.contradiction(name: "mode", value: "air", expected: "land (\(post.id))")) {
            try question.settle(vocabularies)
        }
    }

    @Test func aPassportInOneLineHasKindIssuerAndDay() throws {
        let held = try HeldDocumentText.passports(["hnd,kind=ordinaryPassport,issuer=HND,until=2027-03-01"])
        #expect(held.map(\.nationality) == ["HND"])
        #expect(held[0].document.kind == "ordinaryPassport" && held[0].document.issuer == "HND")
        #expect(held[0].document.until == Sample.day("2027-03-01"))
        #expect(try HeldDocumentText.passports([]).isEmpty)
        #expect(throws: EntryQuestionError.self) { try HeldDocumentText.passports(["HND,entries=multiple"]) }
    }

    @Test func anAgeComesFromAZoneOnlyWhereItsCenturyIsSure() {
        func age(_ birth: String, _ on: String) -> Int? {
            var zone = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO"
            zone += birth + MRZSpecimenDigit.of(birth) + "F1204159ZE184226B<<<<<10"
            return MRZReading(zone, reference: Sample.day(on)).age
        }
        #expect(age("740812", "2026-08-11") == 51)
        #expect(age("740812", "2026-08-12") == 52)
        #expect(age("200101", "2026-08-12") == nil)
    }
}

/// The check digit of a text, for zones that tests write.
private enum MRZSpecimenDigit {
    static func of(_ text: String) -> String {
        let sum = zip(text.utf8, [7, 3, 1, 7, 3, 1]).reduce(0) { $0 + Int($1.0 - 48) * $1.1 }
        return "\(sum % 10)"
    }
}
