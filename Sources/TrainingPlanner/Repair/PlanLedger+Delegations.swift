extension PlanLedger {
    /// The needs in their order as far as the places go.
    func fill(_ needs: [Int], _ size: Int) -> [(need: Int, officials: Int)]? {
        var rest = size
        var taken: [(need: Int, officials: Int)] = []
        for n in needs where rest > 0 {
            let officials = min(rest, left[n])
            if officials > 0 { taken.append((n, officials)) }
            rest -= officials
        }
        return taken
    }

    /// Both delegations in proportion to who waits, so that neither is stranded at the end.
    func bothSides(_ stream: PlanningProblem.Stream, _ needs: [Int], _ size: Int, _ tilt: Int) -> [(
        need: Int, officials: Int
    )]? {
        let least = rules.bilateralMinPerCountry
        let sides = stream.countries.map { country in needs.filter { problem.needCountry[$0] == country } }
        let count = sides.map { $0.reduce(0) { $0 + left[$1] } }
        guard count.count == 2, count.min() ?? 0 >= least, size >= 2 * least else { return nil }
        let sessions = max(1, (count[0] + count[1] + size - 1) / size)
        var share = count.map { side in
            let kept = side >= least * sessions ? least * (sessions - 1) : 0
            return max(least, min(side - kept, (side + sessions - 1) / sessions))
        }
        // The scarce side gives as few as it may when it limits the sessions; the other fills the room.
        let small = count[0] <= count[1] ? 0 : 1
        if count[small] < least * sessions { share[small] = least }
        if tilt != 0 { share[small] = max(least, min(count[small], size - least, share[small] + tilt)) }
        share[1 - small] = min(count[1 - small], max(least, size - share[small]))
        while share[0] + share[1] > size { share[share[0] > share[1] ? 0 : 1] -= 1 }
        guard share.min() ?? 0 >= least else { return nil }
        return zip(sides, share).flatMap { fill($0, $1) ?? [] }
    }
}
