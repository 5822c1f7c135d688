import CatalogueModel
import CatalogueStore
import HTTPTypes
import Hummingbird

/// The search, as a page and as JSON.
struct SearchRoutes {
    let store: CatalogueStore
    let pages: PageMaker
    let today: @Sendable () -> CalendarDay

    func add(to router: some RouterMethods<VisitContext>) {
        router.page(SitePath.documents) { _, context in try await page(context) }
        router.page(SitePath.apiDocuments) { _, context in try await json(context) }
        router.page(SitePath.apiSuggestions) { _, context in try await suggestions(context) }
    }

    private func page(_ context: VisitContext) async throws -> Response {
        let wording = pages.wording(context.visit)
        async let edition = store.currentEdition()
        var (query, found, problems) = try await answer(context)
        let facets: [FacetCounts]
        if let found {
            facets = found.facets
        } else {
            // The lists to choose from are those of what is understood.
            query.moment = .current
            facets = try await search(query, context)?.facets ?? []
        }
        let title = [query.text, SearchText.searchTitle.text(in: context.visit.language)].filter { !$0.isEmpty }
        let frame = pages.frame(
            title: title.joined(separator: " · "),
            visit: context.visit,
            hasSearchBox: false,
            editionLine: PageMaker.line(of: try await edition, in: context.visit.language)
        )
        let page = SearchPage(
            query,
            found: found,
            facets: facets,
            problems: problems,
            frame: frame,
            urlQuery: context.visit.query,
            wording: wording
        )
        return .html(
            pages.text(of: "search", page),
            status: found == nil ? .badRequest : .ok,
            language: context.visit.language.rawValue
        )
    }

    private func json(_ context: VisitContext) async throws -> Response {
        let (_, found, problems) = try await answer(context)
        guard let found else { throw WebError.badQuery(problems) }
        return .json(found.jsonText)
    }

    /// What the text that is being typed may become, each with the address to go to.
    private func suggestions(_ context: VisitContext) async throws -> Response {
        let language = context.visit.language
        let text = context.visit.query[SearchQuery.Parameter.text] ?? ""
        let found = try await store.suggestions(
            text,
            language: language,
            vocabularies: pages.vocabularies,
            access: context.visit.access
        )
        var json = JSONText()
        json.object {
            $0.key("suggestions")
            $0.array(found) { json, suggestion in
                json.object {
                    $0.member("kind", suggestion.kind)
                    $0.member("label", suggestion.label)
                    $0.member("facet", suggestion.facet)
                    $0.member("facetLabel", suggestion.facet?.title.text(in: language))
                    $0.member("value", suggestion.value)
                    $0.member("count", suggestion.count)
                    $0.member("path", suggestion.path)
                }
            }
        }
        var response = Response.json(json.string)
        response.headers[.vary] = "Accept-Language, Cookie"
        return response
    }

    /// The question, and its answer unless something in it cannot be understood.
    private func answer(_ context: VisitContext) async throws -> (SearchQuery, SearchResults?, [QueryProblem]) {
        var problems: [QueryProblem] = []
        let query = SearchQuery(urlQuery: context.visit.query, vocabularies: pages.vocabularies, problems: &problems)
        guard problems.isEmpty else { return (query, nil, problems) }
        let found = try await search(query, context)
        if found == nil, case .edition(let number) = query.moment { problems = [.noEdition(number)] }
        return (query, found, problems)
    }

    private func search(_ query: SearchQuery, _ context: VisitContext) async throws -> SearchResults? {
        try await store.search(
            query,
            vocabularies: pages.vocabularies,
            access: context.visit.access,
            today: today()
        )
    }
}

extension SearchSuggestion {
    /// The address that the suggestion leads to.
    fileprivate var path: String {
        switch kind {
        case .document: DocumentCode(value).map { SitePath.document($0) } ?? SitePath.documents
        case .value: SitePath.search(URLQuery().with(facet?.rawValue ?? SearchQuery.Parameter.text, value))
        case .word: SitePath.search(URLQuery([SearchQuery.Parameter.text: value]))
        }
    }
}
