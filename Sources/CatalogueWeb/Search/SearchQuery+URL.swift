import CatalogueModel

extension SearchQuery {
    /// The names of its parts in an address.
    enum Parameter {
        static let text = "q"
        static let country = "country"
        static let category = "category"
        static let type = "type"
        static let feature = "feature"
        static let method = "method"
        static let level = "level"
        static let on = "on"
        static let edition = "edition"
        static let page = "page"
        static let size = "size"
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
        country = reader.term(
            Parameter.country,
            in: [.countries],
            uppercased: true,
            what: UIText(es: "el código de un emisor", en: "the code of an issuer")
        )
        category = reader.term(
            Parameter.category,
            in: [.documentCategories],
            uppercased: true,
            what: UIText(es: "la letra de una categoría", en: "the letter of a category")
        )
        type = reader.term(
            Parameter.type,
            in: [.documentTypes],
            uppercased: true,
            what: UIText(es: "la letra de un tipo", en: "the letter of a type")
        )
        feature = reader.term(
            Parameter.feature,
            in: [.featureTerms, .featureGroups],
            what: UIText(es: "un elemento de seguridad ni un grupo", en: "a security feature or a group")
        )
        method = reader.term(
            Parameter.method,
            in: [.methods],
            what: UIText(es: "un método de examen", en: "a method of examination")
        )
        level = reader.number(
            Parameter.level,
            within: 1...3,
            what: UIText(es: "un nivel de inspección", en: "an inspection level")
        )
        on = reader.day(Parameter.on)
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
        set(Parameter.country, country)
        set(Parameter.category, category)
        set(Parameter.type, type)
        set(Parameter.feature, feature)
        set(Parameter.method, method)
        set(Parameter.level, level.map(String.init))
        set(Parameter.on, on?.description)
        if case .edition(let number) = moment { set(Parameter.edition, String(number)) }
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

    mutating func term(
        _ name: String,
        in vocabularies: [VocabularyName],
        uppercased: Bool = false,
        what: UIText
    ) -> String? {
        guard let typed = urlQuery[name] else { return nil }
        let value = uppercased ? typed.uppercased() : typed
        if vocabularies.contains(where: { self.vocabularies.contains(value, in: $0) }) { return value }
        let nearest = nearestTerm(to: String(value.prefix(60)), in: vocabularies)
        let allowed =
            nearest.map { term in
                UIText(
                    es: "¿Quiso decir «\(term.id)» (\(term.label.es))? Si no, elija de la lista.",
                    en: "Did you mean \"\(term.id)\" (\(term.label.en))? If not, choose from the list."
                )
            }
            ?? UIText(es: "Elija de la lista o quite la condición.", en: "Choose from the list, or drop the condition.")
        problems.append(.unknown(typed, name, what: what, allowed: allowed))
        return nil
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

    mutating func day(_ name: String) -> CalendarDay? {
        guard let typed = urlQuery[name] else { return nil }
        if let day = CalendarDay(typed) { return day }
        problems.append(
            .unknown(
                typed,
                name,
                what: UIText(es: "un día del calendario", en: "a day of the calendar"),
                allowed: UIText(
                    es: "Escriba año, mes y día así: 2026-11-21.",
                    en: "Type year, month and day like this: 2026-11-21."
                )
            )
        )
        return nil
    }
}
