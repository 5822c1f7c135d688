extension PlanRepair {
    /// Takes something out: sessions that have to do with each other, more of them seldom.
    mutating func ruin() {
        if !focus.isEmpty, random.below(2) == 0 { return ruinFocus() }
        switch random.below(20) {
        case 0..<8: ruinRelated(1 + random.below(random.below(4) == 0 ? 24 : 8))
        case 8, 9: if let job = pickedJob() { ruinStream(job.stream) }
        case 10..<14: changeWorkshop()
        case 14: if let s = openStream() ?? pickedJob()?.stream { _ = addWorkshop(for: s) }
        case 15: ruinLast()
        case 16: ruinFew()
        case 17: ruinTrainer()
        default: ruinGroup()
        }
    }

    private mutating func randomSlot() -> Int? {
        let count = ledger.jobs.count
        guard count > 0 else { return nil }
        for _ in 0..<12 {
            let slot = random.below(count)
            if ledger.jobs[slot] != nil { return slot }
        }
        return ledger.jobs.firstIndex { $0 != nil }
    }

    private func lateness(_ job: PlanLedger.Job) -> Int {
        job.attendance.reduce(0) { sum, part in
            let late = max(0, job.week + job.length - 1 - ledger.problem.needDeadline[part.need])
            return sum + late * part.officials * ledger.problem.needWeight[part.need]
        }
    }

    /// A course: half of the time the latest of a few.
    private mutating func pickedJob() -> PlanLedger.Job? {
        var best: PlanLedger.Job?
        for _ in 0..<(random.below(2) == 0 ? 8 : 1) {
            guard let slot = randomSlot(), let job = ledger.jobs[slot], !job.isWorkshop else { continue }
            if let known = best, lateness(known) >= lateness(job) { continue }
            best = job
        }
        return best
    }

    /// Sessions of the same place, topic or trainers within some weeks of one.
    private mutating func ruinRelated(_ number: Int) {
        let problem = ledger.problem
        var stream: Int
        var week: Int
        if random.below(3) == 0, let open = openStream() {
            stream = open
            week = random.below(problem.weeks)
        } else {
            guard let job = pickedJob() else { return }
            stream = job.stream
            week = random.below(2) == 0 ? job.week : max(0, job.week - random.below(12))
        }
        let window = 2 + random.below(12)
        let chosen = problem.streams[stream]
        var slots = ledger.ofStream[stream]
        switch random.below(3) {
        case 0: for s in problem.groups[chosen.group].streams where s != stream { slots += ledger.ofStream[s] }
        case 1: for s in problem.streamsOfPlace[chosen.place] where s != stream { slots += ledger.ofStream[s] }
        default:
            for person in problem.groups[chosen.group].trainers { slots += ledger.ofTrainer[person.trainer] }
        }
        slots = slots.filter { slot in
            guard let job = ledger.jobs[slot], !job.isWorkshop else { return false }
            return abs(job.week - week) <= window
        }
        for _ in 0..<number where !slots.isEmpty {
            takeOut(slots.remove(at: random.below(slots.count)))
        }
        touched.insert(stream)
    }

    mutating func ruinStream(_ stream: Int) {
        for slot in ledger.ofStream[stream] { takeOut(slot) }
        if let other = ledger.problem.streams[stream].pools.first, random.below(2) == 0 {
            for s in ledger.problem.pools[other].borderStreams where s != stream {
                for slot in ledger.ofStream[s] { takeOut(slot) }
            }
        }
    }

    private mutating func ruinLast() {
        let end = ledger.value.completion
        let slots = ledger.jobs.indices.filter { slot in
            guard let job = ledger.jobs[slot] else { return false }
            return job.week + job.length >= end - 1
        }
        for slot in slots { if let job = ledger.jobs[slot], !job.isWorkshop { takeOut(slot) } }
        if random.below(2) == 0 { ruinRelated(1 + random.below(6)) }
    }

    private mutating func ruinFew() {
        for _ in 0..<(1 + random.below(3)) {
            if let slot = randomSlot(), let job = ledger.jobs[slot], !job.isWorkshop { takeOut(slot) }
        }
    }

    private mutating func ruinTrainer() {
        guard !ledger.ofTrainer.isEmpty else { return }
        let t = random.below(ledger.ofTrainer.count)
        for slot in ledger.ofTrainer[t] {
            if let job = ledger.jobs[slot], !job.isWorkshop, random.below(3) > 0 { takeOut(slot) }
        }
    }

    /// All of a topic and language from a week on anew, with workshops for the next generation held before the courses.
    private mutating func growAnew(_ g: Int, from week: Int) {
        let problem = ledger.problem
        let group = problem.groups[g]
        let slots = group.streams.flatMap { ledger.ofStream[$0] } + ledger.workshops[g]
        var old: [PlanLedger.Job] = []
        for slot in slots {
            guard let job = ledger.jobs[slot], job.week >= week else { continue }
            if job.isWorkshop, job.origin < 0 { old.append(job) }
            takeOut(slot)
        }
        settle()
        for job in old.sorted(by: { ($0.week, $0.venue) < ($1.week, $1.venue) }) where random.below(8) > 0 {
            putBack(job)
        }
        let topic = problem.instance.topics[group.topic]
        for p in group.pools.shuffled(using: &random).prefix(1 + random.below(3)) where random.below(3) > 0 {
            let most = min(ledger.nominationsLeft[p], topic.totMaxParticipants)
            guard most >= topic.totMinParticipants else { continue }
            let count = topic.totMinParticipants + random.below(most - topic.totMinParticipants + 1)
            if let job = ledger.nationalWorkshop(p, count, near: week + random.below(4)) { ledger.add(job) }
        }
    }

    /// All of a topic and language anew, with workshops much as they were.
    private mutating func ruinGroup() {
        guard let picked = pickedJob() else { return }
        let g = picked.group
        // A large group costs many steps' time.
        let size = ledger.problem.groups[g].streams.reduce(0) { $0 + ledger.ofStream[$1].count }
        guard random.below(1 + size / 40) == 0 else { return ruinRelated(1 + random.below(8)) }
        if random.below(2) == 0 {
            growAnew(g, from: picked.week)
            return
        }
        let old = ledger.workshops[g].compactMap { ledger.jobs[$0] }.sorted { $0.week < $1.week }
        for s in ledger.problem.groups[g].streams { for slot in ledger.ofStream[s] { takeOut(slot) } }
        for slot in ledger.workshops[g] { takeOut(slot) }
        settle()
        for job in old where job.generation == 1 && job.origin < 0 && random.below(10) > 0 { putBack(job) }
    }
}
