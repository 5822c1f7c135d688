/// The state of the catalogue that a question is asked of.
public enum CatalogueMoment: Hashable, Sendable {
    /// The latest publication.
    case current
    /// The catalogue as an edition left it.
    case edition(Int)
}

/// The order of results.
public enum SearchOrder: String, Sendable, CaseIterable, JSONWritable {
    /// What fits the words best first; without words, by code.
    case rank
    /// Latest first day of issue first; unknown ones last.
    case date
    /// By code.
    case code
}

/// What is asked of the document models: words and conditions, all of which must hold.
public struct SearchQuery: Hashable, Sendable {
    /// The most results on one page.
    public static let maximumPageSize = 100
    /// The most characters of words that are looked at.
    public static let maximumTextLength = 400
    /// The most values of one facet that are looked at.
    public static let maximumValues = 8

    /// What was typed.
    public var text: String = ""
    /// The values asked for, facet by facet: all of those of `feature`, any of those of another.
    public var chosen: [SearchFacet: [String]] = [:]
    /// In circulation on this day.
    public var on: CalendarDay?
    /// Published in the form that stands on this day or later.
    public var changedSince: CalendarDay?
    /// Of which state of the catalogue.
    public var moment: CatalogueMoment = .current
    /// The order of the results.
    public var order: SearchOrder = .rank
    /// 1 upward.
    public var page: Int = 1
    /// 1 to 100.
    public var pageSize: Int = 20

    /// Everything.
    public init() {}

    /// The values asked for of a facet.
    public subscript(facet: SearchFacet) -> [String] {
        get { chosen[facet] ?? [] }
        set { chosen[facet] = newValue.isEmpty ? nil : newValue }
    }

    /// The words of the text, each a run of letters and digits.
    public var words: [String] {
        String(text.prefix(SearchQuery.maximumTextLength))
            .split { !($0.isLetter || $0.isNumber) }
            .map(String.init)
    }

    /// The document code that the text spells, if it is one.
    public var code: DocumentCode? {
        DocumentCode(text.filter { !$0.isWhitespace }.uppercased())
    }

    /// The rows to pass over before this page.
    public var offset: Int {
        (max(1, page) - 1) * pageSize
    }
}

/// One condition of a question, which can be dropped from it.
public enum SearchCondition: Hashable, Sendable {
    /// The words.
    case text
    /// A value of a facet.
    case value(SearchFacet, String)
    /// The day of circulation.
    case on
    /// The day since when it changed.
    case changedSince
}

extension SearchQuery {
    /// The conditions of the question, in the order in which they are said.
    public var conditions: [SearchCondition] {
        var list: [SearchCondition] = words.isEmpty ? [] : [.text]
        for facet in SearchFacet.allCases { list += self[facet].map { .value(facet, $0) } }
        if on != nil { list.append(.on) }
        if changedSince != nil { list.append(.changedSince) }
        return list
    }

    /// The same question without a condition, at its first page.
    public func dropping(_ condition: SearchCondition) -> SearchQuery {
        var copy = self
        copy.page = 1
        switch condition {
        case .text: copy.text = ""
        case .value(let facet, let value): copy[facet].removeAll { $0 == value }
        case .on: copy.on = nil
        case .changedSince: copy.changedSince = nil
        }
        return copy
    }
}

extension SearchCondition: JSONWritable {
    /// Appends `{"facet","value"}`; for what is no facet, `{"parameter"}`.
    public func write(to json: inout JSONText) {
        json.object {
            switch self {
            case .text: $0.member("parameter", "q")
            case .value(let facet, let value):
                $0.member("facet", facet)
                $0.member("value", value)
            case .on: $0.member("parameter", "on")
            case .changedSince: $0.member("parameter", "since")
            }
        }
    }
}
