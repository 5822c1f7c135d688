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
            let (asked, series) = try await model(context)
            let answer = DocumentAnswer(
                asked: asked,
                series: series,
                answers: try await answers(asked),
                vocabularies: pages.vocabularies
            )
            return Response.json(answer.jsonText)
        }
    }

    private func page(_ context: VisitContext) async throws -> Response {
        let (asked, series) = try await model(context)
        let model = asked.found.model
        let frame = pages.frame(
            title: "\(model.title.value.text(in: context.visit.language)) · \(model.code)",
            visit: context.visit,
            editionLine: PageMaker.line(of: asked.current, in: context.visit.language)
        )
        let page = DocumentPage(
            asked,
            series: series,
            answers: try await answers(asked),
            frame: frame,
            script: pages.resources.path(of: "model.js"),
            today: today(),
            wording: pages.wording(context.visit)
        )
        return .html(pages.text(of: "document", page), language: context.visit.language.rawValue).withOwnReferrer
    }

    /// What readers were answered; an old edition is shown as it was, without what was said of it since.
    private func answers(_ asked: ModelRequest) async throws -> [AnsweredReport] {
        asked.edition == nil ? try await store.publicAnswers(of: asked.found.model.code) : []
    }

    private func model(_ context: VisitContext) async throws -> (ModelRequest, [SeriesModel]) {
        let asked = try await ModelRequest(context, store: store, vocabularies: pages.vocabularies)
        let series = try await store.series(
            of: asked.found.model.code,
            at: asked.moment,
            access: context.visit.access
        )
        return (asked, series)
    }
}
