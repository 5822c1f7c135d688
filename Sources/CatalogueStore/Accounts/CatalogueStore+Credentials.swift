public import CatalogueModel
import Foundation
import SQLDatabase

extension CatalogueStore {
    /// Gives an account a link that sets a new password; earlier links no longer open anything.
    ///
    /// - Throws: `AccountStoreError.noSuchAccount`, `StoreError`.
    public func addLink(
        to id: AccountID,
        _ kind: AccountLinkKind,
        hash: String,
        expiresAt: Moment,
        note: AuditNote
    ) async throws {
        try await write { db in
            let found = try Row.fetchOne(
                db,
                sql: "SELECT id FROM account WHERE id = ? AND status <> 'deactivated'",
                arguments: [id.number]
            )
            guard found != nil else { throw AccountStoreError.noSuchAccount }
            try Self.replaceLink(of: id, kind, hash, expiresAt, db)
            try note.append(to: db)
        }
    }

    /// The account that a link opens at a moment; nil where it was used, is over, or never was.
    ///
    /// - Throws: `StoreError`.
    public func account(ofLink hash: String, _ kind: AccountLinkKind, at now: Moment) async throws -> Account? {
        try await read { db in try Self.account(ofLink: hash, kind, at: now, db) }
    }

    /// Uses a link up: sets the password, opens the account, ends its sessions; a reset also takes the second factor away,
    /// since whoever lost it could not sign in.
    ///
    /// - Returns: the account; nil where the link opens nothing any more.
    /// - Throws: `StoreError`.
    public func redeem(
        link hash: String,
        _ kind: AccountLinkKind,
        password: String,
        at now: Moment,
        note: @escaping @Sendable (Account) -> AuditNote
    ) async throws -> Account? {
        try await write { db in
            guard let account = try Self.account(ofLink: hash, kind, at: now, db) else { return nil }
            let id = account.id.number
            try db.execute(
                sql: """
                    UPDATE account
                    SET status = 'active', password = ?, second_factor = NULL, proposed_second_factor = NULL
                    WHERE id = ?
                    """,
                arguments: [password, id]
            )
            try db.execute(sql: "DELETE FROM account_link WHERE account_id = ?", arguments: [id])
            try db.execute(sql: "DELETE FROM recovery_code WHERE account_id = ?", arguments: [id])
            try Self.endSessions(of: account.id, db)
            try note(account).append(to: db)
            return account
        }
    }

    /// Sets a password and ends every session of the account but one.
    ///
    /// - Throws: `StoreError`.
    public func setPassword(_ password: String, of id: AccountID, keeping session: Int64, note: AuditNote) async throws
    {
        try await write { db in
            try db.execute(
                sql: "UPDATE account SET password = ? WHERE id = ? AND status = 'active'",
                arguments: [password, id.number]
            )
            try Self.endSessions(of: id, keeping: session, db)
            try note.append(to: db)
        }
    }

    /// Keeps the key of a second factor until a code confirms it.
    ///
    /// - Throws: `StoreError`.
    public func proposeSecondFactor(_ key: [UInt8], of id: AccountID) async throws {
        try await write { db in
            try db.execute(
                sql: "UPDATE account SET proposed_second_factor = ? WHERE id = ?",
                arguments: [Data(key), id.number]
            )
        }
    }

    /// Makes the proposed second factor the one that counts, with its recovery codes.
    ///
    /// - Parameters:
    ///   - id: the account.
    ///   - key: the key that a code was checked with.
    ///   - step: the time step of the code.
    ///   - recoveryHashes: the hashes of the recovery codes, which take the place of those before.
    ///   - session: the only session that goes on.
    ///   - note: what the audit log is to say.
    /// - Returns: whether it does; not where another key was proposed meanwhile, of which nobody showed to have it.
    /// - Throws: `StoreError`.
    public func confirmSecondFactor(
        of id: AccountID,
        key: [UInt8],
        step: Int64,
        recoveryHashes: [String],
        keeping session: Int64,
        note: AuditNote
    ) async throws -> Bool {
        try await write { db in
            try db.execute(
                sql: """
                    UPDATE account
                    SET second_factor = proposed_second_factor, proposed_second_factor = NULL, last_code_step = :step
                    WHERE id = :id AND proposed_second_factor = :key
                    """,
                arguments: ["step": step, "id": id.number, "key": Data(key)]
            )
            guard db.changesCount == 1 else { return false }
            try Self.replaceRecoveryCodes(of: id, recoveryHashes, db)
            try Self.endSessions(of: id, keeping: session, db)
            try note.append(to: db)
            return true
        }
    }

