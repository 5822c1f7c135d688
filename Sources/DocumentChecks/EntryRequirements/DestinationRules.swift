import CatalogueModel

/// A rule in the form in which it is compared with a question.
struct CompiledRule: Sendable {
    /// Its place in the rulebook.
    var index: Int
    var isDuty: Bool
    var isExit: Bool
    var kinds: UInt64
    var modes: UInt64
    var purposes: UInt64
    var from: Int
    var to: Int
    var knownFrom: Int
    var endKnownFrom: Int
    /// Nationalities left out, where the rule is about all others.
    var excluded: Set<String>
    var condition: CompiledCondition
    var verdict: Verdict?
    var stay: Stay?
}

/// The rules of one destination, highest priority first, and for each nationality those that name it.
struct DestinationRules: Sendable {
    private(set) var rules: [CompiledRule] = []
    private(set) var leaves: [ConditionLeaf] = []
    private var numbers: [ConditionLeaf: Int] = [:]
    /// Rules that name the nationality, or a set with it.
    private var named: [String: [Int32]] = [:]
    /// Rules about all but some.
    private var general: [Int32] = []

    init(
        _ source: [(index: Int, rule: EntryRule)],
        members: [String: [String]],
        kinds: CodeNumbers,
        modes: CodeNumbers,
        purposes: CodeNumbers
    ) {
        let ranked = source.sorted { ($1.rule.priority, $0.rule.id) < ($0.rule.priority, $1.rule.id) }
        for (index, rule) in ranked {
            let scope = rule.nationality
            let excluded = Set(scope.except + scope.exceptSets.flatMap { members[$0] ?? [] })
            let place = Int32(rules.count)
            if scope.all {
                general.append(place)
            } else {
                let reached = Set(scope.list + scope.sets.flatMap { members[$0] ?? [] }).subtracting(excluded)
                for nationality in reached { named[nationality, default: []].append(place) }
            }
            rules.append(
                CompiledRule(
                    index: index,
                    isDuty: rule.kind == .duty,
                    isExit: rule.direction == .exit,
                    kinds: kinds.bits(rule.documentKinds),
                    modes: modes.bits(rule.modes),
                    purposes: purposes.bits(rule.purposes),
                    from: rule.validFrom?.daysSince1970 ?? .min,
                    to: rule.validTo?.daysSince1970 ?? .max,
                    knownFrom: rule.knownFrom?.daysSince1970 ?? .min,
                    endKnownFrom: rule.endKnownFrom?.daysSince1970 ?? .min,
                    excluded: scope.all ? excluded.subtracting(scope.list) : [],
                    condition: rule.condition.map { compile($0) } ?? .always,
                    verdict: rule.verdict,
                    stay: rule.stay
                )
            )
        }
    }

    /// The rules about a nationality, highest priority first.
    func about(_ nationality: String) -> [Int32] {
        let own = named[nationality] ?? []
        var merged: [Int32] = []
        merged.reserveCapacity(own.count + general.count)
        var next = 0
        for place in general where !rules[Int(place)].excluded.contains(nationality) {
            while next < own.count, own[next] < place {
                merged.append(own[next])
                next += 1
            }
            merged.append(place)
        }
        merged += own[next...]
        return merged
    }

    private mutating func compile(_ condition: Condition) -> CompiledCondition {
        switch condition {
        case .and(let parts): .and(parts.map { compile($0) })
        case .or(let parts): .or(parts.map { compile($0) })
        case .not(let part): .not(compile(part))
        case .holdsVisa(let visa): leaf(.visa(visa))
        case .holdsResidence(let residence): leaf(.residence(residence))
        case .heldVisaWithinYears(let visa): .or([leaf(.pastVisa(visa)), leaf(.presentVisa(visa.issuers))])
        case .minAge(let years): leaf(.minAge(years))
        case .ageBelow(let years): .not(leaf(.minAge(years)))
        case .accompaniedByParent(let both): leaf(.parents(both: both))
        case .bornIn(let countries): leaf(.bornIn(countries))
        case .group(let kinds): leaf(.group(kinds))
        case .transitHoursMax(let hours): leaf(.transitHoursMax(hours))
        case .fact(let fact): leaf(.fact(fact))
        }
    }

    private mutating func leaf(_ leaf: ConditionLeaf) -> CompiledCondition {
        if let known = numbers[leaf] { return .leaf(known) }
        leaves.append(leaf)
        numbers[leaf] = leaves.count - 1
        return .leaf(leaves.count - 1)
    }
}
