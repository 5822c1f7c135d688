import CatalogueModel
import CatalogueStore
import Foundation
import Hummingbird

/// Two models side by side, as a page and as JSON.
struct CompareRoutes {
    let store: CatalogueStore
    let pages: PageMaker

    func add(to router: some RouterMethods<VisitContext>) {
        router.page(SitePath.compare) { _, context in try await page(context.visit) }
        router.page(SitePath.apiCompare) { _, context in try await json(context.visit) }
    }

    private func page(_ visit: Visit) async throws -> Response {
        var problems: [QueryProblem] = []
        let query = CompareQuery(urlQuery: visit.query, problems: &problems)
        var pair: ComparedPair?
        var isMissing = false
        if problems.isEmpty {
            do {
                pair = try await self.pair(query, visit)
            } catch let error as WebError {
                problems.append(QueryProblem(parameter: "", explanation: error.explanation))
                isMissing = true
            }
        }
        let frame = pages.frame(
            title: CompareText.compareTitle.text(in: visit.language),
            visit: visit,
            editionLine: PageMaker.line(of: try await store.currentEdition(), in: visit.language)
        )
        let page = try ComparePage(
            query,
            pair: pair,
            problems: problems,
            frame: frame,
            urlQuery: visit.query,
            wording: pages.wording(visit)
        )
        return .html(
            pages.text(of: "compare", page),
            status: problems.isEmpty ? .ok : (isMissing ? .notFound : .badRequest),
            language: visit.language.rawValue
        )
    }

    private func json(_ visit: Visit) async throws -> Response {
        var problems: [QueryProblem] = []
        let query = CompareQuery(urlQuery: visit.query, problems: &problems)
        for (name, code) in [(CompareQuery.Parameter.a, query.a), (CompareQuery.Parameter.b, query.b)]
        where code == nil && visit.query[name] == nil {
            problems.append(.missing(name))
        }
        guard problems.isEmpty, let pair = try await pair(query, visit) else {
            throw WebError.badQuery(problems)
        }
        let comparison = try pair.comparison
        var json = JSONText()
        json.object { json in
            for (name, side) in [("a", pair.a), ("b", pair.b)] {
                json.key(named: name)
                json.object {
                    $0.member("code", side.found.model.code)
                    $0.member("title", side.found.model.title.value)
                    $0.member("edition", side.edition)
                }
            }
            json.member("differences", comparison.differences)
            json.member("same", comparison.same)
            json.member("features", comparison.features)
        }
        return .json(json.string)
    }

    /// Both sides; nil where the address does not name two.
    private func pair(_ query: CompareQuery, _ visit: Visit) async throws -> ComparedPair? {
        guard let a = query.a, let b = query.b else { return nil }
        let pair = ComparedPair(
            a: try await side(a, query.aEdition, visit.access),
            b: try await side(b, query.bEdition, visit.access)
        )
        for side in [pair.a, pair.b] { try await visit.trail?.saw(side.found.model) }
        return pair
    }

    private func side(_ code: DocumentCode, _ edition: Int?, _ access: Access) async throws -> ComparedPair.Side {
        let moment = edition.map(CatalogueMoment.edition) ?? .current
        if let found = try await store.document(code, at: moment, access: access) {
            return ComparedPair.Side(found: found, edition: edition)
        }
        if let edition, edition > (try await store.currentEdition()?.number ?? 0) {
            throw WebError.noSuchEdition(edition)
        }
        throw WebError.noSuchDocument(code.text)
    }
}

/// Two models and how they compare.
struct ComparedPair: Sendable {
    struct Side: Sendable {
        let found: PublishedDocument
        /// The edition asked for; nil for the current one.
        let edition: Int?
    }

    let a: Side
    let b: Side

    var comparison: DocumentComparison {
        get throws {
            try DocumentComparison(a.found.model, b.found.model) { text in
                try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
            }
        }
    }
}

extension QueryProblem {
    /// A parameter without which there is nothing to answer.
    fileprivate static func missing(_ parameter: String) -> QueryProblem {
        QueryProblem(
            parameter: parameter,
            explanation: Explanation(
                "query.\(parameter)",
                message: LocalizedText(
                    es: "Falta el parámetro «\(parameter)».",
                    en: "The parameter \"\(parameter)\" is missing."
                ),
                advice: LocalizedText(
                    es: "Dé el código de un modelo, por ejemplo GTM-AO-01001.",
                    en: "Give the code of a model, for example GTM-AO-01001."
                )
            )
        )
    }
}
