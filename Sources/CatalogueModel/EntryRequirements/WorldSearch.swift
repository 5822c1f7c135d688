/// A search for what may be true of a traveller so that a condition holds.
///
/// The condition is laid out once with its leaves as numbers, since the same one is asked of many ages.
struct WorldSearch {
    private indirect enum Node {
        case and([Node])
        case or([Node])
        case not(Node)
        case leaf(Int)
        case minAge(Int)
    }

    private static let mostVisits = 20_000
    private var root = Node.and([])
    private var leaves: [Condition] = []
    private var numbers: [Condition: Int] = [:]
    private var values: [Bool?] = []
    private var age = 0
    private var visits = 0
    private var visitsLeft = 0

    init(_ formula: Condition) {
        root = node(formula)
        values = Array(repeating: nil, count: leaves.count)
    }

    /// How many conditions were looked at since this was last asked.
    mutating func takeVisits() -> Int {
        defer { visits = 0 }
        return visits
    }

    /// Whether a traveller of an age can meet the condition; nil where that takes too long to know.
    mutating func hasWorld(age: Int) -> Bool? {
        self.age = age
        visitsLeft = WorldSearch.mostVisits
        // That nothing holds of a traveller is always possible, and what conditions mostly leave out.
        values = Array(repeating: false, count: leaves.count)
        if value(of: root) == true { return true }
        values = Array(repeating: nil, count: leaves.count)
        return extend(from: 0)
    }

    private mutating func node(_ condition: Condition) -> Node {
        switch condition {
        case .and(let parts): return .and(parts.map { node($0) })
        case .or(let parts): return .or(parts.map { node($0) })
        case .not(let part): return .not(node(part))
        case .minAge(let years): return .minAge(years)
        case .ageBelow(let years): return .not(.minAge(years))
        default:
            if let number = numbers[condition] { return .leaf(number) }
            numbers[condition] = leaves.count
            leaves.append(condition)
            return .leaf(leaves.count - 1)
        }
    }

    private mutating func extend(from place: Int) -> Bool? {
        guard visitsLeft > 0 else { return nil }
        if let known = value(of: root) { return known }
        // A formula without a value has a leaf without one.
        for choice in [false, true] where isConsistent(place, choice) {
            values[place] = choice
            let found = extend(from: place + 1)
            values[place] = nil
            guard let found else { return nil }
            if found { return true }
        }
        return false
    }

    private func isConsistent(_ place: Int, _ choice: Bool) -> Bool {
        (0..<place).allSatisfy { other in
            guard let value = values[other], value != choice else { return true }
            return choice ? !leaves[place].implies(leaves[other]) : !leaves[other].implies(leaves[place])
        }
    }

    private mutating func value(of node: Node) -> Bool? {
        visits += 1
        visitsLeft -= 1
        switch node {
        case .and(let parts): return combined(parts, neutral: true)
        case .or(let parts): return combined(parts, neutral: false)
        case .not(let part): return value(of: part).map(!)
        case .leaf(let number): return values[number]
        case .minAge(let years): return age >= years
        }
    }

    private mutating func combined(_ parts: [Node], neutral: Bool) -> Bool? {
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
