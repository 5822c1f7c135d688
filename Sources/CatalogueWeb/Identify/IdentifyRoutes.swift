import CatalogueModel
import CatalogueStore
import DocumentChecks
import HTTPTypes
import Hummingbird
import Workflows

/// Identification of an unknown document, as a page and as JSON.
struct IdentifyRoutes {
    let store: CatalogueStore
    let pages: PageMaker
    let identify: IdentifyDocument

    /// So many candidates are shown; programs get some more.
    private static let shownCandidates = 5
    private static let candidatesForPrograms = 10

    func add(to router: some RouterMethods<VisitContext>) {
        router.page(SitePath.identify) { _, context in try await page(context.visit) }
        router.page(SitePath.apiIdentify) { _, context in try await json(context.visit) }
    }

    private func page(_ visit: Visit) async throws -> Response {
        var problems: [QueryProblem] = []
        let query = IdentificationQuery(
            urlQuery: Self.folded(visit.query),
            vocabularies: pages.vocabularies,
            problems: &problems
        )
        let answer = try await identify.run(query, access: visit.access, limit: Self.shownCandidates)
        let frame = pages.frame(
            title: IdentifyText.identifyTitle.text(in: visit.language),
            visit: visit,
            editionLine: PageMaker.line(of: try await store.currentEdition(), in: visit.language)
        )
        let page = IdentifyPage(
            answer,
            problems: problems,
            stylesheet: pages.resources.path(of: "identify.css"),
            frame: frame,
            wording: pages.wording(visit)
        )
        return .html(
            pages.text(of: "identify", page),
            status: problems.isEmpty ? .ok : .badRequest,
            language: visit.language.rawValue
        )
    }

    private func json(_ visit: Visit) async throws -> Response {
        var problems: [QueryProblem] = []
        let query = IdentificationQuery(
            urlQuery: visit.query,
            vocabularies: pages.vocabularies,
            problems: &problems
        )
        guard problems.isEmpty else { throw WebError.badQuery(problems) }
        let answer = try await identify.run(query, access: visit.access, limit: Self.candidatesForPrograms)
        return .json(answer.jsonText)
    }

    /// A term chosen from the list, with its answer, as the answer about the term.
    static func folded(_ query: URLQuery) -> URLQuery {
        let rest = query.with(IdentificationQuery.FormParameter.term, nil)
            .with(IdentificationQuery.FormParameter.answer, nil)
        guard let term = query[IdentificationQuery.FormParameter.term],
            let answer = query[IdentificationQuery.FormParameter.answer]
                .flatMap(IdentificationQuery.Answer.init(rawValue:))
        else { return rest }
        return rest.adding(answer.rawValue, term)
    }
}
