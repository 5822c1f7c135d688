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

@testable import CatalogueWeb

@Suite struct MRZTests {
    /// A made-up holder's zone, in a passport of Utopia.
    static let zone =
        "PPUTOMUNOZ<PENA<<JOSE<ANGEL<<<<<<<<<<<<<<<<<\nAB12345671UTO8503150M3403141<<<<<<<<<<<<<<<6"

    /// A made-up Honduran's zone in a passport of Utopia, read at Utopia's post.
    static let guest =
        "PPUTOLAGOS<<ANA<MARIA<<<<<<<<<<<<<<<<<<<<<<<\nAB12345671HND9103155F3403141<<<<<<<<<<<<<<00"

    private static func form(_ items: KeyValuePairs<String, String>) -> String {
        String(URLQuery(items).suffix.dropFirst())
    }

    static func model(_ code: String, access: Access = .public) -> DocumentModel {
        var model = Sample.document(code)
        model.mrz = MRZProfile(format: "TD3", documentCodes: ["PP"])
        model.firstIssued = Attested(QualifiedDate(date: PartialDate("2020-01-01")))
        model.validity = Attested(Validity(kind: .fixed, adultMonths: 120))
        model.access = access
        return model
    }

    @Test func zoneIsReadAndLeadsToItsModel() async throws {
        let fixture = try await SiteFixture([Self.model("UTO-AO-03002")])
        let answer = try await fixture.post("/mrz?lang=en", Self.form(["zone": Self.zone]))
        let page = String(buffer: answer.body)
        #expect(answer.status == .ok && answer.headers[.cacheControl] == "no-store")
        #expect(page.contains("The zone is consistent") && page.contains("MUNOZ PENA, JOSE ANGEL"))
        #expect(page.contains("15 Mar 1985") && page.contains("line 2, 22–27"))
        #expect(page.contains("href=\"/documents/UTO-AO-03002#check\"") && page.contains("code PP"))
        #expect(try await fixture.page("/mrz").contains("<textarea id=\"zone\""))
    }

    @Test func wrongDigitsAreMarkedWithWhatWasExpected() async throws {
        let fixture = try await SiteFixture()
        let wrong = Self.zone.replacing("3403141", with: "3403142")
        let page = String(buffer: try await fixture.post("/mrz?lang=es", Self.form(["zone": wrong])).body)
        #expect(page.contains("Hay algo que no coincide") && page.contains("✗ 2, se esperaba 1"))
        #expect(page.contains("class=\"z5 wrong\"") && page.contains("decide la autoridad competente"))
        #expect(!page.contains("falso") && !page.contains("falsific"))
    }

    @Test func changesAreTold() async throws {
        let fixture = try await SiteFixture()
        let typed = Self.zone.lowercased()
        let page = String(buffer: try await fixture.post("/mrz?lang=en", Self.form(["zone": typed])).body)
        #expect(page.contains("Consistent after the changes") && page.contains("small letters became capitals"))
        #expect(page.contains("pputomunoz"))
    }

    @Test func whatIsPrintedIsHeldBesideTheZone() async throws {
        let fixture = try await SiteFixture()
        let items = Self.form(["zone": Self.zone, "surname": "Muñoz Peña", "expiry": "2034-03-15"])
        let page = String(buffer: try await fixture.post("/mrz?lang=en", items).body)
        #expect(page.contains("<td class=\"for\">✓ agrees</td>") && page.contains("it would be (340315)"))
        let wrong = try await fixture.post("/mrz?lang=en", Self.form(["zone": Self.zone, "birth": "soon"]))
        #expect(wrong.status == .unprocessableContent)
        #expect(String(buffer: wrong.body).contains("&quot;soon&quot; is not a date."))
    }

    @Test func aTextThatIsTooLongIsToldWhereverItComesFrom() async throws {
        let fixture = try await SiteFixture()
        let long = String(repeating: "A", count: 200)
        let typed = try await fixture.post("/mrz?lang=en", Self.form(["zone": Self.zone, "surname": long]))
        #expect(typed.status == .unprocessableContent)
        #expect(String(buffer: typed.body).contains("It has 200 characters; the limit is 120."))
        let sent = try JSONSerialization.data(withJSONObject: ["zone": Self.zone, "surname": long])
        let answer = try await fixture.post("/api/v1/mrz", String(decoding: sent, as: UTF8.self), "application/json")
        let json = String(buffer: answer.body)
        #expect(answer.status == .badRequest && json.contains("\"surname\"") && json.contains("200"))
    }

    @Test func programsGetTheSameAnswer() async throws {
        let fixture = try await SiteFixture([Self.model("UTO-AO-03002"), Self.model("UTO-AO-03003", access: .official)])
        let sent = try JSONSerialization.data(withJSONObject: ["zone": Self.zone, "surname": "Muñoz Peña"])
        let answer = try await fixture.post("/api/v1/mrz", String(decoding: sent, as: UTF8.self), "application/json")
        let json = try JSONSerialization.jsonObject(with: Data(String(buffer: answer.body).utf8)) as? [String: Any]
        #expect(json?["accepted"] as? Bool == true && json?["format"] as? String == "TD3")
        #expect((json?["checks"] as? [[String: Any]])?.count == 5)
        let candidates = json?["candidates"] as? [[String: Any]]
        // The second one is for officials: nobody else learns that it exists.
        #expect(candidates?.compactMap { $0["code"] as? String } == ["UTO-AO-03002"])
        #expect((json?["comparison"] as? [[String: Any]])?.first?["agreement"] as? String == "same")
        #expect(answer.headers[.cacheControl] == "no-store")
        for body in ["", "[]", "{\"zone\":1}", "{\"zone\":\"x\",\"on\":\"never\"}", "{\"zone\":\"x\",\"sex\":\"Q\"}"] {
            #expect(try await fixture.post("/api/v1/mrz", body, "application/json").status == .badRequest)
        }
        #expect(try await fixture.get("/api/v1/mrz").status == .methodNotAllowed)
    }