    /// Replaces the recovery codes.
    ///
    /// - Throws: `StoreError`.
    public func setRecoveryCodes(of id: AccountID, hashes: [String], note: AuditNote) async throws {
        try await write { db in
            try Self.replaceRecoveryCodes(of: id, hashes, db)
            try note.append(to: db)
        }
    }

    /// Takes the second factor and its recovery codes away.
    ///
    /// - Throws: `StoreError`.
    public func removeSecondFactor(of id: AccountID, note: AuditNote) async throws {
        try await write { db in
            try db.execute(
                sql: "UPDATE account SET second_factor = NULL, proposed_second_factor = NULL WHERE id = ?",
                arguments: [id.number]
            )
            try Self.replaceRecoveryCodes(of: id, [], db)
            try note.append(to: db)
        }
    }

    /// Takes a code's time step if no code of it or a later one was taken before.
    ///
    /// - Returns: whether it was taken: of two that send the same code at once, one.
    /// - Throws: `StoreError`.
    public func takeCodeStep(_ step: Int64, of id: AccountID) async throws -> Bool {
        try await write { db in
            try db.execute(
                sql: "UPDATE account SET last_code_step = :step WHERE id = :id AND last_code_step < :step",
                arguments: ["step": step, "id": id.number]
            )
            return db.changesCount == 1
        }
    }

    /// Uses a recovery code up.
    ///
    /// - Returns: whether it was one.
    /// - Throws: `StoreError`.
    public func takeRecoveryCode(_ hash: String, of id: AccountID, note: AuditNote) async throws -> Bool {
        try await write { db in
            try db.execute(
                sql: "DELETE FROM recovery_code WHERE account_id = ? AND hash = ?",
                arguments: [id.number, hash]
            )
            guard db.changesCount == 1 else { return false }
            try note.append(to: db)
            return true
        }
    }

    static func replaceLink(
        of id: AccountID,
        _ kind: AccountLinkKind,
        _ hash: String,
        _ expiresAt: Moment,
        _ db: Database
    ) throws {
        try db.execute(sql: "DELETE FROM account_link WHERE account_id = ?", arguments: [id.number])
        try db.execute(
            sql: "INSERT INTO account_link (hash, account_id, kind, expires_at) VALUES (?, ?, ?, ?)",
            arguments: [hash, id.number, kind.rawValue, expiresAt.secondsSince1970]
        )
    }

    private static func account(
        ofLink hash: String,
        _ kind: AccountLinkKind,
        at now: Moment,
        _ db: Database
    ) throws -> Account? {
        try Row.fetchOne(
            db,
            sql: """
                SELECT account.*
                FROM account_link JOIN account ON account.id = account_link.account_id
                WHERE account_link.hash = ? AND account_link.kind = ? AND account_link.expires_at > ?
                """,
            arguments: [hash, kind.rawValue, now.secondsSince1970]
        ).map(Account.init(row:))
    }

    private static func replaceRecoveryCodes(of id: AccountID, _ hashes: [String], _ db: Database) throws {
        try db.execute(sql: "DELETE FROM recovery_code WHERE account_id = ?", arguments: [id.number])
        for hash in hashes {
            try db.execute(
                sql: "INSERT INTO recovery_code (account_id, hash) VALUES (?, ?)",
                arguments: [id.number, hash]
            )
        }
    }
}
