public import CatalogueModel
public import CatalogueStore
import TrainingPlanner

/// Puts a plan into force when a second person agrees, and says what that means for calendars.
public struct ApprovePlan: Sendable {
    private let store: CatalogueStore

    /// Plans of a store.
    public init(store: CatalogueStore) {
        self.store = store
    }

    /// Asks, as an account, that a draft come into force.
    ///
    /// - Throws: `PlanError`, `StoreError`.
    public func ask(for id: PlanID, by account: Account, visitor: Visitor, at now: Moment) async throws {
        try await store.ask(
            for: id,
            PlanRequest(askedBy: account.email, askedAt: now.description),
            note: note(.planAsked, by: visitor, account: account, subject: "plan:\(id)", at: now)
        )
    }

    /// Takes back that a draft is asked for.
    ///
    /// - Throws: `PlanError`, `StoreError`.
    public func takeBack(_ id: PlanID, by account: Account, visitor: Visitor, at now: Moment) async throws {
        let said = note(.planTakenBack, by: visitor, account: account, subject: "plan:\(id)", at: now)
        try await store.takeBackRequest(for: id, note: said)
    }

    /// Approves, as an account, a draft that another person made and another person asked for.
    ///
    /// - Returns: the plan as it stands then.
    /// - Throws: `PlanError`, `StoreError`, `DecodingError`.
    public func approve(_ id: PlanID, by account: Account, visitor: Visitor, at now: Moment) async throws -> KeptPlan {
        guard let draft = try await store.plan(id) else { throw PlanError.notFound(id) }
        guard draft.summary.state == .draft else { throw PlanError.notADraft(id) }
        guard let request = draft.summary.request else { throw PlanError.notAsked(id) }
        guard Self.mayApprove(draft.summary, account.email) else { throw PlanError.ownPlan(id) }
        return try await approve(
            draft,
            PlanApproval(askedBy: request.askedBy, approvedBy: account.email, approvedAt: now.description),
            visitor: visitor
        )
    }

    /// Approves a draft by the names of two persons; the plan in force before it is replaced.
    ///
    /// - Returns: the plan as it stands then.
    /// - Throws: `PlanError`, `StoreError`, `DecodingError`.
    public func approve(
        _ id: PlanID,
        askedBy: String,
        approvedBy: String,
        visitor: Visitor = .commandLine,
        at moment: String
    ) async throws -> KeptPlan {
        guard Self.folded(askedBy) != Self.folded(approvedBy) else { throw PlanError.onePerson(askedBy) }
        guard let draft = try await store.plan(id) else { throw PlanError.notFound(id) }
        guard draft.summary.state == .draft else { throw PlanError.notADraft(id) }
        guard Self.mayApprove(draft.summary, approvedBy) else { throw PlanError.ownPlan(id) }
        let approval = PlanApproval(askedBy: askedBy, approvedBy: approvedBy, approvedAt: moment)
        return try await approve(draft, approval, visitor: visitor)
    }

    /// Whether someone is neither who made a plan nor who asked for it.
    public static func mayApprove(_ plan: PlanSummary, _ person: String) -> Bool {
        folded(plan.madeBy) != folded(person) && plan.request.map { folded($0.askedBy) } != folded(person)
    }

    private func approve(_ draft: KeptPlan, _ approval: PlanApproval, visitor: Visitor) async throws -> KeptPlan {
        let id = draft.summary.id
        let before = try await store.planInForce()
        var known: [PlanEvent] = []
        if let before { known = try await store.events(of: before.summary.id) }
        let events = try PlanEvents.events(
            of: OpenPlan(draft),
            after: before.map { try OpenPlan($0) },
            known: known
        )
        try await store.approve(
            id,
            inPlaceOf: before?.summary.id,
            approval,
            events: events,
            note: AuditNote(
                .planApproved,
                by: visitor,
                subject: "plan:\(id)",
                details: "\(approval.askedBy) + \(approval.approvedBy)",
                at: approval.approvedAt
            )
        )
        guard let approved = try await store.plan(id) else { throw PlanError.notFound(id) }
        return approved
    }

    /// One person under two spellings is one person.
    private static func folded(_ name: String) -> String {
        name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
