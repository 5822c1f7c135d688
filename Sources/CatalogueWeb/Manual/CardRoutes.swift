import CatalogueModel
import CatalogueStore
import Hummingbird

/// The quick-check card of a model.
struct CardRoutes {
    let store: CatalogueStore
    let pages: PageMaker
    let today: @Sendable () -> CalendarDay

    func add(to router: some RouterMethods<VisitContext>) {
        router.page(SitePath.cardRoute) { _, context in
            let asked = try await ModelRequest(context, store: store, vocabularies: pages.vocabularies)
            let language = context.visit.language
            let frame = pages.frame(
                title: "\(CardText.cardTitle.text(in: language)) · \(asked.found.model.code)",
                visit: context.visit,
                editionLine: PageMaker.line(of: asked.current, in: language)
            )
            let page = CardPage(
                asked,
                frame: frame,
                script: pages.resources.path(of: "model.js"),
                style: pages.resources.path(of: "card.css"),
                today: today(),
                wording: pages.wording(context.visit)
            )
            return Response.html(pages.text(of: "card", page), language: language.rawValue)
        }
    }
}
