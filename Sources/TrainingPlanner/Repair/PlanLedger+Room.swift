extension PlanLedger {
    func isFree(_ person: PlanningProblem.Registered, _ week: Int, _ length: Int) -> Bool {
        guard problem.canServe(person, week, length) else { return false }
        let base = person.trainer * horizon
        for w in week..<min(horizon, week + length + rules.recoveryWeeks) where engaged[base + w] > 0 { return false }
        return true
    }

    /// How many of a team are idle through a session and the rest after it.
    func idle(_ team: Int, _ week: Int, _ length: Int) -> Int {
        let base = team * horizon
        var least = Int.max
        for w in week..<min(horizon, week + length + rules.recoveryWeeks) { least = min(least, idle[base + w]) }
        return least
    }

    /// The first week from which on a candidate of the team can always be spared; the horizon when never.
    func firstSpareCandidate(_ team: Int) -> Int {
        let base = team * horizon
        var week = horizon
        while week > 0, waiting[base + week - 1] > 0 { week -= 1 }
        return week
    }

    func hasRoom(_ venue: Int, _ week: Int, _ length: Int) -> Bool {
        guard problem.isOpen(venue, week, length) else { return false }
        for w in week..<week + length where rooms[venue * horizon + w] >= problem.venueRooms[venue] { return false }
        return true
    }

    func isFar(_ seat: Seat, _ countries: [Int]) -> Bool {
        if case .registry(let t) = seat { return !countries.contains(problem.trainerCountry[t]) }
        return false
    }
}
