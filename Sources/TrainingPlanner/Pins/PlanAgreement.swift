/// What is agreed before a plan is made: pins of the instance, and a plan that came before.
struct PlanAgreement {
    /// One session that must or should be in the plan.
    struct Agreed {
        var id: String
        /// What is known of it: the pin's fields over those of the plan before.
        var known: PlanningInstance.Pin
        /// The fields that must be so; nil when the session is only wished.
        var hard: PlanningInstance.Pin?
        /// The session in the plan before.
        var old: TrainingPlan.Session?
        /// Where the instance says so, for findings.
        var path: String
    }

    let instance: PlanningInstance
    let before: TrainingPlan?
    /// Sessions of the plan before that start earlier are held already.
    let keepBefore: Int
    private(set) var sessions: [Agreed] = []
    private(set) var people: AgreedPeople
    private(set) var findings: [InstanceFinding] = []
    private var index: [String: Int] = [:]
    private let keepsPaidCrews: Bool

    /// What is agreed by the pins, those of the instance unless others are given, and by the plan before.
    ///
    /// What a session costs hangs on who travels to it: where a pin fixes money, and not who teaches, the crew is the
    /// one of the plan before, unless told otherwise.
    init(
        _ instance: PlanningInstance,
        before: TrainingPlan?,
        keepBefore: Int,
        pins: [PlanningInstance.Pin]? = nil,
        keepsPaidCrews: Bool = true
    ) {
        self.keepsPaidCrews = keepsPaidCrews
        self.instance = instance
        self.before = before
        self.keepBefore = keepBefore
        people = AgreedPeople(instance, [])
        for (i, session) in (before?.sessions ?? []).enumerated() {
            guard index[session.id] == nil else { continue }
            let isHeld = session.startWeek < keepBefore
            let all = PlanningInstance.Pin(session)
            add(
                Agreed(
                    id: session.id,
                    known: all,
                    hard: isHeld ? all : nil,
                    old: session,
                    path: "around.sessions[\(i)]"
                )
            )
        }
        for (i, pin) in (pins ?? instance.pinned ?? []).enumerated() { merge(pin, "pinned[\(i)]") }
        people = AgreedPeople(instance, sessions.map(\.known))
        support()
    }

    private mutating func add(_ agreed: Agreed) {
        index[agreed.id] = sessions.count
        sessions.append(agreed)
    }

    private mutating func merge(_ pin: PlanningInstance.Pin, _ path: String) {
        guard let i = index[pin.id] else {
            return add(Agreed(id: pin.id, known: pin, hard: pin, path: path))
        }
        if let held = sessions[i].hard, held.laid(under: pin) != held {
            findings.append(InstanceFinding(path: path, reason: .contradiction, value: pin.id))
            return
        }
        sessions[i].path = path
        sessions[i].known = sessions[i].known.laid(under: pin)
        var hard = sessions[i].hard ?? pin
        if keepsPaidCrews, pin.funding != nil || pin.cost != nil, sessions[i].known.type != .followUp {
            hard.lead = sessions[i].known.lead
            hard.coTrainers = sessions[i].known.coTrainers
        }
        sessions[i].hard = hard
    }

    /// Whoever must teach in an agreed session must have become a trainer: what made the person one is agreed as well.
    private mutating func support() {
        var open = sessions.indices.filter { sessions[$0].hard != nil }
        let registry = Set(instance.trainers.map(\.id))
        while let i = open.popLast() {
            guard let hard = sessions[i].hard else { continue }
            let crew = [("lead", hard.lead)] + (hard.coTrainers ?? []).map { ("co_trainers", $0) }
            for (field, name) in crew {
                guard let name, !registry.contains(name) else { continue }
                guard let newcomer = people.newcomers[name] else {
                    findings.append(
                        InstanceFinding(path: "\(sessions[i].path).\(field)", reason: .unknownIdentifier, value: name)
                    )
                    continue
                }
                var needed = [newcomer.workshop]
                if newcomer.coDelivery != sessions[i].id { needed.append(newcomer.coDelivery ?? "") }
                for id in needed {
                    guard let j = index[id] else {
                        findings.append(
                            InstanceFinding(path: "\(sessions[i].path).\(field)", reason: .notCertified, value: name)
                        )
                        continue
                    }
                    if require(j) { open.append(j) }
                }
            }
            if hard.type == .followUp || sessions[i].known.type == .followUp {
                let workshop = sessions[i].known.followUpOf ?? ""
                if let j = index[workshop], sessions[j].known.type == .trainers {
                    if require(j) { open.append(j) }
                } else {
                    findings.append(
                        InstanceFinding(
                            path: "\(sessions[i].path).follow_up_of",
                            reason: .unknownIdentifier,
                            value: workshop
                        )
                    )
                }
            }
        }
    }

    /// Sees a session as it was in the plan before.
    mutating func forgetPin(_ i: Int) {
        guard let old = sessions[i].old else { return }
        sessions[i].known = PlanningInstance.Pin(old)
        sessions[i].hard = nil
    }

    /// Makes a session of the plan before one that must be, officials and money aside; false when it is already.
    private mutating func require(_ i: Int) -> Bool {
        var hard = sessions[i].known
        hard.attendance = sessions[i].hard?.attendance
        hard.funding = sessions[i].hard?.funding
        hard.cost = sessions[i].hard?.cost
        guard sessions[i].hard != hard else { return false }
        sessions[i].hard = hard
        return true
    }
}

extension PlanningInstance.Pin {
    /// A session with all its fields.
    init(_ session: TrainingPlan.Session) {
        self.init(id: session.id)
        type = session.type
        topic = session.topic
        language = session.language
        venue = session.venue
        startWeek = session.startWeek
        weeks = session.weeks
        lead = session.lead
        coTrainers = session.coTrainers
        attendance = session.attendance
        candidates = session.candidates
        followUpOf = session.followUpOf
        cost = session.cost
        funding = session.funding
    }

    /// The fields of the other, and these where it has none.
    func laid(under other: Self) -> Self {
        var merged = self
        merged.type = other.type ?? type
        merged.topic = other.topic ?? topic
        merged.language = other.language ?? language
        merged.venue = other.venue ?? venue
        merged.startWeek = other.startWeek ?? startWeek
        merged.weeks = other.weeks ?? weeks
        merged.lead = other.lead ?? lead
        merged.coTrainers = other.coTrainers ?? coTrainers
        merged.attendance = other.attendance ?? attendance
        merged.candidates = other.candidates ?? candidates
        merged.followUpOf = other.followUpOf ?? followUpOf
        merged.cost = other.cost ?? cost
        merged.funding = other.funding ?? funding
        return merged
    }
}
