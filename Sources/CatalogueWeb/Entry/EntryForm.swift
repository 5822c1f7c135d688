import CatalogueModel
import DocumentChecks

/// What the forms of the page send about one passport, visa or permit, put together into one value.
enum EntryForm {
    /// One thing held: the prefix of its fields, and the names that its parts have in the value.
    struct Held {
        let parameter: String
        let fields: [(field: String, part: String)]

        var issuer: String { parameter + "Issuer" }
    }

    static let passport = Held(
        parameter: EntryQuery.Parameter.passport,
        fields: [("passportKind", "kind"), ("passportUntil", "until")]
    )
    static let visa = Held(
        parameter: EntryQuery.Parameter.visa,
        fields: [
            ("visaClass", "class"), ("visaEntries", "entries"), ("visaUsed", "used"), ("visaUntil", "until"),
        ]
    )
    static let residence = Held(
        parameter: EntryQuery.Parameter.residence,
        fields: [("residenceKind", "kind"), ("residenceUntil", "until")]
    )
    static let pastVisa = Held(parameter: EntryQuery.Parameter.pastVisa, fields: [("pastVisaUntil", "until")])

    /// The address with the fields of forms put together, and without the language.
    static func folded(_ query: URLQuery) -> URLQuery {
        var folded = query.with(Language.parameterName, nil)
        for held in [passport, visa, residence, pastVisa] {
            let issuer = folded[held.issuer]
            var value = issuer ?? ""
            for (field, part) in held.fields {
                // A comma would begin another part.
                if let typed = folded[field] { value += ",\(part)=\(typed.replacing(",", with: " "))" }
                folded = folded.with(field, nil)
            }
            folded = folded.with(held.issuer, nil)
            if issuer != nil {
                if folded.values(of: held.parameter) == [HeldDocumentText.none] {
                    folded = folded.with(held.parameter, nil)
                }
                folded = folded.adding(held.parameter, value)
            }
        }
        var items = URLQuery()
        for item in folded.items where !item.value.trimmed.isEmpty {
            items = items.adding(item.name, item.value.trimmed)
        }
        return items
    }
}
