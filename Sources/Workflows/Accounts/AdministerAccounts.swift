public import CatalogueModel
public import CatalogueStore

/// A one-time link that was just made.
public struct MadeLink: Sendable {
    /// The account that it opens.
    public var account: AccountID
    /// What it is for.
    public var kind: AccountLinkKind
    /// The secret in it.
    public var token: SecretToken
    /// From when on it opens nothing.
    public var expiresAt: Moment

    /// The path of the link on the site.
    public var path: String { "/\(kind.rawValue)/\(token.text)" }
}

/// What administrators, and the command line, do with the accounts of others.
public struct AdministerAccounts: Sendable {
    let store: CatalogueStore
    let rules: AccountRules

    /// Accounts over a store.
    public init(store: CatalogueStore, rules: AccountRules = AccountRules()) {
        self.store = store
        self.rules = rules
    }

    /// Makes an account and the link with which its owner sets the first password.
    ///
    /// - Throws: `AccountError.emailTaken`, `StoreError`.
    public func invite(_ draft: AccountDraft, visitor: Visitor, at now: Moment) async throws -> MadeLink {
        let token = SecretToken()
        let expiresAt = now.adding(seconds: rules.linkSeconds)
        let words = Self.words(draft.role, draft.access)
        let id = try await translating {
            try await store.invite(draft, linkHash: token.hash, expiresAt: expiresAt) { id in
                note(
                    .accountInvited,
                    by: visitor,
                    subject: "account:\(id)",
                    details: "\(draft.email) \(words)",
                    at: now
                )
            }
        }
        return MadeLink(account: id, kind: .invitation, token: token, expiresAt: expiresAt)
    }

    /// Makes the link with which an account gets a new password, and loses its second factor; for one that never had a
    /// password, a new invitation.
    ///
    /// - Throws: `AccountError.noSuchAccount`, `StoreError`.
    public func makeLink(for id: AccountID, visitor: Visitor, at now: Moment) async throws -> MadeLink {
        guard let account = try await store.account(id) else { throw AccountError.noSuchAccount }
        let kind: AccountLinkKind = account.status == .invited ? .invitation : .reset
        let token = SecretToken()
        let expiresAt = now.adding(seconds: rules.linkSeconds)
        try await translating {
            try await store.addLink(
                to: id,
                kind,
                hash: token.hash,
                expiresAt: expiresAt,
                note: note(.accountReset, by: visitor, subject: "account:\(id)", details: account.email, at: now)
            )
        }
        return MadeLink(account: id, kind: kind, token: token, expiresAt: expiresAt)
    }

    /// Sets what an account is for and may see; its sessions end, so that a new one begins with the new rights.
    ///
    /// - Throws: `AccountError`, `StoreError`.
    public func change(_ id: AccountID, role: Role, access: Access, visitor: Visitor, at now: Moment) async throws {
        let words = Self.words(role, access)
        try await translating {
            try await store.change(
                id,
                role: role,
                access: access,
                note: note(.accountChanged, by: visitor, subject: "account:\(id)", details: words, at: now)
            )
        }
    }

    /// Closes the account of someone who left.
    ///
    /// - Throws: `AccountError`, `StoreError`.
    public func deactivate(_ id: AccountID, visitor: Visitor, at now: Moment) async throws {
        try await translating {
            try await store.deactivate(
                id,
                note: note(.accountDeactivated, by: visitor, subject: "account:\(id)", at: now)
            )
        }
    }

    /// Ends all sessions of an account.
    ///
    /// - Throws: `StoreError`.
    public func endSessions(of id: AccountID, visitor: Visitor, at now: Moment) async throws {
        try await store.endSessions(
            of: id,
            note: note(.sessionsEnded, by: visitor, subject: "account:\(id)", at: now)
        )
    }

    /// The account that a link opens; nil where it opens nothing.
    ///
    /// - Throws: `StoreError`.
    public func account(ofLink text: String, _ kind: AccountLinkKind, at now: Moment) async throws -> Account? {
        guard let token = SecretToken(text) else { return nil }
        return try await store.account(ofLink: token.hash, kind, at: now)
    }

    /// Uses a link up to set a password.
    ///
    /// - Returns: the account, which can sign in now.
    /// - Throws: `AccountError`, `StoreError`.
    public func redeem(
        link text: String,
        _ kind: AccountLinkKind,
        password: String,
        visitor: Visitor,
        at now: Moment
    ) async throws -> Account {
        guard let token = SecretToken(text), let account = try await store.account(ofLink: token.hash, kind, at: now)
        else { throw AccountError.deadLink }
        let hash = try await passwordHash(password, of: account, rules)
        let action: AuditAction = kind == .invitation ? .accountOpened : .passwordChanged
        let redeemed = try await store.redeem(link: token.hash, kind, password: hash, at: now) { account in
            note(action, by: visitor, account: account, details: "link", at: now)
        }
        guard let redeemed else { throw AccountError.deadLink }
        return redeemed
    }

    private static func words(_ role: Role, _ access: Access) -> String {
        "\(role.name)\(role.country.map { " " + $0 } ?? "") \(access.rawValue)"
    }

    private func translating<Value>(_ body: () async throws -> Value) async throws -> Value {
        do {
            return try await body()
        } catch let error as AccountStoreError {
            throw AccountError(error)
        }
    }
}
