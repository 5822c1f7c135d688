public import CatalogueModel
import Foundation
import SQLDatabase

/// Why accounts cannot be changed as asked.
public enum AccountStoreError: Error, Sendable, Equatable {
    /// Another account has the address.
    case emailTaken
    /// There is no such account.
    case noSuchAccount
    /// It would leave no administrator who can sign in.
    case lastAdministrator
}

/// What signing in needs to know of an account; never shown.
public struct AccountSecrets: Sendable {
    /// The account.
    public var account: Account
    /// The hash of the password, with its parameters; nil before the first one is set.
    public var password: String?
    /// The key of the second factor; nil where there is none.
    public var secondFactor: [UInt8]?
    /// The key of a second factor that is still to be confirmed.
    public var proposedSecondFactor: [UInt8]?
    /// The time step of the last code that was taken; earlier ones are refused.
    public var lastCodeStep: Int64
    /// How many recovery codes are left.
    public var recoveryCodes: Int
}

extension CatalogueStore {
    /// Every account, by address.
    ///
    /// - Throws: `StoreError`.
    public func accounts() async throws -> [Account] {
        try await read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM account ORDER BY email LIMIT 10000").map(Account.init(row:))
        }
    }

    /// How many accounts there are.
    ///
    /// - Throws: `StoreError`.
    public func accountCount() async throws -> Int {
        try await read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM account") ?? 0 }
    }

    /// Whether anyone can sign in: from then on publishing takes two persons.
    ///
    /// - Throws: `StoreError`.
    public func hasOpenAccounts() async throws -> Bool {
        try await read { db in
            try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM account WHERE status = 'active')") ?? false
        }
    }

    /// One account; nil where there is none of this number.
    ///
    /// - Throws: `StoreError`.
    public func account(_ id: AccountID) async throws -> Account? {
        try await secrets(of: id)?.account
    }

    /// An account and what it is checked with, by number.
    ///
    /// - Throws: `StoreError`.
    public func secrets(of id: AccountID) async throws -> AccountSecrets? {
        try await secrets(where: "id = ?", id.number)
    }

    /// An account and what it is checked with, by its address in lower case.
    ///
    /// - Throws: `StoreError`.
    public func secrets(of email: String) async throws -> AccountSecrets? {
        try await secrets(where: "email = ?", email)
    }

    private func secrets(
        where condition: String,
        _ value: some SQLBindable
    ) async throws -> AccountSecrets? {
        try await read { db in
            try Row.fetchOne(
                db,
                sql: """
                    SELECT account.*, (SELECT count(*) FROM recovery_code WHERE account_id = account.id) AS codes
                    FROM account
                    WHERE \(condition)
                    """,
                arguments: [value]
            ).map(AccountSecrets.init(row:))
        }
    }

    /// Makes an account that waits for its password, with the link that sets it.
    ///
    /// - Throws: `AccountStoreError.emailTaken`, `StoreError`.
    public func invite(
        _ draft: AccountDraft,
        linkHash: String,
        expiresAt: Moment,
        note: @escaping @Sendable (AccountID) -> AuditNote
    ) async throws -> AccountID {
        try await write { db in
            let taken = try Row.fetchOne(db, sql: "SELECT id FROM account WHERE email = ?", arguments: [draft.email])
            guard taken == nil else { throw AccountStoreError.emailTaken }
            let number = try db.insert(
                sql: """
                    INSERT INTO account (email, name, role, country, access, status, created_at)
                    VALUES (:email, :name, :role, :country, :access, 'invited', :at)
                    """,
                arguments: [
                    "email": draft.email, "name": draft.name, "role": draft.role.name, "country": draft.role.country,
                    "access": draft.access.rawValue, "at": note(AccountID(0)).event.at.secondsSince1970,
                ]
            )
            let id = AccountID(number)
            try Self.replaceLink(of: id, .invitation, linkHash, expiresAt, db)
            try note(id).append(to: db)
            return id
        }
    }

    /// Sets what an account is for and may see; its sessions end, so that a new one begins with the new rights.
    ///
    /// - Throws: `AccountStoreError`, `StoreError`.
    public func change(_ id: AccountID, role: Role, access: Access, note: AuditNote) async throws {
        try await write { db in
            try db.execute(
                sql: "UPDATE account SET role = :role, country = :country, access = :access WHERE id = :id",
                arguments: [
                    "role": role.name, "country": role.country, "access": access.rawValue, "id": id.number,
                ]
            )
            guard db.changesCount == 1 else { throw AccountStoreError.noSuchAccount }
            try Self.requireAdministrator(db)
            try Self.endSessions(of: id, db)
            try note.append(to: db)
        }
    }

    /// Closes the account of someone who left: no sign-in, no session, no token, no link.
    ///
    /// - Throws: `AccountStoreError`, `StoreError`.
    public func deactivate(_ id: AccountID, note: AuditNote) async throws {
        try await write { db in
            try db.execute(
                sql: """
                    UPDATE account
                    SET status = 'deactivated', password = NULL, second_factor = NULL, proposed_second_factor = NULL
                    WHERE id = ?
                    """,
                arguments: [id.number]
            )
            guard db.changesCount == 1 else { throw AccountStoreError.noSuchAccount }
            try Self.requireAdministrator(db)
            try Self.endSessions(of: id, db)
            for table in ["api_token", "account_link", "recovery_code", "followed_country"] {
                try db.execute(sql: "DELETE FROM \(table) WHERE account_id = ?", arguments: [id.number])
            }
            try note.append(to: db)
        }
    }

    /// Whoever could sign in as an administrator before must be able to afterwards; the first one is still on the way.
    private static func requireAdministrator(_ db: Database) throws {
        let rest = try Int.fetchOne(
            db,
            sql: "SELECT count(*) FROM account WHERE role = 'administrator' AND status <> 'deactivated'"
        )
        guard rest ?? 0 > 0 else { throw AccountStoreError.lastAdministrator }
    }
}

extension Account {
    init(row: Row) throws {
        let id: Int64 = row["id"]
        guard let role = Role(name: row["role"], country: row["country"]), let access = Access(rawValue: row["access"]),
            let status = AccountStatus(rawValue: row["status"])
        else { throw StoreError.unreadable("account.id = \(id)") }
        self.init(
            id: AccountID(id),
            email: row["email"],
            name: row["name"],
            role: role,
            access: access,
            status: status,
            hasSecondFactor: (row["second_factor"] as SQLValue) != .null,
            createdAt: Moment(secondsSince1970: row["created_at"]),
            lastSignedInAt: (row["last_signed_in_at"] as Int64?).map(Moment.init(secondsSince1970:))
        )
    }
}

extension AccountSecrets {
    init(row: Row) throws {
        self.init(
            account: try Account(row: row),
            password: row["password"],
            secondFactor: (row["second_factor"] as Data?).map(Array.init),
            proposedSecondFactor: (row["proposed_second_factor"] as Data?).map(Array.init),
            lastCodeStep: row["last_code_step"],
            recoveryCodes: row["codes"]
        )
    }
}
