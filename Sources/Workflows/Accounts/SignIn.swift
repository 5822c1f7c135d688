public import CatalogueModel
public import CatalogueStore

/// A session that has just begun: its secret, for a cookie, and what is still to come.
public struct BegunSession: Sendable {
    /// The secret of the session.
    public var token: SecretToken
    /// Whether the second factor is still to be given.
    public var awaitsSecondFactor: Bool
    /// The seconds after which the session ends in any case.
    public var seconds: Int64
}

/// A session found again, with the secret that opened it.
public struct OpenSession: Sendable {
    /// The secret.
    public var token: SecretToken
    /// The session.
    public var session: AccountSession
}

/// Signs people in and out, and knows them again.
public struct SignIn: Sendable {
    let store: CatalogueStore
    let rules: AccountRules

    /// Sign-in over a store.
    public init(store: CatalogueStore, rules: AccountRules = AccountRules()) {
        self.store = store
        self.rules = rules
    }

    /// Begins a session with a password.
    ///
    /// An unknown address, a closed account and a wrong password take the same work and say the same.
    ///
    /// A session that the device had before ends, so that nobody can prepare one for another.
    ///
    /// - Throws: `AccountError.wrongSignIn`, `AccountError.tooSoon`, `StoreError`.
    public func begin(
        email: String,
        password: String,
        visitor: Visitor,
        replacing earlier: OpenSession? = nil,
        at now: Moment
    ) async throws -> BegunSession {
        let who = String(String.UnicodeScalarView(email.lowercased().unicodeScalars.prefix(AccountDraft.maximumLength)))
        try await attempt(who, visitor, now)
        let secrets = try await store.secrets(of: who)
        guard try await matches(password, secrets?.password), let account = secrets?.account, account.status == .active
        else {
            // What is no address may be a password in the wrong field.
            let typed = AccountDraft.normalized(email) ?? "?"
            try await store.append(note(.signInFailed, by: visitor, actor: typed, details: "password", at: now))
            throw AccountError.wrongSignIn
        }
        return try await session(
            of: account,
            awaitsSecondFactor: account.hasSecondFactor,
            visitor: visitor,
            replacing: earlier,
            at: now
        )
    }

    /// Goes on to a full session, under a new secret, with a code of the second factor or a recovery code.
    ///
    /// - Throws: `AccountError.wrongCode`, `AccountError.tooSoon`, `StoreError`.
    public func give(
        code: String,
        in open: OpenSession,
        visitor: Visitor,
        at now: Moment
    ) async throws -> BegunSession {
        let account = open.session.account
        try await attempt(account.email, visitor, now)
        guard try await takes(code, of: account, visitor, now) else {
            try await store.append(
                note(.signInFailed, by: visitor, actor: account.email, details: "code", at: now)
            )
            throw AccountError.wrongCode
        }
        return try await session(of: account, awaitsSecondFactor: false, visitor: visitor, replacing: open, at: now)
    }

    /// The session that a secret from a cookie opens; nil where it opens none.
    ///
    /// - Throws: `StoreError`.
    public func session(of cookie: String, at now: Moment) async throws -> OpenSession? {
        guard let token = SecretToken(cookie),
            let session = try await store.session(hash: token.hash, at: now, idleSeconds: rules.idleSeconds)
        else { return nil }
        return OpenSession(token: token, session: session)
    }

    /// Whose token a program sent; nil where it opens nothing.
    ///
    /// - Throws: `StoreError`.
    public func owner(ofToken text: String, at now: Moment) async throws -> (token: APIToken, account: Account)? {
        guard let token = SecretToken(text) else { return nil }
        return try await store.token(hash: token.hash, at: now)
    }

    /// Ends a session.
    ///
    /// - Throws: `StoreError`.
    public func end(_ open: OpenSession, visitor: Visitor, at now: Moment) async throws {
        let account = open.session.account
        _ = try await store.endSession(
            open.session.number,
            of: account.id,
            note: note(.signedOut, by: visitor, account: account, at: now)
        )
    }

    private func session(
        of account: Account,
        awaitsSecondFactor: Bool,
        visitor: Visitor,
        replacing earlier: OpenSession?,
        at now: Moment
    ) async throws -> BegunSession {
        let token = SecretToken()
        let seconds = awaitsSecondFactor ? rules.secondFactorSeconds : rules.sessionSeconds
        _ = try await store.beginSession(
            hash: token.hash,
            of: account.id,
            awaitsSecondFactor: awaitsSecondFactor,
            replacing: earlier?.session.number,
            at: now,
            expiresAt: now.adding(seconds: seconds),
            client: visitor.client,
            device: visitor.device,
            who: account.email,
            note: note(.signedIn, by: visitor, account: account, at: now)
        )
        return BegunSession(token: token, awaitsSecondFactor: awaitsSecondFactor, seconds: seconds)
    }
}

extension SignIn {
    /// Counts an attempt, or says how long to wait.
    func attempt(_ who: String, _ visitor: Visitor, _ now: Moment) async throws {
        let limits = rules.attempts
        if case .wait(let seconds) = try await store.beginAttempt(who: who, client: visitor.client, at: now, limits) {
            throw AccountError.tooSoon(seconds: seconds)
        }
    }

    /// Whether a password is that of a hash; without a hash as much work for nothing.
    func matches(_ password: String, _ kept: String?) async throws -> Bool {
        let cost = rules.passwordCost
        return try await BlockingWork.run {
            let typed = String(password.prefix(PasswordRule.maximumLength + 1))
            guard let hash = kept.flatMap({ PasswordHash($0) }) else {
                _ = try PasswordHash(of: typed, cost: cost)
                return false
            }
            return try hash.matches(typed)
        }
    }

    /// Whether a code is the second factor's, or a recovery code; either is used up.
    func takes(_ code: String, of account: Account, _ visitor: Visitor, _ now: Moment) async throws -> Bool {
        guard let key = try await store.secrets(of: account.id)?.secondFactor else { return false }
        if let step = TimeCode(key: key).step(of: code, at: now.secondsSince1970) {
            return try await store.takeCodeStep(step, of: account.id)
        }
        return try await store.takeRecoveryCode(
            RecoveryCode.hash(code),
            of: account.id,
            note: note(.recoveryCodeUsed, by: visitor, account: account, at: now)
        )
    }
}

/// A note for the audit log, sealed with SHA-256.
///
/// The account says whose doing it is where the visitor is not signed in yet, the actor where there is no account.
func note(
    _ action: AuditAction,
    by visitor: Visitor,
    account: Account? = nil,
    actor: String? = nil,
    subject: String = "",
    country: String? = nil,
    details: String = "",
    at now: Moment
) -> AuditNote {
    let account = account ?? visitor.account
    return AuditNote(
        AuditEvent(
            at: now,
            account: account?.id,
            actor: actor ?? account?.email ?? visitor.actor,
            action: action.rawValue,
            subject: subject,
            country: country ?? account?.role.country,
            details: details,
            client: visitor.client
        ),
        seal: SecretToken.sha256
    )
}
