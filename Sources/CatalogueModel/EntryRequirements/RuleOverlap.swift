/// Two rules of which one makes the other wrong or useless.
public struct RuleOverlap: Hashable, Sendable {
    /// What is the matter between them.
    public enum Kind: Hashable, Sendable {
        /// Equal priority, different verdicts, and a traveller to whom both apply.
        case contradiction
        /// The other rule always decides first.
        case shadowing
    }

    /// What is the matter.
    public var kind: Kind
    /// Identifier of the rule to look at: the later one of a contradiction, the useless one of a shadowing.
    public var rule: String
    /// Identifier of the other rule.
    public var other: String

    /// An overlap.
    public init(kind: Kind, rule: String, other: String) {
        self.kind = kind
        self.rule = rule
        self.other = other
    }

    /// Finds every contradiction and shadowing among the rules of one destination.
    ///
    /// - Parameters:
    ///   - rules: the rules, in the order in which findings are wanted.
    ///   - sets: members of each set by its identifier; an unknown set has none.
    /// - Returns: the overlaps, in the order of the rules.
    public static func all(among rules: [EntryRule], sets: [String: [String]]) -> [RuleOverlap] {
        let deciding = rules.filter { $0.kind == .verdict }
        var numbers = CodeNumbers()
        let scopes = deciding.map { RuleScope(of: $0, sets: sets, &numbers) }
        var work = RuleOverlap.work(of: deciding.count)
        var found: [RuleOverlap] = []
        for (index, rule) in deciding.enumerated() {
            for (otherIndex, other) in deciding.enumerated() where index != otherIndex {
                if otherIndex < index,
                    rule.contradicts(other, scopes[index], scopes[otherIndex], within: &work)
                {
                    found.append(RuleOverlap(kind: .contradiction, rule: rule.id, other: other.id))
                }
                if rule.isShadowed(by: other, scopes[index], scopes[otherIndex]) {
                    found.append(RuleOverlap(kind: .shadowing, rule: rule.id, other: other.id))
                    break
                }
            }
        }
        return found
    }

    /// How many parts of conditions are looked at among so many rules: a few seconds' worth, whatever the conditions are.
    private static func work(of rules: Int) -> Int { 1_000_000 + 50_000 * rules }
}

/// The nationalities that a scope reaches: a set, or all but a set.
struct Reach: Sendable {
    var isComplement: Bool
    var codes: Set<String>

    init(of scope: NationalityScope, sets: [String: [String]]) {
        let named = Set(scope.list + scope.sets.flatMap { sets[$0] ?? [] })
        let excluded = Set(scope.except + scope.exceptSets.flatMap { sets[$0] ?? [] })
        isComplement = scope.all
        codes = scope.all ? excluded.subtracting(named) : named.subtracting(excluded)
    }
}

/// Codes as numbers, in the order in which they come.
private struct CodeNumbers {
    private var numbers: [String: Int] = [:]

    mutating func bits(of codes: some Sequence<String>) -> CodeBits {
        var bits = CodeBits()
        for code in codes {
            let number = numbers[code] ?? numbers.count
            numbers[code] = number
            bits.insert(number)
        }
        return bits
    }
}

/// A set of numbered codes; what is asked of each pair of thousands of rules goes word by word.
private struct CodeBits {
    private var words: [UInt64] = []

    mutating func insert(_ number: Int) {
        while words.count <= number / 64 { words.append(0) }
        words[number / 64] |= 1 << UInt64(number % 64)
    }

    func meets(_ other: CodeBits) -> Bool {
        zip(words, other.words).contains { $0 & $1 != 0 }
    }

    func isWithin(_ other: CodeBits) -> Bool {
        words.indices.allSatisfy { words[$0] & ~(other.words.indices.contains($0) ? other.words[$0] : 0) == 0 }
    }
}

/// To whom, with what, how and why a rule applies.
private struct RuleScope {
    private var isComplement: Bool
    private var nationalities: CodeBits
    private var kinds: CodeBits
    private var modes: CodeBits
    private var purposes: CodeBits

    init(of rule: EntryRule, sets: [String: [String]], _ numbers: inout CodeNumbers) {
        let reach = Reach(of: rule.nationality, sets: sets)
        isComplement = reach.isComplement
        nationalities = numbers.bits(of: reach.codes)
        kinds = numbers.bits(of: rule.documentKinds)
        modes = numbers.bits(of: rule.modes)
        purposes = numbers.bits(of: rule.purposes)
    }

    func meets(_ other: RuleScope) -> Bool {
        guard kinds.meets(other.kinds), modes.meets(other.modes), purposes.meets(other.purposes) else { return false }
        return switch (isComplement, other.isComplement) {
        case (true, true): true
        case (false, false): nationalities.meets(other.nationalities)
        case (true, false): !other.nationalities.isWithin(nationalities)
        case (false, true): !nationalities.isWithin(other.nationalities)
        }
    }

    func isWithin(_ other: RuleScope) -> Bool {
        guard kinds.isWithin(other.kinds), modes.isWithin(other.modes), purposes.isWithin(other.purposes) else {
            return false
        }
        return switch (isComplement, other.isComplement) {
        case (true, true): other.nationalities.isWithin(nationalities)
        case (false, false): nationalities.isWithin(other.nationalities)
        case (true, false): false
        case (false, true): !nationalities.meets(other.nationalities)
        }
    }
}

extension EntryRule {
    fileprivate func contradicts(
        _ other: EntryRule,
        _ scope: RuleScope,
        _ otherScope: RuleScope,
        within work: inout Int
    ) -> Bool {
        priority == other.priority && verdict != other.verdict && direction == other.direction
            && isLawTogether(with: other) && scope.meets(otherScope)
            && Condition.canHoldTogether(condition, other.condition, within: &work)
    }

    fileprivate func isShadowed(by other: EntryRule, _ scope: RuleScope, _ otherScope: RuleScope) -> Bool {
        guard other.condition == nil, direction == other.direction else { return false }
        let decidesFirst = other.priority > priority || (other.priority == priority && other.id < id)
        guard decidesFirst, scope.isWithin(otherScope) else { return false }
        return starts(other.validFrom, notAfter: validFrom) && ends(other.validTo, notBefore: validTo)
            && starts(other.knownFrom, notAfter: knownFrom) && ends(other.endKnownFrom, notBefore: endKnownFrom)
    }

    private func isLawTogether(with other: EntryRule) -> Bool {
        if let end = validTo, let start = other.validFrom, end < start { return false }
        if let end = other.validTo, let start = validFrom, end < start { return false }
        return true
    }

    private func starts(_ day: CalendarDay?, notAfter other: CalendarDay?) -> Bool {
        guard let day else { return true }
        guard let other else { return false }
        return day <= other
    }

    private func ends(_ day: CalendarDay?, notBefore other: CalendarDay?) -> Bool {
        guard let day else { return true }
        guard let other else { return false }
        return day >= other
    }
}
