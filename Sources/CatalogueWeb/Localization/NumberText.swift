import CatalogueModel

extension Language {
    /// What parts the columns of a table: where a comma stands before decimals, spreadsheets part by semicolons.
    var columnSeparator: Character { self == .es ? ";" : "," }
}

/// Numbers in the form of a language: `40 091` and `0,5` in Spanish, `40,091` and `0.5` in English.
enum NumberText {
    /// What stands between the whole and its decimals.
    static func mark(_ language: Language) -> String { language == .es ? "," : "." }

    /// A number of tenths, none of them below nought, with one decimal.
    static func tenths(_ tenths: Int, _ language: Language) -> String {
        grouped(tenths / 10, language) + mark(language) + String(tenths % 10)
    }

    /// A whole number.
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
