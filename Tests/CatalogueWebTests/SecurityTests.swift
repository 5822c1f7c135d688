import CatalogueModel
import CatalogueStore
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import TestSupport
import Testing
import Workflows

@testable import CatalogueWeb

/// What holds for every route there is, and for those that will be.
@Suite struct SecurityTests {
    /// The routes of a method, each parameter filled in with the same text.
    private static func addresses(_ method: HTTPRequest.Method, of fixture: SiteFixture, _ text: String) -> [String] {
        fixture.site.router().routes.filter { $0.method == method }.map { route in
            let parts = route.path.description.split(separator: "/").map { $0.hasPrefix("{") ? text : String($0) }
            return "/" + parts.joined(separator: "/")
        }
    }

    /// A site with a person who may do everything, and their browser with the token of its forms.
    private static func administered(
        _ body: @escaping @Sendable (SiteFixture, AccountBrowser, _ token: String) async throws -> Void
    ) async throws {
        let fixture = try await SiteFixture([Sample.document()])
        try await fixture.open("ada@adm.example", .administrator)
        let token = try await fixture.begin("ada@adm.example")
        try await fixture.browse { browser in
            browser.use(token)
            try await body(fixture, browser, token.formToken)
        }
    }

    @Test func noRouteTakesAFormOfAnotherSite() async throws {
        try await Self.administered { fixture, browser, token in
            let addresses = Self.addresses(.post, of: fixture, "1")
            #expect(addresses.count > 50)
            for address in addresses {
                for site in ["cross-site", "same-site"] {
                    let headers: HTTPFields = [.secFetchSite: site, .formToken: token]
                    let answer = try await browser.send(.post, address, headers: headers, body: "")
                    answer.expect(.forbidden, "\(address) from \(site)")
                }
            }
        }
    }

    @Test func noRouteChangesAnythingWithoutTheTokenOfTheSession() async throws {
        try await Self.administered { fixture, browser, _ in
            // These ask and keep nothing; those take files, and look at the token before they keep any of one.
            let asked = ["/mrz", "/api/v1/mrz", "/api/v1/entry"]
            var count = 0
            for address in Self.addresses(.post, of: fixture, "1") where !asked.contains(address) {
                guard !SitePath.takesFile(address) else { continue }
                count += 1
                let answer = try await browser.send(.post, address, headers: [.secFetchSite: "same-origin"], body: "")
                answer.expect(.forbidden, "\(address)")
            }
            #expect(count > 45)
        }
    }

    @Test(arguments: ["..%2f..%2fPackage.swift", "%2e%2e", "%00", "1%0d%0aX-Injected:%201", "%c0%af", "'\"<b>"])
    func noRouteTakesItsParameterForAPath(text: String) async throws {
        try await Self.administered { fixture, browser, _ in
            for address in Self.addresses(.get, of: fixture, text) where address.contains(text) {
                let answer = try await browser.get(address)
                #expect(answer.status.code < 500, "\(address)")
                #expect(!String(buffer: answer.body).contains("swift-tools-version"), "\(address)")
                #expect(!answer.headers.contains { $0.name.rawName.lowercased() == "x-injected" }, "\(address)")
                #expect(answer.headers.allSatisfy { !$0.value.contains { $0.isNewline } }, "\(address)")
                #expect(!String(buffer: answer.body).contains("'\"<b>"), "\(address)")
            }
        }
    }

    @Test func twoWhoApproveInTheirBrowsersAtOncePublishOnce() async throws {
        try await CallTests.people { fixture, person in
            try await fixture.open("ida@sec.example", .secretariat)
            let ana = try await person("ana@uto.example")
            try await ana.handIn(Self.utopia).expect(.created)
            let client = ana.browser.client
            let sessions = [try await fixture.begin("eva@sec.example"), try await fixture.begin("ida@sec.example")]
            @Sendable func approve(_ session: SecretToken) async throws -> HTTPResponse.Status {
                let headers: HTTPFields = [
                    .cookie: "cotejo-session=\(session.text)", .formToken: session.formToken,
                    .secFetchSite: "same-origin",
                    .contentType: "application/x-www-form-urlencoded",
                ]
                let address = "/submissions/1/approve"
                return try await client.execute(uri: address, method: .post, headers: headers, body: nil).status
            }
            async let first = approve(sessions[0])
            async let second = approve(sessions[1])
            let statuses = try await [first, second]
            #expect(statuses.count { $0 == .seeOther } == 1 && statuses.count { $0.code >= 400 } == 1, "\(statuses)")
            #expect(try await fixture.store.editions().count == 1)
            let log = try await fixture.store.auditEntries().map(\.event.action)
            #expect(log.count { $0 == "submission.published" } == 1)
        }
    }

