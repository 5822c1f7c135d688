/// The least number of insertions, deletions, replacements and swaps of neighbours that turn one text into another.
///
/// Optimal string alignment over Unicode scalars; a result above `limit` is reported as `limit + 1`.
public func editDistance(_ left: String, _ right: String, limit: Int = 8) -> Int {
    let first = Array(left.unicodeScalars)
    let second = Array(right.unicodeScalars)
    guard abs(first.count - second.count) <= limit else { return limit + 1 }
    var beforePrevious = [Int](repeating: 0, count: second.count + 1)
    var previous = Array(0...second.count)
    var current = previous
    for row in first.indices {
        current[0] = row + 1
        for column in second.indices {
            let substitution = previous[column] + (first[row] == second[column] ? 0 : 1)
            var best = min(substitution, previous[column + 1] + 1, current[column] + 1)
            if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
                best = min(best, beforePrevious[column - 1] + 1)
            }
            current[column + 1] = best
        }
        if let least = current.min(), least > limit { return limit + 1 }
        (beforePrevious, previous, current) = (previous, current, beforePrevious)
    }
    return min(previous[second.count], limit + 1)
}
