import CatalogueModel
import CatalogueStore
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import TestSupport
import Testing
import Workflows

@testable import CatalogueWeb

/// The pages of an offline file.
@Suite struct OfflineSiteTests {

    /// A file of a fixture's edition.
    static func edition(
        _ fixture: SiteFixture,
        _ change: (inout OfflineOrder) -> Void = { _ in }
    ) async throws -> OfflineEdition {
        let data = try DataFolder(path: fixture.blobs.path + "/data")
        let path = fixture.blobs.path + "/\(UInt64.random(in: .min ... .max)).cotejo"
        var order = OfflineOrder()
        change(&order)
        let now = try #require(Moment("2026-11-21T10:00:00Z"))
        _ = try await BuildOffline(
            data: data,
            store: fixture.store,
            vocabularies: fixture.vocabularies,
            program: "0.0.1"
        ).run(order, to: path, visitor: Visitor(commandLine: "test"), at: now)
        return try OfflineEdition(OfflineFile(path))
    }

    /// A site over it.
    private static func site(
        _ fixture: SiteFixture,
        on today: CalendarDay = SiteFixture.today,
        _ change: (inout OfflineOrder) -> Void = { _ in }
    ) async throws -> Site {
        let edition = try await edition(fixture, change)
        return try Site(
            store: edition.store,
            vocabularies: edition.vocabularies,
            desk: nil,
            offline: edition,
            today: { today },
            version: "0.0.1",
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
    }

    private static func ask(
        _ site: Site,
        _ path: String,
        method: HTTPRequest.Method = .get
    ) async throws -> (status: Int, text: String) {
        try await Application(router: site.router()).test(.router) { client in
            let response = try await client.execute(uri: path, method: method, headers: [:])
            return (response.status.code, String(buffer: response.body))
        }
    }

    @Test func everyPageSaysItsEditionAndLeadsNowhereThatIsNotThere() async throws {
        let fixture = try await SiteFixture([SiteFixture.publicDocument()])
        let site = try await Self.site(fixture)
        let paths = [
            "/", "/documents", "/documents/UTO-AO-03002", "/documents/UTO-AO-03002/card", "/identify", "/mrz", "/entry",
            "/compare", "/glossary", "/about",
        ]
        for path in paths {
            for (language, words) in [("es", "vence el 20 may 2027"), ("en", "expires on 20 May 2027")] {
                let page = try await Self.ask(site, "\(path)?lang=\(language)")
                #expect(page.status == 200 && page.text.contains(words), "\(path) \(page.status)")
                #expect(!page.text.contains("role=\"alert\""), "\(path)")
                for anchor in page.text.matches(of: /href="#([^"]+)"/).map(\.output.1) {
                    #expect(page.text.contains("id=\"\(anchor)\""), "\(path): #\(anchor)")
                }
                for gone in ["/sign-in", "/training", "/submissions", "/changes", "/feeds/", "/history", "/reports"] {
                    #expect(!page.text.contains("=\"\(gone)") && !page.text.contains("\(gone)\""), "\(path): \(gone)")
                }
            }
        }
        for path in ["/sign-in", "/training", "/submissions", "/account", "/changes", "/audit", "/api/v1/submissions"] {
            #expect(try await Self.ask(site, path).status == 404, "\(path)")
        }
        #expect(try await Self.ask(site, "/documents", method: .post).status == 405)
        #expect(try await Self.ask(site, "/documents?edition=1").status == 200)
        #expect(try await Self.ask(site, "/documents?edition=2").status == 404)
    }

    @Test func anExpiredFileWarnsOnEveryPage() async throws {
        let fixture = try await SiteFixture([SiteFixture.publicDocument()])
        let site = try await Self.site(fixture, on: Sample.day("2027-05-21"))
        for path in ["/", "/documents", "/documents/UTO-AO-03002", "/documents/UTO-AO-03002/card", "/mrz", "/nowhere"] {
            let page = try await Self.ask(site, path + "?lang=es").text
            #expect(page.contains("role=\"alert\"") && page.contains("Esta copia venció el 20 may 2027"), "\(path)")
            #expect(page.contains("todos los países · venció el 20 may 2027"), "\(path)")
        }
        let last = try await Self.site(fixture, on: Sample.day("2027-05-20"))
        #expect(try await !Self.ask(last, "/?lang=es").text.contains("role=\"alert\""))
    }

    @Test func noPageGivesAnAddressThatOnlyThisMachineKnows() async throws {
        let fixture = try await SiteFixture([SiteFixture.publicDocument()])
        let site = try await Self.site(fixture)
        for path in ["/documents/UTO-AO-03002", "/documents/UTO-AO-03002/card"] {
            let page = try await Self.ask(site, path + "?lang=en").text
            #expect(page.contains("Edition 1. Read on") && !page.contains("id=\"permanent\""), "\(path)")
            #expect(!page.contains("· ·") && !page.contains("· </"), "\(path)")
        }
        let about = try await Self.ask(site, "/about?lang=en").text
        #expect(about.contains("GET /api/v1/documents") && !about.contains("/history") && !about.contains("/reports"))
    }

    @Test func itAnswersInTheLanguagesOfTheFileOnly() async throws {
        let fixture = try await SiteFixture([SiteFixture.publicDocument()])
        let site = try await Self.site(fixture) { $0.languages = [.es] }
        let page = try await Self.ask(site, "/documents?lang=en").text
        #expect(page.contains("<html lang=\"es\">") && !page.contains("hreflang=\"en\""))
    }

    @Test func aStrangersNameIsToldHowToOpenTheCopy() async throws {
        let fixture = try await SiteFixture([SiteFixture.publicDocument()])
        let middleware = OfflineMiddleware(manifest: try await Self.edition(fixture).manifest)
        let context = VisitContext(logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        let request = Request(
            head: HTTPRequest(method: .get, scheme: "http", authority: "evil.example", path: "/"),
            body: RequestBody(buffer: ByteBuffer())
        )
        let error = await #expect(throws: WebError.self) {
            try await middleware.handle(request, context: context) { _, _ in Response(status: .ok) }
        }
        // There are no accounts here that could permit anything.
        let answer = ErrorResponse(try #require(error))
        #expect(answer.status == .forbidden && answer.explanation.message.en?.contains("this machine") == true)
    }

    @Test func anOfficialFileShowsWhatOfficersSee() async throws {
        var model = SiteFixture.publicDocument()
        model.features[0].access = .official
        model.features[0].methods = ["naked-eye"]
        model.features[0].expected = LocalizedText(es: "búho oficial", en: "official owl")
        let fixture = try await SiteFixture([model])
        let path = "/documents/UTO-AO-03002?lang=en"
        #expect(try await !Self.ask(Self.site(fixture), path).text.contains("official owl"))
        let official = try await Self.site(fixture) { $0.access = .official }
        #expect(try await Self.ask(official, path).text.contains("official owl"))
    }
}
