/// A finished plan as counters again, so that one can ask what stands in the way of one more session.
enum PlanReading {
    /// The ledger of a plan that keeps every rule; sessions that the instance leaves no room for are left out.
    static func ledger(_ plan: TrainingPlan, _ problem: PlanningProblem) -> PlanLedger {
        var ledger = PlanLedger(problem)
        let agreement = PlanAgreement(problem.instance, before: plan, keepBefore: 0, pins: [])
        agreement.wishInto(&ledger)
        return ledger
    }
}
