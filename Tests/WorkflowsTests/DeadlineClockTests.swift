import CatalogueModel
import Testing
import Workflows

@Suite struct DeadlineClockTests {
    @Test(arguments: [
        ("2026-12-15", "17:00", "America/Guatemala", "2026-12-15T23:00:00Z"),
        ("2026-12-15", "17:00", "America/New_York", "2026-12-15T22:00:00Z"),
        ("2026-07-15", "17:00", "America/New_York", "2026-07-15T21:00:00Z"),
        ("2026-12-31", "23:59", "America/Costa_Rica", "2027-01-01T05:59:00Z"),
        ("2026-12-15", "17:00", "UTC", "2026-12-15T17:00:00Z"),
        // Half an hour off, and ahead of universal time.
        ("2026-12-15", "02:00", "Asia/Kolkata", "2026-12-14T20:30:00Z"),
        // The clocks show this hour twice: the first time counts.
        ("2026-11-01", "01:30", "America/New_York", "2026-11-01T05:30:00Z"),
    ])
    func deadlineIsTheMomentOfItsZone(day: String, time: String, zone: String, moment: String) throws {
        let deadline = try DeadlineClock.deadline(day: day, time: time, zone: zone)
        #expect(deadline.moment.description == moment)
        #expect(deadline.local == "\(day)T\(time)" && deadline.timeZone == zone)
    }

    @Test func hourThatTheClocksSkipIsRefused() {
        #expect(throws: CallError.skippedTime("2026-03-08 02:30", zone: "America/New_York")) {
            try DeadlineClock.deadline(day: "2026-03-08", time: "02:30", zone: "America/New_York")
        }
    }

    @Test(arguments: ["", "Nowhere/Else", "CST", "GMT+6", "America/../UTC", "America/Guatemala\r\nX:1"])
    func whatIsNoZoneIsRefused(zone: String) {
        #expect(throws: CallError.unknownTimeZone(zone)) {
            try DeadlineClock.deadline(day: "2026-12-15", time: "17:00", zone: zone)
        }
    }

    @Test func everySuggestedZoneIsOne() {
        #expect(DeadlineClock.suggestions.allSatisfy(DeadlineClock.knows))
    }
}
