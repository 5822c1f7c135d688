import CatalogueModel
import CatalogueStore
import Foundation
import FoundationXML
import HTTPTypes
import HummingbirdTesting
import NIOCore
import TestSupport
import Testing

@testable import CatalogueWeb

@Suite struct ChangesTests {
    /// Three editions: two models; one changed and a third added; one withdrawn.
    private static func fixture(publicURL: String? = nil) async throws -> SiteFixture {
        let first = Sample.document("UTO-AO-01001", es: "Pasaporte <uno> & \"más\"", en: "Passport <one>")
        let second = Sample.document("UTO-AO-02001")
        let fixture = try await SiteFixture([first, second], publicURL: publicURL)
        var changed = second
        changed.status = .validUntilExpiry
        changed.chip = Attested(Chip(presence: .yes))
        try await fixture.publish([first, changed, Sample.document("UTO-AO-03001")], at: "2026-11-21T09:00:00Z")
        try await fixture.publish([first, changed], at: "2026-11-21T11:00:00Z")
        return fixture
    }

    private func lines(_ fixture: SiteFixture, _ query: ChangesQuery = ChangesQuery(), _ access: Access = .public)
        async throws -> [String]
    {
        try await fixture.store.documentChanges(query, access: access).changes.map {
            "\($0.edition) \($0.action) \($0.code) \($0.fields.joined(separator: ","))"
        }
    }

