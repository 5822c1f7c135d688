public import CatalogueModel
import SQLDatabase

/// How fast someone may try again after failing.
public struct AttemptLimits: Sendable {
    /// Failures of one address on one account that cost no wait.
    public var freeForOne = 3
    /// Failures of one address on all accounts that cost no wait.
    public var freeForAll = 20
    /// The longest wait, in seconds, of one address for one account.
    public var longestForOne: Int64 = 300
    /// The longest wait, in seconds, of one address for all accounts: behind it there may be a whole office.
    public var longestForAll: Int64 = 30
    /// How long a failure is remembered, in seconds.
    public var memory: Int64 = 3600

    /// The limits as they ship.
    public init() {}

    /// The seconds to wait after so many failures: doubling from one second.
    func wait(after failures: Int, free: Int, longest: Int64) -> Int64 {
        failures < free ? 0 : min(longest, 1 << Int64(min(failures - free, 20)))
    }
}

/// Whether someone may try a password or a code now.
public enum Attempt: Sendable, Equatable {
    /// They may; it counts as failed until it is forgotten.
    case admitted
    /// They may in so many seconds.
    case wait(seconds: Int64)
}

extension CatalogueStore {
    /// Counts an attempt before it is checked, so that a hundred at once are no way around the limit.
    ///
    /// Who is what was typed as the account, whether it exists or not; the client is the network address.
    ///
    /// - Returns: whether it may be checked.
    /// - Throws: `StoreError`.
    public func beginAttempt(who: String, client: String, at now: Moment, _ limits: AttemptLimits) async throws
        -> Attempt
    {
        try await write { db in
            let forgotten = now.secondsSince1970 - limits.memory
            try db.execute(sql: "DELETE FROM sign_in_attempt WHERE at <= ?", arguments: [forgotten])
            let row = try Row.fetchOne(
                db,
                sql: """
                    SELECT count(*) AS of_all, coalesce(max(at), 0) AS last_of_all,
                        count(CASE WHEN who = :who THEN 1 END) AS of_one,
                        coalesce(max(CASE WHEN who = :who THEN at END), 0) AS last_of_one
                    FROM sign_in_attempt
                    WHERE client = :client
                    """,
                arguments: ["who": who, "client": client]
            )
            if let row {
                let one = limits.wait(after: row["of_one"], free: limits.freeForOne, longest: limits.longestForOne)
                let all = limits.wait(after: row["of_all"], free: limits.freeForAll, longest: limits.longestForAll)
                let ready = max((row["last_of_one"] as Int64) + one, (row["last_of_all"] as Int64) + all)
                if one + all > 0, ready > now.secondsSince1970 { return .wait(seconds: ready - now.secondsSince1970) }
            }
            try db.execute(
                sql: "INSERT INTO sign_in_attempt (who, client, at) VALUES (?, ?, ?)",
                arguments: [who, client, now.secondsSince1970]
            )
            return .admitted
        }
    }

    /// Forgets the attempts of one address on one account, since the last of them was right.
    ///
    /// - Throws: `StoreError`.
    public func forgetAttempts(who: String, client: String) async throws {
        try await write { db in try Self.forgetAttempts(who: who, client: client, db) }
    }

    private static func forgetAttempts(who: String, client: String, _ db: Database) throws {
        try db.execute(sql: "DELETE FROM sign_in_attempt WHERE who = ? AND client = ?", arguments: [who, client])
    }

    /// Begins a session, in place of an earlier one of the same device, and forgets the attempts that led to it.
    ///
    /// - Returns: its number.
    /// - Throws: `StoreError`.
    public func beginSession(
        hash: String,
        of id: AccountID,
        awaitsSecondFactor: Bool,
        replacing earlier: Int64? = nil,
        at now: Moment,
        expiresAt: Moment,
        client: String,
        device: String,
        who: String,
        note: AuditNote?
    ) async throws -> Int64 {
        try await write { db in
            if let earlier { try db.execute(sql: "DELETE FROM session WHERE id = ?", arguments: [earlier]) }
            try db.execute(sql: "DELETE FROM session WHERE expires_at <= ?", arguments: [now.secondsSince1970])
            let number = try db.insert(
                sql: """
                    INSERT INTO session
                        (hash, account_id, awaits_second_factor, created_at, last_used_at, expires_at, client, device)
                    VALUES (:hash, :account, :awaits, :now, :now, :expires, :client, :device)
                    """,
                arguments: [
                    "hash": hash, "account": id.number, "awaits": awaitsSecondFactor, "now": now.secondsSince1970,
                    "expires": expiresAt.secondsSince1970, "client": client, "device": device,
                ]
            )
            guard !awaitsSecondFactor else { return number }
            try Self.forgetAttempts(who: who, client: client, db)
            try db.execute(
                sql: "UPDATE account SET last_signed_in_at = ? WHERE id = ?",
                arguments: [now.secondsSince1970, id.number]
            )
            try note?.append(to: db)
            return number
        }
    }

