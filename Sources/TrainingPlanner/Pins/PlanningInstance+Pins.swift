extension PlanningInstance {
    /// A session that is agreed already: the plan holds a session of this identifier, with the given fields as they are.
    ///
    /// Fields left out are free, so that one can fix the week and leave the trainers open. Beside the plan that was agreed
    /// before, fields left out are those of its session of the same identifier, as far as they still can be.
    ///
    /// Source: format `rcm-training-instance/1`, rule H18.
    public struct Pin: Codable, Sendable, Equatable {
        /// The session.
        public var id: String
        /// The kind.
        public var type: SessionType?
        /// The topic, the language, the venue, the trainer in charge, and the workshop that a follow-up looks at.
        public var topic, language, venue, lead, followUpOf: String?
        /// The first week, the number of weeks, and US dollars.
        public var startWeek, weeks, cost: Int?
        /// The other trainers.
        public var coTrainers: [String]?
        /// Who attends.
        public var attendance: [TrainingPlan.Attendance]?
        /// Who becomes a trainer.
        public var candidates: [TrainingPlan.Candidate]?
        /// Who pays.
        public var funding: [TrainingPlan.Funding]?
        /// Names in the file that no session has; an instance with any is refused.
        public var otherFields: [String] = []

        /// A pin of the identifier alone; set what else is fixed.
        public init(id: String) { self.id = id }
    }

    /// What may not be held: a session that agrees in every given field is forbidden.
    public struct Prohibition: Codable, Sendable, Equatable {
        /// A session of the plan agreed before, which is not to be held again in that week and venue.
        public var id: String?
        /// The kind.
        public var type: SessionType?
        /// The topic, the language, the venue, the country of the venue, and a trainer of the registry in the crew.
        public var topic, language, venue, country, trainer: String?
        /// The weeks, both included, in none of which it may run; left out, from the first and to the last.
        public var fromWeek, toWeek: Int?

        /// A prohibition without a field, which is refused; set at least one.
        public init() {}
    }
}

extension PlanningInstance.Pin {
    private enum Field: String, CodingKey, CaseIterable {
        case id, type, topic, language, venue, lead, followUpOf, startWeek, weeks, cost, coTrainers, attendance
        case candidates, funding
    }
    private struct AnyName: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    /// Reads a pin and notes the names that no session has.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Field.self)
        id = try fields.decode(String.self, forKey: .id)
        type = try fields.decodeIfPresent(SessionType.self, forKey: .type)
        topic = try fields.decodeIfPresent(String.self, forKey: .topic)
        language = try fields.decodeIfPresent(String.self, forKey: .language)
        venue = try fields.decodeIfPresent(String.self, forKey: .venue)
        lead = try fields.decodeIfPresent(String.self, forKey: .lead)
        followUpOf = try fields.decodeIfPresent(String.self, forKey: .followUpOf)
        startWeek = try fields.decodeIfPresent(Int.self, forKey: .startWeek)
        weeks = try fields.decodeIfPresent(Int.self, forKey: .weeks)
        cost = try fields.decodeIfPresent(Int.self, forKey: .cost)
        coTrainers = try fields.decodeIfPresent([String].self, forKey: .coTrainers)
        attendance = try fields.decodeIfPresent([TrainingPlan.Attendance].self, forKey: .attendance)
        candidates = try fields.decodeIfPresent([TrainingPlan.Candidate].self, forKey: .candidates)
        funding = try fields.decodeIfPresent([TrainingPlan.Funding].self, forKey: .funding)
        let known = Set(Field.allCases.map(\.rawValue))
        otherFields = try decoder.container(keyedBy: AnyName.self).allKeys.map(\.stringValue)
            .filter { !known.contains($0) }.sorted()
    }

    /// Writes the fields that are given.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Field.self)
        try fields.encode(id, forKey: .id)
        try fields.encodeIfPresent(type, forKey: .type)
        try fields.encodeIfPresent(topic, forKey: .topic)
        try fields.encodeIfPresent(language, forKey: .language)
        try fields.encodeIfPresent(venue, forKey: .venue)
        try fields.encodeIfPresent(lead, forKey: .lead)
        try fields.encodeIfPresent(followUpOf, forKey: .followUpOf)
        try fields.encodeIfPresent(startWeek, forKey: .startWeek)
        try fields.encodeIfPresent(weeks, forKey: .weeks)
        try fields.encodeIfPresent(cost, forKey: .cost)
        try fields.encodeIfPresent(coTrainers, forKey: .coTrainers)
        try fields.encodeIfPresent(attendance, forKey: .attendance)
        try fields.encodeIfPresent(candidates, forKey: .candidates)
        try fields.encodeIfPresent(funding, forKey: .funding)
    }
}
