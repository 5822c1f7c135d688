import CatalogueModel
import CatalogueStore
import Hummingbird

/// The glossary, as pages and as JSON.
struct GlossaryRoutes {
    let store: CatalogueStore
    let pages: PageMaker
    let glossary: Glossary

    /// The most characters of a filter that are looked at.
    private static let maximumFilterLength = 100

    func add(to router: some RouterMethods<VisitContext>) {
        router.page(SitePath.glossary) { _, context in try await index(context.visit) }
        router.page(SitePath.glossaryRoute) { _, context in
            let id = try context.parameters.require("section")
            guard let section = glossary.sections.first(where: { $0.id == id }) else { throw WebError.noSuchPage }
            return try await page(of: section, context.visit)
        }
        router.page(SitePath.apiGlossary) { _, context in try await json(context.visit) }
    }

    private func index(_ visit: Visit) async throws -> Response {
        let page = GlossaryPage(
            glossary,
            words: words(visit),
            use: try await store.termUse(vocabularies: pages.vocabularies, access: visit.access),
            frame: try await frame(GlossaryText.glossaryTitle.text(in: visit.language), visit),
            wording: pages.wording(visit)
        )
        return .html(pages.text(of: "glossary", page), language: visit.language.rawValue)
    }

    private func page(of section: GlossarySection, _ visit: Visit) async throws -> Response {
        let title = "\(section.title[visit.language]) · \(GlossaryText.glossaryTitle.text(in: visit.language))"
        let page = GlossarySectionPage(
            section,
            of: glossary,
            use: try await store.termUse(vocabularies: pages.vocabularies, access: visit.access),
            frame: try await frame(title, visit),
            wording: pages.wording(visit)
        )
        return .html(pages.text(of: "glossary-section", page), language: visit.language.rawValue)
    }

    private func json(_ visit: Visit) async throws -> Response {
        let section = visit.query["section"]
        if let section, !glossary.sections.contains(where: { $0.id == section }) {
            throw WebError.badQuery([
                .unknown(
                    section,
                    "section",
                    what: UIText(es: "una parte del glosario", en: "a part of the glossary"),
                    allowed: UIText(
                        es: "Las hay: \(glossary.sections.map(\.id).joined(separator: ", ")).",
                        en: "There are: \(glossary.sections.map(\.id).joined(separator: ", "))."
                    )
                )
            ])
        }
        let use = try await store.termUse(vocabularies: pages.vocabularies, access: visit.access)
        let edition = try await store.currentEdition()?.number ?? 0
        let entries = glossary.entries(words(visit), section: section, in: visit.language)
        var json = JSONText(reserving: entries.count * 1000)
        json.object { json in
            json.member("edition", edition)
            json.key("entries")
            json.array(entries) { $1.write(to: &$0, use: use, vocabularies: pages.vocabularies) }
        }
        var response = Response.json(json.string)
        response.headers[.vary] = "Accept-Language, Cookie"
        return response
    }

    private func words(_ visit: Visit) -> String {
        String((visit.query["q"] ?? "").prefix(Self.maximumFilterLength))
    }

    private func frame(_ title: String, _ visit: Visit) async throws -> FramePage {
        pages.frame(
            title: title,
            visit: visit,
            editionLine: PageMaker.line(of: try await store.currentEdition(), in: visit.language)
        )
    }
}

extension GlossaryEntry {
    /// Appends the term with its texts in both languages.
    fileprivate func write(to json: inout JSONText, use: TermUse, vocabularies: Vocabularies) {
        func pair(_ text: VocabularyTerm.LabelPair) -> LocalizedText { LocalizedText(es: text.es, en: text.en) }
        json.object { json in
            json.member("id", id)
            json.member("section", section.id)
            json.member("term", term.id)
            json.member("label", pair(term.label))
            json.member("definition", pair(term.description))
            json.key("synonyms")
            json.object {
                $0.member("es", term.synonyms?.es ?? [])
                $0.member("en", term.synonyms?.en ?? [])
            }
            json.member("methods", term.methods ?? [])
            json.member("tools", tools(vocabularies))
            json.member("level", term.level)
            json.member("documents", Glossary.use(of: self, in: use))
            json.member("search", search.map { SitePath.apiDocuments + $0.suffix })
        }
    }
}
