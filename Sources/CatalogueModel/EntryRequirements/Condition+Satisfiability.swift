extension Condition {
    /// Whether two conditions can hold for the same traveller, as far as their own structure tells.
    ///
    /// Leaves that differ are taken as independent, ages excepted; absent means always. With more than twelve
    /// different leaves, or where the work is used up, the answer is yes, so that a doubt is shown to a person and not
    /// passed over.
    ///
    /// - Parameters:
    ///   - left: a condition.
    ///   - right: another.
    ///   - work: how many parts of conditions may still be looked at; those that are looked at are taken off.
    /// - Returns: whether they can.
    static func canHoldTogether(_ left: Condition?, _ right: Condition?, within work: inout Int) -> Bool {
        guard work > 0 else { return true }
        let conditions = [left, right].compactMap(\.self)
        var inventory = ConditionInventory()
        for condition in conditions { condition.count(in: &inventory) }
        work -= inventory.parts
        let leaves = inventory.leaves
        guard leaves.count <= ConditionInventory.mostLeaves else { return true }
        for age in inventory.ages {
            for assignment in 0..<(1 << leaves.count) {
                guard work > 0 else { return true }
                work -= inventory.parts
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

    private func count(in inventory: inout ConditionInventory) {
        inventory.parts += 1
        switch self {
        case .and(let parts), .or(let parts):
            for part in parts { part.count(in: &inventory) }
        case .not(let part): part.count(in: &inventory)
        case .minAge(let years), .ageBelow(let years): inventory.ages.insert(years)
        default:
            guard inventory.leaves.count <= ConditionInventory.mostLeaves, !inventory.leaves.contains(self) else {
                return
            }
            inventory.leaves.append(self)
        }
    }
}

/// What conditions consist of.
private struct ConditionInventory {
    /// The most leaves of which every assignment is tried.
    static let mostLeaves = 12

    var parts = 0
    /// The ages at which something changes, and 0.
    var ages: Set<Int> = [0]
    /// The leaves that differ, ages excepted; one more than are tried where there are more.
    var leaves: [Condition] = []
}
