/// Finds out why officials are left over or late in a plan, and what would help.
///
/// Whether a change helps is not guessed: the plan is made better by a fixed number of repairs, then from there once with
/// the change and once without it, by as many repairs of the same seed about the same streams; what counts is the difference.
public struct PlanReasons {
    let problem: PlanningProblem
    private let plan: TrainingPlan
    private let ledger: PlanLedger
    private var repairs: Int
    private let mostChanges: Int
    private let mostPerNeed = 3

    /// Reasons of a plan that breaks no rule of the instance.
    /// - Parameters:
    ///   - instance: the instance.
    ///   - plan: the plan.
    ///   - repairs: how many repairs each trial makes; nil for a number that the size of the instance decides.
    ///   - mostChanges: how many different changes are tried, for the needs with most weight first.
    /// - Throws: `PlanningError.badInstance` when the instance is wrong anywhere.
    public init(_ instance: PlanningInstance, _ plan: TrainingPlan, repairs: Int? = nil, mostChanges: Int = 24) throws {
        let findings = instance.findings()
        guard findings.isEmpty else { throw PlanningError.badInstance(findings) }
        problem = PlanningProblem(instance)
        problem.prohibitions = PlanProhibitions(problem, instance.forbidden ?? []) { _ in nil }
        self.plan = plan
        self.mostChanges = mostChanges
        self.repairs = repairs ?? max(100, min(2_000, 250_000 / (problem.streams.count + 100)))
        ledger = PlanReading.ledger(plan, problem)
    }

    /// Reasons that take about as much work as so many steps of the search, so that a plan made soon is explained soon.
    ///
    /// Few repairs find less help, never a wrong one: what counts is still the difference that the change made.
    /// - Throws: `PlanningError.badInstance` when the instance is wrong anywhere.
    public init(_ instance: PlanningInstance, _ plan: TrainingPlan, withinSteps steps: Int) throws {
        try self.init(instance, plan)
        let trials = 4 + mostChanges + problem.groups.count
        let affordable = min(steps, 1_000_000) * problem.repairsPerStep / trials
        repairs = max(40, min(repairs, affordable))
    }

    /// The reasons by need, in the order of the instance; none when all are taught in time.
    ///
    /// - Parameter isStopped: asked before each change is tried; once it says yes, no more are.
    /// - Returns: the reasons, all of them also when stopped, then with less help.
    public func reasons(isStopped: () -> Bool = { false }) -> [NeedReason] {
        let instance = problem.instance
        var streamOf: [Int: Int] = [:]
        for (s, stream) in problem.streams.enumerated() { for n in stream.needs { streamOf[n] = s } }
        let before = Taught(instance, plan)
        var found: [(need: Int, stream: Int, reason: NeedReason, changes: [PlanChange])] = []
        let obstacles = PlanObstacles(ledger: ledger)
        for (n, need) in instance.needs.enumerated() {
            let unmet = need.officials - before.all[n]
            let late = before.all[n] - before.onTime[n]
            guard unmet + late > 0, let s = streamOf[n] else { continue }
            let bindings = obstacles.bindings(n, s, isLate: unmet == 0)
            let tried = changes(for: need, s, bindings, isLate: late > 0)
            let reason = NeedReason(need: need.id, unmet: unmet, late: late, bindings: bindings, help: [])
            found.append((n, s, reason, tried))
        }
        let effects = effects(of: chosen(found.map { ($0.reason, $0.stream, $0.changes) }), isStopped)
        return found.map { n, _, reason, changes in
            var reason = reason
            reason.help = Array(
                changes.compactMap { effects[$0]?.effect(here: n) }.filter { effect in
                    effect.officialsMoreHere > 0 || effect.onTimeMoreHere > 0
                }.sorted(by: isCheaper).prefix(mostPerNeed)
            )
            return reason
        }
    }

    /// The changes that are tried: those of the heaviest needs first, the first of each need before the second of any.
    private func chosen(_ found: [(reason: NeedReason, stream: Int, changes: [PlanChange])]) -> [(
        PlanChange, stream: Int
    )] {
        let weight = { (id: String) in self.problem.needIndex[id].map { self.problem.needWeight[$0] } ?? 0 }
        let order = found.enumerated().sorted { a, b in
            let (x, y) = (a.element.reason, b.element.reason)
            return (-x.unmet * weight(x.need), -x.late * weight(x.need), a.offset)
                < (-y.unmet * weight(y.need), -y.late * weight(y.need), b.offset)
        }.map(\.element)
        var list: [(PlanChange, stream: Int)] = []
        var seen: Set<PlanChange> = []
        for position in 0..<(order.map(\.changes.count).max() ?? 0) {
            for (_, stream, changes) in order where position < changes.count && list.count < mostChanges {
                if seen.insert(changes[position]).inserted { list.append((changes[position], stream)) }
            }
        }
        return list
    }

