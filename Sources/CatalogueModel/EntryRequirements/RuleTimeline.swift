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
    private var known: [RuleBits: [Int]] = [:]
    private var numbers: [RuleGap: Int] = [:]
    private var coverages: [[Int]: [AgeRange]] = [:]
    /// Rules × segments and conditions still to be looked at, so that no file can hold an import up.
    private var workLeft = 1_000_000
    /// Every gap found, once, without nationalities, documents, ways and purposes.
    private(set) var gaps: [RuleGap] = []
    /// The rules without condition and days, which leave nothing open where they apply.
    let coveringAlways: RuleBits
    /// Whether everything was looked at.
    var isComplete: Bool { workLeft >= 0 }

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
        var bits = RuleBits(repeating: 0, count: (rules.count + 63) / 64)
        for place in rules.indices where rules[place].condition == nil && spans[place] == .min ... .max {
            bits[place / 64] |= 1 << UInt64(place % 64)
        }
        coveringAlways = bits
    }

    /// The gaps among these rules, by their places in `gaps`.
    mutating func holes(of bits: RuleBits) -> [Int] {
        if let found = known[bits] { return found }
        let places = rules.indices.filter { bits[$0 / 64] & 1 << UInt64($0 % 64) != 0 }
        let found = holes(among: places).map { number($0) }
        known[bits] = found
        return found
    }

    private mutating func number(_ gap: RuleGap) -> Int {
        if let number = numbers[gap] { return number }
        numbers[gap] = gaps.count
        gaps.append(gap)
        return gaps.count - 1
    }

    private mutating func holes(among places: [Int]) -> [RuleGap] {
        let cuts = Set(places.flatMap { [spans[$0].lowerBound, next(spans[$0].upperBound)] })
            .subtracting([.min, .max])
        workLeft -= (cuts.count + 1) * (places.count + 1) + 30
        guard isComplete else { return [] }
        let starts = [Int.min] + cuts.sorted()
        let segments = starts.indices.map { index in
            let from = starts[index]
            let to = index + 1 < starts.count ? starts[index + 1] - 1 : .max
            let active = places.filter { spans[$0].contains(from) }
            return Segment(from: from, to: to, active: active, leftOut: leftOut(by: active))
        }
        let forAll = runs(of: segments) { segments[$0].leftOut.isEmpty }
        var found = forAll.compactMap { hole(segments, $0) }
        let applications = segments.reduce(0) { $0 + $1.active.count + 1 }
        let times = forAll.filter { $0.lowerBound > 0 && $0.upperBound < segments.count - 1 }
        for condition in Set(places.compactMap { conditionOf[$0] }).sorted() {
            workLeft -= applications
            guard isComplete else { return found }
            let covered = segments.map { covers(condition, $0) }
            let runs = runs(of: segments) { covered[$0] }
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
    private func runs(of segments: [Segment], isCovered: (Int) -> Bool) -> [ClosedRange<Int>] {
        var runs: [ClosedRange<Int>] = []
        for index in segments.indices where !isCovered(index) {
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
        return leftOut(by: Set(active.compactMap { conditionOf[$0] }).sorted(), within: nil)
    }

    private mutating func leftOut(by numbers: [Int], within scope: Int?) -> [AgeRange] {
        let key = numbers + [scope ?? -1]
        if let found = coverages[key] { return found }
        let scoped = scope.map { conditions[$0] }
        let found =
            Condition.agesLeftOut(by: numbers.map { conditions[$0] }, within: scoped, work: &workLeft)
            ?? []
        coverages[key] = found
        return found
    }

    private mutating func covers(_ condition: Int, _ segment: Segment) -> Bool {
        if segment.leftOut.isEmpty || segment.active.contains(where: { conditionOf[$0] == condition }) {
            return true
        }
        guard !segment.active.isEmpty else { return false }
        let others = Set(segment.active.compactMap { conditionOf[$0] }).sorted()
        return leftOut(by: others, within: condition).isEmpty
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
        let ended = segments[run.lowerBound - 1].active.filter {
            spans[$0].upperBound == first.from - 1
        }
        let begun = segments[run.upperBound + 1].active.filter { spans[$0].lowerBound == last.to + 1 }
        gap.before = (ended.first { conditionOf[$0] == nil } ?? ended.first).map { rules[$0].id }
        gap.after = (begun.first { conditionOf[$0] == nil } ?? begun.first).map { rules[$0].id }
        gap.conditional = first.active.map { rules[$0].id }
        return gap
    }
}
