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
            let asked = try await model(context)
            let answer = DocumentAnswer(
                asked: asked,
                series: asked.series,
                answers: asked.answers,
                vocabularies: pages.vocabularies
            )
            return Response.json(answer.jsonText)
        }
    }

    private func page(_ context: VisitContext) async throws -> Response {
        let asked = try await model(context)
        let model = asked.found.model
        let frame = pages.frame(
            title: "\(model.title.value.text(in: context.visit.language)) · \(model.code)",
            visit: context.visit,
            editionLine: PageMaker.line(of: asked.current, in: context.visit.language)
        )
        let page = DocumentPage(
            asked,
            series: asked.series,
            answers: asked.answers,
            frame: frame,
            script: pages.resources.path(of: "model.js"),
            today: today(),
            wording: pages.wording(context.visit)
        )
        return .html(pages.text(of: "document", page), language: context.visit.language.rawValue).withOwnReferrer
    }

    private func model(_ context: VisitContext) async throws -> ModelRequest {
        try await ModelRequest(context, store: store, vocabularies: pages.vocabularies, withSeries: true)
    }
}
