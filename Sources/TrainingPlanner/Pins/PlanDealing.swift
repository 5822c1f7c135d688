/// Gives the sessions of a ledger their names: those that are agreed keep identifier and persons, others get new ones.
///
/// Who of a team teaches what is free but for the persons named in agreed sessions. Beside those, in rare cases, some
/// session finds nobody of its team idle: it is left out, and the plan is a little less, never wrong.
struct PlanDealing {
    private struct Person {
        var name: String
        var free: Int
        var certified: Int?
        /// The jobs that the person must be at, with their weeks, rest included.
        var bound: [(job: Int, weeks: Range<Int>)] = []
        /// The job in which the person must teach beside a certified trainer.
        var boundTo: Int?
    }

    private(set) var sessions: [TrainingPlan.Session] = []
    private var kept: [PlanLedger.Job] = []
    private let revision: PlanRevision
    private let problem: PlanningProblem
    private let generations: Int
    private let jobs: [PlanLedger.Job]
    /// What the sessions share the money of.
    private var purse: PlanPurse
    /// The agreed session that each job is, or -1.
    private var matches: [Int]
    private var people: [Person] = []
    private var candidates: [[Int]]
    private var certified: [[Int]]
    private var used: Set<String> = []
    private var nextSession = 1
    private var nextPerson = 1

    init(_ revision: PlanRevision, _ jobs: [PlanLedger.Job]) {
        self.revision = revision
        problem = revision.fixed.problem
        generations = revision.fixed.generations
        self.jobs = jobs.sorted { a, b in
            (a.week, a.origin < 0 ? 1 : 0, a.venue, a.stream) < (b.week, b.origin < 0 ? 1 : 0, b.venue, b.stream)
        }
        matches = PlanMatching.match(self.jobs, revision)
        purse = PlanPurse(problem)
        for job in self.jobs { purse.pay(job) }
        let teams = problem.pools.count * generations
        candidates = Array(repeating: [], count: teams)
        certified = Array(repeating: [], count: teams)
        for agreed in revision.agreement.sessions {
            used.insert(agreed.id)
            for candidate in agreed.known.candidates ?? [] { used.insert(candidate.id) }
        }
        used.formUnion(problem.instance.trainers.map(\.id))
        for index in self.jobs.indices { deal(index) }
    }

    /// The value of what was dealt out.
    var value: PlanValue {
        var ledger = revision.fixed.blank()
        for job in kept { ledger.add(job) }
        return ledger.value
    }

    private func agreed(_ index: Int) -> PlanAgreement.Agreed? {
        matches[index] >= 0 ? revision.agreement.sessions[matches[index]] : nil
    }

    private mutating func deal(_ index: Int) {
        let job = jobs[index]
        let agreed = agreed(index)
        let before = people
        guard let lead = sit(job.lead, agreed?.known.lead, index),
            let second = sit(job.second, agreed?.known.coTrainers?.first, index, beside: lead)
        else {
            people = before
            return
        }
        kept.append(job)
        let rest = job.week + job.length + problem.instance.rules.recoveryWeeks
        for (seat, person) in [(job.lead, lead), (job.second, second)] {
            switch seat {
            case .registry: break
            case .certified: people[person].free = rest
            case .candidate(let team):
                let from = job.week + job.length + problem.instance.rules.certificationLagWeeks
                people[person].certified = from
                people[person].free = max(rest, from)
                candidates[team].removeAll { $0 == person }
                certified[team].append(person)
            }
        }
        write(index, agreed, name(job.lead, lead), name(job.second, second))
    }

    private func name(_ seat: PlanLedger.Seat, _ person: Int) -> String {
        if case .registry(let t) = seat { return problem.instance.trainers[t].id }
        return people[person].name
    }

    /// The one who sits there: the person wished when idle, or any other; nil when nobody is.
    private func sit(_ seat: PlanLedger.Seat, _ wished: String?, _ index: Int, beside other: Int? = nil) -> Int? {
        let job = jobs[index]
        let rest = job.week + job.length + problem.instance.rules.recoveryWeeks
        let list: [Int]
        let learns: Bool
        switch seat {
        case .registry(let t): return t
        case .certified(let team): (list, learns) = (certified[team], false)
        case .candidate(let team): (list, learns) = (candidates[team], true)
        }
        let able = list.filter { p in
            let person = people[p]
            guard person.free <= job.week, p != other || isRegistry(jobs[index].lead) else { return false }
            if learns, let bound = person.boundTo, bound != index { return false }
            return person.bound.allSatisfy { $0.job == index || !$0.weeks.overlaps(job.week..<rest) }
        }
        return able.first { people[$0].name == wished } ?? able.first { people[$0].bound.isEmpty } ?? able.first
    }

