/// How surely a date is known.
public enum DateQualifier: String, Codable, Sendable, CaseIterable, JSONWritable {
    /// This day.
    case exact
    /// About then.
    case about
    /// Then at the latest.
    case before
    /// Announced for then.
    case announced
}

/// A year, a year and a month, or a full day.
///
/// Source: submission schemas, type `PartialDate`.
public struct PartialDate: Hashable, Sendable {
    /// The year.
    public let year: Int
    /// The month, where it is known.
    public let month: Int?
    /// The day of the month, where it is known.
    public let day: Int?

    /// The date written as `2022`, `2022-10` or `2022-10-24`; nil where the text is not that or names no day.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard [4, 7, 10].contains(bytes.count), let year = decimal(bytes[0..<4]) else { return nil }
        var month: Int?
        var day: Int?
        if bytes.count >= 7 {
            guard bytes[4] == 0x2D, let number = decimal(bytes[5..<7]), (1...12).contains(number) else { return nil }
            month = number
        }
        if bytes.count == 10 {
            guard let whole = CalendarDay(text) else { return nil }
            day = whole.day
        }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The first day that the date can mean.
    public var earliest: CalendarDay {
        CalendarDay(year: year, month: month ?? 1, day: day ?? 1) ?? CalendarDay(daysSince1970: 0)
    }

    /// The last day that the date can mean.
    public var latest: CalendarDay {
        let lastMonth = month ?? 12
        let lastDay = day ?? CalendarDay.length(ofMonth: lastMonth, year: year)
        return CalendarDay(year: year, month: lastMonth, day: lastDay) ?? CalendarDay(daysSince1970: 0)
    }
}

extension PartialDate: CustomStringConvertible, Codable, JSONWritable {
    /// The date as it was written.
    public var description: String {
        [padded(year, 4), month.map { padded($0, 2) }, day.map { padded($0, 2) }].compactMap(\.self)
            .joined(separator: "-")
    }

    /// Reads `"2022-10"`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let date = PartialDate(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(text) is not a partial date")
        }
        self = date
    }

    /// Writes `"2022-10"`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    /// Appends `"2022-10"`.
    public func write(to json: inout JSONText) { json.string(description) }
}

/// A partial date with its qualifier and a note; a note alone says what is known without a date.
public struct QualifiedDate: Codable, Hashable, Sendable, JSONWritable {
    /// The date, where there is one.
    public var date: PartialDate?
    /// How surely it is known.
    public var qualifier: DateQualifier
    /// What else the source says.
    public var note: LocalizedText?

    /// A date, its qualifier and a note.
    public init(date: PartialDate?, qualifier: DateQualifier = .exact, note: LocalizedText? = nil) {
        self.date = date
        self.qualifier = qualifier
        self.note = note
    }

    /// Appends `{"date","qualifier","note"}`.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("date", date)
            $0.member("qualifier", qualifier)
            $0.member("note", note)
        }
    }
}
