import CatalogueModel
import CatalogueStore
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import TestSupport
import Testing
import Workflows

@testable import CatalogueWeb

@Suite struct SignInTests {
    @Test func sessionComesInACookieThatScriptsAndOtherSitesCannotUse() async throws {
        let fixture = try await SiteFixture()
        try await fixture.open("ana@sec.example", .officer)
        try await fixture.browse { browser in
            let answer = try await browser.post(
                "/sign-in",
                ["email": "Ana@sec.example", "password": SiteFixture.password, "next": "/documents?q=a+b"]
            )
            #expect(answer.status == .seeOther && answer.headers[.location] == "/documents?q=a+b")
            let cookie = try #require(browser.setCookies.first { $0.hasPrefix("cotejo-session=") })
            #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && cookie.contains("Path=/"))
            #expect(!cookie.contains("Secure") && !cookie.contains("Domain"))
            let page = String(buffer: try await browser.get("/").body)
            #expect(page.contains("Ana &lt;Sic&gt;") && page.contains("action=\"/sign-out\""))
        }
    }

    @Test func cookieIsForTheHostAloneUnderTLS() async throws {
        let fixture = try await SiteFixture(publicURL: "https://cotejo.example")
        try await fixture.open("ana@sec.example", .officer)
        try await fixture.browse { browser in
            _ = try await browser.post("/sign-in", ["email": "ana@sec.example", "password": SiteFixture.password])
            let cookie = try #require(browser.setCookies.first { $0.hasPrefix("__Host-cotejo=") })
            #expect(cookie.contains("Secure") && cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"))
            try await browser.get("/account").expect(.ok)
        }
    }

    @Test(arguments: [
        "//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "/a\r\nSet-Cookie: x=1",
        "\\\\evil.example", "/sign-out", "", "documents", "/%0d%0a\n",
    ])
    func signingInLeadsToNoOtherSite(next: String) async throws {
        let fixture = try await SiteFixture()
        try await fixture.open("ana@sec.example", .officer)
        try await fixture.browse { browser in
            let fields: KeyValuePairs = ["email": "ana@sec.example", "password": SiteFixture.password, "next": next]
            let answer = try await browser.post("/sign-in", fields)
            #expect(answer.headers[.location] == "/")
            let query = URLQuery(["next": next]).suffix
            let signedIn = try await browser.get("/sign-in" + query)
            #expect(signedIn.headers[.location] == "/account")
        }
    }

    @Test func unknownAccountReadsLikeAWrongPassword() async throws {
        let fixture = try await SiteFixture()
        try await fixture.open("ana@sec.example", .officer)
        let left = try await fixture.open("leo@sec.example", .officer)
        try await fixture.open("adm@sec.example", .administrator)
        try await AdministerAccounts(store: fixture.store).deactivate(
            left.id,
            visitor: Visitor(commandLine: "test"),
            at: SiteFixture.start
        )
        try await fixture.browse { browser in
            var answers: Set<String> = []
            for email in ["ana@sec.example", "nobody@x.example", "leo@sec.example"] {
                let answer = try await browser.post("/sign-in", ["email": email, "password": "wrong"])
                #expect(answer.status == .unprocessableContent && answer.headers[.setCookie] == nil)
                #expect(answer.headers[.cacheControl] == "no-store")
                answers.insert(String(buffer: answer.body).replacing(email, with: "EMAIL"))
            }
            #expect(answers.count == 1)
        }
    }

    @Test func tooManyFailuresAreToldToWait() async throws {
        let fixture = try await SiteFixture()
        try await fixture.browse { browser in
            for _ in 0..<3 { _ = try await browser.post("/sign-in", ["email": "a@b.example", "password": "x"]) }
            let answer = try await browser.post("/sign-in", ["email": "a@b.example", "password": "x"])
            #expect(answer.status == .tooManyRequests && answer.headers[.retryAfter] == "1")
        }
    }

