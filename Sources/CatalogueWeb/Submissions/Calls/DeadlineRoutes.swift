import CatalogueModel
import CatalogueStore
import HTTPTypes
import Hummingbird
import Workflows

/// Deadlines as a calendar, and the board as a feed, for programs that look again by themselves.
struct DeadlineRoutes {
    let store: CatalogueStore
    let pages: PageMaker

    func add(to router: Router<VisitContext>) {
        router.page(SitePath.deadlines) { _, context -> Response in try await calendar(context) }
        router.page(SitePath.submissionsFeed) { _, context -> Response in try await feed(context) }
    }

    private func calendar(_ context: VisitContext) async throws -> Response {
        let country = try context.requireDesk().role.country
        let messages = CallMessages(store: store, vocabularies: pages.vocabularies, origin: context.visit.origin)
        let calendar = try await messages.calendar(of: country, in: context.visit.language)
        var answer = Self.answer(calendar, "text/calendar; charset=utf-8", context)
        answer.headers[.contentDisposition] = "attachment; filename=\"cotejo-deadlines.ics\""
        return answer
    }

    private func feed(_ context: VisitContext) async throws -> Response {
        let country = try context.requireDesk().role.country
        let calls = try await store.calls(country: country)
        let feed = SubmissionFeed(
            country: country,
            events: try await store.submissionEvents(country: country),
            calls: Dictionary(uniqueKeysWithValues: calls.map { ($0.id, $0) }),
            origin: context.visit.origin,
            wording: pages.wording(context.visit)
        )
        return Self.answer(feed.text, "application/atom+xml; charset=utf-8", context)
    }

    private static func answer(_ text: String, _ type: String, _ context: VisitContext) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: type, .contentLanguage: context.visit.language.rawValue,
                .vary: "Accept-Language, Cookie",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text))
        )
    }
}
