import CatalogueModel
import CatalogueStore
import Hummingbird
import Logging
import Workflows

extension Site {
    /// A site whose pages are written into files: each is made once, on one day.
    init(exporting edition: OfflineEdition, today: CalendarDay, version: String, logger: Logger) throws {
        try self.init(
            store: edition.store,
            vocabularies: edition.vocabularies,
            desk: nil,
            offline: edition,
            today: { today },
            version: version,
            pageCacheBytes: 0,
            logger: logger
        )
    }

    /// The routes of an offline edition: whatever asks the catalogue, and nothing that signs in or writes.
    func offlineRouter(_ edition: OfflineEdition, isExported: Bool = false) -> Router<VisitContext> {
        let router = Router(context: VisitContext.self, options: .autoGenerateHeadEndpoints)
        let pages = offlinePages(edition, isExported: isExported)
        router.add(middleware: SecurityHeaders(isUnderTLS: false))
        router.add(middleware: ErrorMiddleware(pages: pages))
        router.add(middleware: VisitMiddleware(publicURL: nil))
        router.add(middleware: OfflineMiddleware(manifest: edition.manifest))
        addQuestions(to: router, pages, images: .offline(edition))
        return router
    }

    /// What makes the pages of an offline edition.
    func offlinePages(_ edition: OfflineEdition, isExported: Bool) -> PageMaker {
        var pages = PageMaker(store: store, vocabularies: vocabularies, resources: resources, version: version)
        pages.offline = OfflineNotice(manifest: edition.manifest, today: today, isExported: isExported)
        return pages
    }
}
