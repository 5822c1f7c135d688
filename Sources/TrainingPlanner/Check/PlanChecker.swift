/// Holds a plan against every rule of the model, by names and dates only; it shares no code with the search.
public struct PlanChecker {
    struct Newcomer {
        var country, topic, language, workshop: String
        var end: Int
        var certified: Int?
        var generation: Int?
    }

    let instance: PlanningInstance
    let plan: TrainingPlan
    let topics: [String: PlanningInstance.Topic]
    let venues: [String: PlanningInstance.Venue]
    let needs: [String: PlanningInstance.Need]
    let trainers: [String: PlanningInstance.Trainer]
    let posts: [String: [String]]
    let blackouts: [String: [[Int]]]
    var sessions: [String: TrainingPlan.Session] = [:]
    var valid: [TrainingPlan.Session] = []
    var newcomers: [String: Newcomer] = [:]
    var trained: [String: Int] = [:]
    var violations: [PlanViolation] = []

    /// A checker of one plan for one instance that has no findings.
    public init(_ instance: PlanningInstance, _ plan: TrainingPlan) {
        self.instance = instance
        self.plan = plan
        topics = Dictionary(instance.topics.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        venues = Dictionary(instance.venues.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        needs = Dictionary(instance.needs.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        trainers = Dictionary(instance.trainers.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        posts = Dictionary(instance.borderPosts.map { ($0.id, $0.countries) }, uniquingKeysWith: { $1 })
        blackouts = Dictionary(instance.countries.map { ($0.id, $0.blackoutWeeks) }, uniquingKeysWith: { $1 })
    }

    /// Every rule that the plan breaks, and the objective as it really is.
    public static func check(_ instance: PlanningInstance, _ plan: TrainingPlan) -> (
        violations: [PlanViolation], objective: [Int]
    ) {
        var checker = PlanChecker(instance, plan)
        checker.checkPlaceAndTime()
        checker.checkAttendance()
        checker.checkCandidates()
        checker.checkCrews()
        checker.checkFollowUps()
        checker.checkMoney()
        checker.checkPins()
        return (checker.violations, checker.objective())
    }

    mutating func report(_ rule: String, _ place: String, _ fact: String, names: String...) {
        violations.append(PlanViolation(rule: rule, place: place, fact: fact, names: names))
    }

    func isWithin(_ ranges: [[Int]], _ first: Int, _ last: Int) -> Bool {
        ranges.contains { $0[0] <= last && first <= $0[1] }
    }

    private mutating func checkVenue(_ session: TrainingPlan.Session, _ venue: PlanningInstance.Venue, _ last: Int) {
        if isWithin(blackouts[venue.country] ?? [], session.startWeek, last) {
            report(
                "H3",
                session.id,
                "\(venue.country) takes nothing in week \(session.startWeek)",
                names: venue.country
            )
        }
        switch session.type {
        case .course where venue.borderPost != nil: report("H4", session.id, "a course at a border post")
        case .bilateral where venue.borderPost == nil: report("H4", session.id, "not at a border post")
        case .trainers where !["national", "regional"].contains(venue.hostsTot):
            report("H4", session.id, "\(venue.id) takes no workshops for trainers")
        default: break
        }
    }

    mutating func checkPlaceAndTime() {
        for session in plan.sessions {
            if sessions.updateValue(session, forKey: session.id) != nil {
                report("H1", session.id, "the identifier is used twice")
            }
        }
        var use: [String: [Int: Int]] = [:]
        for session in plan.sessions {
            guard let topic = topics[session.topic] else {
                report("H1", session.id, "topic \(session.topic)")
                continue
            }
            let length = [.course: topic.courseWeeks, .bilateral: topic.courseWeeks, .trainers: topic.totWeeks][
                session.type,
                default: 1
            ]
            if session.weeks != length { report("H2", session.id, "\(session.weeks) weeks, not \(length)") }
            guard session.startWeek >= 0, session.startWeek + length <= instance.calendar.weeks else {
                report("H2", session.id, "week \(session.startWeek) is outside the calendar")
                continue
            }
            guard session.type != .followUp else {
                valid.append(session)
                continue
            }
            guard let venue = session.venue.flatMap({ venues[$0] }) else {
                report("H1", session.id, "venue \(session.venue ?? "")")
                continue
            }
            valid.append(session)
            let last = session.startWeek + length - 1
            checkVenue(session, venue, last)
            for week in session.startWeek...last { use[venue.id, default: [:]][week, default: 0] += 1 }
        }
        for (venue, weeks) in use.sorted(by: { $0.key < $1.key }) {
            for (week, count) in weeks.sorted(by: { $0.key < $1.key }) where count > venues[venue]?.rooms ?? 0 {
                report("H4", venue, "\(count) sessions in week \(week)")
            }
        }
    }

    private mutating func checkAttendance() {
        for session in valid {
            guard session.type == .course || session.type == .bilateral else {
                if session.attendance?.isEmpty == false { report("H6", session.id, "officials at a workshop") }
                continue
            }
            guard let venue = venues[session.venue ?? ""], let topic = topics[session.topic] else { continue }
            let list = session.attendance ?? []
            if Set(list.map(\.need)).count != list.count { report("H6", session.id, "a need is listed twice") }
            var total = 0
            var delegations: [String: Int] = [:]
            for entry in list {
                guard let need = needs[entry.need], entry.officials > 0 else {
                    report("H6", session.id, "\(entry.officials) of \(entry.need)")
                    continue
                }
                let isHere =
                    session.type == .course
                    ? need.borderPost == nil && need.country == venue.country : need.borderPost == venue.borderPost
                if need.topic != session.topic || need.language != session.language || !isHere {
                    report("H6", session.id, "\(need.id) is of another topic, language or place", names: need.id)
                }
                if session.startWeek < need.earliestWeek {
                    report("H6", session.id, "\(need.id) is too early", names: need.id)
                }
                total += entry.officials
                delegations[need.country, default: 0] += entry.officials
                trained[need.id, default: 0] += entry.officials
            }
            let most = min(topic.courseMaxParticipants, venue.seats)
            if total < 1 || total > most { report("H5", session.id, "\(total) participants, at most \(most)") }
            guard session.type == .bilateral, let post = venue.borderPost else { continue }
            for country in posts[post] ?? []
            where delegations[country, default: 0] < instance.rules.bilateralMinPerCountry {
                report("H7", session.id, "\(delegations[country, default: 0]) officials of \(country)", names: country)
            }
        }
        for (id, count) in trained.sorted(by: { $0.key < $1.key }) where count > needs[id]?.officials ?? 0 {
            report("H6", id, "\(count) taught")
        }
    }

    private func objective() -> [Int] {
        let horizon = instance.calendar.weeks
        var unmet = 0
        var tardiness = 0
        for need in instance.needs {
            let weight = instance.rules.priorityWeights[String(need.priority)] ?? 0
            let left = weight * (need.officials - trained[need.id, default: 0])
            unmet += left
            tardiness += left * max(0, horizon - need.deadlineWeek)
        }
        for session in valid where session.type != .followUp {
            for entry in session.attendance ?? [] {
                guard let need = needs[entry.need] else { continue }
                let weight = instance.rules.priorityWeights[String(need.priority)] ?? 0
                let late = max(0, session.startWeek + session.weeks - 1 - need.deadlineWeek)
                tardiness += weight * entry.officials * late
            }
        }
        let ends = valid.filter { $0.type != .followUp }.map { $0.startWeek + $0.weeks }
        return [unmet, tardiness, ends.max() ?? 0, valid.reduce(0) { $0 + $1.cost }]
    }
}
