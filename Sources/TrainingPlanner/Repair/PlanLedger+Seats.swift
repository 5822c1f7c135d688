extension PlanLedger {
    /// Who sits where in a stream's sessions, and who is left over in a row of their own at the end.
    private struct Seating {
        var slots: [Int]
        var weeks: [Int]
        var officials: [[Int]]
        /// What one official of a need costs there: being left over outweighs any lateness.
        var price: [[Int]]
    }

    /// Exchanges officials between the sessions of a stream, and with those left over, while that betters the plan;
    /// sessions, crews and what they cost stay as they are.
    mutating func reseat(_ s: Int) {
        let stream = problem.streams[s]
        guard stream.needs.count > 1, !ofStream[s].isEmpty, var seating = seating(s, stream.needs) else { return }
        var changed = [Bool](repeating: false, count: seating.slots.count)
        for _ in 0..<8 {
            var isBetter = false
            for i in seating.slots.indices {
                for j in i + 1...seating.slots.count where exchange(stream, &seating, i, j) {
                    changed[i] = true
                    if j < changed.count { changed[j] = true }
                    isBetter = true
                }
            }
            if !isBetter { break }
        }
        for (i, slot) in seating.slots.enumerated() where changed[i] {
            guard var job = jobs[slot] else { continue }
            remove(slot)
            job.attendance = zip(stream.needs, seating.officials[i]).filter { $0.1 > 0 }.map { ($0.0, $0.1) }
            add(job)
        }
    }

    private func seating(_ s: Int, _ needs: [Int]) -> Seating? {
        let slots = ofStream[s].filter { !(jobs[$0]?.fixed?.hasOfficials ?? false) }.sorted {
            (jobs[$0]?.week ?? 0, $0) < (jobs[$1]?.week ?? 0, $1)
        }
        guard slots.count > 1 || streamLeft[s] > 0 else { return nil }
        var seating = Seating(slots: slots, weeks: [], officials: [], price: [])
        for slot in slots {
            guard let job = jobs[slot] else { return nil }
            let end = job.week + job.length - 1
            seating.weeks.append(job.week)
            seating.price.append(needs.map { problem.needWeight[$0] * max(0, end - problem.needDeadline[$0]) })
            seating.officials.append(
                needs.map { n in job.attendance.reduce(0) { $0 + ($1.need == n ? $1.officials : 0) } }
            )
        }
        seating.weeks.append(horizon)
        seating.officials.append(needs.map { left[$0] })
        seating.price.append(
            needs.map { problem.needWeight[$0] * (1 << 24 + max(0, horizon - problem.needDeadline[$0])) }
        )
        return seating
    }

    private func exchange(_ stream: PlanningProblem.Stream, _ seating: inout Seating, _ i: Int, _ j: Int) -> Bool {
        var isBetter = false
        for (a, need) in stream.needs.enumerated() where problem.needEarliest[need] <= seating.weeks[j] {
            for (b, other) in stream.needs.enumerated() where a != b && seating.officials[i][a] > 0 {
                guard seating.officials[j][b] > 0, problem.needEarliest[other] <= seating.weeks[i] else { continue }
                let before = seating.price[i][a] + seating.price[j][b]
                guard seating.price[j][a] + seating.price[i][b] < before else { continue }
                var count = min(seating.officials[i][a], seating.officials[j][b])
                if stream.isBilateral, problem.needCountry[need] != problem.needCountry[other] {
                    count = min(count, spare(stream, seating, i, need))
                    if j < seating.slots.count { count = min(count, spare(stream, seating, j, other)) }
                }
                guard count > 0 else { continue }
                seating.officials[i][a] -= count
                seating.officials[j][a] += count
                seating.officials[j][b] -= count
                seating.officials[i][b] += count
                isBetter = true
            }
        }
        return isBetter
    }

    /// How many of the need's country a bilateral session can spare.
    private func spare(_ stream: PlanningProblem.Stream, _ seating: Seating, _ i: Int, _ need: Int) -> Int {
        let country = problem.needCountry[need]
        let there = zip(stream.needs, seating.officials[i]).reduce(0) {
            $0 + (problem.needCountry[$1.0] == country ? $1.1 : 0)
        }
        return there - rules.bilateralMinPerCountry
    }
}
