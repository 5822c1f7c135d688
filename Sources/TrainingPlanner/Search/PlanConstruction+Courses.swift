extension PlanConstruction {
    private struct Crew {
        var lead, second: Int
        var travellers: Int
    }

    /// Holds one more course of the stream in the week; false when none can or should be.
    func holdCourse(_ s: Int, _ week: Int) -> Bool {
        let stream = problem.streams[s]
        let choice = choices.streams[s]
        let length = problem.instance.topics[stream.topic].courseWeeks
        guard week + length <= horizon, week >= choice.release else { return false }
        let (total, due) = waiting(stream, week)
        guard total > 0, let (venue, size) = courseVenue(stream, week, length, total) else { return false }
        if !stream.isBilateral, choice.fill > 0, due > week + length {
            let full = min(problem.seats(stream.topic, venue), streamLeft[s])
            if Double(size) < choice.fill * Double(full) { return false }
        }
        guard let crew = crew(s, week, length, isLate: due <= week + length),
            let attendance = attendance(stream, week, size)
        else { return false }
        let people = attendance.reduce(0) { $0 + $1.officials }
        let costs = rules.costs
        let cost =
            problem.venueCost[venue] * length + 2 * costs.trainerFee + crew.travellers * problem.journey(length) + costs
            .participant * people
        let type: SessionType = stream.isBilateral ? .bilateral : .course
        guard let parts = funding(problem.venueCountry[venue], stream.topic, type, week, cost) else { return false }
        var session = Session(
            type: type,
            topic: stream.topic,
            language: stream.language,
            week: week,
            length: length,
            venue: venue,
            lead: crew.lead,
            second: crew.second
        )
        session.attendance = attendance
        session.cost = cost
        session.funding = parts
        hold(session, s)
        return true
    }

    private func hold(_ session: Session, _ s: Int) {
        pay(session.funding)
        takeRoom(session.venue, session.week, session.length)
        for (n, officials) in session.attendance {
            left[n] -= officials
            streamLeft[s] -= officials
        }
        engage(session.lead, session.week, session.length)
        engage(session.second, session.week, session.length)
        sessions.append(session)
    }

    /// How many wait in the week, and when the first of them are due.
    private func waiting(_ stream: PlanningProblem.Stream, _ week: Int) -> (total: Int, due: Int) {
        var total = 0
        var due = Int.max
        for n in stream.needs where left[n] > 0 && problem.needEarliest[n] <= week {
            total += left[n]
            due = min(due, problem.needDeadline[n])
        }
        return (total, due)
    }

    private func engage(_ person: Int, _ week: Int, _ length: Int) {
        let rest = week + length + rules.recoveryWeeks
        guard person >= registered else {
            registryFree[person] = rest
            return
        }
        let p = person - registered
        people[p].free = rest
        if people[p].certified == nil {
            let certified = week + length + rules.certificationLagWeeks
            people[p].certified = certified
            people[p].free = max(rest, certified)
        }
    }

    private func courseVenue(_ stream: PlanningProblem.Stream, _ week: Int, _ length: Int, _ total: Int) -> (
        venue: Int, size: Int
    )? {
        var best: (venue: Int, size: Int)?
        for venue in stream.venues where hasRoom(venue, week, length) {
            let size = min(total, problem.seats(stream.topic, venue))
            guard size > 0 else { continue }
            if let known = best {
                let price = problem.venueCost[venue]
                let other = problem.venueCost[known.venue]
                if (-size, price, venue) >= (-known.size, other, known.venue) { continue }
            }
            best = (venue, size)
        }
        return best
    }

    /// The two who teach: new trainers at home before the registry's, a waiting candidate as second.
    private func crew(_ s: Int, _ week: Int, _ length: Int, isLate: Bool) -> Crew? {
        let stream = problem.streams[s]
        var home: [Int] = []
        var candidate = -1
        var hasTrainees = false
        var hasTeam = false
        var keep = 0
        for p in stream.pools {
            if !members[p].isEmpty { hasTrainees = true }
            if week < choices.policy.growUntil, nominationsLeft[p] > 0 { keep = 2 }
            if choices.streams[s].fly == 3, !hasTeam { hasTeam = members[p].contains { people[$0].certified != nil } }
            for m in members[p] where people[m].free <= week {
                if let certified = people[m].certified {
                    if certified <= week { home.append(m + registered) }
                } else if candidate < 0
                    || (people[m].generation, people[m].free) < (people[candidate].generation, people[candidate].free)
                {
                    candidate = m
                }
            }
        }
        if rules.candidatesPerSession == 0 { candidate = -1 }
        if keep > 0, candidate < 0, home.count < 2 + keep { return nil }
        if let lead = home.last, candidate >= 0 {
            return Crew(lead: lead, second: candidate + registered, travellers: 0)
        }
        if home.count >= 2 { return Crew(lead: home[0], second: home[1], travellers: 0) }
        let fly = choices.streams[s].fly
        if fly == 3, hasTeam || (hasTrainees && candidate < 0) { return nil }
        if fly > 0, fly < 3, !isLate, hasTrainees, candidate < 0, fly == 1 || home.isEmpty { return nil }
        return crewOfRegistry(stream, week, length, home.first, candidate)
    }

    /// The same with the registry's trainers where there are too few at home.
    private func crewOfRegistry(
        _ stream: PlanningProblem.Stream,
        _ week: Int,
        _ length: Int,
        _ home: Int?,
        _ candidate: Int
    ) -> Crew? {
        let guests = guests(stream, week, length)
        let far = { (person: Int) in stream.countries.contains(self.problem.trainerCountry[person]) ? 0 : 1 }
        if let lead = home {
            guard let second = guests.first else { return nil }
            return Crew(lead: lead, second: second, travellers: far(second))
        }
        guard let lead = guests.first else { return nil }
        if candidate >= 0 { return Crew(lead: lead, second: candidate + registered, travellers: far(lead)) }
        guard guests.count > 1 else { return nil }
        return Crew(lead: lead, second: guests[1], travellers: far(lead) + far(guests[1]))
    }

    /// The two best of the registry who are free: from here first, then those with the fewest topics.
    private func guests(_ stream: PlanningProblem.Stream, _ week: Int, _ length: Int) -> [Int] {
        var free: [(Int, Int, Int)] = []
        for person in problem.groups[stream.group].trainers
        where registryFree[person.trainer] <= week && problem.canServe(person, week, length) {
            let t = person.trainer
            let isFar = stream.countries.contains(problem.trainerCountry[t]) ? 0 : 1
            free.append((isFar, problem.instance.trainers[t].certifications.count, t))
        }
        free.sort { $0 < $1 }
        return free.prefix(2).map { $0.2 }
    }

    private func attendance(_ stream: PlanningProblem.Stream, _ week: Int, _ size: Int) -> [(
        need: Int, officials: Int
    )]? {
        let eligible = stream.needs.filter { left[$0] > 0 && problem.needEarliest[$0] <= week }.sorted { a, b in
            (-problem.needWeight[a], problem.needDeadline[a], a) < (-problem.needWeight[b], problem.needDeadline[b], b)
        }
        guard stream.isBilateral else { return fill(eligible, size) }
        let least = rules.bilateralMinPerCountry
        let sides = stream.countries.map { country in eligible.filter { problem.needCountry[$0] == country } }
        let waiting = sides.map { $0.reduce(0) { $0 + left[$1] } }
        guard let smaller = waiting.min(), smaller >= least else { return nil }
        // Both delegations in proportion, so that neither is stranded at the end.
        let count = max(1, (waiting.reduce(0, +) + size - 1) / size)
        var share = waiting.map { side in
            let kept = side >= least * count ? least * (count - 1) : 0
            return max(least, min(side - kept, (side + count - 1) / count))
        }
        while share.reduce(0, +) > size {
            let largest = share[0] > share[1] ? 0 : 1
            share[largest] -= 1
        }
        guard (share.min() ?? 0) >= least else { return nil }
        return zip(sides, share).flatMap { fill($0, $1) }
    }

    private func fill(_ needs: [Int], _ size: Int) -> [(need: Int, officials: Int)] {
        var rest = size
        var taken: [(need: Int, officials: Int)] = []
        for n in needs where rest > 0 {
            let officials = min(rest, left[n])
            taken.append((n, officials))
            rest -= officials
        }
        return taken
    }
}
