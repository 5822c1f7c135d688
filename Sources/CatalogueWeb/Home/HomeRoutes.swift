import CatalogueModel
import CatalogueStore
import Hummingbird

/// The home page.
struct HomeRoutes {
    let store: CatalogueStore
    let pages: PageMaker

    func add(to router: some RouterMethods<VisitContext>) {
        router.page(SitePath.home) { _, context in
            let countries = try await store.countries(access: context.visit.access)
            let frame = pages.frame(
                title: FrameText.siteSummary.text(in: context.visit.language),
                visit: context.visit,
                hasSearchBox: false,
                editionLine: PageMaker.line(of: try await store.currentEdition(), in: context.visit.language)
            )
            // The home page of who has no account is kept, and asks nothing of this.
            var unseen: UnseenModels?
            if let account = context.visit.account {
                unseen = try await store.unseenModels(of: account.id, access: account.access)
            }
            let page = HomePage(
                frame: frame,
                countries: countries,
                editions: try await store.editions(limit: HomePage.latestCount),
                unseen: unseen,
                wording: pages.wording(context.visit)
            )
            return Response.html(pages.text(of: "home", page), language: context.visit.language.rawValue)
        }
    }
}
