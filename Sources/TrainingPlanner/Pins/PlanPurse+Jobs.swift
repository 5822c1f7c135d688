extension PlanLedger {
    /// What a pin says of a session that the ledger's numbers do not say by themselves.
    final class Fixed {
        /// Who pays the session and its follow-up; nil when money decides.
        let funding, followFunding: [(line: Int, amount: Int)]?
        /// Whether the officials must be those who sit there.
        let hasOfficials: Bool

        /// What the wish says must be; nil when it says nothing of all that.
        init?(_ wish: Wish) {
            funding = wish.exact.contains(.funding) ? wish.funding : nil
            followFunding = wish.exact.contains(.followFunding) ? wish.followFunding : nil
            hasOfficials = wish.exact.contains(.attendance)
            guard funding != nil || followFunding != nil || hasOfficials else { return nil }
        }
    }

    /// Whether the money of a session and its follow-up can be found beside all that is paid already.
    func canPay(_ job: Job) -> Bool {
        if job.fixed == nil, job.followWeek < 0 { return purse.canPay(job.payKind, job.cost) }
        // The follow-up must not count on money that the session itself takes.
        var apart = purse
        return apart.pay(job)
    }

    /// Whether fixed payments are as much as is due, from lines that may pay this kind of session.
    func isPaid(_ cost: Int, _ kind: Int, by parts: [(line: Int, amount: Int)]?) -> Bool {
        guard let parts else { return true }
        return parts.reduce(0) { $0 + $1.amount } == cost
            && parts.allSatisfy { $0.amount >= 0 && problem.linesOfKind[kind].contains($0.line) }
    }
}

extension PlanLedger.Job {
    /// Finds the kinds that say which lines may pay the session and its follow-up; they belong to the problem.
    mutating func findPayKinds(_ problem: PlanningProblem) {
        let host = problem.venueCountry[venue]
        let topic = problem.groups[group].topic
        let type: SessionType = isWorkshop ? .trainers : problem.streams[stream].isBilateral ? .bilateral : .course
        payKind = problem.payKind(host: host, topic: topic, type: type, week: week)
        if followWeek >= 0 {
            followPayKind = problem.payKind(host: host, topic: topic, type: .followUp, week: followWeek)
        }
    }
}

/// A payment that a pin fixes counts as one of a kind of session that may use its line alone: what others pay is moved
/// around it like around any other.
extension PlanPurse {
    /// Pays a session and its follow-up; whether there is the money.
    @discardableResult
    mutating func pay(_ job: PlanLedger.Job) -> Bool {
        let isPaid = pay(job.payKind, job.cost, job.fixed?.funding)
        guard job.followWeek >= 0 else { return isPaid }
        return pay(job.followPayKind, problem.instance.rules.followUp.cost, job.fixed?.followFunding) && isPaid
    }

    private mutating func pay(_ kind: Int, _ amount: Int, _ fixed: [(line: Int, amount: Int)]?) -> Bool {
        guard let fixed else { return pay(kind, amount) }
        var isPaid = true
        for part in fixed where !pay(problem.payKind(line: part.line), part.amount) { isPaid = false }
        return isPaid
    }

    /// Gives back what a session and its follow-up cost.
    mutating func giveBack(_ job: PlanLedger.Job) {
        giveBack(job.payKind, job.cost, job.fixed?.funding)
        guard job.followWeek >= 0 else { return }
        giveBack(job.followPayKind, problem.instance.rules.followUp.cost, job.fixed?.followFunding)
    }

    private mutating func giveBack(_ kind: Int, _ amount: Int, _ fixed: [(line: Int, amount: Int)]?) {
        guard let fixed else { return giveBack(kind, amount) }
        for part in fixed { giveBack(problem.payKind(line: part.line), part.amount) }
    }

    /// Deals out the money of a session: what is fixed as it is, or its share of what the lines pay for its kind.
    mutating func deal(_ job: PlanLedger.Job) -> [(line: Int, amount: Int)] {
        deal(job.payKind, job.cost, job.fixed?.funding)
    }

    /// Deals out the money of a session's follow-up.
    mutating func dealFollowUp(_ job: PlanLedger.Job) -> [(line: Int, amount: Int)] {
        deal(job.followPayKind, problem.instance.rules.followUp.cost, job.fixed?.followFunding)
    }

    private mutating func deal(_ kind: Int, _ amount: Int, _ fixed: [(line: Int, amount: Int)]?)
        -> [(line: Int, amount: Int)]
    {
        guard let fixed else { return deal(kind, amount) }
        for part in fixed { _ = deal(problem.payKind(line: part.line), part.amount) }
        return fixed
    }
}
