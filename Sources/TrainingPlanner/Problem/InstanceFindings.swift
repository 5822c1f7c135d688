extension PlanningInstance {
    /// Everything that is wrong in the instance, in the order of the file; a plan is made only when there is nothing.
    public func findings() -> [InstanceFinding] {
        var found = ruleFindings()
        let known = KnownIdentifiers(
            countries: Set(countries.map(\.id)),
            topics: Set(topics.map(\.id)),
            posts: Set(borderPosts.map(\.id))
        )
        found += repeated("countries", countries.map(\.id)) + repeated("topics", topics.map(\.id))
        found += repeated("border_posts", borderPosts.map(\.id)) + repeated("venues", venues.map(\.id))
        found += repeated("needs", needs.map(\.id)) + repeated("trainers", trainers.map(\.id))
        found += repeated("budget_lines", budgetLines.map(\.id))
        found += topicFindings() + needFindings(known) + supplyFindings(known)
        found += limitFindings() + pinFindings() + prohibitionFindings()
        return found
    }

    private struct KnownIdentifiers {
        let countries, topics, posts: Set<String>
    }

    func repeated(_ list: String, _ identifiers: [String]) -> [InstanceFinding] {
        var seen = Set<String>()
        return identifiers.enumerated().compactMap { index, id in
            seen.insert(id).inserted
                ? nil : InstanceFinding(path: "\(list)[\(index)].id", reason: .repeatedIdentifier, value: id)
        }
    }

    func number(_ path: String, _ value: Int, _ range: ClosedRange<Int>) -> [InstanceFinding] {
        range.contains(value)
            ? [] : [InstanceFinding(path: path, reason: .numberOutOfRange, value: String(value))]
    }

    func identifier(_ path: String, _ value: String, _ known: Set<String>) -> [InstanceFinding] {
        known.contains(value) ? [] : [InstanceFinding(path: path, reason: .unknownIdentifier, value: value)]
    }

    private func ranges(_ path: String, _ weeks: [[Int]]) -> [InstanceFinding] {
        weeks.enumerated().compactMap { index, pair in
            pair.count == 2 && pair[0] <= pair[1] && pair[0] >= 0 && pair[1] < calendar.weeks
                ? nil
                : InstanceFinding(path: "\(path)[\(index)]", reason: .numberOutOfRange, value: "\(pair)")
        }
    }

    private func ruleFindings() -> [InstanceFinding] {
        let follow = rules.followUp
        let costs = rules.costs
        let large = 100_000
        var found = number("calendar.weeks", calendar.weeks, 1...2_000)
        found += number("rules.recovery_weeks", rules.recoveryWeeks, 0...large)
        found += number(
            "rules.certification_lag_weeks",
            rules.certificationLagWeeks,
            min(max(0, rules.recoveryWeeks), large)...large
        )
        found += number("rules.max_generation", rules.maxGeneration, 0...20)
        found += number("rules.candidates_per_session", rules.candidatesPerSession, 0...1)
        found += number("rules.bilateral_min_per_country", rules.bilateralMinPerCountry, 1...large)
        found += number("rules.follow_up.min_weeks", follow.minWeeks, 0...large)
        found += number("rules.follow_up.max_weeks", follow.maxWeeks, min(max(0, follow.minWeeks), large)...large)
        found += number("rules.follow_up.capacity_per_week", follow.capacityPerWeek, 0...large)
        for (name, value) in [
            ("trainer_fee", costs.trainerFee), ("travel", costs.travel),
            ("per_diem_week", costs.perDiemWeek), ("participant", costs.participant),
        ] { found += number("rules.costs.\(name)", value, 0...large) }
        for type in follow.appliesTo where type != .trainers {
            found.append(
                InstanceFinding(path: "rules.follow_up.applies_to", reason: .notSupported, value: type.rawValue)
            )
        }
        return found
    }

    private func topicFindings() -> [InstanceFinding] {
        var found: [InstanceFinding] = []
        for (i, country) in countries.enumerated() {
            found += ranges("countries[\(i)].blackout_weeks", country.blackoutWeeks)
        }
        for (i, topic) in topics.enumerated() {
            let path = "topics[\(i)]"
            if topic.crew != 2 {
                found.append(InstanceFinding(path: "\(path).crew", reason: .notSupported, value: String(topic.crew)))
            }
            found += number("\(path).course_weeks", topic.courseWeeks, 1...200)
            found += number("\(path).tot_weeks", topic.totWeeks, 1...200)
            found += number("\(path).course_max_participants", topic.courseMaxParticipants, 1...100_000)
            found += number("\(path).tot_min_participants", topic.totMinParticipants, 1...100_000)
            found += number("\(path).tot_max_participants", topic.totMaxParticipants, 1...100_000)
        }
        return found
    }

    private func needFindings(_ known: KnownIdentifiers) -> [InstanceFinding] {
        var found: [InstanceFinding] = []
        for (i, need) in needs.enumerated() {
            let path = "needs[\(i)]"
            found += identifier("\(path).country", need.country, known.countries)
            found += identifier("\(path).topic", need.topic, known.topics)
            if let post = need.borderPost { found += identifier("\(path).border_post", post, known.posts) }
            found += number("\(path).officials", need.officials, 0...1_000_000)
            found += number("\(path).earliest_week", need.earliestWeek, 0...max(0, calendar.weeks))
            found += number("\(path).deadline_week", need.deadlineWeek, 0...100_000)
            if rules.priorityWeights[String(need.priority)] == nil {
                found += [
                    InstanceFinding(
                        path: "\(path).priority",
                        reason: .unknownIdentifier,
                        value: String(need.priority)
                    )
                ]
            }
        }
        return found
    }

    private func supplyFindings(_ known: KnownIdentifiers) -> [InstanceFinding] {
        var found: [InstanceFinding] = []
        for (i, post) in borderPosts.enumerated() {
            for country in post.countries {
                found += identifier("border_posts[\(i)].countries", country, known.countries)
            }
            found += number("border_posts[\(i)].countries.count", Set(post.countries).count, 2...2)
        }
        for (i, venue) in venues.enumerated() {
            found += identifier("venues[\(i)].country", venue.country, known.countries)
            if let post = venue.borderPost { found += identifier("venues[\(i)].border_post", post, known.posts) }
            found += number("venues[\(i)].seats", venue.seats, 0...100_000)
            found += number("venues[\(i)].rooms", venue.rooms, 0...10_000)
            found += number("venues[\(i)].cost_per_week", venue.costPerWeek, 0...1_000_000)
        }
        for (i, nomination) in nominations.enumerated() {
            found += identifier("nominations[\(i)].country", nomination.country, known.countries)
            found += identifier("nominations[\(i)].topic", nomination.topic, known.topics)
            found += number("nominations[\(i)].max_candidates", nomination.maxCandidates, 0...1_000_000)
        }
        for (i, trainer) in trainers.enumerated() {
            found += identifier("trainers[\(i)].country", trainer.country, known.countries)
            found += ranges("trainers[\(i)].unavailable_weeks", trainer.unavailableWeeks)
            for (j, certification) in trainer.certifications.enumerated() {
                let path = "trainers[\(i)].certifications[\(j)].topic"
                found += identifier(path, certification.topic, known.topics)
            }
        }
        for (i, line) in budgetLines.enumerated() {
            found += number("budget_lines[\(i)].amount", line.amount, 0...1_000_000_000_000)
        }
        return found
    }
}
