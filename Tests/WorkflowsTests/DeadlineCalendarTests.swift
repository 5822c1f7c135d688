import CatalogueModel
import Foundation
import Testing
import Workflows

@Suite struct DeadlineCalendarTests {
    private static func call(
        countries: [String] = ["GTM", "HND"],
        released: [String] = [],
        closed: Bool = false,
        sequence: Int = 0
    ) throws -> SubmissionCall {
        let opened = try #require(Moment("2026-11-01T00:00:00Z"))
        return SubmissionCall(
            id: CallID(3),
            terms: CallTerms(
                kind: .needs,
                label: LocalizedText(es: "2027", en: "2027"),
                period: try #require(CallPeriod("2027-01-01/2027-06-30")),
                deadline: try DeadlineClock.deadline(day: "2026-12-15", time: "17:00", zone: "America/Guatemala"),
                countries: countries
            ),
            releasedCountries: released,
            openedAt: opened,
            changedAt: opened.adding(seconds: 60),
            closedAt: closed ? opened.adding(seconds: 60) : nil,
            sequence: sequence
        )
    }

    private static func text(_ call: SubmissionCall, country: String? = nil) -> String {
        DeadlineCalendar([call], country: country, language: .en, name: "Due; all", origin: "https://c.example") { _ in
            DeadlineCalendar.Words(
                summary: "Deadline, \(String(repeating: "ñ", count: 60))",
                description: "one\ntwo\r\nEND:VEVENT"
            )
        }.text
    }

    private static func lines(_ text: String) -> [String] {
        text.replacing("\r\n ", with: "").components(separatedBy: "\r\n")
    }

    @Test func deadlineIsAMomentOfUniversalTimeUnderAnIdentifierThatStays() throws {
        let lines = Self.lines(Self.text(try Self.call()))
        for line in [
            "METHOD:PUBLISH", "UID:call-3@cotejo", "SEQUENCE:0", "DTSTART:20261215T230000Z", "STATUS:CONFIRMED",
            "DTSTAMP:20261101T000100Z", "URL:https://c.example/submissions/calls/3", "NAME:Due\\; all",
            "DESCRIPTION:one\\ntwo\\nEND:VEVENT",
        ] { #expect(lines.contains(line), "\(line)") }
        #expect(lines.count { $0 == "END:VEVENT" } == 1)
        let moved = Self.lines(Self.text(try Self.call(sequence: 2)))
        #expect(moved.contains("UID:call-3@cotejo") && moved.contains("SEQUENCE:2"))
    }

    @Test func noLineIsLongerThanTheFormatAllows() throws {
        let text = Self.text(try Self.call())
        #expect(text.hasSuffix("END:VCALENDAR\r\n"))
        #expect(text.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 75 })
    }

    @Test func closedCallsAndThoseOfOthersAreCancelled() throws {
        #expect(Self.text(try Self.call(closed: true)).contains("STATUS:CANCELLED"))
        let released = try Self.call(countries: ["HND"], released: ["GTM"])
        #expect(Self.text(released, country: "GTM").contains("STATUS:CANCELLED"))
        #expect(Self.text(released, country: "HND").contains("STATUS:CONFIRMED"))
        #expect(Self.text(released).contains("STATUS:CONFIRMED"))
    }
}
