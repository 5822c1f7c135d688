/// Among which plans the lower bounds of a plan hold, for programs and in words.
///
/// Unmet need and tardiness are bounded for every plan: officials left over count as late until the end. When all is
/// over and what it costs depends on how much is taught, so that a plan that teaches fewer may be shorter and cheaper.
public struct BoundsHold: Codable, Sendable, Equatable {
    /// A set of plans.
    public enum Scope: String, Codable, Sendable {
        /// Every plan that keeps the rules.
        case everyPlan = "every_plan"
        /// Plans that keep the rules and leave no more weighted need unmet than this one.
        case noMoreUnmet = "no_more_unmet"
    }

    /// The scope of each component's bound.
    public var unmet, tardiness, completionWeek, cost: Scope
    /// The same in words.
    public var es, en: String

    /// As the bound is made.
    public static let stated = BoundsHold(
        unmet: scope(ofComponent: 0),
        tardiness: scope(ofComponent: 1),
        completionWeek: scope(ofComponent: 2),
        cost: scope(ofComponent: 3),
        es:
            "Las cotas de lo que queda sin atender y del retraso valen para todo plan; las de la última semana y del costo, entre los planes que no dejan más sin atender que este.",
        en:
            "The bounds of what is left over and of lateness hold for every plan; those of the last week and of cost, among plans that leave no more over than this one."
    )

    /// The scope of a component by its place in the objective.
    public static func scope(ofComponent place: Int) -> Scope { place < 2 ? .everyPlan : .noMoreUnmet }
}