    @Test func everyEditionSaysWhatItDidLatestFirst() async throws {
        let fixture = try await Self.fixture()
        #expect(
            try await lines(fixture) == [
                "3 withdraw UTO-AO-03001 ", "2 change UTO-AO-02001 chip,status", "2 add UTO-AO-03001 ",
                "1 add UTO-AO-01001 ", "1 add UTO-AO-02001 ",
            ]
        )
    }

    @Test func dayAndCountryNarrowThem() async throws {
        let fixture = try await Self.fixture()
        var query = ChangesQuery()
        query.since = Sample.day("2026-11-21")
        #expect(try await lines(fixture, query).count == 3)
        query.since = Sample.day("2026-11-22")
        #expect(try await lines(fixture, query).isEmpty)
        query = ChangesQuery()
        query.country = "GTM"
        #expect(try await lines(fixture, query).isEmpty)
        query.country = "UTO"
        query.pageSize = 2
        query.page = 2
        let found = try await fixture.store.documentChanges(query, access: .public)
        #expect(found.changes.map(\.edition) == [2, 1] && found.hasMore)
        query.page = 3
        #expect(try await fixture.store.documentChanges(query, access: .public).hasMore == false)
    }

    @Test func changeOfWhatOneMayNotSeeIsNoChange() async throws {
        var model = SiteFixture.other()
        model.features[0].access = .official
        let fixture = try await SiteFixture([model])
        model.features[0].expected = LocalizedText(es: "otra cosa", en: "something else")
        try await fixture.publish([model], at: "2026-11-21T09:00:00Z")
        #expect(try await lines(fixture) == ["1 add UTO-AO-05001 "])
        #expect(try await lines(fixture, ChangesQuery(), .official).first == "2 change UTO-AO-05001 features")
    }

    @Test func modelThatBecomesVisibleIsNewAndAHiddenOneIsNotTold() async throws {
        var model = SiteFixture.other()
        model.access = .official
        let fixture = try await SiteFixture([model])
        #expect(try await lines(fixture).isEmpty)
        model.access = .public
        try await fixture.publish([model], at: "2026-11-21T09:00:00Z")
        #expect(try await lines(fixture) == ["2 add UTO-AO-05001 "])
        #expect(try await lines(fixture, ChangesQuery(), .official).first == "2 change UTO-AO-05001 access")
    }

    @Test func pageShowsThemByEditionWithTheWayToCompare() async throws {
        let fixture = try await Self.fixture()
        let page = try await fixture.page("/changes")
        for words in [
            "Edición 3 · 21 nov 2026", "Retirado", "ESPÉCIMEN · SPECIMEN", "Cambió: chip, estado",
            "Pasaporte &lt;uno&gt; &amp; &quot;más&quot;",
            "/compare?a=UTO-AO-02001&amp;aEdition=1&amp;b=UTO-AO-02001&amp;bEdition=2", "/feeds/GTM.atom",
            "/documents/UTO-AO-03001?edition=3",
        ] {
            #expect(page.contains(words), "\(words)")
        }
        #expect(try await fixture.page("/changes?since=2026-11-22").contains("No hubo cambios"))
        let wrong = try await fixture.get("/changes?since=never")
        #expect(wrong.status == .badRequest && String(buffer: wrong.body).contains("«never»"))
    }

    @Test func interfaceGivesThemToo() async throws {
        let fixture = try await Self.fixture()
        let text = String(buffer: try await fixture.get("/api/v1/changes?since=2026-11-21&country=uto").body)
        #expect(
            text.hasPrefix(#"{"since":"2026-11-21","country":"UTO","page":1,"hasMore":false,"changes":[{"edition":3,"#)
        )
        #expect(try await fixture.get("/api/v1/changes?country=ZZ").status == .badRequest)
    }

    private func feed(_ path: String, _ fixture: SiteFixture) async throws -> FeedReader {
        let answer = try await fixture.get(path)
        #expect(answer.status == .ok && answer.headers[.contentType] == "application/atom+xml; charset=utf-8")
        let reader = FeedReader()
        let parser = XMLParser(data: Data(String(buffer: answer.body).utf8))
        parser.delegate = reader
        #expect(parser.parse(), "\(String(buffer: answer.body))")
        return reader
    }

    @Test func feedIsWellFormedWithStableIdentifiers() async throws {
        let fixture = try await Self.fixture(publicURL: "https://cotejo.example")
        let feed = try await feed("/feeds/all.atom?lang=es", fixture)
        #expect(feed.texts["id"]?.first == "urn:crm:cotejo:feed:all:es" && feed.texts["id"]?.count == 6)
        #expect(feed.texts["id"]?[1] == "urn:crm:cotejo:change:3:UTO-AO-03001:es")
        #expect(feed.texts["updated"]?.first == "2026-11-21T11:00:00Z" && feed.texts["name"] == ["Cotejo"])
        #expect(feed.texts["title"]?.contains("Añadido: Pasaporte <uno> & \"más\" (UTO-AO-01001)") == true)
        #expect(feed.links["self"]?.first == "https://cotejo.example/feeds/all.atom?lang=es")
        #expect(feed.links["alternate"]?.contains("https://cotejo.example/documents/UTO-AO-02001?edition=2") == true)
        let again = try await self.feed("/feeds/all.atom?lang=en", fixture)
        #expect(again.texts["title"]?.contains("Changed: Passport (UTO-AO-02001)") == true)
        #expect(again.links["self"]?.first == "https://cotejo.example/feeds/all.atom?lang=en")
    }

    @Test func countryHasAFeedAndAnEmptyOneIsValid() async throws {
        let fixture = try await Self.fixture()
        #expect(try await feed("/feeds/UTO.atom", fixture).texts["entry"]?.count == 5)
        let empty = try await feed("/feeds/GTM.atom?lang=en", fixture)
        #expect(empty.texts["entry"] == nil && empty.texts["updated"]?.count == 1)
        #expect(empty.texts["title"] == ["Cotejo: changes of the manual · Guatemala"])
        for path in ["/feeds/ZZZ.atom", "/feeds/all.rss", "/feeds/all", "/feeds/.atom"] {
            #expect(try await fixture.get(path).status == .notFound, "\(path)")
        }
        let none = try await SiteFixture()
        #expect(try await feed("/feeds/all.atom", none).texts["updated"] == ["1970-01-01T00:00:00Z"])
    }

    @Test func everyPageNamesTheFeedOfItsLanguage() async throws {
        let fixture = try await SiteFixture()
        let link =
            "type=\"application/atom+xml\" title=\"Cotejo: changes of the manual\" href=\"/feeds/all.atom?lang=en\""
        #expect(try await fixture.page("/about", .en).contains(link))
    }
}

/// What a feed says, element by element.
private final class FeedReader: NSObject, XMLParserDelegate {
    var texts: [String: [String]] = [:]
    var links: [String: [String]] = [:]
    private var text = ""

    func parser(
        _ parser: XMLParser,
        didStartElement name: String,
        namespaceURI: String?,
        qualifiedName: String?,
        attributes: [String: String]
    ) {
        text = ""
        if name == "link", let relation = attributes["rel"] {
            links[relation, default: []].append(attributes["href"] ?? "")
        }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        texts[name, default: []].append(text)
    }
}
