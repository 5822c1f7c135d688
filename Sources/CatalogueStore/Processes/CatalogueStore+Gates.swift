public import CatalogueModel
import SQLDatabase

/// How many may pass a gate in a time, whichever process they came to.
public struct GateLimits: Sendable {
    /// From one network address.
    public var fromOne: Int
    /// From all together.
    public var fromAll: Int
    /// In so many seconds.
    public var seconds: Int64

    /// Limits.
    public init(fromOne: Int, fromAll: Int, seconds: Int64) {
        self.fromOne = fromOne
        self.fromAll = fromAll
        self.seconds = seconds
    }
}

extension CatalogueStore {
    /// Lets one more pass a gate, and counts it, where there is room.
    ///
    /// - Parameters:
    ///   - gate: which gate.
    ///   - client: the network address; forgotten as soon as it counts no more.
    ///   - now: the moment.
    ///   - limits: how many may pass.
    /// - Returns: whether it may pass.
    /// - Throws: `StoreError`.
    public func admits(_ gate: String, client: String, at now: Moment, _ limits: GateLimits) async throws -> Bool {
        let begin = now.secondsSince1970 - limits.seconds
        // Whoever is turned away in the thousands takes no turn from those who write.
        guard try await read({ try Self.hasRoom(gate, client, after: begin, limits, $0) }) else { return false }
        return try await write { db in
            try db.execute(
                sql: "DELETE FROM attempt_window WHERE gate = ? AND at <= ?",
                arguments: [gate, begin]
            )
            guard try Self.hasRoom(gate, client, after: begin, limits, db) else { return false }
            try db.execute(
                sql: """
                    INSERT INTO attempt_window (gate, client, at, number) VALUES (:gate, :client, :at, 1)
                    ON CONFLICT (gate, client, at) DO UPDATE SET number = attempt_window.number + 1
                    """,
                arguments: ["gate": gate, "client": client, "at": now.secondsSince1970]
            )
            return true
        }
    }

    /// Forgets who passed any gate before a moment.
    ///
    /// - Throws: `StoreError`.
    public func forgetAdmissions(before limit: Moment) async throws {
        try await write { db in
            try db.execute(sql: "DELETE FROM attempt_window WHERE at < ?", arguments: [limit.secondsSince1970])
        }
    }

    private static func hasRoom(
        _ gate: String,
        _ client: String,
        after begin: Int64,
        _ limits: GateLimits,
        _ db: Database
    ) throws -> Bool {
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT CAST(coalesce(sum(number), 0) AS BIGINT) AS of_all,
                    CAST(coalesce(sum(CASE WHEN client = :client THEN number ELSE 0 END), 0) AS BIGINT) AS of_one
                FROM attempt_window
                WHERE gate = :gate AND at > :begin
                """,
            arguments: ["gate": gate, "client": client, "begin": begin]
        )
        guard let row else { return true }
        let (ofAll, ofOne): (Int, Int) = (row["of_all"], row["of_one"])
        return ofAll < limits.fromAll && ofOne < limits.fromOne
    }
}
