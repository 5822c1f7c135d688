import CatalogueModel

extension CatalogueRecord {
    /// Reads a record of a submission of resources; nil where a value that it cannot do without is wrong.
    init?(resource element: XMLElement, _ context: DecodingContext) {
        let record: CatalogueRecord? =
            switch element.name {
            case .calendar: TrainingCalendar(element, context).map { .calendar($0) }
            case .planningRules: PlanningRules(element, context).map { .planningRules($0) }
            case .topicParameters: .topicParameters(TopicParameters(element, context))
            case .blackout: TrainingBlackout(element, context).map { .blackout($0) }
            case .venue: .venue(TrainingVenue(element, context))
            case .nomination: .nomination(TrainerNomination(element, context))
            default: TrainingBudgetLine(element, context).map { .budgetLine($0) }
            }
        guard let record else { return nil }
        self = record
    }
}

extension TrainingCalendar {
    /// Reads `calendar`; nil where its first day is wrong.
    fileprivate init?(_ element: XMLElement, _ context: DecodingContext) {
        let note = context.text(.note, of: element)
        guard let firstDay = context.day(.firstDay, of: element) else { return nil }
        self.init(id: "calendar", firstDay: firstDay, weeks: context.integer(.weeks, of: element) ?? 0)
        isSample = context.header?.isSample ?? false
        self.note = note
    }
}

extension PlanningRules {
    /// Reads `planningRules`; nil where one of its parts is missing.
    fileprivate init?(_ element: XMLElement, _ context: DecodingContext) {
        guard let followUp = element.child(.followUp), let costs = element.child(.costs) else { return nil }
        self.init(
            id: "rules",
            recoveryWeeks: context.integer(.recoveryWeeks, of: element) ?? 0,
            certificationLagWeeks: context.integer(.certificationLagWeeks, of: element) ?? 0,
            maxGeneration: context.integer(.maxGeneration, of: element) ?? 0,
            candidatesPerSession: context.integer(.candidatesPerSession, of: element) ?? 0,
            bilateralMinPerCountry: context.integer(.bilateralMinPerCountry, of: element) ?? 0,
            priorityWeights: element.list(.priorityWeights).compactMap { Int($0) },
            followUp: FollowUpRules(
                appliesTo: followUp.list(.appliesTo).compactMap(WorkshopType.init),
                minWeeks: context.integer(.minWeeks, of: followUp) ?? 0,
                maxWeeks: context.integer(.maxWeeks, of: followUp) ?? 0,
                capacityPerWeek: context.integer(.capacityPerWeek, of: followUp) ?? 0,
                cost: context.integer(.cost, of: followUp) ?? 0
            ),
            costs: TrainingCosts(
                trainerFee: context.integer(.trainerFee, of: costs) ?? 0,
                travel: context.integer(.travel, of: costs) ?? 0,
                perDiemWeek: context.integer(.perDiemWeek, of: costs) ?? 0,
                participant: context.integer(.participant, of: costs) ?? 0
            )
        )
        isSample = context.header?.isSample ?? false
        note = context.text(.note, of: element)
    }
}

extension TopicParameters {
    /// Reads `topicParameters`.
    fileprivate init(_ element: XMLElement, _ context: DecodingContext) {
        self.init(
            topic: context.code(.topic, of: element, in: .trainingTopics) ?? "",
            courseWeeks: context.integer(.courseWeeks, of: element) ?? 0,
            courseMaxParticipants: context.integer(.courseMaxParticipants, of: element) ?? 0,
            crew: context.integer(.crew, of: element) ?? 0,
            totWeeks: context.integer(.totWeeks, of: element) ?? 0,
            totMinParticipants: context.integer(.totMinParticipants, of: element) ?? 0,
            totMaxParticipants: context.integer(.totMaxParticipants, of: element) ?? 0
        )
        isSample = context.header?.isSample ?? false
        note = context.text(.note, of: element)
    }
}

extension TrainingBlackout {
    /// Reads `blackout`; nil where one of its days is wrong.
    fileprivate init?(_ element: XMLElement, _ context: DecodingContext) {
        let note = context.text(.note, of: element)
        guard let days = DayRange(element, context) else { return nil }
        self.init(id: element.attribute(.id) ?? "", country: context.country ?? "", days: days)
        isSample = context.header?.isSample ?? false
        self.note = note
    }
}

extension TrainingVenue {
    /// Reads `venue`.
    fileprivate init(_ element: XMLElement, _ context: DecodingContext) {
        self.init(
            id: element.attribute(.id) ?? "",
            country: context.country ?? "",
            name: element.child(.name)?.text ?? "",
            seats: context.integer(.seats, of: element) ?? 0,
            rooms: context.integer(.rooms, of: element) ?? 0,
            costPerWeek: context.integer(.costPerWeek, of: element) ?? 0,
            hosts: context.value(.hosts, of: element) ?? .none
        )
        borderPost = element.child(.borderPost).flatMap { context.code(.id, of: $0, in: .borderPosts) }
        isSample = context.header?.isSample ?? false
        note = context.text(.note, of: element)
    }
}

extension TrainerNomination {
    /// Reads `nomination`.
    fileprivate init(_ element: XMLElement, _ context: DecodingContext) {
        self.init(
            id: element.attribute(.id) ?? "",
            country: context.country ?? "",
            topic: context.code(.topic, of: element, in: .trainingTopics) ?? "",
            language: context.code(.language, of: element, in: .languages) ?? "",
            maxCandidates: context.integer(.maxCandidates, of: element) ?? 0
        )
        isSample = context.header?.isSample ?? false
        note = context.text(.note, of: element)
    }
}

extension TrainingBudgetLine {
    /// Reads `budgetLine`; nil where one of its days is wrong.
    fileprivate init?(_ element: XMLElement, _ context: DecodingContext) {
        let note = context.text(.note, of: element)
        let countries = context.codes(.countries, of: element, in: .countries)
        let topics = context.codes(.topics, of: element, in: .trainingTopics)
        let types = element.list(.types).compactMap(WorkshopType.init)
        guard let days = DayRange(element, context) else { return nil }
        self.init(
            id: element.attribute(.id) ?? "",
            sponsor: context.country ?? "",
            amount: context.integer(.amount, of: element) ?? 0,
            days: days
        )
        // An attribute that names nothing says as little as one that is not there.
        if !countries.isEmpty { self.countries = countries }
        if !topics.isEmpty { self.topics = topics }
        if !types.isEmpty { self.types = types }
        isSample = context.header?.isSample ?? false
        self.note = note
    }
}
