import CatalogueModel
import Mustache

/// A cell of the heat map.
struct HeatCellPage: Sendable, MustacheParent {
    let cellClass: String
    let cellOpen: String
    let cellAsked: String
    let cellPath: String?
    let cellHint: String

    func child(named name: String) -> Any? {
        switch name {
        case "cellClass": cellClass
        case "cellOpen": cellOpen
        case "cellAsked": cellAsked
        case "cellPath": cellPath
        case "cellHint": cellHint
        default: nil
        }
    }
}

/// A topic's row of the heat map.
struct HeatRowPage: Sendable {
    let rowTopic: String
    let rowCells: [HeatCellPage]
}

/// A country's column of the heat map.
struct HeatColumnPage: Sendable {
    let columnCode: String
    let columnName: String
}

/// One need.
struct NeedPage: Sendable, MustacheParent {
    let needNumber: String
    let needCountry: String
    let needTopic: String
    let needAudience: String
    let needAsked: String
    let needTrained: String
    let needOpen: String
    let needLanguage: String
    let needPriority: String
    let needDeadline: String
    let needPlace: String
    let needIsSample: Bool

    func child(named name: String) -> Any? {
        switch name {
        case "needNumber": needNumber
        case "needCountry": needCountry
        case "needTopic": needTopic
        case "needAudience": needAudience
        case "needAsked": needAsked
        case "needTrained": needTrained
        case "needOpen": needOpen
        case "needLanguage": needLanguage
        case "needPriority": needPriority
        case "needDeadline": needDeadline
        case "needPlace": needPlace
        case "needIsSample": needIsSample
        default: nil
        }
    }
}

/// Two countries' needs at one post.
struct PairPage: Sendable {
    let pairPost: String
    let pairTopic: String
    let pairLanguage: String
    let pairCountries: String
}

/// The data of the template `needs`.
struct NeedsPage: Sendable {
    let frame: FramePage
    let text: [String: String]
    let trainingStylesheet: String
    let formAction: String
    let audiences: [OptionPage]
    let languages: [OptionPage]
    let topics: [OptionPage]
    let countries: [OptionPage]
    let posts: [OptionPage]
    let typedBy: String
    let problemMessages: [String]
    let hasProblems: Bool
    let clearPath: String?
    let hasSamples: Bool
    let hasNeeds: Bool
    let figures: [FigurePage]
    let heatColumns: [HeatColumnPage]
    let heatRows: [HeatRowPage]
    let heatTotals: [HeatCellPage]
    let needList: [NeedPage]
    let pairs: [PairPage]
    let hasPairs: Bool
    let listIsOpen: Bool
    let jsonPath: String

    init(
        _ overview: NeedsOverview,
        data: TrainingData,
        problems: [QueryProblem],
        stylesheet: String,
        frame: FramePage,
        wording: Wording
    ) {
        let (query, language) = (overview.query, wording.language)
        let any = TrainingText.trainingAny.wording
        self.frame = frame
        text = InterfaceTexts.all(in: language)
        trainingStylesheet = stylesheet
        formAction = SitePath.trainingNeeds
        audiences = wording.options(
            wording.codes(of: .trainingAudiences),
            of: .trainingAudiences,
            chosen: query.audience,
            none: any
        )
        languages = wording.options(wording.codes(of: .languages), of: .languages, chosen: query.language, none: any)
        topics = wording.options(wording.topicsByName, of: .trainingTopics, chosen: query.topic, none: any)
        countries = wording.options(wording.membersByName, of: .countries, chosen: query.country, none: any)
        posts = Self.posts(data, query, wording)
        typedBy = query.deadlineBy?.description ?? ""
        problemMessages = wording.messages(problems)
        hasProblems = !problems.isEmpty
        clearPath = query == NeedsQuery() && problems.isEmpty ? nil : SitePath.trainingNeeds
        hasSamples = data.needs.contains(where: \.isSample)
        hasNeeds = !overview.needs.isEmpty
        figures = [
            (overview.total.asked, TrainingText.trainingAsked), (overview.total.trained, .trainingTrained),
            (overview.total.open, .trainingOpen),
        ].map {
            FigurePage(figureValue: wording.number($0.0), figureName: $0.1.text(in: language), figurePath: nil)
        }
        heatColumns = overview.countries.map {
            HeatColumnPage(columnCode: $0, columnName: wording.label($0, .countries))
        }
        let map = HeatMap(overview, wording)
        heatRows = map.rows
        heatTotals = map.totals
        needList = overview.needs.map { NeedPage($0.need, $0.counts, wording) }
        pairs = overview.pairs.map { PairPage($0, wording) }
        hasPairs = !pairs.isEmpty
        listIsOpen = query != NeedsQuery()
        jsonPath = SitePath.apiTrainingNeeds + query.urlQuery.suffix
    }

    /// The posts that needs name, and any of them.
    private static func posts(_ data: TrainingData, _ query: NeedsQuery, _ wording: Wording) -> [OptionPage] {
        let named = Set(data.needs.compactMap(\.borderPost)).union(query.borderPost.map { [$0] } ?? [])
        var options = wording.options(
            wording.alphabetically(named, .borderPosts),
            of: .borderPosts,
            chosen: query.borderPost,
            none: TrainingText.trainingAny.wording
        )
        options.insert(
            OptionPage(
                optionValue: NeedsQuery.anyPost,
                optionLabel: NeedsText.needsPostAny.text(in: wording.language),
                isChosen: query.isAtBorder
            ),
            at: 1
        )
        return options
    }
}

extension NeedPage {
    fileprivate init(_ need: TrainingNeed, _ counts: NeedCounts, _ wording: Wording) {
        needNumber = need.id
        needCountry = wording.label(need.country, .countries)
        needTopic = wording.label(need.topic, .trainingTopics)
        needAudience = wording.label(need.audience, .trainingAudiences)
        needAsked = wording.number(counts.asked)
        needTrained = wording.number(counts.trained)
        needOpen = wording.number(counts.open)
        needLanguage = wording.label(need.language, .languages)
        needPriority = wording.label("\(need.priority)", .needPriorities)
        needDeadline = DateText.day(need.deadline, in: wording.language)
        needPlace = need.borderPost.map { wording.label($0, .borderPosts) } ?? need.place ?? "–"
        needIsSample = need.isSample
    }
}

extension PairPage {
    fileprivate init(_ pair: BilateralPair, _ wording: Wording) {
        pairPost = wording.label(pair.post, .borderPosts)
        pairTopic = wording.label(pair.topic, .trainingTopics)
        pairLanguage = wording.label(pair.language, .languages)
        pairCountries = pair.countries.map { country in
            let asked = pair.needs.filter { $0.country == country }.reduce(0) { $0 + $1.officials }
            return "\(wording.label(country, .countries)): \(wording.officials(asked))"
        }.joined(separator: " · ")
    }
}
