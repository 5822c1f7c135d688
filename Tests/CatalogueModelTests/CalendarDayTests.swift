import CatalogueModel
import TestSupport
import Testing

@Suite struct CalendarDayTests {
    @Test(arguments: ["2026-11-21", "2024-02-29", "2000-02-29", "0000-01-01", "9999-12-31"])
    func aDayIsReadAndWritten(text: String) {
        #expect(CalendarDay(text)?.description == text)
    }

    @Test(arguments: [
        "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-1-1", "x", "2026-11-21Z",
    ])
    func whatNamesNoDayIsRefused(text: String) {
        #expect(CalendarDay(text) == nil)
    }

    @Test func daysAreCountedBothWays() {
        #expect(Sample.day("1970-01-01").daysSince1970 == 0)
        #expect(Sample.day("2000-03-01").daysSince1970 == 11_017)
        #expect(Sample.day("1969-12-31").daysSince1970 == -1)
        for number in stride(from: -200_000, through: 200_000, by: 997) {
            #expect(CalendarDay(daysSince1970: number).daysSince1970 == number)
        }
    }

    @Test func monthsAreAddedToTheEndOfTheMonth() {
        #expect(Sample.day("2024-01-31").adding(months: 1) == Sample.day("2024-02-29"))
        #expect(Sample.day("2024-11-30").adding(months: 120) == Sample.day("2034-11-30"))
        #expect(Sample.day("2024-03-31").adding(months: -13) == Sample.day("2023-02-28"))
        #expect(Sample.day("0000-03-15").adding(months: -5) == Sample.day("0000-01-15"))
        #expect(Sample.day("9999-10-15").adding(months: 5) == Sample.day("9999-12-15"))
    }

    @Test func aPartialDateKnowsItsLimits() throws {
        let month = try #require(PartialDate("2024-02"))
        #expect(month.earliest == Sample.day("2024-02-01"))
        #expect(month.latest == Sample.day("2024-02-29"))
        #expect(PartialDate("2024")?.latest == Sample.day("2024-12-31"))
        #expect(PartialDate("2024-02-29")?.description == "2024-02-29")
    }

    @Test(arguments: ["2023-02-29", "202", "2023-13", "2023/01", "20230"])
    func whatIsNoPartialDateIsRefused(text: String) {
        #expect(PartialDate(text) == nil)
    }

    @Test(arguments: [(0, "1970-01-01"), (-1, "1969-12-31"), (-86_400, "1969-12-31"), (86_399, "1970-01-01")])
    func aMomentHasItsDay(seconds: Int64, day: String) {
        #expect(Moment(secondsSince1970: seconds).day.description == day)
        #expect(Moment(secondsSince1970: seconds).description.hasPrefix(day + "T"))
    }
}
