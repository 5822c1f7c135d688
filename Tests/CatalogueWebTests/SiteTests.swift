import CatalogueModel
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import TestSupport
import Testing

@Suite struct SiteTests {
    private static let pages = [
        "/", "/documents", "/documents/UTO-AO-03002", "/about", "/nowhere", "/glossary", "/glossary/sub", "/changes",
        "/compare", "/problems",
    ]

    @Test func homeShowsTheElevenMembersAndTheEdition() async throws {
        let fixture = try await SiteFixture([SiteFixture.publicDocument()])
        let page = try await fixture.page("/")
        #expect(page.components(separatedBy: "class=\"card\"").count == 12)
        for words in [
            "Guatemala", "Sin modelos todavía", "todavía no", "Edición 1, 20 nov 2026", "especímenes inventados",
        ] {
            #expect(page.contains(words), "\(words)")
        }
        let english = try await fixture.page("/", .en)
        #expect(english.contains("The eleven members") && english.contains("Edition 1, 20 Nov 2026"))
    }

    @Test func homeLeadsToEveryTaskAndToWhatIsNew() async throws {
        let fixture = try await SiteFixture([SiteFixture.publicDocument()])
        let page = try await fixture.page("/", .en)
        #expect(page.components(separatedBy: "class=\"card task\"").count == 7)
        for words in [
            "<h3><a href=\"/entry\">May they enter?", "href=\"/identify\"", "href=\"/compare\"",
            "href=\"/changes?country=UTO\">Edition 1 · Utopia",
        ] {
            #expect(page.contains(words), "\(words)")
        }
    }

