public import CatalogueModel

/// The deadlines of calls as a calendar that other programs take in and keep up to date.
///
/// Source: RFC 5545; the name also as RFC 7986 has it. A deadline is a moment, written in universal time, so that every
/// calendar shows it by its own clock; the words say it by the clock of the call. An entry keeps its identifier for good,
/// counts its changes, and says that it is cancelled once its call is closed or no longer meant for the country.
public struct DeadlineCalendar: Sendable {
    /// What people read of one call.
    public struct Words: Sendable {
        /// What is to be handed in, and of which period.
        public var summary: String
        /// The deadline by its own clock, and who is called.
        public var description: String

        /// Words.
        public init(summary: String, description: String) {
            self.summary = summary
            self.description = description
        }
    }

    private let calls: [SubmissionCall]
    private let country: String?
    private let language: Language
    private let name: String
    private let origin: String
    private let words: @Sendable (SubmissionCall) -> Words

    /// A calendar.
    ///
    /// - Parameters:
    ///   - calls: the calls, open and closed.
    ///   - country: whose calendar it is; nil for that of everyone.
    ///   - language: of the words.
    ///   - name: of the calendar.
    ///   - origin: what stands before a path of the site, such as `https://cotejo.example`; empty where nobody said.
    ///   - words: the words of a call.
    public init(
        _ calls: [SubmissionCall],
        country: String?,
        language: Language,
        name: String,
        origin: String,
        words: @escaping @Sendable (SubmissionCall) -> Words
    ) {
        self.calls = calls
        self.country = country
        self.language = language
        self.name = name
        self.origin = origin
        self.words = words
    }

    /// The calendar.
    public var text: String {
        CalendarLines.calendar(of: "Deadlines", language, method: "PUBLISH", name: name) { lines in
            for call in calls { write(call, to: &lines) }
        }
    }

    private func write(_ call: SubmissionCall, to lines: inout CalendarLines) {
        let words = words(call)
        let isReleased = country.map { !call.terms.countries.contains($0) } ?? false
        lines.add("BEGIN", "VEVENT")
        lines.add("UID", "call-\(call.id)@cotejo")
        lines.add("SEQUENCE", "\(call.sequence)")
        lines.add("DTSTAMP", Self.compact(call.changedAt))
        lines.add("CREATED", Self.compact(call.openedAt))
        lines.add("LAST-MODIFIED", Self.compact(call.changedAt))
        lines.add("DTSTART", Self.compact(call.terms.deadline.moment))
        lines.add("STATUS", call.isOpen && !isReleased ? "CONFIRMED" : "CANCELLED")
        lines.add("SUMMARY", text: words.summary)
        lines.add("DESCRIPTION", text: words.description)
        lines.add("CATEGORIES", text: call.terms.kind.rawValue)
        if !origin.isEmpty { lines.add("URL", "\(origin)/submissions/calls/\(call.id)") }
        lines.add("TRANSP", "TRANSPARENT")
        lines.add("END", "VEVENT")
    }

    private static func compact(_ moment: Moment) -> String {
        moment.description.filter { $0 != "-" && $0 != ":" }
    }
}
