extension PlanConstruction {
    /// The week of the follow-up: nil when the plan ends before it is due, -1 when no week is free.
    private func followUpWeek(_ end: Int) -> Int? {
        let rule = rules.followUp
        guard rule.appliesTo.contains(.trainers), end + rule.maxWeeks <= horizon - 1 else { return nil }
        let first = end + rule.minWeeks
        return (first...end + rule.maxWeeks).first { followUps[$0] < rule.capacityPerWeek } ?? -1
    }

    /// Holds a workshop with its follow-up; false when the money or the week for it is not there.
    func hold(_ workshop: Workshop, _ group: PlanningProblem.Group, _ week: Int) -> Bool {
        let length = problem.instance.topics[group.topic].totWeeks
        let host = problem.venueCountry[workshop.venue]
        let follow = followUpWeek(week + length - 1)
        if follow == -1 { return false }
        let count = workshop.sent.reduce(0) { $0 + $1.count }
        let cost =
            problem.venueCost[workshop.venue] * length + 2 * rules.costs.trainerFee + count * rules.costs.participant
            + workshop.travellers * problem.journey(length)
        guard let parts = funding(host, group.topic, .trainers, week, cost) else { return false }
        pay(parts)
        var followParts: [(line: Int, amount: Int)] = []
        if let follow {
            guard let found = funding(host, group.topic, .followUp, follow, rules.followUp.cost) else {
                for part in parts { money[part.line] += part.amount }
                return false
            }
            followParts = found
            pay(found)
            followUps[follow] += 1
        }
        takeRoom(workshop.venue, week, length)
        var session = Session(
            type: .trainers,
            topic: group.topic,
            language: group.language,
            week: week,
            length: length,
            venue: workshop.venue,
            lead: workshop.lead,
            second: workshop.second
        )
        session.firstCandidate = people.count
        session.candidateCount = count
        session.cost = cost
        session.funding = parts
        welcome(workshop, from: week + length)
        sessions.append(session)
        if let follow { visit(group, follow, followParts) }
        return true
    }

    private func welcome(_ workshop: Workshop, from week: Int) {
        for (pool, number) in workshop.sent {
            nominationsLeft[pool] -= number
            for _ in 0..<number {
                members[pool].append(people.count)
                people.append(Person(pool: pool, generation: workshop.generation, free: week, certified: nil))
            }
        }
    }

    /// The follow-up of the last session.
    private func visit(_ group: PlanningProblem.Group, _ week: Int, _ parts: [(line: Int, amount: Int)]) {
        var visit = Session(type: .followUp, topic: group.topic, language: group.language, week: week, length: 1)
        visit.followed = sessions.count - 1
        visit.cost = rules.followUp.cost
        visit.funding = parts
        sessions.append(visit)
    }
}
