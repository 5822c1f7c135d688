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
        guard let typed = self[name] else { return nil }
        let code = typed.uppercased()
        if vocabularies.contains(code, in: .countries) { return code }
        let allowed = UIText(es: "Elija de la lista.", en: "Choose from the list.")
        problems.append(.unknown(typed, name, what: what, allowed: allowed))
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
