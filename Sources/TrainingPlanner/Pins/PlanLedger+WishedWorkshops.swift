extension PlanLedger {
    /// A workshop as wished, with its follow-up.
    func workshop(_ wish: Wish) -> Job? {
        let group = problem.groups[wish.group]
        let topic = problem.instance.topics[group.topic]
        let length = topic.totWeeks
        guard wish.week >= 0, wish.week + length <= horizon, wish.generation <= max(1, rules.maxGeneration),
            hasRoom(wish.venue, wish.week, length), problem.allowsWorkshop(wish.group, wish.venue, wish.week, length),
            let sent = sent(wish, topic), let (lead, second) = teachers(wish, sent, length)
        else { return nil }
        var job = Job(week: wish.week, length: length, venue: wish.venue, lead: lead, second: second)
        job.group = wish.group
        job.origin = wish.origin
        job.sent = sent
        job.generation = wish.generation
        let host = problem.venueCountry[wish.venue]
        let guests = sent.reduce(0) { $0 + (problem.pools[$1.pool].country == host ? 0 : $1.count) }
        let far = guests + (isFar(lead, [host]) ? 1 : 0) + (isFar(second, [host]) ? 1 : 0)
        job.cost =
            problem.venueCost[wish.venue] * length + 2 * rules.costs.trainerFee
            + sent.reduce(0) { $0 + $1.count } * rules.costs.participant + far * problem.journey(length)
        job.fixed = Fixed(wish)
        return follow(wish, &job) ? job : nil
    }

    /// Finds the week of the follow-up and the money of both; false when one is due and cannot be.
    private func follow(_ wish: Wish, _ job: inout Job) -> Bool {
        let rule = rules.followUp
        let end = job.week + job.length - 1
        job.findPayKinds(problem)
        guard isPaid(job.cost, job.payKind, by: job.fixed?.funding) else { return false }
        guard rule.appliesTo.contains(.trainers), end + rule.maxWeeks <= horizon - 1 else {
            return !wish.exact.contains(.followWeek) && canPay(job)
        }
        let window = Array(end + rule.minWeeks...end + rule.maxWeeks)
        let wished = wish.followWeek.map { week in window.contains(week) ? [week] : [] } ?? []
        let weeks = wish.exact.contains(.followWeek) ? wished : wished + window
        for week in weeks where followUps[week] < rule.capacityPerWeek {
            job.followWeek = week
            job.findPayKinds(problem)
            if isPaid(rule.cost, job.followPayKind, by: job.fixed?.followFunding), canPay(job) { return true }
        }
        return false
    }

    private func sent(_ wish: Wish, _ topic: PlanningInstance.Topic) -> [(pool: Int, count: Int)]? {
        let most = min(topic.totMaxParticipants, problem.instance.venues[wish.venue].seats)
        guard var list = wish.sent else { return freshCandidates(wish, topic, most) }
        if !wish.exact.contains(.sent) {
            list = list.map { ($0.pool, min($0.count, nominationsLeft[$0.pool])) }.filter { $0.1 > 0 }
        }
        let number = list.reduce(0) { $0 + $1.count }
        guard number >= topic.totMinParticipants, number <= most,
            list.allSatisfy({ $0.count <= nominationsLeft[$0.pool] })
        else { return nil }
        return list
    }

    /// Candidates in turns from the pools that have officials to be taught.
    private func freshCandidates(_ wish: Wish, _ topic: PlanningInstance.Topic, _ most: Int)
        -> [(pool: Int, count: Int)]?
    {
        let host = problem.venueCountry[wish.venue]
        let pools = problem.groups[wish.group].pools.filter { p in
            let pool = problem.pools[p]
            return wish.generation == 1 ? pool.stream.map { streamLeft[$0] > 0 } ?? false : pool.country == host
        }
        var counts = [Int](repeating: 0, count: pools.count)
        var number = 0
        var grew = true
        while number < most, grew {
            grew = false
            for (i, p) in pools.enumerated() where number < most && counts[i] < nominationsLeft[p] {
                counts[i] += 1
                number += 1
                grew = true
            }
            if number >= max(topic.totMinParticipants, 2 * pools.count) { break }
        }
        guard number >= topic.totMinParticipants else { return nil }
        return zip(pools, counts).filter { $0.1 > 0 }.map { ($0.0, $0.1) }
    }

    private func teachers(_ wish: Wish, _ sent: [(pool: Int, count: Int)], _ length: Int) -> (Seat, Seat)? {
        let venue = problem.instance.venues[wish.venue]
        let host = problem.venueCountry[wish.venue]
        var leads: [Seat]
        var seconds: [Seat]
        if wish.generation == 1 {
            guard venue.hostsTot == "regional" else { return nil }
            let free = problem.groups[wish.group].trainers.filter {
                isFree($0, wish.week, length)
                    && problem.allowsWorkshop(trainer: $0.trainer, wish.group, wish.week, length)
            }.sorted { a, b in
                let far = { (t: Int) in self.problem.trainerCountry[t] == host ? 0 : 1 }
                return (far(a.trainer), a.trainer) < (far(b.trainer), b.trainer)
            }
            leads = free.filter(\.isMaster).map { .registry($0.trainer) }
            seconds = (free.filter { !$0.isMaster } + free.filter(\.isMaster)).map { .registry($0.trainer) }
        } else {
            guard venue.hostsTot != "none", venue.borderPost == nil, sent.count == 1,
                problem.pools[sent[0].pool].country == host
            else { return nil }
            let pool = sent[0].pool
            leads = [Seat.certified(team(pool, wish.generation - 1))]
            seconds = (1...generations).reversed().map { Seat.certified(team(pool, $0)) }
            leads = leads.filter { hasIdle($0, 1, wish.week, length) }
            seconds = seconds.filter { hasIdle($0, leads.first == $0 ? 2 : 1, wish.week, length) }
        }
        if let lead = wish.lead {
            leads = leads.filter { $0 == lead } + (wish.exact.contains(.lead) ? [] : leads.filter { $0 != lead })
        }
        if let second = wish.second {
            seconds =
                seconds.filter { $0 == second } + (wish.exact.contains(.second) ? [] : seconds.filter { $0 != second })
        }
        for lead in leads {
            for second in seconds where second != lead || wish.generation > 1 { return (lead, second) }
        }
        return nil
    }

    private func hasIdle(_ seat: Seat, _ number: Int, _ week: Int, _ length: Int) -> Bool {
        guard case .certified(let team) = seat else { return false }
        return idle(team, week, length) >= number
    }
}
