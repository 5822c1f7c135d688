extension PlanReport {
    /// How trainers and officials grow, week by week: the multiplier.
    public struct Growth: Sendable {
        /// Of each generation, how many may teach by each week, those before it included.
        public var trainers: [[Int]]
        /// By the generation of who leads, how many officials are trained by the end of each week.
        public var officials: [[Int]]
    }

    /// The growth over the calendar; the first generation is that of the registry.
    public var growth: Growth {
        let weeks = max(1, instance.calendar.weeks)
        let depth = newcomers.map(\.generation).max() ?? 0
        let none = Array(repeating: Array(repeating: 0, count: weeks), count: depth + 1)
        var growth = Growth(trainers: none, officials: none)
        let teaching = instance.trainers.filter { !$0.certifications.isEmpty }
        growth.trainers[0] = (0..<weeks).map { week in
            teaching.count { $0.certifications.contains { $0.validUntilWeek >= week } }
        }
        for newcomer in newcomers {
            guard let certified = newcomer.certifiedWeek, certified < weeks else { continue }
            growth.trainers[newcomer.generation][certified] += 1
        }
        for session in sessions {
            let end = session.startWeek + session.weeks - 1
            guard let lead = session.lead, (0..<weeks).contains(end) else { continue }
            growth.officials[generation(of: lead)][end] += (session.attendance ?? []).reduce(0) { $0 + $1.officials }
        }
        for generation in 0...depth {
            if generation > 0 { Self.accumulate(&growth.trainers[generation]) }
            Self.accumulate(&growth.officials[generation])
        }
        return growth
    }

    private static func accumulate(_ values: inout [Int]) {
        for week in values.indices.dropFirst() { values[week] += values[week - 1] }
    }
}

extension PlanningInstance {
    /// The same without anyone who becomes a trainer: how far those would get who can teach already.
    ///
    /// What is forbidden stays so. Nothing is pinned: the sessions agreed may need trainers that nobody makes now, and a
    /// prohibition that only names one of them has nothing left to forbid.
    public var withoutMultiplier: PlanningInstance {
        var copy = self
        copy.nominations = []
        copy.name += "-masters-alone"
        copy.pinned = nil
        copy.forbidden = forbidden?.filter { $0.id == nil }
        return copy
    }
}
