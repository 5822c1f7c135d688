import CatalogueModel
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import TestSupport
import Testing

@testable import CatalogueWeb

@Suite struct LanguageTests {
    @Test(arguments: [
        ("es-MX,es;q=0.9,en;q=0.8", Language.es), ("en-US,en;q=0.9,es;q=0.8", .en), ("fr,en;q=0.3,es;q=0.5", .es),
        ("en;q=0,es;q=0.1", .es), ("*", .es), ("EN-gb", .en), ("en;q=nonsense,es", .es),
    ])
    func headerIsReadWithItsWeights(header: String, language: Language) {
        #expect(Language.preferred(acceptLanguage: header) == language)
    }

    @Test(arguments: ["", "fr", "fr-CA,de;q=0.7", ";;;,,,q=1", "en;q=0"])
    func headerWithNeitherLanguageGivesNone(header: String) {
        #expect(Language.preferred(acceptLanguage: header) == nil)
    }

    @Test func addressWinsOverCookieAndCookieOverHeader() {
        #expect(Language.negotiated(parameter: "en", cookie: "es", acceptLanguage: "es") == .en)
        #expect(Language.negotiated(parameter: "fr", cookie: "en", acceptLanguage: "es") == .en)
        #expect(Language.negotiated(parameter: nil, cookie: nil, acceptLanguage: "en") == .en)
        #expect(Language.negotiated(parameter: nil, cookie: nil, acceptLanguage: nil) == .es)
    }

    @Test func choiceIsRememberedInACookie() async throws {
        let fixture = try await SiteFixture()
        let chosen = try await fixture.get("/?lang=en")
        #expect(chosen.headers[.setCookie]?.contains("lang=en") == true)
        #expect(chosen.headers[.contentLanguage] == "en")
        let later = try await fixture.get("/", headers: [.cookie: "lang=en", .acceptLanguage: "es"])
        #expect(String(buffer: later.body).contains("<html lang=\"en\">"))
        #expect(later.headers[.setCookie] == nil)
        #expect(later.headers[.vary]?.hasPrefix("Accept-Language, Cookie") == true)
    }

    @Test func switchKeepsThePage() async throws {
        let fixture = try await SiteFixture()
        let page = String(buffer: try await fixture.get("/documents?q=sello+seco&lang=es").body)
        #expect(page.contains("href=\"/documents?q=sello+seco&amp;lang=en\" hreflang=\"en\""))
    }

    @Test func everyTextIsThereInBothLanguages() {
        let spanish = InterfaceTexts.all(in: .es)
        let english = InterfaceTexts.all(in: .en)
        #expect(spanish.keys.sorted() == english.keys.sorted())
        #expect(spanish.values.allSatisfy { !$0.isEmpty } && english.values.allSatisfy { !$0.isEmpty })
    }

    /// A text that no page says any more is still translated and read by whoever reviews the words.
    @Test func everyTextIsSaidSomewhere() throws {
        var uses: [Substring: Int] = [:]
        let folder = Project.root.appendingPathComponent("Sources/CatalogueWeb")
        let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        for case let file as URL in files where ["swift", "mustache", "js"].contains(file.pathExtension) {
            for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
                // Where the words of a text stand, it is not said.
                let isWording = line.drop { $0 == " " }.hasPrefix("case .")
                let said = isWording ? line.drop { $0 != ":" } : line
                for word in said.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
                    uses[word, default: 0] += 1
                }
            }
        }
        // Once where it is declared.
        let silent = InterfaceTexts.all(in: .en).keys.filter { uses[Substring($0), default: 0] < 2 }
        #expect(silent.isEmpty, "\(silent.sorted())")
    }

    @Test func datesAreInTheLanguagesForm() throws {
        let day = try #require(CalendarDay("2026-03-14"))
        #expect(DateText.day(day, in: .es) == "14 mar 2026")
        #expect(DateText.day(day, in: .en) == "14 Mar 2026")
        let about = QualifiedDate(date: PartialDate("2022-01"), qualifier: .about)
        #expect(DateText.date(about, in: .es) == "hacia ene 2022")
        #expect(DateText.date(about, in: .en) == "about Jan 2022")
    }
}
