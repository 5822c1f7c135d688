import CatalogueModel
import CatalogueStore
import DocumentChecks
import Hummingbird

/// The model that an address asks for, the edition that it names, and the tools on the desk.
struct ModelRequest: Sendable {
    let found: PublishedDocument
    /// The edition that the address names; nil for the current one.
    let edition: Int?
    let tools: Set<String>
    /// Whether the list is to say all of every feature, also of those that wait for a tool: where no more can be asked for.
    var isWhole = false
    /// The latest edition.
    let current: Edition?
    /// The models that it follows and that follow it; empty where they were not asked for.
    let series: [SeriesModel]
    /// What readers were answered; empty where that was not asked for.
    let answers: [AnsweredReport]

    /// The moment that the address asks for.
    var moment: CatalogueMoment { edition.map(CatalogueMoment.edition) ?? .current }

    /// The edition that is shown.
    var shownEdition: Int { edition ?? current?.number ?? 0 }
}

extension ModelRequest {
    /// The parameter of a page that is kept, and has to say everything at once.
    static let wholeParameter = "whole"

    /// Reads the address and finds the model, where asked with its series and the answers to readers.
    ///
    /// - Throws: `WebError` where the address names nothing that the visitor may see, `StoreError`.
    init(
        _ context: VisitContext,
        store: CatalogueStore,
        vocabularies: Vocabularies,
        withSeries: Bool = false
    ) async throws {
        let typed = String(try context.parameters.require("code").prefix(40))
        guard let code = DocumentCode(typed.uppercased()) else { throw WebError.noSuchDocument(typed) }
        var problems: [QueryProblem] = []
        let query = SearchQuery(urlQuery: context.visit.query, vocabularies: vocabularies, problems: &problems)
        problems.removeAll { $0.parameter != SearchQuery.Parameter.edition }
        guard problems.isEmpty else { throw WebError.badQuery(problems) }
        let reading = try await store.documentReading(
            code,
            at: query.moment,
            access: context.visit.access,
            isWhole: withSeries
        )
        current = reading.current
        series = reading.series
        answers = reading.answers
        // What no vocabulary knows is left out.
        tools = Set(context.visit.query.values(of: "tools").filter { vocabularies.contains($0, in: .tools) })
        isWhole = context.visit.query[Self.wholeParameter] != nil
        if case .edition(let number) = query.moment {
            edition = number
            guard reading.found != nil || (current?.number ?? 0) >= number else { throw WebError.noSuchEdition(number) }
        } else {
            edition = nil
        }
        guard let found = reading.found else { throw WebError.noSuchDocument(code.text) }
        self.found = found
        try await context.visit.trail?.saw(found.model)
    }

    /// What can be checked with the tools.
    func checklist(_ vocabularies: Vocabularies) -> Checklist {
        Checklist(found.model.features, tools: tools, vocabularies: vocabularies)
    }
}
