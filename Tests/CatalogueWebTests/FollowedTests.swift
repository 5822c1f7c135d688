import CatalogueModel
import CatalogueStore
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import TestSupport
import Testing
import Workflows

@testable import CatalogueWeb

/// What an account hears of the countries that it follows.
@Suite struct FollowedTests {
    private typealias Person = CallTests.Person

    /// A site with a model of Utopia and one of Guatemala, in two editions, and people who may see different things.
    private static func people(
        _ body:
            @escaping @Sendable (SiteFixture, _ person: @Sendable (String) async throws -> Person) async throws -> Void
    ) async throws {
        let fixture = try await SiteFixture([Sample.document("UTO-AO-01001")])
        try await fixture.publish([Sample.document("GTM-AO-01001")], country: "GTM", at: "2026-11-20T11:00:00Z")
        try await fixture.open("ana@x.example", .officer)
        try await fixture.open("bo@x.example", .officer)
        try await fixture.open("eva@sec.example", .secretariat)
        try await fixture.open("ada@adm.example", .administrator)
        try await fixture.browse { first in
            let client = first.client
            try await body(fixture) { email in
                let token = try await fixture.begin(email)
                let browser = AccountBrowser(client)
                browser.use(token)
                return Person(browser: browser, token: token.formToken)
            }
        }
    }

    private static func account(_ email: String, _ fixture: SiteFixture) async throws -> Account {
        try #require(try await fixture.store.accounts().first { $0.email == email })
    }

    /// Edition and code of each change that is news to an account.
    private static func news(_ email: String, _ fixture: SiteFixture) async throws -> [String] {
        try await fixture.store.news(of: account(email, fixture)).changes.map { "\($0.edition) \($0.code)" }
    }

    @Test func anEditionAfterFollowingIsNewsInTheFollowedCountryOnly() async throws {
        try await Self.people { fixture, person in
            let ana = try await person("ana@x.example")
            try await ana.post("/account/follows", ["country": "GTM"]).expect(.seeOther)
            #expect(try await Self.news("ana@x.example", fixture).isEmpty)
            let two = [Sample.document("UTO-AO-01001"), Sample.document("UTO-AO-02001")]
            try await fixture.publish(two)
            #expect(try await Self.news("ana@x.example", fixture).isEmpty)
            #expect(try await !ana.page("/").contains("/account/changes\""))
            let three = [Sample.document("GTM-AO-01001"), Sample.document("GTM-AO-02001", en: "Book <new>")]
            try await fixture.publish(three, country: "GTM")
            #expect(try await Self.news("ana@x.example", fixture) == ["4 GTM-AO-02001"])
            let page = try await ana.page("/account/changes")
            #expect(page.contains("Book &lt;new&gt;") && page.contains("after edition 2, which counts as seen"))
            #expect(!page.contains("UTO-AO-02001") && page.contains("name=\"edition\" value=\"4\""))
            let notice = "<a href=\"/account/changes\">1 new or changed model in the countries you follow</a>"
            #expect(try await ana.page("/").contains(notice))
            #expect(try await ana.page("/account").contains(notice))
            #expect(try await ana.page("/?lang=es").contains("1 modelo nuevo o modificado en los países que usted"))
            #expect(try await ana.page("/account/changes?lang=es").contains("edición 2, que ya cuenta como vista"))
            try await ana.post("/account/changes/seen", ["edition": "4"]).expect(.seeOther)
            #expect(try await !ana.page("/").contains("/account/changes\""))
            #expect(try await ana.page("/account/changes?lang=en").contains("Nothing new since edition 4."))
        }
    }

    @Test func nothingOldIsNewsOfACountryThatIsFollowedLater() async throws {
        try await Self.people { fixture, _ in
            let ana = try await Self.account("ana@x.example", fixture)
            _ = try await fixture.store.follow(["GTM"], by: ana.id)
            try await fixture.publish([Sample.document("UTO-AO-01001"), Sample.document("UTO-AO-02001")])
            let both = try await fixture.store.follow(["GTM", "UTO"], by: ana.id)
            #expect(both == FollowedCountries(countries: ["GTM", "UTO"], seenEdition: 2))
            #expect(try await Self.news("ana@x.example", fixture).isEmpty)
            try await fixture.publish([Sample.document("UTO-AO-01001")])
            #expect(try await Self.news("ana@x.example", fixture) == ["4 UTO-AO-02001"])
            // Who stops and begins again begins anew.
            _ = try await fixture.store.follow(["GTM"], by: ana.id)
            #expect(try await Self.news("ana@x.example", fixture).isEmpty)
            _ = try await fixture.store.follow(["GTM", "UTO"], by: ana.id)
            #expect(try await Self.news("ana@x.example", fixture).isEmpty)
        }
    }

