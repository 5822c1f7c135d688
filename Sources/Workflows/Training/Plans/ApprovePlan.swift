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

    /// Approves a draft; the plan in force before it is replaced.
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
            PlanApproval(askedBy: askedBy, approvedBy: approvedBy, approvedAt: moment),
            events: events,
            note: AuditNote(
                .planApproved,
                by: visitor,
                subject: "plan:\(id)",
                details: "\(askedBy) + \(approvedBy)",
                at: moment
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
