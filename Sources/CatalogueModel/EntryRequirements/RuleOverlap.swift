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
        let reaches = deciding.map { Reach(of: $0.nationality, sets: sets) }
        var work = RuleOverlap.work(of: deciding.count)
        var found: [RuleOverlap] = []
        for (index, rule) in deciding.enumerated() {
            for (otherIndex, other) in deciding.enumerated() where index != otherIndex {
                if otherIndex < index,
                    rule.contradicts(other, reach: reaches[index], otherReach: reaches[otherIndex], within: &work)
                {
                    found.append(RuleOverlap(kind: .contradiction, rule: rule.id, other: other.id))
                }
                if rule.isShadowed(by: other, reach: reaches[index], otherReach: reaches[otherIndex]) {
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

    func meets(_ other: Reach) -> Bool {
        switch (isComplement, other.isComplement) {
        case (true, true): true
        case (false, false): !codes.isDisjoint(with: other.codes)
        case (true, false): !other.codes.isSubset(of: codes)
        case (false, true): !codes.isSubset(of: other.codes)
        }
    }

    func isWithin(_ other: Reach) -> Bool {
        switch (isComplement, other.isComplement) {
        case (true, true): other.codes.isSubset(of: codes)
        case (false, false): codes.isSubset(of: other.codes)
        case (true, false): false
        case (false, true): codes.isDisjoint(with: other.codes)
        }
    }
}

extension EntryRule {
    fileprivate func contradicts(_ other: EntryRule, reach: Reach, otherReach: Reach, within work: inout Int) -> Bool {
        priority == other.priority && verdict != other.verdict && direction == other.direction
            && meets(other) && reach.meets(otherReach)
            && Condition.canHoldTogether(condition, other.condition, within: &work)
    }

    fileprivate func isShadowed(by other: EntryRule, reach: Reach, otherReach: Reach) -> Bool {
        guard other.condition == nil, direction == other.direction else { return false }
        let decidesFirst = other.priority > priority || (other.priority == priority && other.id < id)
        guard decidesFirst, reach.isWithin(otherReach) else { return false }
        return Set(documentKinds).isSubset(of: other.documentKinds) && Set(modes).isSubset(of: other.modes)
            && Set(purposes).isSubset(of: other.purposes)
            && starts(other.validFrom, notAfter: validFrom) && ends(other.validTo, notBefore: validTo)
            && starts(other.knownFrom, notAfter: knownFrom) && ends(other.endKnownFrom, notBefore: endKnownFrom)
    }

    private func meets(_ other: EntryRule) -> Bool {
        guard !Set(documentKinds).isDisjoint(with: other.documentKinds), !Set(modes).isDisjoint(with: other.modes),
            !Set(purposes).isDisjoint(with: other.purposes)
        else { return false }
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
