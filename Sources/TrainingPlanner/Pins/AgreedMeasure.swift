/// Counts, session by session, how far a plan is from the one agreed before; see `PlanChanges.measure`.
///
/// Persons of a team count as one here, since names are dealt out at the end; `PlanChanges` counts by name.
struct AgreedMeasure {
    private struct Place: Hashable {
        var stream, group, week, venue: Int
    }
    private struct Table: Hashable {
        var place: Place
        var lead, second: Int
        var sent: [Int]
    }

    /// What is wished of each stream, and of workshops at the end.
    private(set) var wishes: [[PlanLedger.Wish]]
    private var places: [Place: Int] = [:]
    private var tables: [Table: Int] = [:]
    private(set) var value = 0
    private var first: (places: [Place: Int], tables: [Table: Int], value: Int) = ([:], [:], 0)

    /// Counts against the sessions of the plan before that are neither held nor follow-ups.
    init(_ agreement: PlanAgreement, _ ledger: PlanLedger) {
        wishes = Array(repeating: [], count: ledger.problem.streams.count + 1)
        for (i, agreed) in agreement.sessions.enumerated() {
            guard let old = agreed.old, old.type != .followUp, old.startWeek >= agreement.keepBefore else { continue }
            var plain = agreement
            plain.forgetPin(i)
            guard var wish = plain.wishes(i, ledger).first else {
                // What cannot be named here cannot be kept: it counts as dropped, whatever is planned.
                value += 2
                continue
            }
            wish.origin = -1
            let place = Place(stream: wish.stream, group: wish.group, week: wish.week, venue: wish.venue)
            places[place, default: 0] += 1
            tables[
                Table(place: place, lead: wish.lead.number, second: wish.second.number, sent: wish.counts),
                default: 0
            ] += 1
            value += 2
            if agreed.hard == nil { wishes[wish.stream >= 0 ? wish.stream : wishes.count - 1].append(wish) }
        }
        first = (places, tables, value)
    }

    /// The count against a plan without sessions.
    func blank() -> Self {
        var copy = self
        (copy.places, copy.tables, copy.value) = first
        return copy
    }

    /// Takes note of a session more or less.
    mutating func count(_ job: PlanLedger.Job, _ sign: Int) {
        let place = Place(stream: job.stream, group: job.group, week: job.week, venue: job.venue)
        guard let free = places[place] else { return }
        places[place] = free - sign
        value -= sign * (sign > 0 ? (free > 0 ? 1 : 0) : (free >= 0 ? 1 : 0))
        let counts = job.sent.flatMap { [$0.pool, $0.count] } + [job.followWeek]
        let table = Table(
            place: place,
            lead: Optional(job.lead).number,
            second: Optional(job.second).number,
            sent: counts
        )
        guard let same = tables[table] else { return }
        tables[table] = same - sign
        value -= sign * (sign > 0 ? (same > 0 ? 1 : 0) : (same >= 0 ? 1 : 0))
    }

    /// Whether a session that is wished is missing from the plan.
    func isMissing(_ wish: PlanLedger.Wish) -> Bool {
        places[Place(stream: wish.stream, group: wish.group, week: wish.week, venue: wish.venue)] ?? 0 > 0
    }
}

extension PlanLedger.Wish {
    fileprivate var counts: [Int] { (sent ?? []).flatMap { [$0.pool, $0.count] } + [followWeek ?? -1] }
}

extension PlanLedger.Seat? {
    /// A number of its own for each seat.
    fileprivate var number: Int {
        switch self {
        case nil: -1
        case .registry(let t): t * 3
        case .certified(let team): team * 3 + 1
        case .candidate(let team): team * 3 + 2
        }
    }
}

extension PlanLedger {
    /// A ledger without sessions that counts against the same agreed plan.
    func blank() -> PlanLedger {
        var ledger = PlanLedger(problem)
        ledger.agreed = agreed?.blank()
        return ledger
    }
}

extension PlanRepair {
    /// Puts agreed sessions of the streams that lost some back where they were, most of the time.
    mutating func restoreAgreed() {
        guard let wishes = ledger.agreed?.wishes, random.below(4) > 0 else { return }
        var open = touched.sorted()
        if random.below(3) == 0 { open.append(wishes.count - 1) }
        for s in open {
            for wish in wishes[s] where ledger.agreed?.isMissing(wish) ?? false {
                if let job = ledger.job(wish) { ledger.add(job) }
            }
        }
    }
}
