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
    /// The rules that could decide, over everything that the inputs nobody gave could be.
    func reachable() -> ReachableRules {
        var search = ReachableSearch(self)
        search.found.places = search.follow(from: 0, start)
        return search.found
    }

    /// Names of the inputs on which the outcome depends, or of what was left unsaid of a visa or permit that was named:
    /// those that each open rule waits for first, then the others.
    ///
    /// Of a rule for who held one visa *or* holds another, only the first is asked; the second matters once the first is
    /// answered with no.
    func missing(_ found: ReachableRules) -> (now: [String], then: [String]) {
        var first: [TravellerInput] = []
        for place in open {
            guard let input = waitsFor(verdicts[place]).first(where: found.decisive.contains) else { continue }
            if !first.contains(input) { first.append(input) }
        }
        let now = names(first)
        let others = found.lookedAt.filter { found.decisive.contains($0) && !first.contains($0) }
        return (now, names(others).filter { !now.contains($0) })
    }

    private func names(_ inputs: [TravellerInput]) -> [String] {
        var names: [String] = []
        for input in inputs {
            let unsaid = unsaid[input].map { details in details.map { "\(input.name).\($0)" } } ?? [input.name]
            for name in unsaid where !names.contains(name) { names.append(name) }
        }
        return names
    }

    /// The inputs that keep a rule open, in the order in which it asks for them.
    private func waitsFor(_ rule: CompiledRule) -> [TravellerInput] {
        var inputs: [TravellerInput] = []
        if start.kinds & ~rule.kinds != 0 { inputs.append(.document) }
        if start.modes & ~rule.modes != 0 { inputs.append(.mode) }
        if start.purposes & ~rule.purposes != 0 { inputs.append(.purpose) }
        rule.condition.forEachLeaf { leaf in
            guard start.leaves[leaf] == .unknown else { return }
            if let input = openInputs.first(where: { $0.leaves.contains(leaf) })?.input { inputs.append(input) }
        }
        return inputs
    }

    /// The first rule that applies whatever the missing inputs are, and whether none before it could.
    func certain() -> (place: Int, isAlone: Bool)? {
        guard let last = open.last, verdicts[last].truth(start) == .yes else { return nil }
        return (last, open.count == 1)
    }
}

/// A walk through what the inputs that nobody gave could be.
private struct ReachableSearch {
    /// So many rules are read; past them what is left is counted as open, never as settled.
    private static let maximumReadings = 12_000

    let inquiry: EntryInquiry
    var found = ReachableRules()
    private var readings = ReachableSearch.maximumReadings
    /// For each place a number that is the same where verdict and stay are.
    private let outcomes: [Int]

    init(_ inquiry: EntryInquiry) {
        self.inquiry = inquiry
        var numbers: [Outcome: Int] = [:]
        outcomes = inquiry.verdicts.map { rule in
            let outcome = Outcome(verdict: rule.verdict, days: rule.stay?.days, zone: rule.stay?.sharedZone)
            return numbers[outcome]
                ?? {
                    numbers[outcome] = numbers.count
                    return numbers.count - 1
                }()
        }
    }

    private struct Outcome: Hashable {
        var verdict: Verdict?
        var days: Int?
        var zone: String?
    }

    /// The rules that could decide from the one at a place among the open ones on.
    mutating func follow(from first: Int, _ state: TravellerState) -> Set<Int> {
        for index in first..<max(first, inquiry.open.count) {
            readings -= 1
            switch inquiry.verdicts[inquiry.open[index]].truth(state) {
            case .no: continue
            case .yes: return [inquiry.open[index]]
            case .unknown: return readings > 0 ? split(at: index, state) : all(from: index, state)
            }
        }
        return [ReachableRules.none]
    }

    /// Follows each way of the input that keeps a rule open; an input after which all ways end alike is not missing.
    private mutating func split(at index: Int, _ state: TravellerState) -> Set<Int> {
        let input = openInput(at: inquiry.open[index], state)
        if !found.lookedAt.contains(input.input) { found.lookedAt.append(input.input) }
        var union: Set<Int> = []
        var results: Set<Set<Int>> = []
        for branch in states(input, state) {
            guard readings > 0 else {
                found.decisive.insert(input.input)
                return union.union(all(from: index, state))
            }
            let places = follow(from: index, branch)
            union.formUnion(places)
            results.insert(Set(places.map { $0 < 0 ? $0 : outcomes[$0] }))
        }
        if results.count > 1 { found.decisive.insert(input.input) }
        return union
    }

    /// Every rule left that three values cannot exclude.
    private mutating func all(from first: Int, _ state: TravellerState) -> Set<Int> {
        var places: Set<Int> = []
        for place in inquiry.open[first...] {
            let truth = inquiry.verdicts[place].truth(state)
            if truth == .no { continue }
            places.insert(place)
            if truth == .yes { return places }
            let input = openInput(at: place, state).input
            if found.decisive.insert(input).inserted, !found.lookedAt.contains(input) { found.lookedAt.append(input) }
        }
        return places.union([ReachableRules.none])
    }

    // MARK: Branching

    /// Something that keeps a rule open.
    private enum Open {
        case document, mode, purpose
        case held(OpenInput)

        var input: TravellerInput {
            switch self {
            case .document: .document
            case .mode: .mode
            case .purpose: .purpose
            case .held(let open): open.input
            }
        }
    }

    /// The first input that keeps a rule open.
    private func openInput(at place: Int, _ state: TravellerState) -> Open {
        let rule = inquiry.verdicts[place]
        if state.kinds & ~rule.kinds != 0 { return .document }
        if state.modes & ~rule.modes != 0 { return .mode }
        if state.purposes & ~rule.purposes != 0 { return .purpose }
        guard let leaf = rule.condition.firstOpenLeaf(state.leaves),
            let input = inquiry.openInputs.first(where: { $0.leaves.contains(leaf) })
        else { preconditionFailure("a rule is open and no input is") }
        return .held(input)
    }

    /// The states after each way of an input.
    private func states(_ input: Open, _ state: TravellerState) -> [TravellerState] {
        switch input {
        case .document: parts(of: state, \.kinds, \.kinds)
        case .mode: parts(of: state, \.modes, \.modes)
        case .purpose: parts(of: state, \.purposes, \.purposes)
        case .held(let open):
            open.ways.map { way in
                var next = state
                for (bit, leaf) in open.leaves.enumerated() {
                    next.leaves[leaf] = Truth(way & (1 << UInt64(bit)) != 0)
                }
                return next
            }
        }
    }

    /// Splits possible codes into lots that every rule treats alike.
    private func parts(
        of state: TravellerState,
        _ member: WritableKeyPath<TravellerState, UInt64>,
        _ mask: KeyPath<CompiledRule, UInt64>
    ) -> [TravellerState] {
        var lots: [UInt64] = [state[keyPath: member]]
        for place in inquiry.open {
            let bits = inquiry.verdicts[place][keyPath: mask]
            lots = lots.flatMap { [$0 & bits, $0 & ~bits].filter { $0 != 0 } }
        }
        return lots.map { lot in
            var next = state
            next[keyPath: member] = lot
            return next
        }
    }
}
