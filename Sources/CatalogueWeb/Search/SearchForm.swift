import CatalogueModel
import Mustache

/// One choice of a list.
struct OptionPage: Sendable, MustacheParent {
    let optionValue: String
    let optionLabel: String
    let isChosen: Bool

    func child(named name: String) -> Any? {
        switch name {
        case "optionValue": optionValue
        case "optionLabel": optionLabel
        case "isChosen": isChosen
        default: nil
        }
    }
}

/// A field for a day.
struct DayFieldPage: Sendable, MustacheParent {
    let dayName: String
    let dayLabel: String
    let typedDay: String
    let dayProblem: String?

    func child(named name: String) -> Any? {
        switch name {
        case "dayName": dayName
        case "dayLabel": dayLabel
        case "typedDay": typedDay
        case "dayProblem": dayProblem
        default: nil
        }
    }
}

/// A value that the form carries on without showing a field for it.
struct HiddenPage: Sendable, MustacheParent {
    let hiddenName: String
    let hiddenValue: String

    func child(named name: String) -> Any? {
        switch name {
        case "hiddenName": hiddenName
        case "hiddenValue": hiddenValue
        default: nil
        }
    }
}

/// The search form: what was asked, and what can be.
struct SearchFormPage: Sendable, MustacheParent {
    let typedText: String
    let facetsHTML: String
    let dayFields: [DayFieldPage]
    let orders: [OptionPage]
    let hiddenValues: [HiddenPage]
    let filtersSummary: String
    let isOpen: Bool
    let otherProblems: [String]

    func child(named name: String) -> Any? {
        switch name {
        case "typedText": typedText
        case "facetsHTML": facetsHTML
        case "dayFields": dayFields
        case "orders": orders
        case "hiddenValues": hiddenValues
        case "filtersSummary": filtersSummary
        case "isOpen": isOpen
        case "otherProblems": otherProblems
        default: nil
        }
    }

    init(
        _ query: SearchQuery,
        facets: [FacetCounts],
        urlQuery: URLQuery,
        problems: [QueryProblem],
        wording: Wording
    ) {
        let language = wording.language
        func problem(_ name: String) -> String? {
            problems.first { $0.parameter == name }.map { problem in
                problem.explanation.words(in: language)
            }
        }
        func day(_ name: String, _ label: SearchText, _ value: CalendarDay?) -> DayFieldPage {
            DayFieldPage(
                dayName: name,
                dayLabel: label.text(in: language),
                typedDay: value?.description ?? urlQuery[name].map { String($0.prefix(40)) } ?? "",
                dayProblem: problem(name)
            )
        }
        typedText = query.text
        let unfolded = UnfoldedLists(urlQuery, vocabularies: wording.vocabularies)
        facetsHTML =
            FacetList(query, facets: facets, problems: problems, unfolded: unfolded, wording: wording).html
        dayFields = [
            day(SearchQuery.Parameter.on, .onDay, query.on),
            day(SearchQuery.Parameter.since, .changedSince, query.changedSince),
        ]
        orders = SearchOrder.allCases.map { order in
            OptionPage(
                optionValue: order.rawValue,
                optionLabel: order.label.text(in: language),
                isChosen: order == query.order
            )
        }
        var carried: [HiddenPage] = []
        if case .edition(let number) = query.moment, problem(SearchQuery.Parameter.edition) == nil {
            carried.append(HiddenPage(hiddenName: SearchQuery.Parameter.edition, hiddenValue: String(number)))
        }
        if query.pageSize != SearchQuery().pageSize {
            carried.append(HiddenPage(hiddenName: SearchQuery.Parameter.size, hiddenValue: String(query.pageSize)))
        }
        carried += unfolded.names.map {
            HiddenPage(hiddenName: UnfoldedLists.Parameter.more.rawValue, hiddenValue: $0)
        }
        hiddenValues = carried
        let count = query.conditions.filter { $0 != .text }.count
        let title = SearchText.filtersTitle.text(in: language)
        filtersSummary = count == 0 ? title : "\(title) (\(count))"
        // On a phone an open form would push the answer off the screen.
        isOpen = !problems.isEmpty || unfolded.wasAsked
        let shown = Set(SearchFacet.allCases.map(\.rawValue) + dayFields.map(\.dayName))
        otherProblems = problems.filter { !shown.contains($0.parameter) }.compactMap { problem($0.parameter) }
    }
}

extension SearchOrder {
    var label: SearchText {
        switch self {
        case .rank: .orderRank
        case .date: .orderDate
        case .code: .orderCode
        }
    }
}
