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

/// What readers reported, from the reader's page to the desk and back.
@Suite struct ReportDeskTests {
    private static func reported(
        _ body:
            @escaping @Sendable (SiteFixture, _ person: @Sendable (String) async throws -> CallTests.Person)
            async throws
            -> Void
    ) async throws {
        try await CallTests.people { fixture, person in
            var restricted = Sample.document("UTO-AO-02001")
            restricted.access = .restricted
            try await fixture.publish([Sample.document(), restricted])
            for code in ["UTO-AO-01001", "UTO-AO-02001"] {
                let text = ErrorReportText(
                    code: Sample.code(code),
                    edition: 1,
                    kind: .wrong,
                    text: "El <b>color</b> es verde",
                    contact: "lector@x.example",
                    language: .es
                )
                _ = try await fixture.store.keep(text, receivedAt: "2026-11-20T10:00:00Z")
            }
            try await body(fixture, person)
        }
    }

    @Test func reportGoesToItsCountryAndItsAnswerToTheReader() async throws {
        try await Self.reported { fixture, person in
            let eva = try await person("eva@sec.example")
            #expect(try await eva.page("/submissions").contains("(2 not answered)"))
            try await eva.post("/submissions/reports/1/assign", [:]).expect(.seeOther)
            try await eva.post("/submissions/reports/1/assign", [:]).expect(.conflict)
            let ana = try await person("ana@uto.example")
            let page = try await ana.page("/submissions/reports/1")
            #expect(page.contains("assigned to the country") && page.contains("El &lt;b&gt;color&lt;/b&gt; es verde"))
            #expect(page.contains("lector@x.example") && !page.contains("/assign"))
            // A country does not close what it did not answer.
            try await ana.post("/submissions/reports/1/close", [:]).expect(.conflict)
            try await ana.post("/submissions/reports/1/answer", ["answer": " "]).expect(.unprocessableContent)
            let long = String(repeating: "ñ", count: 4001)
            try await ana.post("/submissions/reports/1/answer", ["answer": long]).expect(.unprocessableContent)
            try await ana.post("/submissions/reports/1/answer", ["answer": "Corregido & <listo>"]).expect(.seeOther)
            try await ana.post("/submissions/reports/1/close", [:]).expect(.seeOther)
            try await ana.post("/submissions/reports/1/answer", ["answer": "otra"]).expect(.conflict)
            let stranger = AccountBrowser(ana.browser.client)
            let read = String(buffer: try await stranger.get("/documents/UTO-AO-01001/reports?sent=1").body)
            #expect(
                read.contains("<blockquote class=\"answer\" lang=\"es\">Corregido &amp; &lt;listo&gt;</blockquote>")
            )
            // Anyone can type a number: what the reader wrote and who answered is not theirs to read.
            for hidden in ["verde", "lector@x.example", "ana@uto.example"] { #expect(!read.contains(hidden)) }
            let log = try await fixture.store.auditEntries().map(\.event).filter { $0.subject == "report:1" }
            #expect(log.map(\.action) == ["report.assigned", "report.answered", "report.closed"])
            #expect(log.allSatisfy { $0.country == "UTO" } && log.map(\.actor)[1] == "ana@uto.example")
            #expect(try await fixture.store.errorReports(isPending: true).map(\.number) == [2])
            #expect(try await fixture.store.errorReports(status: .closed).map(\.number) == [1])
        }
    }

    @Test func otherCountriesAndLowerAccessSeeNothing() async throws {
        try await Self.reported { _, person in
            let bo = try await person("bo@hnd.example")
            try await bo.browser.get("/submissions/reports/1").expect(.notFound)
            try await bo.post("/submissions/reports/1/answer", ["answer": "a"]).expect(.notFound)
            #expect(try await !bo.page("/submissions/reports").contains("UTO-AO-01001"))
            let ana = try await person("ana@uto.example")
            try await ana.browser.get("/submissions/reports/2").expect(.notFound)
            let list = try await ana.page("/submissions/reports")
            #expect(list.contains("UTO-AO-01001") && !list.contains("UTO-AO-02001"))
            try await ana.post("/submissions/reports/1/assign", [:]).expect(.forbidden)
            let eva = try await person("eva@sec.example")
            #expect(try await eva.page("/submissions/reports").contains("UTO-AO-02001"))
        }
    }

    @Test func theSecretariatClosesWhatNobodyAnswered() async throws {
        try await Self.reported { fixture, person in
            let eva = try await person("eva@sec.example")
            try await eva.post("/submissions/reports/1/close", [:]).expect(.seeOther)
            let report = try #require(try await fixture.store.errorReport(1))
            #expect(report.status == .closed && report.answer == nil)
        }
    }

    @Test func programsAnswerToo() async throws {
        try await Self.reported { _, person in
            let ana = try await person("ana@uto.example")
            let path = "/api/v1/submissions/reports/1"
            try await ana.json(path, #"{"action":"assign"}"#).expect(.forbidden)
            try await ana.json(path, #"{"action":"sing"}"#).expect(.badRequest)
            try await ana.json(path, #"{"action":"answer"}"#).expect(.unprocessableContent)
            let answer = try await ana.json(path, #"{"action":"answer","answer":"Sí"}"#)
            #expect(answer.status == .ok)
            #expect(String(buffer: answer.body).contains(#""status":"answered","answer":"Sí""#))
            #expect(try await ana.page("/api/v1/submissions/reports").contains(#""number":1"#))
            try await ana.json("/api/v1/submissions/reports/2", #"{"action":"close"}"#).expect(.notFound)
        }
    }

    @Test func anAnswerForEveryoneStandsWithTheRecordWithoutAnyPerson() async throws {
        try await Self.reported { _, person in
            let ana = try await person("ana@uto.example")
            let stranger = AccountBrowser(ana.browser.client)
            func read(_ path: String) async throws -> String { String(buffer: try await stranger.get(path).body) }
            let (page, api) = ("/documents/UTO-AO-01001", "/api/v1/documents/UTO-AO-01001")
            // Kept in memory now, as it stands.
            #expect(try await !read(page).contains("Answers to readers"))
            let answer = "/submissions/reports/1/answer"
            try await ana.post(answer, ["answer": "Solo para usted"]).expect(.seeOther)
            #expect(try await !read(page).contains("Solo para usted"))
            try await ana.post(answer, ["answer": "Es verde & <así>", "everyone": "yes"]).expect(.seeOther)
            #expect(try await ana.page("/submissions/reports/1").contains("shown with the record"))
            let shown = try await read(page)
            #expect(shown.contains("<blockquote class=\"answer\" lang=\"es\">Es verde &amp; &lt;así&gt;</blockquote>"))
            #expect(shown.contains("A fact is not right · edition 1 · answered on 21 Nov 2026"))
            #expect(try await read(api).contains(#""answer":"Es verde & <así>""#))
            for text in [shown, try await read(api)] {
                for hidden in ["<b>color", "&lt;b&gt;color", "lector@x.example", "ana@uto.example"] {
                    #expect(!text.contains(hidden), "\(hidden)")
                }
            }
            #expect(try await !read(page + "?edition=1").contains("Es verde &amp;"))
            try await ana.json("/api/v1/submissions/reports/1", #"{"action":"answer","answer":"No"}"#).expect(.ok)
            #expect(try await !read(page).contains("Answers to readers"))
        }
    }
}
