/// Why no plan can be made from what is published.
public enum PlanningSnapshotError: ExplainedError, Hashable {
    /// The Secretariat has set no calendar or no rules.
    case noFrame

    /// What to tell a person.
    public var explanation: Explanation {
        Explanation(
            "training.noFrame",
            message: LocalizedText(
                es: "La Secretaría no ha publicado el calendario y las reglas del plan de capacitación.",
                en: "The Secretariat has not published the calendar and the rules of the training plan."
            ),
            advice: LocalizedText(
                es:
                    "Importe y publique una remisión de recursos de CRM, como Imports/Samples/accepted/resources-CRM.xml.",
                en: "Import and publish a submission of resources of CRM, such as "
                    + "Imports/Samples/accepted/resources-CRM.xml."
            )
        )
    }
}

extension PlanningSnapshot {
    /// Makes an instance of what is published.
    ///
    /// What asks for a time is rounded so that nothing is planned before it makes sense or after it is wanted: a need
    /// begins with the first week that begins on its earliest day or later, and its deadline is the last week that is
    /// over by then; a trainer or country that is away on any day of a week is away the whole week.
    ///
    /// - Parameters:
    ///   - data: what is published.
    ///   - vocabularies: titles of topics, names of posts and countries.
    ///   - name: what the instance is called.
    ///   - language: of the titles.
    ///   - withNames: whether trainers are called by name; else by their key.
    /// - Throws: `PlanningSnapshotError`.
    public init(
        _ data: TrainingData,
        vocabularies: Vocabularies,
        name: String,
        language: Language = .es,
        withNames: Bool
    ) throws(PlanningSnapshotError) {
        guard let calendar = data.calendar, let rules = data.rules else { throw .noFrame }
        self.init(
            name: name,
            calendar: calendar,
            rules: rules,
            countries: [],
            topics: data.topics.map { parameters in
                Topic(
                    title: vocabularies[.trainingTopics][parameters.topic]?.label[language] ?? parameters.topic,
                    parameters: parameters
                )
            },
            borderPosts: [],
            venues: data.venues.map { Venue(key: TrainingData.key($0.id, of: $0.country), venue: $0) },
            needs: [],
            nominations: [],
            trainers: [],
            budgetLines: [],
            notices: []
        )
        takeNeeds(data)
        takeNominations(data)
        takeTrainers(data, withNames: withNames)
        takeMoney(data)
        takePosts(vocabularies, language)
        takeCountries(data, vocabularies, language)
    }

    private func hasTopic(_ topic: String) -> Bool {
        topics.contains { $0.parameters.topic == topic }
    }

    private mutating func takeNeeds(_ data: TrainingData) {
        let pairs = BilateralPair.all(in: data.needs)
        let posts = Set(venues.compactMap(\.venue.borderPost))
        for need in data.needs {
            let key = TrainingData.key(need.id, of: need.country)
            let open = data.open(of: need)
            let earliest = max(0, need.earliest.map(calendar.firstWeek(from:)) ?? 0)
            let deadline = calendar.lastWholeWeek(to: need.deadline)
            guard open > 0 else { notices.append(PlanningNotice(.needMet, key)); continue }
            guard hasTopic(need.topic) else { notices.append(PlanningNotice(.needWithoutTopic, key)); continue }
            guard earliest < calendar.weeks else { notices.append(PlanningNotice(.needAfterCalendar, key)); continue }
            if deadline < 0 { notices.append(PlanningNotice(.deadlineBeforeCalendar, key)) }
            var post = need.borderPost
            if let named = post {
                if !pairs.contains(where: { $0.contains(need) }) {
                    post = nil
                    notices.append(PlanningNotice(.postUnpaired, key))
                } else if !posts.contains(named) {
                    notices.append(PlanningNotice(.postWithoutVenue, key))
                }
            }
            needs.append(
                Need(
                    key: key,
                    need: need,
                    officials: open,
                    earliestWeek: earliest,
                    deadlineWeek: min(max(0, deadline), calendar.weeks - 1),
                    borderPost: post
                )
            )
        }
    }

