public import CatalogueModel

/// The entry rules of every destination, arranged once so that a question only meets the rules about it.
public struct EntryRulebook: Sendable {
    /// The edition that the rules come from; 0 before the first.
    public private(set) var edition: Int
    /// Every rule, by identifier.
    public let rules: [EntryRule]
    /// Every set, by identifier.
    public let sets: [NationalitySet]
    /// The destinations that some rule speaks of, by code.
    public let destinations: [String]
    /// The kinds of document, ways of travelling and purposes that some rule names.
    let kinds: CodeNumbers
    let modes: CodeNumbers
    let purposes: CodeNumbers
    let groups: StateGroups
    private let books: [String: DestinationRules]

    /// Arranges the rules.
    ///
    /// - Parameters:
    ///   - rules: of all destinations, in any order.
    ///   - sets: every set that they name; an unknown one has no members.
    ///   - edition: the edition they come from.
    public init(rules: [EntryRule], sets: [NationalitySet], edition: Int = 0) {
        self.edition = edition
        let ordered = rules.sorted { $0.id < $1.id }
        self.rules = ordered
        self.sets = sets.sorted { $0.id < $1.id }
        kinds = CodeNumbers(ordered.flatMap(\.documentKinds))
        modes = CodeNumbers(ordered.flatMap(\.modes))
        purposes = CodeNumbers(ordered.flatMap(\.purposes))
        groups = StateGroups(sets)
        let members = Dictionary(sets.map { ($0.id, $0.members) }, uniquingKeysWith: { first, _ in first })
        let byDestination = Dictionary(grouping: ordered.indices, by: { ordered[$0].destination })
        destinations = byDestination.keys.sorted()
        let numbers = (kinds: kinds, modes: modes, purposes: purposes)
        books = byDestination.mapValues { indices in
            DestinationRules(
                indices.map { ($0, ordered[$0]) },
                members: members,
                kinds: numbers.kinds,
                modes: numbers.modes,
                purposes: numbers.purposes
            )
        }
    }

    /// The same rules in a later edition, which changed none of them.
    public func standing(in edition: Int) -> EntryRulebook {
        var book = self
        book.edition = edition
        return book
    }

    /// The rule with an identifier.
    public func rule(_ id: String) -> EntryRule? {
        var (low, high) = (0, rules.count)
        while low < high {
            let middle = (low + high) / 2
            if rules[middle].id < id { low = middle + 1 } else { high = middle }
        }
        return low < rules.count && rules[low].id == id ? rules[low] : nil
    }

    /// The same without one rule, to see what it changes.
    public func without(_ id: String) -> EntryRulebook {
        EntryRulebook(rules: rules.filter { $0.id != id }, sets: sets, edition: edition)
    }

    func book(of destination: String) -> DestinationRules? { books[destination] }
}

/// Codes with a small number each, so that a set of them is one word of bits.
struct CodeNumbers: Sendable {
    private let numbers: [String: Int]
    let codes: [String]

    init(_ codes: [String]) {
        // A word has 64 bits; what a catalogue would name beyond them is left out, and no vocabulary is near it.
        self.codes = Array(Set(codes).sorted().prefix(64))
        numbers = Dictionary(uniqueKeysWithValues: self.codes.enumerated().map { ($1, $0) })
    }

    var all: UInt64 { codes.count == 64 ? ~0 : (1 << UInt64(codes.count)) - 1 }

    func bits(_ names: [String]) -> UInt64 {
        names.reduce(0) { bits, name in numbers[name].map { bits | 1 << UInt64($0) } ?? bits }
    }
}

/// The groups of states whose members depend on the day.
struct StateGroups: Sendable {
    private struct Version: Sendable {
        var from: Int
        var to: Int
        var members: Set<String>
    }

    private var versions: [String: [Version]] = [:]

    init(_ sets: [NationalitySet]) {
        for set in sets.sorted(by: { $0.id < $1.id }) {
            guard set.owner == "GROUP" else { continue }
            let name = String(set.id.dropFirst("GROUP.".count).prefix { $0 != "@" })
            versions[name, default: []].append(
                Version(
                    from: set.validFrom?.daysSince1970 ?? .min,
                    to: set.validTo?.daysSince1970 ?? .max,
                    members: Set(set.members)
                )
            )
        }
    }

    /// The members of a group on a day; nil where there is no such group.
    func members(of name: String, on day: Int) -> Set<String>? {
        guard let found = versions[name] else { return nil }
        return found.filter { $0.from <= day && day <= $0.to }.reduce(into: []) { $0.formUnion($1.members) }
    }

    /// Whether a list of states and groups holds a state on a day.
    func contains(_ state: String, in list: [String], on day: Int) -> Bool {
        list.contains { $0 == state || members(of: $0, on: day)?.contains(state) == true }
    }
}
