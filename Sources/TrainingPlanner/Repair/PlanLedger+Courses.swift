/// What one repair prefers; drawn anew for every step, so that no preference has to be right.
struct RepairTaste {
    /// What a week of delay weighs for those who are not late, positive for early.
    var early = 0.0
    /// What a thousand dollars of crew and room weigh, in weeks of lateness.
    var money = 0.1
    /// What an empty room's worth of seats weighs.
    var fill = 4.0
    /// How welcome a candidate is as second.
    var candidate = 1.0
    /// Whether the registry teaches before new trainers do.
    var registryFirst = false
    var noise = 0.3
    /// Whether a cheap room comes before a large one.
    var thrifty = false
    /// Whether the needs that are due first sit first, not those that weigh most.
    var byDeadline = false
    /// How many places more or fewer the first delegation of a border post gets.
    var tilt = 0
    /// Whether a session that money does not reach for is held for fewer.
    var takesLess = false
    /// How many sit in a session at most.
    var most = Int.max
    /// The week by which sessions must have ended: the way to an earlier end of the whole.
    var latest = Int.max
    /// Which of the registry's free trainers is taken where several would do; 0 is the one with the fewest topics.
    var salt = 0
}

extension PlanLedger {
    /// The course of the stream that costs least in lateness, money and empty seats, by the taste; nil when none can be.
    func bestCourse(_ s: Int, _ taste: RepairTaste, _ random: inout PlanRandom) -> Job? {
        let stream = problem.streams[s]
        let length = problem.instance.topics[stream.topic].courseWeeks
        guard streamLeft[s] > 0, length <= horizon else { return nil }
        let needs = openNeeds(stream, taste)
        guard let first = needs.map({ problem.needEarliest[$0] }).min(), first + length <= horizon else { return nil }
        let teams = openTeams(stream)
        let full = stream.venues.map { problem.seats(stream.topic, $0) }.max() ?? 0
        var best: (score: Double, job: Job)?
        for week in first...horizon - length {
            if week + length > taste.latest { break }
            guard let (venue, size) = courseRoom(stream, needs, week, length, taste) else { continue }
            guard let crew = crew(stream, teams, week, length, taste) else { continue }
            let fee = fixedCost(stream, venue, crew, length)
            var score = lateness(needs, week, length, size) + Double(week) * taste.early
            score += taste.money * Double(fee) / 1_000
            let wanted = min(full, streamLeft[s])
            score += taste.fill * Double(wanted - size) / Double(max(1, wanted))
            if case .candidate = crew.second { score -= taste.candidate }
            if taste.noise > 0 { score += taste.noise * Double(random.below(1_000)) / 1_000 }
            if let known = best, known.score <= score { continue }
            guard let job = course(s, stream, needs, week, length, venue, size, crew, fee, taste) else { continue }
            if taste.takesLess {
                let taught = job.attendance.reduce(0) { $0 + $1.officials }
                score += taste.fill * Double(size - min(size, taught)) / Double(max(1, wanted))
                if let known = best, known.score <= score { continue }
            }
            best = (score, job)
        }
        return best?.job
    }

    private struct Crew { var lead, second: Seat }
    private struct Team {
        var number: Int
        var spareFrom: Int
    }

    private func openNeeds(_ stream: PlanningProblem.Stream, _ taste: RepairTaste) -> [Int] {
        let open = stream.needs.filter { left[$0] > 0 }
        guard open.count > 1 else { return open }
        let problem = problem
        if taste.byDeadline { return open.sorted { (problem.needDeadline[$0], $0) < (problem.needDeadline[$1], $1) } }
        return open.sorted { a, b in
            (-problem.needWeight[a], problem.needDeadline[a], a) < (-problem.needWeight[b], problem.needDeadline[b], b)
        }
    }

    /// The teams of a stream, later generations first, so that those who may train trainers stay free.
    private func openTeams(_ stream: PlanningProblem.Stream) -> [Team] {
        var teams: [Team] = []
        for generation in stride(from: generations, through: 1, by: -1) {
            for p in stream.pools where nominationsLeft[p] < problem.pools[p].limit {
                let number = team(p, generation)
                teams.append(Team(number: number, spareFrom: firstSpareCandidate(number)))
            }
        }
        return teams
    }

    /// The mean weighted weeks of lateness of those who would sit there.
    private func lateness(_ needs: [Int], _ week: Int, _ length: Int, _ size: Int) -> Double {
        var rest = size
        var late = 0
        var weight = 0
        for n in needs where rest > 0 && problem.needEarliest[n] <= week {
            let officials = min(rest, left[n])
            rest -= officials
            weight += problem.needWeight[n] * officials
            late += problem.needWeight[n] * officials * max(0, week + length - 1 - problem.needDeadline[n])
        }
        return weight == 0 ? 0 : Double(late) / Double(weight)
    }

