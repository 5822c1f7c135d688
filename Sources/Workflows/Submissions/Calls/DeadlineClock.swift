public import CatalogueModel
import Foundation

/// Works out the moment of a day and time in a time zone.
///
/// Source: the IANA time zone database, as it comes with Foundation.
public enum DeadlineClock {
    /// The deadline at a day and time of a zone.
    ///
    /// A time that the clocks show twice is the first of the two.
    ///
    /// - Parameters:
    ///   - day: as `2026-12-15`.
    ///   - time: as `17:00`.
    ///   - zone: as `America/Guatemala`.
    /// - Returns: the deadline with its moment.
    /// - Throws: `CallError.noDeadline`, `CallError.unknownTimeZone`, `CallError.skippedTime`.
    public static func deadline(day: String, time: String, zone: String) throws -> Deadline {
        guard let calendarDay = CalendarDay(day), let clock = Deadline.time(time) else { throw CallError.noDeadline }
        guard let timeZone = timeZone(zone) else { throw CallError.unknownTimeZone(zone) }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = timeZone
        let asked = DateComponents(
            year: calendarDay.year,
            month: calendarDay.month,
            day: calendarDay.day,
            hour: clock.hour,
            minute: clock.minute
        )
        let skipped = CallError.skippedTime("\(day) \(time)", zone: zone)
        guard let date = calendar.date(from: asked) else { throw skipped }
        // Where the clocks are put forward, an hour is missing, and the calendar answers with another one.
        let found = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: date)
        guard found.hour == asked.hour, found.minute == asked.minute, found.day == asked.day else { throw skipped }
        let seconds = Int64(date.timeIntervalSince1970)
        let moment = Moment(secondsSince1970: firstOfTwo(seconds, date, timeZone))
        guard
            let deadline = Deadline(
                day: calendarDay,
                hour: clock.hour,
                minute: clock.minute,
                timeZone: zone,
                moment: moment
            )
        else { throw CallError.noDeadline }
        return deadline
    }

    /// Whether a zone is known by this name.
    public static func knows(_ zone: String) -> Bool { timeZone(zone) != nil }

    /// What a zone is offered for where nobody chose one.
    public static let suggestions = [
        "America/Belize", "America/Toronto", "America/Costa_Rica", "America/Santo_Domingo", "America/El_Salvador",
        "America/Guatemala", "America/Tegucigalpa", "America/Mexico_City", "America/Managua", "America/Panama",
        "America/New_York", "UTC",
    ]

    /// Foundation also takes offsets and abbreviations, which say nothing about the clocks of a place.
    private static func timeZone(_ name: String) -> TimeZone? {
        guard name == "UTC" || name.contains("/"), name.utf8.count <= 60,
            name.unicodeScalars.allSatisfy({
                $0.isASCII && ($0.properties.isAlphabetic || "/_+-0123456789".unicodeScalars.contains($0))
            })
        else { return nil }
        return TimeZone(identifier: name)
    }

    /// The earlier of two moments at which the clocks of a zone show the same.
    private static func firstOfTwo(_ seconds: Int64, _ date: Date, _ zone: TimeZone) -> Int64 {
        let offset = zone.secondsFromGMT(for: date)
        for gap in [1800, 3600, 7200] {
            let earlier = date.addingTimeInterval(-TimeInterval(gap))
            if zone.secondsFromGMT(for: earlier) - offset == gap { return seconds - Int64(gap) }
        }
        return seconds
    }
}
