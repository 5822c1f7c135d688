/// Ages in whole years, both ends included.
public struct AgeRange: Hashable, Sendable {
    /// The youngest.
    public var from: Int
    /// The oldest; nil where there is no end.
    public var to: Int?

    /// Every age.
    public static let all = AgeRange(from: 0, to: nil)

    /// Ages from one to another.
    public init(from: Int, to: Int?) {
        self.from = from
        self.to = to
    }
}

extension Condition {
    /// The ages at which a traveller can meet none of the conditions.
    ///
    /// Leaves are independent, but for what follows from their own structure: a visa of the United States is a visa
    /// of the United States or Canada, 12 hours of transit are less than 24, both parents are also one.
    ///
    /// - Parameters:
    ///   - conditions: what must not hold.
    ///   - scope: what must hold; nil means nothing more.
    /// - Returns: none where every traveller meets one, `[.all]` where age does not matter; nil where the
    ///   conditions have too many leaves to know, so that nothing is said that was not established.
    static func agesLeftOut(by conditions: [Condition], within scope: Condition? = nil) -> [AgeRange]? {
        let formula = Condition.and(conditions.map { .not($0) } + [scope].compactMap(\.self))
        let starts = Array(Set([0] + formula.agesNamed)).sorted()
        var found: [AgeRange] = []
        for (index, start) in starts.enumerated() {
            var search = WorldSearch(formula, age: start)
            guard let isPossible = search.hasWorld() else { return nil }
            guard isPossible else { continue }
            let end = index + 1 < starts.count ? starts[index + 1] - 1 : nil
            if let last = found.last, last.to == start - 1 {
                found[found.count - 1].to = end
            } else {
                found.append(AgeRange(from: start, to: end))
            }
        }
        return found
    }

    private var agesNamed: [Int] {
        switch self {
        case .and(let parts), .or(let parts): parts.flatMap(\.agesNamed)
        case .not(let part): part.agesNamed
        case .minAge(let years), .ageBelow(let years): [max(0, years)]
        default: []
        }
    }

    /// Whether this leaf never holds without the other.
    fileprivate func implies(_ other: Condition) -> Bool {
        switch (self, other) {
        case (.holdsVisa(let visa), .holdsVisa(let wider)): visa.isWithin(wider)
        case (.holdsVisa(let visa), .heldVisaWithinYears(let past)): Set(visa.issuers).isSubset(of: past.issuers)
        case (.heldVisaWithinYears(let visa), .heldVisaWithinYears(let wider)):
            visa.years <= wider.years && Set(visa.issuers).isSubset(of: wider.issuers)
        case (.holdsResidence(let permit), .holdsResidence(let wider)):
            Set(permit.issuers).isSubset(of: wider.issuers) && permit.kinds.isWithin(wider.kinds)
                && (permit.minRemainingMonths ?? 0) >= (wider.minRemainingMonths ?? 0)
        case (.accompaniedByParent(let both), .accompaniedByParent(let otherBoth)): both || !otherBoth
        case (.bornIn(let countries), .bornIn(let wider)): Set(countries).isSubset(of: wider)
        case (.group(let kinds), .group(let wider)): Set(kinds).isSubset(of: wider)
        case (.transitHoursMax(let hours), .transitHoursMax(let longer)): hours <= longer
        default: false
        }
    }
}

extension HeldVisa {
    fileprivate func isWithin(_ wider: HeldVisa) -> Bool {
        Set(issuers).isSubset(of: wider.issuers)
            && (wider.entries == nil || entries == wider.entries) && (wider.used == nil || used == wider.used)
            && (minRemainingMonths ?? 0) >= (wider.minRemainingMonths ?? 0)
            && classes.isWithin(wider.classes) && kinds.isWithin(wider.kinds)
            && (Set(wider.notClasses).isSubset(of: notClasses)
                || !classes.isEmpty && Set(classes).isDisjoint(with: wider.notClasses))
    }
}

extension [String] {
    /// Whether one list narrows another, of which an empty one means everything.
    fileprivate func isWithin(_ wider: [String]) -> Bool {
        wider.isEmpty || !isEmpty && Set(self).isSubset(of: wider)
    }
}

/// A search for what may be true of a traveller of one age so that a condition holds.
private struct WorldSearch {
    private let formula: Condition
    private let age: Int
    private var leaves: [Condition] = []
    private var values: [Condition: Bool] = [:]
    private var stepsLeft = 2_000

    init(_ formula: Condition, age: Int) {
        self.formula = formula
        self.age = age
        collect(formula)
    }

    private mutating func collect(_ condition: Condition) {
        switch condition {
        case .and(let parts), .or(let parts): for part in parts { collect(part) }
        case .not(let part): collect(part)
        case .minAge, .ageBelow: break
        default: if !leaves.contains(condition) { leaves.append(condition) }
        }
    }

    /// Nil where the steps did not suffice.
    mutating func hasWorld(from place: Int = 0) -> Bool? {
        stepsLeft -= 1
        guard stepsLeft >= 0 else { return nil }
        if let known = value(of: formula) { return known }
        // A formula without a value has a leaf without one.
        let leaf = leaves[place]
        for choice in [false, true] where isConsistent(leaf, choice, before: place) {
            values[leaf] = choice
            defer { values[leaf] = nil }
            guard let found = hasWorld(from: place + 1) else { return nil }
            if found { return true }
        }
        return false
    }

    private func isConsistent(_ leaf: Condition, _ choice: Bool, before place: Int) -> Bool {
        leaves[..<place].allSatisfy { other in
            guard let value = values[other], value != choice else { return true }
            return choice ? !leaf.implies(other) : !other.implies(leaf)
        }
    }

    private func value(of condition: Condition) -> Bool? {
        switch condition {
        case .and(let parts): combined(parts, neutral: true)
        case .or(let parts): combined(parts, neutral: false)
        case .not(let part): value(of: part).map(!)
        case .minAge(let years): age >= years
        case .ageBelow(let years): age < years
        default: values[condition]
        }
    }

    private func combined(_ parts: [Condition], neutral: Bool) -> Bool? {
        var result: Bool? = neutral
        for part in parts {
            guard let known = value(of: part) else {
                result = nil
                continue
            }
            if known != neutral { return known }
        }
        return result
    }
}
