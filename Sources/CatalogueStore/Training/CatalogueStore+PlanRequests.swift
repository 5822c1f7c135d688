public import CatalogueModel
import SQLDatabase

extension CatalogueStore {
    /// Keeps that someone asks for a draft to come into force.
    ///
    /// - Throws: `PlanError.notFound`, `PlanError.notADraft`, `PlanError.alreadyAsked`, `StoreError`.
    public func ask(for id: PlanID, _ request: PlanRequest, note: AuditNote) async throws {
        try await write { db in
            try Self.requireDraft(id, db)
            try db.execute(
                sql: """
                    INSERT INTO training_plan_request (plan_id, asked_by, asked_at) VALUES (?, ?, ?)
                    ON CONFLICT (plan_id) DO NOTHING
                    """,
                arguments: [id.number, request.askedBy, request.askedAt]
            )
            guard db.changesCount == 1 else { throw PlanError.alreadyAsked(id) }
            try note.append(to: db)
        }
    }

    /// Takes back that a draft is asked for.
    ///
    /// - Throws: `PlanError.notFound`, `PlanError.notADraft`, `PlanError.notAsked`, `StoreError`.
    public func takeBackRequest(for id: PlanID, note: AuditNote) async throws {
        try await write { db in
            try Self.requireDraft(id, db)
            try db.execute(sql: "DELETE FROM training_plan_request WHERE plan_id = ?", arguments: [id.number])
            guard db.changesCount == 1 else { throw PlanError.notAsked(id) }
            try note.append(to: db)
        }
    }

    /// - Throws: `PlanError.notFound`, `PlanError.notADraft`.
    static func requireDraft(_ id: PlanID, _ db: Database) throws {
        let state = try String.fetchOne(
            db,
            sql: "SELECT state FROM training_plan WHERE id = ?",
            arguments: [id.number]
        )
        guard let state else { throw PlanError.notFound(id) }
        guard state == PlanState.draft.rawValue else { throw PlanError.notADraft(id) }
    }
}
