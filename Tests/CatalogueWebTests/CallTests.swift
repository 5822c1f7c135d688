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

/// Calls for submissions and the board of their period, by the people who use them.
@Suite struct CallTests {
    /// A person's browser with the token of their forms.
    struct Person {
        let browser: AccountBrowser
        let token: String

        func page(_ path: String) async throws -> String { String(buffer: try await browser.get(path).body) }

        func post(_ path: String, _ fields: KeyValuePairs<String, String>) async throws -> TestResponse {
            var items = URLQuery(["form-token": token])
            for (name, value) in fields { items = items.adding(name, value) }
            return try await browser.send(
                .post,
                path,
                headers: [.contentType: "application/x-www-form-urlencoded"],
                body: String(items.suffix.dropFirst())
            )
        }

        func json(_ path: String, _ body: String) async throws -> TestResponse {
            let headers: HTTPFields = [
                .contentType: "application/json", .secFetchSite: "same-origin", .formToken: token,
            ]
            return try await browser.send(.post, path, headers: headers, body: body)
        }
    }

    static func people(
        _ body:
            @escaping @Sendable (SiteFixture, _ person: @Sendable (String) async throws -> Person) async throws -> Void
    ) async throws {
        let fixture = try await SiteFixture()
        try await fixture.open("ana@uto.example", .countryEditor(of: "UTO"))
        try await fixture.open("bo@hnd.example", .countryEditor(of: "HND"))
        try await fixture.open("gil@gtm.example", .countryEditor(of: "GTM"))
        try await fixture.open("eva@sec.example", .secretariat)
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

    static let fields: KeyValuePairs = [
        "kind": "needs", "label-es": "primer semestre <2027>", "label-en": "first half <2027>", "from": "2027-01-01",
        "to": "2027-06-30", "day": "2026-12-15", "time": "17:00", "zone": "America/Guatemala", "country": "GTM",
        "country": "UTO",
    ]

    /// A call that was made some days before the day of all tests, and is due some days from it.
    static func keptCall(_ fixture: SiteFixture, dueInDays days: Int, madeDaysAgo: Int = 30) async throws
        -> SubmissionCall
    {
        let keep = KeepCalls(store: fixture.store, vocabularies: fixture.vocabularies)
        var draft = CallDraft()
        (draft.kind, draft.labelES, draft.labelEN) = ("manual", "2027", "2027")
        (draft.from, draft.to, draft.time, draft.timeZone) = ("2027-01-01", "2027-06-30", "00:00", "UTC")
        draft.day = CalendarDay(daysSince1970: SiteFixture.today.daysSince1970 + days).description
        draft.countries = ["UTO", "HND"]
        let at = SiteFixture.start.adding(seconds: Int64(-madeDaysAgo * 86_400))
        return try await keep.open(draft, visitor: Visitor(commandLine: "test"), at: at)
    }

    @Test func theSecretariatCallsAndEachCountrySeesItsOwn() async throws {
        try await Self.people { fixture, person in
            let eva = try await person("eva@sec.example")
            try await eva.post("/submissions/calls", Self.fields).expect(.seeOther)
            let call = try #require(try await fixture.store.call(CallID(1)))
            #expect(call.terms.deadline.moment.description == "2026-12-15T23:00:00Z")
            #expect(call.terms.countries == ["GTM", "UTO"])
            let own = try await eva.page("/submissions/calls/1")
            #expect(own.contains("first half &lt;2027&gt;") && own.contains("Guatemala") && own.contains("Utopia"))
            #expect(own.contains("15 Dec 2026, 17:00 (America/Guatemala) · 15 Dec 2026, 23:00 UTC"))
            let gil = try await person("gil@gtm.example")
            let seen = try await gil.page("/submissions/calls/1")
            #expect(seen.contains("in 24 days") && !seen.contains("Utopia") && !seen.contains("/close"))
            #expect(try await gil.page("/submissions").contains("Who owes what"))
            let bo = try await person("bo@hnd.example")
            try await bo.browser.get("/submissions/calls/1").expect(.notFound)
            try await bo.browser.get("/api/v1/submissions/calls/1").expect(.notFound)
            #expect(try await !bo.page("/submissions/calls").contains("2027"))
            #expect(try await fixture.store.auditEntries().contains { $0.event.action == "call.opened" })
        }
    }

    @Test(arguments: [
        ("zone", "Nowhere/Else"), ("day", "2026-02-30"), ("day", "2026-11-20"), ("to", "2026-12-31"), ("label-en", ""),
        ("label-es", String(repeating: "x", count: 81)), ("country", "XYZ"), ("kind", "songs"),
    ])
    func whatCannotBeACallIsSaidBesideWhatWasTyped(field: String, value: String) async throws {
        try await Self.people { fixture, person in
            let eva = try await person("eva@sec.example")
            var items = URLQuery(["form-token": eva.token, field: value])
            for (name, value) in Self.fields where name != field { items = items.adding(name, value) }
            let answer = try await eva.browser.send(
                .post,
                "/submissions/calls",
                headers: [.contentType: "application/x-www-form-urlencoded"],
                body: String(items.suffix.dropFirst())
            )
            answer.expect(.unprocessableContent)
            let page = String(buffer: answer.body)
            #expect(page.contains("role=\"alert\""))
            #expect(field == "label-es" || page.contains("primer semestre &lt;2027&gt;"))
            #expect(try await fixture.store.calls().isEmpty)
        }
    }

    @Test func boardSaysWhoIsLateAndWhatWaits() async throws {
        try await Self.people { fixture, person in
            _ = try await Self.keptCall(fixture, dueInDays: -3)
            let eva = try await person("eva@sec.example")
            let late = try await eva.page("/submissions")
            #expect(late.contains("3 days overdue") && late.contains("duty-overdue") && late.contains("bar-overdue"))
            #expect(late.contains("2 are owed; 2 are overdue"))
            // What is published after the call answers it, whenever that is.
            try await fixture.publish([Sample.document()])
            let board = try await eva.page("/submissions?period=2027-01-01/2027-06-30")
            #expect(board.contains("approved and published") && board.contains("1 are owed; 1 are overdue"))
            #expect(try await eva.page("/submissions?period=latest").contains("waits for a decision") == false)
            try await eva.browser.get("/submissions?period=2020-01-01/2020-06-30").expect(.badRequest)
            try await eva.browser.get("/api/v1/submissions/board?period=x").expect(.badRequest)
            let ana = try await person("ana@uto.example")
            let own = try await ana.page("/submissions")
            #expect(own.contains("approved and published") && !own.contains("Honduras"))
        }
    }

    @Test func deadlineMovesOnceAndOnlyForWhoSawTheLatest() async throws {
        try await Self.people { fixture, person in
            let eva = try await person("eva@sec.example")
            try await eva.post("/submissions/calls", Self.fields).expect(.seeOther)
            func change(day: String, sequence: String) async throws -> TestResponse {
                var items = URLQuery(["form-token": eva.token, "day": day, "sequence": sequence])
                for (name, value) in Self.fields where name != "day" { items = items.adding(name, value) }
                return try await eva.browser.send(
                    .post,
                    "/submissions/calls/1",
                    headers: [.contentType: "application/x-www-form-urlencoded"],
                    body: String(items.suffix.dropFirst())
                )
            }
            try await change(day: "2027-01-20", sequence: "0").expect(.seeOther)
            try await change(day: "2027-02-20", sequence: "0").expect(.conflict)
            let call = try #require(try await fixture.store.call(CallID(1)))
            #expect(call.sequence == 1 && call.terms.deadline.day == Sample.day("2027-01-20"))
            try await eva.post("/submissions/calls/1/close", [:]).expect(.seeOther)
            try await eva.post("/submissions/calls/1/close", [:]).expect(.conflict)
            try await change(day: "2027-02-20", sequence: "2").expect(.conflict)
            #expect(try await eva.page("/submissions/calls/1").contains("closed"))
            let log = try await fixture.store.auditEntries().map(\.event)
            #expect(log.suffix(3).map(\.action) == ["call.opened", "call.changed", "call.closed"])
            #expect(log.last { $0.action == "call.changed" }?.details.contains("2027-01-20T17:00") ?? false)
            #expect(try await VerifyAudit.run(fixture.store).broken.isEmpty)
        }
    }

    @Test func programsMakeReadAndCloseCalls() async throws {
        try await Self.people { fixture, person in
            let eva = try await person("eva@sec.example")
            let body = """
                {"kind":"needs","label":{"es":"2027","en":"2027"},"period":{"from":"2027-01-01","to":"2027-06-30"},
                "deadline":{"local":"2026-12-15T17:00","timeZone":"America/Guatemala"},"countries":["GTM","HND"]}
                """
            try await eva.json("/api/v1/submissions/calls", body).expect(.created)
            try await eva.json("/api/v1/submissions/calls", "{}").expect(.unprocessableContent)
            let bo = try await person("bo@hnd.example")
            try await bo.json("/api/v1/submissions/calls", body).expect(.forbidden)
            let seen = try await bo.page("/api/v1/submissions/calls/1")
            #expect(seen.contains(#""countries":["HND"]"#) && !seen.contains("GTM"))
            #expect(seen.contains(#""state":"nothing","owedBy":"country""#))
            let board = try await eva.page("/api/v1/submissions/board")
            #expect(board.contains(#""period":{"from":"2027-01-01""#) && board.contains("GTM"))
            try await eva.json("/api/v1/submissions/calls/1/close", "{}").expect(.ok)
            #expect(try await fixture.store.call(CallID(1))?.isOpen == false)
        }
    }

    @Test func boardTellsWhatWasSentBackFromWhatWasTakenBack() async throws {
        try await Self.people { fixture, person in
            let store = fixture.store
            let header = SubmissionHeader(kind: .needs, country: "UTO", issued: SiteFixture.today, mode: .complete)
            for number in 1...3 {
                let file = ReceivedFile(
                    name: "n\(number).xml",
                    sha256: String(repeating: "\(number)", count: 64),
                    byteCount: 1,
                    receivedAt: SiteFixture.start.description,
                    receivedBy: "ana@uto.example"
                )
                _ = try store.stage(header, file: file) { nil }
            }
            let rejection = SubmissionRejection(at: SiteFixture.start, by: "eva@sec.example", reasons: "x")
            try await store.reject(SubmissionID(1), rejection) { _ in
                AuditNote(.submissionRejected, by: Visitor(commandLine: "test"), at: SiteFixture.start)
            }
            try await store.withdraw(SubmissionID(2))
            try await store.withdraw(SubmissionID(3), as: .comparedAgain)
            let board = try await person("eva@sec.example").page("/submissions")
            for words in [
                "sent back with reasons", "taken back before a decision", "compared again, under another number",
            ] {
                #expect(board.contains("<td>\(words)</td>"), "\(words)")
            }
            #expect(try await store.submissions().map(\.withdrawal) == [.comparedAgain, .takenBack, .sentBack])
        }
    }
}
