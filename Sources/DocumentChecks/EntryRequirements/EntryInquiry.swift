import CatalogueModel

/// One passport's question to the rules of one destination.
struct EntryInquiry {
    let rulebook: EntryRulebook
    let question: EntryQuestion
    let passport: HeldPassport

    /// Rules about the traveller that are law and known, as far as what was said tells.
    private(set) var verdicts: [CompiledRule] = []
    private(set) var duties: [CompiledRule] = []
    private(set) var rejected: [(index: Int, reason: RejectionReason)] = []
    /// Places of the rules that could decide by three values, up to the first that applies for certain.
    private(set) var open: [Int] = []
    private(set) var start: TravellerState
    private(set) var openInputs: [OpenInput] = []
    /// What was left unsaid of the visas and permits that were named.
    private(set) var unsaid: [TravellerInput: [String]] = [:]

    init(_ rulebook: EntryRulebook, _ question: EntryQuestion, _ passport: HeldPassport) {
        self.rulebook = rulebook
        self.question = question
        self.passport = passport
        start = TravellerState(
            kinds: Self.bits(passport.document.kind, rulebook.kinds),
            modes: Self.bits(question.mode, rulebook.modes),
            purposes: Self.bits(question.purpose, rulebook.purposes),
            leaves: []
        )
        guard let destination = rulebook.book(of: question.destination) else { return }
        sort(destination)
        readLeaves(destination)
        for place in verdicts.indices {
            let truth = verdicts[place].truth(start)
            if truth != .no { open.append(place) }
            if truth == .yes { break }
        }
    }

    private static func bits(_ code: String?, _ numbers: CodeNumbers) -> UInt64 {
        code.map { numbers.bits([$0]) } ?? numbers.all
    }

    /// Sorts the rules about the nationality into those that may speak and those that do not, with the reason.
    private mutating func sort(_ destination: DestinationRules) {
        let day = question.date.daysSince1970
        let known = question.knownAt?.daysSince1970 ?? .max
        let isExit = question.direction == .exit
        for place in destination.about(passport.nationality) {
            let rule = destination.rules[Int(place)]
            guard rule.isExit == isExit else { continue }
            if let reason = rule.reasonToStandBack(on: day, known: known, start) {
                if !rule.isDuty { rejected.append((rule.index, reason)) }
            } else if rule.isDuty {
                duties.append(rule)
            } else {
                verdicts.append(rule)
            }
        }
    }

    /// Reads each leaf that a rule left over asks for, and lists the inputs that leave some of them open.
    private mutating func readLeaves(_ destination: DestinationRules) {
        start.leaves = [Truth](repeating: .unknown, count: destination.leaves.count)
        var asked: [TravellerInput: [Int]] = [:]
        var order: [TravellerInput] = []
        var seen = [Bool](repeating: false, count: destination.leaves.count)
        for rule in verdicts + duties {
            rule.condition.forEachLeaf { leaf in
                guard !seen[leaf] else { return }
                seen[leaf] = true
                let input = destination.leaves[leaf].input
                if asked[input] == nil { order.append(input) }
                asked[input, default: []].append(leaf)
            }
        }
        let worlds = PossibleWorlds(facts: question.facts, groups: rulebook.groups, date: question.date)
        for input in order {
            let leaves = asked[input] ?? []
            for first in stride(from: 0, to: leaves.count, by: PossibleWorlds.maximumLeaves) {
                let part = Array(leaves[first..<min(leaves.count, first + PossibleWorlds.maximumLeaves)])
                let ways = worlds.ways(input, part.map { destination.leaves[$0] })
                for (bit, leaf) in part.enumerated() {
                    start.leaves[leaf] = Self.truth(ofBit: bit, ways)
                }
                guard ways.count > 1 else { continue }
                if let details = worlds.unsaid(input, part.map({ destination.leaves[$0] })) {
                    unsaid[input, default: []] += details
                }
                openInputs.append(OpenInput(input: input, leaves: part, ways: ways))
            }
        }
    }

    private static func truth(ofBit bit: Int, _ ways: [UInt64]) -> Truth {
        let mark: UInt64 = 1 << UInt64(bit)
        let count = ways.count { $0 & mark != 0 }
        return count == 0 ? .no : count == ways.count ? .yes : .unknown
    }
}

/// What is settled of a traveller so far.
struct TravellerState {
    /// Kinds of document, ways of travelling and purposes that are still possible, as bits.
    var kinds: UInt64
    var modes: UInt64
    var purposes: UInt64
    var leaves: [Truth]
}

/// An input that leaves some leaves open, and the ways in which it could settle them.
struct OpenInput {
    var input: TravellerInput
    var leaves: [Int]
    var ways: [UInt64]
}

extension CompiledRule {
    /// Why the rule says nothing, as far as day, knowledge, document, mode and purpose go; nil where it may speak.
    func reasonToStandBack(on day: Int, known: Int, _ state: TravellerState) -> RejectionReason? {
        if knownFrom > known { return .notYetKnown }
        if from > day { return .notYetLaw }
        // An end that was not public yet did not end the rule for whoever asked then.
        if to < day, endKnownFrom <= known { return .noLongerLaw }
        if kinds & state.kinds == 0 { return .documentKind }
        if modes & state.modes == 0 { return .mode }
        if purposes & state.purposes == 0 { return .purpose }
        return nil
    }

    /// Whether the rule applies, on three values.
    func truth(_ state: TravellerState) -> Truth {
        if kinds & state.kinds == 0 || modes & state.modes == 0 || purposes & state.purposes == 0 { return .no }
        let value = condition.truth(state.leaves)
        let isScopeSettled =
            state.kinds & ~kinds == 0 && state.modes & ~modes == 0 && state.purposes & ~purposes == 0
        return value == .yes && !isScopeSettled ? .unknown : value
    }
}
