import Foundation

/// Why a need is unmet or late, as a plan that was asked for reasons carries it.
public struct PlanReason: Decodable, Hashable, Sendable {
    /// What stands in the way.
    public struct Binding: Decodable, Hashable, Sendable {
        /// The kind: `no_trainer`, `no_room` and so on.
        public var code: String
        /// The country, budget line or border post that it is about.
        public var subject: String?
        /// The first week without it.
        public var untilWeek: Int?
    }

    /// A change that helped when the plan was made again with it.
    public struct Help: Decodable, Hashable, Sendable {
        /// The change.
        public struct Change: Decodable, Hashable, Sendable {
            /// The kind: `more_candidates`, `more_money` and so on.
            public var code: String
            /// The country, budget line, venue or need.
            public var subject: String
            /// The topic and language, for candidates and masters.
            public var topic, language: String?
            /// How many candidates, masters, dollars, rooms or weeks more.
            public var amount: Int
        }
        /// The change.
        public var change: Change
        /// Officials taught more over the whole plan, and what that costs more.
        public var officialsMore, costMore: Int
        /// Officials of this need taught in time who were not; nil in plans kept before it was said.
        public var onTimeMoreHere: Int?
    }

    /// The need.
    public var need: String
    /// Officials not taught at all, and officials taught late.
    public var unmet, late: Int
    /// What stands in the way, what does most often first.
    public var bindings: [Binding]
    /// What would help, the cheapest first.
    public var help: [Help]

    private struct Holder: Decodable {
        var reasons: [PlanReason]?
    }

    /// The reasons in a plan's text; none where nobody asked for them.
    static func read(_ plan: String) throws -> [PlanReason] {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(Holder.self, from: Data(plan.utf8)).reasons ?? []
    }
}
