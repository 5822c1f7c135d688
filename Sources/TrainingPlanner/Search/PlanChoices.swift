/// What the search varies; the construction turns it into a plan that keeps every rule.
struct PlanChoices {
    /// How the whole plan is made.
    struct Policy {
        /// How many new trainers are wanted, as a multiple of what the courses ask.
        var trainers = 1.0
        /// How much a stream comes first in which a candidate waits for co-delivery.
        var boost = 2.0
        /// How much a near deadline counts.
        var lateness = 1.0
        /// How soon a country trains its own trainers; 0 is never, small values are early.
        var national = 1.0
        /// Whether national workshops for trainers come before the courses of the week.
        var growthFirst = false
        /// Trainers of each pool kept free of courses until the pool is full, so that they teach trainers.
        var growUntil = 0
        /// The most candidates that a pool which can make trainers at home sends abroad.
        var regionalMost = Int.max
        /// The most places that one pool takes of a regional workshop while others still want some.
        var spread = Int.max
        /// Whether each week's national workshops go to the pools where they gain most, not to the first ones:
        /// follow-ups limit how many there can be.
        var byGain = false
    }
    /// Of one stream.
    struct StreamChoice {
        var factor = 1.0
        var release = 0
        /// 0: fly trainers in freely; 1: only to seed; 2: never both of the crew; 3: only for the first of a team.
        var fly = 0
        var fill = 0.0
    }
    /// Of one pool.
    struct PoolChoice {
        var more = 0
        var factor = 1.0
        var secondWeek = -1
        var secondWanted = 0
    }
    var policy = Policy()
    var streams: [StreamChoice]
    var pools: [PoolChoice]
    var groupRelease: [Int]

    init(_ problem: PlanningProblem) {
        streams = Array(repeating: StreamChoice(), count: problem.streams.count)
        pools = Array(repeating: PoolChoice(), count: problem.pools.count)
        groupRelease = Array(repeating: 0, count: problem.groups.count)
    }
}

/// The four components that plans are compared by, in order, and after the first how much of an agreed plan is changed.
struct PlanValue: Comparable {
    var unmet = 0
    var changes = 0
    var tardiness = 0
    var completion = 0
    var cost = 0

    static func < (a: PlanValue, b: PlanValue) -> Bool {
        (a.unmet, a.changes, a.tardiness, a.completion, a.cost)
            < (b.unmet, b.changes, b.tardiness, b.completion, b.cost)
    }

    var components: [Int] { [unmet, tardiness, completion, cost] }
}
