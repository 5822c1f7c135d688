/// A change to the circumstances whose worth is asked for.
public enum WhatIfScenario: Sendable, Hashable {
    /// As the instance is.
    case asItIs
    /// Every budget line times so many hundredths.
    case budget(percent: Int)
    /// One more master in a topic and language, free in all weeks.
    case master(topic: String, language: String)
    /// A venue that takes nothing.
    case closed(venue: String)
    /// Nobody new is certified: masters and trainers of the registry alone.
    case noMultiplier
    /// New trainers do not train trainers.
    case noSecondGeneration
}

/// What a plan reaches under one scenario.
public struct WhatIfOutcome: Codable, Sendable, Equatable {
    /// The scenario, as it is written: `budget+20%`, `master:T03:es`, `closed:V2`, `no-multiplier`,
    /// `no-second-generation`; `as-it-is` for the instance unchanged.
    public var scenario: String
    /// Weighted unmet need, tardiness, completion week, cost, and what each cannot go below.
    public var objective, lowerBound: [Int]
    /// The officials asked for and those taught.
    public var officials, taught: Int
    /// How many are taught by the end of each week, from week 0.
    public var taughtByWeek: [Int]
    /// New trainers certified within the plan, by generation from the first.
    public var certifiedByGeneration: [Int]
    /// Sessions, follow-ups included.
    public var sessions: Int
}

/// Scenarios side by side, each planned with the same seed and steps.
public struct WhatIfTable: Codable, Sendable, Equatable {
    /// The instance, the seed and the steps of each plan.
    public var instance: String
    /// The seed and the steps of each plan.
    public var seed, steps: Int
    /// The instance unchanged first, then the scenarios as asked.
    public var outcomes: [WhatIfOutcome]
}
