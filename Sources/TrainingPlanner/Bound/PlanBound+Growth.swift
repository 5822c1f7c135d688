extension PlanBound {
    /// Streams that new trainers link: whoever teaches in one of them was certified in one of them.
    struct Family {
        var streams: [Int]
        var pools: Set<Int>
    }

    /// The families of a topic and language.
    func families(_ group: PlanningProblem.Group) -> [Family] {
        var families: [Family] = []
        for s in group.streams {
            var merged = Family(streams: [s], pools: Set(problem.streams[s].pools))
            families.removeAll { family in
                guard !family.pools.isDisjoint(with: merged.pools) else { return false }
                merged.streams += family.streams
                merged.pools.formUnion(family.pools)
                return true
            }
            families.append(merged)
        }
        return families
    }

    /// The most sessions that can have started by each week, with as many new trainers as the pools may send.
    ///
    /// Nobody starts twice within a turn (a course and the rest after it), so that those who start in any span of that
    /// length are different persons. `certifying` bounds the sessions that may have certified somebody; nil when those
    /// are the sessions counted here.
    func growth(_ g: Int, makable: Int, certifying: [Int]? = nil) -> [Int] {
        let group = problem.groups[g]
        let topic = problem.instance.topics[group.topic]
        let length = topic.courseWeeks
        let turn = length + rules.recoveryWeeks
        let registry = ableWithin(turn, group, length)
        let teachers = ableWithin(topic.totWeeks + rules.recoveryWeeks, group, topic.totWeeks)
        let first = makable > 0 ? firstGraduation(group, topic) : nil
        let places = problem.instance.venues.reduce(0) { $1.hostsTot == "none" ? $0 : max($0, $1.seats) }
        let most = min(topic.totMaxParticipants, places)
        var sessions = [Int](repeating: 0, count: horizon)
        var workshops = sessions
        for week in 0..<horizon {
            let graduation = week - topic.totWeeks
            let made = first.map { week >= $0 && graduation >= 0 ? min(makable, most * workshops[graduation]) : 0 } ?? 0
            let earlier = week - length - rules.certificationLagWeeks
            let certified = earlier >= 0 ? min((certifying ?? sessions)[earlier], made) : 0
            let rest = week - topic.totWeeks - rules.recoveryWeeks
            let national = rules.maxGeneration > 1 ? certified / 2 : 0
            workshops[week] = min(
                (rest >= 0 ? workshops[rest] : 0) + teachers[week] / 2 + national,
                followable(week + topic.totWeeks - 1)
            )
            let before = week >= turn ? sessions[week - turn] : 0
            sessions[week] = before + min(registry[week] + certified, (registry[week] + made) / 2)
        }
        // Sessions by week t never exceed those by a later week: the tightest of both.
        for week in stride(from: horizon - 2, through: 0, by: -1) {
            sessions[week] = min(sessions[week], sessions[week + 1])
        }
        return sessions
    }

    /// How many workshops that end by a week can all be followed up; no limit where the plan ends before that is due.
    private func followable(_ end: Int) -> Int {
        let rule = rules.followUp
        guard rule.appliesTo.contains(.trainers), end + rule.maxWeeks <= horizon - 1 else { return .max }
        return rule.capacityPerWeek * (end + 1 + rule.maxWeeks - rule.minWeeks)
    }

    /// How many of the registry could start something of the length in the weeks of a turn that ends with each week.
    private func ableWithin(_ turn: Int, _ group: PlanningProblem.Group, _ length: Int) -> [Int] {
        var counts = [Int](repeating: 0, count: horizon)
        for person in group.trainers {
            var last = -turn
            for week in 0..<horizon {
                if week + length <= horizon, problem.canServe(person, week, length) { last = week }
                if last > week - turn { counts[week] += 1 }
            }
        }
        return counts
    }

    private func firstGraduation(_ group: PlanningProblem.Group, _ topic: PlanningInstance.Topic) -> Int? {
        let length = topic.totWeeks
        guard length < horizon else { return nil }
        return (0..<horizon - length).first { week in
            guard problem.regionalVenues.contains(where: { problem.isOpen($0, week, length) }) else { return false }
            let able = group.trainers.filter { problem.canServe($0, week, length) }
            return able.count >= 2 && able.contains(where: \.isMaster)
        }.map { $0 + length }
    }
}
