import CatalogueModel
import CatalogueStore
import Hummingbird

/// The history of a model, as a page and as JSON.
struct HistoryRoutes {
    let store: CatalogueStore
    let pages: PageMaker

    func add(to router: some RouterMethods<VisitContext>) {
        router.page(SitePath.historyRoute) { _, context in
            let (asked, history) = try await history(context)
            let model = asked.found.model
            let language = context.visit.language
            let frame = pages.frame(
                title: "\(SeriesText.historyTitle.text(in: language)) · \(model.code)",
                visit: context.visit,
                editionLine: PageMaker.line(of: asked.current, in: language)
            )
            let page = HistoryPage(model, history, frame: frame, wording: pages.wording(context.visit))
            return Response.html(pages.text(of: "history", page), language: language.rawValue)
        }
        router.page(SitePath.apiHistoryRoute) { _, context in
            let (asked, history) = try await history(context)
            return Response.json(HistoryAnswer(code: asked.found.model.code, history: history).jsonText)
        }
    }

    private func history(_ context: VisitContext) async throws -> (ModelRequest, [DocumentVersion]) {
        let asked = try await ModelRequest(context, store: store, vocabularies: pages.vocabularies)
        return (asked, try await store.history(of: asked.found.model.code, access: context.visit.access))
    }
}
