/// Values that no plan can go below, from what trainers can grow to, rooms, delegations and money.
///
/// Each relaxation drops rules, never adds any, so that its answer holds for every feasible plan:
/// - growth: sessions started by week t are at most those started a turn before, plus the crews that registry and
///   candidates can form; candidates need a certified lead, and are certified by sessions long enough ago;
/// - delegations: a bilateral workshop needs officials of both countries, so the smaller one limits the sessions;
/// - rooms: seats and weeks of each place; money: what is released by week t over the cheapest price of an official.
struct PlanBound {
    struct StreamFacts {
        var length, seats: Int
        /// By the opening of the group; the most of any.
        var growths: [[Int]]
        var growth: [Int]
        /// The least that one official costs, in thousandths of a dollar, rounded down.
        var price: Int
    }
    /// Officials who weigh the same, and the share of the capacity that one takes.
    struct Item {
        var weight, size, count: Int
    }

    /// Budget lines, the streams that have no others, and what the lines hold by each week.
    private struct Purse {
        var streams: [Int]
        var released: [Int]
    }

    let problem: PlanningProblem
    let horizon: Int
    let rules: PlanningInstance.Rules
    private(set) var facts: [StreamFacts] = []
    /// By group and opening.
    private(set) var groupGrowths: [[[Int]]] = []
    private(set) var groupGrowth: [[Int]] = []
    private(set) var roomSeats: [[Int]] = []
    private var purses: [Purse] = []

