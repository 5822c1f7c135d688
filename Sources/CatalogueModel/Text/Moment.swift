/// A second of universal time.
public struct Moment: Hashable, Comparable, Sendable, CustomStringConvertible, JSONWritable {
    /// Seconds since 1970-01-01T00:00:00Z.
    public var secondsSince1970: Int64

    /// The moment that many seconds after 1970-01-01T00:00:00Z.
    public init(secondsSince1970: Int64) {
        self.secondsSince1970 = secondsSince1970
    }

    /// The moment written as `2026-11-21T14:03:00Z`; nil where the text is not that or names none.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
            bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "Z"), let day = CalendarDay(text.prefix(10)),
            let hour = decimal(bytes[11..<13]), let minute = decimal(bytes[14..<16]),
            let second = decimal(bytes[17..<19]), hour < 24, minute < 60, second < 60
        else { return nil }
        secondsSince1970 = Int64(day.daysSince1970 * 86_400 + hour * 3600 + minute * 60 + second)
    }

    /// The moment as `2026-11-21T14:03:00Z`.
    public var description: String {
        let rest = Int(secondsSince1970) - day.daysSince1970 * 86_400
        let time = [rest / 3600, rest / 60 % 60, rest % 60].map { padded($0, 2) }.joined(separator: ":")
        return "\(day)T\(time)Z"
    }

    /// Its day in universal time.
    public var day: CalendarDay {
        CalendarDay(daysSince1970: Int((secondsSince1970 - (secondsSince1970 < 0 ? 86_399 : 0)) / 86_400))
    }

    /// The moment that many seconds later.
    public func adding(seconds: Int64) -> Moment {
        Moment(secondsSince1970: secondsSince1970 + seconds)
    }

    /// Earlier moments come first.
    public static func < (left: Moment, right: Moment) -> Bool {
        left.secondsSince1970 < right.secondsSince1970
    }

    /// Appends `"2026-11-21T14:03:00Z"`.
    public func write(to json: inout JSONText) { json.string(description) }
}