    /// Dollars per official helped, and the officials themselves where two cost the same.
    private func isCheaper(_ a: ChangeEffect, _ b: ChangeEffect) -> Bool {
        let (x, y) = (price(a) * max(1, helped(b)), price(b) * max(1, helped(a)))
        return (x, -helped(a), a.change.code.rawValue, a.change.subject)
            < (y, -helped(b), b.change.code.rawValue, b.change.subject)
    }

    private func helped(_ effect: ChangeEffect) -> Int { max(effect.officialsMoreHere, effect.onTimeMoreHere) }

    private func price(_ effect: ChangeEffect) -> Int { max(0, effect.costMore) }

    // MARK: Trying

    private struct Trial {
        let change: PlanChange
        let value, base: PlanValue
        let taught, baseTaught: Taught

        func effect(here n: Int) -> ChangeEffect {
            ChangeEffect(
                change: change,
                officialsMore: taught.total - baseTaught.total,
                officialsMoreHere: taught.all[n] - baseTaught.all[n],
                onTimeMoreHere: taught.onTime[n] - baseTaught.onTime[n],
                unmetLess: base.unmet - value.unmet,
                tardinessLess: base.tardiness - value.tardiness,
                costMore: value.cost - base.cost
            )
        }
    }

    private func effects(of changes: [(PlanChange, stream: Int)], _ isStopped: () -> Bool) -> [PlanChange: Trial] {
        guard !changes.isEmpty, !isStopped() else { return [:] }
        let agreement = PlanAgreement(problem.instance, before: plan, keepBefore: 0)
        var start = PlanLedger(problem)
        _ = agreement.place(into: &start)
        agreement.wishInto(&start)
        var first = PlanRepair(start, seed: 1, memory: 20)
        for _ in 0..<repairs * 4 { first.step() }
        var bases: [Int: (PlanValue, Taught)] = [:]
        var effects: [PlanChange: Trial] = [:]
        for (change, stream) in changes where !isStopped() {
            let changed = change.applied(to: problem.instance)
            guard changed.findings().isEmpty else { continue }
            let group = problem.streams[stream].group
            let base = bases[group] ?? improved(problem.instance, first.best, group)
            bases[group] = base
            let trial = improved(changed, first.best, group)
            // Worse than without: by chance of the search, not by the change; nothing is claimed of it.
            guard trial.0 <= base.0 else { continue }
            effects[change] = Trial(
                change: change,
                value: trial.0,
                base: base.0,
                taught: trial.1,
                baseTaught: base.1
            )
        }
        return effects
    }

    /// The sessions bettered by the repairs, half of them about one topic and language, with what is then taught.
    ///
    /// The changes only ever add to the instance, at the end of its lists: the numbers in the sessions stay right.
    private func improved(_ instance: PlanningInstance, _ jobs: [PlanLedger.Job?], _ group: Int) -> (PlanValue, Taught)
    {
        let changed = PlanningProblem(instance)
        changed.prohibitions = PlanProhibitions(changed, instance.forbidden ?? []) { _ in nil }
        var start = PlanLedger(changed)
        for var job in jobs.compactMap(\.self) {
            job.findPayKinds(changed)
            start.add(job)
        }
        start.mark()
        var repair = PlanRepair(start, seed: 1, memory: 20)
        repair.focus = changed.groups[group].streams
        for _ in 0..<repairs { repair.step() }
        return (repair.bestValue, Taught(changed, repair.best))
    }
}

/// How many officials of each need are taught, and how many of them by the deadline.
struct Taught {
    var all, onTime: [Int]
    var total: Int { all.reduce(0, +) }

    init(_ instance: PlanningInstance, _ plan: TrainingPlan) {
        let index = Dictionary(
            instance.needs.enumerated().map { ($1.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        all = Array(repeating: 0, count: instance.needs.count)
        onTime = all
        for session in plan.sessions {
            for entry in session.attendance ?? [] {
                guard let n = index[entry.need] else { continue }
                all[n] += entry.officials
                if session.startWeek + session.weeks - 1 <= instance.needs[n].deadlineWeek {
                    onTime[n] += entry.officials
                }
            }
        }
    }

    init(_ problem: PlanningProblem, _ jobs: [PlanLedger.Job?]) {
        all = Array(repeating: 0, count: problem.instance.needs.count)
        onTime = all
        for job in jobs.compactMap(\.self) {
            for (n, officials) in job.attendance {
                all[n] += officials
                if job.week + job.length - 1 <= problem.needDeadline[n] { onTime[n] += officials }
            }
        }
    }
}
