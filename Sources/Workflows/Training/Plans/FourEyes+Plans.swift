public import CatalogueModel
import CatalogueStore

extension FourEyes {
    /// Puts a plan into force as two persons by their tokens, or by names typed where those will do.
    ///
    /// Names will do while nobody can sign in, and for plans made of samples.
    ///
    /// - Parameters:
    ///   - id: the plan.
    ///   - askedBy: who asks, as typed; empty where the tokens say it.
    ///   - approvedBy: who agrees, as typed; empty where the tokens say it.
    ///   - token: the token of who asks.
    ///   - approver: the token of who agrees.
    ///   - visitor: whoever runs the command line.
    ///   - now: the moment.
    /// - Returns: the plan as it stands then.
    /// - Throws: `PlanError`, `StoreError`, `DecodingError`.
    public func approve(
        _ id: PlanID,
        askedBy: String,
        approvedBy: String,
        token: String?,
        approver: String?,
        visitor: Visitor,
        at now: Moment
    ) async throws -> KeptPlan {
        guard let plan = try await store.plan(id)?.summary else { throw PlanError.notFound(id) }
        var (first, second) = (askedBy, approvedBy)
        var actor = visitor
        var takesTokens = askedBy.isEmpty || approvedBy.isEmpty
        if !plan.isSample, !takesTokens { takesTokens = try await store.hasOpenAccounts() }
        if takesTokens {
            guard let token, let approver, let one = try await signIn.owner(ofToken: token, at: now),
                let other = try await signIn.owner(ofToken: approver, at: now),
                one.token.scope == .write, other.token.scope == .write,
                one.account.role.may(.plan), other.account.role.may(.plan)
            else { throw PlanError.needsTwoPersons(id) }
            (first, second) = (one.account.email, other.account.email)
            actor.account = other.account
        }
        return try await ApprovePlan(store: store).approve(
            id,
            askedBy: first,
            approvedBy: second,
            visitor: actor,
            at: now.description
        )
    }
}
