public import CatalogueModel
import Foundation
public import TrainingPlanner

/// A kept plan, read: what pages, tables and calendars are made from.
public struct OpenPlan: Sendable {
    /// What is known of it without opening it.
    public let summary: PlanSummary
    /// What it comes to.
    public let report: PlanReport
    /// What masters alone would come to; nil where that was not asked.
    public let mastersAlone: PlanReport?
    /// Why needs are unmet or late; nothing where nobody asked.
    public let reasons: [PlanReason]
    /// The day on which week 0 begins.
    public let firstDay: CalendarDay
    /// Names of venues and audiences of needs, by key; the planner has no use for them.
    private let names: Names

    private struct Names: Decodable {
        struct Venue: Decodable { var id: String; var name: String? }
        struct Need: Decodable { var id: String; var audience: String? }
        var venues: [Venue]
        var needs: [Need]
    }

    /// Reads a kept plan.
    ///
    /// - Throws: `DecodingError` where what was kept is damaged.
    public init(_ kept: KeptPlan) throws {
        summary = kept.summary
        let instance = try PlanningInstance(json: Data(kept.instance.utf8))
        report = PlanReport(instance, try TrainingPlan(json: Data(kept.plan.utf8)))
        mastersAlone = try kept.mastersAlone.map {
            PlanReport(instance.withoutMultiplier, try TrainingPlan(json: Data($0.utf8)))
        }
        reasons = try PlanReason.read(kept.plan)
        names = try JSONDecoder().decode(Names.self, from: Data(kept.instance.utf8))
        firstDay = CalendarDay(instance.calendar.startDate) ?? CalendarDay(daysSince1970: 0)
    }

    /// The Monday of a week.
    public func day(ofWeek week: Int) -> CalendarDay {
        CalendarDay(daysSince1970: firstDay.daysSince1970 + 7 * week)
    }

    /// The days of a session: Monday of its first week to Friday of its last.
    public func days(of session: TrainingPlan.Session) -> DayRange {
        let last = day(ofWeek: session.startWeek + session.weeks).daysSince1970 - 3
        return DayRange(from: day(ofWeek: session.startWeek), to: CalendarDay(daysSince1970: last))
    }

    /// The session with an identifier.
    public func session(_ id: String) -> TrainingPlan.Session? { report.sessions.first { $0.id == id } }

    /// A venue by its key.
    public func venue(_ key: String) -> PlanningInstance.Venue? { report.instance.venues.first { $0.id == key } }

    /// What a venue is called; its key where it has no name.
    public func venueName(_ key: String) -> String { names.venues.first { $0.id == key }?.name ?? key }

    /// Vocabulary `training-audiences`: whom a need is for.
    public func audience(ofNeed key: String) -> String? { names.needs.first { $0.id == key }?.audience }
}