    private func courseRoom(
        _ stream: PlanningProblem.Stream,
        _ needs: [Int],
        _ week: Int,
        _ length: Int,
        _ taste: RepairTaste
    ) -> (venue: Int, size: Int)? {
        var total = 0
        for n in needs where problem.needEarliest[n] <= week { total += left[n] }
        guard total > 0 else { return nil }
        var best: (venue: Int, size: Int)?
        for venue in stream.venues
        where hasRoom(venue, week, length) && problem.allows(stream, venue, week, length) {
            let size = min(total, problem.seats(stream.topic, venue), taste.most)
            guard size > 0 else { continue }
            if let known = best {
                let isCheaper = problem.venueCost[venue] < problem.venueCost[known.venue]
                guard size == known.size || taste.thrifty ? isCheaper : size > known.size else { continue }
            }
            best = (venue, size)
        }
        return best
    }

    private func crew(
        _ stream: PlanningProblem.Stream,
        _ teams: [Team],
        _ week: Int,
        _ length: Int,
        _ taste: RepairTaste
    ) -> Crew? {
        var lead: Seat?
        var second: Seat?
        var candidate: Seat?
        for team in teams {
            if second == nil {
                let count = idle(team.number, week, length)
                if count > 0 {
                    if lead == nil { lead = .certified(team.number) } else { second = .certified(team.number) }
                    if second == nil, count > 1 { second = .certified(team.number) }
                }
            }
            if team.spareFrom <= week { candidate = .candidate(team.number) }
        }
        if rules.candidatesPerSession == 0 { candidate = nil }
        if let lead, !taste.registryFirst {
            if let candidate, second == nil || taste.candidate > 0 { return Crew(lead: lead, second: candidate) }
            if let second { return Crew(lead: lead, second: second) }
        }
        let guests = guests(stream, week, length, taste.salt)
        if guests.isEmpty {
            guard let lead, let other = candidate ?? second else { return nil }
            return Crew(lead: lead, second: other)
        }
        if let candidate { return Crew(lead: guests[0], second: candidate) }
        if let lead { return Crew(lead: lead, second: guests[0]) }
        return guests.count > 1 ? Crew(lead: guests[0], second: guests[1]) : nil
    }

    /// Two of the registry who are free, those at home first; by default those with the fewest other topics.
    private func guests(_ stream: PlanningProblem.Stream, _ week: Int, _ length: Int, _ salt: Int) -> [Seat] {
        var found: [Seat] = []
        for people in problem.registry(stream) where !people.isEmpty {
            let start = salt % people.count
            for i in people.indices {
                let person = people[(start + i) % people.count]
                guard isFree(person, week, length), problem.allows(trainer: person.trainer, stream, week, length)
                else { continue }
                found.append(.registry(person.trainer))
                if found.count == 2 { return found }
            }
        }
        return found
    }

    private func fixedCost(_ stream: PlanningProblem.Stream, _ venue: Int, _ crew: Crew, _ length: Int) -> Int {
        let far = (isFar(crew.lead, stream.countries) ? 1 : 0) + (isFar(crew.second, stream.countries) ? 1 : 0)
        return problem.venueCost[venue] * length + 2 * rules.costs.trainerFee + far * problem.journey(length)
    }

    private func course(
        _ s: Int,
        _ stream: PlanningProblem.Stream,
        _ needs: [Int],
        _ week: Int,
        _ length: Int,
        _ venue: Int,
        _ size: Int,
        _ crew: Crew,
        _ fee: Int,
        _ taste: RepairTaste
    ) -> Job? {
        let type: SessionType = stream.isBilateral ? .bilateral : .course
        let payKind = problem.payKind(host: problem.venueCountry[venue], topic: stream.topic, type: type, week: week)
        var size = size
        if !purse.canPay(payKind, fee + rules.costs.participant * size) {
            guard taste.takesLess, rules.costs.participant > 0 else { return nil }
            size = (purse.most(payKind) - fee) / rules.costs.participant
            guard size > 0 else { return nil }
        }
        let eligible = needs.filter { problem.needEarliest[$0] <= week }
        guard
            let attendance = stream.isBilateral ? bothSides(stream, eligible, size, taste.tilt) : fill(eligible, size),
            !attendance.isEmpty
        else { return nil }
        let people = attendance.reduce(0) { $0 + $1.officials }
        let cost = fee + rules.costs.participant * people
        guard purse.canPay(payKind, cost) else { return nil }
        var job = Job(week: week, length: length, venue: venue, lead: crew.lead, second: crew.second)
        job.stream = s
        job.group = stream.group
        job.attendance = attendance
        job.cost = cost
        job.payKind = payKind
        return job
    }
}