    @Test func pastedZoneOfASearchCanBeChecked() async throws {
        let fixture = try await SiteFixture([Self.model("UTO-AO-03002")])
        let query = URLQuery(["q": Self.zone.replacing("\n", with: "")]).suffix
        let page = try await fixture.page("/documents" + query, .en)
        #expect(page.contains("formaction=\"/mrz\" formmethod=\"post\"") && page.contains("Check this zone"))
        #expect(!(try await fixture.page("/documents?q=passport", .en)).contains("formaction"))
    }

    @Test func nothingTypedIsKeptOrLogged() async throws {
        let temporary = try TemporaryFolder()
        let heard = HeardLog()
        let store = try CatalogueStore(path: temporary.path + "/catalogue.sqlite")
        var logger = Logger(label: "test") { _ in heard }
        logger.logLevel = .trace
        let vocabularies = try Project.vocabularies()
        let site = try Site(
            store: store,
            vocabularies: vocabularies,
            desk: try SiteFixture.desk(store, vocabularies, folder: temporary.path),
            today: { SiteFixture.today },
            version: "0.0.1",
            logger: logger
        )
        let wrong = Self.zone.replacing("3403141", with: "3403142")
        // The server as it runs, so that all that it says is heard.
        try await site.application(host: "127.0.0.1", port: 0).test(.live) { client in
            func post(_ path: String, _ body: String, _ type: String) async throws -> TestResponse {
                try await client.execute(
                    uri: path,
                    method: .post,
                    headers: [.contentType: type],
                    body: ByteBuffer(string: body)
                )
            }
            let plain = "application/x-www-form-urlencoded"
            for zone in [Self.zone, wrong] {
                _ = try await post("/mrz", Self.form(["zone": zone, "surname": "Muñoz Peña"]), plain)
                _ = try await post(
                    "/api/v1/mrz",
                    "{\"zone\":\"\(zone.replacing("\n", with: "\\n"))\"}",
                    "application/json"
                )
                _ = try await post("/api/v1/mrz", zone, "application/json")
                _ = try await post("/mrz", Self.form(["zone": zone, "birth": "MUNOZ"]), plain)
                // With a post, and with an answer to what it asks.
                _ = try await post("/mrz", Self.form(["zone": zone, "destination": "UTO", "visa": "none"]), plain)
                _ = try await post("/mrz", Self.form(["zone": zone, "destination": "MUNOZ"]), plain)
                _ = try await post(
                    "/api/v1/mrz",
                    "{\"destination\":\"UTO\",\"zone\":\"\(zone.replacing("\n", with: "\\n"))\"}",
                    "application/json"
                )
            }
            let later = try await client.execute(uri: "/mrz", method: .get)
            #expect(!String(buffer: later.body).contains("MUNOZ"))
            // Too long a body may end the connection, so it comes last.
            let long = Self.zone + String(repeating: "A", count: 70_000)
            let refused = try? await post("/mrz", Self.form(["zone": long]), plain)
            #expect(refused?.status == .contentTooLarge)
        }
        #expect(heard.count > 0)
        var texts = [heard.text]
        for name in FileManager.default.enumerator(atPath: temporary.path)?.compactMap({ $0 as? String }) ?? [] {
            guard let bytes = FileManager.default.contents(atPath: temporary.path + "/" + name) else { continue }
            texts.append(String(decoding: bytes, as: UTF8.self))
        }
        #expect(texts.count > 1)
        for text in texts {
            for trace in ["MUNOZ", "Muñoz", "AB1234567", "850315", "340314"] {
                #expect(!text.contains(trace), "\(trace)")
            }
        }
    }
}

/// Keeps all that is logged, metadata included, at every level.
private final class HeardLog: LogHandler, Sendable {
    private let lines = Mutex<[String]>([])

    var logLevel: Logger.Level {
        get { .trace }
        set {}
    }
    var metadata: Logger.Metadata {
        get { [:] }
        set {}
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { nil }
        set {}
    }

    func log(event: LogEvent) {
        lines.withLock { $0.append("\(event.message) \(event.metadata ?? [:]) \(event.error.map { "\($0)" } ?? "")") }
    }

    var count: Int { lines.withLock(\.count) }
    var text: String { lines.withLock { $0.joined(separator: "\n") } }
}

extension SiteFixture {
    /// Sends a body to the site once.
    func post(
        _ path: String,
        _ body: String,
        _ type: String = "application/x-www-form-urlencoded"
    ) async throws -> TestResponse {
        try await Application(router: site.router()).test(.router) { client in
            try await client.execute(
                uri: path,
                method: .post,
                headers: [.contentType: type],
                body: ByteBuffer(string: body)
            )
        }
    }
}
