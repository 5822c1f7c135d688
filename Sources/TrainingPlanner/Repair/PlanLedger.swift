/// A complete plan as counters, so that one session more or less costs a few additions.
///
/// New trainers of the same pool and generation are interchangeable: a plan can be dealt out to persons exactly when, in
/// every week, no more are engaged than are certified, and no more candidates have begun than have graduated. So the
/// ledger holds numbers per team (pool and generation) and week, and names come at the end.
struct PlanLedger {
    private enum Change {
        case added(Int)
        case removed(Int, Job)
    }

    let problem: PlanningProblem
    let rules: PlanningInstance.Rules
    let horizon: Int
    let generations: Int
    private(set) var jobs: [Job?] = []
    private var spare: [Int] = []
    private(set) var ofStream: [[Int]]
    private(set) var workshops: [[Int]]
    /// The jobs in which someone of a team sits.
    private(set) var ofTeam: [[Int]]
    private(set) var ofTrainer: [[Int]]
    private(set) var left: [Int]
    private(set) var streamLeft: [Int]
    private(set) var rooms: [Int]
    private(set) var engaged: [Int]
    /// Candidates graduated and not begun, by team and week.
    private(set) var waiting: [Int]
    /// Certified and not engaged, by team and week.
    private(set) var idle: [Int]
    private(set) var purse: PlanPurse
    private var purseAtMark: PlanPurse
    private(set) var followUps: [Int]
    private(set) var nominationsLeft: [Int]
    private(set) var ends: [Int]
    private var sums = PlanValue()
    private var journal: [Change] = []
    /// The slots that may differ from when `bring` was last called; nil when any may.
    private var changed: [Int]?
    /// The teams whose counters a removal may have driven below nothing.
    private(set) var doubtful: [Int] = []
    /// How far the plan is from one agreed before; nil when there is none.
    var agreed: AgreedMeasure?
    /// Whether an agreed session has lost whom it leans on: such a plan is taken back.
    private(set) var isBroken = false

    init(_ problem: PlanningProblem) {
        self.problem = problem
        rules = problem.instance.rules
        horizon = problem.weeks
        generations = max(1, rules.maxGeneration)
        let teams = problem.pools.count * generations
        ofStream = Array(repeating: [], count: problem.streams.count)
        workshops = Array(repeating: [], count: problem.groups.count)
        ofTeam = Array(repeating: [], count: teams)
        ofTrainer = Array(repeating: [], count: problem.instance.trainers.count)
        left = problem.instance.needs.map(\.officials)
        streamLeft = problem.streams.map { $0.needs.reduce(0) { $0 + problem.instance.needs[$1].officials } }
        rooms = Array(repeating: 0, count: problem.instance.venues.count * horizon)
        engaged = Array(repeating: 0, count: problem.instance.trainers.count * horizon)
        waiting = Array(repeating: 0, count: teams * horizon)
        idle = Array(repeating: 0, count: teams * horizon)
        purse = PlanPurse(problem)
        purseAtMark = purse
        followUps = Array(repeating: 0, count: horizon + 1)
        nominationsLeft = problem.pools.map(\.limit)
        ends = Array(repeating: 0, count: horizon + 1)
        for (n, officials) in left.enumerated() {
            sums.unmet += problem.needWeight[n] * officials
            sums.tardiness += problem.needWeight[n] * officials * max(0, horizon - problem.needDeadline[n])
        }
    }

    var value: PlanValue {
        var value = sums
        value.completion = ends.lastIndex { $0 > 0 } ?? 0
        value.changes = agreed?.value ?? 0
        return value
    }

    // MARK: Changes

    mutating func add(_ job: Job) {
        let slot = spare.popLast() ?? jobs.count
        if slot == jobs.count { jobs.append(nil) }
        place(job, slot)
        purse.pay(job)
        journal.append(.added(slot))
    }

    mutating func remove(_ slot: Int) {
        guard let job = jobs[slot] else { return }
        withdraw(job, slot)
        purse.giveBack(job)
        spare.append(slot)
        journal.append(.removed(slot, job))
    }

    /// Makes what was done since the last mark final.
    mutating func mark() {
        journal.removeAll(keepingCapacity: true)
        purseAtMark = purse
        // More than the plan itself: a whole copy is cheaper then.
        if let changed, changed.count > 2 * jobs.count + 1_000 { forgetCopy() }
    }

    /// Undoes what was done since the last mark.
    mutating func rollBack() {
        while let change = journal.popLast() {
            switch change {
            case .added(let slot):
                if let job = jobs[slot] { withdraw(job, slot) }
                spare.append(slot)
            case .removed(let slot, let job):
                spare.removeLast()
                place(job, slot)
            }
        }
        purse = purseAtMark
        doubtful.removeAll(keepingCapacity: true)
        isBroken = false
    }

    /// Makes a copy of the jobs equal to them again by what changed, not by copying a large plan whole.
    mutating func bring(_ copy: inout [Job?]) {
        if let changed {
            while copy.count < jobs.count { copy.append(nil) }
            for slot in changed { copy[slot] = jobs[slot] }
        } else {
            copy = jobs
        }
        changed = []
    }

