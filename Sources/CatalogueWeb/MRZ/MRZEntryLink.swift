import CatalogueModel
import DocumentChecks

/// The question about entry that a zone leads to.
///
/// Nationality, kind of document, its last day and the holder's age in years go on, since rules ask for them; name,
/// number, day of birth and sex never stand in an address.
struct MRZEntryLink {
    let query: URLQuery

    init(_ traveller: MRZTraveller) {
        typealias Parameter = EntryQuery.Parameter
        func until(_ day: CalendarDay?) -> String? { day.map { "\($0)" } }
        var query = URLQuery().with(Parameter.nationality, traveller.nationality)
        if let visa = traveller.visa {
            query = query.adding(Parameter.visa, visa.issuer + (until(visa.until).map { ",until=\($0)" } ?? ""))
        } else {
            query = query.with(Parameter.document, traveller.document.kind)
                .with(Parameter.documentUntil, until(traveller.document.until))
            // Who issued it goes without saying where it is the state of the nationality.
            if traveller.document.issuer != traveller.nationality {
                query = query.with(Parameter.documentIssuer, traveller.document.issuer)
            }
        }
        self.query = query.with(Parameter.age, traveller.age.map(String.init))
    }

    /// The question at a post, with what was said of the traveller besides.
    ///
    /// - Parameters:
    ///   - form: says the post, the day and what was answered to earlier questions.
    ///   - today: the day that goes without saying.
    /// - Returns: the question as an address says it.
    func query(at form: MRZForm, today: CalendarDay) -> URLQuery {
        typealias Parameter = EntryQuery.Parameter
        var query = query
        // What was answered about a visa or an age takes the place of what the zone leaves open of it.
        for name in Set(form.answers.items.map(\.name)) where query[name] == nil || name == Parameter.visa {
            query = query.with(name, nil)
            for value in form.answers.values(of: name) { query = query.adding(name, value) }
        }
        func set(_ text: String) -> String? { text.isEmpty ? nil : text }
        return query.with(Parameter.destination, set(form.destination)).with(Parameter.mode, set(form.mode))
            .with(Parameter.purpose, set(form.purpose))
            .with(Parameter.on, form.day == "\(today)" ? nil : set(form.day))
    }
}
