import CatalogueModel

/// Whole numbers in the form of a language: `40 091` in Spanish, `40,091` in English.
enum NumberText {
    static func grouped(_ number: Int, _ language: Language) -> String {
        let digits = String(abs(number))
        // In Spanish four digits stand together (Ortografía de la lengua española, 2010).
        guard digits.count > (language == .es ? 4 : 3) else { return String(number) }
        var groups: [Substring] = []
        var rest = digits[...]
        while rest.count > 3 {
            groups.insert(rest.suffix(3), at: 0)
            rest = rest.dropLast(3)
        }
        groups.insert(rest, at: 0)
        return (number < 0 ? "-" : "") + groups.joined(separator: language == .es ? "\u{A0}" : ",")
    }
}
