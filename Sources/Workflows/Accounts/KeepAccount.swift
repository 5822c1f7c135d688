public import CatalogueModel
public import CatalogueStore

/// What people change about their own account.
public struct KeepAccount: Sendable {
    let store: CatalogueStore
    let rules: AccountRules
    private let signIn: SignIn

    /// Own accounts over a store.
    public init(store: CatalogueStore, rules: AccountRules = AccountRules()) {
        self.store = store
        self.rules = rules
        signIn = SignIn(store: store, rules: rules)
    }

    /// The sessions of an account.
    ///
    /// - Throws: `StoreError`.
    public func sessions(of account: Account, at now: Moment) async throws -> [AccountSession] {
        try await store.sessions(of: account.id, at: now, idleSeconds: rules.idleSeconds)
    }

    /// Sets a new password in place of the current one; every other session ends.
    ///
    /// - Throws: `AccountError`, `StoreError`.
    public func changePassword(
        from current: String,
        to new: String,
        in open: OpenSession,
        visitor: Visitor,
        at now: Moment
    ) async throws {
        try await confirm(current, open, visitor, now)
        let account = open.session.account
        let hash = try await passwordHash(new, of: account, rules)
        try await store.setPassword(
            hash,
            of: account.id,
            keeping: open.session.number,
            note: note(.passwordChanged, by: visitor, at: now)
        )
    }

    /// Proposes a second factor.
    ///
    /// - Throws: `AccountError`, `StoreError`.
    public func proposeSecondFactor(
        password: String,
        in open: OpenSession,
        visitor: Visitor,
        at now: Moment
    ) async throws -> ProposedSecondFactor {
        try await confirm(password, open, visitor, now)
        let code = TimeCode.random()
        try await store.proposeSecondFactor(code.key, of: open.session.account.id)
        return ProposedSecondFactor(code, of: open.session.account)
    }

    /// The second factor that waits to be confirmed; nil where none does.
    ///
    /// - Throws: `StoreError`.
    public func proposedSecondFactor(of account: Account) async throws -> ProposedSecondFactor? {
        try await store.secrets(of: account.id)?.proposedSecondFactor.map {
            ProposedSecondFactor(TimeCode(key: $0), of: account)
        }
    }

    /// Makes the proposed second factor count, once a code shows that the telephone has it.
    ///
    /// - Returns: the recovery codes, which are shown once.
    /// - Throws: `AccountError`, `StoreError`.
    public func confirmSecondFactor(
        code: String,
        in open: OpenSession,
        visitor: Visitor,
        at now: Moment
    ) async throws -> [String] {
        let account = open.session.account
        try await signIn.attempt(account.email, visitor, now)
        guard let key = try await store.secrets(of: account.id)?.proposedSecondFactor,
            let step = TimeCode(key: key).step(of: code, at: now.secondsSince1970)
        else { throw AccountError.wrongCode }
        let codes = (0..<RecoveryCode.count).map { _ in RecoveryCode.random() }
        let isConfirmed = try await store.confirmSecondFactor(
            of: account.id,
            key: key,
            step: step,
            recoveryHashes: codes.map(RecoveryCode.hash),
            keeping: open.session.number,
            note: note(.secondFactorAdded, by: visitor, at: now)
        )
        guard isConfirmed else { throw AccountError.wrongCode }
        try await store.forgetAttempts(who: account.email, client: visitor.client)
        return codes
    }

    /// Takes the second factor away.
    ///
    /// - Throws: `AccountError`, `StoreError`.
    public func removeSecondFactor(
        password: String,
        in open: OpenSession,
        visitor: Visitor,
        at now: Moment
    ) async throws {
        try await confirm(password, open, visitor, now)
        try await store.removeSecondFactor(
            of: open.session.account.id,
            note: note(.secondFactorRemoved, by: visitor, at: now)
        )
    }

