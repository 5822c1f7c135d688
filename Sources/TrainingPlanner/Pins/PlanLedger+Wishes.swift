extension PlanLedger {
    /// A session that is wanted, with what is known of it; what is nil is free.
    struct Wish {
        /// The agreed session that it is, and -1 when none must be.
        var origin = -1
        /// The stream of a course; -1 for a workshop.
        var stream = -1
        var group = 0
        var week = 0
        var venue = 0
        var lead: Seat?
        var second: Seat?
        var attendance: [(need: Int, officials: Int)]?
        var sent: [(pool: Int, count: Int)]?
        var generation = 1
        var followWeek: Int?
        /// Who must pay it and its follow-up.
        var funding: [(line: Int, amount: Int)]?
        var followFunding: [(line: Int, amount: Int)]?
        /// What must be exactly as wished, not only as near as it goes.
        var exact: Set<Field> = []
    }
    enum Field { case lead, second, attendance, sent, followWeek, funding, followFunding }

    /// The session as wished, as far as the rest of the plan leaves room for it; nil when it cannot be held.
    func job(_ wish: Wish) -> Job? {
        wish.stream >= 0 ? course(wish) : workshop(wish)
    }

    /// The first session of the wishes that can be held.
    func first(of wishes: [Wish], where isFit: (Job) -> Bool = { _ in true }) -> Job? {
        for wish in wishes { if let job = job(wish), isFit(job) { return job } }
        return nil
    }

    // MARK: Courses

    private func course(_ wish: Wish) -> Job? {
        let stream = problem.streams[wish.stream]
        let length = problem.instance.topics[stream.topic].courseWeeks
        guard wish.week >= 0, wish.week + length <= horizon, stream.venues.contains(wish.venue),
            hasRoom(wish.venue, wish.week, length), problem.allows(stream, wish.venue, wish.week, length),
            let attendance = attendance(wish, stream), let (lead, second) = crew(wish, stream, length)
        else { return nil }
        var job = Job(week: wish.week, length: length, venue: wish.venue, lead: lead, second: second)
        job.stream = wish.stream
        job.group = stream.group
        job.origin = wish.origin
        job.attendance = attendance
        let far = (isFar(lead, stream.countries) ? 1 : 0) + (isFar(second, stream.countries) ? 1 : 0)
        job.cost =
            problem.venueCost[wish.venue] * length + 2 * rules.costs.trainerFee + far * problem.journey(length)
            + rules.costs.participant * attendance.reduce(0) { $0 + $1.officials }
        job.fixed = Fixed(wish)
        job.findPayKinds(problem)
        guard isPaid(job.cost, job.payKind, by: job.fixed?.funding), canPay(job) else { return nil }
        return job
    }

    private func attendance(_ wish: Wish, _ stream: PlanningProblem.Stream) -> [(need: Int, officials: Int)]? {
        let seats = problem.seats(stream.topic, wish.venue)
        let open = stream.needs.filter { left[$0] > 0 && problem.needEarliest[$0] <= wish.week }
        var list = wish.attendance ?? fresh(stream, open, seats)
        if wish.exact.contains(.attendance) {
            guard list.allSatisfy({ open.contains($0.need) && $0.officials > 0 && $0.officials <= left[$0.need] })
            else { return nil }
        } else {
            list = list.filter { open.contains($0.need) }.map { ($0.need, min($0.officials, left[$0.need])) }
        }
        let total = list.reduce(0) { $0 + $1.officials }
        guard total >= 1, total <= seats else { return nil }
        guard stream.isBilateral else { return list }
        for country in stream.countries {
            let side = list.reduce(0) { $0 + (problem.needCountry[$1.need] == country ? $1.officials : 0) }
            if side < rules.bilateralMinPerCountry { return nil }
        }
        return list
    }

    /// Who would sit there when nobody says: the heaviest and most urgent; of two delegations each its share.
    private func fresh(_ stream: PlanningProblem.Stream, _ open: [Int], _ seats: Int) -> [(need: Int, officials: Int)] {
        let order = open.sorted { a, b in
            (-problem.needWeight[a], problem.needDeadline[a], a) < (-problem.needWeight[b], problem.needDeadline[b], b)
        }
        guard stream.isBilateral else { return seated(order, seats) }
        let sides = stream.countries.map { country in order.filter { problem.needCountry[$0] == country } }
        let waiting = sides.map { $0.reduce(0) { $0 + left[$1] } }
        let total = max(1, waiting.reduce(0, +))
        var share = waiting.map { min($0, max(rules.bilateralMinPerCountry, seats * $0 / total)) }
        while share.reduce(0, +) > seats, let most = share.indices.max(by: { share[$0] < share[$1] }) {
            share[most] -= 1
        }
        return zip(sides, share).flatMap { seated($0, $1) }
    }

    private func seated(_ needs: [Int], _ seats: Int) -> [(need: Int, officials: Int)] {
        var rest = seats
        var list: [(need: Int, officials: Int)] = []
        for n in needs where rest > 0 {
            list.append((n, min(rest, left[n])))
            rest -= min(rest, left[n])
        }
        return list
    }

    private func crew(_ wish: Wish, _ stream: PlanningProblem.Stream, _ length: Int) -> (Seat, Seat)? {
        let group = problem.groups[stream.group]
        let teams = stream.pools.flatMap { p in (1...generations).reversed().map { team(p, $0) } }
        let home = teams.map { Seat.certified($0) }
        let guests = group.trainers.sorted { a, b in
            let far = { (t: Int) in stream.countries.contains(self.problem.trainerCountry[t]) ? 0 : 1 }
            return (far(a.trainer), problem.trainerTopics[a.trainer], a.trainer)
                < (far(b.trainer), problem.trainerTopics[b.trainer], b.trainer)
        }.map { Seat.registry($0.trainer) }
        let leads = wish.exact.contains(.lead) ? [] : home + guests
        let seconds = wish.exact.contains(.second) ? [] : teams.map { Seat.candidate($0) } + home + guests
        for lead in [wish.lead].compactMap(\.self) + leads where sits(lead, beside: nil, wish, stream, length) {
            for second in [wish.second].compactMap(\.self) + seconds
            where sits(second, beside: lead, wish, stream, length) {
                return (lead, second)
            }
        }
        return nil
    }

    private func sits(
        _ seat: Seat,
        beside lead: Seat?,
        _ wish: Wish,
        _ stream: PlanningProblem.Stream,
        _ length: Int
    ) -> Bool {
        switch seat {
        case .registry(let t):
            return seat != lead && problem.allows(trainer: t, stream, wish.week, length)
                && problem.groups[stream.group].trainers.contains { $0.trainer == t && isFree($0, wish.week, length) }
        case .certified(let team):
            return stream.pools.contains(team / generations)
                && idle(team, wish.week, length) >= (seat == lead ? 2 : 1)
        case .candidate(let team):
            return lead != nil && rules.candidatesPerSession > 0 && stream.pools.contains(team / generations)
                && firstSpareCandidate(team) <= wish.week
        }
    }
}
