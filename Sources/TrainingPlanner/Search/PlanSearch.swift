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

    private let problem: PlanningProblem
    private var random: PlanRandom
    private var best: PlanChoices
    private var bestValue: PlanValue

    /// A search over one instance.
    /// - Throws: `PlanningError.badInstance` when the instance is wrong anywhere.
    public init(_ instance: PlanningInstance, seed: Int) throws {
        let findings = instance.findings()
        guard findings.isEmpty else { throw PlanningError.badInstance(findings) }
        problem = PlanningProblem(instance)
        random = PlanRandom(seed: seed)
        best = PlanChoices(problem)
        bestValue = PlanValue(unmet: .max)
    }

    /// The steps that a machine like the reference one does in the seconds; it depends on the instance alone.
    public func steps(forSeconds seconds: Int) -> Int {
        let size = problem.streams.count * problem.weeks + problem.pools.count * problem.weeks / 2 + 400
        return max(1, seconds * 4_000_000 / size)
    }

    /// How many repairs make one step: about as much work as one construction.
    private var repairsPerStep: Int { max(1, (problem.streams.count + problem.pools.count / 2) / 6) }

    /// Does the steps and gives the best plan found; `isStopped` is asked before every step but the first.
    ///
    /// The first quarter of the steps makes plans by policies; the others repair the best of them.
    public mutating func run(
        seed: Int,
        steps: Int,
        isStopped: () -> Bool = { false },
        progress: (Progress) -> Void = { _ in }
    ) -> TrainingPlan {
        var made: PlanConstruction?
        var done = 0
        let sweep = min(steps, max(12, steps / 4))
        while done < max(1, sweep) {
            if done > 0, isStopped() { break }
            let choices = done > sweep / 2 && done > 12 ? policyNeighbour() : policyTrial(done)
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
        if let start = made, done == sweep, steps > sweep {
            var repair = PlanRepair(PlanLedger(start), seed: seed, memory: 60)
            var runs = 0
            while done < steps, !isStopped() {
                for _ in 0..<repairsPerStep { repair.step() }
                done += 1
                if repair.idle > 6_000 {
                    runs += 1
                    repair.restart(runs % 3 == 0 ? nil : otherStart(), memory: random.pick([20, 60, 200, 600]))
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

    /// Another plan to start from: by another policy, or the best of a few.
    private mutating func otherStart() -> PlanLedger {
        let tries = (0..<4).map { _ in
            let trial = PlanConstruction(problem, policyTrial(random.below(40)))
            trial.run()
            return trial
        }
        let chosen = tries.min { $0.value < $1.value } ?? tries[0]
        return PlanLedger(chosen)
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

    /// The best policy so far with a few of its values changed; the second half of the sweep, where chance alone
    /// would need luck to meet a policy of growth.
    private mutating func policyNeighbour() -> PlanChoices {
        var choices = best
        for _ in 0..<(1 + random.below(2)) { changePolicy(&choices.policy) }
        return choices
    }

    private mutating func policyTrial(_ number: Int) -> PlanChoices {
        var choices = PlanChoices(problem)
        let isKnownStart = number < 12
        // The eight after the first four grow teams at home from very few who travel.
        let grows = isKnownStart ? number >= 4 : problem.instance.rules.maxGeneration >= 2 && random.below(2) == 0
        let most = isKnownStart ? [2, 3, 4, 6][number % 4] : random.pick([2, 3, 4, 6, 8])
        choices.policy = PlanChoices.Policy(
            trainers: isKnownStart ? (number < 3 ? 1 : 4) : random.pick([0.5, 0.75, 1, 1.25, 1.5, 2, 3, 5]),
            boost: isKnownStart ? (grows ? 20 : 5) : random.pick([0, 0.5, 2, 5, 20]),
            lateness: isKnownStart ? (number < 8 ? 1 : 2) : random.pick([0, 0.5, 1, 2, 3]),
            national: isKnownStart ? (number < 3 ? [1, 1, 0][number] : 0.1) : random.pick([0, 0.1, 0.3, 0.7, 1, 1.5]),
            growthFirst: isKnownStart ? number >= 3 : random.below(2) == 0,
            growUntil: isKnownStart || random.below(2) == 0 ? 0 : random.below(problem.weeks * 2 / 3),
            regionalMost: grows ? most : .max,
            spread: grows ? max(1, most / 2) : .max,
            byGain: grows
        )
        let fly = number == 0 ? 1 : grows && (isKnownStart || random.below(2) == 0) ? 3 : random.pick([0, 1, 1, 2])
        let fill = isKnownStart ? 0 : random.pick([0, 0, 0.6, 0.9])
        let jitter = isKnownStart ? 0 : random.pick([0, 0, 20, 50, 100])
        for s in choices.streams.indices {
            choices.streams[s].fly = fly
            choices.streams[s].fill = fill
            choices.streams[s].factor = 1 + Double(random.below(jitter + 1)) / 100
        }
        return choices
    }

    private mutating func changePolicy(_ policy: inout PlanChoices.Policy) {
        switch random.below(9) {
        case 0: policy.trainers *= random.pick([0.8, 0.9, 1.1, 1.25])
        case 1: policy.boost = random.pick([0, 0.5, 2, 5, 20])
        case 2: policy.lateness = random.pick([0, 0.5, 1, 2, 3])
        case 3: policy.national = random.pick([0, 0.05, 0.1, 0.3, 0.7, 1, 1.5])
        case 4: policy.growthFirst.toggle()
        case 5: policy.regionalMost = random.pick([1, 2, 3, 4, 6, 8, .max])
        case 6: policy.spread = random.pick([1, 2, 3, .max])
        case 7: policy.byGain.toggle()
        default: policy.growUntil = max(0, policy.growUntil + random.pick([-8, -3, -1, 1, 3, 8]))
        }
    }
}
