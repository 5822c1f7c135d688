/// Why officials of one need are left over or late in a plan, and what would help.
public struct NeedReason: Codable, Sendable, Equatable {
    /// A rule or a resource that stands in the way.
    public struct Binding: Codable, Sendable, Equatable {
        /// What stands in the way.
        public var code: Code
        /// The subject: a venue's place, a budget line, a country; nil where the code says all.
        public var subject: String?
        /// The sponsor of a budget line.
        public var sponsor: String?
        /// The first week in which it does not stand in the way, when it does from the first possible week on, also where
        /// that week is after the deadline; nil when it never ends, or is not there at first.
        public var untilWeek: Int?
        /// In how many of the weeks looked at it stands in the way, and in how many it alone does.
        public var weeks, weeksAlone: Int
    }
    /// The kinds of what stands in the way; texts for people belong to whoever shows them.
    public enum Code: String, Codable, Sendable, CaseIterable {
        /// No two trainers of the topic and language who are certified and free.
        case noTrainer = "no_trainer"
        /// No trainer of the topic speaks the language, and nobody can become one.
        case noLanguage = "no_language"
        /// Every room is taken or closed.
        case noRoom = "no_room"
        /// The money of every line that may pay is spent; the subject is the largest of them.
        case noMoney = "no_money"
        /// No line may pay this at all.
        case noLine = "no_line"
        /// Too few officials of one country of a border post are left for another workshop; the subject is the country.
        case smallDelegation = "small_delegation"
        /// Fewer candidates are nominated than a workshop for trainers must have.
        case fewCandidates = "few_candidates"
        /// From the first possible week no course ends by the deadline.
        case shortWindow = "short_window"
        /// Every possible week is forbidden.
        case forbidden
        /// Nothing stands in the way of one more session: the search did not find the place for it.
        case notFound = "not_found"
    }

    /// The need.
    public var need: String
    /// Officials not taught at all, and officials taught after the deadline.
    public var unmet, late: Int
    /// What stands in the way, what does most often first; never empty.
    public var bindings: [Binding]
    /// The changes that helped this need when the plan was really made with them, the cheapest per official first.
    public var help: [ChangeEffect]
}

/// A change to an instance that may help, of a closed list.
public struct PlanChange: Codable, Sendable, Hashable {
    /// The kinds of change.
    public enum Code: String, Codable, Sendable, CaseIterable {
        /// More candidates of a country in a topic and language.
        case moreCandidates = "more_candidates"
        /// One more master in a topic and language, free in all weeks.
        case moreMasters = "more_masters"
        /// More money in a budget line, in US dollars.
        case moreMoney = "more_money"
        /// More rooms at a venue.
        case moreRooms = "more_rooms"
        /// More weeks until the deadline of a need.
        case laterDeadline = "later_deadline"
    }

    /// The kind.
    public var code: Code
    /// The country, budget line, venue or need that it is about; of a master, the home country.
    public var subject: String
    /// The topic and language, for candidates and masters.
    public var topic, language: String?
    /// How many more candidates, masters, dollars, rooms or weeks.
    public var amount: Int
}

/// What a change brought when the plan was made again with it, against the same work without it.
public struct ChangeEffect: Codable, Sendable, Equatable {
    /// The change.
    public var change: PlanChange
    /// Officials taught more over the whole plan, and of this need.
    public var officialsMore, officialsMoreHere: Int
    /// Officials who are on time and were not, of this need.
    public var onTimeMoreHere: Int
    /// Weighted unmet need and tardiness that are gone.
    public var unmetLess, tardinessLess: Int
    /// What the whole plan costs more, in US dollars; negative when it costs less.
    public var costMore: Int
}
