import CatalogueModel

/// Dates in the form of a language: `14 mar 2026`, `14 Mar 2026`, `mar 2026`, `2026`.
enum DateText {
    private static let spanishMonths = [
        "ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic",
    ]
    private static let englishMonths = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    static func day(_ day: CalendarDay, in language: Language) -> String {
        "\(day.day) \(month(day.month, in: language)) \(day.year)"
    }

    /// The month that a day is in: `mar 2026`.
    static func month(of day: CalendarDay, in language: Language) -> String {
        "\(month(day.month, in: language)) \(day.year)"
    }

    static func date(_ date: PartialDate, in language: Language) -> String {
        guard let number = date.month else { return "\(date.year)" }
        let rest = "\(month(number, in: language)) \(date.year)"
        return date.day.map { "\($0) \(rest)" } ?? rest
    }

    /// The date with the word that says how surely it is known; nil where there is no date.
    static func date(_ qualified: QualifiedDate, in language: Language) -> String? {
        guard let date = qualified.date.map({ date($0, in: language) }) else { return nil }
        switch qualified.qualifier {
        case .exact: return date
        case .about: return "\(FactText.aboutDate.text(in: language)) \(date)"
        case .before: return "\(FactText.beforeDate.text(in: language)) \(date)"
        case .announced: return "\(FactText.announcedFor.text(in: language)) \(date)"
        }
    }

    /// The day of a moment such as `2026-11-21T14:03:00Z`, in universal time.
    static func moment(_ text: String, in language: Language) -> String {
        CalendarDay(text.prefix(10)).map { day($0, in: language) } ?? text
    }

    /// The months as a year has them.
    static func months(in language: Language) -> [String] {
        (1...12).map { month($0, in: language) }
    }

    private static func month(_ number: Int, in language: Language) -> String {
        (language == .es ? spanishMonths : englishMonths)[number - 1]
    }
}
