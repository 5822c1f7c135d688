import CatalogueModel
import CatalogueStore
import HTTPTypes
import Hummingbird

/// Gives pages a tag, packs them, answers 304 to who has them already, and keeps them in memory.
///
/// Only for routes whose answers depend on nothing but the latest publication, the latest answer to a reader, the day,
/// the reader's language and access, and the address. A page that says itself how it may be kept is passed on as it is.
struct KeptPages: RouterMiddleware {
    let store: CatalogueStore
    /// Nil where every page is made anew.
    let cache: PageCache?
    let today: @Sendable () -> CalendarDay
    let figures: RequestFigures

    func handle(
        _ request: Request,
        context: VisitContext,
        next: (Request, VisitContext) async throws -> Response
    ) async throws -> Response {
        // A page that names who reads it is for nobody else, and is not packed: how well it packs would tell its secrets.
        guard request.method == .get || request.method == .head, context.visit.account == nil else {
            return try await next(request, context)
        }
        guard let cache else { return try await made(request, context, next).response }
        let visit = context.visit
        let key = PageCache.Key(
            address: request.uri.string,
            origin: visit.origin,
            language: visit.language,
            access: visit.access
        )
        // Read before the page is made: a page made meanwhile from a later publication is newer than it says, never older.
        let latest = try await store.latestForPages()
        let moment = PageCache.Moment(publication: latest.publication, answer: latest.answer, day: today())
        let kept = cache.page(key, at: moment)
        figures.notePage(found: kept != nil)
        if let kept { return kept.response(to: request) }
        let (page, response) = try await made(request, context, next)
        guard let page = page?.packed() else { return response }
        cache.keep(page, key, at: moment)
        return page.response(to: request)
    }

    private func made(
        _ request: Request,
        _ context: VisitContext,
        _ next: (Request, VisitContext) async throws -> Response
    ) async throws -> (page: KeptPage?, response: Response) {
        let response = try await next(request, context)
        guard let page = try await KeptPage(response, access: context.visit.access) else { return (nil, response) }
        return (page, page.response(to: request))
    }
}
