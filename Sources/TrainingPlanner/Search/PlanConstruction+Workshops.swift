extension PlanConstruction {
    struct Workshop {
        var venue, lead, second, generation: Int
        var sent: [(pool: Int, count: Int)]
        var travellers: Int
    }

    /// Workshops where masters of the registry make trainers of several countries.
    func holdRegionalWorkshops(_ week: Int) {
        let ranking = problem.groups.indices.compactMap { g -> (Double, Int)? in
            guard week >= choices.groupRelease[g] else { return nil }
            let wish = problem.groups[g].pools.reduce(0.0) { $0 + (wanted[$1] > 0 ? urgency[$1] : 0) }
            return wish > 0 ? (wish, g) : nil
        }
        for (_, g) in ranking.sorted(by: { ($0.0, $1.1) > ($1.0, $0.1) }) {
            let group = problem.groups[g]
            let topic = problem.instance.topics[group.topic]
            let length = topic.totWeeks
            guard week + length + topic.courseWeeks * 2 + rules.certificationLagWeeks <= horizon else { continue }
            let senders = group.pools.filter { wanted[$0] > 0 && nominationsLeft[$0] > 0 && hasDemand($0) }.sorted {
                (urgency[$0], $1) > (urgency[$1], $0)
            }
            guard !senders.isEmpty else { continue }
            let idle = group.trainers.filter { registryFree[$0.trainer] <= week && problem.canServe($0, week, length) }
            guard idle.count >= 2, idle.contains(where: \.isMaster),
                let best = regionalWorkshop(topic, senders, idle, week), hold(best, group, week)
            else { continue }
            for person in [best.lead, best.second] { registryFree[person] = week + length + rules.recoveryWeeks }
            for (pool, count) in best.sent { wanted[pool] -= count }
        }
    }

    private func hasDemand(_ p: Int) -> Bool {
        let pool = problem.pools[p]
        return pool.stream.map { streamLeft[$0] > 0 } ?? false || pool.borderStreams.contains { streamLeft[$0] > 0 }
    }

    private func regionalWorkshop(
        _ topic: PlanningInstance.Topic,
        _ senders: [Int],
        _ idle: [PlanningProblem.Registered],
        _ week: Int
    ) -> Workshop? {
        var best: (cost: Int, workshop: Workshop)?
        let length = topic.totWeeks
        for venue in problem.regionalVenues where hasRoom(venue, week, length) {
            let most = min(topic.totMaxParticipants, problem.instance.venues[venue].seats)
            guard let sent = sent(senders, most, least: topic.totMinParticipants) else { continue }
            let host = problem.venueCountry[venue]
            let isFar = { (person: Int) in self.problem.trainerCountry[person] == host ? 0 : 1 }
            guard
                let lead = idle.filter(\.isMaster).min(by: {
                    (isFar($0.trainer), $0.trainer) < (isFar($1.trainer), $1.trainer)
                }),
                let second = idle.filter({ $0.trainer != lead.trainer }).min(by: { a, b in
                    (a.isMaster ? 1 : 0, isFar(a.trainer), a.trainer) < (
                        b.isMaster ? 1 : 0, isFar(b.trainer), b.trainer
                    )
                })
            else { continue }
            let guests = sent.reduce(0) { $0 + (problem.pools[$1.pool].country == host ? 0 : $1.count) }
            let travellers = guests + isFar(lead.trainer) + isFar(second.trainer)
            let cost = problem.venueCost[venue] * length + travellers * problem.journey(length)
            if let known = best, known.cost <= cost { continue }
            best = (
                cost,
                Workshop(
                    venue: venue,
                    lead: lead.trainer,
                    second: second.trainer,
                    generation: 1,
                    sent: sent,
                    travellers: travellers
                )
            )
        }
        return best?.workshop
    }

    /// Who is sent to a workshop with so many places; nil when they are fewer than it needs.
    private func sent(_ senders: [Int], _ most: Int, least: Int) -> [(pool: Int, count: Int)]? {
        var rest = most
        var sent: [(pool: Int, count: Int)] = []
        for p in senders {
            let count = min(rest, wanted[p], nominationsLeft[p], choices.policy.spread)
            sent.append((p, count))
            rest -= count
        }
        for i in sent.indices where rest > 0 && choices.policy.spread < most {
            let p = sent[i].pool
            let more = min(rest, min(wanted[p], nominationsLeft[p]) - sent[i].count)
            sent[i].count += more
            rest -= more
        }
        var missing = least - (most - rest)
        for i in sent.indices where missing > 0 {
            let more = min(missing, nominationsLeft[sent[i].pool] - sent[i].count, rest)
            sent[i].count += more
            rest -= more
            missing -= more
        }
        return missing > 0 ? nil : sent.filter { $0.count != 0 }
    }

    /// Workshops where certified new trainers make the next generation of their own country.
    func holdNationalWorkshops(_ week: Int) {
        guard choices.policy.national > 0, rules.maxGeneration >= 2 else { return }
        for p in nationalOrder(week) {
            let pool = problem.pools[p]
            let topic = problem.instance.topics[pool.topic]
            guard members[p].count >= 2, nominationsLeft[p] >= topic.totMinParticipants, let s = pool.stream,
                streamLeft[s] > 0
            else { continue }
            let idle = members[p].filter { m in people[m].free <= week && (people[m].certified ?? .max) <= week }
            guard idle.count >= 2, let lead = idle.first(where: { people[$0].generation < rules.maxGeneration }),
                let second = idle.last(where: { $0 != lead })
            else { continue }
            if !choices.policy.byGain, hasEnough(p, s, topic, week) { continue }
            for venue in problem.venuesOfPlace[pool.country]
            where problem.instance.venues[venue].hostsTot != "none" && hasRoom(venue, week, topic.totWeeks) {
                let most = min(topic.totMaxParticipants, problem.instance.venues[venue].seats)
                let count = min(most, nominationsLeft[p])
                guard count >= topic.totMinParticipants else { continue }
                let workshop = Workshop(
                    venue: venue,
                    lead: lead + registered,
                    second: second + registered,
                    generation: people[lead].generation + 1,
                    sent: [(p, count)],
                    travellers: 0
                )
                if hold(workshop, problem.groups[pool.group], week) {
                    let free = week + topic.totWeeks + rules.recoveryWeeks
                    people[lead].free = free
                    people[second].free = free
                }
                break
            }
        }
    }

    /// Whether the team can do with those it has, or it is too late for more.
    private func hasEnough(_ p: Int, _ s: Int, _ topic: PlanningInstance.Topic, _ week: Int) -> Bool {
        let last = problem.streams[s].needs.reduce(0) { left[$1] > 0 ? max($0, deadline($1)) : $0 }
        let load =
            Double(streamLeft[s]) / Double(topic.courseMaxParticipants) * 2
            * Double(topic.courseWeeks + rules.recoveryWeeks) / Double(members[p].count)
        return load <= Double(last - week) * choices.policy.national || Double(horizon - week) < 12
    }

    /// The pools in the order in which national workshops are held: as they come, or those first that gain most by one.
    ///
    /// What a workshop gains is the weight of the officials whom the team would not reach in the weeks that remain, as
    /// far as those whom one workshop makes could reach them.
    private func nationalOrder(_ week: Int) -> [Int] {
        guard choices.policy.byGain else { return Array(problem.pools.indices) }
        var ranking: [(gain: Double, pool: Int)] = []
        for (p, pool) in problem.pools.enumerated() {
            let topic = problem.instance.topics[pool.topic]
            guard members[p].count >= 2, nominationsLeft[p] >= topic.totMinParticipants, let s = pool.stream,
                streamLeft[s] > 0
            else { continue }
            let waiting = members[p].count { people[$0].certified == nil }
            guard waiting * 2 <= members[p].count else { continue }
            let turn = Double(topic.courseWeeks + rules.recoveryWeeks)
            let perWeek = Double(topic.courseMaxParticipants) / (2 * turn)
            var gain = 0.0
            var weights = 0.0
            var due = 0.0
            for n in problem.streams[s].needs where left[n] > 0 {
                let weight = Double(problem.needWeight[n] * left[n])
                weights += weight
                due += weight * Double(problem.needDeadline[n])
            }
            guard weights > 0 else { continue }
            let mean = weights / Double(streamLeft[s])
            let target = choices.policy.lateness > 1 ? due / weights + 6 : Double(horizon)
            let span = max(1, target - Double(week))
            let reach = perWeek * Double(members[p].count) * span
            let most = Double(min(topic.totMaxParticipants, nominationsLeft[p]))
            let fresh = most * perWeek * max(0, Double(horizon - week - topic.totWeeks) - 2 * turn)
            gain = min(max(0, Double(streamLeft[s]) - reach), fresh) * mean * choices.pools[p].factor
            if gain > 0 { ranking.append((gain, p)) }
        }
        ranking.sort { ($0.gain, $1.pool) > ($1.gain, $0.pool) }
        return ranking.map(\.pool)
    }

    private func deadline(_ need: Int) -> Int { problem.needDeadline[need] }
}
