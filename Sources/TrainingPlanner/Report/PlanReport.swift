/// What a plan comes to, for people: who is trained when, who becomes a trainer when, what it costs whom.
///
/// A plan that was kept is right already, so nothing here checks it; what names nothing known is passed over.
public struct PlanReport: Sendable {
    /// Someone who becomes a trainer in the plan.
    public struct Newcomer: Sendable, Hashable {
        /// The code, the country, the topic and the language.
        public var id, country, topic, language: String
        /// The workshop where they learn it.
        public var workshop: String
        /// 1 for those whom masters train, 2 for those whom these train.
        public var generation: Int
        /// The first week in which they may lead; nil where they never co-deliver.
        public var certifiedWeek: Int?
    }

    /// How far a need is met.
    public struct Coverage: Sendable {
        /// The need.
        public var need: PlanningInstance.Need
        /// Officials trained, and those of them after the deadline.
        public var trained, late: Int
        /// The first and last week of a session for it.
        public var weeks: ClosedRange<Int>?
        /// The sessions, in their order.
        public var sessions: [String]
        /// Officials left over.
        public var unmet: Int { need.officials - trained }
    }

    /// What a budget line pays.
    public struct Spending: Sendable {
        /// The line.
        public var line: PlanningInstance.BudgetLine
        /// US dollars.
        public var spent: Int
        /// How many sessions it pays for, wholly or in part.
        public var sessions: Int
    }

    /// The instance.
    public let instance: PlanningInstance
    /// The plan.
    public let plan: TrainingPlan
    /// The sessions by week and identifier.
    public let sessions: [TrainingPlan.Session]
    /// Those who become trainers, by identifier.
    public let newcomers: [Newcomer]
    /// The needs in the order of the instance.
    public let coverage: [Coverage]
    /// The budget lines in the order of the instance.
    public let spending: [Spending]

    private let places: [String: [String]]
    private let generations: [String: Int]

    /// The report of a plan.
    public init(_ instance: PlanningInstance, _ plan: TrainingPlan) {
        self.instance = instance
        self.plan = plan
        let ordered = plan.sessions.sorted { ($0.startWeek, $0.id) < ($1.startWeek, $1.id) }
        sessions = ordered
        newcomers = Self.newcomers(ordered, instance)
        coverage = Self.coverage(ordered, instance)
        spending = Self.spending(ordered, instance)
        places = Self.places(ordered, instance)
        generations = Dictionary(newcomers.map { ($0.id, $0.generation) }, uniquingKeysWith: { first, _ in first })
    }

    /// The countries where a session takes place: two at a border post, that of the workshop for a follow-up.
    public func countries(of session: TrainingPlan.Session) -> [String] { places[session.id] ?? [] }

    /// 0 for a trainer of the registry, 1 for those whom they train, 2 for those whom these train.
    public func generation(of trainer: String) -> Int { generations[trainer] ?? 0 }

    /// The crew of a session, the lead first.
    public static func crew(of session: TrainingPlan.Session) -> [String] {
        (session.lead.map { [$0] } ?? []) + session.coTrainers
    }

    /// How many people a session is for: officials, or those who become trainers.
    public static func participants(of session: TrainingPlan.Session) -> Int {
        (session.attendance ?? []).reduce(0) { $0 + $1.officials } + (session.candidates?.count ?? 0)
    }

    /// Officials of all needs.
    public var asked: Int { instance.needs.reduce(0) { $0 + $1.officials } }

    /// Officials whom the plan trains.
    public var trained: Int { coverage.reduce(0) { $0 + $1.trained } }
}

extension PlanReport {
    private static func newcomers(_ sessions: [TrainingPlan.Session], _ instance: PlanningInstance) -> [Newcomer] {
        var found: [String: Newcomer] = [:]
        for session in sessions where session.type == .trainers {
            let generation = session.lead.flatMap { found[$0]?.generation } ?? 0
            for candidate in session.candidates ?? [] {
                found[candidate.id] = Newcomer(
                    id: candidate.id,
                    country: candidate.country,
                    topic: session.topic,
                    language: session.language,
                    workshop: session.id,
                    generation: generation + 1,
                    certifiedWeek: nil
                )
            }
        }
        let lag = instance.rules.certificationLagWeeks
        for session in sessions where session.type == .course || session.type == .bilateral {
            for person in session.coTrainers where found[person]?.certifiedWeek == nil {
                found[person]?.certifiedWeek = session.startWeek + session.weeks + lag
            }
        }
        return found.values.sorted { $0.id < $1.id }
    }

    private static func coverage(_ sessions: [TrainingPlan.Session], _ instance: PlanningInstance) -> [Coverage] {
        var index: [String: Int] = [:]
        var list = instance.needs.enumerated().map { place, need in
            index[need.id] = place
            return Coverage(need: need, trained: 0, late: 0, weeks: nil, sessions: [])
        }
        for session in sessions {
            let end = session.startWeek + session.weeks - 1
            for item in session.attendance ?? [] {
                guard let place = index[item.need] else { continue }
                list[place].trained += item.officials
                if end > list[place].need.deadlineWeek { list[place].late += item.officials }
                let first = min(list[place].weeks?.lowerBound ?? session.startWeek, session.startWeek)
                list[place].weeks = first...max(list[place].weeks?.upperBound ?? end, end)
                list[place].sessions.append(session.id)
            }
        }
        return list
    }

    private static func spending(_ sessions: [TrainingPlan.Session], _ instance: PlanningInstance) -> [Spending] {
        var index: [String: Int] = [:]
        var list = instance.budgetLines.enumerated().map { place, line in
            index[line.id] = place
            return Spending(line: line, spent: 0, sessions: 0)
        }
        for session in sessions {
            for part in session.funding {
                guard let place = index[part.budgetLine] else { continue }
                list[place].spent += part.amount
                list[place].sessions += 1
            }
        }
        return list
    }

    private static func places(_ sessions: [TrainingPlan.Session], _ instance: PlanningInstance)
        -> [String: [String]]
    {
        let venues = Dictionary(instance.venues.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let posts = Dictionary(
            instance.borderPosts.map { ($0.id, $0.countries) },
            uniquingKeysWith: { first, _ in first }
        )
        var places: [String: [String]] = [:]
        for session in sessions where session.type != .followUp {
            guard let venue = session.venue.flatMap({ venues[$0] }) else { continue }
            places[session.id] = venue.borderPost.flatMap { posts[$0] }?.sorted() ?? [venue.country]
        }
        for session in sessions where session.type == .followUp {
            places[session.id] = session.followUpOf.flatMap { places[$0] }
        }
        return places
    }
}
