extension PlanningInstance {
    /// What is wrong in the pins by themselves; whether they can be held together is found when they are placed.
    func pinFindings() -> [InstanceFinding] {
        let pins = pinned ?? []
        var found = repeated("pinned", pins.map(\.id))
        let known = PinNames(self)
        for (i, pin) in pins.enumerated() {
            let path = "pinned[\(i)]"
            if pin.id.isEmpty { found.append(InstanceFinding(path: "\(path).id", reason: .missing, value: "")) }
            found += pin.otherFields.map { InstanceFinding(path: "\(path).\($0)", reason: .unknownField, value: $0) }
            if let topic = pin.topic { found += identifier("\(path).topic", topic, known.topics) }
            if let venue = pin.venue { found += identifier("\(path).venue", venue, known.venues) }
            if let language = pin.language { found += identifier("\(path).language", language, known.languages) }
            if let week = pin.startWeek {
                found += number("\(path).start_week", week, 0...lastWeek)
            }
            if let weeks = pin.weeks { found += number("\(path).weeks", weeks, 1...200) }
            if let cost = pin.cost { found += number("\(path).cost", cost, 0...1_000_000_000_000) }
            found += peopleFindings(pin, path, known) + moneyFindings(pin, path)
        }
        return found
    }

    private struct PinNames {
        let countries, topics, venues, languages, needs: Set<String>

        init(_ instance: PlanningInstance) {
            countries = Set(instance.countries.map(\.id))
            topics = Set(instance.topics.map(\.id))
            venues = Set(instance.venues.map(\.id))
            needs = Set(instance.needs.map(\.id))
            languages = Set(
                instance.needs.map(\.language) + instance.nominations.map(\.language)
                    + instance.trainers.flatMap(\.languages)
            )
        }
    }

    private func peopleFindings(_ pin: Pin, _ path: String, _ known: PinNames) -> [InstanceFinding] {
        var found: [InstanceFinding] = []
        let isFollowUp = pin.type == .followUp
        if let others = pin.coTrainers {
            if others.count != (isFollowUp ? 0 : 1) || others.first.map({ $0 == pin.lead }) ?? false {
                found.append(
                    InstanceFinding(
                        path: "\(path).co_trainers",
                        reason: .contradiction,
                        value: others.joined(separator: " ")
                    )
                )
            }
        }
        if let list = pin.attendance {
            found += repeated("\(path).attendance", list.map(\.need))
            for (j, entry) in list.enumerated() {
                found += identifier("\(path).attendance[\(j)].need", entry.need, known.needs)
                found += number("\(path).attendance[\(j)].officials", entry.officials, 1...1_000_000)
            }
        }
        if let list = pin.candidates {
            found += repeated("\(path).candidates", list.map(\.id))
            for (j, candidate) in list.enumerated() {
                found += identifier("\(path).candidates[\(j)].country", candidate.country, known.countries)
                if trainers.contains(where: { $0.id == candidate.id }) {
                    found.append(
                        InstanceFinding(
                            path: "\(path).candidates[\(j)].id",
                            reason: .repeatedIdentifier,
                            value: candidate.id
                        )
                    )
                }
            }
        }
        if isFollowUp, pin.lead != nil || pin.venue != nil || pin.candidates != nil || pin.attendance != nil {
            found.append(InstanceFinding(path: "\(path).type", reason: .contradiction, value: "FOLLOW_UP"))
        }
        if pin.type == .trainers ? pin.attendance?.isEmpty == false : pin.type != nil && pin.candidates != nil {
            found.append(InstanceFinding(path: "\(path).type", reason: .contradiction, value: pin.type?.rawValue ?? ""))
        }
        return found
    }

    private func moneyFindings(_ pin: Pin, _ path: String) -> [InstanceFinding] {
        guard let parts = pin.funding else { return [] }
        let lines = Set(budgetLines.map(\.id))
        var found = repeated("\(path).funding", parts.map(\.budgetLine))
        var total = 0
        for (j, part) in parts.enumerated() {
            found += identifier("\(path).funding[\(j)].budget_line", part.budgetLine, lines)
            found += number("\(path).funding[\(j)].amount", part.amount, 0...1_000_000_000_000)
            total = total.addingReportingOverflow(part.amount).partialValue
        }
        if let cost = pin.cost, found.isEmpty, cost != total {
            found.append(InstanceFinding(path: "\(path).funding", reason: .contradiction, value: String(total)))
        }
        return found
    }

    /// Numbers of the plan agreed before that no plan has, whatever its calendar: what is made of them must not overflow.
    func numberFindings(ofAgreed plan: TrainingPlan) -> [InstanceFinding] {
        let weeks = -100_000...100_000
        let money = -1_000_000_000_000...1_000_000_000_000
        return plan.sessions.enumerated().flatMap { i, session -> [InstanceFinding] in
            let path = "around.sessions[\(i)]"
            var found = number("\(path).start_week", session.startWeek, weeks)
            found += number("\(path).weeks", session.weeks, weeks)
            found += number("\(path).cost", session.cost, money)
            for (j, entry) in (session.attendance ?? []).enumerated() {
                found += number("\(path).attendance[\(j)].officials", entry.officials, 0...1_000_000)
            }
            for (j, part) in session.funding.enumerated() {
                found += number("\(path).funding[\(j)].amount", part.amount, money)
            }
            return found
        }
    }

    /// What is wrong in the prohibitions.
    func prohibitionFindings() -> [InstanceFinding] {
        var found: [InstanceFinding] = []
        let known = PinNames(self)
        let registry = Set(trainers.map(\.id))
        for (i, item) in (forbidden ?? []).enumerated() {
            let path = "forbidden[\(i)]"
            if item == Prohibition() { found.append(InstanceFinding(path: path, reason: .missing, value: "")) }
            if let topic = item.topic { found += identifier("\(path).topic", topic, known.topics) }
            if let venue = item.venue { found += identifier("\(path).venue", venue, known.venues) }
            if let country = item.country { found += identifier("\(path).country", country, known.countries) }
            if let language = item.language { found += identifier("\(path).language", language, known.languages) }
            if let trainer = item.trainer { found += identifier("\(path).trainer", trainer, registry) }
            let last = lastWeek
            if let week = item.fromWeek { found += number("\(path).from_week", week, 0...last) }
            if let week = item.toWeek { found += number("\(path).to_week", week, 0...last) }
            if let from = item.fromWeek, let to = item.toWeek, from > to {
                found.append(InstanceFinding(path: "\(path).to_week", reason: .contradiction, value: String(to)))
            }
            if item.type == .followUp {
                found.append(InstanceFinding(path: "\(path).type", reason: .notSupported, value: "FOLLOW_UP"))
            }
        }
        return found
    }
}
