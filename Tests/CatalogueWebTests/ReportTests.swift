import CatalogueModel
import CatalogueStore
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import TestSupport
import Testing

@testable import CatalogueWeb

@Suite struct ReportTests {
    private static let path = "/documents/UTO-AO-01001/reports"
    private static let form: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]

    private func fixture() async throws -> SiteFixture { try await SiteFixture([Sample.document()]) }

    @Test func reportIsKeptAndAnsweredWithItsNumber() async throws {
        let fixture = try await fixture()
        let body = "kind=wrong&text=El+color+es+verde%0D%0Ay+no+azul&contact=a%40b.example&edition=1"
        let answer = try await fixture.send(Self.path + "?lang=es", body, Self.form)
        #expect(answer.status == .seeOther && answer.headers[.location] == "\(Self.path)?sent=1")
        let kept = try #require(try await fixture.store.errorReports().first)
        #expect(kept.report.text == "El color es verde\ny no azul" && kept.report.contact == "a@b.example")
        #expect(kept.report.edition == 1 && kept.report.language == .es && kept.status == .open)
        let thanks = try await fixture.page("\(Self.path)?sent=1")
        #expect(thanks.contains("Recibimos su informe") && thanks.contains("<strong>1</strong>"))
        #expect(try await fixture.get("\(Self.path)?sent=2").status == .notFound)
    }

    @Test func whatIsMissingIsSaidBesideItsField() async throws {
        let fixture = try await fixture()
        let long = String(repeating: "%C3%B1", count: 2001)
        let answer = try await fixture.send(Self.path + "?lang=en", "kind=&text=\(long)&contact=%3Cb%3E", Self.form)
        let page = String(buffer: answer.body)
        #expect(answer.status == .unprocessableContent)
        #expect(page.contains("You have not said what the matter is.") && page.contains("It has 2001 characters"))
        #expect(page.contains("value=\"&lt;b&gt;\"") && page.contains("aria-invalid=\"true\""))
        #expect(try await fixture.store.errorReports().isEmpty)
    }

    @Test func twoThousandCharactersFit() async throws {
        let fixture = try await fixture()
        let text = String(repeating: "%C3%B1", count: 2000)
        #expect(try await fixture.send(Self.path, "kind=other&text=\(text)", Self.form).status == .seeOther)
    }

    @Test(arguments: [
        ("cross-site", nil, false), ("same-site", nil, false), ("same-origin", "null", true),
        (nil, "https://evil.example", false), (nil, "null", false), (nil, "http://localhost", true), (nil, nil, true),
    ])
    func formOfAnotherSiteIsRefused(site: String?, origin: String?, isTaken: Bool) async throws {
        let fixture = try await fixture()
        var headers = Self.form
        headers[.secFetchSite] = site
        headers[.origin] = origin
        let answer = try await fixture.send(Self.path, "kind=other&text=a", headers)
        #expect(answer.status == (isTaken ? .seeOther : .forbidden))
        #expect(try await fixture.store.errorReports().count == (isTaken ? 1 : 0))
    }

    @Test func tooLargeABodyIsNotRead() async throws {
        let fixture = try await fixture()
        let body = "kind=other&text=" + String(repeating: "a", count: 40_000)
        let answer = try await fixture.send(Self.path, body, Self.form)
        #expect(answer.status == .contentTooLarge)
        #expect(String(buffer: answer.body).contains("report.tooLarge"))
    }

    @Test func gateLetsAFewAMinuteThrough() async throws {
        let store = try CatalogueStore.inMemory()
        let gate = ReportGate(store: store, limits: GateLimits(fromOne: 2, fromAll: 3, seconds: 60))
        let start = Moment(secondsSince1970: 1_800_000_000)
        #expect(try await gate.admits("a", at: start))
        #expect(try await gate.admits("a", at: start.adding(seconds: 1)))
        #expect(try await !gate.admits("a", at: start.adding(seconds: 1)))
        #expect(try await gate.admits("b", at: start.adding(seconds: 2)))
        #expect(try await !gate.admits("c", at: start.adding(seconds: 59)))
        #expect(try await gate.admits("a", at: start.adding(seconds: 60)))
        #expect(try await !gate.admits("c", at: start.adding(seconds: 60)), "one of three went, one came")
        try await store.forgetAdmissions(before: start.adding(seconds: 60))
        #expect(try await gate.admits("c", at: start.adding(seconds: 60)))
    }

    @Test func tooManyAreToldToWait() async throws {
        let fixture = try await fixture()
        let router = fixture.site.router()
        try await Application(router: router).test(.router) { client in
            for number in 1...6 {
                let answer = try await client.execute(
                    uri: Self.path,
                    method: .post,
                    headers: Self.form,
                    body: ByteBuffer(string: "kind=other&text=a")
                )
                #expect(answer.status == (number <= 5 ? .seeOther : .tooManyRequests))
                if number > 5 { #expect(answer.headers[.retryAfter] == "60") }
            }
        }
    }

    @Test func programsReportInJSON() async throws {
        let fixture = try await fixture()
        let api = "/api/v1\(Self.path)"
        let json: HTTPFields = [.contentType: "application/json"]
        let answer = try await fixture.send(api, #"{"kind":"missing","text":"no UV","language":"en"}"#, json)
        #expect(answer.status == .created)
        #expect(String(buffer: answer.body).contains(#""report":{"number":1,"code":"UTO-AO-01001","country":"UTO""#))
        let wrong = try await fixture.send(api, #"{"kind":"nothing","text":" "}"#, json)
        #expect(wrong.status == .unprocessableContent)
        #expect(String(buffer: wrong.body).contains(#""parameter":"text""#))
        #expect(try await fixture.send(api, "not JSON", json).status == .badRequest)
        #expect(try await fixture.send(api, #"{"kind":"other","text":"a"}"#, [:]).status == .badRequest)
        let read = try await fixture.get(api)
        #expect(read.status == .methodNotAllowed && read.headers[.allow] == "POST")
        #expect(try await fixture.store.errorReports().count == 1)
    }

    @Test func modelThatIsNotThereTakesNone() async throws {
        let fixture = try await fixture()
        let answer = try await fixture.send("/documents/UTO-AO-09001/reports", "kind=other&text=a", Self.form)
        #expect(answer.status == .notFound)
    }

    @Test func everyModelPageHasTheForm() async throws {
        let page = try await fixture().page("/documents/UTO-AO-01001")
        #expect(page.contains("action=\"\(Self.path)\" method=\"post\"") && page.contains("maxlength=\"2000\""))
    }
}

extension SiteFixture {
    /// Posts a body once.
    fileprivate func send(_ path: String, _ body: String, _ headers: HTTPFields) async throws -> TestResponse {
        try await Application(router: site.router()).test(.router) { client in
            try await client.execute(uri: path, method: .post, headers: headers, body: ByteBuffer(string: body))
        }
    }
}
