/// What stands in the way of one more course of a stream, week by week, in a finished plan.
struct PlanObstacles {
    private struct Found: Hashable {
        var code: NeedReason.Code
        var subject: String?
        var sponsor: String?
    }

    let ledger: PlanLedger
    private var problem: PlanningProblem { ledger.problem }

    /// The reasons for a need of which officials are left over, or late: then only the weeks up to its deadline count.
    func bindings(_ need: Int, _ s: Int, isLate: Bool) -> [NeedReason.Binding] {
        let stream = problem.streams[s]
        let length = problem.instance.topics[stream.topic].courseWeeks
        let first = problem.needEarliest[need]
        let due = isLate ? problem.needDeadline[need] - length + 1 : ledger.horizon - length
        let last = min(due, ledger.horizon - length)
        guard first <= last else { return [NeedReason.Binding(code: .shortWindow, weeks: 0, weeksAlone: 0)] }
        let byWeek = (first...ledger.horizon - length).map { obstacles(need, stream, $0, length) }
        let looked = byWeek.prefix(last - first + 1)
        var list = Set(looked.joined()).map { found in
            let until = byWeek.firstIndex { !$0.contains(found) }
            return NeedReason.Binding(
                code: found.code,
                subject: found.subject,
                sponsor: found.sponsor,
                untilWeek: until.flatMap { $0 > 0 ? first + $0 : nil },
                weeks: looked.count { $0.contains(found) },
                weeksAlone: looked.count { $0 == [found] }
            )
        }.sorted { a, b in
            (-a.weeksAlone, -a.weeks, a.code.rawValue, a.subject ?? "")
                < (-b.weeksAlone, -b.weeks, b.code.rawValue, b.subject ?? "")
        }
        if list.contains(where: { $0.code == .noTrainer }), hasFewCandidates(stream) {
            list.append(NeedReason.Binding(code: .fewCandidates, weeks: 0, weeksAlone: 0))
        }
        // A week without obstacle: a course could be held, and the search found no place for it in the whole.
        let isOpen = looked.contains { $0.isEmpty }
        return isOpen ? list + [NeedReason.Binding(code: .notFound, weeks: 0, weeksAlone: 0)] : list
    }

    private func obstacles(_ need: Int, _ stream: PlanningProblem.Stream, _ week: Int, _ length: Int) -> [Found] {
        var found: [Found] = []
        let allowed = stream.venues.filter { problem.allows(stream, $0, week, length) }
        if allowed.isEmpty, !stream.venues.isEmpty { return [Found(code: .forbidden)] }
        let rooms = allowed.filter { ledger.hasRoom($0, week, length) && problem.seats(stream.topic, $0) > 0 }
        if rooms.isEmpty { found.append(Found(code: .noRoom, subject: place(stream))) }
        found += crew(stream, week, length)
        if stream.isBilateral, let country = smallSide(stream, week) {
            found.append(Found(code: .smallDelegation, subject: country))
        }
        let hosts = Set((rooms.isEmpty ? allowed : rooms).map { problem.venueCountry[$0] })
        let payments = hosts.sorted().map { money(stream, $0, week, length) }
        if let missing = payments.first, payments.allSatisfy({ $0 != nil }), let missing { found.append(missing) }
        return found
    }

    private func place(_ stream: PlanningProblem.Stream) -> String {
        let count = problem.instance.countries.count
        return stream.place < count
            ? problem.instance.countries[stream.place].id : problem.instance.borderPosts[stream.place - count].id
    }

    private func crew(_ stream: PlanningProblem.Stream, _ week: Int, _ length: Int) -> [Found] {
        let group = problem.groups[stream.group]
        let registry = group.trainers.count {
            ledger.isFree($0, week, length) && problem.allows(trainer: $0.trainer, stream, week, length)
        }
        var leads = registry
        var seconds = registry
        for p in stream.pools {
            for generation in 1...ledger.generations {
                let team = ledger.team(p, generation)
                let idle = max(0, ledger.idle(team, week, length))
                leads += idle
                seconds += idle
                if problem.instance.rules.candidatesPerSession > 0, ledger.firstSpareCandidate(team) <= week {
                    seconds += 1
                }
            }
        }
        guard leads < 1 || seconds < 2 else { return [] }
        return [
            group.trainers.isEmpty
                ? Found(code: .noLanguage, subject: problem.languages[stream.language]) : Found(code: .noTrainer)
        ]
    }

    /// Whether fewer are nominated in the topic and language than a workshop for trainers must have.
    private func hasFewCandidates(_ stream: PlanningProblem.Stream) -> Bool {
        let group = problem.groups[stream.group]
        let nominated = group.pools.reduce(0) { $0 + problem.pools[$1].limit }
        return nominated < problem.instance.topics[group.topic].totMinParticipants
    }

    /// The country of which too few are left for another workshop at the border post.
    private func smallSide(_ stream: PlanningProblem.Stream, _ week: Int) -> String? {
        for country in stream.countries {
            let waiting = stream.needs.reduce(0) {
                $0 + (problem.needCountry[$1] == country && problem.needEarliest[$1] <= week ? ledger.left[$1] : 0)
            }
            if waiting < problem.instance.rules.bilateralMinPerCountry { return problem.instance.countries[country].id }
        }
        return nil
    }

    /// The largest line that may pay and is spent, or that none may; nil when the money for a small course is there.
    private func money(_ stream: PlanningProblem.Stream, _ host: Int, _ week: Int, _ length: Int) -> Found? {
        let type: SessionType = stream.isBilateral ? .bilateral : .course
        let kind = problem.payKind(host: host, topic: stream.topic, type: type, week: week)
        let lines = problem.linesOfKind[kind]
        guard !lines.isEmpty else { return Found(code: .noLine) }
        let costs = problem.instance.rules.costs
        let rent = stream.venues.map { problem.venueCost[$0] }.min() ?? 0
        let least = rent * length + 2 * costs.trainerFee + costs.participant
        guard !ledger.purse.canPay(kind, least) else { return nil }
        let largest = lines.max { a, b in
            let (x, y) = (problem.instance.budgetLines[a], problem.instance.budgetLines[b])
            return (x.amount, b) < (y.amount, a)
        }
        return largest.map { line in
            let line = problem.instance.budgetLines[line]
            return Found(code: .noMoney, subject: line.id, sponsor: line.sponsor)
        }
    }
}
