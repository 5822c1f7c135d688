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
    }

    /// The steps that a machine like the reference one does in the seconds; it depends on the instance alone.
    public func steps(forSeconds seconds: Int) -> Int {
        let size = problem.streams.count * problem.weeks + problem.pools.count * problem.weeks / 2 + 60
        let topics = problem.instance.topics
        let sessions = problem.streams.reduce(0) { sum, stream in
            let officials = stream.needs.reduce(0) { $0 + problem.instance.needs[$1].officials }
            return sum + officials / max(1, topics[stream.topic].courseMaxParticipants) + 1
        }
        // A large plan leaves the processor's cache, so that its steps cost more than their share.
        let microseconds = size * 3 / 10 * (150_000 + size) / 150_000 + sessions * 3 / 2
        // What a small plan needs fits the cache whole.
        let share = size < 4_000 ? 9 : 12
        return max(1, seconds * 10_000_000 / max(1, microseconds * share))
    }

    var repairsPerStep: Int { problem.repairsPerStep }

    /// Does the steps and gives the best plan found; `isStopped` is asked before every step but the first.
    ///
    /// The first quarter of the steps makes plans by policies; the others repair the best of them.
    public mutating func run(
        seed: Int,
        steps: Int,
        isStopped: () -> Bool = { false },
        progress: (Progress) -> Void = { _ in }
    ) -> TrainingPlan {
        if let revision { return revise(revision, seed: seed, steps: steps, isStopped, progress) }
        let sweep = min(steps, max(12, steps / 4))
        var (made, done) = construct(sweep, of: steps, isStopped, progress)
        if let start = made, done == sweep, steps > sweep {
            var repair = PlanRepair(PlanLedger(start), seed: seed, memory: 60)
            var runs = 0
            var patience = 4_000
            while done < steps, !isStopped() {
                for _ in 0..<repairsPerStep { repair.step() }
                done += 1
                if repair.idle > patience {
                    runs += 1
                    let isFresh = runs % 4 == 1
                    let memory = runMemory(left: (steps - done) * repairsPerStep, isFresh: isFresh)
                    patience = 1_500 + 10 * memory
                    repair.restart(isFresh ? otherStart() : nil, memory: memory)
                }
                if repair.bestValue < bestValue {
                    bestValue = repair.bestValue
                    progress(Progress(done: done, steps: steps, objective: bestValue.components))
                }
            }
            made = repair.made
        }
        return plan(made, seed: seed, steps: steps, done: done)
    }

    /// How long a run remembers: longer runs end better, where the steps that remain allow them; those from near the best
    /// are many and short.
    mutating func runMemory(left: Int, isFresh: Bool) -> Int {
        random.pick((isFresh ? [20, 60, 200, 600, 2_000] : [5, 20, 60, 200]).filter { $0 <= max(200, left / 60) })
    }

    /// The best of the plans made by policies and choices, and how many were tried.
    private mutating func construct(
        _ sweep: Int,
        of steps: Int,
        _ isStopped: () -> Bool,
        _ progress: (Progress) -> Void
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
                progress(Progress(done: done, steps: steps, objective: value.components))
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
