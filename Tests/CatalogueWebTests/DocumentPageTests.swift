import CatalogueModel
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import TestSupport
import Testing

@Suite struct DocumentPageTests {
    private static let path = "/documents/UTO-AO-03002"

    @Test func saysWhatIsKnownInSpanish() async throws {
        let family = DocumentFamily(
            id: "UTO-F-passports",
            title: LocalizedText(es: "Pasaportes de Utopía", en: "Passports"),
            evidence: .official
        )
        let fixture = try await SiteFixture([SiteFixture.publicDocument()], families: [family])
        let page = try await fixture.page(Self.path + "?tools=lamp")
        for words in [
            "<html lang=\"es\">", "UTO-AO-03002", "ESPÉCIMEN", "Utopía no existe", "Utopian Passport",
            "Confirmado por el Estado el 2 ene 2026", "hacia oct 2022", "antes de 2025", "anunciado para 31 dic 2035",
            "10 años (adultos), 5 años (menores)", "125 × 88,5 mm (ID-3, nominal)", "Pasaportes de Utopía",
            "[A-Z]\\d{8}", "A12345678 (ejemplo inventado)", "/documents/UTO-AO-02001", "Apellidos",
            "marca de agua con un búho", "A contraluz", "traducción nuestra", "Edición 1",
            "rel=\"noopener noreferrer external\"", "dibujo esquemático", "Señales de que algo no coincide",
        ] {
            #expect(page.contains(words), "\(words)")
        }
    }

    @Test func saysTheSameInEnglish() async throws {
        let fixture = try await SiteFixture([SiteFixture.publicDocument()])
        let page = try await fixture.page(Self.path + "?tools=lamp", .en)
        for words in [
            "<html lang=\"en\">", "SPECIMEN", "Utopia does not exist", "Confirmed by the state on 2 Jan 2026",
            "about Oct 2022", "before 2025", "announced for 31 Dec 2035", "10 years (adults), 5 years (minors)",
            "125 × 88.5 mm (ID-3, nominal)", "watermark of an owl", "Transmitted light", "May be in circulation until",
        ] {
            #expect(page.contains(words), "\(words)")
        }
    }

    @Test func modelThatNoStateConfirmedSaysSo() async throws {
        let fixture = try await SiteFixture([Sample.document()])
        #expect(try await fixture.page("/documents/UTO-AO-01001").contains("No confirmado por el Estado"))
        #expect(try await fixture.page("/documents/UTO-AO-01001", .en).contains("Not confirmed by the state"))
    }

    @Test func textOfOneLanguageIsMarkedInTheOther() async throws {
        var model = Sample.document()
        model.notes = [Attested(LocalizedText(en: "Only in English."))]
        let fixture = try await SiteFixture([model])
        let spanish = try await fixture.page("/documents/UTO-AO-01001")
        #expect(spanish.contains("<span lang=\"en\">Only in English.</span> <small class=\"mark\">en inglés</small>"))
        let english = try await fixture.page("/documents/UTO-AO-01001", .en)
        #expect(english.contains("<li>Only in English.</li>"))
    }

    @Test func whatRecordsSayIsEscaped() async throws {
        var model = Sample.document(es: "<script>alert(1)</script>", en: "\"><img src=x onerror=alert(1)>")
        model.sources = [Source(text: "a", url: "javascript:alert(1)")]
        model.references = [Attested(ExternalReference(scheme: "prado", url: "data:text/html,x"))]
        let fixture = try await SiteFixture([model])
        for path in ["/documents/UTO-AO-01001", "/documents", "/documents?q=script"] {
            for language in Language.allCases {
                let page = try await fixture.page(path, language)
                #expect(!page.contains("<script>") && !page.contains("<img src=x"), "\(path)")
                #expect(!page.contains("href=\"javascript:") && !page.contains("href=\"data:"))
            }
        }
        #expect(try await fixture.page("/documents/UTO-AO-01001").contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    }

    @Test func successorIsLinked() async throws {
        let fixture = try await SiteFixture([Sample.document("UTO-AO-02001"), SiteFixture.publicDocument()])
        let page = try await fixture.page("/documents/UTO-AO-02001")
        #expect(page.contains("<a href=\"/documents/UTO-AO-03002\">UTO-AO-03002</a>"))
    }

    @Test func earlierEditionCanBeSeen() async throws {
        let fixture = try await SiteFixture([Sample.document(es: "Primera")])
        try await fixture.publish([Sample.document(es: "Segunda")])
        #expect(try await fixture.page("/documents/UTO-AO-01001").contains("Segunda"))
        let earlier = try await fixture.page("/documents/UTO-AO-01001?edition=1")
        #expect(earlier.contains("Primera") && earlier.contains("como la dejó la edición 1"))
        #expect(try await fixture.get("/documents/UTO-AO-01001?edition=9").status == .notFound)
        #expect(try await fixture.get("/documents/UTO-AO-01001?edition=x").status == .badRequest)
    }

    @Test func featuresAboveThePublicAreNotShown() async throws {
        let fixture = try await SiteFixture([Sample.fullDocument()])
        let page = try await fixture.page(Self.path)
        #expect(!page.contains("búho") && !page.contains("/images/abab"))
        #expect(page.contains("id=\"feature-f2\"") && !page.contains("id=\"feature-f1\""))
    }

    @Test(arguments: [
        "/documents/UTO-AO-09001", "/documents/nothing", "/documents/%3Cscript%3E", "/documents/ÑÑÑ-AO-01001",
    ])
    func unknownCodeIsNotFound(path: String) async throws {
        let fixture = try await SiteFixture([Sample.document()])
        let answer = try await fixture.get(path)
        #expect(answer.status == .notFound)
        #expect(!String(buffer: answer.body).contains("<script>"))
    }

    @Test func codeIsReadInAnyCase() async throws {
        let fixture = try await SiteFixture([Sample.document()])
        #expect(try await fixture.get("/documents/uto-ao-01001").status == .ok)
    }

    @Test func apiGivesTheRecordWithItsRevisions() async throws {
        let fixture = try await SiteFixture([Sample.document("UTO-AO-02001"), SiteFixture.publicDocument()])
        let answer = try await fixture.get("/api/v1/documents/UTO-AO-02001")
        #expect(answer.headers[.contentType] == "application/json; charset=utf-8")
        let text = String(buffer: answer.body)
        #expect(text.contains(#""document":{"code":"UTO-AO-02001""#))
        #expect(text.contains(#""supersededBy":["UTO-AO-03002"]"#) && text.contains(#""revisions":["#))
    }
}
