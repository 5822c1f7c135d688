import CatalogueModel

/// One model in a list of results.
struct ResultPage: Sendable {
    let resultCode: String
    let resultCountry: String
    let resultTitle: PhrasePage
    let resultOtherTitle: String
    let resultOtherLanguage: String
    let resultStatus: BadgePage
    let resultEvidence: BadgePage
    let resultYears: String
    let resultFeatures: String
    let resultImage: String?
    let isSpecimen: Bool

    init(_ result: SearchResult, edition: Int?, wording: Wording) {
        let language = wording.language
        resultCode = result.code.text
        resultCountry = wording.label(result.code.issuer, .countries)
        var title = wording.phrase(result.title)
        title.phraseLink = SitePath.document(result.code, edition: edition)
        resultTitle = title
        let hasBoth = result.title[language] != nil
        resultOtherTitle = hasBoth ? result.title[language.other] ?? "" : ""
        resultOtherLanguage = language.other.rawValue
        resultStatus = wording.badge(result.status)
        resultEvidence = wording.badge(result.evidence)
        resultYears = Self.years(result, language)
        let noun: SearchText = result.featureCount == 1 ? .featureCounted : .featuresCounted
        resultFeatures = "\(result.featureCount) \(noun.text(in: language))"
        resultImage = result.image.map(SitePath.image)
        isSpecimen = result.code.isSpecimen
    }

    private static func years(_ result: SearchResult, _ language: Language) -> String {
        let first = result.firstIssued.map { "\($0.year)" }
        let last = result.lastIssued.map { "\($0.year)" }
        switch (first, last) {
        case (nil, nil): return SearchText.yearsUnknown.text(in: language)
        case (let first?, nil):
            let open = result.status == .current ? SearchText.nowadays.text(in: language) : "?"
            return "\(first)–\(open)"
        case (let first, let last?): return first == last ? last : "\(first ?? "?")–\(last)"
        }
    }
}

/// The data of the template `search`.
struct SearchPage: Sendable {
    let frame: FramePage
    let text: [String: String]
    let form: SearchFormPage
    let formAction: String
    let problemMessages: [String]
    let hasProblems: Bool
    let sentence: String
    let conditions: [ConditionPage]
    let clearPath: String
    let results: [ResultPage]
    let hasResults: Bool
    let isEmpty: Bool
    let isEmptyCatalogue: Bool
    let hasSeveralWords: Bool
    let pageLine: String
    let previousPath: String?
    let nextPath: String?
    let jsonPath: String
    let tablePath: String
}

extension SearchPage {
    /// The page of an answer; without one, of a question that cannot be understood.
    init(
        _ query: SearchQuery,
        found: SearchResults?,
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
        form = SearchFormPage(query, urlQuery: urlQuery, problems: problems, wording: wording)
        formAction = SitePath.documents
        problemMessages = problems.map {
            "\($0.explanation.message.text(in: language)) \($0.explanation.advice.text(in: language))"
        }
        hasProblems = found == nil
        sentence = found == nil ? "" : query.sentence(total: total, wording)
        self.conditions = conditions.map {
            ConditionPage(condition: $0.words, conditionDropPath: SitePath.search($0.without.urlQuery))
        }
        clearPath = SitePath.documents
        results = (found?.results ?? []).map { ResultPage($0, edition: edition, wording: wording) }
        hasResults = total > 0
        isEmptyCatalogue = found?.edition == 0
        isEmpty = found != nil && total == 0 && !isEmptyCatalogue
        hasSeveralWords = query.words.count > 1
        let lastPage = max(1, (total + query.pageSize - 1) / query.pageSize)
        pageLine =
            language == .es
            ? "Página \(query.page) de \(lastPage)" : "Page \(query.page) of \(lastPage)"
        previousPath = query.page > 1 ? path(page: min(query.page - 1, lastPage)) : nil
        nextPath = query.page < lastPage ? path(page: query.page + 1) : nil
        jsonPath = SitePath.apiDocuments + query.urlQuery.suffix
        tablePath = SitePath.table(query)
    }
}
