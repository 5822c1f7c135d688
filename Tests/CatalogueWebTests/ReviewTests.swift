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

@Suite struct ReviewTests {
    private static func manual(_ days: Int, title: String = "Passport", mode: String = "complete", extra: String = "")
        -> String
    {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <manual xmlns="urn:crm:cotejo:manual:1" country="UTO" issued="2026-01-01" mode="\(mode)" sample="true">
        <authority><name>Utopia</name></authority>
        <documents>
        <document code="UTO-AO-01001" category="A" type="O" status="current" evidence="secondary">
        <title><es>Pasaporte</es><en>\(title)</en></title>
        </document>\(extra)
        </documents>
        <entryRules>
        <entryRule id="UTO-visit" destination="UTO" kind="verdict" direction="entry" priority="500" \
        documentKinds="ordinaryPassport" modes="air" purposes="tourism" verdict="notRequired" evidence="secondary">
        <nationality list="HND GTM"/>
        <stay days="\(days)"/>
        </entryRule>
        </entryRules>
        </manual>
        """
    }

    /// A site with an editor and two of the Secretariat, whose submission 1 is published and 2 waits.
    private func desk(
        _ first: String,
        _ second: String,
        _ body:
            @escaping @Sendable (SiteFixture, _ ana: (AccountBrowser, String), _ eva: (AccountBrowser, String))
            async throws -> Void
    ) async throws {
        let fixture = try await SiteFixture()
        try await fixture.open("ana@uto.example", .countryEditor(of: "UTO"))
        try await fixture.open("eva@sec.example", .secretariat)
        try await fixture.browse { browser in
            let client = browser.client
            func sign(_ email: String) async throws -> (AccountBrowser, String) {
                let token = try await fixture.begin(email)
                let browser = AccountBrowser(client)
                browser.use(token)
                return (browser, token.formToken)
            }
            let (ana, eva) = (try await sign("ana@uto.example"), try await sign("eva@sec.example"))
            try await Self.send(first, as: ana).expect(.created)
            try await eva.0.post("/submissions/1/approve", ["form-token": eva.1]).expect(.seeOther)
            try await Self.send(second, as: ana).expect(.created)
            try await body(fixture, ana, eva)
        }
    }

    private static func send(_ file: String, as who: (AccountBrowser, String)) async throws -> TestResponse {
        let headers: HTTPFields = [
            .contentType: "application/xml", .secFetchSite: "same-origin", .formToken: who.1,
        ]
        return try await who.0.send(.post, "/api/v1/submissions?name=UTO.xml", headers: headers, body: file)
    }

    @Test func answersThatWouldChangeAreShownBeforeAndAfter() async throws {
        try await desk(Self.manual(30), Self.manual(90)) { _, _, eva in
            let page = String(buffer: try await eva.0.get("/submissions/2").body)
            #expect(page.contains("id=\"answers-title\""))
            #expect(page.contains("Honduras") && page.contains("Guatemala"))
            #expect(page.contains("30 days") && page.contains("90 days"))
            let json = String(buffer: try await eva.0.get("/api/v1/submissions/2").body)
            #expect(json.contains("\"rule\":\"UTO-visit\"") && json.contains("\"stayDays\":30"))
            #expect(json.contains("\"stayDays\":90") && json.contains("\"isComplete\":true"))
        }
    }

    @Test func aSubmissionThatLeavesTheRulesAloneShowsNoAnswers() async throws {
        try await desk(Self.manual(30), Self.manual(30, title: "Other")) { _, _, eva in
            let page = String(buffer: try await eva.0.get("/submissions/2").body)
            #expect(!page.contains("id=\"answers-title\"") && page.contains("id=\"comments-title\""))
        }
    }

    @Test func commentOnARecordReachesTheCountryAndTheReasons() async throws {
        try await desk(Self.manual(30), Self.manual(30, title: "Other")) { fixture, ana, eva in
            let about = "document:UTO-AO-01001"
            let form = String(buffer: try await eva.0.get("/submissions/2?about=\(about)").body)
            #expect(form.contains("name=\"about\" value=\"\(about)\""))
            let words = "<i>Which title is right?</i>"
            try await eva.0.post("/submissions/2/comments", ["form-token": eva.1, "about": about, "text": words])
                .expect(.seeOther)
            let seen = String(buffer: try await ana.0.get("/submissions/2").body)
            #expect(seen.contains("&lt;i&gt;Which title is right?") && seen.contains("eva@sec.example"))
            let review = String(buffer: try await eva.0.get("/submissions/2").body)
            #expect(review.contains(">UTO-AO-01001: &lt;i&gt;Which title"))
            let log = try await fixture.store.auditEntries().map(\.event)
            #expect(log.contains { $0.action == "submission.commented" && $0.details == about && $0.country == "UTO" })
            // Compared again it has a new number, and what was said of it stays.
            try await eva.0.post("/submissions/2/compare", ["form-token": eva.1]).expect(.seeOther)
            #expect(try await fixture.store.comments(of: SubmissionID(3)).map(\.text) == [words])
        }
    }

    @Test func aCommentNeedsWordsARecordOfTheSubmissionAndOneThatWaits() async throws {
        try await desk(Self.manual(30), Self.manual(30, title: "Other")) { fixture, ana, eva in
            let path = "/submissions/2/comments"
            try await ana.0.post(path, ["form-token": ana.1, "text": " "]).expect(.unprocessableContent)
            let long = String(repeating: "a", count: 2001)
            try await ana.0.post(path, ["form-token": ana.1, "text": long]).expect(.unprocessableContent)
            let other: KeyValuePairs = ["form-token": ana.1, "about": "document:UTO-AO-09001", "text": "a"]
            try await ana.0.post(path, other).expect(.notFound)
            let odd: KeyValuePairs = ["form-token": ana.1, "about": "nothing", "text": "a"]
            try await ana.0.post(path, odd).expect(.badRequest)
            try await ana.0.post("/submissions/1/comments", ["form-token": ana.1, "text": "a"]).expect(.conflict)
            #expect(try await fixture.store.comments(of: SubmissionID(2)).isEmpty)
            let headers: HTTPFields = [
                .contentType: "application/json", .secFetchSite: "same-origin", .formToken: ana.1,
            ]
            let body = #"{"kind":"document","key":"UTO-AO-01001","text":"b"}"#
            try await ana.0.send(.post, "/api/v1/submissions/2/comments", headers: headers, body: body)
                .expect(.created)
            let json = String(buffer: try await ana.0.get("/api/v1/submissions/2").body)
            #expect(json.contains("\"text\":\"b\"") && json.contains("\"key\":\"UTO-AO-01001\""))
        }
    }

    @Test func anEditionIsTakenBackByTwoPersonsLikeAnyOther() async throws {
        // Without rules: an amendment with rules is held to those published while it is staged, and a database in memory
        // lets nobody read meanwhile.
        func bare(_ title: String) -> String {
            Self.manual(30, title: title).replacing(/<entryRules>[\s\S]*<\/entryRules>/, with: "")
        }
        try await desk(bare("Passport"), bare("Another")) { fixture, ana, eva in
            try await eva.0.post("/submissions/2/revert", ["form-token": eva.1]).expect(.notFound)
            try await eva.0.post("/submissions/2/approve", ["form-token": eva.1]).expect(.seeOther)
            #expect(String(buffer: try await ana.0.get("/submissions/2").body).contains("/submissions/2/revert"))
            let made = try await eva.0.post("/submissions/2/revert", ["form-token": eva.1])
            #expect(made.headers[.location] == "/submissions/3")
            // Who asked for it cannot publish it.
            try await eva.0.post("/submissions/3/approve", ["form-token": eva.1]).expect(.forbidden)
            let page = String(buffer: try await ana.0.get("/submissions/3").body)
            #expect(page.contains("inverse-of-edition-2.xml") && page.contains("Another"))
            try await fixture.open("ida@sec.example", .secretariat)
            let token = try await fixture.begin("ida@sec.example")
            let ida = AccountBrowser(eva.0.client)
            ida.use(token)
            try await ida.post("/submissions/3/approve", ["form-token": token.formToken]).expect(.seeOther)
            let model = String(buffer: try await ida.get("/api/v1/documents/UTO-AO-01001").body)
            #expect(model.contains("\"en\":\"Passport\""))
            // The edition's records are no longer those that it made: nothing is left of it to take back.
            try await ida.post("/submissions/2/revert", ["form-token": token.formToken]).expect(.conflict)
            let headers: HTTPFields = [
                .contentType: "application/json", .secFetchSite: "same-origin", .formToken: ana.1,
            ]
            try await ana.0.send(.post, "/api/v1/submissions/3/revert", headers: headers, body: "{}").expect(.created)
        }
    }

    @Test func imagesStandSideBySideForThoseWhoMaySeeThem() async throws {
        @Sendable func png(_ width: UInt8) -> [UInt8] {
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
                + [0, 0, 0, width, 0, 0, 0, 10, 8, 2, 0, 0, 0]
        }
        let digests: [UInt8: String] = [
            10: "8d1dc0c1026905ddd10685443038f5f547dcd9955f8b5c2de70d004d3110bd98",
            11: "93a81b1f2d8ccf8ff9f962fae211d71e3124db574f28b92d449100fed3555db5",
        ]
        func with(_ width: UInt8, access: String) -> (String, String) {
            let digest = digests[width] ?? ""
            let image = """
                <image sha256="\(digest)" type="image/png" location="data-page" access="\(access)">\
                <data>\(Data(png(width)).base64EncodedString())</data></image>
                """
            return (Self.manual(30).replacing("</title>\n</document>", with: "</title>\(image)</document>"), digest)
        }
        let (first, old) = with(10, access: "public")
        let (second, new) = with(11, access: "restricted")
        try await desk(first, second) { fixture, ana, eva in
            let page = String(buffer: try await eva.0.get("/submissions/2").body)
            let pair = [old, new].map { "/submissions/2/images/\($0)" }
            #expect(pair.allSatisfy { page.contains("src=\"\($0)\"") })
            for (path, width) in zip(pair, [10, 11] as [UInt8]) {
                let answer = try await eva.0.get(path)
                #expect(answer.status == .ok && Array(buffer: answer.body) == png(width))
            }
            // The editor of the country has no access to what is restricted, also not before it is published.
            try await ana.0.get(pair[0]).expect(.ok)
            try await ana.0.get(pair[1]).expect(.notFound)
            let own = String(buffer: try await ana.0.get("/submissions/2").body)
            #expect(!own.contains(pair[1]) && own.contains("restricted: your account does not see it"))
            try await AccountBrowser(eva.0.client).get(pair[0]).expect(.seeOther)
            // Not yet anybody's on the public address.
            try await eva.0.get("/images/\(new)").expect(.notFound)
            let viewed = try await fixture.store.auditEntries().map(\.event).filter { $0.action == "restricted.viewed" }
            #expect(viewed.contains { $0.subject == "image:\(new)" && $0.country == "UTO" })
        }
    }
}

extension Array<UInt8> {
    fileprivate init(buffer: ByteBuffer) { self.init(buffer.readableBytesView) }
}
