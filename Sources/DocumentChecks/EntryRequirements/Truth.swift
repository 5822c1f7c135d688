import CatalogueModel

/// The three values of a statement about a traveller (Kleene's strong logic).
enum Truth: UInt8, Sendable {
    case no, unknown, yes

    init(_ value: Bool) { self = value ? .yes : .no }

    static prefix func ! (value: Truth) -> Truth {
        Truth(rawValue: 2 - value.rawValue) ?? .unknown
    }
}

/// What one leaf of a condition asks, in the form in which it is compared.
enum ConditionLeaf: Hashable, Sendable {
    case visa(HeldVisa)
    /// A visa of these issuers that is still valid, which also counts as one held within any number of years.
    case presentVisa([String])
    case pastVisa(PastVisa)
    case residence(HeldResidence)
    case minAge(Int)
    case parents(both: Bool)
    case bornIn([String])
    case group([String])
    case transitHoursMax(Int)
    case fact(TravellerFact)

    var input: TravellerInput {
        switch self {
        case .visa, .presentVisa: .visas
        case .pastVisa: .pastVisas
        case .residence: .residences
        case .minAge: .age
        case .parents: .parents
        case .bornIn: .bornIn
        case .group: .group
        case .transitHoursMax: .transitHours
        case .fact(let fact): .fact(fact)
        }
    }
}

/// Something about a traveller that a rule may ask for.
enum TravellerInput: Hashable, Sendable {
    case document, mode, purpose
    case visas, pastVisas, residences, age, parents, bornIn, group, transitHours
    case fact(TravellerFact)

    /// The name under which a question says it.
    var name: String {
        switch self {
        case .document: "document"
        case .mode: "mode"
        case .purpose: "purpose"
        case .visas: "visas"
        case .pastVisas: "pastVisas"
        case .residences: "residences"
        case .age: "age"
        case .parents: "accompaniedByParent"
        case .bornIn: "bornIn"
        case .group: "group"
        case .transitHours: "transitHours"
        case .fact(let fact): fact.rawValue
        }
    }
}

/// A condition whose leaves are numbered, ready to be read again and again.
indirect enum CompiledCondition: Sendable {
    case always
    case leaf(Int)
    case not(CompiledCondition)
    case and([CompiledCondition])
    case or([CompiledCondition])

    /// Reads the condition on three values.
    func truth(_ leaves: [Truth]) -> Truth {
        switch self {
        case .always: return .yes
        case .leaf(let index): return leaves[index]
        case .not(let part): return !part.truth(leaves)
        case .and(let parts):
            var least = Truth.yes
            for part in parts {
                let value = part.truth(leaves)
                if value == .no { return .no }
                if value.rawValue < least.rawValue { least = value }
            }
            return least
        case .or(let parts):
            var most = Truth.no
            for part in parts {
                let value = part.truth(leaves)
                if value == .yes { return .yes }
                if value.rawValue > most.rawValue { most = value }
            }
            return most
        }
    }

    /// The first leaf, in reading order, that keeps the condition from being known.
    func firstOpenLeaf(_ leaves: [Truth]) -> Int? {
        switch self {
        case .always: return nil
        case .leaf(let index): return leaves[index] == .unknown ? index : nil
        case .not(let part): return part.firstOpenLeaf(leaves)
        case .and(let parts), .or(let parts):
            for part in parts where part.truth(leaves) == .unknown {
                if let found = part.firstOpenLeaf(leaves) { return found }
            }
            return nil
        }
    }

    /// Calls back for every leaf.
    func forEachLeaf(_ body: (Int) -> Void) {
        switch self {
        case .always: break
        case .leaf(let index): body(index)
        case .not(let part): part.forEachLeaf(body)
        case .and(let parts), .or(let parts): for part in parts { part.forEachLeaf(body) }
        }
    }
}
