import CatalogueModel

/// One parameter of a query that cannot be understood.
struct QueryProblem: Sendable, Hashable {
    /// Its name in the address.
    var parameter: String
    /// What is wrong and what to do, with the value.
    var explanation: Explanation

    /// The most characters of a wrong value that are shown.
    private static let shownLength = 60

    /// A value that names nothing.
    static func unknown(_ value: String, _ parameter: String, what: UIText, allowed: UIText) -> QueryProblem {
        let shown = shortened(value)
        return QueryProblem(
            parameter: parameter,
            explanation: Explanation(
                "query.\(parameter)",
                message: LocalizedText(
                    es: "«\(shown)» no es \(what.es).",
                    en: "\"\(shown)\" is not \(what.en)."
                ),
                advice: LocalizedText(es: allowed.es, en: allowed.en)
            )
        )
    }

    /// A text with more characters than its field takes; `area` says whose field it is, such as `report`.
    static func tooLong(_ area: String, _ field: String, _ length: Int, limit: Int) -> QueryProblem {
        QueryProblem(
            parameter: field,
            explanation: Explanation(
                "\(area).\(field).tooLong",
                message: LocalizedText(
                    es: "Tiene \(length) caracteres; el límite es \(limit).",
                    en: "It has \(length) characters; the limit is \(limit)."
                ),
                advice: LocalizedText(es: "Acórtelo.", en: "Make it shorter.")
            )
        )
    }

    /// More values of one condition than are looked at.
    static func tooMany(_ count: Int, _ parameter: String) -> QueryProblem {
        QueryProblem(
            parameter: parameter,
            explanation: Explanation(
                "query.\(parameter)",
                message: LocalizedText(
                    es: "Hay \(count) valores de «\(parameter)».",
                    en: "There are \(count) values of \"\(parameter)\"."
                ),
                advice: LocalizedText(
                    es: "Dé a lo sumo \(SearchQuery.maximumValues).",
                    en: "Give at most \(SearchQuery.maximumValues)."
                )
            )
        )
    }

    /// An edition that was not published.
    static func noEdition(_ number: Int) -> QueryProblem {
        QueryProblem(parameter: "edition", explanation: WebError.noSuchEdition(number).explanation)
    }

    /// The identifier of parts that rule each other out.
    static let contradictionID = "query.contradiction"

    /// Whether it is right by itself and another part rules it out.
    var isContradiction: Bool { explanation.id == Self.contradictionID }

    /// Whether it names an edition that was not published.
    var isMissingEdition: Bool { explanation.id == WebError.noSuchEdition(0).explanation.id }

    private static func shortened(_ value: String) -> String {
        value.count > shownLength ? value.prefix(shownLength) + "…" : value
    }
}
