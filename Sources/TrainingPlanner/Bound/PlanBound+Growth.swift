extension PlanBound {
    /// Streams that new trainers link: whoever teaches in one of them was certified in one of them.
    struct Family {
        var streams: [Int]
        var pools: Set<Int>
    }

    /// The families of a topic and language.
    func families(_ group: PlanningProblem.Group) -> [Family] {
        var families: [Family?] = []
        var familyOf: [Int: Int] = [:]
        for s in group.streams {
            var merged = Family(streams: [s], pools: Set(problem.streams[s].pools))
            for f in Set(merged.pools.compactMap { familyOf[$0] }).sorted() {
                guard let family = families[f] else { continue }
                merged.streams += family.streams
                merged.pools.formUnion(family.pools)
                families[f] = nil
            }
            for pool in merged.pools { familyOf[pool] = families.count }
            families.append(merged)
        }
        return families.compactMap(\.self)
    }

    /// The most sessions that can have started by each week, with as many new trainers as the pools may send.
    ///
    /// Nobody starts twice within a turn (a course and the rest after it), so that those who start in any span of that
    /// length are different persons. `certifying` bounds the sessions that may have certified somebody; nil when those
    /// are the sessions counted here. `rooms` are those open in each week, where the sessions share them.
    func growth(
        _ g: Int,
        makable: Int,
        able: Able,
        opening: Opening?,
        certifying: [Int]? = nil,
        rooms: [Int]? = nil
    ) -> [Int] {
        let group = problem.groups[g]
        let topic = problem.instance.topics[group.topic]
        let length = topic.courseWeeks
        let turn = length + rules.recoveryWeeks
        let registry = able.courses
        let teachers = able.workshops
        let first = makable > 0 ? opening.map { $0.week + topic.totWeeks } ?? firstGraduation(group, topic) : nil
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
            if let opening, week < opening.week { workshops[week] = 0 }
            let before = week >= turn ? sessions[week - turn] : 0
            sessions[week] = before + min(registry[week] + certified, (registry[week] + made) / 2)
            if let rooms {
                // Whatever starts within the length of a course up to this week is in a room this week.
                let gone = week >= length ? sessions[week - length] : 0
                sessions[week] = min(sessions[week], gone + rooms[week])
            }
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

    /// How many of the registry could start courses or workshops within a turn that ends with each week.
    struct Able {
        var courses, workshops: [Int]
    }

    func able(_ g: Int, _ opening: Opening?) -> Able {
        let group = problem.groups[g]
        let topic = problem.instance.topics[group.topic]
        let (course, workshop) = (topic.courseWeeks, topic.totWeeks)
        return Able(
            courses: ableWithin(course + rules.recoveryWeeks, group, course, workshop, opening),
            workshops: ableWithin(workshop + rules.recoveryWeeks, group, workshop, workshop, nil)
        )
    }

    /// How many of the registry could start something of the length in the weeks of a turn that ends with each week.
    ///
    /// Two of those who can hold the opening workshop are busy with it and resting: the two who miss least by that.
    private func ableWithin(
        _ turn: Int,
        _ group: PlanningProblem.Group,
        _ length: Int,
        _ workshop: Int,
        _ opening: Opening?
    ) -> [Int] {
        var counts = [Int](repeating: 0, count: horizon)
        // Of those who can hold the opening workshop, how many would miss nothing by it.
        var unhurt = counts
        let busy = opening.map { $0.isExact ? $0.week..<$0.week + workshop + rules.recoveryWeeks : 0..<0 } ?? 0..<0
        for person in group.trainers {
            var last = -turn
            var lastFree = -turn
            let holds = !busy.isEmpty && problem.canServe(person, busy.lowerBound, workshop)
            for week in 0..<horizon {
                if week + length <= horizon, problem.canServe(person, week, length) {
                    last = week
                    // What ends, with the rest after it, only when the workshop has begun keeps from it as well.
                    let keepsFrom = week < busy.upperBound && week + length + rules.recoveryWeeks > busy.lowerBound
                    if busy.isEmpty || !keepsFrom { lastFree = week }
                }
                let isAble = last > week - turn
                if isAble { counts[week] += 1 }
                if holds, !isAble || lastFree > week - turn { unhurt[week] += 1 }
            }
        }
        if !busy.isEmpty { for week in counts.indices { counts[week] -= max(0, 2 - unhurt[week]) } }
        return counts.map { max(0, $0) }
    }

    /// When the first workshop of the registry's masters is held: in that week, or in it or later or never.
    struct Opening {
        var week: Int
        var isExact: Bool
    }

    /// All that may be of the first workshop, each in turn; nil for anything, where looking closer would take too long.
    func openings(_ g: Int) -> [Opening?] {
        guard problem.streams.count * horizon <= 40_000 else { return [nil] }
        let group = problem.groups[g]
        let length = problem.instance.topics[group.topic].totWeeks
        guard !group.pools.isEmpty, length < horizon else { return [nil] }
        var found: [Opening?] = []
        for week in 0..<horizon - length where canOpen(group, week, length) {
            if found.count == 12 { return found + [Opening(week: week, isExact: false)] }
            found.append(Opening(week: week, isExact: true))
        }
        return found + [Opening(week: horizon, isExact: false)]
    }

    private func canOpen(_ group: PlanningProblem.Group, _ week: Int, _ length: Int) -> Bool {
        guard problem.regionalVenues.contains(where: { problem.isOpen($0, week, length) }) else { return false }
        let able = group.trainers.filter { problem.canServe($0, week, length) }
        return able.count >= 2 && able.contains(where: \.isMaster)
    }

    private func firstGraduation(_ group: PlanningProblem.Group, _ topic: PlanningInstance.Topic) -> Int? {
        let length = topic.totWeeks
        guard length < horizon else { return nil }
        return (0..<horizon - length).first { canOpen(group, $0, length) }.map { $0 + length }
    }
}
