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

    /// Reads a question.
    ///
    /// - Parameters:
    ///   - rulebook: the rules.
    ///   - question: the question.
    ///   - passport: the one of its passports that is asked for.
    ///   - isExplained: whether the rules behind the one that decides are read too, to say why they did not.
    init(_ rulebook: EntryRulebook, _ question: EntryQuestion, _ passport: HeldPassport, isExplained: Bool) {
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
        var reader = LeafReader(question, rulebook, destination)
        read(&reader, isExplained: isExplained)
        join(reader)
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

    /// Reads the leaves rule by rule, each by itself, up to the first rule that applies for certain.
    private mutating func read(_ reader: inout LeafReader, isExplained: Bool) {
        start.leaves = reader.unread
        var isCertain = false
        for place in verdicts.indices {
            if isCertain, !isExplained { break }
            reader.read(verdicts[place].condition, into: &start.leaves)
            guard !isCertain else { continue }
            let truth = verdicts[place].truth(start)
            if truth != .no { open.append(place) }
            isCertain = truth == .yes
        }
        for duty in duties { reader.read(duty.condition, into: &start.leaves) }
    }

    /// Lists the inputs that keep rules open, and the ways in which each could settle its leaves together.
    private mutating func join(_ reader: LeafReader) {
        var asked: [TravellerInput: [Int]] = [:]
        var order: [TravellerInput] = []
        var seen: Set<Int> = []
        for place in open {
            verdicts[place].condition.forEachLeaf { leaf in
                guard start.leaves[leaf] == .unknown, seen.insert(leaf).inserted else { return }
                let input = reader.input(of: leaf)
                if asked[input] == nil { order.append(input) }
                asked[input, default: []].append(leaf)
            }
        }
        for input in order {
            let leaves = asked[input] ?? []
            for first in stride(from: 0, to: leaves.count, by: PossibleWorlds.maximumLeaves) {
                let part = Array(leaves[first..<min(leaves.count, first + PossibleWorlds.maximumLeaves)])
                if let details = reader.unsaid(input, part) { unsaid[input, default: []] += details }
                if let ways = reader.ways(input, part) {
                    openInputs.append(OpenInput(input: input, leaves: part, ways: ways))
                } else {
                    // Too many to list: taken as independent, which adds ways that no traveller has and hides none.
                    openInputs += part.map { OpenInput(input: input, leaves: [$0], ways: [0, 1]) }
                }
            }
        }
    }
}

/// Reads leaves of conditions, each once.
private struct LeafReader {
    private let worlds: PossibleWorlds
    private let leaves: [ConditionLeaf]
    private var isRead: [Bool]

    init(_ question: EntryQuestion, _ rulebook: EntryRulebook, _ destination: DestinationRules) {
        worlds = PossibleWorlds(facts: question.facts, groups: rulebook.groups, date: question.date)
        leaves = destination.leaves
        isRead = [Bool](repeating: false, count: leaves.count)
    }

    var unread: [Truth] { [Truth](repeating: .unknown, count: leaves.count) }

    func input(of leaf: Int) -> TravellerInput { leaves[leaf].input }

    mutating func read(_ condition: CompiledCondition, into truths: inout [Truth]) {
        condition.forEachLeaf { leaf in
            guard !isRead[leaf] else { return }
            isRead[leaf] = true
            let ways = worlds.ways(leaves[leaf].input, [leaves[leaf]]) ?? [0, 1]
            truths[leaf] = ways == [0] ? .no : ways == [1] ? .yes : .unknown
        }
    }

    func ways(_ input: TravellerInput, _ part: [Int]) -> [UInt64]? { worlds.ways(input, part.map { leaves[$0] }) }

    func unsaid(_ input: TravellerInput, _ part: [Int]) -> [String]? { worlds.unsaid(input, part.map { leaves[$0] }) }
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
