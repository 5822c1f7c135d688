extension PlanBound {
    /// The least tardiness: week by week, the weight of those due whom no sessions can have reached.
    ///
    /// When the first workshop is held decides both how soon there are new trainers and how long two of the registry cannot
    /// teach; each possibility is a bound of its own, and the least of them holds.
    func tardiness() -> Int {
        let weeks = (0..<horizon).map { open($0, onlyDue: true) }
        let elsewhere = weeks.indices.map { leftElsewhere(weeks[$0].needs, $0) }
        let forced = weeks.reduce(0) { $0 + $1.forced }
        var byWeek = 0
        for week in weeks.indices {
            let byTrainers = problem.groups.indices.reduce(0) {
                $0 + left(ofGroup: $1, weeks[week].needs, week, groupGrowth[$1]) { facts[$0].growth }
            }
            byWeek += max(byTrainers, elsewhere[week])
        }
        let isOnly = problem.groups.count == 1
        let byOpening = problem.groups.indices.reduce(0) { sum, g in
            let sums = groupGrowths[g].indices.map { o in
                weeks.indices.reduce(0) { late, week in
                    let byTrainers = left(ofGroup: g, weeks[week].needs, week, groupGrowths[g][o]) {
                        facts[$0].growths[o]
                    }
                    return late + (isOnly ? max(byTrainers, elsewhere[week]) : byTrainers)
                }
            }
            return sum + (sums.min() ?? 0)
        }
        return forced + max(byWeek, byOpening)
    }

    /// What the trainers of a group leave over by the week, however many of its sessions each stream gets.
    ///
    /// Limits lie within limits (a delegation's seats in those of its stream, these in those of the group), so that the
    /// heaviest first leaves the least.
    func left(ofGroup g: Int, _ open: [[Int]], _ week: Int, _ growth: [Int], _ own: (Int) -> [Int]) -> Int {
        var parts: [Part] = []
        var limits: [Int] = []
        var seats = 0
        let start = week - problem.instance.topics[problem.groups[g].topic].courseWeeks + 1
        for s in problem.groups[g].streams where !open[s].isEmpty {
            seats = max(seats, facts[s].seats)
            addParts(of: s, open[s], week, start >= 0 ? own(s)[start] : 0, &parts, &limits)
        }
        var rest = start >= 0 ? growth[start] * seats : 0
        var left = 0
        for part in parts.sorted(by: { $0.weight > $1.weight }) {
            let taken = min(part.count, rest, limits[part.stream], limits[part.side])
            rest -= taken
            limits[part.stream] -= taken
            if part.side != part.stream { limits[part.side] -= taken }
            left += part.weight * (part.count - taken)
        }
        return left
    }

    /// Officials of one need with the places of the limits that hold for them.
    private struct Part {
        var weight, count, stream, side: Int
    }

    private func addParts(
        of s: Int,
        _ open: [Int],
        _ week: Int,
        _ sessions: Int,
        _ parts: inout [Part],
        _ limits: inout [Int]
    ) {
        let stream = problem.streams[s]
        let needs = problem.instance.needs
        let rooms = week >= 0 ? roomSeats[stream.place][week] / facts[s].length : 0
        let place = limits.count
        limits.append(min(sessions * facts[s].seats, rooms))
        var sideOf: [Int: Int] = [:]
        if stream.isBilateral {
            let least = rules.bilateralMinPerCountry
            let sides = stream.countries.map { country in
                stream.needs.reduce(0) { $0 + (problem.needCountry[$1] == country ? needs[$1].officials : 0) }
            }
            let most = least > 0 ? min(sessions, (sides.min() ?? 0) / least) : sessions
            limits[place] = min(limits[place], most * facts[s].seats)
            for country in stream.countries {
                sideOf[country] = limits.count
                limits.append(most * max(0, facts[s].seats - least))
            }
        }
        for n in open {
            parts.append(
                Part(
                    weight: problem.needWeight[n],
                    count: needs[n].officials,
                    stream: place,
                    side: sideOf[problem.needCountry[n]] ?? place
                )
            )
        }
    }
}
