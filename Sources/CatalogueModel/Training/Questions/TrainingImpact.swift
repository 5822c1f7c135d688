/// What workshops achieved, counted over some of them.
public struct ImpactFigures: Hashable, Sendable {
    /// Workshops.
    public var workshops = 0
    /// Officials who attended.
    public var attended = 0
    /// Workshops of which there is a follow-up.
    public var followed = 0
    /// Officials whom follow-ups reached.
    public var reached = 0
    /// Of those, how many still held the post.
    public var stillInPost = 0
    /// Of those reached, how many use what they learned.
    public var applying = 0
    /// Results before and after, over the officials of workshops with both, in percent.
    public var tested = WeightedResults()
    /// The same, and the test taken again, over the officials of workshops with all three.
    public var retested = WeightedResults()
    /// What those who attended thought of it, 1 to 5; nil where nobody was asked.
    public var satisfaction: Double? { satisfied > 0 ? satisfactionSum / Double(satisfied) : nil }
    private var satisfied = 0
    private var satisfactionSum = 0.0

    /// Nothing counted yet.
    public init() {}

    /// Of what was gained, how much was kept at the follow-up, in percent; nil where that cannot be told.
    ///
    /// Gained is the test after less the test before, kept the test taken again less the test before, both over the same
    /// workshops: who forgot everything kept 0, who went on learning more than 100.
    public var kept: Double? {
        guard let before = retested.before, let after = retested.after, let later = retested.later, after > before
        else { return nil }
        return (later - before) / (after - before) * 100
    }

    /// Counts a workshop with its follow-ups.
    public mutating func add(_ workshop: DeliveredWorkshop, _ followUps: [WorkshopFollowUp]) {
        workshops += 1
        attended += workshop.attended
        if !followUps.isEmpty { followed += 1 }
        for followUp in followUps {
            reached += followUp.officials
            stillInPost += followUp.stillInPost
            applying += followUp.applying
        }
        if let asked = workshop.satisfaction, asked.officials > 0 {
            satisfied += asked.officials
            satisfactionSum += asked.average * Double(asked.officials)
        }
        guard let before = workshop.testBefore, let after = workshop.testAfter else { return }
        tested.add(before: before.average, after: after.average, later: nil, officials: after.officials)
        // The last of several follow-ups tells what was kept longest.
        guard let later = followUps.last(where: { $0.test != nil })?.test else { return }
        retested.add(before: before.average, after: after.average, later: later.average, officials: later.officials)
    }
}

/// Averages of tests, weighted by the officials who took them.
public struct WeightedResults: Hashable, Sendable {
    /// Officials.
    public private(set) var officials = 0
    private var beforeSum = 0.0
    private var afterSum = 0.0
    private var laterSum = 0.0

    /// None yet.
    public init() {}

    /// The average before; nil without any.
    public var before: Double? { average(beforeSum) }
    /// The average after.
    public var after: Double? { average(afterSum) }
    /// The average of the test taken again.
    public var later: Double? { average(laterSum) }

    private func average(_ sum: Double) -> Double? { officials > 0 ? sum / Double(officials) : nil }

    mutating func add(before: Double, after: Double, later: Double?, officials: Int) {
        self.officials += officials
        beforeSum += before * Double(officials)
        afterSum += after * Double(officials)
        laterSum += (later ?? 0) * Double(officials)
    }
}

/// What training achieved: knowledge gained and kept, by topic, by generation of the trainer in charge, and by country.
///
/// Source: recommendation of 2007 that workshops are evaluated six months later.
public struct TrainingImpact: Sendable {
    /// One line of a table.
    public struct Row<Key: Hashable & Sendable>: Sendable {
        /// What its workshops share.
        public var key: Key
        /// Their figures.
        public var figures: ImpactFigures
    }

    /// All workshops.
    public private(set) var total = ImpactFigures()
    /// By topic, by identifier.
    public let topics: [Row<String>]
    /// By generation of the trainer in charge; nil stands for one whom no registry knows.
    public let generations: [Row<Int?>]
    /// By the country that reports, by code.
    public let countries: [Row<String>]
    /// Joint exercises, the latest first.
    public let exercises: [JointExercise]
    /// Workshops whose follow-up is due, the longest due first.
    public let due: [DeliveredWorkshop]

