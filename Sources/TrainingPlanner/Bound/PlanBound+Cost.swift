extension PlanBound {
    /// What teaching all but `unmet` weight must cost; the dearest officials for their weight are left out.
    func cost(_ unmet: Int) -> Int {
        let needs = problem.instance.needs
        if unmet == 0 { return wholeCost() }
        var parts: [(price: Int, weight: Int, count: Int)] = []
        for (s, stream) in problem.streams.enumerated() {
            for n in stream.needs { parts.append((facts[s].price, problem.needWeight[n], needs[n].officials)) }
        }
        var total = parts.reduce(0) { $0 + $1.price * $1.count }
        var budget = unmet
        parts.sort { $0.price * max(1, $1.weight) > $1.price * max(1, $0.weight) }
        for part in parts where budget > 0 {
            // One more than the budget pays in whole officials: the bound may only be too low.
            let dropped = part.weight == 0 ? part.count : min(part.count, budget / part.weight + 1)
            total -= dropped * part.price
            budget -= dropped * part.weight
        }
        return max(0, total / 1_000)
    }

    /// When all are taught: the cheapest rooms that seat each stream in whole sessions, and crews of the registry that
    /// travel to all of them, or else a workshop for trainers and a first session with one of the registry.
    private func wholeCost() -> Int {
        problem.groups.indices.reduce(0) { sum, g in
            let group = problem.groups[g]
            let held = group.streams.map { (stream: $0, sessions: sessionsNeeded($0)) }.filter { $0.sessions > 0 }
            guard !held.isEmpty else { return sum }
            let rooms = held.reduce(0) { $0 + roomCost($1.stream) }
            let journey = problem.journey(problem.instance.topics[group.topic].courseWeeks)
            let travelling = held.reduce(0) { $0 + $1.sessions * max(0, 2 - atHome($1.stream, group)) * journey }
            guard let workshop = cheapestWorkshop(group) else { return sum + rooms + travelling }
            let needed = Set(held.map(\.stream))
            let firsts = families(group).count { family in
                family.streams.contains(where: needed.contains) && family.streams.allSatisfy { atHome($0, group) == 0 }
            }
            return sum + rooms + min(travelling, workshop + firsts * journey)
        }
    }

    private func officials(_ s: Int) -> Int {
        problem.streams[s].needs.reduce(0) { $0 + problem.instance.needs[$1].officials }
    }

    private func sessionsNeeded(_ s: Int) -> Int {
        let seats = facts[s].seats
        return seats > 0 ? (officials(s) + seats - 1) / seats : 0
    }

    private func atHome(_ s: Int, _ group: PlanningProblem.Group) -> Int {
        group.trainers.count { problem.streams[s].countries.contains(problem.trainerCountry[$0.trainer]) }
    }

    /// The cheapest rooms and fees with seats for all of a stream, and what each participant costs.
    private func roomCost(_ s: Int) -> Int {
        let stream = problem.streams[s]
        let count = officials(s)
        var least = [Int](repeating: 0, count: count + 1)
        let offers = stream.venues.map { venue in
            (
                seats: problem.seats(stream.topic, venue),
                price: problem.venueCost[venue] * facts[s].length + 2 * rules.costs.trainerFee
            )
        }.filter { $0.seats > 0 }
        guard !offers.isEmpty, count > 0 else { return 0 }
        for people in 1...count {
            least[people] = offers.map { least[max(0, people - $0.seats)] + $0.price }.min() ?? 0
        }
        return least[count] + count * rules.costs.participant
    }

    /// The least that a first workshop for trainers costs; nil when there can be none.
    private func cheapestWorkshop(_ group: PlanningProblem.Group) -> Int? {
        let topic = problem.instance.topics[group.topic]
        guard !group.pools.isEmpty, group.trainers.count > 1, group.trainers.contains(where: \.isMaster) else {
            return nil
        }
        return problem.regionalVenues.map { venue in
            let host = problem.venueCountry[venue]
            let own = group.pools.reduce(0) { $0 + (problem.pools[$1].country == host ? problem.pools[$1].limit : 0) }
            let home = group.trainers.count { problem.trainerCountry[$0.trainer] == host }
            let guests = max(0, topic.totMinParticipants - own) + max(0, 2 - home)
            return problem.venueCost[venue] * topic.totWeeks + 2 * rules.costs.trainerFee
                + topic.totMinParticipants * rules.costs.participant + guests * problem.journey(topic.totWeeks)
        }.min()
    }
}
