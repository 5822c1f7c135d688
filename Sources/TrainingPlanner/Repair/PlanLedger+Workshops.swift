extension PlanLedger {
    /// A workshop where masters make trainers of the pools, in the feasible week nearest to the one wished.
    func regionalWorkshop(_ g: Int, _ sent: [(pool: Int, count: Int)], near wish: Int) -> Job? {
        let group = problem.groups[g]
        let topic = problem.instance.topics[group.topic]
        let length = topic.totWeeks
        let number = sent.reduce(0) { $0 + $1.count }
        guard number >= topic.totMinParticipants, sent.allSatisfy({ $0.count <= nominationsLeft[$0.pool] }) else {
            return nil
        }
        for week in nearest(wish, horizon - length - 1) {
            let follow = followUpWeek(week + length - 1)
            guard follow >= -1 else { continue }
            let free = group.trainers.filter {
                isFree($0, week, length) && problem.allowsWorkshop(trainer: $0.trainer, g, week, length)
            }
            guard free.count > 1, free.contains(where: \.isMaster) else { continue }
            var best: Job?
            for venue in problem.regionalVenues
            where hasRoom(venue, week, length) && problem.allowsWorkshop(g, venue, week, length) {
                guard number <= min(topic.totMaxParticipants, problem.instance.venues[venue].seats) else { continue }
                let host = problem.venueCountry[venue]
                guard let (lead, second) = masters(free, host) else { continue }
                var job = Job(week: week, length: length, venue: venue, lead: lead, second: second)
                job.group = g
                job.sent = sent
                job.generation = 1
                job.followWeek = follow
                guard pay(&job, topic: group.topic), job.cost < best?.cost ?? .max else { continue }
                best = job
            }
            if let best { return best }
        }
        return nil
    }

    /// A workshop where new trainers make the next generation of their own country.
    func nationalWorkshop(_ p: Int, _ count: Int, near wish: Int) -> Job? {
        let pool = problem.pools[p]
        let topic = problem.instance.topics[pool.topic]
        let length = topic.totWeeks
        guard generations >= 2, count >= topic.totMinParticipants, count <= nominationsLeft[p] else { return nil }
        for week in nearest(wish, horizon - length - 1) {
            guard let (lead, second, generation) = homeTeam(p, week, length) else { continue }
            let follow = followUpWeek(week + length - 1)
            guard follow >= -1 else { continue }
            var best: Job?
            for venue in problem.venuesOfPlace[pool.country]
            where problem.instance.venues[venue].hostsTot != "none" && hasRoom(venue, week, length)
                && problem.allowsWorkshop(pool.group, venue, week, length)
            {
                guard count <= min(topic.totMaxParticipants, problem.instance.venues[venue].seats) else { continue }
                var job = Job(week: week, length: length, venue: venue, lead: lead, second: second)
                job.group = pool.group
                job.sent = [(p, count)]
                job.generation = generation
                job.followWeek = follow
                guard pay(&job, topic: pool.topic), job.cost < best?.cost ?? .max else { continue }
                best = job
            }
            if let best { return best }
        }
        return nil
    }

    /// The weeks up to the last, the wished one first and then those nearest to it.
    private func nearest(_ wish: Int, _ last: Int) -> [Int] {
        guard last >= 0 else { return [] }
        return (0...last).sorted { (abs($0 - wish), $0) < (abs($1 - wish), $1) }
    }

    /// The week of the follow-up: -1 when it falls after the plan, -2 when no week can take it.
    private func followUpWeek(_ end: Int) -> Int {
        let rule = rules.followUp
        guard rule.appliesTo.contains(.trainers), end + rule.maxWeeks <= horizon - 1 else { return -1 }
        return followUpWeeks(end).first { _ in true } ?? -2
    }

    /// The weeks that can take the follow-up of a workshop that ends in a week, earliest first.
    private func followUpWeeks(_ end: Int) -> some Sequence<Int> {
        let rule = rules.followUp
        return (end + rule.minWeeks...end + rule.maxWeeks).lazy.filter { followUps[$0] < rule.capacityPerWeek }
    }

    private func masters(_ free: [PlanningProblem.Registered], _ host: Int) -> (Seat, Seat)? {
        let distance = { (person: PlanningProblem.Registered) -> Int in
            self.problem.trainerCountry[person.trainer] == host ? 0 : 1
        }
        let able = free.filter(\.isMaster)
        guard let lead = able.min(by: { (distance($0), $0.trainer) < (distance($1), $1.trainer) }) else { return nil }
        let others = free.filter { $0.trainer != lead.trainer }
        let second = others.min { a, b in
            (distance(a), a.isMaster ? 1 : 0, a.trainer) < (distance(b), b.isMaster ? 1 : 0, b.trainer)
        }
        return second.map { (.registry(lead.trainer), .registry($0.trainer)) }
    }

    private func homeTeam(_ p: Int, _ week: Int, _ length: Int) -> (Seat, Seat, Int)? {
        for generation in 1..<generations {
            let number = team(p, generation)
            let count = idle(number, week, length)
            guard count > 0 else { continue }
            if count > 1 { return (.certified(number), .certified(number), generation + 1) }
            for other in generation + 1..<generations + 1 where idle(team(p, other), week, length) > 0 {
                return (.certified(number), .certified(team(p, other)), generation + 1)
            }
        }
        return nil
    }

    /// Costs a workshop and its follow-up and finds the money of both, the follow-up's in the first week for which there is
    /// some; false when it is not there.
    private func pay(_ job: inout Job, topic: Int) -> Bool {
        let host = problem.venueCountry[job.venue]
        let guests = job.sent.reduce(0) { $0 + (problem.pools[$1.pool].country == host ? 0 : $1.count) }
        let far = guests + (isFar(job.lead, [host]) ? 1 : 0) + (isFar(job.second, [host]) ? 1 : 0)
        let number = job.sent.reduce(0) { $0 + $1.count }
        job.cost =
            problem.venueCost[job.venue] * job.length + 2 * rules.costs.trainerFee
            + number * rules.costs.participant + far * problem.journey(job.length)
        job.payKind = problem.payKind(host: host, topic: topic, type: .trainers, week: job.week)
        guard job.followWeek >= 0 else { return canPay(job) }
        var tried = -1
        for week in followUpWeeks(job.week + job.length - 1) {
            let kind = problem.payKind(host: host, topic: topic, type: .followUp, week: week)
            // Another week is another chance only where other money pays for it.
            guard kind != tried else { continue }
            (job.followWeek, job.followPayKind, tried) = (week, kind, kind)
            if canPay(job) { return true }
        }
        return false
    }
}
