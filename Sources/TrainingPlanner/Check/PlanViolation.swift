/// A rule of the model that a plan breaks, and where.
public struct PlanViolation: Hashable, Sendable, CustomStringConvertible {
    /// The rule, from `H1` to `H18`.
    public var rule: String
    /// The session, venue, need, trainer, budget line or week.
    public var place: String
    /// What was found there.
    public var fact: String
    /// Who or what it names beside the place: a trainer, then the other session; a need; a budget line; a country.
    public var names: [String] = []

    /// The three, for a line of text.
    public var description: String { "\(rule)\t\(place)\t\(fact)" }
}
