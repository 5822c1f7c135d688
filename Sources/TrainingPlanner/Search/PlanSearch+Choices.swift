extension PlanSearch {
    mutating func change(_ choices: inout PlanChoices, _ made: PlanConstruction?) {
        switch random.below(20) {
        case 0..<11: changeStream(&choices, badStream(made))
        case 11..<16: changePool(&choices, made)
        case 16..<18:
            let g = random.below(choices.groupRelease.count)
            choices.groupRelease[g] = random.below(3) == 0 ? 0 : random.below(problem.weeks / 2)
        default: changePolicy(&choices.policy)
        }
    }

    /// A stream with officials unmet, half of the time; any other else.
    mutating func badStream(_ made: PlanConstruction?) -> Int {
        let count = problem.streams.count
        guard count > 0 else { return 0 }
        let start = random.below(count)
        guard let made, random.below(2) == 0 else { return start }
        return (0..<count).lazy.map { (start + $0) % count }.first { made.streamLeft[$0] > 0 } ?? start
    }

    mutating func changeStream(_ choices: inout PlanChoices, _ s: Int) {
        guard s < choices.streams.count else { return }
        switch random.below(7) {
        case 0, 1, 2: choices.streams[s].factor *= random.pick([0.3, 0.6, 0.8, 1.25, 1.7, 3])
        case 3, 4:
            choices.streams[s].release =
                random.below(2) == 0
                ? 0 : max(0, choices.streams[s].release + random.pick([-8, -4, -2, -1, 1, 2, 4, 8, 16]))
        case 5: choices.streams[s].fly = random.below(4)
        default: choices.streams[s].fill = random.pick([0, 0.5, 0.8, 1])
        }
    }

    mutating func changePool(_ choices: inout PlanChoices, _ made: PlanConstruction?) {
        let local = problem.streams.isEmpty ? [] : problem.streams[badStream(made)].pools
        guard !choices.pools.isEmpty else { return }
        let p = local.isEmpty ? random.below(choices.pools.count) : random.pick(local)
        switch random.below(4) {
        case 0, 1: choices.pools[p].more += random.pick([-2, -1, 1, 2, 4])
        case 2: choices.pools[p].factor *= random.pick([0.4, 0.7, 1.4, 2.5])
        default:
            choices.pools[p].secondWeek = random.below(3) == 0 ? -1 : random.below(problem.weeks)
            choices.pools[p].secondWanted = 1 + random.below(6)
        }
    }

    /// The best policy so far with a few of its values changed; the second half of the sweep, where chance alone
    /// would need luck to meet a policy of growth.
    mutating func policyNeighbour() -> PlanChoices {
        var choices = best
        for _ in 0..<(1 + random.below(2)) { changePolicy(&choices.policy) }
        return choices
    }

    mutating func policyTrial(_ number: Int) -> PlanChoices {
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

    mutating func changePolicy(_ policy: inout PlanChoices.Policy) {
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
