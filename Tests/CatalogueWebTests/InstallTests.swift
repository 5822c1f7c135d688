import CatalogueModel
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import CatalogueWeb

/// The site as one that a device installs.
@Suite struct InstallTests {
    @Test func theManifestSpeaksBothLanguages() async throws {
        let fixture = try await SiteFixture([SiteFixture.publicDocument()])
        for (language, word) in [("es", "documentos"), ("en", "documents")] {
            let response = try await fixture.get("/app.webmanifest?lang=\(language)")
            #expect(response.headers[.contentType] == "application/manifest+json")
            struct Manifest: Decodable {
                struct Icon: Decodable { var src: String }
                var lang, description, start_url, display: String
                var icons: [Icon]
            }
            let manifest = try JSONDecoder().decode(Manifest.self, from: Data(String(buffer: response.body).utf8))
            #expect(manifest.lang == language && manifest.description.contains(word))
            #expect(manifest.start_url == "/" && manifest.display == "standalone")
            let icon = try #require(manifest.icons.first)
            #expect(try await fixture.get(icon.src).status == .ok)
            let page = try await fixture.page("/", language == "es" ? .es : .en)
            #expect(page.contains("<link rel=\"manifest\" href=\"/app.webmanifest?lang=\(language)\">"))
        }
    }

    @Test func theScriptThatKeepsPagesIsAskedForAnewAndCoversTheSite() async throws {
        let response = try await SiteFixture().get("/service-worker.js")
        #expect(response.status == .ok && response.headers[.cacheControl] == "no-cache")
        #expect(response.headers[.contentType]?.hasPrefix("text/javascript") ?? false)
        #expect(String(buffer: response.body).contains("credentials: \"omit\""))
    }
}
