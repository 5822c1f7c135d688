/// Betters a complete plan: each step takes related sessions out, and all who lean on them, and puts sessions back where
/// they cost least; a plan is kept that is no worse than the one some steps ago (late acceptance).
struct PlanRepair {
    var ledger: PlanLedger
    var random: PlanRandom
    private(set) var best: [PlanLedger.Job?]
    private(set) var bestValue: PlanValue
    private var value: PlanValue
    private var history: [PlanValue]
    private var done = 0
    /// Whether fewer sessions in the last weeks count before cost: the way to an earlier end.
    private var hurries = false
    /// The dollars that cost is counted in, and the weighted weeks that tardiness is.
    ///
    /// Coarse for a while, plans of other crews and workshops count as alike, so that the search reaches changes which are
    /// better only together.
    private var costGrain = 1
    private var tardinessGrain = 1
    /// The steps since this run was last bettered, and its own best.
    private(set) var idle = 0
    private var runBest: PlanValue
    /// The streams that lost a session in this step.
    var touched: Set<Int> = []
    /// The streams that half of the steps are about; empty for all alike.
    var focus: [Int] = []

    init(_ ledger: PlanLedger, seed: Int, memory: Int) {
        self.ledger = ledger
        random = PlanRandom(seed: seed)
        best = ledger.jobs
        value = ledger.value
        bestValue = value
        runBest = value
        history = Array(repeating: value, count: max(1, memory))
    }

    /// The best plan as a construction, to give names to it.
    var made: PlanConstruction {
        var whole = PlanLedger(ledger.problem)
        for job in best { if let job { whole.add(job) } }
        return whole.construction()
    }

    mutating func step() { step(takesAny: false) }

    private mutating func step(takesAny: Bool) {
        ledger.mark()
        touched.removeAll(keepingCapacity: true)
        ruin()
        settle()
        recreate()
        for s in touched.sorted() { ledger.reseat(s) }
        let whole = ledger.value
        let next = guided(whole)
        let slot = done % history.count
        if !ledger.isBroken, takesAny || next <= value || next <= history[slot] {
            value = next
            if value < runBest {
                runBest = value
                idle = 0
            }
            if whole < bestValue {
                bestValue = whole
                ledger.bring(&best)
            }
        } else {
            ledger.rollBack()
        }
        history[slot] = min(history[slot], value)
        done += 1
        idle += 1
    }

    /// Whether this run counts coarsely, and has still to be led to the best plan near where it ends.
    var isWide: Bool { costGrain > 1 || tardinessGrain > 1 }

    private func guided(_ value: PlanValue) -> PlanValue {
        var value = value
        value.tardiness /= tardinessGrain
        value.cost /= costGrain
        guard hurries, value.completion > 0 else { return value }
        let last = ledger.ends[value.completion] * 64 + min(63, ledger.ends[value.completion - 1])
        value.completion = value.completion * 65_536 + min(65_535, last)
        return value
    }

    /// Starts again, from another plan or from the best with some steps taken whatever they cost, with a memory of its own.
    mutating func restart(_ other: PlanLedger?, memory: Int) {
        if let other {
            ledger = other
        } else {
            ledger = ledger.blank()
            for job in best { if let job { ledger.add(job) } }
            ledger.mark()
        }
        hurries = random.below(2) == 0
        (tardinessGrain, costGrain) = random.below(2) == 0 ? (1, 1) : coarseGrains()
        ledger.forgetCopy()
        if other == nil { for _ in 0..<random.pick([1, 2, 4, 8, 16]) { step(takesAny: true) } }
        begin(memory: memory)
    }

    /// Goes on from where a wide run has come to, counting every dollar.
    mutating func narrow(memory: Int) {
        (tardinessGrain, costGrain) = (1, 1)
        begin(memory: memory)
    }

    private mutating func begin(memory: Int) {
        value = guided(ledger.value)
        runBest = value
        history = Array(repeating: value, count: max(1, memory))
        idle = 0
        done = 0
    }

