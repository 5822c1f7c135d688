/// What countries need taught, who can teach it, where, and with whose money: one problem for the planner.
///
/// Source: format `rcm-training-instance/1`. Week ranges hold both ends; money is whole US dollars.
public struct PlanningInstance: Codable, Sendable {
    /// The weeks that a plan may use.
    public struct Calendar: Codable, Sendable {
        /// The Monday of week 0, as written.
        public var startDate: String
        /// The number of weeks.
        public var weeks: Int
    }

    /// When each workshop for trainers is looked at again.
    public struct FollowUp: Codable, Sendable {
        /// The types of session that are followed up.
        public var appliesTo: [SessionType]
        /// The first and last week after the end of the workshop.
        public var minWeeks, maxWeeks: Int
        /// How many follow-ups one week can take.
        public var capacityPerWeek: Int
        /// The cost of one, in US dollars.
        public var cost: Int
    }

    /// The rates that sessions are costed at, in US dollars.
    public struct Costs: Codable, Sendable {
        /// Per trainer, per journey, per traveller and week, per participant.
        public var trainerFee, travel, perDiemWeek, participant: Int
    }

    /// The rules of the region.
    public struct Rules: Codable, Sendable {
        /// Weeks between two engagements of a trainer, and from co-delivery to certification.
        public var recoveryWeeks, certificationLagWeeks: Int
        /// How many generations of trainers there may be.
        public var maxGeneration: Int
        /// How many candidates may co-deliver one session.
        public var candidatesPerSession: Int
        /// The least number of officials of each country in a bilateral workshop.
        public var bilateralMinPerCountry: Int
        /// What one official of each priority weighs.
        public var priorityWeights: [String: Int]
        /// The rule of follow-up.
        public var followUp: FollowUp
        /// The rates.
        public var costs: Costs
    }

    /// A country that takes part.
    public struct Country: Codable, Sendable {
        /// ISO 3166 alpha-3.
        public var id: String
        /// Weeks in which its venues take nothing.
        public var blackoutWeeks: [[Int]]
    }

    /// A topic and the shape of its courses.
    public struct Topic: Codable, Sendable {
        /// The code.
        public var id: String
        /// Length and greatest size of a course, and the number of its trainers.
        public var courseWeeks, courseMaxParticipants, crew: Int
        /// Length and size of a workshop for trainers.
        public var totWeeks, totMinParticipants, totMaxParticipants: Int
    }

    /// A land border post and the two countries that meet there.
    public struct BorderPost: Codable, Sendable {
        /// The code.
        public var id: String
        /// The two countries.
        public var countries: [String]
    }

    /// A place with rooms.
    public struct Venue: Codable, Sendable {
        /// The code and the country.
        public var id, country: String
        /// The border post that it belongs to.
        public var borderPost: String?
        /// Seats of a room, rooms, and cost of a room and week.
        public var seats, rooms, costPerWeek: Int
        /// `none`, `national` or `regional`.
        public var hostsTot: String
    }

    /// Officials of one country to be taught one topic.
    public struct Need: Codable, Sendable {
        /// The code, country, topic and language.
        public var id, country, topic, language: String
        /// How many officials, and how urgent.
        public var officials, priority: Int
        /// The first week in which they may be taught, and the last in which it is on time.
        public var earliestWeek, deadlineWeek: Int
        /// The border post where two delegations are taught together.
        public var borderPost: String?
    }

    /// How many candidates a country sends at most.
    public struct Nomination: Codable, Sendable {
        /// The country, topic and language.
        public var country, topic, language: String
        /// The most over the whole plan.
        public var maxCandidates: Int
    }

    /// What a trainer of the registry may teach.
    public struct Certification: Codable, Sendable {
        /// The topic, and `trainer` or `master`.
        public var topic, level: String
        /// The last week in which it holds.
        public var validUntilWeek: Int
    }

    /// A trainer of the registry.
    public struct Trainer: Codable, Sendable {
        /// The code and the home country.
        public var id, country: String
        /// ISO 639-1.
        public var languages: [String]
        /// What he may teach.
        public var certifications: [Certification]
        /// When he is not to be had.
        public var unavailableWeeks: [[Int]]
    }

    /// Money of a sponsor with its conditions; nil means no condition.
    public struct BudgetLine: Codable, Sendable {
        /// The code and the sponsor.
        public var id, sponsor: String
        /// US dollars.
        public var amount: Int
        /// The weeks in which the paid session may start.
        public var fromWeek, toWeek: Int
        /// The countries and topics that it pays for.
        public var countries, topics: [String]?
        /// The types of session that it pays for.
        public var types: [SessionType]?
    }

    /// The format and the name of the instance.
    public var format, name: String
    /// The weeks.
    public var calendar: Calendar
    /// The rules.
    public var rules: Rules
    /// Who takes part.
    public var countries: [Country]
    /// What is taught.
    public var topics: [Topic]
    /// Where two countries meet.
    public var borderPosts: [BorderPost]
    /// Where sessions are held.
    public var venues: [Venue]
    /// What is asked for.
    public var needs: [Need]
    /// Who may become a trainer.
    public var nominations: [Nomination]
    /// Who is a trainer.
    public var trainers: [Trainer]
    /// Who pays.
    public var budgetLines: [BudgetLine]
    /// What is agreed already.
    public var pinned: [Pin]?
    /// What may not be held; beyond the format, so that other readers pass over it.
    public var forbidden: [Prohibition]?
}
