import TrainingPlanner

/// A move as an address or a form asks for it.
struct PlanMoveQuery: Sendable {
    enum Parameter {
        static let week = "week"
        static let venue = "venue"
        static let lead = "lead"
        static let with = "with"
    }

    let move: PlanMove

    /// Nil where nothing is asked.
    ///
    /// - Throws: `WebError.badQuery` where the week is no number.
    init?(_ session: TrainingPlan.Session, _ query: URLQuery) throws {
        let name = Parameter.self
        let names = [name.week, name.venue, name.lead, name.with]
        guard names.contains(where: { query[$0] != nil }) else { return nil }
        var move = PlanMove(session: session.id)
        if let typed = query[name.week] {
            guard let week = Int(typed), (0...1000).contains(week) else {
                throw WebError.badQuery([
                    .unknown(
                        typed,
                        name.week,
                        what: UIText(es: "una semana del plan", en: "a week of the plan"),
                        allowed: UIText(es: "Cuente desde 0.", en: "Count from 0.")
                    )
                ])
            }
            move.startWeek = week
        }
        guard session.type != .followUp else {
            self.move = move
            return
        }
        move.venue = query[name.venue]
        move.lead = query[name.lead]
        let others = query.values(of: name.with)
        if !others.isEmpty { move.coTrainers = others }
        self.move = move
    }
}
