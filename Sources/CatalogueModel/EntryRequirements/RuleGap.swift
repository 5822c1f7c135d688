/// Travellers of whom no rule of a destination decides, so that they are answered with "unknown".
public struct RuleGap: Hashable, Sendable {
    /// What is missing.
    public enum Kind: Int, Hashable, Sendable, CaseIterable {
        /// Days between two rules.
        case time
        /// Ages that no condition admits while it admits others.
        case age
        /// Nationalities, documents, ways or purposes that no rule reaches together.
        case reach
        /// Travellers who meet none of the conditions.
        case condition
        /// Documents, ways or purposes that no rule names at all.
        case unnamed
        /// The rules have more combinations than are looked at: there may be more gaps.
        case unsearched
    }

    /// What is missing.
    public var kind: Kind
    /// Codes of the nationalities, sorted; empty means all.
    public var nationalities: [String] = []
    /// Vocabulary `travel-document-kinds`.
    public var documentKinds: [String] = []
    /// Vocabulary `transport-modes`.
    public var modes: [String] = []
    /// Vocabulary `travel-purposes`.
    public var purposes: [String] = []
    /// The first day of the gap; nil where there never was a rule.
    public var from: CalendarDay?
    /// The last day of the gap; nil where it has no end.
    public var to: CalendarDay?
    /// Identifier of the rule that ends before it.
    public var before: String?
    /// Identifier of the rule that begins after it.
    public var after: String?
    /// Identifiers of the rules that decide there for those who meet their condition.
    public var conditional: [String] = []
    /// The ages left out.
    public var ages: [AgeRange] = []
    /// Whether the days are missing only for those who meet the condition of the rule before.
    public var isOfCondition = false

    /// A gap.
    public init(kind: Kind) {
        self.kind = kind
    }

    /// Finds every gap among the rules of one destination that decide on entry.
    ///
    /// Days before the first rule are no gap: what was law then was not told. Which rule was known when is not looked at.
    ///
    /// - Parameters:
    ///   - rules: the rules, in the order in which gaps are wanted.
    ///   - sets: members of each set by its identifier.
    ///   - space: who may travel at all, and how.
    ///   - day: the day of which standing gaps are told.
    /// - Returns: the gaps, each as large as it is; nothing where no rule decides, or where a set is not known.
    public static func all(
        among rules: [EntryRule],
        sets: [String: [String]],
        space: TravellerSpace,
        on day: CalendarDay
    ) -> [RuleGap] {
        let deciding = rules.filter { $0.kind == .verdict && $0.direction == .entry }
        let named = Set(deciding.flatMap { $0.nationality.sets + $0.nationality.exceptSets })
        guard !deciding.isEmpty, named.allSatisfy({ sets[$0] != nil }) else { return [] }
        let unnamed = space.unnamed(by: deciding)
        var search = RuleGapSearch(deciding, space: space.named(by: deciding), day: day)
        return search.gaps(sets: sets) + (unnamed.map { [$0] } ?? [])
    }
}

/// Everything that a traveller may come with.
public struct TravellerSpace: Sendable {
    /// Codes of nationalities.
    public var nationalities: [String]
    /// Vocabulary `travel-document-kinds`.
    public var documentKinds: [String]
    /// Vocabulary `transport-modes`.
    public var modes: [String]
    /// Vocabulary `travel-purposes`.
    public var purposes: [String]

    /// A space of these codes.
    public init(nationalities: [String], documentKinds: [String], modes: [String], purposes: [String]) {
        self.nationalities = nationalities
        self.documentKinds = documentKinds
        self.modes = modes
        self.purposes = purposes
    }

    /// What no rule names at all; said once, so that the other gaps stay within what some rule names.
    fileprivate func unnamed(by rules: [EntryRule]) -> RuleGap? {
        let named = named(by: rules)
        var gap = RuleGap(kind: .unnamed)
        gap.documentKinds = documentKinds.filter { !named.documentKinds.contains($0) }
        gap.modes = modes.filter { !named.modes.contains($0) }
        gap.purposes = purposes.filter { !named.purposes.contains($0) }
        return gap.documentKinds.isEmpty && gap.modes.isEmpty && gap.purposes.isEmpty ? nil : gap
    }

    fileprivate func named(by rules: [EntryRule]) -> TravellerSpace {
        let kinds = Set(rules.flatMap(\.documentKinds))
        let ways = Set(rules.flatMap(\.modes))
        let reasons = Set(rules.flatMap(\.purposes))
        return TravellerSpace(
            nationalities: nationalities,
            documentKinds: documentKinds.filter(kinds.contains),
            modes: modes.filter(ways.contains),
            purposes: purposes.filter(reasons.contains)
        )
    }
}
