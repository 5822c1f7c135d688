/// What differs between a plan that was agreed and the one made around it.
///
/// The measure counts, over the sessions of the agreed plan that are not yet held, follow-ups aside: 2 for each that is
/// dropped or moved (another week or venue), 1 for each that keeps week and venue but has other trainers, other candidates
/// or its follow-up in another week.
/// A plan is compared by it after the weighted unmet need and before tardiness, as the model says of replanning.
public struct PlanChanges: Codable, Sendable, Equatable {
    /// A session of the agreed plan that is held in another week or at another venue.
    public struct Move: Codable, Sendable, Equatable {
        /// The session, in both plans.
        public var id: String
        /// The week before and now.
        public var fromWeek, toWeek: Int
        /// The venue before and now; nil for a follow-up.
        public var fromVenue, toVenue: String?
    }

    /// The sum described above.
    public var measure: Int
    /// The sessions that are held as they were agreed, officials and money aside.
    public var kept: [String]
    /// Those held in another week or at another venue.
    public var moved: [Move]
    /// Those held where and when they were agreed, with other trainers or candidates or a follow-up in another week.
    public var otherTrainers: [String]
    /// Those not held any more.
    public var dropped: [String]
    /// Those that the agreed plan did not have.
    public var added: [String]
}

extension PlanChanges {
    /// What differs, session by session of the same identifier.
    public init(from before: TrainingPlan, to after: TrainingPlan, keepBefore: Int = 0) {
        let now = Dictionary(after.sessions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let visits = { (plan: TrainingPlan) in
            Dictionary(
                plan.sessions.compactMap { visit in visit.followUpOf.map { ($0, visit.startWeek) } },
                uniquingKeysWith: { first, _ in first }
            )
        }
        let (visitsBefore, visitsNow) = (visits(before), visits(after))
        let earlier = Set(before.sessions.map(\.id))
        self.init(
            measure: 0,
            kept: [],
            moved: [],
            otherTrainers: [],
            dropped: [],
            added: after.sessions.map(\.id).filter { !earlier.contains($0) }
        )
        for old in before.sessions {
            let counts = old.type != .followUp && old.startWeek >= keepBefore
            guard let new = now[old.id], new.type == old.type, new.topic == old.topic, new.language == old.language
            else {
                dropped.append(old.id)
                if counts { measure += 2 }
                continue
            }
            if new.startWeek != old.startWeek || new.venue != old.venue {
                moved.append(
                    Move(
                        id: old.id,
                        fromWeek: old.startWeek,
                        toWeek: new.startWeek,
                        fromVenue: old.venue,
                        toVenue: new.venue
                    )
                )
                if counts { measure += 2 }
            } else if new.lead != old.lead || new.coTrainers != old.coTrainers || new.candidates != old.candidates
                || visitsNow[new.id] != visitsBefore[old.id]
            {
                otherTrainers.append(old.id)
                if counts { measure += 1 }
            } else {
                kept.append(old.id)
            }
        }
    }
}
