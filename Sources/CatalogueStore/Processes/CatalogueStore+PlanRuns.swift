public import CatalogueModel
import SQLDatabase

/// Who makes a plan that was asked for.
public enum PlanRunClaim: Hashable, Sendable {
    /// Who asks; the others wait.
    case own
    /// Another, who is at it.
    case another
    /// Nobody any more: the plan is there.
    case made(PlanID)
}

/// The right to make a plan, which ends unless it is prolonged.
public struct PlanRunTicket: Hashable, Sendable {
    /// What is asked for: the same text for the same plan.
    public var request: String
    /// Who has the right; no two are called the same.
    public var worker: String

    /// A right.
    public init(request: String, worker: String) {
        self.request = request
        self.worker = worker
    }
}

/// Why a plan is not kept.
public enum PlanRunError: Error, Hashable, Sendable {
    /// The right to make it ended, and another has it or made the plan.
    case takenOver
}

extension CatalogueStore {
    /// How long the answer to a request stands for the same request, in seconds.
    static let planRunMemory: Int64 = 600

    /// Takes the right to make a plan, unless another has it or the plan was made lately.
    ///
    /// - Parameters:
    ///   - ticket: what is asked for, and by whom.
    ///   - now: the moment.
    ///   - seconds: how long the right lasts where it is not prolonged, as a process that died does not.
    /// - Returns: who has it now, or the plan.
    /// - Throws: `StoreError`.
    public func claim(_ ticket: PlanRunTicket, at now: Moment, seconds: Int64) async throws -> PlanRunClaim {
        try await write { db in
            try db.execute(
                sql: "DELETE FROM plan_run WHERE claimed_until <= ?",
                arguments: [now.secondsSince1970 - Self.planRunMemory]
            )
            try db.execute(
                sql: """
                    INSERT INTO plan_run (request, claimed_by, claimed_until) VALUES (:request, :worker, :until)
                    ON CONFLICT (request) DO UPDATE
                    SET claimed_by = excluded.claimed_by, claimed_until = excluded.claimed_until
                    WHERE plan_run.plan_id IS NULL AND plan_run.claimed_until <= :now
                    """,
                arguments: [
                    "request": ticket.request, "worker": ticket.worker,
                    "until": now.secondsSince1970 + seconds, "now": now.secondsSince1970,
                ]
            )
            let row = try Row.fetchOne(
                db,
                sql: "SELECT claimed_by, plan_id FROM plan_run WHERE request = ?",
                arguments: [ticket.request]
            )
            guard let row else { return .another }
            let (worker, plan): (String, Int64?) = (row["claimed_by"], row["plan_id"])
            if let plan { return .made(PlanID(plan)) }
            return worker == ticket.worker ? .own : .another
        }
    }

    /// Prolongs the right to make a plan.
    ///
    /// - Throws: `StoreError`.
    public func prolong(_ ticket: PlanRunTicket, until end: Moment) async throws {
        try await write { db in
            try db.execute(
                sql: """
                    UPDATE plan_run SET claimed_until = :until
                    WHERE request = :request AND claimed_by = :worker AND plan_id IS NULL
                    """,
                arguments: ["until": end.secondsSince1970, "request": ticket.request, "worker": ticket.worker]
            )
        }
    }

    /// Gives the right back where no plan came of it, so that nobody waits for its end.
    ///
    /// - Throws: `StoreError`.
    public func release(_ ticket: PlanRunTicket) async throws {
        try await write { db in
            try db.execute(
                sql: "DELETE FROM plan_run WHERE request = ? AND claimed_by = ? AND plan_id IS NULL",
                arguments: [ticket.request, ticket.worker]
            )
        }
    }

    /// Says, in the transaction that keeps a plan, that it is what was asked for.
    ///
    /// - Throws: `PlanRunError.takenOver`, which undoes the transaction.
    static func finish(_ ticket: PlanRunTicket, with plan: PlanID, at now: Moment, _ db: Database) throws {
        try db.execute(
            sql: """
                UPDATE plan_run SET plan_id = :plan, claimed_until = :now
                WHERE request = :request AND claimed_by = :worker AND plan_id IS NULL
                """,
            arguments: [
                "plan": plan.number, "now": now.secondsSince1970, "request": ticket.request, "worker": ticket.worker,
            ]
        )
        guard db.changesCount == 1 else { throw PlanRunError.takenOver }
    }
}
