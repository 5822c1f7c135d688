import CatalogueModel
import Mustache

/// A condition that could be dropped from a question that finds nothing.
struct AlternativePage: Sendable, MustacheParent {
    let alternativePath: String
    let alternativeWords: String
    let alternativeCount: String

    func child(named name: String) -> Any? {
        switch name {
        case "alternativePath": alternativePath
        case "alternativeWords": alternativeWords
        case "alternativeCount": alternativeCount
        default: nil
        }
    }
}

/// The data of the template `search`.
struct SearchPage: Sendable, MustacheParent {
    let frame: FramePage
    let text: [String: String]
    let form: SearchFormPage
    let formAction: String
    let problemMessages: [String]
    let hasProblems: Bool
    let sentence: String
    let conditions: [ConditionPage]
    let clearPath: String
    let resultsHTML: String
    let readingLines: [String]
    /// The zone that was pasted, to be checked.
    let pastedZone: String?
    let mrzAction: String
    let alternatives: [AlternativePage]
    let hasAlternatives: Bool
    let hasResults: Bool
    let isEmpty: Bool
    let isEmptyCatalogue: Bool
    let hasSeveralWords: Bool
    let pageLine: String
    let previousPath: String?
    let nextPath: String?
    let jsonPath: String
    let tablePath: String

    func child(named name: String) -> Any? {
        switch name {
        case "frame": frame
        case "text": text
        case "form": form
        case "formAction": formAction
        case "problemMessages": problemMessages
        case "hasProblems": hasProblems
        case "sentence": sentence
        case "conditions": conditions
        case "clearPath": clearPath
        case "resultsHTML": resultsHTML
        case "readingLines": readingLines
        case "pastedZone": pastedZone
        case "mrzAction": mrzAction
        case "alternatives": alternatives
        case "hasAlternatives": hasAlternatives
        case "hasResults": hasResults
        case "isEmpty": isEmpty
        case "isEmptyCatalogue": isEmptyCatalogue
        case "hasSeveralWords": hasSeveralWords
        case "pageLine": pageLine
        case "previousPath": previousPath
        case "nextPath": nextPath
        case "jsonPath": jsonPath
        case "tablePath": tablePath
        default: nil
        }
    }
}

extension SearchPage {
    /// The page of an answer; without one, of a question that cannot be understood.
    init(
        _ query: SearchQuery,
        found: SearchResults?,
        facets: [FacetCounts],
        problems: [QueryProblem],
        frame: FramePage,
        urlQuery: URLQuery,
        wording: Wording
    ) {
        let language = wording.language
        let total = found?.total ?? 0
        let conditions = query.conditions(wording)
        func path(page: Int) -> String {
            var other = query
            other.page = page
            return SitePath.search(other.urlQuery)
        }
        var edition: Int?
        if case .edition(let number) = query.moment { edition = number }
        self.frame = frame
        text = InterfaceTexts.all(in: language)
        form = SearchFormPage(
            query,
            facets: facets,
            urlQuery: urlQuery,
            problems: problems,
            wording: wording
        )
        readingLines = found?.reading.lines(wording) ?? []
        alternatives = (found?.alternatives ?? []).map { alternative in
            AlternativePage(
                alternativePath: SitePath.search(query.dropping(alternative.condition).urlQuery),
                alternativeWords: query.words(of: alternative.condition, wording),
                alternativeCount: SearchQuery.models(alternative.total, language)
            )
        }
        hasAlternatives = !alternatives.isEmpty
        pastedZone = found?.reading.mrz == nil ? nil : query.text
        mrzAction = SitePath.mrz
        formAction = SitePath.documents
        problemMessages = problems.map {
            $0.explanation.words(in: language)
        }
        hasProblems = found == nil
        sentence = found == nil ? "" : query.sentence(total: total, wording)
        self.conditions = conditions.map {
            ConditionPage(condition: $0.words, conditionDropPath: SitePath.search($0.without.urlQuery))
        }
        clearPath = SitePath.documents
        resultsHTML = ResultList(found?.results ?? [], edition: edition, wording: wording).html
        hasResults = total > 0
        isEmptyCatalogue = found?.edition == 0
        isEmpty = found != nil && total == 0 && !isEmptyCatalogue
        hasSeveralWords = query.words.count > 1
        let lastPage = max(1, (total + query.pageSize - 1) / query.pageSize)
        pageLine =
            language == .es
            ? "Página \(NumberText.grouped(query.page, .es)) de \(NumberText.grouped(lastPage, .es))"
            : "Page \(NumberText.grouped(query.page, .en)) of \(NumberText.grouped(lastPage, .en))"
        previousPath = query.page > 1 ? path(page: min(query.page - 1, lastPage)) : nil
        nextPath = query.page < lastPage ? path(page: query.page + 1) : nil
        jsonPath = SitePath.apiDocuments + query.urlQuery.suffix
        tablePath = SitePath.table(query)
    }
}
