import CatalogueModel

extension SearchQuery {
    /// The names of its parts in an address; those of facets are the facets' own.
    enum Parameter {
        static let text = "q"
        static let country = SearchFacet.country.rawValue
        static let category = SearchFacet.category.rawValue
        static let type = SearchFacet.type.rawValue
        static let feature = SearchFacet.feature.rawValue
        static let method = SearchFacet.method.rawValue
        static let level = SearchFacet.level.rawValue
        static let on = "on"
        static let since = "since"
        static let edition = "edition"
        static let order = "sort"
        static let page = "page"
        static let size = "size"

        /// Every parameter of a search, in the order in which an address has them.
        static let all = [text] + SearchFacet.allCases.map(\.rawValue) + [on, since, edition, order, page, size]
    }

    /// The last page that can be asked for.
    static let maximumPage = 100_000

    /// The question that an address asks; blanks at the ends are taken off, numbers brought within their limits.
    ///
    /// - Parameters:
    ///   - urlQuery: the query of the address.
    ///   - vocabularies: to know its codes.
    ///   - problems: takes what cannot be understood; that part of the question is then left out.
    init(urlQuery: URLQuery, vocabularies: Vocabularies, problems: inout [QueryProblem]) {
        self.init()
        var reader = QueryReader(urlQuery: urlQuery, vocabularies: vocabularies)
        text = String((urlQuery[Parameter.text] ?? "").prefix(SearchQuery.maximumTextLength))
        for facet in SearchFacet.allCases { self[facet] = reader.values(of: facet) }
        on = reader.day(Parameter.on)
        changedSince = reader.day(Parameter.since)
        order = reader.order()
        let edition = reader.number(
            Parameter.edition,
            within: 1...SearchQuery.maximumPage,
            what: UIText(es: "el número de una edición", en: "the number of an edition")
        )
        moment = edition.map(CatalogueMoment.edition) ?? .current
        page = min(max(1, reader.number(Parameter.page) ?? 1), SearchQuery.maximumPage)
        pageSize = min(max(1, reader.number(Parameter.size) ?? pageSize), SearchQuery.maximumPageSize)
        problems += reader.problems
    }

    /// The query of an address that asks this; parts that ask nothing are left out.
    var urlQuery: URLQuery {
        var query = URLQuery()
        func set(_ name: String, _ value: String?) { query = query.with(name, value) }
        set(Parameter.text, text.isEmpty ? nil : text)
        for facet in SearchFacet.allCases {
            for value in self[facet] { query = query.adding(facet.rawValue, value) }
        }
        set(Parameter.on, on?.description)
        set(Parameter.since, changedSince?.description)
        if case .edition(let number) = moment { set(Parameter.edition, String(number)) }
        if order != .rank { set(Parameter.order, order.rawValue) }
        if page > 1 { set(Parameter.page, String(page)) }
        if pageSize != SearchQuery().pageSize { set(Parameter.size, String(pageSize)) }
        return query
    }
}

/// Takes values out of an address and gathers what cannot be understood.
private struct QueryReader {
    let urlQuery: URLQuery
    let vocabularies: Vocabularies
    var problems: [QueryProblem] = []

    init(urlQuery: URLQuery, vocabularies: Vocabularies) {
        self.urlQuery = urlQuery
        self.vocabularies = vocabularies
    }

    /// The values of a facet, each once; of one that the vocabulary does not know, a problem.
    mutating func values(of facet: SearchFacet) -> [String] {
        var values: [String] = []
        let count = urlQuery.items.count { $0.name == facet.rawValue }
        guard count <= SearchQuery.maximumValues else {
            problems.append(.tooMany(count, facet.rawValue))
            return []
        }
        for typed in urlQuery.values(of: facet.rawValue) {
            guard let value = known(typed, facet) else { continue }
            if !values.contains(value) { values.append(value) }
        }
        return values
    }

