extension PlanConstruction {
    /// The sessions with names in place of numbers.
    var namedSessions: [TrainingPlan.Session] {
        let instance = problem.instance
        let name = { (person: Int) -> String in
            person < self.registered ? instance.trainers[person].id : Self.code("NT", person - self.registered + 1)
        }
        return sessions.enumerated().map { index, session in
            let hasCrew = session.lead >= 0
            let candidates = (session.firstCandidate..<session.firstCandidate + session.candidateCount).map { p in
                TrainingPlan.Candidate(
                    id: Self.code("NT", p + 1),
                    country: instance.countries[problem.pools[people[p].pool].country].id
                )
            }
            return TrainingPlan.Session(
                id: Self.code("S", index + 1),
                type: session.type,
                topic: instance.topics[session.topic].id,
                language: problem.languages[session.language],
                venue: session.venue >= 0 ? instance.venues[session.venue].id : nil,
                startWeek: session.week,
                weeks: session.length,
                lead: hasCrew ? name(session.lead) : nil,
                coTrainers: hasCrew ? [name(session.second)] : [],
                attendance: session.attendance.isEmpty
                    ? nil
                    : session.attendance.map {
                        TrainingPlan.Attendance(need: instance.needs[$0.need].id, officials: $0.officials)
                    },
                candidates: session.type == .trainers ? candidates : nil,
                followUpOf: session.followed >= 0 ? Self.code("S", session.followed + 1) : nil,
                cost: session.cost,
                funding: session.funding.map {
                    TrainingPlan.Funding(budgetLine: instance.budgetLines[$0.line].id, amount: $0.amount)
                }
            )
        }
    }

    private static func code(_ letters: String, _ number: Int) -> String {
        let digits = String(number)
        return letters + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }
}
