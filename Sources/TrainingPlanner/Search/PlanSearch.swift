/// Looks for a better plan: first over policies for the whole, then stream by stream, accepting what is not worse than
/// a while ago.
///
/// The steps decide when it ends, never the clock, so that the same instance, seed and steps give the same plan.
public struct PlanSearch {
    /// What is known while the search runs.
    public struct Progress: Sendable {
        /// The steps done and the steps asked for.
        public var done, steps: Int
        /// The best plan so far.
        public var objective: [Int]
    }

    let problem: PlanningProblem
    var random: PlanRandom
    var best: PlanChoices
    private var bestValue: PlanValue
    /// The repairs that one search of several has at least.
    var repairsPerEpisode = 120_000
    /// What is agreed before, if anything.
    let revision: PlanRevision?

    /// A search over one instance, around the plan that was agreed before, if there is one.
    ///
    /// Sessions of that plan that start before the week are held already and stay as they are; of the others as few are
    /// changed as the unmet need allows (see `PlanChanges`).
    /// - Throws: `PlanningError.badInstance` when the instance is wrong anywhere, or its pins contradict each other.
    public init(_ instance: PlanningInstance, seed: Int, around before: TrainingPlan? = nil, keepBefore: Int = 0) throws
    {
        let findings = instance.findings()
        guard findings.isEmpty else { throw PlanningError.badInstance(findings) }
        problem = PlanningProblem(instance)
        revision = try PlanRevision(problem, before: before, keepBefore: keepBefore)
        random = PlanRandom(seed: seed)
        best = PlanChoices(problem)
        bestValue = PlanValue(unmet: .max)
        repairsPerEpisode = max(repairsPerEpisode, 1_200 * sessions)
    }

    /// The steps that a machine like the reference one does in the seconds; it depends on the instance alone.
    public func steps(forSeconds seconds: Int) -> Int {
        let size = problem.streams.count * problem.weeks + problem.pools.count * problem.weeks / 2 + 60
        // A large plan leaves the processor's cache, so that its steps cost more than their share.
        let microseconds = size * 3 / 10 * (150_000 + size) / 150_000 + sessions * 3 / 2
        // What a small plan needs fits the cache whole.
        let share = size < 4_000 ? 5 : 12
        return max(1, seconds * 10_000_000 / max(1, microseconds * share))
    }

    /// The courses that the needs ask for, a few more or fewer.
    private var sessions: Int {
        problem.streams.reduce(0) { sum, stream in
            let officials = stream.needs.reduce(0) { $0 + problem.instance.needs[$1].officials }
            return sum + officials / max(1, problem.instance.topics[stream.topic].courseMaxParticipants) + 1
        }
    }

    var repairsPerStep: Int { problem.repairsPerStep }

    /// Does the steps and gives the best plan found; `isStopped` is asked before every step but the first.
    ///
    /// Where the steps are many for a plan of its size they are shared out to several searches, and the best plan is kept.
    public mutating func run(
        seed: Int,
        steps: Int,
        isStopped: () -> Bool = { false },
        progress: (Progress) -> Void = { _ in }
    ) -> TrainingPlan {
        if let revision { return revise(revision, seed: seed, steps: steps, isStopped, progress) }
        let count = episodes(steps)
        var found: (value: PlanValue, made: PlanConstruction)?
        var done = 0
        for number in 1...count where number == 1 || !isStopped() {
            (best, bestValue) = (PlanChoices(problem), PlanValue(unmet: .max))
            let known = found?.value
            let first = done
            let share = number == count ? steps - done : steps / count
            let (made, did) = episode(seed: seed &+ 7_919 * (number - 1), steps: share, isStopped) { did, value in
                if let known, known <= value { return }
                progress(Progress(done: first + did, steps: steps, objective: value.components))
            }
            done += did
            if let made, found.map({ bestValue < $0.value }) ?? true { found = (bestValue, made) }
        }
        if let found { bestValue = found.value }
        return plan(found?.made, seed: seed, steps: steps, done: done)
    }

    /// How often the search begins anew, the best plan of all being kept: as often as the steps allow for some thousand
    /// repairs to each session, since a second short search of a small plan finds more than a first one twice as long.
    func episodes(_ steps: Int) -> Int {
        max(1, min(6, steps / max(1, repairsPerEpisode / repairsPerStep)))
    }

