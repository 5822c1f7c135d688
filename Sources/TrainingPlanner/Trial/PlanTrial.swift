/// What a plan would come to with one session moved and everything else as it is.
///
/// The follow-up of a workshop goes along by as many weeks. The session is costed anew and paid by the lines that paid it,
/// then by others that may and have something left; nothing else is repaired, so that what breaks is seen.
public struct PlanTrial: Sendable {
    /// A need that the move touches.
    public struct NeedEffect: Sendable {
        /// The need.
        public var need: PlanningInstance.Need
        /// Officials of it in the session.
        public var officials: Int
        /// Officials of it taught after the deadline, before and with the move.
        public var lateBefore, lateAfter: Int
    }

    /// The plan with the move.
    public let plan: TrainingPlan
    /// What the move breaks.
    public let violations: [PlanViolation]
    /// Weighted unmet need, tardiness, completion week, cost: before and with the move.
    public let before, after: [Int]
    /// The needs that the session serves.
    public let needs: [NeedEffect]

    /// The trial of a move.
    ///
    /// - Returns: nil where the plan has no such session.
    public init?(_ instance: PlanningInstance, _ plan: TrainingPlan, _ move: PlanMove) {
        guard let place = plan.sessions.firstIndex(where: { $0.id == move.session }) else { return nil }
        let old = plan.sessions[place]
        var moved = plan
        moved.sessions[place] = Self.session(old, move)
        let shift = moved.sessions[place].startWeek - old.startWeek
        for (i, session) in plan.sessions.enumerated() where session.followUpOf == old.id {
            moved.sessions[i].startWeek += shift
        }
        if old.type != .followUp { Self.pay(place, &moved, instance) }
        let (standing, before) = PlanChecker.check(instance, plan)
        let (found, after) = PlanChecker.check(instance, moved)
        let known = Set(standing)
        violations = found.filter { !known.contains($0) }
        (self.before, self.after) = (before, after)
        self.plan = moved
        needs = Self.effects(old, instance, plan, moved)
    }

    private static func session(_ old: TrainingPlan.Session, _ move: PlanMove) -> TrainingPlan.Session {
        var session = old
        session.startWeek = move.startWeek ?? old.startWeek
        guard old.type != .followUp else { return session }
        session.venue = move.venue ?? old.venue
        session.lead = move.lead ?? old.lead
        session.coTrainers = move.coTrainers ?? old.coTrainers
        return session
    }

    /// Costs a session anew and finds the money.
    private static func pay(_ place: Int, _ plan: inout TrainingPlan, _ instance: PlanningInstance) {
        let session = plan.sessions[place]
        guard let price = PlanChecker.price(of: session.id, instance, plan) else { return }
        plan.sessions[place].cost = price
        var left: [String: Int] = [:]
        for line in instance.budgetLines { left[line.id] = line.amount }
        for (i, other) in plan.sessions.enumerated() where i != place {
            for part in other.funding { left[part.budgetLine, default: 0] -= part.amount }
        }
        let host = instance.venues.first { $0.id == session.venue }?.country
        let open = instance.budgetLines.filter { line in
            (line.fromWeek...max(line.fromWeek, line.toWeek)).contains(session.startWeek)
                && line.countries.map { list in host.map(list.contains) ?? false } ?? true
                && line.topics?.contains(session.topic) ?? true && line.types?.contains(session.type) ?? true
        }
        let earlier = session.funding.map(\.budgetLine)
        let lines = open.filter { earlier.contains($0.id) } + open.filter { !earlier.contains($0.id) }
        var missing = price
        var parts: [TrainingPlan.Funding] = []
        for line in lines where missing > 0 {
            let amount = min(missing, max(0, left[line.id] ?? 0))
            guard amount > 0 else { continue }
            parts.append(TrainingPlan.Funding(budgetLine: line.id, amount: amount))
            missing -= amount
        }
        plan.sessions[place].funding = parts
    }

    private static func effects(
        _ session: TrainingPlan.Session,
        _ instance: PlanningInstance,
        _ plan: TrainingPlan,
        _ moved: TrainingPlan
    ) -> [NeedEffect] {
        (session.attendance ?? []).compactMap { item in
            guard let need = instance.needs.first(where: { $0.id == item.need }) else { return nil }
            func late(_ plan: TrainingPlan) -> Int {
                plan.sessions.reduce(0) { sum, session in
                    guard session.startWeek + session.weeks - 1 > need.deadlineWeek else { return sum }
                    return sum
                        + (session.attendance ?? []).reduce(0) { $1.need == need.id ? $0 + $1.officials : $0 }
                }
            }
            return NeedEffect(need: need, officials: item.officials, lateBefore: late(plan), lateAfter: late(moved))
        }
    }
}

extension PlanChecker {
    /// What a session of a plan costs by the rates; nil where its place or topic is not known.
    static func price(of id: String, _ instance: PlanningInstance, _ plan: TrainingPlan) -> Int? {
        var checker = PlanChecker(instance, plan)
        checker.checkPlaceAndTime()
        // Whoever becomes a trainer in the plan is at home where they were sent from.
        checker.checkCandidates()
        return checker.valid.first { $0.id == id }.map { checker.price($0) }
    }
}
