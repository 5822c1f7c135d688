import CatalogueModel
import CatalogueStore
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Synchronization
import TestSupport
import Testing
import Workflows

@testable import CatalogueWeb

/// The log: a line a request, for programs, with nothing of anybody in it.
@Suite struct RequestLogTests {
    /// Keeps the lines that were written.
    private final class Lines: Sendable {
        private let kept = Mutex<[String]>([])
        var all: [String] { kept.withLock { $0 } }
        func add(_ line: String) { kept.withLock { $0.append(line) } }
    }

    private static func logged(
        _ body: @escaping @Sendable (SiteFixture, AccountBrowser) async throws -> Void
    ) async throws -> [[String: Any]] {
        let lines = Lines()
        var logger = Logger(label: "test") { _ in JSONLines { lines.add($0) } }
        logger.logLevel = .debug
        let fixture = try await SiteFixture([Sample.document()], logger: logger)
        try await fixture.browse { browser in try await body(fixture, browser) }
        return try lines.all.map { line in
            #expect(line.hasSuffix("\n") && !line.dropLast().contains("\n"))
            let parsed = try JSONSerialization.jsonObject(with: Data(line.utf8))
            return try #require(parsed as? [String: Any])
        }
    }

    @Test func eachRequestIsOneLineWithWhatCameOfIt() async throws {
        let lines = try await Self.logged { _, browser in
            let answer = try await browser.get("/documents/UTO-AO-01001")
            #expect(answer.headers[.requestID]?.wholeMatch(of: /[0-9a-f]{16}/) != nil)
            try await browser.get("/nowhere").expect(.notFound)
            try await browser.get("/documents.csv").expect(.ok)
        }
        #expect(lines.map { $0["message"] as? String } == ["request", "request", "request"])
        #expect(lines.map { $0["route"] as? String } == ["/documents/{code}", "other", "/documents.csv"])
        #expect(lines.map { $0["status"] as? Int } == [200, 404, 200])
        #expect(lines.allSatisfy { ($0["bytes"] as? Int ?? 0) > 100 && $0["ms"] is Double })
        #expect(lines.allSatisfy { $0["method"] as? String == "GET" })
        #expect(Set(lines.compactMap { $0["request"] as? String }).count == 3)
        let names: Set = ["time", "level", "message", "request", "method", "route", "status", "ms", "bytes"]
        #expect(lines.allSatisfy { Set($0.keys) == names })
        let time = try #require(lines[0]["time"] as? String)
        #expect(time.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/) != nil)
    }

    @Test func theAnswerCarriesTheNumberOfItsLine() async throws {
        let numbers = Lines()
        let lines = try await Self.logged { _, browser in
            for path in ["/", "/nowhere", "/api/v1/audit"] {
                numbers.add(try await browser.get(path).headers[.requestID] ?? "none")
            }
        }
        #expect(lines.map { $0["request"] as? String } == numbers.all)
    }

    @Test func nothingOfAnybodyIsWritten() async throws {
        let zone = "PPUTOSMOKEPERSON<<ANA<<<<<<<<<<<<<<<<<<<<<<<\nU123456780UTO8503150F3401019<<<<<<<<<<<<<<<0"
        let lines = try await Self.logged { fixture, browser in
            try await fixture.open("smoke@person.example", .administrator)
            let hidden: HTTPFields = [
                .forwardedFor: "203.0.113.77", .userAgent: "SmokeBrowser", .referer: "https://smoke.example/",
                .cookie: "cotejo-session=smoke-secret",
            ]
            _ = try await browser.get("/documents?q=smokeperson&lang=es", headers: hidden)
            _ = try await browser.get("/smokeperson", headers: hidden)
            _ = try await browser.get("/documents/UTO-SM-0KE00")
            _ = try await browser.get("/invitation/smoke-secret")
            _ = try await browser.get("/reset/smoke-secret")
            _ = try await browser.post("/mrz", ["mrz": zone, "surname": "Smokeperson"])
            _ = try await browser.post("/api/v1/entry", ["nationality": "HND", "note": "smoke"])
            _ = try await browser.post("/sign-in", ["email": "smoke@person.example", "password": "smoke smoke smoke"])
            _ = try await browser.get("/api/v1/account", headers: [.authorization: "Bearer smoke-secret"])
            browser.use(try await fixture.begin("smoke@person.example"))
            _ = try await browser.get("/audit?person=smoke@person.example")
            _ = try await browser.get("/account")
        }
        #expect(lines.count == 11)
        for line in lines {
            let text = "\(line)".lowercased()
            for word in ["smoke", "203.0.113", "person", "bearer", "lang=", "utou", "ana"] {
                #expect(!text.contains(word), "\(word) in \(text)")
            }
        }
    }

    @Test func whatFailsNamesItsRouteAndNotItsAddress() async throws {
        let lines = Lines()
        let logger = Logger(label: "test") { _ in JSONLines { lines.add($0) } }
        let fixture = try await SiteFixture(logger: logger)
        let router = fixture.site.router()
        router.get("/broken/:secret") { _, _ -> String in throw CancellationError() }
        try await Application(router: router).test(.router) { client in
            let answer = try await client.execute(uri: "/broken/smoke-secret?q=smoke", method: .get)
            #expect(answer.status == .internalServerError)
        }
        #expect(lines.all.count == 2)
        #expect(lines.all.allSatisfy { !$0.contains("smoke") && $0.contains("/broken/{secret}") })
        #expect(lines.all.first?.contains("request failed") ?? false)
    }

    @Test func aLineStaysALineWhateverIsSaid() throws {
        let lines = Lines()
        var logger = Logger(label: "test") { _ in JSONLines { lines.add($0) } }
        logger[metadataKey: "who"] = "a\"b\n{\"level\":\"error\"}\u{2028}"
        logger.info("said", metadata: ["list": ["a", "b"], "number": .stringConvertible(5)])
        logger.debug("not said")
        let line = try #require(lines.all.first)
        #expect(lines.all.count == 1 && line.filter { $0 == "\n" }.count == 1)
        let parsed = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        #expect(parsed?["who"] as? String == "a\"b\n{\"level\":\"error\"}\u{2028}" && parsed?["number"] as? Int == 5)
    }
}
