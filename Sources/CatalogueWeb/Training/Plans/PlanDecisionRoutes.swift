import CatalogueModel
import CatalogueStore
import Foundation
import Hummingbird
import Workflows

/// Asking for a plan and approving it, on its page and for programs.
struct PlanDecisionRoutes {
    let store: CatalogueStore
    let plans: PlanRoutes
    let now: @Sendable () -> Moment

    private enum Decision: String, Decodable { case ask, takeBack, approve }
    private struct Sent: Decodable { var decision: Decision }

    func add(to router: Router<VisitContext>) {
        decide(router, SitePath.planAskRoute, .ask)
        decide(router, SitePath.planTakeBackRoute, .takeBack)
        decide(router, SitePath.planApproveRoute, .approve)
        router.sent(SitePath.apiPlanDecisionRoute) { request, context in
            let account = try context.requirePlanner()
            let number = context.parameters.get("id") ?? ""
            let sent = try await request.json(Sent.self, context)
            try await carryOut(sent.decision, number, account, context.visitor(request))
            var json = JSONText()
            try await store.keptPlan(number).summary.write(to: &json)
            return .json(json.string)
        }
    }

    private func decide(_ router: Router<VisitContext>, _ path: String, _ decision: Decision) {
        router.sent(path) { request, context in
            let account = try context.requirePlanner()
            let number = context.parameters.get("id") ?? ""
            do {
                try await carryOut(decision, number, account, context.visitor(request))
                return .redirect(to: "\(SitePath.plans)/\(number)")
            } catch let error as PlanError {
                return try await plans.plan(number, "plan", context.visit, problem: error)
            }
        }
    }

    private func carryOut(
        _ decision: Decision,
        _ number: String,
        _ account: Account,
        _ visitor: Visitor
    ) async throws {
        let id = try await store.keptPlan(number).summary.id
        let workflow = ApprovePlan(store: store)
        switch decision {
        case .ask: try await workflow.ask(for: id, by: account, visitor: visitor, at: now())
        case .takeBack: try await workflow.takeBack(id, by: account, visitor: visitor, at: now())
        case .approve: _ = try await workflow.approve(id, by: account, visitor: visitor, at: now())
        }
    }
}

extension VisitContext {
    /// The account of someone who plans.
    ///
    /// - Throws: `WebError.signInNeeded`, `WebError.notPermitted`.
    func requirePlanner() throws -> Account {
        let account = try requireAccount()
        guard account.role.may(.plan) else { throw WebError.notPermitted(.to(.plan)) }
        return account
    }
}
