import CatalogueModel
import TrainingPlanner

/// Which workshop of a plan is which of the plan before, so that calendars move an entry instead of doubling it.
///
/// Identifiers of sessions are dealt out anew by every search. A workshop is the same where type, topic, language and
/// place agree; of several, those that start nearest to each other.
enum PlanEvents {
    private struct Kind: Hashable {
        var type: SessionType
        var topic, language: String
        var countries: [String]
    }

    /// What calendars are to know of a plan that comes into force after another.
    ///
    /// - Parameters:
    ///   - plan: the plan.
    ///   - previous: the plan in force before.
    ///   - known: what calendars know of that.
    /// - Returns: the workshops, then those of the plan before that it drops.
    static func events(of plan: OpenPlan, after previous: OpenPlan?, known: [PlanEvent]) -> [PlanEvent] {
        let earlier = Dictionary(
            known.filter { !$0.isCancelled }.map { ($0.session, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        var candidates: [Kind: [TrainingPlan.Session]] = [:]
        for session in previous?.report.sessions ?? [] where earlier[session.id] != nil {
            candidates[kind(session, previous), default: []].append(session)
        }
        var events: [PlanEvent] = []
        // What stays where it is comes first, else a neighbour could take its entry.
        let sessions = plan.report.sessions
        var taken: [String: TrainingPlan.Session] = [:]
        for exact in [true, false] {
            for session in sessions where taken[session.id] == nil {
                let key = kind(session, plan)
                let start = plan.day(ofWeek: session.startWeek).daysSince1970
                let found = candidates[key, default: []].enumerated().min { one, other in
                    (distance(one.element, previous, start), one.element.id)
                        < (distance(other.element, previous, start), other.element.id)
                }
                guard let found, !exact || distance(found.element, previous, start) == 0 else { continue }
                taken[session.id] = candidates[key]?.remove(at: found.offset)
            }
        }
        for session in sessions {
            guard let old = taken[session.id], let previous, let event = earlier[old.id] else {
                events.append(PlanEvent(session: session.id, uid: uid(of: session, in: plan.summary), sequence: 0))
                continue
            }
            let isChanged = !isSame(session, plan, old, previous)
            events.append(
                PlanEvent(session: session.id, uid: event.uid, sequence: event.sequence + (isChanged ? 1 : 0))
            )
        }
        for left in candidates.values.joined().sorted(by: { $0.id < $1.id }) {
            guard let event = earlier[left.id] else { continue }
            events.append(
                PlanEvent(session: left.id, uid: event.uid, sequence: event.sequence + 1, isCancelled: true)
            )
        }
        return events
    }

    /// What calendars know a workshop by that no earlier plan had.
    static func uid(of session: TrainingPlan.Session, in plan: PlanSummary) -> String {
        "plan-\(plan.id)-\(plan.madeAt.filter { $0.isLetter || $0.isNumber })-\(session.id)"
    }

    private static func kind(_ session: TrainingPlan.Session, _ plan: OpenPlan?) -> Kind {
        Kind(
            type: session.type,
            topic: session.topic,
            language: session.language,
            countries: plan?.report.countries(of: session) ?? []
        )
    }

    private static func distance(_ session: TrainingPlan.Session, _ plan: OpenPlan?, _ start: Int) -> Int {
        abs((plan?.day(ofWeek: session.startWeek).daysSince1970 ?? 0) - start)
    }

    /// Whether a calendar would show both alike.
    private static func isSame(
        _ one: TrainingPlan.Session,
        _ plan: OpenPlan,
        _ other: TrainingPlan.Session,
        _ previous: OpenPlan
    ) -> Bool {
        plan.days(of: one) == previous.days(of: other) && one.venue == other.venue && one.lead == other.lead
            && one.coTrainers == other.coTrainers
            && PlanReport.participants(of: one) == PlanReport.participants(of: other)
    }
}
