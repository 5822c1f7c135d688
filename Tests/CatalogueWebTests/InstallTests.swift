import CatalogueModel
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import CatalogueWeb

/// The site as one that a device installs.
@Suite struct InstallTests {
    private struct Manifest: Decodable {
        struct Icon: Decodable {
            var src: String
        }

        enum CodingKeys: String, CodingKey {
            case lang, description, display, icons
            case startURL = "start_url"
        }

        var lang: String
        var description: String
        var display: String
        var startURL: String
        var icons: [Icon]
    }

    @Test func theManifestSpeaksBothLanguages() async throws {
        let fixture = try await SiteFixture([SiteFixture.publicDocument()])
        for (language, word) in [("es", "documentos"), ("en", "documents")] {
            let response = try await fixture.get("/app.webmanifest?lang=\(language)")
            #expect(response.headers[.contentType] == "application/manifest+json")
            let manifest = try JSONDecoder().decode(Manifest.self, from: Data(String(buffer: response.body).utf8))
            #expect(manifest.lang == language && manifest.description.contains(word))
            #expect(manifest.startURL == "/" && manifest.display == "standalone")
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
        let script = String(buffer: response.body)
        #expect(script.contains("credentials: \"omit\""))
        // What checks zones without a line comes with it, in one text.
        #expect(script.contains("cotejo.read = ") && script.contains("cotejo.html = "))
    }

    @Test func theWordsOfTheCheckOfZonesAreThoseOfThePage() async throws {
        let fixture = try await SiteFixture()
        let text = String(buffer: try await fixture.get("/mrz/words").body)
        let words = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
        guard case .object(let members) = words, case .object(let countries)? = members["countries"],
            case .object(let texts)? = members["texts"]
        else {
            Issue.record("\(text.prefix(100))")
            return
        }
        #expect(countries.count == fixture.vocabularies[.countries].terms.count)
        for language in Language.allCases {
            guard case .object(let own)? = texts[language.rawValue] else {
                Issue.record("no texts in \(language)")
                continue
            }
            #expect(own["mrzSoundTitle"] == .string(MRZCheckText.mrzSoundTitle.text(in: language)))
            #expect(own.count > 80 && !own.values.contains(.string("")))
        }
    }
}