    /// One search: the first quarter of its steps makes plans by policies, the others repair the best of them.
    private mutating func episode(
        seed: Int,
        steps: Int,
        _ isStopped: () -> Bool,
        progress: (Int, PlanValue) -> Void
    ) -> (made: PlanConstruction?, done: Int) {
        let sweep = min(steps, max(12, steps / 4))
        var (made, done) = construct(sweep, isStopped, progress)
        guard let start = made, done == sweep, steps > sweep else { return (made, done) }
        var repair = PlanRepair(PlanLedger(start), seed: seed, memory: 60)
        var runs = 0
        var patience = 4_000
        while done < steps, !isStopped() {
            for _ in 0..<repairsPerStep { repair.step() }
            done += 1
            if repair.idle > patience {
                let left = (steps - done) * repairsPerStep
                patience = nextRun(&repair, &runs, every: 4, left: left) { $0.otherStart() }
            }
            if repair.bestValue < bestValue {
                bestValue = repair.bestValue
                progress(done, bestValue)
            }
        }
        made = repair.made
        return (made, done)
    }

    /// Begins the next run of repairs when one has long bettered nothing: the second half of a wide run, another start every
    /// so many runs, or the best plan disturbed; gives how many repairs in a row may better nothing.
    mutating func nextRun(
        _ repair: inout PlanRepair,
        _ runs: inout Int,
        every: Int,
        left: Int,
        start: (inout PlanSearch) -> PlanLedger
    ) -> Int {
        let memory: Int
        if repair.isWide {
            memory = random.pick([5, 20, 60])
            repair.narrow(memory: memory)
        } else {
            runs += 1
            let isFresh = runs % every == 1
            memory = runMemory(left: left, isFresh: isFresh)
            repair.restart(isFresh ? start(&self) : nil, memory: memory)
        }
        return 1_500 + 10 * memory
    }

    /// How long a run remembers: longer runs end better, where the steps that remain allow them; those from near the best
    /// are many and short.
    private mutating func runMemory(left: Int, isFresh: Bool) -> Int {
        random.pick((isFresh ? [20, 60, 200, 600, 2_000] : [5, 20, 60, 200]).filter { $0 <= max(200, left / 60) })
    }

    /// The best of the plans made by policies and choices, and how many were tried.
    private mutating func construct(
        _ sweep: Int,
        _ isStopped: () -> Bool,
        _ progress: (Int, PlanValue) -> Void
    ) -> (made: PlanConstruction?, done: Int) {
        var made: PlanConstruction?
        var done = 0
        while done < max(1, sweep) {
            if done > 0, isStopped() { break }
            var choices: PlanChoices
            if done > sweep * 2 / 3, done > 24 {
                choices = best
                for _ in 0..<(1 + random.below(3)) { change(&choices, made) }
            } else {
                choices = done > sweep / 3 && done > 12 ? policyNeighbour() : policyTrial(done)
            }
            let trial = PlanConstruction(problem, choices)
            trial.run()
            let value = trial.value
            done += 1
            if value < bestValue {
                best = choices
                bestValue = value
                made = trial
                progress(done, value)
            }
        }
        return (made, done)
    }

    /// Another plan to start from: the best of a few policies, bettered choice by choice.
    private mutating func otherStart() -> PlanLedger {
        var choices = policyTrial(random.below(40))
        var made = PlanConstruction(problem, choices)
        made.run()
        let tries = max(8, min(60, 40_000 / (problem.streams.count * problem.weeks + 1)))
        for number in 0..<tries {
            var next = number < tries / 4 ? policyTrial(random.below(40)) : choices
            if number >= tries / 4 { change(&next, made) }
            let trial = PlanConstruction(problem, next)
            trial.run()
            if trial.value < made.value { (choices, made) = (next, trial) }
        }
        return PlanLedger(made)
    }

    private func plan(_ made: PlanConstruction?, seed: Int, steps: Int, done: Int) -> TrainingPlan {
        TrainingPlan(
            instance: problem.instance.name,
            solver: "cotejo",
            seed: seed,
            steps: steps,
            stepsDone: done,
            objective: bestValue.components,
            lowerBound: PlanBound(problem).bound(unmet: bestValue.unmet),
            sessions: made?.namedSessions ?? []
        )
    }
}

extension PlanningProblem {
    /// How many repairs make one step of the search: about as much work as one construction.
    var repairsPerStep: Int { max(1, (streams.count + pools.count / 2) / 6) }
}