    /// The impact of what is recorded.
    ///
    /// - Parameters:
    ///   - data: what is published about training.
    ///   - today: to tell what is due.
    public init(_ data: TrainingData, today: CalendarDay) {
        var topics: [String: ImpactFigures] = [:]
        var countries: [String: ImpactFigures] = [:]
        var generations: [Int?: ImpactFigures] = [:]
        let generationOf = Dictionary(
            data.registry.map { ($0.id, $0.generation) },
            uniquingKeysWith: { first, _ in first }
        )
        let followUps = Dictionary(grouping: data.followUps) { TrainingData.key($0.workshop, of: $0.country) }
        for workshop in data.workshops {
            let own = (followUps[TrainingData.key(workshop.id, of: workshop.country)] ?? []).sorted {
                $0.date < $1.date
            }
            total.add(workshop, own)
            topics[workshop.topic, default: ImpactFigures()].add(workshop, own)
            countries[workshop.country, default: ImpactFigures()].add(workshop, own)
            generations[generationOf[workshop.lead], default: ImpactFigures()].add(workshop, own)
        }
        self.topics = topics.keys.sorted().map { Row(key: $0, figures: topics[$0] ?? ImpactFigures()) }
        self.countries = countries.keys.sorted().map { Row(key: $0, figures: countries[$0] ?? ImpactFigures()) }
        self.generations = generations.keys.sorted { ($0 ?? .max) < ($1 ?? .max) }
            .map { Row(key: $0, figures: generations[$0] ?? ImpactFigures()) }
        exercises = data.exercises.sorted { ($1.days.from, $0.id) < ($0.days.from, $1.id) }
        due = data.followUpsDue(on: today).sorted { ($0.followUpDue, $0.id) < ($1.followUpDue, $1.id) }
    }
}

extension ImpactFigures: JSONWritable {
    /// Appends the figures, percentages with one decimal; what cannot be told is left out.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("workshops", workshops)
            $0.member("attended", attended)
            $0.member("followed", followed)
            $0.member("reached", reached)
            $0.member("stillInPost", stillInPost)
            $0.member("applying", applying)
            $0.member("testBefore", Self.rounded(tested.before))
            $0.member("testAfter", Self.rounded(tested.after))
            $0.member("testLater", Self.rounded(retested.later))
            $0.member("retested", retested.officials)
            $0.member("kept", Self.rounded(kept))
            $0.member("satisfaction", Self.rounded(satisfaction))
        }
    }

    private static func rounded(_ value: Double?) -> Double? { value.map { ($0 * 10).rounded() / 10 } }
}

extension TrainingImpact: JSONWritable {
    /// Appends `total`, `topics`, `generations`, `countries`, `exercises` and `due`.
    public func write(to json: inout JSONText) {
        json.object { json in
            json.member("total", total)
            json.key("topics")
            json.array(topics) { json, row in Self.write(row.figures, "topic", row.key, to: &json) }
            json.key("generations")
            json.array(generations) { json, row in
                json.object {
                    $0.member("generation", row.key)
                    $0.member("figures", row.figures)
                }
            }
            json.key("countries")
            json.array(countries) { json, row in Self.write(row.figures, "country", row.key, to: &json) }
            json.member("exercises", exercises)
            json.key("due")
            json.array(due) { json, workshop in
                json.object {
                    $0.member("workshop", workshop.id)
                    $0.member("country", workshop.country)
                    $0.member("topic", workshop.topic)
                    $0.member("heldUntil", workshop.days.to)
                    $0.member("dueOn", workshop.followUpDue)
                }
            }
        }
    }

    private static func write(_ figures: ImpactFigures, _ name: StaticString, _ key: String, to json: inout JSONText) {
        json.object {
            $0.member(name, key)
            $0.member("figures", figures)
        }
    }
}
