import CatalogueModel
import CatalogueStore
import HTTPTypes
import HummingbirdTesting
import NIOCore
import TestSupport
import Testing

@testable import CatalogueWeb

@Suite struct KeptPagesTests {
    private static let paths = [
        "/", "/documents", "/documents?q=pasaporte", "/documents/UTO-AO-03002", "/about", "/glossary", "/problems",
        "/api/v1/documents", "/api/v1/documents/UTO-AO-03002", "/api/v1/glossary", "/api/v1/openapi.json",
    ]

    @Test(arguments: paths, [0, 1 << 20])
    func whoHasThePageIsToldSo(path: String, cacheBytes: Int) async throws {
        let fixture = try await SiteFixture([SiteFixture.publicDocument()], pageCacheBytes: cacheBytes)
        let first = try await fixture.get(path)
        let tag = try #require(first.headers[.eTag])
        #expect(first.status == .ok && tag.hasPrefix("\"") && first.headers[.cacheControl] == "no-cache")
        for condition in [tag, "W/\(tag)", "\"x\", \(tag) ", "*"] {
            let again = try await fixture.get(path, headers: [.ifNoneMatch: condition])
            #expect(again.status == .notModified && again.body.readableBytes == 0, "\(condition)")
            #expect(again.headers[.eTag] == tag && again.headers[.xContentTypeOptions] == "nosniff")
        }
        let other = try await fixture.get(path, headers: [.ifNoneMatch: "\"x\""])
        #expect(other.status == .ok && other.body == first.body && other.headers[.eTag] == tag)
        let head = try await fixture.get(path, method: .head)
        #expect(head.headers[.eTag] == tag && head.body.readableBytes == 0)
    }

    @Test func keptPageIsTheSameAsAFreshOne() async throws {
        let kept = try await SiteFixture([SiteFixture.publicDocument()])
        let fresh = try await SiteFixture([SiteFixture.publicDocument()], pageCacheBytes: 0)
        for path in Self.paths {
            for language in ["es", "en"] {
                let expected = try await fresh.get(path, headers: [.acceptLanguage: language])
                for _ in 0..<2 {
                    let answer = try await kept.get(path, headers: [.acceptLanguage: language])
                    var headers = answer.headers
                    // Each request has a number of its own.
                    #expect(headers[.requestID] != nil && headers[.requestID] != expected.headers[.requestID])
                    headers[.requestID] = expected.headers[.requestID]
                    #expect(answer.body == expected.body && headers == expected.headers, "\(path) \(language)")
                }
            }
        }
    }

    @Test func publicationIsSeenAtOnce() async throws {
        let fixture = try await SiteFixture([Sample.document("UTO-AO-01001")])
        let before = try await fixture.get("/api/v1/documents")
        #expect(String(buffer: before.body).contains(#""total":1"#))
        try await fixture.publish([Sample.document("UTO-AO-01001"), Sample.document("UTO-AO-02001")])
        let tag = try #require(before.headers[.eTag])
        let after = try await fixture.get("/api/v1/documents", headers: [.ifNoneMatch: tag])
        #expect(after.status == .ok && String(buffer: after.body).contains(#""total":2"#))
    }

    @Test func chosenLanguageIsRememberedAlsoWithAKeptPage() async throws {
        let fixture = try await SiteFixture([Sample.document()])
        for _ in 0..<2 {
            let answer = try await fixture.get("/?lang=en")
            #expect(answer.headers[.setCookie]?.hasPrefix("lang=en") == true)
        }
        let spanish = try await fixture.get("/", headers: [.cookie: "lang=es", .acceptLanguage: "en"])
        #expect(String(buffer: spanish.body).contains("<html lang=\"es\">"))
    }

    @Test(arguments: [
        "/nowhere", "/documents/UTO-AO-99999", "/documents?level=9", "/api/v1/documents?level=9", "/health",
    ])
    func errorsAndTheStateOfTheServiceAreNeverKept(path: String) async throws {
        let fixture = try await SiteFixture([Sample.document()])
        #expect(try await fixture.get(path).headers[.eTag] == nil)
    }

    @Test func pageAboveThePublicStaysOutOfSharedCaches() async throws {
        let page = try #require(try await KeptPage(.json("{}"), access: .official))
        #expect(page.headers[.cacheControl] == "private, no-cache")
        #expect(try await KeptPage(.json("{}"), access: .public)?.headers[.cacheControl] == nil)
    }
}
