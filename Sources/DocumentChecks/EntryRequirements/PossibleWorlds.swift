import CatalogueModel

/// What could be true of a traveller as far as one input goes: each way as the bits of the leaves that hold.
///
/// Leaves of one input hang together: who is eighteen is not below sixteen, and a multiple-entry visa of a state is also
/// a visa of that state. Only ways that some traveller can have are listed, so that an answer is called decided exactly
/// when no such traveller would get another.
struct PossibleWorlds {
    let facts: TravellerFacts
    let groups: StateGroups
    let date: CalendarDay

    /// Beyond so many leaves of one input they are read as independent of each other.
    static let maximumLeaves = 16

    /// More ways of one input than these are not listed.
    private static let maximumWays = 512

    /// The ways for leaves that share an input, each once, in ascending order; nil where there are too many to list.
    func ways(_ input: TravellerInput, _ leaves: [ConditionLeaf]) -> [UInt64]? {
        switch input {
        case .visas: heldWays(facts.visas, anything: VisaInHand(issuer: "")) { product(properties($0, leaves)) }
        case .residences:
            heldWays(facts.residences, anything: ResidenceInHand(issuer: "")) { product(properties($0, leaves)) }
        case .pastVisas:
            heldWays(facts.pastVisas, anything: VisaOfThePast(issuer: "")) { product(properties($0, leaves)) }
        default: distinct(samples(input, leaves).map { sample in bits(leaves) { holds($0, sample) } })
        }
    }

    // MARK: One value

    private enum Sample {
        case number(Int)
        case text(String)
        case parents(ParentsAlong)
        case flag(Bool)
    }

    /// The value that is known, or one for each way in which the leaves could take it.
    private func samples(_ input: TravellerInput, _ leaves: [ConditionLeaf]) -> [Sample] {
        switch input {
        case .age: numbers(facts.age, leaves)
        case .transitHours: numbers(facts.transitHours, leaves)
        case .parents: facts.parents.map { [.parents($0)] } ?? ParentsAlong.allCases.map { .parents($0) }
        case .bornIn: texts(facts.bornIn, leaves)
        case .group: texts(facts.group, leaves)
        case .fact(let fact): facts.flags[fact].map { [.flag($0)] } ?? [.flag(true), .flag(false)]
        default: []
        }
    }

    private func numbers(_ known: Int?, _ leaves: [ConditionLeaf]) -> [Sample] {
        if let known { return [.number(known)] }
        let edges = leaves.flatMap { leaf -> [Int] in
            switch leaf {
            case .minAge(let years): [years - 1, years]
            case .transitHoursMax(let hours): [hours, hours + 1]
            default: []
            }
        }
        return Set(edges).sorted().map { .number($0) }
    }

    private func texts(_ known: String?, _ leaves: [ConditionLeaf]) -> [Sample] {
        if let known { return [.text(known)] }
        let named = leaves.flatMap { leaf -> [String] in
            switch leaf {
            case .bornIn(let countries): countries
            case .group(let kinds): kinds
            default: []
            }
        }
        return (Set(named).sorted() + [""]).map { .text($0) }
    }

    private func holds(_ leaf: ConditionLeaf, _ sample: Sample) -> Bool {
        switch (leaf, sample) {
        case (.minAge(let years), .number(let age)): age >= years
        case (.transitHoursMax(let most), .number(let hours)): hours <= most
        case (.parents(let both), .parents(let along)): both ? along == .both : along != .none
        case (.bornIn(let countries), .text(let country)):
            groups.contains(country, in: countries, on: date.daysSince1970)
        case (.group(let kinds), .text(let kind)): kinds.contains(kind)
        case (.fact, .flag(let flag)): flag
        default: false
        }
    }

    // MARK: Lists of what is held

    /// Every union of one way for each thing held; where nothing was said, of any number of any things.
    private func heldWays<Held>(_ held: [Held]?, anything: Held, _ masks: (Held) -> [UInt64]?) -> [UInt64]? {
        var ways: [UInt64] = [0]
        guard let held else {
            guard let all = masks(anything) else { return nil }
            for mask in all {
                ways = distinct(ways + ways.map { $0 | mask })
                if ways.count > Self.maximumWays { return nil }
            }
            return ways
        }
        for item in held {
            guard let options = masks(item) else { return nil }
            ways = distinct(ways.flatMap { way in options.map { way | $0 } })
            if ways.count > Self.maximumWays { return nil }
        }
        return ways
    }

    private func properties(_ visa: VisaInHand, _ leaves: [ConditionLeaf]) -> [Property] {
        let asked = leaves.map { leaf -> HeldVisa in
            switch leaf {
            case .visa(let visa): visa
            case .presentVisa(let issuers): HeldVisa(issuers: issuers)
            default: HeldVisa(issuers: [])
            }
        }
        func each(_ test: (HeldVisa) -> Bool) -> UInt64 { mask(asked, test) }
        let entries = options(visa.entries, asked.compactMap(\.entries), other: "single") { value in
            each { $0.entries == nil || $0.entries == value }
        }
        let classes = options(visa.visaClass, asked.flatMap { $0.classes + $0.notClasses }, other: "") { value in
            each { ($0.classes.isEmpty || $0.classes.contains(value)) && !$0.notClasses.contains(value) }
        }
        let kinds = options(visa.kind, asked.flatMap(\.kinds), other: "") { value in
            each { $0.kinds.isEmpty || $0.kinds.contains(value) }
        }
        let uses = (visa.used.map { [$0] } ?? [true, false]).map { value in
            each { $0.used == nil || $0.used == value }
        }
        let validity = validityMasks(visa.remainingMonths, visa.until, asked.map(\.minRemainingMonths))
        return [
            Property("issuer", issuerMasks(visa.issuer, asked.map(\.issuers))), Property("entries", entries),
            Property("class", classes), Property("kind", kinds), Property("used", uses), Property("until", validity),
        ]
    }

