import CatalogueModel
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import TestSupport
import Testing

@testable import CatalogueWeb

/// Zone, model and entry on one page, as a post on the border needs them.
@Suite struct MRZPostTests {
    private static func fixture() async throws -> SiteFixture {
        let fixture = try await SiteFixture()
        try await fixture.publish(
            [MRZTests.model("UTO-AO-03002")],
            others: EntrySample.rules.map(CatalogueRecord.entryRule)
        )
        return fixture
    }

    private static func sent(_ more: KeyValuePairs<String, String>, zone: String = MRZTests.guest) -> String {
        var query = URLQuery(["zone": zone])
        for (name, value) in more { query = query.adding(name, value) }
        return String(query.suffix.dropFirst())
    }

    private static func page(_ fixture: SiteFixture, _ body: String) async throws -> String {
        String(buffer: try await fixture.post("/mrz?lang=en", body).body)
    }

    @Test func withoutAPostThePageAsksForIt() async throws {
        let page = try await Self.page(Self.fixture(), Self.sent([:]))
        #expect(page.contains("id=\"glance-destination\"") && !page.contains("id=\"verdict\""))
        #expect(
            page.contains("<option value=\"land\" selected>") && page.contains("<option value=\"tourism\" selected>")
        )
    }

    @Test func zoneModelAndEntryStandOnOnePage() async throws {
        let page = try await Self.page(Self.fixture(), Self.sent(["destination": "UTO", "visa": "none"]))
        #expect(page.contains("The zone is consistent") && page.contains("href=\"/documents/UTO-AO-03002#check\""))
        #expect(page.contains("Honduras → Utopia") && page.contains("id=\"verdict\""))
        #expect(page.contains("<strong>Consular visa</strong>") && page.contains("UTO-default"))
        // Thirty-five on that day, by the zone; so nothing is asked about parents.
        #expect(page.contains("<dt>Age</dt><dd>35</dd>") && !page.contains("With whom does the minor travel?"))
        #expect(page.contains("<option value=\"UTO\" selected>"))
    }

    @Test func onlyWhatTheZoneDoesNotSayIsAskedAndAnsweredOnTheSamePage() async throws {
        let fixture = try await Self.fixture()
        let first = try await Self.page(fixture, Self.sent(["destination": "UTO"]))
        #expect(first.contains("name=\"visaIssuer\"") && first.contains("action=\"/mrz\" method=\"post\""))
        #expect(first.contains("name=\"zone\" value=\"PPUTOLAGOS&lt;&lt;ANA"))
        #expect(first.contains("What may result: Consular visa / No visa required, 30 days"))
        let answered = try await Self.page(
            fixture,
            Self.sent(["destination": "UTO", "visaIssuer": "USA", "visaEntries": "multiple"])
        )
        #expect(answered.contains("<strong>No visa required</strong>") && answered.contains("30 days"))
        #expect(answered.contains("The document is valid for as long as asked"))
    }

    @Test func aDocumentThatEndsTooEarlyIsSaidBesideTheVerdict() async throws {
        // The rule asks for three months; the zone's last day is the 14th of December.
        let zone = MRZTests.guest.replacing("3403141", with: "2612144")
        let page = try await Self.page(
            Self.fixture(),
            Self.sent(["destination": "UTO", "visa": "USA,entries=multiple"], zone: zone)
        )
        #expect(page.contains("<p>Document: The document expires before what is asked</p>"))
        #expect(page.contains("class=\"verdict needs\"") && !page.contains("class=\"verdict free\""))
    }

    @Test func whatIsPassedOverIsNotAskedAgain() async throws {
        let page = try await Self.page(Self.fixture(), Self.sent(["destination": "UTO", "skipped": "visas"]))
        #expect(!page.contains("id=\"ask\"") && page.contains("Still conditional"))
    }

    @Test func aWrongDigitIsSaidAndItsDateDecidesNothing() async throws {
        let wrong = MRZTests.guest.replacing("9103155", with: "9103156")
        let page = try await Self.page(Self.fixture(), Self.sent(["destination": "UTO"], zone: wrong))
        #expect(page.contains("the age is taken as unknown") && page.contains("How old are they?"))
        #expect(!page.contains("<dt>Age</dt>"))
    }

    @Test func anUnknownNationalityIsSaidPlainly() async throws {
        let other = MRZTests.guest.replacing("HND", with: "QQQ")
        let page = try await Self.page(Self.fixture(), Self.sent(["destination": "UTO"], zone: other))
        #expect(page.contains("Not known: the nationality is missing") && !page.contains("id=\"verdict\""))
    }

    @Test func theLinkToTheWholeQuestionSaysNothingPersonal() async throws {
        let page = try await Self.page(Self.fixture(), Self.sent(["destination": "UTO", "surname": "Lagos"]))
        let link = try #require(page.firstMatch(of: /href="(\/entry\?[^"]*destination=UTO[^"]*)"/)).output.1
        #expect(
            link.contains("nationality=HND") && link.contains("age=35") && link.contains("documentUntil=2034-03-14")
        )
        for trace in ["LAGOS", "Lagos", "AB1234567", "910315", "1991"] { #expect(!link.contains(trace), "\(trace)") }
    }

    @Test func rulesAboveTheReaderAreNotWeighed() async throws {
        let haitian = MRZTests.guest.replacing("HND", with: "HTI")
        let page = try await Self.page(
            Self.fixture(),
            Self.sent(["destination": "UTO", "visa": "none"], zone: haitian)
        )
        #expect(page.contains("UTO-default") && !page.contains("guarded"))
    }

    @Test func programsAreToldTheSame() async throws {
        let fixture = try await Self.fixture()
        func ask(_ more: [String: String]) async throws -> (HTTPResponse.Status, [String: Any]) {
            let body = try JSONSerialization.data(withJSONObject: ["zone": MRZTests.guest].merging(more) { $1 })
            let answer = try await fixture.post(
                "/api/v1/mrz",
                String(decoding: body, as: UTF8.self),
                "application/json"
            )
            let json = try JSONSerialization.jsonObject(with: Data(String(buffer: answer.body).utf8))
            return (answer.status, json as? [String: Any] ?? [:])
        }
        #expect(try await ask([:]).1["entry"] == nil)
        let open = try #require(try await ask(["destination": "UTO"]).1["entry"] as? [String: Any])
        #expect(open["status"] as? String == "conditional" && open["missing"] as? [String] == ["visas"])
        let told = try await ask(["destination": "UTO", "mode": "air", "purpose": "tourism"]).1
        let entry = try #require(told["entry"] as? [String: Any])
        #expect(entry["verdict"] as? String == "consularVisa" && entry["missing"] as? [String] == ["visas"])
        #expect(told["entryNotUsed"] as? [String] == [])
        let unknown = try await ask(["destination": "UTO", "zone": MRZTests.guest.replacing("HND", with: "QQQ")]).1
        #expect((unknown["entry"] as? [String: Any])?["missing"] as? [String] == ["nationality"])
        #expect(try await ask(["destination": "QQQ"]).0 == .badRequest)
        #expect(try await ask(["destination": "UTO", "mode": "foot"]).0 == .badRequest)
    }
}
