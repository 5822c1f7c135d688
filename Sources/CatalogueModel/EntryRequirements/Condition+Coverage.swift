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
    ///   - work: conditions that may still be looked at; what is used up is taken away.
    /// - Returns: none where every traveller meets one, `[.all]` where age does not matter; nil where that would take
    ///   too long to know, so that nothing is said that was not established.
    static func agesLeftOut(
        by conditions: [Condition],
        within scope: Condition? = nil,
        work: inout Int
    ) -> [AgeRange]? {
        let formula = Condition.and(conditions.map { .not($0) } + [scope].compactMap(\.self))
        let starts = Array(Set([0] + formula.agesNamed)).sorted()
        var search = WorldSearch(formula)
        var found: [AgeRange] = []
        for (index, start) in starts.enumerated() {
            let isPossible = search.hasWorld(age: start)
            work -= search.takeVisits()
            guard let isPossible, work >= 0 else { return nil }
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
    func implies(_ other: Condition) -> Bool {
        switch (self, other) {
        case (.holdsVisa(let visa), .holdsVisa(let wider)): visa.isWithin(wider)
        case (.holdsVisa(let visa), .heldVisaWithinYears(let past)):
            Set(visa.issuers).isSubset(of: past.issuers)
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
            && (wider.entries == nil || entries == wider.entries)
            && (wider.used == nil || used == wider.used)
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
