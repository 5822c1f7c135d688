import CatalogueModel
import Workflows

/// What a planner can decide on a draft.
struct PlanDecisionPage: Sendable {
    let decisionNote: String?
    let askPath: String?
    let approvePath: String?
    let takeBackPath: String?

    /// Nil where there is nothing to decide, or where it is for others to do.
    init?(_ plan: PlanSummary, of account: Account, _ language: Language) {
        guard plan.state == .draft, account.role.may(.plan) else { return nil }
        let path = SitePath.plan(plan.id)
        guard plan.request != nil else {
            decisionNote = PlanDecisionText.planAskLead.text(in: language)
            askPath = path + "/ask"
            (approvePath, takeBackPath) = (nil, nil)
            return
        }
        let mayApprove = ApprovePlan.mayApprove(plan, account.email)
        decisionNote = (mayApprove ? PlanDecisionText.planApproveLead : .planOwn).text(in: language)
        askPath = nil
        approvePath = mayApprove ? path + "/approve" : nil
        takeBackPath = path + "/take-back"
    }
}
