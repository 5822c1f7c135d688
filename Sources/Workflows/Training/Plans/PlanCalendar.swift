public import CatalogueModel
import TrainingPlanner

/// A plan as a calendar that other programs take in and keep up to date.
///
/// Source: RFC 5545; the name also as RFC 7986 has it. Days are dates without a time: a workshop fills them, and which
/// hour it begins is the host's matter. Nobody is named: trainers appear under their codes.
public struct PlanCalendar: Sendable {
    private let plan: OpenPlan
    private let events: [String: PlanEvent]
    private let words: PlanWords
    private let origin: String

    /// The calendar of a plan.
    ///
    /// - Parameters:
    ///   - plan: the plan.
    ///   - events: what calendars know of it; nothing for a draft.
    ///   - words: the words of the reader's language.
    ///   - origin: what stands before a path of the site, such as `https://cotejo.example`; empty where nobody said.
    public init(_ plan: OpenPlan, events: [PlanEvent], words: PlanWords, origin: String = "") {
        self.plan = plan
        self.events = Dictionary(
            events.filter { !$0.isCancelled }.map { ($0.session, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        self.words = words
        self.origin = origin
    }

    /// The sessions that a selection includes.
    public func text(_ selection: PlanSelection = PlanSelection()) -> String {
        let sessions = plan.report.sessions.filter { selection.includes($0, of: plan.report) }
        return calendar(method: "PUBLISH") { lines in
            for session in sessions {
                let event =
                    events[session.id]
                    ?? PlanEvent(session: session.id, uid: PlanEvents.uid(of: session, in: plan.summary), sequence: 0)
                let status = plan.summary.state == .draft ? "TENTATIVE" : "CONFIRMED"
                write(session, of: plan, event, status: status, to: &lines)
            }
        }
    }

    /// What the plan drops of the one that it replaced, for calendars that took that in.
    public func cancellations(
        of previous: OpenPlan?,
        _ all: [PlanEvent],
        _ selection: PlanSelection = PlanSelection()
    ) -> String {
        calendar(method: "CANCEL") { lines in
            for event in all where event.isCancelled {
                guard let previous, let session = previous.session(event.session),
                    selection.includes(session, of: previous.report)
                else { continue }
                write(session, of: previous, event, status: "CANCELLED", to: &lines)
            }
        }
    }

    private func calendar(method: String, _ body: (inout CalendarLines) -> Void) -> String {
        let name = "\(words.text(es: "Plan", en: "Plan")) \(plan.summary.id): \(plan.summary.title)"
        return CalendarLines.calendar(of: "Plan", words.language, method: method, name: name, body)
    }

    private func write(
        _ session: TrainingPlan.Session,
        of source: OpenPlan,
        _ event: PlanEvent,
        status: String,
        to lines: inout CalendarLines
    ) {
        let days = source.days(of: session)
        let stamp = (plan.summary.approval?.approvedAt ?? plan.summary.madeAt).filter { $0 != "-" && $0 != ":" }
        let sample = source.summary.isSample ? "MUESTRA · SPECIMEN. " : ""
        lines.add("BEGIN", "VEVENT")
        lines.add("UID", "\(event.uid)@cotejo")
        lines.add("SEQUENCE", "\(event.sequence)")
        lines.add("DTSTAMP", stamp)
        lines.add("LAST-MODIFIED", stamp)
        lines.add("DTSTART;VALUE=DATE", Self.compact(days.from))
        lines.add("DTEND;VALUE=DATE", Self.compact(CalendarDay(daysSince1970: days.to.daysSince1970 + 1)))
        lines.add("STATUS", status)
        lines.add("SUMMARY", text: "\(sample)\(words.type(session.type)): \(words.topic(session.topic))")
        lines.add("LOCATION", text: words.place(of: session, in: source))
        lines.add("CATEGORIES", text: words.type(session.type))
        lines.add("DESCRIPTION", text: description(session, source))
        if !origin.isEmpty {
            lines.add("URL", "\(origin)/training/plans/\(source.summary.id)/\(session.id)")
        }
        lines.add("TRANSP", "OPAQUE")
        lines.add("END", "VEVENT")
    }

    private func description(_ session: TrainingPlan.Session, _ source: OpenPlan) -> String {
        var parts = [
            "\(words.text(es: "Plan", en: "Plan")) \(source.summary.id), \(session.id)",
            words.countries(source.report.countries(of: session)),
            words.participants(of: session),
        ]
        if let lead = session.lead {
            let others = session.coTrainers.joined(separator: ", ")
            parts.append("\(words.text(es: "Dirige", en: "Led by")) \(lead)" + (others.isEmpty ? "" : "; \(others)"))
        }
        if let workshop = session.followUpOf {
            parts.append("\(words.text(es: "Evalúa", en: "Looks at")) \(workshop)")
        }
        return parts.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private static func compact(_ day: CalendarDay) -> String { day.description.filter { $0 != "-" } }
}
