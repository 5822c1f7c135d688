public import CatalogueStore

/// How long things of accounts last, and what they cost.
public struct AccountRules: Sendable {
    /// A session ends when it was not used for so many seconds.
    public var idleSeconds: Int64 = 30 * 60
    /// A session ends after so many seconds, however it is used.
    public var sessionSeconds: Int64 = 12 * 3600
    /// The seconds in which the second factor is to follow the password.
    public var secondFactorSeconds: Int64 = 5 * 60
    /// A link opens something for so many seconds.
    public var linkSeconds: Int64 = 72 * 3600
    /// The most days of a token for programs.
    public var tokenDays: Int64 = 366
    /// What a password costs to check.
    public var passwordCost = PasswordCost.standard
    /// How fast someone may try again.
    public var attempts = AttemptLimits()

    /// The rules as they ship.
    public init() {}
}
