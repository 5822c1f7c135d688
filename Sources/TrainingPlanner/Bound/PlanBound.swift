/// Values that no plan can go below, from what trainers can grow to, rooms, delegations and money.
///
/// Each relaxation drops rules, never adds any, so that its answer holds for every feasible plan:
/// - growth: sessions started by week t are at most those started a turn before, plus the crews that registry and
///   candidates can form; candidates need a certified lead, and are certified by sessions long enough ago;
/// - delegations: a bilateral workshop needs officials of both countries, so the smaller one limits the sessions;
/// - rooms: seats and weeks of each place; money: what is released by week t over the cheapest price of an official.
struct PlanBound {
    private struct StreamFacts {
        var length, seats: Int
        var growth: [Int]
        /// The least that one official costs, in thousandths of a dollar, rounded down.
        var price: Int
    }
    /// Officials who weigh the same, and the share of the capacity that one takes.
    private struct Item {
        var weight, size, count: Int
    }

    private let problem: PlanningProblem
    private let horizon: Int
    private var facts: [StreamFacts] = []
    private var groupGrowth: [[Int]] = []
    private var roomSeats: [[Int]] = []
    private var money: [Int] = []

    init(_ problem: PlanningProblem) {
        self.problem = problem
        horizon = problem.weeks
        let instance = problem.instance
        groupGrowth = problem.groups.indices.map { g in
            growth(g, makable: problem.groups[g].pools.reduce(0) { $0 + problem.pools[$1].limit })
        }
        facts = problem.streams.map { stream in
            let length = instance.topics[stream.topic].courseWeeks
            let seats = stream.venues.map { problem.seats(stream.topic, $0) }.max() ?? 0
            let price =
                stream.venues.filter { problem.seats(stream.topic, $0) > 0 }.map { venue in
                    (instance.venues[venue].costPerWeek * length + 2 * instance.rules.costs.trainerFee) * 1_000
                        / problem.seats(stream.topic, venue)
                }.min() ?? 0
            return StreamFacts(
                length: length,
                seats: seats,
                growth: growth(stream.group, makable: stream.pools.reduce(0) { $0 + problem.pools[$1].limit }),
                price: price + instance.rules.costs.participant * 1_000
            )
        }
        roomSeats = problem.venuesOfPlace.map { venues in
            var sum = 0
            return (0..<problem.weeks).map { week in
                for venue in venues where problem.isOpen(venue, week, 1) {
                    sum += instance.venues[venue].rooms * instance.venues[venue].seats
                }
                return sum
            }
        }
        money = (0..<horizon).map { week in
            instance.budgetLines.reduce(0) { $0 + ($1.fromWeek <= week ? $1.amount : 0) }
        }
    }

    /// The bound of each component; completion week and cost hold for plans that leave no more than `unmet`.
    func bound(unmet: Int) -> [Int] {
        let least = uncovered(horizon - 1, onlyDue: false)
        let tardiness = (0..<horizon).reduce(0) { $0 + uncovered($1, onlyDue: true) }
        let limit = max(least, unmet)
        let needsAnything = problem.instance.needs.contains { $0.officials > 0 }
        var completion = needsAnything ? horizon : 0
        for week in 0..<horizon where needsAnything && uncovered(week, onlyDue: false) <= limit {
            completion = uncovered(-1, onlyDue: false) <= limit ? 0 : week + 1
            break
        }
        return [least, tardiness, completion, cost(limit)]
    }

