/// Someone signed in on one device.
public struct AccountSession: Hashable, Sendable {
    /// Its number.
    public var number: Int64
    /// Whose.
    public var account: Account
    /// Whether the password was given and the second factor is still to come: it opens nothing yet.
    public var awaitsSecondFactor: Bool
    /// When it began.
    public var createdAt: Moment
    /// When it was last used, to the minute.
    public var lastUsedAt: Moment
    /// The network address that it began from.
    public var client: String
    /// What the device calls itself.
    public var device: String

    /// A session.
    public init(
        number: Int64,
        account: Account,
        awaitsSecondFactor: Bool,
        createdAt: Moment,
        lastUsedAt: Moment,
        client: String,
        device: String
    ) {
        self.number = number
        self.account = account
        self.awaitsSecondFactor = awaitsSecondFactor
        self.createdAt = createdAt
        self.lastUsedAt = lastUsedAt
        self.client = client
        self.device = device
    }
}

/// What a program with a token may do.
public enum TokenScope: String, Sendable, CaseIterable, JSONWritable {
    /// Read what its owner may read.
    case read
    /// Also do what its owner may do.
    case write
    /// Read the figures of the service and nothing else; only for those whose owner may.
    case metrics
}

/// A token with which a program acts for its owner; the token itself is not kept.
public struct APIToken: Hashable, Sendable {
    /// Its number.
    public var number: Int64
    /// What its owner calls it.
    public var name: String
    /// What it may do.
    public var scope: TokenScope
    /// When it was made.
    public var createdAt: Moment
    /// From when on it opens nothing.
    public var expiresAt: Moment
    /// When it was last used, to the minute.
    public var lastUsedAt: Moment?

    /// A token.
    public init(
        number: Int64,
        name: String,
        scope: TokenScope,
        createdAt: Moment,
        expiresAt: Moment,
        lastUsedAt: Moment?
    ) {
        self.number = number
        self.name = name
        self.scope = scope
        self.createdAt = createdAt
        self.expiresAt = expiresAt
        self.lastUsedAt = lastUsedAt
    }
}

/// What a one-time link is for.
public enum AccountLinkKind: String, Sendable, CaseIterable {
    /// A new account's first password.
    case invitation
    /// A forgotten password or a lost second factor.
    case reset
}
