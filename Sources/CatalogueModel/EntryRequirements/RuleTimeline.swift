/// When a set of rules leaves travellers without an answer; where, whom and how they travel is no longer looked at.
struct RuleTimeline {
    /// Days in which the same rules apply.
    private struct Segment {
        var from: Int
        var to: Int
        var active: [Int]
        /// The ages for which no rule decides with certainty; none where the answer is never "unknown".
        var leftOut: [AgeRange]
    }

    private let rules: [EntryRule]
    private let spans: [ClosedRange<Int>]
    private let day: Int
    private let conditions: [Condition]
    private let conditionOf: [Int?]
    private var known: [RuleBits: [RuleGap]] = [:]
    private var coverages: [[Int]: [AgeRange]] = [:]
    /// Rules × segments still to be looked at, so that no file can hold an import up.
    private var workLeft = 8_000_000

    init(_ rules: [EntryRule], day: CalendarDay) {
        self.rules = rules
        self.day = day.daysSince1970
        spans = rules.map { rule in
            let from = rule.validFrom?.daysSince1970 ?? .min
            return from...max(from, rule.validTo?.daysSince1970 ?? .max)
        }
        var numbers: [Condition: Int] = [:]
        var conditions: [Condition] = []
        conditionOf = rules.map { rule in
            guard let condition = rule.condition else { return nil }
            if let number = numbers[condition] { return number }
            numbers[condition] = conditions.count
            conditions.append(condition)
            return conditions.count - 1
        }
        self.conditions = conditions
    }

    /// The gaps among these rules, without nationalities, documents, ways and purposes.
    mutating func holes(of bits: RuleBits) -> [RuleGap] {
        if let found = known[bits] { return found }
        let places = rules.indices.filter { bits[$0 / 64] & 1 << UInt64($0 % 64) != 0 }
        let isAlwaysCovered = places.contains { conditionOf[$0] == nil && spans[$0] == .min ... .max }
        let found = isAlwaysCovered ? [] : holes(among: places)
        known[bits] = found
        return found
    }

    private mutating func holes(among places: [Int]) -> [RuleGap] {
        let cuts = Set(places.flatMap { [spans[$0].lowerBound, next(spans[$0].upperBound)] }).subtracting([.min, .max])
        workLeft -= (cuts.count + 1) * (places.count + 1)
        guard workLeft >= 0 else { return [] }
        let starts = [Int.min] + cuts.sorted()
        let segments = starts.indices.map { index in
            let from = starts[index]
            let to = index + 1 < starts.count ? starts[index + 1] - 1 : .max
            let active = places.filter { spans[$0].contains(from) }
            return Segment(from: from, to: to, active: active, leftOut: leftOut(by: active))
        }
        let forAll = runs(of: segments) { $0.leftOut.isEmpty }
        var found = forAll.compactMap { hole(segments, $0) }
        let times = forAll.filter { $0.lowerBound > 0 && $0.upperBound < segments.count - 1 }
        for condition in Set(places.compactMap { conditionOf[$0] }).sorted() {
            workLeft -= segments.count
            guard workLeft >= 0 else { return found }
            let runs = runs(of: segments) { covers(condition, $0) }
            for run in runs where run.lowerBound > 0 && run.upperBound < segments.count - 1 {
                guard !times.contains(where: { $0.overlaps(run) }) else { continue }
                var gap = timeGap(segments, run)
                gap.isOfCondition = true
                if !found.contains(gap) { found.append(gap) }
            }
        }
        return found
    }

    private func next(_ day: Int) -> Int { day == .max ? .max : day + 1 }

    /// The longest runs of segments that are not covered.
    private func runs(of segments: [Segment], isCovered: (Segment) -> Bool) -> [ClosedRange<Int>] {
        var runs: [ClosedRange<Int>] = []
        for (index, segment) in segments.enumerated() where !isCovered(segment) {
            if let last = runs.last, last.upperBound == index - 1 {
                runs[runs.count - 1] = last.lowerBound...index
            } else {
                runs.append(index...index)
            }
        }
        return runs
    }

    private mutating func leftOut(by active: [Int]) -> [AgeRange] {
        if active.isEmpty { return [.all] }
        if active.contains(where: { conditionOf[$0] == nil }) { return [] }
        let numbers = Set(active.compactMap { conditionOf[$0] }).sorted()
        if let found = coverages[numbers] { return found }
        let found = Condition.agesLeftOut(by: numbers.map { conditions[$0] }) ?? []
        coverages[numbers] = found
        return found
    }

    private func covers(_ condition: Int, _ segment: Segment) -> Bool {
        if segment.leftOut.isEmpty || segment.active.contains(where: { conditionOf[$0] == condition }) { return true }
        let others = Set(segment.active.compactMap { conditionOf[$0] }).sorted().map { conditions[$0] }
        return (Condition.agesLeftOut(by: others, within: conditions[condition]) ?? []).isEmpty
    }

    /// What a run without cover is: days missing between rules, or who is left out on the day and later.
    private func hole(_ segments: [Segment], _ run: ClosedRange<Int>) -> RuleGap? {
        let (from, to) = (segments[run.lowerBound].from, segments[run.upperBound].to)
        if from != .min, to != .max { return timeGap(segments, run) }
        guard to >= day else { return nil }
        let at = max(day, from)
        guard let segment = segments.first(where: { $0.from <= at && at <= $0.to }) else { return nil }
        let kind: RuleGap.Kind =
            segment.active.isEmpty ? .reach : segment.leftOut == [.all] ? .condition : .age
        var gap = RuleGap(kind: kind)
        gap.from = from == .min ? nil : CalendarDay(daysSince1970: from)
        gap.to = to == .max ? nil : CalendarDay(daysSince1970: to)
        gap.conditional = segment.active.map { rules[$0].id }
        gap.ages = kind == .age ? segment.leftOut : []
        return gap
    }

    private func timeGap(_ segments: [Segment], _ run: ClosedRange<Int>) -> RuleGap {
        let (first, last) = (segments[run.lowerBound], segments[run.upperBound])
        var gap = RuleGap(kind: .time)
        gap.from = CalendarDay(daysSince1970: first.from)
        gap.to = CalendarDay(daysSince1970: last.to)
        let ended = segments[run.lowerBound - 1].active.filter { spans[$0].upperBound == first.from - 1 }
        let begun = segments[run.upperBound + 1].active.filter { spans[$0].lowerBound == last.to + 1 }
        gap.before = (ended.first { conditionOf[$0] == nil } ?? ended.first).map { rules[$0].id }
        gap.after = (begun.first { conditionOf[$0] == nil } ?? begun.first).map { rules[$0].id }
        gap.conditional = first.active.map { rules[$0].id }
        return gap
    }
}
