/// One plan in the making, week by week; every step keeps all rules, so that what is there is always feasible.
final class PlanConstruction {
    /// A trainer: the registry's from 0, then those whom this plan makes.
    struct Person {
        var pool: Int
        var generation: Int
        /// The first week in which the person may start anything.
        var free: Int
        /// The week from which the person is certified; nil before co-delivery.
        var certified: Int?
    }
    struct Session {
        var type: SessionType
        var topic, language, week, length: Int
        var venue = -1
        var lead = -1
        var second = -1
        var attendance: [(need: Int, officials: Int)] = []
        /// The first of the people made here and how many there are.
        var firstCandidate = 0
        var candidateCount = 0
        var followed = -1
        var cost = 0
        var funding: [(line: Int, amount: Int)] = []
    }

    let problem: PlanningProblem
    let choices: PlanChoices
    let rules: PlanningInstance.Rules
    let horizon: Int
    let registered: Int
    var people: [Person] = []
    var members: [[Int]]
    var registryFree: [Int]
    var sessions: [Session] = []
    var left: [Int]
    var money: [Int]
    var rooms: [[Int]]
    var followUps: [Int]
    var nominationsLeft: [Int]
    var wanted: [Int]
    var urgency: [Double]
    var streamLeft: [Int]

    init(_ problem: PlanningProblem, _ choices: PlanChoices) {
        self.problem = problem
        self.choices = choices
        rules = problem.instance.rules
        horizon = problem.weeks
        registered = problem.instance.trainers.count
        members = Array(repeating: [], count: problem.pools.count)
        registryFree = Array(repeating: 0, count: registered)
        left = problem.instance.needs.map(\.officials)
        money = problem.instance.budgetLines.map(\.amount)
        rooms = Array(repeating: Array(repeating: 0, count: horizon), count: problem.instance.venues.count)
        followUps = Array(repeating: 0, count: horizon + 1)
        nominationsLeft = problem.pools.map(\.limit)
        wanted = Array(repeating: 0, count: problem.pools.count)
        urgency = Array(repeating: 0, count: problem.pools.count)
        streamLeft = problem.streams.map { $0.needs.reduce(0) { $0 + problem.instance.needs[$1].officials } }
        for pool in problem.pools.indices { setWanted(pool) }
    }

    private func setWanted(_ p: Int) {
        let pool = problem.pools[p]
        let topic = problem.instance.topics[pool.topic]
        let needs = pool.stream.map { problem.streams[$0].needs } ?? []
        let own = pool.stream.map { streamLeft[$0] } ?? 0
        let demand = Double(own) + 0.5 * Double(pool.borderStreams.reduce(0) { $0 + streamLeft[$1] })
        guard demand > 0 else { return }
        let courses = (demand / Double(topic.courseMaxParticipants)).rounded(.up)
        var weight = 0.0
        var due = 0.0
        for n in needs {
            let w = Double(problem.needWeight[n] * problem.instance.needs[n].officials)
            weight += w
            due += w * Double(problem.needDeadline[n])
        }
        let deadline = due / max(1, weight)
        let span = max(4, deadline - 8)
        let load = choices.policy.trainers * 2 * courses * Double(topic.courseWeeks + rules.recoveryWeeks) / span
        let base = min(pool.limit, max(courses >= 2 ? 2 : 1, Int(min(load, 1e9).rounded(.up))))
        wanted[p] = max(0, min(pool.limit, base + choices.pools[p].more))
        if rules.maxGeneration >= 2, pool.limit >= 2 + topic.totMinParticipants {
            wanted[p] = min(wanted[p], choices.policy.regionalMost)
        }
        urgency[p] = weight / max(1, deadline) * choices.pools[p].factor
    }

    /// Makes the whole plan.
    func run() {
        var active = Array(problem.streams.indices)
        for week in 0..<horizon {
            for p in problem.pools.indices where choices.pools[p].secondWeek == week {
                wanted[p] = max(wanted[p], min(nominationsLeft[p], choices.pools[p].secondWanted))
            }
            holdRegionalWorkshops(week)
            if choices.policy.growthFirst { holdNationalWorkshops(week) }
            active.removeAll { streamLeft[$0] == 0 }
            for stream in ranked(active, week) { while holdCourse(stream, week) {} }
            if !choices.policy.growthFirst { holdNationalWorkshops(week) }
        }
    }

    private func ranked(_ active: [Int], _ week: Int) -> [Int] {
        var scored: [(score: Double, stream: Int)] = []
        scored.reserveCapacity(active.count)
        for s in active {
            var score = 0.0
            for n in problem.streams[s].needs where left[n] > 0 {
                guard problem.needEarliest[n] <= week else { continue }
                let due = problem.needDeadline[n]
                let nearness = due <= week ? 4 : 1 + choices.policy.lateness * 8 / Double(1 + due - week)
                score = max(score, Double(problem.needWeight[n]) * nearness)
            }
            guard score > 0 else { continue }
            if choices.policy.boost > 0, hasWaitingCandidate(s, week) { score *= 1 + choices.policy.boost }
            scored.append((score * choices.streams[s].factor, s))
        }
        scored.sort { ($0.score, $1.stream) > ($1.score, $0.stream) }
        return scored.map(\.stream)
    }

    private func hasWaitingCandidate(_ stream: Int, _ week: Int) -> Bool {
        for p in problem.streams[stream].pools {
            for m in members[p] where people[m].certified == nil && people[m].free <= week { return true }
        }
        return false
    }

    var value: PlanValue {
        var value = PlanValue()
        for (n, rest) in left.enumerated() where rest > 0 {
            let weight = problem.needWeight[n] * rest
            value.unmet += weight
            value.tardiness += weight * max(0, horizon - problem.needDeadline[n])
        }
        for session in sessions {
            value.cost += session.cost
            let end = session.week + session.length
            if session.type != .followUp { value.completion = max(value.completion, end) }
            for (n, officials) in session.attendance {
                let late = max(0, end - 1 - problem.needDeadline[n])
                value.tardiness += problem.needWeight[n] * officials * late
            }
        }
        return value
    }

    /// The lines that together pay a session, or nil when the money of all eligible lines is not enough.
    func funding(_ host: Int, _ topic: Int, _ type: SessionType, _ week: Int, _ cost: Int)
        -> [(line: Int, amount: Int)]?
    {
        var rest = cost
        var parts: [(line: Int, amount: Int)] = []
        for line in problem.lines(host: host, topic: topic, type: type, week: week) where money[line] > 0 {
            let amount = min(rest, money[line])
            if amount > 0 { parts.append((line, amount)) }
            rest -= amount
            if rest == 0 { break }
        }
        return rest == 0 ? parts : nil
    }

    func pay(_ parts: [(line: Int, amount: Int)]) { for part in parts { money[part.line] -= part.amount } }

    func hasRoom(_ venue: Int, _ week: Int, _ length: Int) -> Bool {
        guard problem.isOpen(venue, week, length) else { return false }
        let limit = problem.venueRooms[venue]
        for w in week..<week + length where rooms[venue][w] >= limit { return false }
        return true
    }

    func takeRoom(_ venue: Int, _ week: Int, _ length: Int) {
        for w in week..<week + length { rooms[venue][w] += 1 }
    }
}
