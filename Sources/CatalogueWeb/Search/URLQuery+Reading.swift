import CatalogueModel

/// Parts of an address that several questions have; what cannot be understood is a problem, and left out.
extension URLQuery {
    /// A day.
    func day(_ name: String, _ problems: inout [QueryProblem]) -> CalendarDay? {
        guard let typed = self[name] else { return nil }
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

    /// The code of a country; `what` says what it is the code of.
    func country(
        _ name: String,
        what: UIText,
        _ vocabularies: Vocabularies,
        _ problems: inout [QueryProblem]
    ) -> String? {
        code(name, .countries, what: what, vocabularies, &problems)
    }

    /// A code that a vocabulary has; codes of countries may be in small letters.
    ///
    /// `what` says what it is the code of, where the vocabulary's title is not enough.
    func code(
        _ name: String,
        _ vocabulary: VocabularyName,
        what: UIText? = nil,
        _ vocabularies: Vocabularies,
        _ problems: inout [QueryProblem]
    ) -> String? {
        guard let typed = self[name] else { return nil }
        let code = vocabulary == .countries ? typed.uppercased() : typed
        if vocabularies.contains(code, in: vocabulary) { return code }
        let title = vocabularies[vocabulary].title
        let named = UIText(es: "un código de «\(title.es)»", en: "a code of “\(title.en)”")
        let allowed = UIText(es: "Elija de la lista.", en: "Choose from the list.")
        problems.append(.unknown(typed, name, what: what ?? named, allowed: allowed))
        return nil
    }

    /// The number of a page, from 1 to the last that can be asked for; nil where none is asked for.
    func page(_ name: String, last: Int, _ problems: inout [QueryProblem]) -> Int? {
        guard let typed = self[name] else { return nil }
        if let number = Int(typed) { return min(max(1, number), last) }
        let allowed = UIText(es: "Escriba un número, por ejemplo 2.", en: "Type a number, for example 2.")
        problems.append(
            .unknown(typed, name, what: UIText(es: "un número entero", en: "a whole number"), allowed: allowed)
        )
        return nil
    }
}
