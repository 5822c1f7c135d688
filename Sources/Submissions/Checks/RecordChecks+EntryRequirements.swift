import CatalogueModel

/// A rule that waits to be compared, and where it stands.
struct PlacedRule {
    var rule: EntryRule
    var place: FindingPlace
}

extension RecordChecks {
    /// Checks a set against the others and its owner.
    func check(_ set: NationalitySet, _ element: XMLElement) {
        enter(.nationalitySet, set.id, element) { first in
            .duplicateSet(set.id, firstLine: first, at: .attribute(.id, of: element))
        }
        if let country = context.country, country != "CRM", set.owner != country, set.destination != country {
            context.report(.foreignSet(set, country: country, at: .attribute(.id, of: element)))
        }
        if let group = NationalitySet.groupName(set.id) { context.groups.insert(group) }
        guard sets.count < ReadingLimits.nationalitySets else {
            context.report(.tooMany(.nationalitySet, limit: ReadingLimits.nationalitySets, at: .element(element)))
            return
        }
        // Members that are no countries were reported, and each counts once: so a set stays small.
        if setPlace == nil { setPlace = .element(element) }
        sets[set.id] = Array(Set(set.members.filter(context.codes.isCountry)))
    }

    /// Checks a rule against its destination and the sets that it names.
    func check(_ rule: EntryRule, _ element: XMLElement) {
        enter(.entryRule, rule.id, element) { first in
            .duplicateRule(rule.id, firstLine: first, at: .attribute(.id, of: element))
        }
        if let country = context.country, rule.destination != country, !rule.destination.isEmpty {
            context.report(
                .foreignRule(destination: rule.destination, country: country, at: .attribute(.destination, of: element))
            )
        }
        if let scope = element.child(.nationality) {
            checkSets(rule.nationality.sets, .sets, scope)
            checkSets(rule.nationality.exceptSets, .exceptSets, scope)
        }
        guard rules.count < ReadingLimits.entryRules else {
            context.report(.tooMany(.entryRule, limit: ReadingLimits.entryRules, at: .element(element)))
            return
        }
        rules.append(PlacedRule(rule: rule.bare, place: .element(element)))
    }

    private func checkSets(_ names: [String], _ attribute: XMLName, _ element: XMLElement) {
        for name in names where sets[name] == nil {
            let isOwn = name.prefix { $0 != "." } == context.country ?? ""
            let isPublished = context.known.sets[name] != nil
            // A complete manual leaves none of the country's own sets behind that it does not hold itself.
            if isPublished, !isOwn || context.isAmending { continue }
            let isSurelyMissing = isOwn && (context.known.isComplete || !context.isAmending)
            context.report(
                .unknownSet(name, isSurelyMissing ? .error : .warning, at: .attribute(attribute, of: element))
            )
        }
    }

    /// Compares the rules of each destination, once all are known.
    func finishRules() {
        let members = context.known.sets.merging(sets) { _, own in own }
        for destination in Set(rules.map(\.rule.destination)).sorted() {
            let placed = rules.filter { $0.rule.destination == destination }
            let places = Dictionary(placed.map { ($0.rule.id, $0.place) }, uniquingKeysWith: { first, _ in first })
            for overlap in RuleOverlap.all(among: placed.map(\.rule), sets: members) {
                guard let place = places[overlap.rule] else { continue }
                switch overlap.kind {
                case .contradiction: context.report(.contradiction(overlap.rule, with: overlap.other, at: place))
                case .shadowing: context.report(.shadowed(overlap.rule, by: overlap.other, at: place))
                }
            }
        }
    }
}

extension EntryRule {
    /// The rule without what comparing it does not need.
    fileprivate var bare: EntryRule {
        var rule = self
        rule.legalBases = []
        rule.sources = []
        rule.note = nil
        rule.conflict = nil
        return rule
    }
}
