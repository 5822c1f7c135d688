/// What a plan is made from, as the planning format has it: dates as weeks, one key for each thing in all countries.
///
/// Kept with the plan, so that it can be made again. Source: format `rcm-training-instance/1`.
public struct PlanningSnapshot: Hashable, Sendable {
    /// What the instance is called.
    public var name: String
    /// The calendar.
    public var calendar: TrainingCalendar
    /// Rules and costs.
    public var rules: PlanningRules
    /// The countries that anything here names, by code.
    public var countries: [Country]
    /// The topics that can be planned, by identifier.
    public var topics: [Topic]
    /// The land border posts that needs and venues name, by identifier.
    public var borderPosts: [BorderPost]
    /// Venues, by key.
    public var venues: [Venue]
    /// What is still open of each need, by key.
    public var needs: [Need]
    /// Nominations, by country, topic and language.
    public var nominations: [Nomination]
    /// Trainers who may teach, by key.
    public var trainers: [Expert]
    /// Money, by key.
    public var budgetLines: [BudgetLine]
    /// What of the records could not be taken as it stands.
    public var notices: [PlanningNotice]

    /// A country.
    public struct Country: Hashable, Sendable {
        /// ICAO alpha-3 code.
        public var id: String
        /// Its name.
        public var name: String
        /// Languages in which it trains.
        public var languages: [String]
        /// Weeks without training.
        public var blackoutWeeks: [ClosedRange<Int>]
    }

    /// A topic and how it is taught.
    public struct Topic: Hashable, Sendable {
        /// Its title.
        public var title: String
        /// Its numbers.
        public var parameters: TopicParameters
    }

    /// A land border post.
    public struct BorderPost: Hashable, Sendable {
        /// Its identifier.
        public var id: String
        /// Its name.
        public var name: String
        /// Its two countries.
        public var countries: [String]
    }

    /// A venue under its key.
    public struct Venue: Hashable, Sendable {
        /// Its key.
        public var key: String
        /// The record.
        public var venue: TrainingVenue
    }

    /// A need, with what is still open of it.
    public struct Need: Hashable, Sendable {
        /// Its key.
        public var key: String
        /// The record.
        public var need: TrainingNeed
        /// Officials still to train.
        public var officials: Int
        /// The first week in which training makes sense.
        public var earliestWeek: Int
        /// The week by the end of which it is wanted.
        public var deadlineWeek: Int
        /// The border post where it is a bilateral workshop's need.
        public var borderPost: String?
    }

    /// A nomination.
    public struct Nomination: Hashable, Sendable {
        /// Code of the country.
        public var country: String
        /// The topic.
        public var topic: String
        /// The language.
        public var language: String
        /// Candidates at most.
        public var maxCandidates: Int
    }

    /// A trainer who may teach.
    public struct Expert: Hashable, Sendable {
        /// The trainer's key.
        public var key: String
        /// What the trainer is called here: a name only where whoever reads may see it.
        public var name: String
        /// Code of the country.
        public var country: String
        /// Languages.
        public var languages: [String]
        /// What the trainer may teach.
        public var certifications: [ExpertCertification]
        /// Weeks in which the trainer cannot.
        public var unavailableWeeks: [ClosedRange<Int>]
    }

    /// A topic that a trainer may teach.
    public struct ExpertCertification: Hashable, Sendable {
        /// The topic.
        public var topic: String
        /// Vocabulary `trainer-levels`, `trainer` or `master`.
        public var level: String
        /// The last week.
        public var validUntilWeek: Int
    }

    /// A budget line.
    public struct BudgetLine: Hashable, Sendable {
        /// Its key.
        public var key: String
        /// The record.
        public var line: TrainingBudgetLine
        /// The weeks in which a workshop may begin.
        public var weeks: ClosedRange<Int>
    }
}

/// Something that could not be taken into a plan as its record has it.
public struct PlanningNotice: Hashable, Sendable, JSONWritable {
    /// What happened to it.
    public enum Kind: String, Sendable, CaseIterable, JSONWritable {
        /// A need that is met already.
        case needMet
        /// A need whose topic has no parameters.
        case needWithoutTopic
        /// A need that makes sense only after the calendar.
        case needAfterCalendar
        /// A need that was wanted before the first week is over: it counts as wanted in week 0.
        case deadlineBeforeCalendar
        /// A need at a border post where the other country asks for no such workshop: planned as a replica at home.
        case postUnpaired
        /// A need at a border post without a venue.
        case postWithoutVenue
        /// A trainer without a certificate that holds in the calendar.
        case trainerWithoutCertificate
        /// A certificate that begins to hold only after the calendar has begun, and is left out.
        case certificateLater
        /// Money that may be spent only outside the calendar.
        case moneyOutsideCalendar
        /// A nomination for a topic without parameters.
        case nominationWithoutTopic
    }

    /// What happened.
    public var kind: Kind
    /// The key of the record.
    public var key: String

    /// A notice.
    public init(_ kind: Kind, _ key: String) {
        self.kind = kind
        self.key = key
    }

    /// Appends `{"kind","key"}`.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("kind", kind)
            $0.member("key", key)
        }
    }
}
