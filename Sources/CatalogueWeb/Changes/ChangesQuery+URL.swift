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
        since = urlQuery.day(Parameter.since, &problems)
        let what = UIText(es: "el código de un emisor", en: "the code of an issuer")
        country = urlQuery.country(Parameter.country, what: what, vocabularies, &problems)
        page = urlQuery.page(Parameter.page, last: Self.maximumPage, &problems) ?? page
    }

    /// The query of an address that asks this.
    var urlQuery: URLQuery {
        URLQuery().with(Parameter.since, since?.description).with(Parameter.country, country)
            .with(Parameter.page, page > 1 ? String(page) : nil)
    }
}