    /// More than a page of changes, also of the same models, and of what a reader has to be shown as changed.
    @Test func everyModelCountsOnceHoweverManyChanged() async throws {
        try await Self.people { fixture, person in
            let ana = try await person("ana@x.example")
            try await ana.post("/account/follows", ["country": "UTO"]).expect(.seeOther)
            let codes = ["UTO-AO-01001"] + (2...130).map { "UTO-AO-09\(String(1000 + $0).dropFirst())" }
            try await fixture.publish(codes.map { Sample.document($0) })
            try await fixture.publish(codes.map { Sample.document($0, en: "Another book") })
            #expect(try await ana.page("/").contains(">130 new or changed models in the countries you follow<"))
            try await ana.post("/account/changes/seen", ["edition": "3"]).expect(.seeOther)
            #expect(try await ana.page("/").contains(">130 new or changed models in the countries you follow<"))
        }
    }

    @Test func whatOneMayNotSeeIsNoNews() async throws {
        try await Self.people { fixture, person in
            for email in ["ana@x.example", "eva@sec.example"] {
                _ = try await fixture.store.follow(["GTM"], by: Self.account(email, fixture).id)
            }
            var open = Sample.document("GTM-AO-01001")
            open.features = [Sample.fullFeature("f1")]
            open.features[0].access = .restricted
            var secret = Sample.document("GTM-AO-09001", en: "Book of secrets")
            secret.access = .restricted
            try await fixture.publish([open, secret], country: "GTM")
            #expect(try await Self.news("ana@x.example", fixture).isEmpty)
            #expect(try await Self.news("eva@sec.example", fixture) == ["3 GTM-AO-01001", "3 GTM-AO-09001"])
            let ana = try await person("ana@x.example")
            #expect(try await !ana.page("/").contains("/account/changes\""))
            for path in ["/account/changes", "/feeds/followed.atom", "/api/v1/account/changes"] {
                #expect(try await !ana.page(path).contains("secrets"), "\(path)")
            }
            let eva = try await person("eva@sec.example")
            #expect(try await eva.page("/").contains("2 new or changed models"))
            #expect(try await eva.page("/feeds/followed.atom").contains("Book of secrets"))
        }
    }