    /// The session of a token; nil where it is over, idle for too long, or its account is closed.
    ///
    /// - Throws: `StoreError`.
    public func session(hash: String, at now: Moment, idleSeconds: Int64) async throws -> AccountSession? {
        let session = try await read { db in
            try Row.fetchOne(
                db,
                sql: Self.sessionColumns + """
                     WHERE session.hash = :hash AND session.expires_at > :now AND session.last_used_at > :idle
                        AND account.status = 'active'
                    """,
                arguments: [
                    "hash": hash, "now": now.secondsSince1970, "idle": now.secondsSince1970 - idleSeconds,
                ]
            ).map(AccountSession.init(row:))
        }
        guard let session, now >= session.lastUsedAt.adding(seconds: 60) else { return session }
        // At most once a minute: reading a page must not wait for an import to finish writing.
        try await noteUse { db in
            try db.execute(
                sql: "UPDATE session SET last_used_at = ? WHERE id = ?",
                arguments: [now.secondsSince1970, session.number]
            )
        }
        return session
    }

    /// Notes that something was used, where the database can be written: where it can only be read for a while, reading
    /// goes on.
    func noteUse(_ body: @Sendable (Database) throws -> Void) async throws {
        guard uses.begin() else { return }
        do {
            try await write(body)
            uses.end(failed: false)
        } catch {
            uses.end(failed: true)
            // Whoever changes something hears of the database then.
            guard error is StoreError else { throw error }
        }
    }

    /// The sessions of an account that still open something, latest used first.
    ///
    /// - Throws: `StoreError`.
    public func sessions(of id: AccountID, at now: Moment, idleSeconds: Int64) async throws -> [AccountSession] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: Self.sessionColumns + """
                     WHERE session.account_id = :id AND session.expires_at > :now AND session.last_used_at > :idle
                        AND session.awaits_second_factor = 0
                    ORDER BY session.last_used_at DESC, session.id DESC
                    LIMIT 200
                    """,
                arguments: [
                    "id": id.number, "now": now.secondsSince1970, "idle": now.secondsSince1970 - idleSeconds,
                ]
            ).map(AccountSession.init(row:))
        }
    }

    /// Ends one session of an account.
    ///
    /// - Returns: whether there was one of this number.
    /// - Throws: `StoreError`.
    public func endSession(_ number: Int64, of id: AccountID, note: AuditNote) async throws -> Bool {
        try await write { db in
            try db.execute(
                sql: "DELETE FROM session WHERE id = ? AND account_id = ?",
                arguments: [number, id.number]
            )
            guard db.changesCount == 1 else { return false }
            try note.append(to: db)
            return true
        }
    }

    /// Ends all sessions of an account, or all but one.
    ///
    /// - Throws: `StoreError`.
    public func endSessions(of id: AccountID, keeping kept: Int64? = nil, note: AuditNote) async throws {
        try await write { db in
            try Self.endSessions(of: id, keeping: kept, db)
            try note.append(to: db)
        }
    }

    static func endSessions(of id: AccountID, keeping kept: Int64? = nil, _ db: Database) throws {
        try db.execute(
            sql: "DELETE FROM session WHERE account_id = ? AND id <> ?",
            arguments: [id.number, kept ?? 0]
        )
    }

    private static let sessionColumns = """
        SELECT session.id AS session_id, session.awaits_second_factor, session.created_at AS began_at,
            session.last_used_at, session.client, session.device, account.*
        FROM session JOIN account ON account.id = session.account_id
        """
}

extension AccountSession {
    fileprivate init(row: Row) throws {
        self.init(
            number: row["session_id"],
            account: try Account(row: row),
            awaitsSecondFactor: row["awaits_second_factor"],
            createdAt: Moment(secondsSince1970: row["began_at"]),
            lastUsedAt: Moment(secondsSince1970: row["last_used_at"]),
            client: row["client"],
            device: row["device"]
        )
    }
}
