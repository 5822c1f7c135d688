public import CatalogueModel

/// What someone says of a document that they hold and do not know.
public struct IdentificationQuery: Hashable, Sendable {
    /// The most answers that are weighed; an address holds no more.
    public static let maximumAnswers = 50
    /// Stands for a country or a category that the person was asked for and does not know.
    public static let unknown = "unknown"

    /// ICAO alpha-3 code of the issuer, or `unknown`; nil as long as it was not asked.
    public var country: String?
    /// Category letter, or `unknown`; nil as long as it was not asked.
    public var category: String?
    /// The tools on the desk; vocabulary `tools`.
    ///
    /// Eyes and hands always count, unless there is only a scan.
    public var tools: [String]
    /// Feature terms that the document has.
    public var seen: [String]
    /// Feature terms that were looked for and not found.
    public var notSeen: [String]
    /// Feature terms that the person cannot judge.
    public var unsure: [String]

    /// What is said; nothing unless told otherwise.
    public init(
        country: String? = nil,
        category: String? = nil,
        tools: [String] = [],
        seen: [String] = [],
        notSeen: [String] = [],
        unsure: [String] = []
    ) {
        self.country = country
        self.category = category
        self.tools = tools
        self.seen = seen
        self.notSeen = notSeen
        self.unsure = unsure
    }

    /// What may be answered about a feature.
    public enum Answer: String, CaseIterable, Sendable {
        /// It is there.
        case seen
        /// It was looked for and is not there.
        case notSeen
        /// It cannot be judged.
        case unsure
    }

    /// The terms with an answer.
    public subscript(answer: Answer) -> [String] {
        get {
            switch answer {
            case .seen: seen
            case .notSeen: notSeen
            case .unsure: unsure
            }
        }
        set {
            switch answer {
            case .seen: seen = newValue
            case .notSeen: notSeen = newValue
            case .unsure: unsure = newValue
            }
        }
    }

    /// The same with an answer about a term in place of any earlier one.
    public func answering(_ term: String, _ answer: Answer) -> IdentificationQuery {
        var copy = without(term)
        copy[answer].append(term)
        return copy
    }

    /// The same without what was said of a term.
    public func without(_ term: String) -> IdentificationQuery {
        var copy = self
        for answer in Answer.allCases { copy[answer].removeAll { $0 == term } }
        return copy
    }

    /// How many features something is said of.
    public var answerCount: Int { seen.count + notSeen.count + unsure.count }
}

extension IdentificationQuery: JSONWritable {
    /// Appends `{"country","category","tools","seen","notSeen","unsure"}`.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("country", country)
            $0.member("category", category)
            $0.member("tools", tools)
            $0.member("seen", seen)
            $0.member("notSeen", notSeen)
            $0.member("unsure", unsure)
        }
    }
}
