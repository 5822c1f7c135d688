public import CatalogueModel

/// A date of a zone: known, known in part, unknown, or none that the calendar has.
///
/// Source: Doc 9303-3 §4.8: unknown parts are fillers.
public struct MRZDate: Hashable, Sendable {
    /// What is known of it.
    public enum State: String, Sendable, JSONWritable {
        /// A day.
        case complete
        /// Some of year, month and day.
        case partial
        /// Fillers only.
        case unknown
        /// Not a day of the calendar, or other characters.
        case impossible
    }

    /// Which way the century is looked for.
    enum Direction {
        /// The latest century that is not after the reference day.
        case past
        /// The century that brings the year nearest: from 49 years before the reference year to 50 after.
        case around
    }

    /// What is known of it.
    public let state: State
    /// The year with its century, where it is known.
    public let year: Int?
    /// The month, where it is known.
    public let month: Int?
    /// The day of the month, where it is known.
    public let day: Int?
    /// Whether the year a century earlier is possible as well: nobody can tell 2024 from 1924.
    public let mayBeCenturyEarlier: Bool

    /// Nothing known.
    static let none = MRZDate(state: .unknown, year: nil, month: nil, day: nil, mayBeCenturyEarlier: false)
    private static let wrong = MRZDate(state: .impossible, year: nil, month: nil, day: nil, mayBeCenturyEarlier: false)

    private init(state: State, year: Int?, month: Int?, day: Int?, mayBeCenturyEarlier: Bool) {
        self.state = state
        self.year = year
        self.month = month
        self.day = day
        self.mayBeCenturyEarlier = mayBeCenturyEarlier
    }

    /// The date that six characters say.
    init(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ direction: Direction, reference: CalendarDay) {
        let start = bytes.startIndex
        guard let short = Self.pair(bytes[start], bytes[start + 1]),
            let month = Self.pair(bytes[start + 2], bytes[start + 3]),
            let day = Self.pair(bytes[start + 4], bytes[start + 5])
        else {
            self = .wrong
            return
        }
        guard month.map({ (1...12).contains($0) }) ?? true, day.map({ (1...31).contains($0) }) ?? true else {
            self = .wrong
            return
        }
        guard let short else {
            let isPossible = month.map { (day ?? 1) <= CalendarDay.length(ofMonth: $0, year: 2000) } ?? true
            let state: State = month == nil && day == nil ? .unknown : isPossible ? .partial : .impossible
            self.init(state: state, year: nil, month: month, day: day, mayBeCenturyEarlier: false)
            return
        }
        var year = reference.year - reference.year % 100 + short
        switch direction {
        case .past:
            let earliest = (year, month ?? 1, day ?? 1)
            if earliest > (reference.year, reference.month, reference.day) { year -= 100 }
        case .around:
            if year > reference.year + 50 { year -= 100 }
            if year <= reference.year - 50 { year += 100 }
        }
        if let month, (day ?? 1) > CalendarDay.length(ofMonth: month, year: year) {
            self = .wrong
            return
        }
        self.init(
            state: month != nil && day != nil ? .complete : .partial,
            year: year,
            month: month,
            day: day,
            mayBeCenturyEarlier: direction == .past && reference.year - year <= Self.doubtfulAge
        )
    }

    /// Below this age, somebody a hundred years older may be meant.
    private static let doubtfulAge = 20

    /// Two digits as a number, two fillers as nil inside; nil where it is neither.
    @inline(__always)
    private static func pair(_ first: UInt8, _ second: UInt8) -> Int?? {
        if first == MRZAlphabet.filler, second == MRZAlphabet.filler { return .some(nil) }
        guard (0x30...0x39).contains(first), (0x30...0x39).contains(second) else { return nil }
        return .some(Int(first - 0x30) * 10 + Int(second - 0x30))
    }

    /// Whether it can stand on a document: a day of the calendar, or what is known of one.
    public var isReal: Bool { state != .impossible }

    /// The day, where all of it is known.
    public var calendarDay: CalendarDay? {
        guard state == .complete, let year, let month, let day else { return nil }
        return CalendarDay(year: year, month: month, day: day)
    }

    /// As `1974-08-12`, with X for what is not known: `1940-XX-XX`; nil where nothing is known or it is no date.
    ///
    /// Source for the X: ISO 8601-2 (Extended Date/Time Format).
    public var text: String? {
        guard state == .complete || state == .partial else { return nil }
        func two(_ value: Int?) -> String { value.map { $0 < 10 ? "0\($0)" : "\($0)" } ?? "XX" }
        return "\(year.map { "\($0)" } ?? "XXXX")-\(two(month))-\(two(day))"
    }
}