    /// The next copy is whole: it was of another ledger.
    mutating func forgetCopy() { changed = nil }

    private mutating func place(_ job: Job, _ slot: Int) {
        jobs[slot] = job
        changed?.append(slot)
        if job.isWorkshop { workshops[job.group].append(slot) } else { ofStream[job.stream].append(slot) }
        count(job, 1)
        for seat in [job.lead, job.second] {
            switch seat {
            case .registry(let t): ofTrainer[t].append(slot)
            case .certified(let team), .candidate(let team): ofTeam[team].append(slot)
            }
        }
    }

    private mutating func withdraw(_ job: Job, _ slot: Int) {
        jobs[slot] = nil
        changed?.append(slot)
        if job.isWorkshop { Self.drop(slot, &workshops[job.group]) } else { Self.drop(slot, &ofStream[job.stream]) }
        count(job, -1)
        for seat in [job.lead, job.second] {
            switch seat {
            case .registry(let t): Self.drop(slot, &ofTrainer[t])
            case .certified(let team): Self.drop(slot, &ofTeam[team])
            case .candidate(let team):
                Self.drop(slot, &ofTeam[team])
                doubtful.append(team)
            }
        }
        for (pool, _) in job.sent { doubtful.append(team(pool, job.generation)) }
    }

    private static func drop(_ slot: Int, _ list: inout [Int]) {
        guard let index = list.lastIndex(of: slot) else { return }
        list.swapAt(index, list.count - 1)
        list.removeLast()
    }

    func team(_ pool: Int, _ generation: Int) -> Int { pool * generations + generation - 1 }

    private mutating func count(_ job: Job, _ sign: Int) {
        agreed?.count(job, sign)
        for week in job.week..<job.week + job.length { rooms[job.venue * horizon + week] += sign }
        ends[job.week + job.length] += sign
        sums.cost += sign * job.cost
        countSeat(job.lead, job, sign)
        countSeat(job.second, job, sign)
        let end = job.week + job.length - 1
        for (n, officials) in job.attendance {
            left[n] -= sign * officials
            streamLeft[job.stream] -= sign * officials
            let weight = sign * problem.needWeight[n] * officials
            let due = problem.needDeadline[n]
            sums.unmet -= weight
            sums.tardiness += weight * (max(0, end - due) - max(0, horizon - due))
        }
        for (pool, number) in job.sent {
            nominationsLeft[pool] -= sign * number
            let base = team(pool, job.generation) * horizon
            for week in job.week + job.length..<horizon { waiting[base + week] += sign * number }
        }
        if job.followWeek >= 0 {
            followUps[job.followWeek] += sign
            sums.cost += sign * rules.followUp.cost
        }
    }

    private mutating func countSeat(_ seat: Seat, _ job: Job, _ sign: Int) {
        let rest = min(horizon, job.week + job.length + rules.recoveryWeeks)
        switch seat {
        case .registry(let t): for week in job.week..<rest { engaged[t * horizon + week] += sign }
        case .certified(let team): for week in job.week..<rest { idle[team * horizon + week] -= sign }
        case .candidate(let team):
            for week in job.week..<horizon { waiting[team * horizon + week] -= sign }
            let certified = job.week + job.length + max(rules.certificationLagWeeks, rules.recoveryWeeks)
            if certified < horizon { for week in certified..<horizon { idle[team * horizon + week] += sign } }
        }
    }

    /// Removes sessions until no team is asked for more than it has; gives the streams and groups touched to `note`.
    mutating func repair(_ note: (Job) -> Void) {
        while let team = doubtful.popLast() {
            while let slot = overdrawn(team) {
                if let job = jobs[slot] { note(job) }
                remove(slot)
            }
        }
    }

    /// A job to give up because its team is not there in that week; agreed ones are never given up.
    private mutating func overdrawn(_ team: Int) -> Int? {
        let base = team * horizon
        let slot: Int?
        if let week = (0..<horizon).first(where: { waiting[base + $0] < 0 }) {
            slot = ofTeam[team].filter { slot in
                guard let job = jobs[slot], job.origin < 0 else { return false }
                return job.second == .candidate(team) && job.week <= week
            }.max { (jobs[$0]?.week ?? 0, $1) < (jobs[$1]?.week ?? 0, $0) }
        } else if let week = (0..<horizon).first(where: { idle[base + $0] < 0 }) {
            slot = ofTeam[team].filter { slot in
                guard let job = jobs[slot], job.origin < 0 else { return false }
                guard job.lead == .certified(team) || job.second == .certified(team) else { return false }
                return job.week <= week && week < job.week + job.length + rules.recoveryWeeks
            }.max { (jobs[$0]?.week ?? 0, $1) < (jobs[$1]?.week ?? 0, $0) }
        } else {
            return nil
        }
        if slot == nil { isBroken = true }
        return slot
    }
}
