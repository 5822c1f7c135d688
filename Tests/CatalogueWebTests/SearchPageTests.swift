import CatalogueModel
import CatalogueStore
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import TestSupport
import Testing

@Suite struct SearchPageTests {
    @Test func resultsSayWhatTheyAre() async throws {
        let fixture = try await SiteFixture([SiteFixture.publicDocument()])
        let page = try await fixture.page("/documents?q=pasaporte")
        for words in [
            "1 modelo: «pasaporte»", "href=\"/documents/UTO-AO-03002\"", "Pasaporte", "Passport", "Utopía", "Vigente",
            "Secundaria", "2022–2025", "2 elementos", "src=\"/images/abab", "value=\"pasaporte\"",
        ] {
            #expect(page.contains(words), "\(words)")
        }
        #expect(try await fixture.page("/documents", .en).contains("1 model: the whole catalogue."))
    }

    @Test func manyResultsComeInPages() async throws {
        let models = (1...25).map { Sample.document("UTO-AO-010\($0 < 10 ? "0" : "")\($0)") }
        let fixture = try await SiteFixture(models)
        let first = try await fixture.page("/documents?country=UTO")
        #expect(first.contains("Página 1 de 2") && first.contains("href=\"/documents?country=UTO&amp;page=2\""))
        let second = try await fixture.page("/documents?country=UTO&page=2")
        #expect(second.contains("Página 2 de 2") && second.contains("UTO-AO-01025") && !second.contains("rel=\"next\""))
    }

    @Test func emptyResultsSayWhatToDo() async throws {
        let fixture = try await SiteFixture([Sample.document()])
        let page = try await fixture.page("/documents?q=pasaporte+ordinario&country=GTM")
        for words in [
            "Ningún modelo cumple", "Escriba menos palabras", "href=\"/documents?q=pasaporte+ordinario\"",
            ": 1 modelo<", "no dice nada del documento", "<a href=\"/identify\">No sé qué documento es",
        ] {
            #expect(page.contains(words), "\(words)")
        }
    }

    @Test func textFromOutsideIsEscapedInListsAndFacets() async throws {
        var model = Sample.document(es: "<script>alert('x')</script> & \"comillas\"", en: "<b>")
        model.nativeTitles = [LanguageText(language: "en", text: "<i>")]
        let fixture = try await SiteFixture([model])
        let page = try await fixture.page("/documents?q=%3Cscript%3Ealert")
        #expect(page.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;comillas&quot;"))
        #expect(!page.contains("<script>") && !page.contains("<b><") && !page.contains("<i>"))
    }

    @Test func facetsSayHowManyModelsEachValueLeaves() async throws {
        let fixture = try await SiteFixture([SiteFixture.publicDocument(), Sample.document("UTO-BO-01001")])
        let page = try await fixture.page("/documents?category=A")
        #expect(page.contains("value=\"A\" checked><span>Pasaporte</span> <b>1</b>"))
        #expect(page.contains("value=\"B\"><span>Documento de identidad</span> <b>1</b>"))
        #expect(page.contains("value=\"UTO\"><span>Utopía</span> <b>1</b>"))
    }

    @Test func termsOfAGroupComeWhenAskedForAndStayWhereChosen() async throws {
        let fixture = try await SiteFixture([SiteFixture.publicDocument()])
        let term = "name=\"feature\" value=\"ovd.kinegram\""
        let folded = try await fixture.page("/documents?category=A")
        #expect(folded.contains("name=\"feature\" value=\"ovd\"") && !folded.contains(term))
        #expect(folded.contains("name=\"more\" value=\"ovd\" formaction=\"/documents#f-feature\""))
        let unfolded = try await fixture.page("/documents?category=A&more=ovd")
        #expect(unfolded.contains(term) && unfolded.contains("name=\"less\" value=\"ovd\""))
        #expect(unfolded.contains("<input type=\"hidden\" name=\"more\" value=\"ovd\">"))
        #expect(unfolded.contains("<details class=\"filters\" open>"))
        #expect(try await fixture.page("/documents?feature=ovd.kinegram").contains(term + " checked"))
        #expect(try await !fixture.page("/documents?more=ovd&less=ovd&more=x%22y").contains(term))
    }

    @Test func longListsShowTheFullestAndTheChosenUntilAskedForAll() async throws {
        let fixture = try await SiteFixture([SiteFixture.publicDocument()])
        let places = fixture.vocabularies[.locations].terms.prefix(20).map(\.id)
        var model = SiteFixture.publicDocument()
        model.features = places.map {
            var feature = Feature(id: "f-\($0)", term: "ovd.kinegram", level: 1)
            feature.locations = [$0]
            return feature
        }
        try await fixture.publish([model], at: "2026-11-21T08:00:00Z")
        func ticks(_ address: String) async throws -> Int {
            try await fixture.page(address).components(separatedBy: "name=\"location\"").count - 1
        }
        #expect(try await ticks("/documents") == 8)
        #expect(try await ticks("/documents?more=location") == 20)
        let last = try #require(places.last)
        #expect(try await fixture.page("/documents?location=\(last)").contains("value=\"\(last)\" checked"))
        #expect(try await fixture.page("/documents").contains(">Más (12)</button>"))
    }

