import CatalogueModel

/// What a search through all that could be true of a traveller finds.
struct ReachableRules {
    /// Places of the rules that could decide, within the verdicts of the inquiry; `none` for no rule at all.
    var places: Set<Int> = []
    /// Inputs that were looked at, in the order of the rules that ask for them.
    var lookedAt: [TravellerInput] = []
    /// Those of them on which the outcome depends.
    var decisive: Set<TravellerInput> = []

    static let none = -1
}

extension EntryInquiry {
    /// So many states are looked at; past them what is left is counted as open, never as settled.
    private static let maximumStates = 4000

    /// The rules that could decide, over everything that the inputs nobody gave could be.
    func reachable() -> ReachableRules {
        var found = ReachableRules()
        var budget = Self.maximumStates
        found.places = search(from: 0, start, &found, &budget)
        return found
    }

    /// Names of the inputs on which the outcome depends, or of what was left unsaid of a visa or permit that was named.
    func missing(_ found: ReachableRules) -> [String] {
        var names: [String] = []
        for input in found.lookedAt where found.decisive.contains(input) {
            let unsaid = unsaid[input].map { details in details.map { "\(input.name).\($0)" } } ?? [input.name]
            for name in unsaid where !names.contains(name) { names.append(name) }
        }
        return names
    }

    /// The first rule that applies whatever the missing inputs are, and whether none before it could.
    func certain() -> (place: Int, isAlone: Bool)? {
        guard let last = open.last, verdicts[last].truth(start) == .yes else { return nil }
        return (last, open.count == 1)
    }

    private func search(
        from first: Int,
        _ state: TravellerState,
        _ found: inout ReachableRules,
        _ budget: inout Int
    ) -> Set<Int> {
        budget -= 1
        for index in first..<max(first, open.count) {
            switch verdicts[open[index]].truth(state) {
            case .no: continue
            case .yes: return [open[index]]
            case .unknown:
                guard budget > 0 else { return coarse(from: index, state, &found) }
                return split(at: index, state, &found, &budget)
            }
        }
        return [ReachableRules.none]
    }

    /// Follows each way of the input that keeps a rule open; an input after which all ways end alike is not missing.
    private func split(
        at index: Int,
        _ state: TravellerState,
        _ found: inout ReachableRules,
        _ budget: inout Int
    ) -> Set<Int> {
        let (input, states) = branches(at: open[index], state)
        if !found.lookedAt.contains(input) { found.lookedAt.append(input) }
        var union: Set<Int> = []
        var results: Set<Set<String>> = []
        for branch in states {
            let places = search(from: index, branch, &found, &budget)
            union.formUnion(places)
            results.insert(Set(places.map(outcome)))
        }
        if results.count > 1 { found.decisive.insert(input) }
        return union
    }

    /// Every rule left that three values cannot exclude.
    private func coarse(from first: Int, _ state: TravellerState, _ found: inout ReachableRules) -> Set<Int> {
        var places: Set<Int> = []
        for place in open[first...] {
            let truth = verdicts[place].truth(state)
            if truth == .no { continue }
            places.insert(place)
            if truth == .yes { return places }
            let input = branches(at: place, state).input
            if found.decisive.insert(input).inserted, !found.lookedAt.contains(input) { found.lookedAt.append(input) }
        }
        return places.union([ReachableRules.none])
    }

    private func outcome(_ place: Int) -> String {
        guard place >= 0 else { return "" }
        let rule = verdicts[place]
        let stay = rule.stay
        return "\(rule.verdict?.rawValue ?? "") \(stay?.days ?? -1) \(stay?.sharedZone ?? "")"
    }

    /// The first input that keeps a rule open, and the states after each of its ways.
    private func branches(at place: Int, _ state: TravellerState) -> (input: TravellerInput, states: [TravellerState]) {
        let rule = verdicts[place]
        if state.kinds & ~rule.kinds != 0 {
            return (.document, parts(of: state.kinds, \.kinds).map { with(state, \.kinds, $0) })
        }
        if state.modes & ~rule.modes != 0 {
            return (.mode, parts(of: state.modes, \.modes).map { with(state, \.modes, $0) })
        }
        if state.purposes & ~rule.purposes != 0 {
            return (.purpose, parts(of: state.purposes, \.purposes).map { with(state, \.purposes, $0) })
        }
        guard let leaf = rule.condition.firstOpenLeaf(state.leaves),
            let input = openInputs.first(where: { $0.leaves.contains(leaf) })
        else { preconditionFailure("a rule is open and no input is") }
        let states = input.ways.map { way in
            var next = state
            for (bit, leaf) in input.leaves.enumerated() {
                next.leaves[leaf] = Truth(way & (1 << UInt64(bit)) != 0)
            }
            return next
        }
        return (input.input, states)
    }

    private func with(
        _ state: TravellerState,
        _ member: WritableKeyPath<TravellerState, UInt64>,
        _ value: UInt64
    ) -> TravellerState {
        var next = state
        next[keyPath: member] = value
        return next
    }

    /// Splits possible codes into lots that every rule treats alike.
    private func parts(of possible: UInt64, _ member: KeyPath<CompiledRule, UInt64>) -> [UInt64] {
        var lots: [UInt64] = [possible]
        for place in open {
            let mask = verdicts[place][keyPath: member]
            lots = lots.flatMap { [$0 & mask, $0 & ~mask].filter { $0 != 0 } }
        }
        return lots
    }
}
