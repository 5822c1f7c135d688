public import CatalogueModel
import SQLDatabase

extension CatalogueStore {
    /// The most plans that a list gives.
    public static let maximumPlans = 200

    /// Keeps a draft with its instance, all of it or nothing.
    ///
    /// - Parameters:
    ///   - kept: the draft.
    ///   - run: the right by which it was made; nil where nobody else can be making the same.
    ///   - note: what the audit log is told of its number; nil where nobody signed in.
    /// - Returns: the plan with its number.
    /// - Throws: `PlanError.badTitle`, `PlanRunError.takenOver`, `StoreError`.
    public func keep(
        _ kept: KeptPlan,
        run: (ticket: PlanRunTicket, at: Moment)? = nil,
        note: (@Sendable (PlanSummary) -> AuditNote)? = nil
    ) async throws -> KeptPlan {
        guard (1...KeptPlan.maximumTitleLength).contains(kept.summary.title.unicodeScalars.count) else {
            throw PlanError.badTitle
        }
        return try await write { db in
            var kept = kept
            let summary = kept.summary
            let number = try db.insert(
                sql: """
                    INSERT INTO training_plan
                        (title, made_at, made_by, seed, steps, steps_done, session_count, is_sample, state,
                        unmet, tardiness, completion_week, cost,
                        unmet_bound, tardiness_bound, completion_week_bound, cost_bound)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'draft', ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    summary.title, summary.madeAt, summary.madeBy, summary.seed, summary.steps, summary.stepsDone,
                    summary.sessions, summary.isSample,
                ] + StatementArguments(summary.objective + summary.lowerBound)
            )
            kept.summary.id = PlanID(number)
            try db.execute(
                sql: "INSERT INTO training_plan_body (plan_id, instance, plan, masters_alone) VALUES (?, ?, ?, ?)",
                arguments: [kept.summary.id.number, kept.instance, kept.plan, kept.mastersAlone]
            )
            if let run { try Self.finish(run.ticket, with: kept.summary.id, at: run.at, db) }
            try note?(kept.summary).append(to: db)
            return kept
        }
    }

    /// The plans, that in force first, then the latest.
    ///
    /// - Throws: `StoreError`.
    public func plans(limit: Int = CatalogueStore.maximumPlans) async throws -> [PlanSummary] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT training_plan.*, request.asked_by AS requested_by, request.asked_at AS requested_at
                    FROM training_plan
                        LEFT JOIN training_plan_request AS request ON request.plan_id = training_plan.id
                    ORDER BY CASE state WHEN 'inForce' THEN 0 ELSE 1 END, id DESC
                    LIMIT ?
                    """,
                arguments: [limit]
            ).map(Self.summary)
        }
    }

    /// A plan with its instance; nil where none has the number.
    ///
    /// - Throws: `StoreError`.
    public func plan(_ id: PlanID) async throws -> KeptPlan? {
        try await read { db in try Self.plan(id, db) }
    }

    /// The plan in force with its instance; nil where there is none.
    ///
    /// - Throws: `StoreError`.
    public func planInForce() async throws -> KeptPlan? {
        try await read { db in
            try Int64.fetchOne(db, sql: "SELECT id FROM training_plan WHERE state = 'inForce'")
                .flatMap { try Self.plan(PlanID($0), db) }
        }
    }

    /// The plan that another replaced when it came into force; nil where it was the first.
    ///
    /// - Throws: `StoreError`.
    public func plan(replacedBy id: PlanID) async throws -> KeptPlan? {
        try await read { db in
            try Int64.fetchOne(db, sql: "SELECT id FROM training_plan WHERE replaced_by = ?", arguments: [id.number])
                .flatMap { try Self.plan(PlanID($0), db) }
        }
    }