    @Test func whatIsSeenOnlyMovesForward() async throws {
        try await Self.people { fixture, person in
            let ana = try await person("ana@x.example")
            let account = try await Self.account("ana@x.example", fixture)
            func seen() async throws -> Int { try await fixture.store.followed(by: account.id).seenEdition }
            try await ana.post("/account/follows", ["country": "UTO"]).expect(.seeOther)
            #expect(try await seen() == 2)
            for number in 2...3 {
                try await fixture.publish((1...number).map { Sample.document("UTO-AO-0\($0)001") })
            }
            // The page was shown before the last edition: that one stays news.
            for (sent, then) in [("3", 3), ("1", 3), ("-5", 3), ("999", 4), ("3", 4)] {
                try await ana.post("/account/changes/seen", ["edition": sent]).expect(.seeOther)
                #expect(try await seen() == then, "\(sent)")
            }
            try await ana.post("/account/changes/seen", ["edition": "x"]).expect(.badRequest)
            try await ana.json("/api/v1/account/follows", #"{"countries":["UTO"],"seenEdition":1}"#).expect(.ok)
            #expect(try await seen() == 4)
        }
    }

    @Test func everyAccountFollowsItsOwn() async throws {
        try await Self.people { fixture, person in
            let ana = try await person("ana@x.example")
            let bo = try await person("bo@x.example")
            try await ana.post("/account/follows", ["country": "GTM"]).expect(.seeOther)
            try await bo.post("/account/follows", ["country": "UTO"]).expect(.seeOther)
            try await fixture.publish([], others: [.document(Sample.document("GTM-AO-02001"))], country: "GTM")
            #expect(try await Self.news("ana@x.example", fixture).count == 2)
            #expect(try await Self.news("bo@x.example", fixture).isEmpty)
            try await bo.post("/account/changes/seen", ["edition": "3"]).expect(.seeOther)
            try await bo.post("/account/follows", [:]).expect(.seeOther)
            #expect(try await Self.news("ana@x.example", fixture).count == 2)
            #expect(try await bo.page("/account/changes").contains("You follow no country."))
            #expect(try await ana.page("/account/changes").contains("value=\"GTM\" checked"))
            // An account that is closed follows nothing any more.
            let closed = try await Self.account("ana@x.example", fixture)
            let note = AuditNote(.accountDeactivated, by: Visitor(commandLine: "test"), at: SiteFixture.start)
            try await fixture.store.deactivate(closed.id, note: note)
            #expect(try await fixture.store.followed(by: closed.id).countries.isEmpty)
        }
    }

    @Test func oneButtonFollowsAllThatAreOffered() async throws {
        try await Self.people { fixture, person in
            try await fixture.publish([Sample.document("FRA-AO-01001")], country: "FRA")
            let ana = try await person("ana@x.example")
            let page = try await ana.page("/account/changes")
            let boxes = page.matches(of: /name="country" type="checkbox" value="(\w+)"/).map { String($0.output.1) }
            let members = fixture.vocabularies.members
            #expect(Set(boxes.prefix(members.count)) == Set(members))
            #expect(boxes.dropFirst(members.count) == ["FRA", "UTO"])
            try await ana.post("/account/follows", ["country": "GTM", "which": "all"]).expect(.seeOther)
            let followed = try await fixture.store.followed(by: Self.account("ana@x.example", fixture).id)
            #expect(followed == FollowedCountries(countries: boxes.sorted(), seenEdition: 3))
        }
    }

    @Test func unknownCountryIsRefusedInBothLanguages() async throws {
        try await Self.people { fixture, person in
            let ana = try await person("ana@x.example")
            try await ana.post("/account/follows", ["country": "GTM"]).expect(.seeOther)
            for (language, words) in [
                ("es", "«&lt;Z&gt;» no es el código de un emisor"),
                ("en", "&quot;&lt;Z&gt;&quot; is not the code of an issuer"),
            ] {
                let fields: KeyValuePairs = ["country": "HND", "country": "<Z>"]
                let answer = try await ana.post("/account/follows?lang=\(language)", fields)
                let page = String(buffer: answer.body)
                #expect(answer.status == .unprocessableContent && page.contains(words), "\(language)")
                #expect(page.contains("value=\"HND\" checked"))
            }
            let answer = try await ana.json("/api/v1/account/follows", #"{"countries":["hnd","ZZZ"]}"#)
            let json = String(buffer: answer.body)
            #expect(answer.status == .unprocessableContent && json.contains(#""id":"account.unknownCountry""#))
            #expect(json.contains("«ZZZ» no es") && json.contains(#"\"ZZZ\" is not"#))
            try await ana.json("/api/v1/account/follows", #"{"country":["GTM"]}"#).expect(.badRequest)
            let account = try await Self.account("ana@x.example", fixture)
            #expect(try await fixture.store.followed(by: account.id).countries == ["GTM"])
        }
    }

    private static func token(_ scope: TokenScope, of email: String, _ fixture: SiteFixture) async throws -> String {
        try await KeepAccount(store: fixture.store, rules: SiteFixture.rules).makeToken(
            name: "reader",
            scope: scope,
            days: 10,
            of: account(email, fixture),
            visitor: Visitor(commandLine: "test"),
            at: SiteFixture.start
        ).text
    }

    @Test func feedAsksForATokenAndTellsWhatItsAccountFollows() async throws {
        try await Self.people { fixture, person in
            let ana = try await Self.account("ana@x.example", fixture)
            _ = try await fixture.store.follow(["GTM"], by: ana.id)
            try await fixture.publish([Sample.document("UTO-AO-02001")])
            try await fixture.publish([Sample.document("GTM-AO-02001")], country: "GTM", at: "2026-11-20T12:00:00Z")
            _ = try await fixture.store.follow(nil, seenEdition: 4, by: ana.id)
            let stranger = AccountBrowser(try await person("bo@x.example").browser.client)
            let asked = try await stranger.get("/feeds/followed.atom")
            #expect(asked.status == .unauthorized && asked.headers[.wwwAuthenticate] == "Basic realm=\"Cotejo\"")
            try await stranger.get("/feeds/followed.atom", headers: [.authorization: "Bearer x"]).expect(.unauthorized)
            let token = try await Self.token(.read, of: "ana@x.example", fixture)
            let basic = Data("x:\(token)".utf8).base64EncodedString()
            for header in ["Bearer \(token)", "Basic \(basic)"] {
                let answer = try await stranger.get("/feeds/followed.atom", headers: [.authorization: header])
                let feed = String(buffer: answer.body)
                #expect(answer.status == .ok && answer.headers[.cacheControl] == "private, no-store")
                #expect(answer.headers[.contentType] == "application/atom+xml; charset=utf-8")
                // A feed keeps what its reader has seen; before following there was nothing to tell.
                #expect(feed.contains("<id>urn:crm:cotejo:feed:followed:\(ana.id):en</id>"))
                #expect(feed.contains("change:4:GTM-AO-02001:en") && feed.contains("change:4:GTM-AO-01001:en"))
                #expect(!feed.contains("change:2:") && !feed.contains("UTO-AO"))
            }
            try await stranger.get("/api/v1/account/changes", headers: [.authorization: "Basic \(basic)"])
                .expect(.unauthorized)
        }
    }

    @Test func programsReadAndSetWhatTheirAccountFollows() async throws {
        try await Self.people { fixture, person in
            let stranger = AccountBrowser(try await person("bo@x.example").browser.client)
            let path = "/api/v1/account/follows"
            func send(_ scope: TokenScope, _ body: String) async throws -> TestResponse {
                let token = try await Self.token(scope, of: "ana@x.example", fixture)
                let headers: HTTPFields = [.authorization: "Bearer \(token)", .contentType: "application/json"]
                return try await stranger.send(.post, path, headers: headers, body: body)
            }
            try await send(.read, #"{"countries":["GTM"]}"#).expect(.forbidden)
            let set = try await send(.write, #"{"countries":["gtm","GTM"]}"#)
            let none = #"{"countries":["GTM"],"seenEdition":2,"edition":2,"page":1,"hasMore":false,"changes":[]}"#
            #expect(String(buffer: set.body) == none)
            let two = ["GTM-AO-01001", "GTM-AO-02001"].map { Sample.document($0) }
            try await fixture.publish(two, country: "GTM")
            let ana = try await person("ana@x.example")
            let json = try await ana.page("/api/v1/account/changes")
            #expect(json.hasPrefix(#"{"countries":["GTM"],"seenEdition":2,"edition":3,"page":1,"hasMore":false,"#))
            #expect(json.contains(#""changes":[{"edition":3,"#) && json.contains(#""code":"GTM-AO-02001""#))
            try await ana.browser.get("/api/v1/account/changes?page=x").expect(.badRequest)
            let seen = try await send(.write, #"{"countries":["GTM"],"seenEdition":3}"#)
            #expect(String(buffer: seen.body).hasPrefix(#"{"countries":["GTM"],"seenEdition":3,"#))
        }
    }

    @Test func pagesForEveryoneSayThatAnAccountCanFollow() async throws {
        try await Self.people { fixture, person in
            let stranger = AccountBrowser(try await person("bo@x.example").browser.client)
            let page = String(buffer: try await stranger.get("/changes").body)
            #expect(page.contains("With an account you can follow countries"))
            #expect(!page.contains(">What is new in the countries"))
            let sent = try await stranger.get("/account/changes")
            #expect(sent.headers[.location] == "/sign-in?next=%2Faccount%2Fchanges")
            let ana = try await person("ana@x.example")
            let own = try await ana.page("/changes")
            #expect(own.contains("<a href=\"/account/changes\">What is new in the countries you follow</a>"))
            #expect(!own.contains("With an account you can"))
            _ = try await fixture.store.follow(["UTO"], by: Self.account("ana@x.example", fixture).id)
            try await fixture.publish([Sample.document("UTO-AO-02001")])
            #expect(try await ana.page("/").contains("2 new or changed models"))
            #expect(try await !String(buffer: stranger.get("/").body).contains("new or changed models"))
        }
    }
}