    /// Cost not at all, or only as far as sessions or quarters of them differ; or tardiness only in part.
    private mutating func coarseGrains() -> (tardiness: Int, cost: Int) {
        let sessions = ledger.jobs.reduce(0) { $0 + ($1 == nil ? 0 : 1) }
        let session = bestValue.cost / max(1, sessions)
        let cost = max(2, random.pick([bestValue.cost + 1, session, session / 4]))
        guard bestValue.tardiness > 0, random.below(2) == 0 else { return (1, cost) }
        return (max(2, bestValue.tardiness / random.pick([8, 20, 50])), random.below(2) == 0 ? 1 : cost)
    }

    mutating func takeOut(_ slot: Int) {
        guard let job = ledger.jobs[slot], job.origin < 0 else { return }
        if !job.isWorkshop { touched.insert(job.stream) }
        ledger.remove(slot)
    }

    /// Takes out whatever leans on sessions that are gone.
    mutating func settle() {
        var lost: [Int] = []
        ledger.repair { if !$0.isWorkshop { lost.append($0.stream) } }
        touched.formUnion(lost)
    }

    // MARK: Putting back

    private mutating func recreate() {
        let problem = ledger.problem
        let taste = taste()
        for _ in 0..<3 {
            guard let s = openStream() else { break }
            touched.insert(s)
        }
        restoreAgreed()
        let mode = random.below(3)
        var order: [(key: Int, stream: Int)] = touched.map { s in
            let stream = problem.streams[s]
            var weight = 0
            var due = problem.weeks
            for n in stream.needs where ledger.left[n] > 0 {
                weight = max(weight, problem.needWeight[n])
                due = min(due, problem.needDeadline[n])
            }
            return (mode == 0 ? due * 10 - weight * 20 : mode == 1 ? -weight * ledger.streamLeft[s] : 0, s)
        }
        order.sort { ($0.key, $0.stream) < ($1.key, $1.stream) }
        let spread = mode == 2 ? 1_000 : 60
        for i in order.indices { order[i].key += random.below(spread) }
        order.sort { ($0.key, $0.stream) < ($1.key, $1.stream) }
        insert(order.map(\.stream), taste, inTurns: random.below(3) == 0)
        for (_, s) in order where ledger.streamLeft[s] > 0 && random.below(3) == 0 {
            if addWorkshop(for: s) { insert(order.map(\.stream), taste, inTurns: false) }
        }
    }

    private mutating func taste() -> RepairTaste {
        var taste = RepairTaste()
        taste.early = random.pick([0, 0, 0.02, 0.1, -0.02])
        taste.money = random.pick([0.01, 0.1, 0.1, 0.5, 2])
        taste.fill = random.pick([0.5, 4, 10, 30])
        taste.candidate = random.pick([-0.5, 0.5, 1, 3])
        taste.registryFirst = random.below(6) == 0
        taste.thrifty = random.below(5) == 0
        taste.byDeadline = random.below(4) == 0
        taste.tilt = random.below(3) == 0 ? random.below(13) - 6 : 0
        taste.salt = random.below(2) == 0 ? 0 : 1 + random.below(1_000)
        taste.takesLess = random.below(3) == 0
        taste.most = random.below(6) == 0 ? 3 + random.below(20) : .max
        taste.noise = random.pick([0, 0.1, 0.5, 2, 8])
        if bestValue.unmet == 0, random.below(4) == 0 { taste.latest = bestValue.completion - random.below(2) }
        return taste
    }

    private mutating func insert(_ streams: [Int], _ taste: RepairTaste, inTurns: Bool) {
        var open = streams.filter { ledger.streamLeft[$0] > 0 }
        while !open.isEmpty {
            var next: [Int] = []
            for s in open {
                while let job = ledger.bestCourse(s, taste, &random) {
                    ledger.add(job)
                    if inTurns {
                        next.append(s)
                        break
                    }
                }
            }
            open = next
        }
    }

    /// A stream with officials left over, or nil.
    mutating func openStream() -> Int? {
        let count = ledger.streamLeft.count
        guard count > 0 else { return nil }
        let start = random.below(count)
        for i in 0..<count where ledger.streamLeft[(start + i) % count] > 0 { return (start + i) % count }
        return nil
    }
}
