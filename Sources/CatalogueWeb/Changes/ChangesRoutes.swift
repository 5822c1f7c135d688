import CatalogueModel
import CatalogueStore
import HTTPTypes
import Hummingbird

/// What is new: as a page, as JSON and as feeds.
struct ChangesRoutes {
    let store: CatalogueStore
    let pages: PageMaker

    func add(to router: some RouterMethods<VisitContext>) {
        router.page(SitePath.changes) { _, context in try await page(context.visit) }
        router.page(SitePath.apiChanges) { _, context in try await json(context.visit) }
        router.page(SitePath.feedRoute) { _, context in
            try await feed(named: context.parameters.require("name"), context.visit)
        }
    }

    private func page(_ visit: Visit) async throws -> Response {
        let language = visit.language
        let (query, problems) = query(visit)
        let found = problems.isEmpty ? try await store.documentChanges(query, access: visit.access) : nil
        let frame = pages.frame(
            title: ChangesText.changesTitle.text(in: language),
            visit: visit,
            editionLine: PageMaker.line(of: try await store.currentEdition(), in: language)
        )
        let page = ChangesPage(
            query,
            found: found,
            problems: problems,
            issuers: try await issuers(visit),
            frame: frame,
            wording: pages.wording(visit)
        )
        return .html(
            pages.text(of: "changes", page),
            status: found == nil ? .badRequest : .ok,
            language: language.rawValue
        )
    }

    private func json(_ visit: Visit) async throws -> Response {
        let (query, problems) = query(visit)
        guard problems.isEmpty else { throw WebError.badQuery(problems) }
        let found = try await store.documentChanges(query, access: visit.access)
        var json = JSONText()
        json.object {
            $0.member("since", query.since)
            $0.member("country", query.country)
            $0.member("page", query.page)
            $0.member("hasMore", found.hasMore)
            $0.member("changes", found.changes)
        }
        return .json(json.string)
    }

    private func feed(named name: String, _ visit: Visit) async throws -> Response {
        var query = ChangesQuery()
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1] == "atom" else { throw WebError.noSuchPage }
        if parts[0] != "all" {
            query.country = parts[0].uppercased()
            guard pages.vocabularies.contains(query.country ?? "", in: .countries) else { throw WebError.noSuchPage }
        }
        let feed = AtomFeed(
            scope: query.country.map { .country($0) } ?? .all,
            changes: try await store.documentChanges(query, access: visit.access).changes,
            edition: try await store.currentEdition(),
            origin: visit.origin,
            wording: pages.wording(visit)
        )
        return .atom(feed.text, in: visit.language)
    }

    private func query(_ visit: Visit) -> (ChangesQuery, [QueryProblem]) {
        var problems: [QueryProblem] = []
        let query = ChangesQuery(urlQuery: visit.query, vocabularies: pages.vocabularies, problems: &problems)
        return (query, problems)
    }

    /// The members, and whoever else has models, by name.
    private func issuers(_ visit: Visit) async throws -> [String] {
        let present = try await store.countries(access: visit.access).map(\.country)
        return pages.wording(visit).alphabetically(Set(pages.vocabularies.members).union(present), .countries)
    }
}
