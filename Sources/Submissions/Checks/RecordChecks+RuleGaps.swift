import CatalogueModel

extension RecordChecks {
    /// How many gaps of a kind are told one by one.
    private static let gapsOfAKind = 12

    /// Tells whom the rules leave without an answer: all of them in a complete manual, those that it opens in an amendment.
    ///
    /// A file with errors is not looked at, since a rule that could not be read leaves a gap that the law does not have.
    func findRuleGaps() {
        guard let header = context.header, let country = context.country, !context.hasErrors else { return }
        guard !rules.isEmpty || context.isAmending && (!withdrawnRules.isEmpty || !sets.isEmpty) else { return }
        let members = context.known.sets.merging(sets) { _, own in own }
        let own = rules.map(\.rule).filter { $0.destination == country }
        var all = own
        var before: Set<RuleGap> = []
        if context.isAmending {
            guard context.known.isComplete else { return }
            let published = context.known.entryRules(country)
            let touched = Set(own.map(\.id)).union(withdrawnRules.keys)
            all = published.filter { !touched.contains($0.id) } + own
            before = Set(gaps(among: published, members: context.known.sets, on: header.issued))
        }
        let found = gaps(among: all, members: members, on: header.issued).filter { !before.contains($0) }
        report(found)
    }

    private func gaps(among rules: [EntryRule], members: [String: [String]], on day: CalendarDay) -> [RuleGap] {
        RuleGap.all(among: rules, sets: members, space: context.codes.travellers, on: day)
    }

    private func report(_ gaps: [RuleGap]) {
        let places = Dictionary(rules.map { ($0.rule.id, $0.place) }, uniquingKeysWith: { first, _ in first })
        guard let first = rules.first?.place ?? withdrawnRules.values.min(by: { $0.line < $1.line }) ?? setPlace else {
            return
        }
        let nationalities = context.codes.travellers.nationalities
        for kind in RuleGap.Kind.allCases {
            let ofKind = gaps.filter { $0.kind == kind }
            for gap in ofKind.prefix(RecordChecks.gapsOfAKind) {
                let named = [gap.before, gap.after].compactMap(\.self) + gap.conditional
                let place = named.lazy.compactMap { places[$0] }.first ?? first
                context.report(.gap(gap, among: nationalities, on: context.header?.issued, at: place))
            }
            let left = ofKind.count - RecordChecks.gapsOfAKind
            if left > 0 { context.report(.moreGaps(kind, count: left, at: first)) }
        }
    }
}
