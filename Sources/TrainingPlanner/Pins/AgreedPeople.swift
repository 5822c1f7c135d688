/// Who is made a trainer by sessions that are agreed, and since when each may teach alone.
struct AgreedPeople {
    struct Newcomer {
        var country, topic, language, workshop: String
        var end: Int
        var generation: Int
        /// The session in which the person teaches beside a certified trainer, and the week of certification.
        var coDelivery: String?
        var certified: Int?
    }

    private(set) var newcomers: [String: Newcomer] = [:]

    /// Follows the sessions week by week; those without a week or a kind say nothing of anybody.
    init(_ instance: PlanningInstance, _ sessions: [PlanningInstance.Pin]) {
        let topics = Dictionary(instance.topics.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        let registry = Set(instance.trainers.map(\.id))
        let dated = sessions.filter { $0.startWeek != nil && $0.type != nil }
            .sorted { ($0.startWeek ?? 0, $0.id) < ($1.startWeek ?? 0, $1.id) }
        for session in dated where session.type == .trainers {
            guard let topic = session.topic.flatMap({ topics[$0] }), let language = session.language else { continue }
            for candidate in session.candidates ?? [] where newcomers[candidate.id] == nil {
                newcomers[candidate.id] = Newcomer(
                    country: candidate.country,
                    topic: topic.id,
                    language: language,
                    workshop: session.id,
                    end: (session.startWeek ?? 0) + topic.totWeeks - 1,
                    generation: 1
                )
            }
        }
        for session in dated {
            guard let topic = session.topic.flatMap({ topics[$0] }), let week = session.startWeek else { continue }
            if session.type == .trainers, let lead = session.lead, !registry.contains(lead) {
                let generation = (newcomers[lead]?.generation ?? 0) + 1
                for candidate in session.candidates ?? [] where newcomers[candidate.id]?.workshop == session.id {
                    newcomers[candidate.id]?.generation = generation
                }
            }
            guard session.type == .course || session.type == .bilateral else { continue }
            for name in session.coTrainers ?? [] where newcomers[name]?.coDelivery == nil {
                newcomers[name]?.coDelivery = session.id
                newcomers[name]?.certified = week + topic.courseWeeks + instance.rules.certificationLagWeeks
            }
        }
    }

    /// The place of a person at the table of a session; nil when nobody knows the person.
    func seat(_ name: String, in session: String, _ ledger: PlanLedger) -> PlanLedger.Seat? {
        let problem = ledger.problem
        if let trainer = problem.trainerIndex[name] { return .registry(trainer) }
        guard let newcomer = newcomers[name], newcomer.generation <= ledger.generations,
            let pool = problem.pool(newcomer.country, newcomer.topic, newcomer.language)
        else { return nil }
        let team = ledger.team(pool, newcomer.generation)
        return newcomer.coDelivery == session ? .candidate(team) : .certified(team)
    }
}

extension PlanningProblem {
    func pool(_ country: String, _ topic: String, _ language: String) -> Int? {
        pools.firstIndex {
            instance.countries[$0.country].id == country && instance.topics[$0.topic].id == topic
                && languages[$0.language] == language
        }
    }
}
