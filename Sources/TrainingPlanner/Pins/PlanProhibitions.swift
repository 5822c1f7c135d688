/// What may not be held, with numbers in place of names.
struct PlanProhibitions {
    private struct Rule {
        var type: SessionType?
        var topic, language, venue, country, trainer: Int?
        var first, last: Int
        /// A session of the agreed plan starts in this week and no other.
        var start: Int?
    }

    private var places: [Rule] = []
    private var persons: [Rule] = []

    var isEmpty: Bool { places.isEmpty && persons.isEmpty }

    init() {}

    /// The prohibitions of an instance without findings; `agreed` gives the session that an identifier names.
    init(_ problem: PlanningProblem, _ list: [PlanningInstance.Prohibition], agreed: (String) -> TrainingPlan.Session?)
    {
        let instance = problem.instance
        for item in list {
            var rule = Rule(first: item.fromWeek ?? 0, last: item.toWeek ?? problem.weeks)
            rule.type = item.type
            rule.topic = item.topic.map { problem.topicIndex[$0] ?? -1 }
            rule.language = item.language.map { problem.languages.firstIndex(of: $0) ?? -1 }
            rule.venue = item.venue.map { id in instance.venues.firstIndex { $0.id == id } ?? -1 }
            rule.country = item.country.map { problem.countryIndex[$0] ?? -1 }
            rule.trainer = item.trainer.map { id in instance.trainers.firstIndex { $0.id == id } ?? -1 }
            if let session = item.id.flatMap(agreed) {
                rule.type = rule.type ?? session.type
                rule.topic = rule.topic ?? problem.topicIndex[session.topic]
                rule.language = rule.language ?? problem.languages.firstIndex(of: session.language)
                rule.venue = rule.venue ?? instance.venues.firstIndex { $0.id == session.venue }
                rule.start = session.startWeek
            }
            if rule.trainer == nil { places.append(rule) } else { persons.append(rule) }
        }
    }

    /// Whether a session may be held there and then, whoever teaches.
    func allows(
        _ problem: PlanningProblem,
        _ type: SessionType,
        topic: Int,
        language: Int,
        venue: Int,
        _ week: Int,
        _ length: Int
    ) -> Bool {
        !places.contains { rule in
            Self.meets(rule, type, topic, language, week, length) && rule.venue ?? venue == venue
                && rule.country ?? problem.venueCountry[venue] == problem.venueCountry[venue]
        }
    }

    /// Whether a trainer of the registry may teach there and then.
    ///
    /// The crew is chosen before the venue: a trainer forbidden at one venue of a place is not asked to any of it.
    func allows(
        _ problem: PlanningProblem,
        trainer: Int,
        _ type: SessionType,
        topic: Int,
        language: Int,
        venues: [Int],
        _ week: Int,
        _ length: Int
    ) -> Bool {
        !persons.contains { rule in
            rule.trainer == trainer && Self.meets(rule, type, topic, language, week, length)
                && venues.contains {
                    rule.venue ?? $0 == $0 && rule.country ?? problem.venueCountry[$0] == problem.venueCountry[$0]
                }
        }
    }

    private static func meets(
        _ rule: Rule,
        _ type: SessionType,
        _ topic: Int,
        _ language: Int,
        _ week: Int,
        _ length: Int
    ) -> Bool {
        rule.type ?? type == type && rule.topic ?? topic == topic && rule.language ?? language == language
            && rule.first <= week + length - 1 && week <= rule.last && rule.start ?? week == week
    }
}

extension PlanningProblem {
    func allows(_ stream: Stream, _ venue: Int, _ week: Int, _ length: Int) -> Bool {
        !isRestricted
            || prohibitions.allows(
                self,
                stream.isBilateral ? .bilateral : .course,
                topic: stream.topic,
                language: stream.language,
                venue: venue,
                week,
                length
            )
    }

    func allows(trainer: Int, _ stream: Stream, _ week: Int, _ length: Int) -> Bool {
        !isRestricted
            || prohibitions.allows(
                self,
                trainer: trainer,
                stream.isBilateral ? .bilateral : .course,
                topic: stream.topic,
                language: stream.language,
                venues: stream.venues,
                week,
                length
            )
    }

    func allowsWorkshop(_ g: Int, _ venue: Int, _ week: Int, _ length: Int) -> Bool {
        let group = groups[g]
        return !isRestricted
            || prohibitions.allows(
                self,
                .trainers,
                topic: group.topic,
                language: group.language,
                venue: venue,
                week,
                length
            )
    }

    func allowsWorkshop(trainer: Int, _ g: Int, _ week: Int, _ length: Int) -> Bool {
        let group = groups[g]
        return !isRestricted
            || prohibitions.allows(
                self,
                trainer: trainer,
                .trainers,
                topic: group.topic,
                language: group.language,
                venues: regionalVenues,
                week,
                length
            )
    }
}
