/// A kind of session.
public enum SessionType: String, Codable, Sendable, CaseIterable {
    /// A course for the officials of one country.
    case course = "COURSE"
    /// A workshop for both delegations of a border post.
    case bilateral = "BILATERAL"
    /// A workshop for those who become trainers.
    case trainers = "TOT"
    /// The evaluation of such a workshop months later.
    case followUp = "FOLLOW_UP"
}

/// The sessions that answer a planning instance, with what is proven about them.
///
/// Source: format `rcm-training-plan/1`.
public struct TrainingPlan: Codable, Sendable {
    /// How many officials of a need attend.
    public struct Attendance: Codable, Sendable, Equatable {
        /// The need.
        public var need: String
        /// The officials.
        public var officials: Int
    }

    /// Someone who becomes a trainer in this plan.
    public struct Candidate: Codable, Sendable, Equatable {
        /// The code and the country.
        public var id, country: String
    }

    /// What a budget line pays of a session.
    public struct Funding: Codable, Sendable, Equatable {
        /// The line.
        public var budgetLine: String
        /// US dollars.
        public var amount: Int
    }

    /// One session.
    public struct Session: Codable, Sendable {
        /// The code.
        public var id: String
        /// The kind.
        public var type: SessionType
        /// The topic and the language.
        public var topic, language: String
        /// The venue; a follow-up has none.
        public var venue: String?
        /// The first week and the number of weeks.
        public var startWeek, weeks: Int
        /// The trainer in charge; a follow-up has none.
        public var lead: String?
        /// The other trainers.
        public var coTrainers: [String]
        /// Who attends a course.
        public var attendance: [Attendance]?
        /// Who becomes a trainer.
        public var candidates: [Candidate]?
        /// The workshop that a follow-up looks at.
        public var followUpOf: String?
        /// US dollars.
        public var cost: Int
        /// Who pays them.
        public var funding: [Funding]
    }

    /// The format.
    public var format = "rcm-training-plan/1"
    /// The instance that it answers.
    public var instance: String
    /// The program that made it.
    public var solver: String
    /// The seed and the number of steps that make the same plan again.
    public var seed, steps: Int
    /// The steps that were done; fewer when the work was stopped.
    public var stepsDone: Int
    /// Weighted unmet need, tardiness, completion week, cost.
    public var objective: [Int]
    /// A value of each component that no plan as good as this one can go below.
    public var lowerBound: [Int]
    /// Among which plans each of these holds; beyond the format, so that other readers pass over it.
    public var boundsHold: BoundsHold? = .stated
    /// The sessions.
    public var sessions: [Session]
    /// Why officials are left over or late, and what would help; nil when nobody asked.
    public var reasons: [NeedReason]?
    /// What differs from the plan that was agreed before; nil when there was none.
    public var changes: PlanChanges?
}