    @Test func whatCannotBeUnderstoodLeavesTheListsToChooseFrom() async throws {
        let fixture = try await SiteFixture([SiteFixture.publicDocument()])
        let page = try await fixture.page("/documents?country=QQQ")
        #expect(page.contains("id=\"p-country\"") && page.contains("value=\"UTO\"><span>Utopía</span>"))
        #expect(!page.contains("class=\"plain results\""))
    }

    @Test func whatWasSearchedInsteadIsSaid() async throws {
        let fixture = try await SiteFixture([Sample.document()])
        #expect(try await fixture.page("/documents?q=pasaprote").contains("«pasaporte» en lugar de «pasaprote»"))
        #expect(try await fixture.page("/documents?q=passport+zzzzz", .en).contains("these may lack: “zzzzz”"))
    }

    @Test func suggestionsLeadSomewhere() async throws {
        let fixture = try await SiteFixture([Sample.document()])
        let answer = try await fixture.get("/api/v1/suggestions?q=pasap&lang=es")
        let text = String(buffer: answer.body)
        #expect(text.contains(#""kind":"value","label":"Pasaporte","facet":"category","facetLabel":"Categoría""#))
        #expect(text.contains(#""path":"/documents?category=A""#))
        #expect(text.contains(#""path":"/documents/UTO-AO-01001""#))
    }

    @Test func emptyCatalogueSaysSo() async throws {
        let fixture = try await SiteFixture()
        #expect(try await fixture.page("/documents").contains("El catálogo está vacío"))
    }

    @Test func wrongParameterIsExplainedBesideItsField() async throws {
        let fixture = try await SiteFixture([Sample.document()])
        let answer = try await fixture.get("/documents?country=QQQ&on=ayer&lang=es")
        #expect(answer.status == .badRequest)
        let page = String(buffer: answer.body)
        #expect(page.contains("id=\"p-country\">«QQQ» no es el código de un emisor"))
        #expect(page.contains("id=\"p-on\">«ayer» no es un día del calendario"))
        #expect(page.contains("aria-invalid=\"true\"") && page.contains("Revise lo que pidió"))
    }

    @Test func editionThatDoesNotExistIsExplained() async throws {
        let fixture = try await SiteFixture([Sample.document()])
        let answer = try await fixture.get("/documents?edition=7&lang=en")
        #expect(answer.status == .badRequest)
        #expect(String(buffer: answer.body).contains("There is no edition 7."))
    }

    @Test func apiGivesTheSameResultsAsTheStore() async throws {
        let fixture = try await SiteFixture([SiteFixture.publicDocument()])
        var query = SearchQuery()
        query.text = "pasaporte"
        let found = try #require(
            try await fixture.store.search(
                query,
                vocabularies: fixture.vocabularies,
                access: .public,
                today: SiteFixture.today
            )
        )
        let answer = try await fixture.get("/api/v1/documents?q=pasaporte")
        #expect(String(buffer: answer.body) == found.jsonText)
        #expect(answer.headers[.contentType] == "application/json; charset=utf-8")
    }

    @Test func apiExplainsWhatItCannotUnderstand() async throws {
        let fixture = try await SiteFixture([Sample.document()])
        let answer = try await fixture.get("/api/v1/documents?level=7")
        #expect(answer.status == .badRequest)
        let text = String(buffer: answer.body)
        #expect(text.hasPrefix(#"{"type":"/problems/query","title":"Consulta que no se entiende","status":400"#))
        #expect(text.contains(#""advice":{"es":"Elija de la lista"#))
        #expect(text.contains(#""problems":[{"parameter":"level""#))
    }

    @Test(arguments: [
        "q=%00%01", "q=%22%27%28%29*%3A%5E-", "q=AND+OR+NOT+NEAR", "q=ñandú+日本+🙂", "page=99999999999", "size=0",
        "on=0000-01-01", "q=%", "level=2&method=uv-a&feature=sub",
    ])
    func oddQuestionsAreAnswered(query: String) async throws {
        let fixture = try await SiteFixture([SiteFixture.publicDocument()])
        #expect(try await fixture.get("/documents?\(query)").status == .ok)
        #expect(try await fixture.get("/api/v1/documents?\(query)").status == .ok)
    }
}