    init(_ problem: PlanningProblem) {
        self.problem = problem
        horizon = problem.weeks
        rules = problem.instance.rules
        let instance = problem.instance
        let makable = { (pools: Set<Int>) in pools.reduce(0) { $0 + problem.pools[$1].limit } }
        let openings = problem.groups.indices.map { g in
            self.openings(g).map { (opening: $0, able: able(g, $0)) }
        }
        var familyGrowths = [[[Int]]](repeating: [], count: problem.streams.count)
        for (g, group) in problem.groups.enumerated() {
            let pools = makable(Set(group.pools))
            groupGrowths.append(openings[g].map { growth(g, makable: pools, able: $0.able, opening: $0.opening) })
            for family in families(group) {
                let makers = makable(family.pools)
                let sessions = openings[g].map { growth(g, makable: makers, able: $0.able, opening: $0.opening) }
                for s in family.streams { familyGrowths[s] = sessions }
            }
        }
        groupGrowth = groupGrowths.map(Self.most)
        let roomsOpen = problem.venuesOfPlace.map { venues in
            (0..<problem.weeks).map { week in
                venues.reduce(0) { $0 + (problem.isOpen($1, week, 1) ? instance.venues[$1].rooms : 0) }
            }
        }
        facts = problem.streams.enumerated().map { s, stream in
            let length = instance.topics[stream.topic].courseWeeks
            let seats = stream.venues.map { problem.seats(stream.topic, $0) }.max() ?? 0
            let price =
                stream.venues.filter { problem.seats(stream.topic, $0) > 0 }.map { venue in
                    (instance.venues[venue].costPerWeek * length + 2 * instance.rules.costs.trainerFee) * 1_000
                        / problem.seats(stream.topic, venue)
                }.min() ?? 0
            let own = makable(Set(stream.pools))
            let growths = zip(openings[stream.group], familyGrowths[s]).map { opening, certifying in
                growth(
                    stream.group,
                    makable: own,
                    able: opening.able,
                    opening: opening.opening,
                    certifying: certifying,
                    rooms: roomsOpen[stream.place]
                )
            }
            return StreamFacts(
                length: length,
                seats: seats,
                growths: growths,
                growth: Self.most(growths),
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
        fillMoney()
    }

    /// The sets of lines that some stream may use, and which streams may use no others.
    private mutating func fillMoney() {
        let instance = problem.instance
        let sets: [Set<Int>] = problem.streams.map { stream in
            let type: SessionType = stream.isBilateral ? .bilateral : .course
            var lines: Set<Int> = []
            for host in Set(stream.venues.map { problem.venueCountry[$0] }) {
                for (line, budget) in instance.budgetLines.enumerated() where budget.fromWeek < horizon {
                    let week = max(0, budget.fromWeek)
                    if problem.lines(host: host, topic: stream.topic, type: type, week: week).contains(line) {
                        lines.insert(line)
                    }
                }
            }
            return lines
        }
        for set in Set(sets).union([Set(instance.budgetLines.indices)]) {
            let released = (0..<horizon).map { week in
                set.reduce(0) { $0 + (instance.budgetLines[$1].fromWeek <= week ? instance.budgetLines[$1].amount : 0) }
            }
            purses.append(Purse(streams: sets.indices.filter { sets[$0].isSubset(of: set) }, released: released))
        }
    }

    /// What the money released by the week cannot pay: the most that any set of lines leaves of its streams.
    private func moneyLeft(_ open: [[Int]], _ week: Int) -> Int {
        purses.reduce(0) { most, purse in
            let items = purse.streams.flatMap { s in open[s].map { item($0, size: facts[s].price) } }
            return items.isEmpty ? most : max(most, leftOver(items, purse.released[week] * 1_000))
        }
    }

    private static func most(_ growths: [[Int]]) -> [Int] {
        var most = growths.first ?? []
        for growth in growths.dropFirst() { for week in most.indices { most[week] = max(most[week], growth[week]) } }
        return most
    }

    /// The bound of each component; completion week and cost hold for plans that leave no more than `unmet`.
    func bound(unmet: Int) -> [Int] {
        let least = uncovered(horizon - 1, onlyDue: false)
        let limit = max(least, unmet)
        let needsAnything = problem.instance.needs.contains { $0.officials > 0 }
        var completion = needsAnything ? horizon : 0
        for week in 0..<horizon where needsAnything && uncovered(week, onlyDue: false) <= limit {
            completion = uncovered(-1, onlyDue: false) <= limit ? 0 : week + 1
            break
        }
        let cost = cost(limit)
        return [least, tardiness(), max(completion, payable(cost)), cost]
    }

    /// The week by which the money released can pay so much, and the shortest session after it.
    private func payable(_ cost: Int) -> Int {
        guard cost > 0 else { return 0 }
        let shortest = problem.instance.topics.map { min($0.courseWeeks, $0.totWeeks) }.min() ?? 0
        let lines = problem.instance.budgetLines
        let start = (0..<horizon).first { week in
            lines.reduce(0) { $0 + ($1.fromWeek <= week ? $1.amount : 0) } >= cost
        }
        return (start ?? horizon - shortest) + shortest
    }

    /// The least weight left over when the capacity serves the heaviest for their size first, rounded up.
    func leftOver(_ items: [Item], _ capacity: Int) -> Int {
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
        let (open, forced) = open(week, onlyDue: onlyDue)
        let byTrainers = problem.groups.indices.reduce(0) {
            $0 + left(ofGroup: $1, open, week, groupGrowth[$1]) { facts[$0].growth }
        }
        return forced + max(byTrainers, leftElsewhere(open, week))
    }

    /// The needs of each stream that sessions up to the week can serve, and the weight of those that none can.
    func open(_ week: Int, onlyDue: Bool) -> (needs: [[Int]], forced: Int) {
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
        return (open, forced)
    }

    /// What rooms or money leave over by the week, whoever teaches.
    func leftElsewhere(_ open: [[Int]], _ week: Int) -> Int {
        guard week >= 0 else { return 0 }
        var byRooms = 0
        var ofPlace = [[Item]](repeating: [], count: roomSeats.count)
        for (s, stream) in problem.streams.enumerated() {
            for n in open[s] {
                ofPlace[stream.place].append(item(n, size: facts[s].length))
            }
        }
        for (place, items) in ofPlace.enumerated() where !items.isEmpty {
            byRooms += leftOver(items, roomSeats[place][week])
        }
        return max(byRooms, moneyLeft(open, week))
    }

    private func item(_ need: Int, size: Int) -> Item {
        Item(
            weight: problem.needWeight[need],
            size: max(1, size),
            count: problem.instance.needs[need].officials
        )
    }
}