    private mutating func takeNominations(_ data: TrainingData) {
        for item in data.nominations {
            guard hasTopic(item.topic) else {
                notices.append(PlanningNotice(.nominationWithoutTopic, TrainingData.key(item.id, of: item.country)))
                continue
            }
            nominations.append(
                Nomination(
                    country: item.country,
                    topic: item.topic,
                    language: item.language,
                    maxCandidates: item.maxCandidates
                )
            )
        }
        nominations.sort { ($0.country, $0.topic, $0.language) < ($1.country, $1.topic, $1.language) }
    }

    private mutating func takeTrainers(_ data: TrainingData, withNames: Bool) {
        for trainer in data.registry {
            let key = TrainingData.key(trainer.id, of: trainer.country)
            var certifications: [ExpertCertification] = []
            for item in trainer.certifications where item.level != Certification.trainee && hasTopic(item.topic) {
                let last = calendar.lastWholeWeek(to: item.certifiedUntil)
                guard last >= 0 else { continue }
                // The format has no first week of a certificate: one that begins later would hold too early.
                guard item.certifiedOn <= calendar.firstDay else {
                    notices.append(PlanningNotice(.certificateLater, "\(key) \(item.topic)"))
                    continue
                }
                certifications.append(
                    ExpertCertification(topic: item.topic, level: item.level, validUntilWeek: last)
                )
            }
            guard !certifications.isEmpty else {
                notices.append(PlanningNotice(.trainerWithoutCertificate, key))
                continue
            }
            trainers.append(
                Expert(
                    key: key,
                    name: withNames ? trainer.name : key,
                    country: trainer.country,
                    languages: trainer.languages,
                    certifications: certifications,
                    unavailableWeeks: trainer.unavailable.compactMap(calendar.weeks(touching:))
                )
            )
        }
    }

    private mutating func takeMoney(_ data: TrainingData) {
        for line in data.budgetLines {
            let key = TrainingData.key(line.id, of: line.sponsor)
            let first = max(0, calendar.firstWeek(from: line.days.from))
            let last = min(calendar.weeks - 1, calendar.week(of: line.days.to))
            guard first <= last else {
                notices.append(PlanningNotice(.moneyOutsideCalendar, key))
                continue
            }
            budgetLines.append(BudgetLine(key: key, line: line, weeks: first...last))
        }
    }

    private mutating func takePosts(_ vocabularies: Vocabularies, _ language: Language) {
        let named = Set(needs.compactMap(\.borderPost) + venues.compactMap(\.venue.borderPost))
        borderPosts = vocabularies[.borderPosts].terms.filter { named.contains($0.id) }.map {
            BorderPost(id: $0.id, name: $0.label[language], countries: $0.countries ?? [])
        }
    }

    private mutating func takeCountries(_ data: TrainingData, _ vocabularies: Vocabularies, _ language: Language) {
        let named = Set(
            needs.map(\.need.country) + venues.map(\.venue.country) + nominations.map(\.country)
                + trainers.map(\.country) + borderPosts.flatMap(\.countries)
                + budgetLines.flatMap { $0.line.countries ?? [] }
        )
        countries = named.sorted().map { code in
            let asked =
                needs.filter { $0.need.country == code }.map(\.need.language)
                + nominations.filter { $0.country == code }.map(\.language)
            let spoken = trainers.filter { $0.country == code }.flatMap(\.languages)
            return Country(
                id: code,
                name: vocabularies[.countries][code]?.label[language] ?? code,
                languages: Set(asked.isEmpty ? spoken : asked).sorted(),
                blackoutWeeks: data.blackouts.filter { $0.country == code }
                    .compactMap { calendar.weeks(touching: $0.days) }
            )
        }
    }
}
