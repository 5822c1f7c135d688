/// Other workshops for trainers.
extension PlanRepair {
    /// Moves a workshop, sends more or fewer to it, gives it up, or makes one of two or two of one.
    mutating func changeWorkshop() {
        let groups = ledger.workshops.indices.filter { !ledger.workshops[$0].isEmpty }
        guard !groups.isEmpty else { return }
        if random.below(100) < 30 { return remakeWorkshops(random.pick(groups)) }
        guard let slot = free(ledger.workshops[random.pick(groups)]).first, let job = ledger.jobs[slot] else { return }
        takeOut(slot)
        if random.below(12) > 0 { putBack(job) }
        // Freed masters and candidates are of use only to those who are taught anew.
        if random.below(2) == 0 { for (pool, _) in job.sent { ruinPool(pool) } }
    }

    /// The workshops that may be changed, in a random order.
    private mutating func free(_ slots: [Int]) -> [Int] {
        slots.filter { (ledger.jobs[$0]?.origin ?? 0) < 0 }.shuffled(using: &random)
    }

    private mutating func ruinPool(_ pool: Int) {
        if let s = ledger.problem.pools[pool].stream { ruinStream(s) }
    }

    /// A workshop like one that was there, a little different.
    mutating func putBack(_ job: PlanLedger.Job) {
        var sent = job.sent
        if random.below(2) == 0 {
            let i = random.below(sent.count)
            sent[i].count = max(0, sent[i].count + random.pick([-2, -1, -1, 1, 1, 2]))
            sent.removeAll { $0.count == 0 }
        }
        if job.generation == 1, random.below(4) == 0 {
            let pool = random.pick(ledger.problem.groups[job.group].pools)
            if let i = sent.firstIndex(where: { $0.pool == pool }) {
                sent[i].count += 1
            } else {
                sent.append((pool, 1 + random.below(2)))
                sent.sort { $0.pool < $1.pool }
            }
        }
        sent = sent.map { ($0.pool, min($0.count, ledger.nominationsLeft[$0.pool])) }.filter { $0.1 > 0 }
        let wish = random.below(3) == 0 ? job.week : max(0, job.week + random.below(17) - 8)
        hold(sent, like: job, near: wish)
    }

    /// Holds a workshop of the same kind, in the week nearest to the one wished, if any can be held.
    private mutating func hold(_ sent: [(pool: Int, count: Int)], like job: PlanLedger.Job, near wish: Int) {
        guard !sent.isEmpty else { return }
        let new =
            job.generation == 1
            ? ledger.regionalWorkshop(job.group, sent, near: wish)
            : ledger.nationalWorkshop(sent[0].pool, sent[0].count, near: wish)
        if let new { ledger.add(new) }
    }

    /// Two workshops of a topic as one full one, one as two, or candidates sent to the other of two.
    private mutating func remakeWorkshops(_ g: Int) {
        let slots = free(ledger.workshops[g])
        guard let first = slots.first, let one = ledger.jobs[first] else { return }
        var old = [one]
        takeOut(first)
        let twin = slots.dropFirst().first { slot in
            guard let job = ledger.jobs[slot], job.generation > 1 || one.generation == 1 else { return false }
            return one.generation == 1 ? job.generation == 1 : job.sent[0].pool == one.sent[0].pool
        }
        if let twin, let other = ledger.jobs[twin] {
            takeOut(twin)
            old.append(other)
        }
        let splits = random.below(old.count == 1 ? 2 : 4) == 0
        let (near, far) = shared(old.flatMap(\.sent), ledger.problem.groups[g].topic, splits: splits)
        let weeks = old.map(\.week).sorted()
        hold(near, like: one, near: max(0, weeks[0] + random.below(3) - 1))
        if splits || random.below(2) == 0 {
            let later = old.count == 1 ? random.below(8) : random.below(3) - 1
            hold(far, like: one, near: max(0, weeks[old.count - 1] + later))
        }
        for pool in Set(old.flatMap { $0.sent.map(\.pool) }).sorted() where random.below(2) == 0 { ruinPool(pool) }
    }

    /// Candidates shared out to a first workshop, full unless it `splits`, and those left over for a second; sometimes one of
    /// a pool more or fewer than there were.
    private mutating func shared(_ sent: [(pool: Int, count: Int)], _ topic: Int, splits: Bool) -> (
        near: [(pool: Int, count: Int)], far: [(pool: Int, count: Int)]
    ) {
        var counts: [Int: Int] = [:]
        for (pool, count) in sent { counts[pool, default: 0] += count }
        let pools = counts.keys.sorted()
        if random.below(3) == 0 { counts[random.pick(pools), default: 0] += random.pick([-1, 1]) }
        var places = ledger.problem.instance.topics[topic].totMaxParticipants
        var near: [(pool: Int, count: Int)] = []
        var far = near
        for pool in pools.shuffled(using: &random) {
            let all = min(counts[pool] ?? 0, ledger.nominationsLeft[pool])
            let part = min(places, splits ? random.below(all + 1) : all)
            places -= part
            if part > 0 { near.append((pool, part)) }
            if all > part { far.append((pool, all - part)) }
        }
        near.sort { $0.pool < $1.pool }
        far.sort { $0.pool < $1.pool }
        return (near, far)
    }

    /// One more workshop that makes trainers for a stream; false when none can be.
    mutating func addWorkshop(for s: Int) -> Bool {
        let problem = ledger.problem
        let stream = problem.streams[s]
        guard !stream.pools.isEmpty else { return false }
        let pool = random.pick(stream.pools)
        let topic = problem.instance.topics[stream.topic]
        let due = stream.needs.map { problem.needDeadline[$0] }.max() ?? problem.weeks
        let wish = random.below(max(1, min(due, problem.weeks)))
        guard ledger.nominationsLeft[pool] > 0 else { return false }
        if random.below(2) == 0, ledger.generations > 1 {
            let most = min(ledger.nominationsLeft[pool], topic.totMaxParticipants)
            let count = max(topic.totMinParticipants, 1 + random.below(max(1, most)))
            if let job = ledger.nationalWorkshop(pool, count, near: wish) {
                ledger.add(job)
                return true
            }
        }
        var sent = [(pool: pool, count: min(ledger.nominationsLeft[pool], 1 + random.below(3)))]
        var number = sent[0].count
        let others = problem.groups[stream.group].pools
        for _ in 0..<8 where number < topic.totMinParticipants || random.below(3) == 0 {
            let other = random.pick(others)
            guard !sent.contains(where: { $0.pool == other }), ledger.nominationsLeft[other] > 0 else { continue }
            sent.append((other, min(ledger.nominationsLeft[other], 1 + random.below(2))))
            number += sent[sent.count - 1].count
        }
        sent.sort { $0.pool < $1.pool }
        guard let job = ledger.regionalWorkshop(stream.group, sent, near: wish) else { return false }
        ledger.add(job)
        return true
    }
}
