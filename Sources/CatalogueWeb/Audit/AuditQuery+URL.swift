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
        first = urlQuery.day(Parameter.first, &problems)
        last = urlQuery.day(Parameter.last, &problems)
        let what = UIText(es: "el código de un país", en: "the code of a country")
        country = urlQuery.country(Parameter.country, what: what, vocabularies, &problems)
        page = urlQuery.page(Parameter.page, last: Self.maximumPage, &problems) ?? page
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
}
