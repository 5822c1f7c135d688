import CatalogueModel
import CatalogueStore
import TestSupport
import Testing

@testable import CatalogueWeb

@Suite struct TemplateSetTests {
    private func page(_ language: Language, title: String) throws -> String {
        let resources = try SiteResources()
        let store = try TestDatabase.store()
        let pages = PageMaker(
            store: store,
            vocabularies: try Project.vocabularies(),
            resources: resources,
            version: "0.0.1"
        )
        let frame = pages.frame(title: title, visit: Visit(language: language), editionLine: "1")
        let text = InterfaceTexts.all(in: language)
        return resources.text(
            of: "error",
            ErrorPage(frame: frame, text: text, errorTitle: title, errorAdvice: "b", errorCode: "c")
        )
    }

    @Test func whatIsFixedIsPutInEscapedAndTheRestStays() {
        let filled = TemplateSet.filled(
            "<p>{{text.a}}{{b}} {{#c}}{{text.a}}{{/c}}{{{d}}} {{text.e}",
            ["text.a": "x & <y> \"'"]
        )
        let words = "x &amp; &lt;y&gt; &quot;&#39;"
        #expect(filled == "<p>\(words){{b}} {{#c}}\(words){{/c}}{{{d}}} {{text.e}")
    }

    @Test func pagesSpeakTheLanguageOfTheirFrame() throws {
        for language in Language.allCases {
            let html = try page(language, title: "a")
            #expect(html.contains("<html lang=\"\(language.rawValue)\">"))
            #expect(html.contains(">\(FrameText.skipToContent.text(in: language))<"))
            #expect(!html.contains(">\(FrameText.skipToContent.text(in: language.other))<"))
            #expect(!html.contains("{{"))
        }
    }

    @Test func whatComesFromOutsideIsEscapedInThePageAndItsFrame() throws {
        let html = try page(.en, title: "<b>'\"&é\u{301}</b>\u{301}")
        let escaped = "&lt;b&gt;&#39;&quot;&amp;é\u{301}&lt;/b&gt;\u{301}"
        #expect(html.contains("<title>\(escaped) · Cotejo</title>"))
        #expect(html.contains("<h1>\(escaped)</h1>"))
    }

    /// It would be read as part of the template.
    @Test func noFixedTextHoldsATag() {
        for language in Language.allCases {
            for (name, value) in SiteResources.fixed(in: language, path: { $0 }) {
                #expect(!value.contains("{{") && !value.contains("\n"), "\(name)")
            }
        }
    }
}
