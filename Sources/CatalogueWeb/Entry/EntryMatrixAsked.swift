import CatalogueModel
import DocumentChecks

/// What the table of nationalities and destinations is asked for.
struct EntryMatrixAsked: Sendable {
    /// The names of its parts in an address.
    enum Parameter {
        static let document = "document"
        static let mode = "mode"
        static let purpose = "purpose"
        static let on = "on"
        static let since = "since"
        static let who = "who"
    }

    /// The value of `who` that asks for every nationality.
    static let everyone = "all"

    var query: EntryMatrixQuery
    var since: CalendarDay?
    var isEveryone: Bool

    init(urlQuery: URLQuery, vocabularies: Vocabularies, today: CalendarDay, problems: inout [QueryProblem]) {
        var found: [QueryProblem] = []
        let listed = UIText(es: "Elija de la lista.", en: "Choose from the list.")
        func code(_ name: String, _ vocabulary: VocabularyName, _ standard: String) -> String {
            guard let typed = urlQuery[name] else { return standard }
            if vocabularies.contains(typed, in: vocabulary) { return typed }
            let what = UIText(es: "un valor conocido de «\(name)»", en: "a known value of \"\(name)\"")
            found.append(.unknown(typed, name, what: what, allowed: listed))
            return standard
        }
        func day(_ name: String) -> CalendarDay? {
            guard let typed = urlQuery[name] else { return nil }
            if let day = CalendarDay(typed) { return day }
            let example = UIText(es: "Escriba 2026-11-21.", en: "Write 2026-11-21.")
            found.append(.unknown(typed, name, what: UIText(es: "una fecha", en: "a date"), allowed: example))
            return nil
        }
        query = EntryMatrixQuery(
            document: code(Parameter.document, .travelDocumentKinds, "ordinaryPassport"),
            mode: code(Parameter.mode, .transportModes, "air"),
            purpose: code(Parameter.purpose, .travelPurposes, "tourism"),
            date: day(Parameter.on) ?? today
        )
        since = day(Parameter.since)
        let asked = urlQuery[Parameter.who]
        isEveryone = asked == Self.everyone
        if let asked, !asked.isEmpty, !isEveryone {
            let what = UIText(es: "un valor conocido de «who»", en: "a known value of \"who\"")
            let only = UIText(es: "Escriba all, o nada.", en: "Write all, or nothing.")
            found.append(.unknown(asked, Parameter.who, what: what, allowed: only))
        }
        problems += found
    }

    /// The nationalities of its rows: the members, or every country that has passports.
    func nationalities(_ vocabularies: Vocabularies, in language: Language) -> [String] {
        let members = vocabularies.members
        guard isEveryone else { return members }
        let states = vocabularies[.countries].terms.filter { $0.kind == "iso3166-1" }.map(\.id)
        let wording = Wording(language: language, vocabularies: vocabularies)
        return members + wording.alphabetically(Set(states).subtracting(members), .countries)
    }
}