    /// Makes new recovery codes; the old ones open nothing any more.
    ///
    /// - Throws: `AccountError`, `StoreError`.
    public func renewRecoveryCodes(
        password: String,
        in open: OpenSession,
        visitor: Visitor,
        at now: Moment
    ) async throws -> [String] {
        try await confirm(password, open, visitor, now)
        let codes = (0..<RecoveryCode.count).map { _ in RecoveryCode.random() }
        try await store.setRecoveryCodes(
            of: open.session.account.id,
            hashes: codes.map(RecoveryCode.hash),
            note: note(.recoveryCodesMade, by: visitor, at: now)
        )
        return codes
    }

    /// Ends one session of one's own.
    ///
    /// - Throws: `StoreError`.
    public func endSession(_ number: Int64, of account: Account, visitor: Visitor, at now: Moment) async throws {
        _ = try await store.endSession(
            number,
            of: account.id,
            note: note(.sessionEnded, by: visitor, subject: "session:\(number)", at: now)
        )
    }

    /// Ends all sessions of one's own but this.
    ///
    /// - Throws: `StoreError`.
    public func endOtherSessions(_ open: OpenSession, visitor: Visitor, at now: Moment) async throws {
        try await store.endSessions(
            of: open.session.account.id,
            keeping: open.session.number,
            note: note(.sessionsEnded, by: visitor, at: now)
        )
    }

    /// Makes a token for programs.
    ///
    /// It opens something for 1 to 366 days.
    ///
    /// - Returns: the token, which is shown once.
    /// - Throws: `AccountError.unusableToken`, `StoreError`.
    public func makeToken(
        name: String,
        scope: TokenScope,
        days: Int64,
        of account: Account,
        visitor: Visitor,
        at now: Moment
    ) async throws -> SecretToken {
        guard (1...100).contains(name.unicodeScalars.count), (1...rules.tokenDays).contains(days),
            scope != .metrics || account.role.may(.watchService)
        else { throw AccountError.unusableToken }
        let token = SecretToken()
        try await store.addToken(
            hash: token.hash,
            of: account.id,
            name: name,
            scope: scope,
            at: now,
            expiresAt: now.adding(seconds: days * 86_400),
            note: note(.tokenMade, by: visitor, details: "\(scope.rawValue) \(name)", at: now)
        )
        return token
    }

    /// Takes a token of one's own back.
    ///
    /// - Throws: `StoreError`.
    public func revokeToken(_ number: Int64, of account: Account, visitor: Visitor, at now: Moment) async throws {
        _ = try await store.revokeToken(
            number,
            of: account.id,
            note: note(.tokenRevoked, by: visitor, subject: "token:\(number)", at: now)
        )
    }

    /// Whoever finds a browser left open must not take the account over with it.
    private func confirm(_ password: String, _ open: OpenSession, _ visitor: Visitor, _ now: Moment) async throws {
        let account = open.session.account
        let who = "confirm \(account.email)"
        try await signIn.attempt(who, visitor, now)
        guard try await signIn.matches(password, store.secrets(of: account.id)?.password) else {
            throw AccountError.wrongPassword
        }
        try await store.forgetAttempts(who: who, client: visitor.client)
    }
}

/// A second factor before it is confirmed, as it goes into an application.
public struct ProposedSecondFactor: Sendable {
    /// The key to type, in groups of four.
    public let typedKey: String
    /// The address that a telephone opens with its application.
    public let address: String

    init(_ code: TimeCode, of account: Account) {
        let key = Array(code.typedKey)
        typedKey = stride(from: 0, to: key.count, by: 4).map { String(key[$0..<min($0 + 4, key.count)]) }
            .joined(separator: " ")
        address = code.address(of: account.email)
    }
}

/// The hash of a new password, if it may be one.
func passwordHash(_ password: String, of account: Account, _ rules: AccountRules) async throws -> String {
    if let problem = PasswordRule.problem(of: password, words: [account.email, account.name]) { throw problem }
    return try await BlockingWork.run { try PasswordHash(of: password, cost: rules.passwordCost).text }
}