    private mutating func known(_ typed: String, _ facet: SearchFacet) -> String? {
        if facet == .circulation, ["yes", "no"].contains(typed) { return typed }
        for value in [typed, typed.uppercased()]
        where facet.vocabularies.contains(where: { vocabularies.contains(value, in: $0) }) {
            return value
        }
        let nearest = nearestTerm(to: String(typed.prefix(60)), in: facet.vocabularies)
        let allowed =
            nearest.map { term in
                UIText(
                    es: "¿Quiso decir «\(term.id)» (\(term.label.es))? Si no, elija de la lista.",
                    en: "Did you mean \"\(term.id)\" (\(term.label.en))? If not, choose from the list."
                )
            }
            ?? UIText(es: "Elija de la lista o quite la condición.", en: "Choose from the list, or drop the condition.")
        problems.append(.unknown(typed, facet.rawValue, what: facet.what, allowed: allowed))
        return nil
    }

    mutating func order() -> SearchOrder {
        let name = SearchQuery.Parameter.order
        guard let typed = urlQuery[name] else { return .rank }
        if let order = SearchOrder(rawValue: typed) { return order }
        problems.append(
            .unknown(
                typed,
                name,
                what: UIText(es: "un orden", en: "an order"),
                allowed: UIText(es: "Use rank, date o code.", en: "Use rank, date or code.")
            )
        )
        return .rank
    }

    private func nearestTerm(to value: String, in names: [VocabularyName]) -> VocabularyTerm? {
        // Of three letters, any other three are near.
        guard value.count > 3 else { return nil }
        for name in names {
            if let id = vocabularies[name].nearest(to: value) { return vocabularies[name][id] }
        }
        return nil
    }

    mutating func number(_ name: String) -> Int? {
        guard let typed = urlQuery[name] else { return nil }
        if let number = Int(typed) { return number }
        problems.append(
            .unknown(
                typed,
                name,
                what: UIText(es: "un número entero", en: "a whole number"),
                allowed: UIText(es: "Escriba un número, por ejemplo 2.", en: "Type a number, for example 2.")
            )
        )
        return nil
    }

    /// A number within limits; one outside them is a problem.
    mutating func number(_ name: String, within limits: ClosedRange<Int>, what: UIText) -> Int? {
        guard let number = number(name) else { return nil }
        if limits.contains(number) { return number }
        let shown = "\(limits.lowerBound)–\(limits.upperBound)"
        problems.append(
            .unknown(
                String(number),
                name,
                what: what,
                allowed: UIText(es: "Use \(shown).", en: "Use \(shown).")
            )
        )
        return nil
    }

    mutating func day(_ name: String) -> CalendarDay? { urlQuery.day(name, &problems) }
}

extension SearchFacet {
    /// What a value of the facet is, after "is not".
    fileprivate var what: UIText {
        switch self {
        case .country: UIText(es: "el código de un emisor", en: "the code of an issuer")
        case .category: UIText(es: "la letra de una categoría", en: "the letter of a category")
        case .type: UIText(es: "la letra de un tipo", en: "the letter of a type")
        case .circulation: UIText(es: "«yes» ni «no»", en: "\"yes\" or \"no\"")
        case .status: UIText(es: "un estado de un documento", en: "a status of a document")
        case .feature: UIText(es: "un elemento de seguridad ni un grupo", en: "a security feature or a group")
        case .location: UIText(es: "un lugar del documento", en: "a place of the document")
        case .method: UIText(es: "un método de examen", en: "a method of examination")
        case .tool: UIText(es: "un instrumento", en: "a tool")
        case .level: UIText(es: "un nivel de inspección", en: "an inspection level")
        case .chip: UIText(es: "un dato del chip", en: "a fact of the chip")
        case .mrz: UIText(es: "un formato de ZLM", en: "a format of an MRZ")
        case .evidence: UIText(es: "un grado de prueba", en: "an evidence grade")
        }
    }
}