    /// What calendars know of an approved plan; nothing for a draft.
    ///
    /// - Throws: `StoreError`.
    public func events(of id: PlanID) async throws -> [PlanEvent] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT session, uid, sequence, is_cancelled FROM training_plan_event
                    WHERE plan_id = ? ORDER BY is_cancelled, session, uid
                    """,
                arguments: [id.number]
            ).map {
                PlanEvent(
                    session: $0["session"],
                    uid: $0["uid"],
                    sequence: $0["sequence"],
                    isCancelled: $0["is_cancelled"]
                )
            }
        }
    }

    /// Puts a draft into force in place of the plan before, with what calendars are to know of it.
    ///
    /// - Parameters:
    ///   - id: the draft.
    ///   - previous: the plan in force that the events were compared with; nil where there was none.
    ///   - approval: the two persons.
    ///   - events: the workshops, and those that are dropped.
    ///   - note: what the audit log is to say of it.
    /// - Throws: `PlanError`, `StoreError`.
    public func approve(
        _ id: PlanID,
        inPlaceOf previous: PlanID?,
        _ approval: PlanApproval,
        events: [PlanEvent],
        note: AuditNote? = nil
    ) async throws {
        guard approval.askedBy != approval.approvedBy else { throw PlanError.onePerson(approval.askedBy) }
        try await write { db in
            try Self.requireDraft(id, db)
            let inForce = try Int64.fetchOne(db, sql: "SELECT id FROM training_plan WHERE state = 'inForce'")
            guard inForce == previous?.number else { throw PlanError.movedOn(id) }
            try db.execute(
                sql: "UPDATE training_plan SET state = 'superseded', replaced_by = ? WHERE state = 'inForce'",
                arguments: [id.number]
            )
            try db.execute(
                sql: """
                    UPDATE training_plan SET state = 'inForce', asked_by = ?, approved_by = ?, approved_at = ?
                    WHERE id = ?
                    """,
                arguments: [approval.askedBy, approval.approvedBy, approval.approvedAt, id.number]
            )
            try db.execute(sql: "DELETE FROM training_plan_request WHERE plan_id = ?", arguments: [id.number])
            for event in events {
                try db.execute(
                    sql: """
                        INSERT INTO training_plan_event (plan_id, uid, session, sequence, is_cancelled)
                        VALUES (?, ?, ?, ?, ?)
                        """,
                    arguments: [id.number, event.uid, event.session, event.sequence, event.isCancelled]
                )
            }
            try note?.append(to: db)
        }
    }
}

extension CatalogueStore {
    private static func plan(_ id: PlanID, _ db: Database) throws -> KeptPlan? {
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT training_plan.*, training_plan_body.instance, training_plan_body.plan,
                    training_plan_body.masters_alone, request.asked_by AS requested_by,
                    request.asked_at AS requested_at
                FROM training_plan JOIN training_plan_body ON training_plan_body.plan_id = training_plan.id
                    LEFT JOIN training_plan_request AS request ON request.plan_id = training_plan.id
                WHERE training_plan.id = ?
                """,
            arguments: [id.number]
        )
        return try row.map {
            KeptPlan(
                summary: try summary($0),
                instance: $0["instance"],
                plan: $0["plan"],
                mastersAlone: $0["masters_alone"]
            )
        }
    }

    private static func summary(_ row: Row) throws -> PlanSummary {
        guard let state = PlanState(rawValue: row["state"]) else {
            throw StoreError.unreadable("training_plan.id = \(row["id"] as Int64)")
        }
        var summary = PlanSummary(
            id: PlanID(row["id"]),
            title: row["title"],
            madeAt: row["made_at"],
            madeBy: row["made_by"],
            seed: row["seed"],
            steps: row["steps"],
            stepsDone: row["steps_done"],
            objective: [row["unmet"], row["tardiness"], row["completion_week"], row["cost"]],
            lowerBound: [
                row["unmet_bound"], row["tardiness_bound"], row["completion_week_bound"], row["cost_bound"],
            ],
            sessions: row["session_count"],
            isSample: row["is_sample"]
        )
        summary.state = state
        if let askedBy: String = row["asked_by"] {
            summary.approval = PlanApproval(
                askedBy: askedBy,
                approvedBy: row["approved_by"],
                approvedAt: row["approved_at"]
            )
        }
        if let askedBy: String = row["requested_by"] {
            summary.request = PlanRequest(askedBy: askedBy, askedAt: row["requested_at"])
        }
        summary.replacedBy = (row["replaced_by"] as Int64?).map(PlanID.init)
        return summary
    }
}