    private func growth(_ g: Int, makable: Int) -> [Int] {
        let group = problem.groups[g]
        let topic = problem.instance.topics[group.topic]
        let rules = problem.instance.rules
        let length = topic.courseWeeks
        let turn = length + rules.recoveryWeeks
        let born = makable > 0 ? firstGraduation(group, topic) : nil
        let starts = group.trainers.compactMap { person in
            length > horizon ? nil : (0...horizon - length).first { problem.canServe(person, $0, length) }
        }
        var sessions = [Int](repeating: 0, count: horizon)
        for week in 0..<horizon {
            let registry = starts.count { $0 <= week }
            let made = born.map { week >= $0 ? makable : 0 } ?? 0
            let earlier = week - length - rules.certificationLagWeeks
            let certified = min(earlier >= 0 ? sessions[earlier] : 0, made)
            let before = week >= turn ? sessions[week - turn] : 0
            sessions[week] = before + min(registry + certified, (registry + made) / 2)
        }
        // Sessions by week t never exceed those by a later week: the tightest of both.
        for week in stride(from: horizon - 2, through: 0, by: -1) {
            sessions[week] = min(sessions[week], sessions[week + 1])
        }
        return sessions
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

    /// The least weight left over when the capacity serves the heaviest for their size first, rounded up.
    private func leftOver(_ items: [Item], _ capacity: Int) -> Int {
        var rest = capacity
        var left = 0
        for item in items.sorted(by: { $0.weight * $1.size > $1.weight * $0.size }) where item.count > 0 {
            let asked = item.count * item.size
            if asked <= rest {
                rest -= asked
            } else {
                left += (item.weight * (asked - rest) + item.size - 1) / item.size
                rest = 0
            }
        }
        return left
    }

    /// A bound on the weight of officials not taught by the end of a week.
    private func uncovered(_ week: Int, onlyDue: Bool) -> Int {
        let needs = problem.instance.needs
        var forced = 0
        var open = [[Int]](repeating: [], count: problem.streams.count)
        for (s, stream) in problem.streams.enumerated() {
            for n in stream.needs where !onlyDue || needs[n].deadlineWeek <= week {
                if needs[n].earliestWeek + facts[s].length - 1 > week {
                    forced += problem.needWeight[n] * needs[n].officials
                } else {
                    open[s].append(n)
                }
            }
        }
        var byTrainers = 0
        for (g, group) in problem.groups.enumerated() {
            let own = group.streams.reduce(0) { $0 + streamLeft($1, open[$1], week) }
            let all = group.streams.flatMap { s in open[s].map { item($0, size: 1) } }
            let start = week - problem.instance.topics[group.topic].courseWeeks + 1
            let seats = group.streams.filter { !open[$0].isEmpty }.map { facts[$0].seats }.max() ?? 0
            byTrainers += max(own, leftOver(all, start >= 0 ? groupGrowth[g][start] * seats : 0))
        }
        var byRooms = 0
        var ofPlace = [[Item]](repeating: [], count: roomSeats.count)
        var priced: [Item] = []
        for (s, stream) in problem.streams.enumerated() {
            for n in open[s] {
                ofPlace[stream.place].append(item(n, size: facts[s].length))
                priced.append(item(n, size: facts[s].price))
            }
        }
        for (place, items) in ofPlace.enumerated() where !items.isEmpty && week >= 0 {
            byRooms += leftOver(items, roomSeats[place][week])
        }
        let byMoney = week >= 0 ? leftOver(priced, money[week] * 1_000) : 0
        return forced + max(byTrainers, byRooms, byMoney)
    }

    private func item(_ need: Int, size: Int) -> Item {
        Item(
            weight: problem.needWeight[need],
            size: max(1, size),
            count: problem.instance.needs[need].officials
        )
    }

    private func streamLeft(_ s: Int, _ open: [Int], _ week: Int) -> Int {
        guard !open.isEmpty else { return 0 }
        let stream = problem.streams[s]
        let start = week - facts[s].length + 1
        let sessions = start >= 0 ? facts[s].growth[start] : 0
        let rooms = week >= 0 ? roomSeats[stream.place][week] / facts[s].length : 0
        let left = leftOver(open.map { item($0, size: 1) }, min(sessions * facts[s].seats, rooms))
        guard stream.isBilateral else { return left }
        let least = problem.instance.rules.bilateralMinPerCountry
        let sides = stream.countries.map { country in
            stream.needs.reduce(0) {
                $0 + (problem.needCountry[$1] == country ? problem.instance.needs[$1].officials : 0)
            }
        }
        let most = min(sessions, (sides.min() ?? 0) / least)
        let bySide = stream.countries.reduce(0) { sum, country in
            let items = open.filter { problem.needCountry[$0] == country }.map { item($0, size: 1) }
            return sum + leftOver(items, most * max(0, facts[s].seats - least))
        }
        return max(left, bySide)
    }

    /// What teaching all but `unmet` weight must cost; the dearest officials for their weight are left out.
    private func cost(_ unmet: Int) -> Int {
        let needs = problem.instance.needs
        var parts: [(price: Int, weight: Int, count: Int)] = []
        for (s, stream) in problem.streams.enumerated() {
            for n in stream.needs { parts.append((facts[s].price, problem.needWeight[n], needs[n].officials)) }
        }
        if unmet == 0 { return wholeCost() }
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

    /// When all are taught, each stream holds whole sessions.
    private func wholeCost() -> Int {
        let costs = problem.instance.rules.costs
        return problem.streams.enumerated().reduce(0) { sum, pair in
            let (s, stream) = pair
            let officials = stream.needs.reduce(0) { $0 + problem.instance.needs[$1].officials }
            guard officials > 0, facts[s].seats > 0 else { return sum }
            let session =
                stream.venues.map {
                    problem.instance.venues[$0].costPerWeek * facts[s].length + 2 * costs.trainerFee
                }.min() ?? 0
            let count = (officials + facts[s].seats - 1) / facts[s].seats
            let fraction = officials * (facts[s].price - costs.participant * 1_000) / 1_000
            return sum + max(count * session, fraction) + officials * costs.participant
        }
    }
}