    @Test func everyExampleOfTheHomePageIsASearchAndTheZoneFindsItsModel() async throws {
        let fixture = try await SiteFixture([SiteFixture.publicDocument()])
        let page = try await fixture.page("/")
        let links = page.matches(of: /<a href="(\/documents\?[^"]+)" lang="[a-z]+"/).map { String($0.output.1) }
        #expect(links.count == 4)
        let zone = try #require(links.last?.replacing("&amp;", with: "&"))
        #expect(zone.contains("UTOSPECIMEN"))
        #expect(try await fixture.page(zone).contains("href=\"/documents/UTO-AO-03002\""))
    }

    @Test func emptyCatalogueHasAHomePage() async throws {
        let fixture = try await SiteFixture()
        let page = try await fixture.page("/")
        #expect(page.contains("Todavía no se ha publicado") && !page.contains("especímenes"))
    }

    @Test func aboutExplainsEvidenceInterfaceAndLicences() async throws {
        let fixture = try await SiteFixture()
        for (language, words) in [(Language.es, "Ejemplar examinado"), (.en, "Specimen seen")] {
            let page = try await fixture.page("/about", language)
            #expect(page.contains(words) && page.contains("/api/v1/documents") && page.contains("iso-codes"))
        }
    }

    @Test(arguments: pages, Language.allCases)
    func everyPageHasItsFrame(path: String, language: Language) async throws {
        let fixture = try await SiteFixture([SiteFixture.publicDocument()])
        let page = try await fixture.page(path, language)
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language)\">"))
        #expect(page.components(separatedBy: "<h1").count == 2)
        for words in ["class=\"skip\" href=\"#content\"", "<main id=\"content\"", "site.css?v=", "<footer"] {
            #expect(page.contains(words), "\(words)")
        }
        #expect(!page.contains("style=") && !page.contains("<script>") && !page.contains("{{"))
    }

    @Test(arguments: pages + ["/health", "/api/v1/documents", "/static/site.css", "/images/zz", "/api/v1/nowhere"])
    func everyAnswerHasTheSecurityHeaders(path: String) async throws {
        let fixture = try await SiteFixture([SiteFixture.publicDocument()])
        let headers = try await fixture.get(path).headers
        let policy = try #require(headers[.contentSecurityPolicy])
        #expect(policy.hasPrefix("default-src 'self'") && policy.contains("frame-ancestors 'none'"))
        #expect(headers[.xContentTypeOptions] == "nosniff")
        let referrer = headers[try #require(HTTPField.Name("Referrer-Policy"))]
        #expect(referrer == "no-referrer" || referrer == "same-origin")
        #expect(headers[.cacheControl] != nil && headers[.strictTransportSecurity] == nil)
        for name in [
            "X-Frame-Options", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", "Permissions-Policy",
        ] {
            #expect(headers[try #require(HTTPField.Name(name))] != nil, "\(name)")
        }
        #expect(headers[.server] == nil)
    }

    @Test func pagePolicyNamesEveryKindOfThing() async throws {
        let policy = try #require(try await SiteFixture().get("/").headers[.contentSecurityPolicy])
        for rule in [
            "script-src 'self'", "style-src 'self'", "img-src 'self'", "object-src 'none'", "base-uri 'none'",
            "form-action 'self'", "frame-ancestors 'none'",
        ] {
            #expect(policy.contains(rule))
        }
        #expect(!policy.contains("unsafe") && !policy.contains("http") && !policy.contains("\n"))
    }

    @Test func browserIsToldToStayWithTLSOnlyWhereThereIsTLS() async throws {
        let secure = try await SiteFixture(publicURL: "https://cotejo.example").get("/")
        #expect(secure.headers[.strictTransportSecurity] == "max-age=31536000")
        #expect(
            try await SiteFixture(publicURL: "http://cotejo.example").get("/").headers[.strictTransportSecurity] == nil
        )
    }

    @Test func robotsAreToldWhatSaysTheSameAgain() async throws {
        let answer = try await SiteFixture().get("/robots.txt")
        #expect(answer.headers[.contentType] == "text/plain; charset=utf-8")
        #expect(String(buffer: answer.body).contains("User-agent: *\nDisallow: /api/\n"))
    }

    @Test(arguments: pages + ["/health", "/api/v1/documents", "/static/site.css"])
    func headIsGetWithoutABody(path: String) async throws {
        let fixture = try await SiteFixture([SiteFixture.publicDocument()])
        let get = try await fixture.get(path)
        let head = try await fixture.get(path, method: .head)
        #expect(head.status == get.status && head.body.readableBytes == 0)
        #expect(head.headers[.contentType] == get.headers[.contentType])
    }

    @Test func unknownPathIsExplainedInTheReadersLanguage() async throws {
        let fixture = try await SiteFixture()
        let answer = try await fixture.get("/no/such/page", headers: [.acceptLanguage: "en"])
        #expect(answer.status == .notFound)
        let page = String(buffer: answer.body)
        #expect(page.contains("There is no page at this address.") && page.contains("href=\"/documents\""))
        let program = try await fixture.get("/api/v1/nothing")
        #expect(program.status == .notFound && program.headers[.contentType] == "application/problem+json")
        #expect(String(buffer: program.body).hasPrefix(#"{"type":"/problems/page.notFound","title":"#))
    }

    @Test(arguments: [HTTPRequest.Method.post, .put, .patch, .delete, .options, .trace, .connect])
    func onlyReadingIsAllowed(method: HTTPRequest.Method) async throws {
        let fixture = try await SiteFixture()
        for path in ["/", "/documents", "/api/v1/documents"] {
            let answer = try await fixture.get(path, method: method)
            #expect(answer.status == .methodNotAllowed && answer.headers[.allow] == "GET, HEAD")
        }
    }

    @Test func longAddressIsRefused() async throws {
        let fixture = try await SiteFixture()
        let answer = try await fixture.get("/documents?q=" + String(repeating: "a", count: 9000))
        #expect(answer.status.code == 414)
        #expect(String(buffer: answer.body).utf8.count < 8000)
    }

    @Test func healthSaysWhatIsThere() async throws {
        let fixture = try await SiteFixture([Sample.document()])
        let answer = try await fixture.get("/health")
        #expect(answer.status == .ok)
        let text = String(buffer: answer.body)
        #expect(
            text.hasPrefix(
                #"{"status":"ok","version":"0.0.1","edition":1,"publishedAt":"2026-11-20T10:00:00Z","records":{"document":1,"#
            )
        )
    }

    @Test(arguments: ["/static/nothing.css", "/static/..%2F..%2FPackage.swift", "/static/%2e%2e", "/static/"])
    func onlyTheFilesOfTheSiteAreServed(path: String) async throws {
        let fixture = try await SiteFixture()
        #expect(try await fixture.get(path).status == .notFound)
    }

    @Test func stylesheetIsSmallAndKept() async throws {
        let fixture = try await SiteFixture()
        let answer = try await fixture.get("/static/site.css")
        #expect(answer.headers[.contentType] == "text/css; charset=utf-8")
        #expect(answer.headers[.cacheControl] == "public, max-age=31536000, immutable")
        #expect(answer.body.readableBytes < 20_000)
        let text = String(buffer: answer.body)
        #expect(!text.contains("http") && !text.contains("@import") && !text.contains("url("))
    }
}
