extension PlanLedger {
    /// The ledger of a plan made by construction.
    init(_ made: PlanConstruction) {
        self.init(made.problem)
        var follows: [Int: PlanConstruction.Session] = [:]
        for session in made.sessions where session.type == .followUp { follows[session.followed] = session }
        var groupOf: [SIMD2<Int>: Int] = [:]
        for (g, group) in problem.groups.enumerated() { groupOf[SIMD2(group.topic, group.language)] = g }
        var streamOf: [Int: Int] = [:]
        for (s, stream) in problem.streams.enumerated() { for n in stream.needs { streamOf[n] = s } }
        let generations = generations
        for (index, session) in made.sessions.enumerated() where session.type != .followUp {
            var job = Job(
                week: session.week,
                length: session.length,
                venue: session.venue,
                lead: Self.seat(session.lead, session.week, made, generations),
                second: Self.seat(session.second, session.week, made, generations)
            )
            job.group = groupOf[SIMD2(session.topic, session.language)] ?? 0
            job.attendance = session.attendance
            job.cost = session.cost
            job.payKind = problem.payKind(
                host: problem.venueCountry[session.venue],
                topic: session.topic,
                type: session.type,
                week: session.week
            )
            if let need = session.attendance.first?.need { job.stream = streamOf[need] ?? -1 }
            if session.type == .trainers { describe(&job, session, made, followUp: follows[index]?.week) }
            add(job)
        }
        mark()
    }

    private static func seat(_ person: Int, _ week: Int, _ made: PlanConstruction, _ generations: Int) -> Seat {
        guard person >= made.registered else { return .registry(person) }
        let who = made.people[person - made.registered]
        let number = who.pool * generations + who.generation - 1
        return week < who.certified ?? .max ? .candidate(number) : .certified(number)
    }

    /// Adds to a workshop who is sent there, and when it is followed up.
    private func describe(
        _ job: inout Job,
        _ session: PlanConstruction.Session,
        _ made: PlanConstruction,
        followUp: Int?
    ) {
        var counts: [Int: Int] = [:]
        for p in session.firstCandidate..<session.firstCandidate + session.candidateCount {
            counts[made.people[p].pool, default: 0] += 1
            job.generation = made.people[p].generation
        }
        job.sent = counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        guard let followUp else { return }
        job.followWeek = followUp
        job.followPayKind = problem.payKind(
            host: problem.venueCountry[session.venue],
            topic: session.topic,
            type: .followUp,
            week: followUp
        )
    }

    /// The same plan with persons at the tables: in the order of weeks, whoever of a team is idle.
    func construction() -> PlanConstruction {
        let made = PlanConstruction(problem, PlanChoices(problem))
        made.left = left
        made.streamLeft = streamLeft
        made.money = purse.left
        var purse = purse
        made.nominationsLeft = nominationsLeft
        var staff = Staff(teams: ofTeam.count)
        for job in jobs.compactMap(\.self).sorted(by: {
            ($0.week, $0.venue, $0.stream) < ($1.week, $1.venue, $1.stream)
        }) {
            let lead = sit(job.lead, job, made, &staff)
            var session = session(job, lead, sit(job.second, job, made, &staff))
            session.funding = purse.deal(job)
            session.firstCandidate = made.people.count
            for (pool, count) in job.sent {
                session.candidateCount += count
                for _ in 0..<count {
                    staff.candidates[team(pool, job.generation)].append(made.people.count)
                    made.people.append(
                        PlanConstruction.Person(
                            pool: pool,
                            generation: job.generation,
                            free: job.week + job.length,
                            certified: nil
                        )
                    )
                }
            }
            made.sessions.append(session)
            if job.followWeek >= 0 {
                var visit = followUp(job, of: made.sessions.count - 1)
                visit.funding = purse.dealFollowUp(job)
                made.sessions.append(visit)
            }
        }
        return made
    }

    /// The persons of each team, in the order in which they came.
    private struct Staff {
        var candidates, certified: [[Int]]

        init(teams: Int) {
            candidates = Array(repeating: [], count: teams)
            certified = candidates
        }
    }

    /// The first of the team who is idle takes the seat, and is engaged from then on.
    private func sit(_ seat: Seat, _ job: Job, _ made: PlanConstruction, _ staff: inout Staff) -> Int {
        let rest = job.week + job.length + rules.recoveryWeeks
        switch seat {
        case .registry(let t): return t
        case .certified(let team):
            let who = staff.certified[team].first { made.people[$0].free <= job.week } ?? -1
            made.people[who].free = rest
            return who + made.registered
        case .candidate(let team):
            let index = staff.candidates[team].firstIndex { made.people[$0].free <= job.week } ?? -1
            let who = staff.candidates[team].remove(at: index)
            let from = job.week + job.length + rules.certificationLagWeeks
            made.people[who].certified = from
            made.people[who].free = max(rest, from)
            staff.certified[team].append(who)
            return who + made.registered
        }
    }

    private func session(_ job: Job, _ lead: Int, _ second: Int) -> PlanConstruction.Session {
        let stream = job.isWorkshop ? nil : problem.streams[job.stream]
        var session = PlanConstruction.Session(
            type: stream.map { $0.isBilateral ? .bilateral : .course } ?? .trainers,
            topic: problem.groups[job.group].topic,
            language: problem.groups[job.group].language,
            week: job.week,
            length: job.length,
            venue: job.venue,
            lead: lead,
            second: second
        )
        session.attendance = job.attendance
        session.cost = job.cost
        return session
    }

    private func followUp(_ job: Job, of index: Int) -> PlanConstruction.Session {
        var visit = PlanConstruction.Session(
            type: .followUp,
            topic: problem.groups[job.group].topic,
            language: problem.groups[job.group].language,
            week: job.followWeek,
            length: 1
        )
        visit.followed = index
        visit.cost = rules.followUp.cost
        return visit
    }
}
