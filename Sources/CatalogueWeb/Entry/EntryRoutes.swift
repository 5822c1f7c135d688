import CatalogueModel
import CatalogueStore
import DocumentChecks
import Foundation
import HTTPTypes
import Hummingbird
import Workflows

/// What a traveller needs: the page, its API, the matrix and the rules.
///
/// Questions are about a person: their answers are kept nowhere, and nothing of what was asked is logged. The tables say
/// nothing of one and may be kept.
struct EntryRoutes {
    let store: CatalogueStore
    let pages: PageMaker
    let entry: AnswerEntry
    let today: @Sendable () -> CalendarDay

    /// The tables and the rules, which say nothing of a person and may be kept.
    func addTables(to router: some RouterMethods<VisitContext>) {
        router.page(SitePath.entryMatrix) { _, context in try await matrix(context.visit) }
        router.page(SitePath.entryRuleRoute) { _, context in
            try await rule(context.parameters.get("id") ?? "", context.visit)
        }
        router.page(SitePath.apiEntryMatrix) { _, context in try await matrixJSON(context.visit) }
        router.page(SitePath.apiEntryRuleRoute) { _, context in
            try await ruleJSON(context.parameters.get("id") ?? "", context.visit)
        }
    }

    /// The question, which is about a person and is kept nowhere.
    func add(to router: some RouterMethods<VisitContext>) {
        router.page(SitePath.entry) { _, context in try await page(context.visit) }
        let api = RouterPath(SitePath.apiEntry)
        router.get(api) { _, context in try await json(context.visit) }
        router.post(api) { request, context in try await answer(request, context) }
        for method in [HTTPRequest.Method.put, .patch, .delete, .options, .trace] {
            router.on(api, method: method) { _, _ -> Response in
                throw WebError.methodNotAllowedHere(allowed: "GET, HEAD, POST")
            }
        }
    }

    func rulebook(_ visit: Visit) async throws -> EntryRulebook {
        try await entry.rulebook(access: visit.access) ?? EntryRulebook(rules: [], sets: [])
    }

    func frame(_ title: String, _ visit: Visit) async throws -> FramePage {
        pages.frame(
            title: title,
            visit: visit,
            editionLine: PageMaker.line(of: try await store.currentEdition(), in: visit.language)
        )
    }

    private func query(_ visit: Visit, _ problems: inout [QueryProblem]) -> EntryQuery {
        EntryQuery(urlQuery: visit.query, vocabularies: pages.vocabularies, today: today(), problems: &problems)
    }

    private func page(_ visit: Visit) async throws -> Response {
        var problems: [QueryProblem] = []
        let query = query(visit, &problems)
        let page = EntryPage(
            query,
            rulebook: try await rulebook(visit),
            problems: problems,
            today: today(),
            stylesheet: pages.resources.path(of: "entry.css"),
            frame: try await frame(EntryText.entryTitle.text(in: visit.language), visit),
            wording: pages.wording(visit)
        )
        return .html(
            pages.text(of: "entry", page),
            status: problems.isEmpty ? .ok : .badRequest,
            language: visit.language.rawValue
        ).unkept
    }

    private func json(_ visit: Visit) async throws -> Response {
        var problems: [QueryProblem] = []
        let query = query(visit, &problems)
        typealias Parameter = EntryQuery.Parameter
        for name in [Parameter.nationality, Parameter.destination] where query.said[name] == nil {
            problems.append(QueryProblem(EntryQuestionError.missing(name), fallback: name))
        }
        guard problems.isEmpty, let question = query.question else { throw WebError.badQuery(problems) }
        return Response.json(try await rulebook(visit).answer(question).jsonText).unkept
    }

    /// A question as JSON in the form of `cotejo entry --batch`.
    private func answer(_ request: Request, _ context: VisitContext) async throws -> Response {
        var request = request
        let body = try await request.collectBody(upTo: context.maxUploadSize)
        do {
            guard let json = try? JSONDecoder().decode(JSONValue.self, from: Data(body.readableBytesView)) else {
                throw EntryQuestionError.notAnObject
            }
            var question = try EntryQuestion(json: json, today: today())
            try question.settle(pages.vocabularies)
            return Response.json(try await rulebook(context.visit).answer(question).jsonText).unkept
        } catch let error as EntryQuestionError {
            throw WebError.badQuery([QueryProblem(error, fallback: "question")])
        }
    }
}
