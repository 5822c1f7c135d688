extension PlanChange {
    /// The instance with the change.
    func applied(to instance: PlanningInstance) -> PlanningInstance {
        var changed = instance
        switch code {
        case .moreCandidates:
            let index = changed.nominations.firstIndex {
                $0.country == subject && $0.topic == topic && $0.language == language
            }
            if let index {
                changed.nominations[index].maxCandidates += amount
            } else {
                changed.nominations.append(
                    PlanningInstance.Nomination(
                        country: subject,
                        topic: topic ?? "",
                        language: language ?? "",
                        maxCandidates: amount
                    )
                )
            }
        case .moreMasters:
            for number in 1...max(1, amount) {
                changed.trainers.append(
                    PlanningInstance.Trainer(
                        id: "+\(number)",
                        country: subject,
                        languages: [language ?? ""],
                        certifications: [
                            PlanningInstance.Certification(
                                topic: topic ?? "",
                                level: "master",
                                validUntilWeek: instance.calendar.weeks
                            )
                        ],
                        unavailableWeeks: []
                    )
                )
            }
        case .moreMoney:
            for i in changed.budgetLines.indices where changed.budgetLines[i].id == subject {
                changed.budgetLines[i].amount += amount
            }
        case .moreRooms:
            for i in changed.venues.indices where changed.venues[i].id == subject { changed.venues[i].rooms += amount }
        case .laterDeadline:
            for i in changed.needs.indices where changed.needs[i].id == subject {
                changed.needs[i].deadlineWeek += amount
            }
        }
        return changed
    }
}

extension PlanReasons {
    /// The changes of the closed list that are about what stands in the way of a need.
    func changes(for need: PlanningInstance.Need, _ s: Int, _ bindings: [NeedReason.Binding], isLate: Bool)
        -> [PlanChange]
    {
        let stream = problem.streams[s]
        let instance = problem.instance
        let codes = Set(bindings.map(\.code))
        var list: [PlanChange] = []
        let home = stream.countries.map { instance.countries[$0].id }
        let lacksTrainers = !codes.isDisjoint(with: [.noTrainer, .noLanguage, .fewCandidates])
        if lacksTrainers || codes == [.notFound] {
            for country in home {
                list.append(change(.moreCandidates, country, need, amount: 2))
            }
            list.append(change(.moreMasters, home.first ?? need.country, need, amount: 1))
        }
        for binding in bindings where binding.code == .noMoney {
            guard let line = instance.budgetLines.first(where: { $0.id == binding.subject }) else { continue }
            list.append(
                PlanChange(code: .moreMoney, subject: line.id, amount: max(courseCost(stream), line.amount / 10))
            )
        }
        if codes.contains(.noRoom),
            let venue = stream.venues.max(by: { a, b in
                (problem.seats(stream.topic, a), b) < (problem.seats(stream.topic, b), a)
            })
        {
            list.append(PlanChange(code: .moreRooms, subject: instance.venues[venue].id, amount: 1))
        }
        if isLate { list.append(PlanChange(code: .laterDeadline, subject: need.id, amount: 4)) }
        return list
    }

    private func change(_ code: PlanChange.Code, _ subject: String, _ need: PlanningInstance.Need, amount: Int)
        -> PlanChange
    {
        PlanChange(code: code, subject: subject, topic: need.topic, language: need.language, amount: amount)
    }

    /// What a full course with two travellers costs: less money would hardly help.
    private func courseCost(_ stream: PlanningProblem.Stream) -> Int {
        let costs = problem.instance.rules.costs
        let topic = problem.instance.topics[stream.topic]
        let rent = stream.venues.map { problem.venueCost[$0] }.max() ?? 0
        return rent * topic.courseWeeks + 2 * (costs.trainerFee + problem.journey(topic.courseWeeks))
            + costs.participant * topic.courseMaxParticipants
    }
}
