/// A plan in which something is agreed before: the sessions that must be, and the start of the search around them.
struct PlanRevision {
    let agreement: PlanAgreement
    /// The plan of what must be, and nothing else.
    let fixed: PlanLedger

    /// Nil when nothing is agreed, so that the search is free.
    /// - Throws: `PlanningError.badInstance` when what is agreed cannot be held together.
    init?(_ problem: PlanningProblem, before: TrainingPlan?, keepBefore: Int) throws {
        let instance = problem.instance
        let prohibitions = instance.forbidden ?? []
        guard before != nil || !prohibitions.isEmpty || instance.pinned?.isEmpty == false else { return nil }
        let numbers = before.map(instance.numberFindings) ?? []
        guard numbers.isEmpty else { throw PlanningError.badInstance(numbers) }
        let old = Dictionary((before?.sessions ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var findings: [InstanceFinding] = []
        for (i, item) in prohibitions.enumerated() {
            guard let id = item.id, old[id] == nil else { continue }
            findings.append(InstanceFinding(path: "forbidden[\(i)].id", reason: .unknownIdentifier, value: id))
        }
        problem.prohibitions = PlanProhibitions(problem, prohibitions) { old[$0] }
        let strict = PlanAgreement(instance, before: before, keepBefore: keepBefore)
        guard findings.isEmpty else { throw PlanningError.badInstance(findings + strict.findings) }
        if let ledger = try? Self.placed(strict, problem) {
            (agreement, fixed) = (strict, ledger)
        } else {
            agreement = PlanAgreement(instance, before: before, keepBefore: keepBefore, keepsPaidCrews: false)
            fixed = try Self.placed(agreement, problem)
        }
    }

    /// What must be in an otherwise empty plan.
    private static func placed(_ agreement: PlanAgreement, _ problem: PlanningProblem) throws -> PlanLedger {
        guard agreement.findings.isEmpty else { throw PlanningError.badInstance(agreement.findings) }
        var ledger = PlanLedger(problem)
        if agreement.before != nil { ledger.agreed = AgreedMeasure(agreement, ledger) }
        let findings = agreement.place(into: &ledger).map(agreement.withRule)
        guard findings.isEmpty else { throw PlanningError.badInstance(findings) }
        return ledger
    }

    /// What must be, and beside it what there is room for of another plan.
    func joined(_ made: PlanConstruction) -> PlanLedger {
        var ledger = fixed
        agreement.wishInto(&ledger)
        let jobs = PlanLedger(made).jobs.compactMap(\.self)
        for job in jobs.sorted(by: { ($0.week, $0.venue, $0.stream) < ($1.week, $1.venue, $1.stream) }) {
            if let fitting = ledger.job(PlanLedger.Wish(job)) { ledger.add(fitting) }
        }
        ledger.mark()
        return ledger
    }
}

extension PlanLedger.Wish {
    /// A session as it is, with nothing that must stay.
    init(_ job: PlanLedger.Job) {
        stream = job.stream
        group = job.group
        week = job.week
        venue = job.venue
        lead = job.lead
        second = job.second
        attendance = job.isWorkshop ? nil : job.attendance
        sent = job.isWorkshop ? job.sent : nil
        generation = max(1, job.generation)
        followWeek = job.followWeek >= 0 ? job.followWeek : nil
    }
}

extension PlanSearch {
    /// The search around what is agreed: from the agreed plan and some made by policies, repaired step by step.
    mutating func revise(
        _ revision: PlanRevision,
        seed: Int,
        steps: Int,
        _ isStopped: () -> Bool,
        _ progress: (Progress) -> Void
    ) -> TrainingPlan {
        let sweep = min(steps, max(1, min(steps / 4, 400)))
        var start = joined(revision, trial: 0)
        var done = 1
        while done < sweep, !isStopped() {
            let other = joined(revision, trial: done)
            if other.value < start.value { start = other }
            done += 1
        }
        var repair = PlanRepair(start, seed: seed, memory: 60)
        var runs = 0
        var patience = 4_000
        var known = repair.bestValue
        progress(Progress(done: done, steps: steps, objective: known.components))
        while done < steps, !isStopped() {
            for _ in 0..<repairsPerStep { repair.step() }
            done += 1
            if repair.idle > patience {
                let left = (steps - done) * repairsPerStep
                patience = nextRun(&repair, &runs, every: 3, left: left) {
                    $0.joined(revision, trial: $0.random.below(40))
                }
            }
            if repair.bestValue < known {
                known = repair.bestValue
                progress(Progress(done: done, steps: steps, objective: known.components))
            }
        }
        return finished(revision, repair.best, seed: seed, steps: steps, done: done)
    }

    private mutating func joined(_ revision: PlanRevision, trial: Int) -> PlanLedger {
        let made = PlanConstruction(problem, policyTrial(trial))
        made.run()
        return revision.joined(made)
    }

    private func finished(_ revision: PlanRevision, _ jobs: [PlanLedger.Job?], seed: Int, steps: Int, done: Int)
        -> TrainingPlan
    {
        let dealing = PlanDealing(revision, jobs.compactMap(\.self))
        let value = dealing.value
        var plan = TrainingPlan(
            instance: problem.instance.name,
            solver: "cotejo",
            seed: seed,
            steps: steps,
            stepsDone: done,
            objective: value.components,
            lowerBound: PlanBound(problem).bound(unmet: value.unmet),
            sessions: dealing.sessions
        )
        if let before = revision.agreement.before {
            plan.changes = PlanChanges(from: before, to: plan, keepBefore: revision.agreement.keepBefore)
        }
        return plan
    }
}
