import CatalogueModel
import DocumentChecks
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import TestSupport
import Testing

@testable import CatalogueWeb

/// Entry rules of Utopia for tests of pages.
enum EntrySample {
    static func rule(
        _ id: String,
        _ priority: Int,
        _ verdict: Verdict,
        _ condition: Condition? = nil,
        change: (inout EntryRule) -> Void = { _ in }
    ) -> EntryRule {
        var rule = EntryRule(id: id, destination: "UTO", kind: .verdict, priority: priority, evidence: .secondary)
        rule.nationality = NationalityScope(all: true, except: ["UTO"])
        rule.documentKinds = ["ordinaryPassport", "identityCard"]
        rule.modes = ["air", "land"]
        rule.purposes = ["tourism", "business", "transit"]
        rule.verdict = verdict
        rule.condition = condition
        change(&rule)
        return rule
    }

    static var rules: [EntryRule] {
        var held = HeldVisa(issuers: ["USA", "SCHENGEN"])
        held.entries = "multiple"
        let minor = Condition.and([
            .ageBelow(18), .not(.or([.accompaniedByParent(both: false), .fact(.parentalAuthorisation)])),
        ])
        var duty = rule("UTO-form", 0, .notRequired) {
            $0.kind = .duty
            $0.verdict = nil
            $0.duty = "eTicket"
        }
        duty.nationality = NationalityScope(all: true)
        var perhaps = duty
        perhaps.id = "UTO-permission"
        perhaps.duty = "parentalPermission"
        perhaps.condition = .ageBelow(18)
        let cards = rule("UTO-cards", 900, .notAdmitted) {
            $0.documentKinds = ["identityCard"]
            $0.modes = ["air"]
        }
        return [
            rule("UTO-minor", 800, .notAdmitted, minor), cards, duty, perhaps,
            rule("UTO-visa-holders", 600, .notRequired, .holdsVisa(held)) {
                $0.stay = Stay(days: 30, extendableTo: 60, sharedZone: "CA4")
                $0.passportValidity = .months(3)
                $0.conflict = LocalizedText(es: "una fuente dice 90", en: "one source says 90")
                $0.note = LocalizedText(es: "una nota")
                $0.sources = [
                    Source(text: "https://example.org/a", url: "https://example.org/a"), Source(text: "a book"),
                ]
                $0.legalBases = [
                    Attested(LegalBasis(act: "Act 1", gazette: "Gazette 2", url: "https://example.org/act")),
                    Attested(LegalBasis(act: "Act 3")),
                ]
                $0.validFrom = Sample.day("2026-06-01")
            },
            rule("UTO-old", 650, .notRequired) { $0.validTo = Sample.day("2026-05-31") },
            rule("UTO-default", 100, .consularVisa),
            rule("UTO-guarded", 990, .notAdmitted) {
                $0.access = .official
                $0.nationality = NationalityScope(list: ["HTI"])
            },
        ]
    }

    static func fixture() async throws -> SiteFixture {
        let fixture = try await SiteFixture()
        try await fixture.publish([], others: rules.map(CatalogueRecord.entryRule))
        return fixture
    }
}

@Suite struct EntryPageTests {
    private static let asked =
        "/entry?nationality=HND&destination=UTO&document=ordinaryPassport&mode=air&purpose=tourism"

    @Test func itBeginsWithTheSentenceAndNothingElse() async throws {
        let page = try await EntrySample.fixture().page("/entry")
        for name in ["nationality", "destination", "document", "mode", "purpose", "on"] {
            #expect(page.contains("name=\"\(name)\""), "\(name)")
        }
        #expect(!page.contains("id=\"verdict\"") && page.contains("value=\"2026-11-21\""))
        #expect(page.contains("<a href=\"/entry\" aria-current=\"true\">Ingreso</a>"))
    }

    @Test func itAsksOneQuestionAtATimeAndOnlyWhatCanChangeTheAnswer() async throws {
        let fixture = try await EntrySample.fixture()
        let first = try await fixture.page(Self.asked)
        #expect(first.contains("¿Qué edad tiene?") && !first.contains("visaIssuer"))
        // On a telephone the question fills the screen: every form of the page leads past it.
        let forms = first.components(separatedBy: "<form ").filter {
            $0.hasPrefix("action=\"/entry") || $0.hasPrefix("class=\"card sentence")
        }
        #expect(forms.count >= 3 && forms.allSatisfy { $0.contains("action=\"/entry#answer\"") })
        #expect(first.contains("<div class=\"answer\" id=\"answer\">"))
        let second = try await fixture.page(Self.asked + "&age=35")
        #expect(second.contains("name=\"visaIssuer\"") && second.contains("value=\"none\""))
        let last = try await fixture.page(Self.asked + "&age=35&visa=none")
        #expect(!last.contains("id=\"ask\"") && last.contains("Visa consular"))
    }

