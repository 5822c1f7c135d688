extension PlanRepair {
    /// Takes out courses of the streams that are looked at, within some weeks, or holds one more workshop for them.
    mutating func ruinFocus() {
        let s = random.pick(focus)
        touched.insert(s)
        if random.below(4) == 0, addWorkshop(for: s) { return }
        let week = random.below(ledger.horizon)
        let window = 1 + random.below(10)
        let streams = random.below(2) == 0 ? [s] : focus
        for stream in streams {
            for slot in ledger.ofStream[stream] {
                guard let job = ledger.jobs[slot], abs(job.week - week) <= window else { continue }
                takeOut(slot)
            }
        }
    }
}
