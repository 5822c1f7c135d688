import CatalogueModel
import CatalogueStore
import Hummingbird

/// A model, as a page and as JSON.
struct DocumentRoutes {
    let store: CatalogueStore
    let pages: PageMaker
    let today: @Sendable () -> CalendarDay

    func add(to router: some RouterMethods<VisitContext>) {
        router.page(SitePath.documentRoute) { _, context in try await page(context) }
        router.page(SitePath.apiDocumentRoute) { _, context in
            Response.json(try await document(context).found.jsonText)
        }
    }

    private func page(_ context: VisitContext) async throws -> Response {
        let (found, edition) = try await document(context)
        let wording = pages.wording(context.visit)
        let title = "\(found.model.title.value.text(in: context.visit.language)) · \(found.model.code)"
        let frame = pages.frame(
            title: title,
            visit: context.visit,
            editionLine: PageMaker.line(of: try await store.currentEdition(), in: context.visit.language)
        )
        let page = DocumentPage(found, asOf: edition, frame: frame, today: today(), wording: wording)
        return .html(pages.text(of: "document", page), language: context.visit.language.rawValue)
    }

    /// The model that an address asks for, and the edition that it names.
    private func document(_ context: VisitContext) async throws -> (found: PublishedDocument, edition: Int?) {
        let typed = String(try context.parameters.require("code").prefix(40))
        guard let code = DocumentCode(typed.uppercased()) else { throw WebError.noSuchDocument(typed) }
        var problems: [QueryProblem] = []
        let query = SearchQuery(urlQuery: context.visit.query, vocabularies: pages.vocabularies, problems: &problems)
        problems.removeAll { $0.parameter != SearchQuery.Parameter.edition }
        guard problems.isEmpty else { throw WebError.badQuery(problems) }
        let found = try await store.document(code, at: query.moment, access: context.visit.access)
        guard case .edition(let number) = query.moment else {
            guard let found else { throw WebError.noSuchDocument(code.text) }
            return (found, nil)
        }
        guard let found else {
            let hasEdition = (try await store.currentEdition()?.number ?? 0) >= number
            throw hasEdition ? WebError.noSuchDocument(code.text) : WebError.noSuchEdition(number)
        }
        return (found, number)
    }
}
