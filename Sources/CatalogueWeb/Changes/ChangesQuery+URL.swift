import CatalogueModel
import CatalogueStore

extension ChangesQuery {
    /// The names of its parts in an address.
    enum Parameter {
        static let since = "since"
        static let country = "country"
        static let page = "page"
    }

    /// The last page that can be asked for.
    static let maximumPage = 10_000

    /// What an address asks of the changes.
    ///
    /// - Parameters:
    ///   - urlQuery: the query of the address.
    ///   - vocabularies: to know the issuers.
    ///   - problems: takes what cannot be understood; that part of the question is then left out.
    init(urlQuery: URLQuery, vocabularies: Vocabularies, problems: inout [QueryProblem]) {
        self.init()
        if let typed = urlQuery[Parameter.since] {
            since = CalendarDay(typed)
            if since == nil {
                problems.append(
                    .unknown(
                        typed,
                        Parameter.since,
                        what: UIText(es: "un día del calendario", en: "a day of the calendar"),
                        allowed: UIText(
                            es: "Escriba año, mes y día así: 2026-11-21.",
                            en: "Type year, month and day like this: 2026-11-21."
                        )
                    )
                )
            }
        }
        if let typed = urlQuery[Parameter.country] {
            let code = typed.uppercased()
            if vocabularies.contains(code, in: .countries) {
                country = code
            } else {
                problems.append(
                    .unknown(
                        typed,
                        Parameter.country,
                        what: UIText(es: "el código de un emisor", en: "the code of an issuer"),
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

    /// The query of an address that asks this.
    var urlQuery: URLQuery {
        URLQuery().with(Parameter.since, since?.description).with(Parameter.country, country)
            .with(Parameter.page, page > 1 ? String(page) : nil)
    }
}