    private func properties(_ residence: ResidenceInHand, _ leaves: [ConditionLeaf]) -> [Property] {
        let asked = leaves.map { leaf -> HeldResidence in
            if case .residence(let residence) = leaf { return residence }
            return HeldResidence(issuers: [])
        }
        let kinds = options(residence.kind, asked.flatMap(\.kinds), other: "") { value in
            mask(asked) { $0.kinds.isEmpty || $0.kinds.contains(value) }
        }
        let validity = validityMasks(residence.remainingMonths, residence.until, asked.map(\.minRemainingMonths))
        return [
            Property("issuer", issuerMasks(residence.issuer, asked.map(\.issuers))), Property("kind", kinds),
            Property("until", validity),
        ]
    }

    private func properties(_ visa: VisaOfThePast, _ leaves: [ConditionLeaf]) -> [Property] {
        let asked = leaves.map { leaf -> PastVisa in
            if case .pastVisa(let visa) = leaf { return visa }
            return PastVisa(issuers: [], years: 0)
        }
        let years: [UInt64]
        if let until = visa.until {
            years = [mask(asked) { until >= date.adding(months: -12 * $0.years) }]
        } else if let ago = visa.yearsAgo {
            years = [mask(asked) { ago <= $0.years }]
        } else {
            years = ([0] + asked.map { $0.years + 1 }).map { ago in mask(asked) { ago <= $0.years } }
        }
        return [Property("issuer", issuerMasks(visa.issuer, asked.map(\.issuers))), Property("until", years)]
    }

    // MARK: One property of what is held

    /// The leaves that an issuer satisfies; a group's visa may be of any of its members, an unsaid one of any state.
    private func issuerMasks(_ issuer: String, _ lists: [[String]]) -> [UInt64] {
        let day = date.daysSince1970
        func mask(_ state: String) -> UInt64 { self.mask(lists) { groups.contains(state, in: $0, on: day) } }
        if let members = groups.members(of: issuer, on: day) {
            let byName = self.mask(lists) { $0.contains(issuer) }
            return members.isEmpty ? [byName] : distinct(members.sorted().map { byName | mask($0) })
        }
        guard issuer.isEmpty else { return [mask(issuer)] }
        let states = Set(lists.joined().flatMap { Array(groups.members(of: $0, on: day) ?? []) + [$0] })
        return distinct(states.sorted().map(mask))
    }

    /// The leaves that the time left satisfies; an unsaid time is one in which it is still valid.
    private func validityMasks(_ months: Int?, _ until: CalendarDay?, _ least: [Int?]) -> [UInt64] {
        if let until {
            guard until >= date else { return [0] }
            return [mask(least) { $0.map { until >= date.adding(months: $0) } ?? true }]
        }
        if let months {
            guard months >= 0 else { return [0] }
            return [mask(least) { $0.map { months >= $0 } ?? true }]
        }
        return ([0] + least.compactMap(\.self)).map { value in mask(least) { $0.map { value >= $0 } ?? true } }
    }

    private func options(
        _ known: String?,
        _ named: [String],
        other: String,
        _ mask: (String) -> UInt64
    ) -> [UInt64] {
        if let known { return [mask(known)] }
        return distinct((Set(named).sorted() + [other]).map(mask))
    }

    /// Every way of meeting one option of each property; nil where there are too many.
    private func product(_ properties: [Property]) -> [UInt64]? {
        var ways: [UInt64] = [~0]
        for property in properties {
            ways = distinct(ways.flatMap { way in property.options.map { way & $0 } })
            if ways.count > Self.maximumWays { return nil }
        }
        return ways
    }

    // MARK: What was left unsaid

    /// Something about a visa or permit, and the leaves that each of its possible values satisfies.
    private struct Property {
        var name: String
        var options: [UInt64]

        init(_ name: String, _ options: [UInt64]) {
            self.name = name
            self.options = options
        }
    }

    /// The properties of what is held that were not said and that a leaf depends on; nil where nothing was said at all.
    func unsaid(_ input: TravellerInput, _ leaves: [ConditionLeaf]) -> [String]? {
        switch input {
        case .visas: facts.visas?.flatMap { open(properties($0, leaves)) }
        case .residences: facts.residences?.flatMap { open(properties($0, leaves)) }
        case .pastVisas: facts.pastVisas?.flatMap { open(properties($0, leaves)) }
        default: nil
        }
    }

    /// The properties whose value still matters, given the best that the others could be.
    private func open(_ properties: [Property]) -> [String] {
        properties.indices.filter { index in
            let others = properties.indices.filter { $0 != index }.reduce(~UInt64(0)) { bits, other in
                bits & properties[other].options.reduce(0, |)
            }
            return distinct(properties[index].options.map { $0 & others }).count > 1
        }.map { properties[$0].name }
    }

    private func mask<Asked>(_ asked: [Asked], _ test: (Asked) -> Bool) -> UInt64 {
        asked.indices.reduce(0) { test(asked[$1]) ? $0 | 1 << UInt64($1) : $0 }
    }

    private func bits(_ leaves: [ConditionLeaf], _ holds: (ConditionLeaf) -> Bool) -> UInt64 {
        mask(leaves, holds)
    }

    private func distinct(_ values: [UInt64]) -> [UInt64] {
        guard values.count > 1 else { return values }
        return Set(values).sorted()
    }
}
