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

/// The figures of the service: who may read them, whether they are right, and that they name nobody.
@Suite struct OperationsTests {
    private static let admin = "adm@x.example"

    private func fixture() async throws -> SiteFixture {
        let fixture = try await SiteFixture([Sample.document()])
        try await fixture.open(Self.admin, .administrator)
        return fixture
    }

    /// A token of a scope, made as its owner makes it.
    private func token(_ scope: TokenScope, of email: String, _ fixture: SiteFixture) async throws -> HTTPFields {
        let account = try #require(try await fixture.store.accounts().first { $0.email == email })
        let token = try await KeepAccount(store: fixture.store, rules: SiteFixture.rules).makeToken(
            name: "watch",
            scope: scope,
            days: 30,
            of: account,
            visitor: Visitor(commandLine: "test"),
            at: SiteFixture.start
        )
        return [.authorization: "Bearer \(token.text)"]
    }

    @Test func aTokenForMetricsOpensThemAndNothingElse() async throws {
        let fixture = try await fixture()
        let headers = try await token(.metrics, of: Self.admin, fixture)
        try await fixture.browse { browser in
            try await browser.get("/metrics").expect(.unauthorized)
            try await browser.get("/metrics", headers: headers).expect(.ok)
            for address in ["/", "/documents", "/api/v1/operations", "/operations", "/api/v1/audit", "/api/v1/account"]
            {
                try await browser.get(address, headers: headers).expect(.forbidden, "\(address)")
            }
            try await browser.send(.post, "/metrics", headers: headers, body: "").expect(.methodNotAllowed)
        }
        try await fixture.open("other@x.example", .administrator)
        let administer = AdministerAccounts(store: fixture.store, rules: SiteFixture.rules)
        let account = try #require(try await fixture.store.accounts().first { $0.email == Self.admin })
        try await administer.deactivate(account.id, visitor: Visitor(commandLine: "root"), at: SiteFixture.start)
        try await fixture.browse { browser in
            try await browser.get("/metrics", headers: headers).expect(.unauthorized)
        }
    }