    @Test func whatIsNotKnownIsPassedOverAndTheAnswerStaysConditional() async throws {
        let page = try await EntrySample.fixture().page(Self.asked + "&skipped=age&visa=none", .en)
        #expect(page.contains("Still conditional") && page.contains("Ask the consulate of Utopia"))
        #expect(!page.contains("How old are they?"))
    }

    @Test func aYesThatIsNoneIsShownAsItWasTyped() throws {
        let wording = Wording(language: .en, vocabularies: try Project.vocabularies())
        let fact = TravellerFact.parentalAuthorisation.rawValue
        #expect(
            EntryWords.value("no", of: fact, wording) == "No" && EntryWords.value("yes", of: fact, wording) == "Yes"
        )
        #expect(EntryWords.value("perhaps", of: fact, wording) == "perhaps")
        #expect(EntryWords.value("USA,used=perhaps", of: "visa", wording).hasSuffix("perhaps)"))
    }

    @Test func countriesStandInTheOrderOfTheAlphabet() throws {
        let wording = Wording(language: .es, vocabularies: try Project.vocabularies())
        let labels = EntryChoices.countries(nil, wording, only: ["BDI", "BEL", "BLZ", "NLD", "PAN", "PNG", "UTO"])
            .map(\.optionLabel).dropFirst()
        #expect(
            labels.map { String($0.prefix(7)) } == [
                "Belice", "Panamá", "Utopía", "Bélgica", "Burundi", "Países ", "Papúa N",
            ]
        )
        #expect(
            ["nzo", "Ña", "Éb", "ea", "na"].sorted { $0.alphabeticalOrder < $1.alphabeticalOrder } == [
                "ea", "Éb", "na", "nzo", "Ña",
            ]
        )
        #expect(IdentifyChoices.countries(nil, wording).count == EntryChoices.countries(nil, wording).count)
    }

    @Test func theFieldsOfAFormBecomeOneVisa() async throws {
        let address = Self.asked + "&age=35&visaIssuer=FRA&visaEntries=&visaUsed=yes&visaClass=C&visaUntil="
        let query = EntryForm.folded(URLQuery(parsing: String(address.split(separator: "?")[1])))
        #expect(query.values(of: "visa") == ["FRA,class=C,used=yes"])
        #expect(query["visaIssuer"] == nil && query["visaUntil"] == nil)
    }

    @Test func theAnswerSaysWhyAndHowSure() async throws {
        let page = try await EntrySample.fixture().page(Self.asked + "&age=35&visa=USA,entries=multiple")
        for words in [
            "Sin visa", "30 días", "60", "Act 1, Gazette 2", "https://example.org/act", "una fuente dice 90",
            "UTO-visa-holders", "Confirmada por el Estado", "nunca", "tiene visa de Estados Unidos",
            "Reglas que no decidieron", "UTO-old", "ya no rige", "E-ticket",
        ] {
            #expect(page.lowercased().contains(words.lowercased()), "\(words)")
        }
    }

    @Test func aPrintedAnswerBearsTheDaysTheEditionAndTheSources() async throws {
        let page = try await EntrySample.fixture().page(Self.asked + "&age=35&visa=USA,entries=multiple&on=2026-12-24")
        #expect(page.contains("Día de llegada: 24 dic 2026 · edición 1 · Consultado: 21 nov 2026"))
        #expect(page.contains("https://example.org/a") && page.contains("a book"))
        // Forms and what is folded away are not printed; verdict, reasons and sources are.
        let sheet = try String(
            contentsOf: Project.root.appendingPathComponent("Sources/CatalogueWeb/Static/entry.css"),
            encoding: .utf8
        )
        #expect(sheet.contains("@media print { form, .ask, .no-print, .more { display: none; }"))
    }

    @Test func eachConditionIsShownWithWhetherItHolds() async throws {
        let page = try await EntrySample.fixture().page(Self.asked + "&age=35", .en)
        #expect(page.contains("<strong>still to know</strong>: holds a visa of United States"))
        #expect(page.contains("<strong>does not hold</strong>: is younger than 18"))
        let decided = try await EntrySample.fixture().page(Self.asked + "&age=35&visa=USA,entries=multiple", .en)
        #expect(decided.contains("<strong>holds</strong>: holds a visa of United States"))
        #expect(!decided.contains("still to know</strong>"))
    }

    @Test func rulesAboveTheReaderAreNeitherWeighedNorNamed() async throws {
        let fixture = try await EntrySample.fixture()
        let address =
            "nationality=HTI&destination=UTO&document=ordinaryPassport&mode=air&purpose=tourism&age=35&visa=none"
        #expect(!(try await fixture.page("/entry?" + address).contains("UTO-guarded")))
        let json = String(buffer: try await fixture.get("/api/v1/entry?" + address).body)
        #expect(json.contains("\"rule\":\"UTO-default\"") && !json.contains("guarded"))
        #expect(try await fixture.get("/entry/rules/UTO-guarded").status == .notFound)
        #expect(try await fixture.get("/api/v1/entry/rules/UTO-guarded").status == .notFound)
    }

    @Test func theAPIAnswersAnAddressAndABodyAlike() async throws {
        let fixture = try await EntrySample.fixture()
        let get = try await fixture.get(
            "/api/v1/entry?nationality=HND&destination=UTO&document=ordinaryPassport&mode=air&purpose=tourism&age=35&visa=none"
        )
        let body = """
            {"destination":"UTO","nationality":["HND"],"document":{"kind":"ordinaryPassport"},"mode":"air",
            "purpose":"tourism","facts":{"age":35,"visas":[]}}
            """
        let post = try await Application(router: fixture.site.router()).test(.router) { client in
            try await client.execute(uri: "/api/v1/entry", method: .post, body: ByteBuffer(string: body))
        }
        #expect(get.status == .ok && String(buffer: get.body) == String(buffer: post.body))
        #expect(
            String(buffer: get.body).hasPrefix(#"{"verdict":"consularVisa","status":"decided","rule":"UTO-default""#)
        )
    }

    @Test func nobodyOnTheWayKeepsAQuestion() async throws {
        let fixture = try await EntrySample.fixture()
        for path in [Self.asked, "/api/v1/entry?nationality=HND&destination=UTO"] {
            let answer = try await fixture.get(path)
            #expect(answer.headers[.cacheControl] == "no-store" && answer.headers[.eTag] == nil)
        }
    }

    @Test(arguments: [
        "nationality=XX9&destination=UTO", "nationality=HND", "nationality=HND&destination=UTO&on=tomorrow",
        "nationality=HND&destination=UTO&visa=USA,entrys=multiple", "nationality=HND&destination=UTO&transporter=maybe",
        "nationality=HND&destination=UTO&age=-1", "nationality=HND&destination=UTO&parents=three",
    ])
    func whatCannotBeUnderstoodIsSaid(_ query: String) async throws {
        let fixture = try await EntrySample.fixture()
        #expect(try await fixture.get("/api/v1/entry?" + query).status == .badRequest)
    }

    @Test func aBodyThatIsNoQuestionIsRefused() async throws {
        let fixture = try await EntrySample.fixture()
        for body in ["", "[1]", "{}", #"{"destination":"UTO","nationality":"HND","date":"soon"}"#] {
            let answer = try await Application(router: fixture.site.router()).test(.router) { client in
                try await client.execute(uri: "/api/v1/entry", method: .post, body: ByteBuffer(string: body))
            }
            #expect(answer.status == .badRequest, "\(body)")
        }
    }

    @Test func theMatrixShowsEveryPairWithItsEvidenceAndWhatChanged() async throws {
        let fixture = try await EntrySample.fixture()
        let page = try await fixture.page("/entry/matrix?since=2026-05-31")
        #expect(page.contains("cell-consularVisa evidence-secondary") && page.contains("Visa consular"))
        #expect(page.contains("Qué cambió entre el 31 may 2026 y el 21 nov 2026") && page.contains("UTO-default"))
        let same = try await fixture.page("/entry/matrix?since=2026-11-20")
        #expect(same.contains("Ninguna respuesta cambió."))
        let json = String(buffer: try await fixture.get("/api/v1/entry/matrix?since=2026-05-31&who=all").body)
        #expect(json.contains("\"changes\":[{") && json.contains("\"nationality\":\"JPN\""))
    }

    @Test func aRulesPageShowsWhatItFlips() async throws {
        let fixture = try await EntrySample.fixture()
        let page = try await fixture.page("/entry/rules/UTO-visa-holders")
        for words in ["Honduras", "Pasaporte ordinario", "30 días", "Con la regla", "Todas las nacionalidades, salvo"] {
            #expect(page.contains(words), "\(words)")
        }
        #expect(try await fixture.page("/entry/rules/UTO-old").contains("31 may 2026"))
        #expect(try await fixture.get("/entry/rules/none").status == .notFound)
        let json = String(buffer: try await fixture.get("/api/v1/entry/rules/UTO-form").body)
        #expect(json.contains("\"duties\":[\"eTicket\"]"))
    }
}
