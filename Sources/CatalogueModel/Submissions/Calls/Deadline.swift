/// A day and time in a time zone until which something is to be done.
public struct Deadline: Hashable, Sendable, JSONWritable {
    /// The day where the zone is.
    public let day: CalendarDay
    /// The hour where the zone is, 0 to 23.
    public let hour: Int
    /// The minute, 0 to 59.
    public let minute: Int
    /// The zone's name in the IANA database, such as `America/Guatemala`.
    public let timeZone: String
    /// The same moment in universal time.
    public let moment: Moment

    /// A deadline whose moment was worked out from the rest; nil where the hour or the minute is none.
    public init?(day: CalendarDay, hour: Int, minute: Int, timeZone: String, moment: Moment) {
        guard (0..<24).contains(hour), (0..<60).contains(minute), !timeZone.isEmpty else { return nil }
        self.day = day
        self.hour = hour
        self.minute = minute
        self.timeZone = timeZone
        self.moment = moment
    }

    /// The time of the day: `17:00`.
    public var time: String { "\(padded(hour, 2)):\(padded(minute, 2))" }

    /// Day and time where the zone is: `2026-12-15T17:00`.
    public var local: String { "\(day)T\(time)" }

    /// The deadline of `local` as it is written, a zone and their moment; nil where the text is none.
    public init?(local: String, timeZone: String, moment: Moment) {
        let parts = local.split(separator: "T", omittingEmptySubsequences: false)
        guard parts.count == 2, let day = CalendarDay(parts[0]), let time = Deadline.time(parts[1]) else { return nil }
        self.init(day: day, hour: time.hour, minute: time.minute, timeZone: timeZone, moment: moment)
    }

    /// The hour and minute of `17:00`; nil where the text is no time of a day.
    public static func time(_ text: some StringProtocol) -> (hour: Int, minute: Int)? {
        let bytes = Array(text.utf8)
        guard bytes.count == 5, bytes[2] == UInt8(ascii: ":"), let hour = decimal(bytes[0..<2]),
            let minute = decimal(bytes[3..<5]), hour < 24, minute < 60
        else { return nil }
        return (hour, minute)
    }

    /// Appends `{"local","timeZone","moment"}`.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("local", local)
            $0.member("timeZone", timeZone)
            $0.member("moment", moment)
        }
    }
}