    @Test func onlyWhoMayWatchMakesATokenForMetrics() async throws {
        let fixture = try await fixture()
        try await fixture.open("sec@x.example", .secretariat)
        await #expect(throws: AccountError.unusableToken) {
            _ = try await token(.metrics, of: "sec@x.example", fixture)
        }
        let reading = try await token(.read, of: "sec@x.example", fixture)
        let own = try await token(.read, of: Self.admin, fixture)
        try await fixture.browse { browser in
            try await browser.get("/metrics", headers: reading).expect(.forbidden)
            try await browser.get("/metrics", headers: own).expect(.ok)
            try await browser.get("/api/v1/operations", headers: own).expect(.ok)
            browser.use(try await fixture.begin("sec@x.example"))
            let page = String(buffer: try await browser.get("/account").body)
            #expect(!page.contains("value=\"metrics\"") && !page.contains("href=\"/operations\""))
            browser.use(try await fixture.begin(Self.admin))
            let other = String(buffer: try await browser.get("/account").body)
            #expect(other.contains("value=\"metrics\"") && other.contains("href=\"/operations\""))
        }
    }

    @Test(arguments: [
        ("127.0.0.1", "127.0.0.1:8080", "", true), ("127.8.8.8", "localhost", "", true), ("::1", "[::1]:80", "", true),
        ("192.0.2.1", "localhost", "", false), ("", "localhost", "", false), ("127.0.0.1", "evil.example", "", false),
        ("127.0.0.1", "localhost.evil.example", "", false), ("127.0.0.1", "localhost", "X-Forwarded-For", false),
        ("127.0.0.1", "localhost", "X-Real-IP", false), ("127.0.0.1", "localhost", "Forwarded", false),
        ("127.0.0.1", "localhost", "Via", false),
    ])
    func onlyAProgramOnThisMachineIsFromHere(client: String, host: String, passedOn: String, isHere: Bool) throws {
        var headers = HTTPFields()
        if !passedOn.isEmpty { headers[try #require(HTTPField.Name(passedOn))] = "127.0.0.1" }
        #expect(OperationsRoutes.isFromHere(client, headers, host: host) == isHere)
    }

    @Test(arguments: [true, false])
    func aProgramOnThisMachineNeedsNoTokenWhereThatIsSaid(isOpen: Bool) async throws {
        let site = try await SiteFixture(openMetricsOnLoopback: isOpen).site
        try await site.application(host: "127.0.0.1", port: 0).test(.live) { client in
            let plain = try await client.execute(uri: "/metrics", method: .get)
            #expect(plain.status == (isOpen ? .ok : .unauthorized))
            let passedOn = try await client.execute(
                uri: "/metrics",
                method: .get,
                headers: [.forwardedFor: "127.0.0.1"]
            )
            #expect(passedOn.status == .unauthorized)
            #expect(try await client.execute(uri: "/operations", method: .get).status == .seeOther)
        }
    }

    /// The values of a family, by the labels as they are written.
    private static func values(_ name: String, _ text: String) -> [String: String] {
        var found: [String: String] = [:]
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let parts = line.split(separator: " ")
            let key = parts[0].prefix { $0 != "{" }
            if key == name { found[String(parts[0].dropFirst(key.count))] = String(parts[1]) }
        }
        return found
    }

    @Test func whatIsAnsweredIsCountedByItsRoute() async throws {
        let fixture = try await fixture()
        let headers = try await token(.metrics, of: Self.admin, fixture)
        try await fixture.browse { browser in
            for _ in 0..<3 { try await browser.get("/documents/UTO-AO-01001").expect(.ok) }
            try await browser.get("/documents/UTO-AO-99999?q=smokeperson").expect(.notFound)
            try await browser.get("/smokeperson/anything").expect(.notFound)
            try await browser.send(.init("SMOKE") ?? .get, "/", headers: [:], body: nil).expect(.methodNotAllowed)
            let text = String(buffer: try await browser.get("/metrics", headers: headers).body)
            let requests = Self.values("cotejo_http_requests_total", text)
            #expect(requests[#"{route="/documents/{code}",method="GET",status="2xx"}"#] == "3")
            #expect(requests[#"{route="/documents/{code}",method="GET",status="4xx"}"#] == "1")
            #expect(requests[#"{route="other",method="GET",status="4xx"}"#] == "1")
            #expect(requests[#"{route="other",method="other",status="4xx"}"#] == "1")
            #expect(!text.lowercased().contains("smoke"))
            let name = "cotejo_http_request_duration_seconds"
            let all = #"{route="/documents/{code}",method="GET""#
            let buckets = Self.values(name + "_bucket", text).filter { $0.key.hasPrefix(all) }
            #expect(buckets.count == RequestFigures.bounds.count + 1)
            #expect(buckets[all + #",le="+Inf"}"#] == "4")
            #expect(Self.values(name + "_count", text)[all + "}"] == "4")
            #expect(Double(Self.values(name + "_sum", text)[all + "}"] ?? "") ?? 0 > 0)
            #expect(Self.values("cotejo_page_cache_requests_total", text)[#"{result="hit"}"#] == "2")
            #expect(Self.values("cotejo_submissions", text)[#"{state="published"}"#] == "1")
            #expect(Self.values("cotejo_build_info", text)[#"{version="0.0.1"}"#] == "1")
            #expect(Self.values("cotejo_edition", text)[""] == "1")
            #expect(Int(Self.values("process_resident_memory_bytes", text)[""] ?? "") ?? 0 > 1 << 20)
            #expect(Int(Self.values("process_open_fds", text)[""] ?? "") ?? 0 > 2)
            #expect(Int(Self.values("cotejo_database_bytes", text)[""] ?? "") ?? 0 > 10_000)
        }
    }

    /// Source: the text format of Prometheus: every family says its help and its type once, before its values.
    @Test func everyLineIsAsTheFormatHasIt() async throws {
        let fixture = try await fixture()
        let headers = try await token(.metrics, of: Self.admin, fixture)
        try await fixture.browse { browser in
            try await browser.get("/documents").expect(.ok)
            let answer = try await browser.get("/metrics", headers: headers)
            #expect(answer.headers[.contentType] == "text/plain; version=0.0.4; charset=utf-8")
            #expect(answer.headers[.cacheControl] == "no-store")
            let text = String(buffer: answer.body)
            #expect(text.hasSuffix("\n"))
            var known: Set<String> = []
            for line in text.split(separator: "\n") {
                if let help = line.wholeMatch(of: /# HELP ([a-z_]+) [^\\]+/) {
                    #expect(known.insert(String(help.output.1)).inserted, "\(line)")
                } else if let type = line.wholeMatch(of: /# TYPE ([a-z_]+) (counter|gauge|histogram)/) {
                    #expect(known.contains(String(type.output.1)), "\(line)")
                } else {
                    let value = line.wholeMatch(
                        of: /([a-z_]+?)(?:_bucket|_sum|_count)?(?:\{(?:[a-z]+="[^"\\]*",?)+\})? [0-9.e\-]+/
                    )
                    let name = try #require(value, "\(line)").output.1
                    #expect(known.contains(String(name)) || known.contains { line.hasPrefix($0) }, "\(line)")
                }
            }
            #expect(known.count > 15)
        }
    }

    @Test func signInsThatHaveToWaitAreCounted() async throws {
        let fixture = try await fixture()
        let headers = try await token(.metrics, of: Self.admin, fixture)
        try await fixture.browse { browser in
            for _ in 0..<6 {
                _ = try await browser.post("/sign-in", ["email": "who@x.example", "password": "wrong wrong"])
            }
            let text = String(buffer: try await browser.get("/metrics", headers: headers).body)
            // Three cost no wait, the fourth is admitted and begins one: the day of the tests does not move.
            let slowed = Int(Self.values("cotejo_sign_ins_slowed_total", text)[""] ?? "") ?? 0
            #expect(slowed >= 2 && slowed <= 3)
            #expect(!text.contains("who@") && !text.contains("adm@"))
        }
    }

    @Test func thePageSaysTheSameInBothLanguages() async throws {
        let fixture = try await fixture()
        for (language, words) in [("es", "Estado del servicio"), ("en", "State of the service")] {
            try await fixture.browse(language) { browser in
                browser.use(try await fixture.begin(Self.admin))
                try await browser.get("/documents/UTO-AO-01001").expect(.ok)
                let answer = try await browser.get("/operations")
                answer.expect(.ok)
                let page = String(buffer: answer.body)
                #expect(page.contains(words) && page.contains("GET /documents/{code}") && page.contains("0.0.1"))
            }
        }
    }

    @Test func programsReadTheSameFigures() async throws {
        let fixture = try await fixture()
        let headers = try await token(.read, of: Self.admin, fixture)
        try await fixture.browse { browser in
            try await browser.get("/documents").expect(.ok)
            let body = try await browser.get("/api/v1/operations", headers: headers).body
            let parsed = try JSONSerialization.jsonObject(with: Data(String(buffer: body).utf8)) as? [String: Any]
            let figures = try #require(parsed)
            #expect(figures["version"] as? String == "0.0.1" && figures["edition"] as? Int == 1)
            let submissions = figures["submissions"] as? [String: Int]
            #expect(submissions == ["staged": 0, "published": 1, "withdrawn": 0, "notAccepted": 0])
            let routes = try #require(figures["routes"] as? [[String: Any]])
            #expect(routes.contains { $0["route"] as? String == "/documents" && $0["count"] as? Int == 1 })
        }
    }

    @Test func liveAndReadySayVersionAndEdition() async throws {
        let fixture = try await fixture()
        for state in ["live", "ready"] {
            let answer = try await fixture.get("/health/\(state)")
            #expect(answer.status == .ok)
            #expect(String(buffer: answer.body) == #"{"status":"\#(state)","version":"0.0.1","edition":1}"#)
        }
    }

    @Test func decimalsStandBehindTheMarkOfTheLanguage() {
        #expect(NumberText.tenths(5, .es) == "0,5" && NumberText.tenths(5, .en) == "0.5")
        #expect(NumberText.tenths(123_456, .es) == "12\u{A0}345,6" && NumberText.tenths(123_456, .en) == "12,345.6")
    }

    @Test func aShareIsWithinTheBoundThatHoldsIt() {
        let figures = RequestFigures()
        let route = RequestFigures.Route(path: "/", method: "GET")
        for _ in 0..<98 { figures.note(route, status: 200, seconds: 0.004) }
        figures.note(route, status: 200, seconds: 0.3)
        figures.note(route, status: 200, seconds: 60)
        let answers = figures.snapshot.routes[route]
        #expect(answers?.within(share: 0.5) == 0.005)
        #expect(answers?.within(share: 0.99) == 0.5)
        #expect(answers?.within(share: 1) == nil)
        #expect(answers?.count == 100)
    }
}
