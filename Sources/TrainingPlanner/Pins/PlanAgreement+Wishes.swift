extension PlanAgreement {
    /// The wishes that fulfil an agreed session, the nearest to what is known of it first; empty for a follow-up.
    func wishes(_ i: Int, _ ledger: PlanLedger) -> [PlanLedger.Wish] {
        let agreed = sessions[i]
        let known = agreed.known
        let isWorkshop = known.type == .trainers || (known.type == nil && known.candidates != nil)
        guard known.type != .followUp else { return [] }
        var base = PlanLedger.Wish()
        base.origin = agreed.hard == nil ? -1 : i
        base.lead = known.lead.flatMap { people.seat($0, in: agreed.id, ledger) }
        base.second = known.coTrainers?.first.flatMap { people.seat($0, in: agreed.id, ledger) }
        if agreed.hard?.lead != nil {
            guard base.lead != nil else { return [] }
            base.exact.insert(.lead)
        }
        if agreed.hard?.coTrainers != nil {
            guard base.second != nil else { return [] }
            base.exact.insert(.second)
        }
        if let funding = agreed.hard?.funding {
            base.funding = parts(funding, ledger.problem)
            guard base.funding != nil else { return [] }
            base.exact.insert(.funding)
        }
        return isWorkshop ? workshops(agreed, base, ledger) : courses(agreed, base, ledger)
    }

    private func courses(_ agreed: Agreed, _ base: PlanLedger.Wish, _ ledger: PlanLedger) -> [PlanLedger.Wish] {
        let problem = ledger.problem
        let known = agreed.known
        var base = base
        if let list = known.attendance {
            let found = list.compactMap { entry in problem.needIndex[entry.need].map { ($0, entry.officials) } }
            if found.count < list.count, agreed.hard?.attendance != nil { return [] }
            base.attendance = found
            if agreed.hard?.attendance != nil { base.exact.insert(.attendance) }
        }
        var list: [PlanLedger.Wish] = []
        for (s, stream) in problem.streams.enumerated() {
            if let type = known.type, (type == .bilateral) != stream.isBilateral { continue }
            if let topic = known.topic, problem.instance.topics[stream.topic].id != topic { continue }
            if let language = known.language, problem.languages[stream.language] != language { continue }
            let first = stream.needs.map { problem.needEarliest[$0] }.min() ?? 0
            for week in weeks(agreed, first, problem.weeks) {
                for venue in stream.venues where isWished(venue, agreed, problem) {
                    var wish = base
                    wish.stream = s
                    wish.group = stream.group
                    wish.week = week
                    wish.venue = venue
                    list.append(wish)
                }
            }
        }
        return nearest(list, agreed, problem)
    }

    private func workshops(_ agreed: Agreed, _ base: PlanLedger.Wish, _ ledger: PlanLedger) -> [PlanLedger.Wish] {
        let problem = ledger.problem
        let known = agreed.known
        var list: [PlanLedger.Wish] = []
        for (g, group) in problem.groups.enumerated() where !group.pools.isEmpty {
            if let topic = known.topic, problem.instance.topics[group.topic].id != topic { continue }
            if let language = known.language, problem.languages[group.language] != language { continue }
            var base = base
            base.group = g
            if let candidates = known.candidates {
                guard let sent = sent(candidates, group, problem) else { continue }
                base.sent = sent
                if agreed.hard?.candidates != nil { base.exact.insert(.sent) }
            }
            if case .certified(let team) = base.lead { base.generation = team % ledger.generations + 2 }
            if let visit = sessions.first(where: { $0.known.type == .followUp && $0.known.followUpOf == agreed.id }) {
                base.followWeek = visit.known.startWeek
                if visit.hard?.startWeek != nil { base.exact.insert(.followWeek) }
                if let funding = visit.hard?.funding {
                    base.followFunding = parts(funding, problem)
                    guard base.followFunding != nil else { return [] }
                    base.exact.insert(.followFunding)
                }
            }
            for week in weeks(agreed, 0, problem.weeks) {
                for venue in problem.instance.venues.indices where isWished(venue, agreed, problem) {
                    var wish = base
                    wish.week = week
                    wish.venue = venue
                    list.append(wish)
                }
            }
        }
        return nearest(list, agreed, problem)
    }

    private func sent(
        _ candidates: [TrainingPlan.Candidate],
        _ group: PlanningProblem.Group,
        _ problem: PlanningProblem
    )
        -> [(pool: Int, count: Int)]?
    {
        var counts: [Int: Int] = [:]
        for candidate in candidates {
            guard
                let pool = group.pools.first(where: {
                    problem.instance.countries[problem.pools[$0].country].id == candidate.country
                })
            else { return nil }
            counts[pool, default: 0] += 1
        }
        return counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// Money by line; nil when a line is not known.
    private func parts(_ funding: [TrainingPlan.Funding]?, _ problem: PlanningProblem) -> [(line: Int, amount: Int)]? {
        guard let funding else { return nil }
        let found = funding.compactMap { part in problem.lineIndex[part.budgetLine].map { ($0, part.amount) } }
        return found.count == funding.count ? found : nil
    }

    /// Only the week that must or should be; all, when the session must be and nobody says when.
    private func weeks(_ agreed: Agreed, _ first: Int, _ horizon: Int) -> [Int] {
        if let week = agreed.hard?.startWeek { return [week] }
        guard agreed.hard != nil else { return agreed.known.startWeek.map { [$0] } ?? [] }
        return first < horizon ? Array(first..<horizon) : []
    }

    private func isWished(_ venue: Int, _ agreed: Agreed, _ problem: PlanningProblem) -> Bool {
        if let id = agreed.hard?.venue { return problem.instance.venues[venue].id == id }
        return agreed.hard != nil || problem.instance.venues[venue].id == agreed.known.venue
    }

    private func nearest(_ list: [PlanLedger.Wish], _ agreed: Agreed, _ problem: PlanningProblem) -> [PlanLedger.Wish] {
        let week = agreed.known.startWeek
        let venue = agreed.known.venue.flatMap { problem.venueIndex[$0] }
        let distance = { (wish: PlanLedger.Wish) in
            (abs(wish.week - (week ?? wish.week)), wish.venue == venue ?? wish.venue ? 0 : 1)
        }
        return list.enumerated().sorted { a, b in
            let (x, y) = (distance(a.element), distance(b.element))
            return (x.0, x.1, a.offset) < (y.0, y.1, b.offset)
        }.map(\.element)
    }

    /// Puts every session that must be into an empty plan; those that find no place come back as findings.
    func place(into ledger: inout PlanLedger) -> [InstanceFinding] {
        let order = sessions.indices.filter { sessions[$0].hard != nil && sessions[$0].known.type != .followUp }
            .sorted { a, b in
                let (x, y) = (sessions[a].known.startWeek ?? .max, sessions[b].known.startWeek ?? .max)
                return (x, a) < (y, b)
            }
        var found: [InstanceFinding] = []
        for i in order {
            let hard = sessions[i].hard
            if let fitting = ledger.first(
                of: wishes(i, ledger),
                where: { $0.cost == hard?.cost ?? $0.cost && $0.length == hard?.weeks ?? $0.length }
            ) {
                ledger.add(fitting)
            } else {
                found.append(InstanceFinding(path: sessions[i].path, reason: .contradiction, value: sessions[i].id))
            }
        }
        ledger.mark()
        return found
    }

    /// Puts those of the sessions wished into the plan that it has room for.
    func wishInto(_ ledger: inout PlanLedger) {
        let order = sessions.indices.filter { sessions[$0].hard == nil && sessions[$0].known.type != .followUp }
            .sorted { ((sessions[$0].known.startWeek ?? 0), $0) < ((sessions[$1].known.startWeek ?? 0), $1) }
        for i in order {
            if let job = ledger.first(of: wishes(i, ledger)) { ledger.add(job) }
        }
        ledger.mark()
    }
}
