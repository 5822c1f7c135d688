extension PlanningInstance {
    /// What the lists of the instance do not say by themselves: closed lists, spans of weeks, sums that must not overflow.
    func limitFindings() -> [InstanceFinding] {
        headFindings() + weightFindings() + venueFindings() + trainerFindings() + lineFindings() + emptyNames()
    }

    /// The last week of the calendar, as far as it makes sense.
    var lastWeek: Int { min(max(1, calendar.weeks), 2_000) - 1 }

    private func headFindings() -> [InstanceFinding] {
        var found: [InstanceFinding] = []
        if format != "rcm-training-instance/1" {
            found.append(InstanceFinding(path: "format", reason: .unknownIdentifier, value: format))
        }
        if !Self.isDay(calendar.startDate) {
            found.append(
                InstanceFinding(path: "calendar.start_date", reason: .numberOutOfRange, value: calendar.startDate)
            )
        }
        found += number("rules.follow_up.cost", rules.followUp.cost, 0...1_000_000)
        for (i, post) in borderPosts.enumerated() where post.countries.count > 2 {
            found += number("border_posts[\(i)].countries.count", post.countries.count, 2...2)
        }
        return found
    }

    /// Whether the text is a day, such as `2027-01-04`.
    private static func isDay(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts.map(\.count) == [4, 2, 2], text.allSatisfy({ $0.isASCII }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return year >= 1900 && (1...12).contains(month) && day >= 1 && day <= lengths[month - 1]
    }

    /// Weights, and what they make with officials and prices: sums stay far below what a number holds.
    private func weightFindings() -> [InstanceFinding] {
        var found: [InstanceFinding] = []
        for (name, weight) in rules.priorityWeights.sorted(by: { $0.key < $1.key }) {
            found += number("rules.priority_weights.\(name)", weight, 0...10_000)
        }
        let price = (venues.map(\.costPerWeek).max() ?? 0).magnitude
        let length = (topics.map(\.courseWeeks).max() ?? 1).magnitude
        let session = price.multipliedReportingOverflow(by: length).partialValue / 1_000 + 200
        for (i, need) in needs.enumerated() {
            let weight = (rules.priorityWeights[String(need.priority)] ?? 0).magnitude
            let (load, over) = need.officials.magnitude.multipliedReportingOverflow(by: max(1, weight))
            let (total, more) = load.multipliedReportingOverflow(by: max(1, session))
            if over || more || total > 1_000_000_000_000 / UInt(max(1, needs.count / 1_000)) {
                let path = "needs[\(i)].officials"
                found.append(InstanceFinding(path: path, reason: .numberOutOfRange, value: String(need.officials)))
            }
        }
        return found
    }

    private func venueFindings() -> [InstanceFinding] {
        var found: [InstanceFinding] = []
        let posts = Dictionary(borderPosts.map { ($0.id, $0.countries) }, uniquingKeysWith: { first, _ in first })
        for (i, venue) in venues.enumerated() {
            let path = "venues[\(i)].hosts_tot"
            if !["none", "national", "regional"].contains(venue.hostsTot) {
                found.append(InstanceFinding(path: path, reason: .unknownIdentifier, value: venue.hostsTot))
            } else if venue.borderPost != nil, venue.hostsTot != "none" {
                // The model does not say who is a traveller at a workshop for trainers held at a border.
                found.append(InstanceFinding(path: path, reason: .notSupported, value: venue.hostsTot))
            }
        }
        for (i, need) in needs.enumerated() {
            guard let post = need.borderPost, let countries = posts[post], !countries.contains(need.country) else {
                continue
            }
            found.append(InstanceFinding(path: "needs[\(i)].country", reason: .contradiction, value: need.country))
        }
        return found
    }

    private func trainerFindings() -> [InstanceFinding] {
        var found: [InstanceFinding] = []
        for (i, trainer) in trainers.enumerated() {
            // The plan names those whom it makes so.
            if trainer.id.hasPrefix("NT"), Int(trainer.id.dropFirst(2)) != nil {
                found.append(InstanceFinding(path: "trainers[\(i)].id", reason: .contradiction, value: trainer.id))
            }
            for (j, held) in trainer.certifications.enumerated() {
                let path = "trainers[\(i)].certifications[\(j)]"
                if !["trainer", "master"].contains(held.level) {
                    found.append(
                        InstanceFinding(path: "\(path).level", reason: .unknownIdentifier, value: held.level)
                    )
                }
                found += number("\(path).valid_until_week", held.validUntilWeek, -1...1_000_000)
            }
        }
        return found
    }

    private func lineFindings() -> [InstanceFinding] {
        var found: [InstanceFinding] = []
        let known = (countries: Set(countries.map(\.id)), topics: Set(topics.map(\.id)))
        for (i, line) in budgetLines.enumerated() {
            let path = "budget_lines[\(i)]"
            found += number("\(path).from_week", line.fromWeek, 0...lastWeek)
            found += number("\(path).to_week", line.toWeek, 0...lastWeek)
            if line.fromWeek > line.toWeek {
                found.append(
                    InstanceFinding(path: "\(path).from_week", reason: .contradiction, value: String(line.fromWeek))
                )
            }
            for (j, id) in (line.countries ?? []).enumerated() {
                found += identifier("\(path).countries[\(j)]", id, known.countries)
            }
            for (j, id) in (line.topics ?? []).enumerated() {
                found += identifier("\(path).topics[\(j)]", id, known.topics)
            }
        }
        return found
    }

    private func emptyNames() -> [InstanceFinding] {
        let lists = [
            ("countries", countries.map(\.id)), ("topics", topics.map(\.id)), ("border_posts", borderPosts.map(\.id)),
            ("venues", venues.map(\.id)), ("needs", needs.map(\.id)), ("trainers", trainers.map(\.id)),
            ("budget_lines", budgetLines.map(\.id)),
        ]
        return lists.flatMap { name, ids in
            ids.enumerated().filter { $0.element.isEmpty }.map {
                InstanceFinding(path: "\(name)[\($0.offset)].id", reason: .missing, value: "")
            }
        }
    }
}
