extension Condition {
    /// Whether two conditions can hold for the same traveller, as far as their own structure tells.
    ///
    /// Leaves that differ are taken as independent, ages excepted; absent means always. With more than twelve
    /// different leaves the answer is yes, so that a doubt is shown to a person and not passed over.
    public static func canHoldTogether(_ left: Condition?, _ right: Condition?) -> Bool {
        let conditions = [left, right].compactMap(\.self)
        var leaves: [Condition] = []
        for condition in conditions {
            condition.collectLeaves(into: &leaves)
        }
        let ages = conditions.flatMap(\.ageBounds).sorted()
        guard leaves.count <= 12 else { return true }
        for age in [0] + ages {
            for assignment in 0..<(1 << leaves.count) {
                let holds: (Condition) -> Bool = { leaf in
                    guard let index = leaves.firstIndex(of: leaf) else { return false }
                    return assignment & (1 << index) != 0
                }
                if conditions.allSatisfy({ $0.isTrue(age: age, leaf: holds) }) { return true }
            }
        }
        return false
    }

    private func isTrue(age: Int, leaf: (Condition) -> Bool) -> Bool {
        switch self {
        case .and(let parts): parts.allSatisfy { $0.isTrue(age: age, leaf: leaf) }
        case .or(let parts): parts.contains { $0.isTrue(age: age, leaf: leaf) }
        case .not(let part): !part.isTrue(age: age, leaf: leaf)
        case .minAge(let years): age >= years
        case .ageBelow(let years): age < years
        default: leaf(self)
        }
    }

    private var ageBounds: [Int] {
        switch self {
        case .and(let parts), .or(let parts): parts.flatMap(\.ageBounds)
        case .not(let part): part.ageBounds
        case .minAge(let years), .ageBelow(let years): [years]
        default: []
        }
    }

    private func collectLeaves(into leaves: inout [Condition]) {
        switch self {
        case .and(let parts), .or(let parts):
            for part in parts { part.collectLeaves(into: &leaves) }
        case .not(let part): part.collectLeaves(into: &leaves)
        case .minAge, .ageBelow: break
        default:
            if !leaves.contains(self) { leaves.append(self) }
        }
    }
}
