import CatalogueModel
import CatalogueStore
import Foundation
import Logging
import TestSupport
import Testing
import Workflows

@testable import CatalogueWeb

/// The pages of an edition as files.
@Suite struct SiteExportTests {
    private static func export(
        _ fixture: SiteFixture,
        _ change: (inout OfflineOrder) -> Void = { _ in }
    ) async throws -> [String: String] {
        let edition = try await OfflineSiteTests.edition(fixture, change)
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        var files: [String: String] = [:]
        _ = try await SiteExport(edition, today: SiteFixture.today, version: "0.0.1", logger: logger)
            .write { path, bytes in files[path] = String(decoding: bytes, as: UTF8.self) }
        return files
    }

    /// What attributes of a page lead to, as they stand.
    private static func addresses(_ page: String) -> [String] {
        page.matches(of: /(?:href|src|action)="([^"]*)"/).map { String($0.output.1) }
    }

    @Test func everyLinkLeadsToAFileOfTheFolder() async throws {
        let files = try await Self.export(try await SiteFixture([SiteFixture.publicDocument()]))
        let pages = files.filter { $0.key.hasSuffix(".html") }
        #expect(pages.count > 20)
        for (path, page) in pages {
            let folder = path.split(separator: "/").dropLast().map(String.init)
            for address in Self.addresses(page) where !address.hasPrefix("http") {
                #expect(!address.hasPrefix("/") && !address.hasPrefix("//"), "\(path): \(address)")
                let target = address.prefix { $0 != "#" && $0 != "?" }
                let place = address.firstIndex(of: "#").map { address[$0...].dropFirst() }
                guard !target.isEmpty else {
                    #expect(page.contains("id=\"\(place ?? "")\""), "\(path): \(address)")
                    continue
                }
                var parts = folder
                for part in target.split(separator: "/") {
                    if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
                }
                let file = try #require(files[parts.joined(separator: "/")], "\(path): \(address)")
                if let place { #expect(file.contains("id=\"\(place)\""), "\(path): \(address)") }
            }
        }
    }

    @Test func everyPageSaysItsEditionAndWhenItExpires() async throws {
        let files = try await Self.export(try await SiteFixture([SiteFixture.publicDocument()]))
        for (path, page) in files where path.hasSuffix(".html") && path != "index.html" {
            let isSpanish = path.hasPrefix("es/")
            #expect(page.contains(isSpanish ? "vence el 20 may 2027" : "expires on 20 May 2027"), "\(path)")
            #expect(page.contains(isSpanish ? "Edición 1" : "Edition 1") || path.hasSuffix("-card.html"), "\(path)")
            #expect(page.contains("data-expires=\"2027-05-20\" hidden"), "\(path)")
            #expect(page.contains("<html lang=\"\(isSpanish ? "es" : "en")\">"), "\(path)")
        }
        let start = try #require(files["index.html"])
        #expect(start.contains("vence el 20 may 2027") && start.contains("expires on 20 May 2027"))
        let model = try #require(files["en/documents/UTO-AO-03002.html"])
        #expect(model.contains("specimen-banner") && !model.contains("data-short"))
        #expect(model.contains("href=\"../../es/documents/UTO-AO-03002.html\""))
    }

    @Test func noPageSpeaksOfWhatTakesAServer() async throws {
        let files = try await Self.export(try await SiteFixture([SiteFixture.publicDocument()]))
        for (path, page) in files where path.hasSuffix(".html") {
            for gone in ["/api/v1", "cookie", "?edition=", "id=\"permanent\"", "id=\"report\""] {
                #expect(!page.contains(gone), "\(path): \(gone)")
            }
        }
    }

    @Test func whatIsGuardedIsInNoFile() async throws {
        var model = SiteFixture.publicDocument()
        model.features[0].access = .official
        model.features[0].expected = LocalizedText(es: "búho oficial", en: "official owl")
        let fixture = try await SiteFixture([model])
        let open = try await Self.export(fixture)
        #expect(!open.values.contains { $0.contains("official owl") || $0.contains("oficial buho") })
        let official = try await Self.export(fixture) { $0.access = .official }
        #expect(official["en/documents/UTO-AO-03002.html"]?.contains("official owl") == true)
        #expect(official["en/index.js"]?.contains("owl") == true)
    }

    @Test func oneLanguageAloneHasNoTextOfTheOther() async throws {
        var model = SiteFixture.publicDocument()
        model.features[0].access = .public
        model.features[0].expected = LocalizedText(es: "lechuza", en: "barn owl")
        let files = try await Self.export(try await SiteFixture([model])) { $0.languages = [.es] }
        #expect(!files.keys.contains { $0.hasPrefix("en/") })
        #expect(files["es/documents/UTO-AO-03002.html"]?.contains("lechuza") == true)
        #expect(!files.values.contains { $0.contains("barn owl") })
        #expect(files["es/documents/UTO-AO-03002.html"]?.contains("hreflang") == false)
    }

    @Test func theManualOfACountryIsOneFile() async throws {
        let fixture = try await SiteFixture([SiteFixture.publicDocument(), Sample.document("UTO-AO-04001")])
        let edition = try await OfflineSiteTests.edition(fixture) {
            $0.languages = [.en]
            $0.countries = ["UTO"]
        }
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let manual = try PrintedManual(
            of: "UTO",
            in: edition,
            today: SiteFixture.today,
            version: "0.0.1",
            logger: logger
        )
        let (bytes, models) = try await manual.html()
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(models == 2)
        for code in ["UTO-AO-03002", "UTO-AO-04001"] {
            #expect(text.contains("href=\"#\(code)\"") && text.contains("id=\"\(code)\""))
        }
        #expect(text.contains("counter(page)") && text.contains("expires on 20 May 2027"))
        let outside = Self.addresses(text).filter { !$0.hasPrefix("#") && !$0.hasPrefix("data:image/") }
        #expect(outside.isEmpty, "\(outside)")
        #expect(!text.contains("<script") && text.hasSuffix("</html>\n"))
        #expect(!text.contains("Offline"))
    }

    @Test func theNumbersOfPagesAreStyleAlone() {
        let page = "<head><style>a</style></head><body class=\"</head>\">"
        let made = PrintedManual.numbered(Array(page.utf8), ["b": 12, "UTO-AO-03002": 3])
        #expect(
            String(decoding: made, as: UTF8.self) == """
                <head><style>a</style><style>
                .manual-contents a[href="\\23 UTO\\2d AO\\2d 03002"]::after { content: "3"; }
                .manual-contents a[href="\\23 b"]::after { content: "12"; }
                </style>
                </head><body class="</head>">
                """
        )
        #expect(PrintedManual.numbered([], ["b": 1]).isEmpty)
    }

    @Test func onlyAddressesOfTheSiteAreChanged() {
        let changed = HTMLAddresses.changed(Array("<a class=\"x\" href=\"/a?b=1&amp;c=2\">/href=\"/</a>".utf8)) {
            $0 == "/a?b=1&c=2" ? "b<\"" : nil
        }
        #expect(String(decoding: changed, as: UTF8.self) == "<a class=\"x\" href=\"b&lt;&quot;\">/href=\"/</a>")
        let gone = HTMLAddresses.changed(Array("<a href=\"/a\" id=\"b\">c</a> <a href=\"#d\">e</a>".utf8)) { _ in nil }
        #expect(String(decoding: gone, as: UTF8.self) == "<a id=\"b\">c</a> <a href=\"#d\">e</a>")
    }
}
