extension PlanChecker {
    mutating func checkFollowUps() {
        let rule = instance.rules.followUp
        var visits: [String: Int] = [:]
        var weeks: [Int: Int] = [:]
        let byName = Dictionary(valid.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        for session in valid where session.type == .followUp {
            weeks[session.startWeek, default: 0] += 1
            guard let workshop = byName[session.followUpOf ?? ""], rule.appliesTo.contains(workshop.type) else {
                report("H16", session.id, "follows no workshop")
                continue
            }
            visits[workshop.id, default: 0] += 1
            let end = workshop.startWeek + workshop.weeks - 1
            if session.startWeek < end + rule.minWeeks || session.startWeek > end + rule.maxWeeks {
                report("H16", session.id, "\(session.startWeek - end) weeks after")
            }
            if session.topic != workshop.topic { report("H16", session.id, "another topic") }
        }
        for session in valid where rule.appliesTo.contains(session.type) {
            let count = visits[session.id, default: 0]
            if count > 1 { report("H16", session.id, "followed up twice") }
            let isDue = session.startWeek + session.weeks - 1 + rule.maxWeeks <= instance.calendar.weeks - 1
            if isDue, count == 0 { report("H16", session.id, "not followed up") }
        }
        for (week, count) in weeks.sorted(by: { $0.key < $1.key }) where count > rule.capacityPerWeek {
            report("H16", "week \(week)", "\(count) follow-ups")
        }
    }

    mutating func checkMoney() {
        let lines = Dictionary(instance.budgetLines.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        let byName = Dictionary(valid.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        var spent: [String: Int] = [:]
        for session in valid {
            let place = session.type == .followUp ? byName[session.followUpOf ?? ""]?.venue : session.venue
            let host = place.flatMap { venues[$0]?.country }
            let cost = price(session)
            if cost != session.cost { report("H17", session.id, "costs \(cost), not \(session.cost)") }
            let paid = session.funding.reduce(0) { $0 + $1.amount }
            if paid != cost { report("H17", session.id, "\(paid) paid of \(cost)") }
            for part in session.funding {
                guard let line = lines[part.budgetLine], part.amount >= 0 else {
                    report("H17", session.id, "\(part.amount) of \(part.budgetLine)")
                    continue
                }
                spent[line.id, default: 0] += part.amount
                let isOpen = line.fromWeek <= session.startWeek && session.startWeek <= line.toWeek
                let isForHost = line.countries.map { list in host.map(list.contains) ?? false } ?? true
                let isForTopic = line.topics?.contains(session.topic) ?? true
                let isForType = line.types?.contains(session.type) ?? true
                if !isOpen || !isForHost || !isForTopic || !isForType {
                    report("H17", session.id, "\(line.id) does not pay for this", names: line.id)
                }
            }
        }
        for (id, amount) in spent.sorted(by: { $0.key < $1.key }) where amount > lines[id]?.amount ?? 0 {
            report("H17", id, "\(amount) spent")
        }
    }

    func price(_ session: TrainingPlan.Session) -> Int {
        if session.type == .followUp { return instance.rules.followUp.cost }
        guard let venue = venues[session.venue ?? ""] else { return session.cost }
        let costs = instance.rules.costs
        let here = venue.borderPost.flatMap { posts[$0] } ?? [venue.country]
        let journey = costs.travel + costs.perDiemWeek * session.weeks
        var sum = venue.costPerWeek * session.weeks
        for person in [session.lead ?? ""] + session.coTrainers {
            let home = trainers[person]?.country ?? newcomers[person]?.country ?? ""
            sum += costs.trainerFee + (here.contains(home) ? 0 : journey)
        }
        if session.type == .trainers {
            for candidate in session.candidates ?? [] {
                sum += costs.participant + (here.contains(candidate.country) ? 0 : journey)
            }
        } else {
            sum += costs.participant * (session.attendance ?? []).reduce(0) { $0 + $1.officials }
        }
        return sum
    }
}