    static let utopia = """
        <?xml version="1.0" encoding="UTF-8"?>
        <manual xmlns="urn:crm:cotejo:manual:1" country="UTO" issued="2026-01-01" mode="complete" sample="true">
        <authority><name>Utopia</name></authority>
        <documents>
        <document code="UTO-AO-01001" category="A" type="O" status="current" evidence="secondary">
        <title><es>Pasaporte</es><en>Passport</en></title>
        </document>
        </documents>
        </manual>
        """

    /// What is one country's is no other country's, on every route of the desk.
    @Test func nothingOfACountryIsOpenToAnEditorOfAnother() async throws {
        try await CallTests.people { fixture, person in
            let ana = try await person("ana@uto.example")
            try await ana.handIn(Self.utopia).expect(.created)
            let keep = KeepCalls(store: fixture.store, vocabularies: fixture.vocabularies)
            let text = ErrorReportText(
                code: Sample.code("UTO-AO-01001"),
                edition: 0,
                kind: .wrong,
                text: "x",
                language: .es
            )
            _ = try await fixture.store.keep(text, receivedAt: SiteFixture.start.description)
            var draft = CallDraft(try SamplePages.sampleCall(["UTO"]).terms)
            draft.countries = ["UTO"]
            _ = try await keep.open(draft, visitor: Visitor(commandLine: "test"), at: SiteFixture.start)
            let bo = try await person("bo@hnd.example")
            let desk = RouteAccessTests.table.filter { [.desk, .senders].contains($0.who) }
                .flatMap { $0.routes.split(separator: "\n") }
            let own = desk.filter { $0.contains("{id}") }
            #expect(own.count > 20)
            for route in own {
                let parts = route.split(separator: " ").map(String.init)
                let address = parts[1].replacing("{id}", with: "1")
                    .replacing("{sha256}", with: String(repeating: "0", count: 64))
                if parts[0] == "GET" {
                    try await bo.browser.get(address).expect(.notFound, "\(route)")
                    guard !address.contains("images"), !address.contains("receipt") else { continue }
                    try await ana.browser.get(address).expect(.ok, "\(route)")
                } else {
                    let answer = try await bo.post(address, ["submission": "1", "reasons": "x", "answer": "x"])
                    #expect(answer.status.code >= 400, "\(route): \(answer.status)")
                    let json = try await bo.json(address, #"{"submission":1,"decision":"publish","action":"close"}"#)
                    #expect(json.status.code >= 400, "\(route): \(json.status)")
                }
            }
            #expect(try await fixture.store.submission(SubmissionID(1))?.status == .staged)
            #expect(try await fixture.store.errorReport(1)?.status == .open)
        }
    }

    @Test(arguments: [
        (0, 29, false), (0, 31, true), (31 * 256, 31, false), (31 * 256 - 1, 31, true), (1 << 20, 600, false),
    ])
    func aBodyMayBeSlowForAWhileAndNotForGood(bytes: Int, seconds: Int, isTooSlow: Bool) {
        #expect(RequestPace.isTooSlow(bytes: Int64(bytes), after: .seconds(Int64(seconds))) == isTooSlow)
    }
}

extension CallTests.Person {
    /// Hands a file in as a script of the site's own does.
    func handIn(_ xml: String) async throws -> TestResponse {
        let headers: HTTPFields = [
            .contentType: "application/xml", .secFetchSite: "same-origin", .formToken: token,
        ]
        return try await browser.send(.post, "/api/v1/submissions?name=UTO.xml", headers: headers, body: xml)
    }
}