    @Test func aPlantedSessionIsNotTakenOver() async throws {
        let fixture = try await SiteFixture()
        try await fixture.open("ana@sec.example", .officer)
        try await fixture.open("eva@evil.example", .reader)
        let planted = try await fixture.begin("eva@evil.example")
        try await fixture.browse { browser in
            browser.use(planted)
            let fields: KeyValuePairs = [
                "email": "ana@sec.example", "password": SiteFixture.password, "form-token": planted.formToken,
            ]
            try await browser.post("/sign-in", fields).expect(.seeOther)
            #expect(browser.cookies["cotejo-session"] != planted.text)
            browser.use(planted)
            try await browser.get("/account").expect(.seeOther, "the planted one is over")
        }
    }

    @Test func anInventedCookieOpensNothing() async throws {
        let fixture = try await SiteFixture()
        try await fixture.browse { browser in
            browser.plant(String(repeating: "A", count: 43))
            let answer = try await browser.get("/account")
            #expect(answer.status == .seeOther && answer.headers[.location] == "/sign-in?next=%2Faccount")
        }
    }

    @Test func signingOutEndsTheSessionOnTheServer() async throws {
        let fixture = try await SiteFixture()
        try await fixture.open("ana@sec.example", .officer)
        let token = try await fixture.begin("ana@sec.example")
        try await fixture.browse { browser in
            browser.use(token)
            try await browser.post("/sign-out", [:]).expect(.forbidden)
            let answer = try await browser.post("/sign-out", ["form-token": token.formToken])
            #expect(answer.status == .seeOther && browser.cookies["cotejo-session"] == nil)
            browser.use(token)
            try await browser.get("/account").expect(.seeOther)
        }
    }

    @Test func whatOneAccountSeesStaysInNoCache() async throws {
        var guarded = Sample.document()
        guarded.access = .official
        let fixture = try await SiteFixture([guarded, Sample.document("UTO-AO-02001")])
        try await fixture.open("ana@sec.example", .officer)
        let token = try await fixture.begin("ana@sec.example")
        try await fixture.browse { browser in
            for _ in 0..<2 {
                let stranger = try await browser.get("/documents/UTO-AO-01001")
                #expect(stranger.status == .notFound)
            }
            browser.use(token)
            let own = try await browser.get("/documents/UTO-AO-01001")
            #expect(own.status == .ok && own.headers[.cacheControl] == "private, no-store")
            #expect(own.headers[.eTag] == nil && own.headers[.contentEncoding] == nil)
            #expect(String(buffer: try await browser.get("/documents").body).contains("Ana &lt;Sic&gt;"))
        }
        try await fixture.browse { stranger in
            try await stranger.get("/documents/UTO-AO-01001").expect(.notFound)
            let page = try await stranger.get("/documents")
            #expect(!String(buffer: page.body).contains("Ana") && page.headers[.eTag] != nil)
        }
    }

    @Test func addressesBehindTrustedProxiesAreBelievedAndNoOthers() throws {
        let proxies = try #require(TrustedProxies("127.0.0.1, 10.0.0.0/8,fd00::/8"))
        #expect(proxies.client(peer: "127.0.0.1", forwarded: "203.0.113.9") == "203.0.113.9")
        #expect(proxies.client(peer: "127.0.0.1", forwarded: "1.1.1.1, 203.0.113.9, 10.2.3.4") == "203.0.113.9")
        #expect(proxies.client(peer: "198.51.100.1", forwarded: "203.0.113.9") == "198.51.100.1")
        #expect(proxies.client(peer: "fd00::1", forwarded: "2001:db8::7") == "2001:db8::7")
        // As a server that listens on :: hears the same proxy.
        #expect(proxies.client(peer: "::ffff:10.0.0.1", forwarded: "203.0.113.9") == "203.0.113.9")
        #expect(proxies.client(peer: "::ffff:11.0.0.1", forwarded: "203.0.113.9") == "::ffff:11.0.0.1")
        #expect(proxies.client(peer: "127.0.0.1", forwarded: "<script>") == "127.0.0.1")
        #expect(proxies.client(peer: "127.0.0.1", forwarded: nil) == "127.0.0.1")
        #expect(TrustedProxies.none.client(peer: "127.0.0.1", forwarded: "203.0.113.9") == "127.0.0.1")
        for wrong in ["localhost", "10.0.0.0/33", "10.0.0.0/a"] { #expect(TrustedProxies(wrong) == nil) }
    }
}
