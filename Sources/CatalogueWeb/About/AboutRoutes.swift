import CatalogueModel
import CatalogueStore
import Hummingbird

/// The page about the site: evidence, API, licences, accessibility.
struct AboutRoutes {
    let pages: PageMaker

    func add(to router: some RouterMethods<VisitContext>) {
        let pages = pages
        router.page(SitePath.about) { _, context in
            let frame = pages.frame(
                title: AboutText.aboutTitle.text(in: context.visit.language),
                visit: context.visit,
                editionLine: PageMaker.line(of: try await pages.store.currentEdition(), in: context.visit.language)
            )
            let page = AboutPage(frame: frame, wording: pages.wording(context.visit))
            return Response.html(pages.text(of: "about", page), language: context.visit.language.rawValue)
        }
    }
}
