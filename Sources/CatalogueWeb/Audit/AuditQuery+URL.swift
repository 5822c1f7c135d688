import CatalogueModel

extension AuditQuery {
    /// The names of its parts in an address.
    enum Parameter {
        static let person = "person"
        static let country = "country"
        static let record = "record"
        static let first = "from"
        static let last = "to"
        static let page = "page"
    }

    /// The last page that can be asked for.
    private static let maximumPage = 1_000_000

    /// What an address asks of the log.
    ///
    /// - Parameters:
    ///   - urlQuery: the query of the address.
    ///   - vocabularies: to know the countries.
    ///   - problems: takes what cannot be understood; that part of the question is then left out.
    init(urlQuery: URLQuery, vocabularies: Vocabularies, problems: inout [QueryProblem]) {
        self.init()
        person = urlQuery[Parameter.person]
        record = urlQuery[Parameter.record]
        first = Self.day(urlQuery, Parameter.first, &problems)
        last = Self.day(urlQuery, Parameter.last, &problems)
        if let typed = urlQuery[Parameter.country] {
            let code = typed.uppercased()
            if vocabularies.contains(code, in: .countries) {
                country = code
            } else {
                problems.append(
                    .unknown(
                        typed,
                        Parameter.country,
                        what: UIText(es: "el código de un país", en: "the code of a country"),
                        allowed: UIText(es: "Elija de la lista.", en: "Choose from the list.")
                    )
                )
            }
        }
        if let typed = urlQuery[Parameter.page] {
            if let number = Int(typed) {
                page = min(max(1, number), Self.maximumPage)
            } else {
                problems.append(
                    .unknown(
                        typed,
                        Parameter.page,
                        what: UIText(es: "un número entero", en: "a whole number"),
                        allowed: UIText(es: "Escriba un número, por ejemplo 2.", en: "Type a number, for example 2.")
                    )
                )
            }
        }
    }

    /// The query of an address that asks this, without the page.
    var filter: URLQuery {
        URLQuery().with(Parameter.person, person).with(Parameter.country, country).with(Parameter.record, record)
            .with(Parameter.first, first?.description).with(Parameter.last, last?.description)
    }

    /// The address of a page of it.
    func path(page: Int) -> String {
        SitePath.audit + filter.with(Parameter.page, page > 1 ? String(page) : nil).suffix
    }

    private static func day(_ query: URLQuery, _ name: String, _ problems: inout [QueryProblem]) -> CalendarDay? {
        guard let typed = query[name] else { return nil }
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
