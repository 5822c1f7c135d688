import CatalogueModel
import DocumentChecks

/// The question about entry that a zone leads to.
///
/// Nationality, kind of document, its last day and the holder's age in years go on, since rules ask for them; name,
/// number, day of birth and sex never stand in an address.
struct MRZEntryLink {
    let query: URLQuery

    init(_ reading: MRZReading, model: DocumentModel?, _ wording: Wording) {
        typealias Parameter = EntryQuery.Parameter
        let nationality = reading.catalogueNationality.flatMap {
            wording.vocabularies.contains($0, in: .countries) ? $0 : nil
        }
        let until = reading.expiryDate.calendarDay
        var query = URLQuery().with(Parameter.nationality, nationality)
        if reading.format?.isVisa == true {
            // The zone of a visa says nothing of the passport.
            if let issuer = reading.catalogueIssuer, wording.vocabularies.contains(issuer, in: .countries) {
                query = query.adding(Parameter.visa, issuer + (until.map { ",until=\($0)" } ?? ""))
            }
        } else {
            query = query.with(Parameter.document, model.flatMap { Self.kind($0, reading) })
                .with(Parameter.documentUntil, until.map { "\($0)" })
        }
        self.query = query.with(Parameter.age, reading.age.map(String.init))
    }

    /// The kind of document that the entry rules know a model by, where its codes say so.
    private static func kind(_ model: DocumentModel, _ reading: MRZReading) -> String? {
        switch (model.code.category, model.code.type) {
        case ("A", "O"): "ordinaryPassport"
        case ("A", "D"): "diplomaticPassport"
        case ("A", "S"): "officialPassport"
        case ("B", "O"): reading.text(.documentCode) == "IP" ? "passportCard" : "identityCard"
        default: nil
        }
    }
}