    private func isRegistry(_ seat: PlanLedger.Seat) -> Bool {
        if case .registry = seat { return true }
        return false
    }

    // MARK: Names

    private mutating func write(_ index: Int, _ agreed: PlanAgreement.Agreed?, _ lead: String, _ second: String) {
        let job = jobs[index]
        let instance = problem.instance
        let group = problem.groups[job.group]
        var session = TrainingPlan.Session(
            id: agreed?.id ?? newSession(),
            type: job.isWorkshop ? .trainers : problem.streams[job.stream].isBilateral ? .bilateral : .course,
            topic: instance.topics[group.topic].id,
            language: problem.languages[group.language],
            venue: instance.venues[job.venue].id,
            startWeek: job.week,
            weeks: job.length,
            lead: lead,
            coTrainers: [second],
            cost: job.cost,
            funding: paid(purse.deal(job))
        )
        if job.isWorkshop {
            session.candidates = graduates(job, agreed)
            sessions.append(session)
            if job.followWeek >= 0 { sessions.append(visit(job, session)) }
        } else {
            session.attendance = job.attendance.map {
                TrainingPlan.Attendance(need: instance.needs[$0.need].id, officials: $0.officials)
            }
            sessions.append(session)
        }
    }

    private func paid(_ parts: [(line: Int, amount: Int)]) -> [TrainingPlan.Funding] {
        parts.map { TrainingPlan.Funding(budgetLine: problem.instance.budgetLines[$0.line].id, amount: $0.amount) }
    }

    private mutating func newSession() -> String {
        while !used.insert(Self.code("S", nextSession)).inserted { nextSession += 1 }
        return Self.code("S", nextSession)
    }

    private mutating func newPerson() -> String {
        while !used.insert(Self.code("NT", nextPerson)).inserted { nextPerson += 1 }
        return Self.code("NT", nextPerson)
    }

    private static func code(_ letters: String, _ number: Int) -> String {
        let digits = String(number)
        return letters + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }

    private mutating func visit(_ job: PlanLedger.Job, _ workshop: TrainingPlan.Session) -> TrainingPlan.Session {
        let agreed = revision.agreement.sessions.first {
            $0.known.type == .followUp && $0.known.followUpOf == workshop.id
        }
        return TrainingPlan.Session(
            id: agreed?.id ?? newSession(),
            type: .followUp,
            topic: workshop.topic,
            language: workshop.language,
            startWeek: job.followWeek,
            weeks: 1,
            coTrainers: [],
            followUpOf: workshop.id,
            cost: problem.instance.rules.followUp.cost,
            funding: paid(purse.dealFollowUp(job))
        )
    }

    /// The candidates of a workshop, those of the agreed one first.
    private mutating func graduates(_ job: PlanLedger.Job, _ agreed: PlanAgreement.Agreed?) -> [TrainingPlan.Candidate]
    {
        var left = Dictionary(job.sent.map { ($0.pool, $0.count) }, uniquingKeysWith: +)
        let poolOf = Dictionary(
            job.sent.map { (problem.instance.countries[problem.pools[$0.pool].country].id, $0.pool) },
            uniquingKeysWith: { first, _ in first }
        )
        var list: [TrainingPlan.Candidate] = []
        for candidate in agreed?.known.candidates ?? [] {
            guard let pool = poolOf[candidate.country], left[pool, default: 0] > 0 else { continue }
            left[pool, default: 0] -= 1
            list.append(candidate)
        }
        for (pool, _) in job.sent {
            for _ in 0..<left[pool, default: 0] {
                let country = problem.instance.countries[problem.pools[pool].country].id
                list.append(TrainingPlan.Candidate(id: newPerson(), country: country))
            }
        }
        for candidate in list {
            guard let pool = poolOf[candidate.country] else { continue }
            candidates[pool * generations + job.generation - 1].append(people.count)
            people.append(person(candidate.id, free: job.week + job.length))
        }
        return list
    }

    /// A new trainer with the agreed sessions that the person must be at.
    private func person(_ name: String, free: Int) -> Person {
        var person = Person(name: name, free: free)
        for (index, job) in jobs.enumerated() where job.origin >= 0 {
            let agreed = revision.agreement.sessions[job.origin]
            guard let hard = agreed.hard, hard.lead == name || hard.coTrainers?.contains(name) ?? false else {
                continue
            }
            let rest = job.week + job.length + problem.instance.rules.recoveryWeeks
            person.bound.append((index, job.week..<rest))
            if case .candidate = job.second, hard.coTrainers?.first == name { person.boundTo = index }
        }
        return person
    }
}
