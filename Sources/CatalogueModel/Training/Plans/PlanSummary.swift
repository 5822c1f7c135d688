/// The number of a plan that is kept.
public struct PlanID: Hashable, Comparable, Sendable, CustomStringConvertible, JSONWritable {
    /// 1 upward.
    public var number: Int64

    /// The plan of a number.
    public init(_ number: Int64) {
        self.number = number
    }

    /// The digits.
    public var description: String { String(number) }

    /// In order of making.
    public static func < (left: PlanID, right: PlanID) -> Bool {
        left.number < right.number
    }

    /// Appends the number.
    public func write(to json: inout JSONText) { json.number(Int(number)) }
}

/// Where a plan stands.
public enum PlanState: String, Codable, Sendable, CaseIterable, JSONWritable {
    /// A proposal that nobody has approved.
    case draft
    /// Approved by a second person, and what is done.
    case inForce
    /// Approved once; another was approved after it.
    case superseded
}

/// Who asks that a draft come into force, and since when.
public struct PlanRequest: Hashable, Sendable, JSONWritable {
    /// Who asks.
    public var askedBy: String
    /// When, as `2026-11-21T14:03:00Z`.
    public var askedAt: String

    /// A request.
    public init(askedBy: String, askedAt: String) {
        self.askedBy = askedBy
        self.askedAt = askedAt
    }

    /// Appends every member under its property's name.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("askedBy", askedBy)
            $0.member("askedAt", askedAt)
        }
    }
}

/// Who answers for a plan that was approved: two persons, and when.
public struct PlanApproval: Hashable, Sendable, JSONWritable {
    /// Who asked for it.
    public var askedBy: String
    /// Who agreed: another person.
    public var approvedBy: String
    /// When, as `2026-11-21T14:03:00Z`.
    public var approvedAt: String

    /// An approval.
    public init(askedBy: String, approvedBy: String, approvedAt: String) {
        self.askedBy = askedBy
        self.approvedBy = approvedBy
        self.approvedAt = approvedAt
    }

    /// Appends every member under its property's name.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("askedBy", askedBy)
            $0.member("approvedBy", approvedBy)
            $0.member("approvedAt", approvedAt)
        }
    }
}

/// What is known of a plan without opening it.
public struct PlanSummary: Hashable, Sendable {
    /// Its number; 0 before it is kept.
    public var id: PlanID
    /// What its makers call it.
    public var title: String
    /// When it was made, as `2026-11-21T14:03:00Z`.
    public var madeAt: String
    /// Who made it.
    public var madeBy: String
    /// What makes the same plan again: the seed, the steps asked for and the steps done.
    public var seed, steps, stepsDone: Int
    /// Weighted unmet need, tardiness, completion week, cost in US dollars.
    public var objective: [Int]
    /// A value of each that no plan as good as this one goes below.
    public var lowerBound: [Int]
    /// How many workshops and follow-ups it has.
    public var sessions: Int
    /// Whether it is made from samples.
    public var isSample: Bool
    /// Where it stands.
    public var state: PlanState
    /// Who asks that it come into force; nil where nobody does, and once it did.
    public var request: PlanRequest?
    /// Who approved it; nil for a draft.
    public var approval: PlanApproval?
    /// The plan that came into force after it.
    public var replacedBy: PlanID?

    /// A draft.
    public init(
        id: PlanID = PlanID(0),
        title: String,
        madeAt: String,
        madeBy: String,
        seed: Int,
        steps: Int,
        stepsDone: Int,
        objective: [Int],
        lowerBound: [Int],
        sessions: Int,
        isSample: Bool
    ) {
        self.id = id
        self.title = title
        self.madeAt = madeAt
        self.madeBy = madeBy
        self.seed = seed
        self.steps = steps
        self.stepsDone = stepsDone
        self.objective = objective
        self.lowerBound = lowerBound
        self.sessions = sessions
        self.isSample = isSample
        state = .draft
    }
}

extension PlanSummary {
    /// The plan without the addresses of accounts, for readers who have none: who answers for it is not theirs to write to.
    public var withoutAddresses: PlanSummary {
        func shown(_ person: String) -> String { person.contains("@") ? "account" : person }
        var summary = self
        summary.madeBy = shown(madeBy)
        summary.request?.askedBy = shown(request?.askedBy ?? "")
        summary.approval?.askedBy = shown(approval?.askedBy ?? "")
        summary.approval?.approvedBy = shown(approval?.approvedBy ?? "")
        return summary
    }
}

extension PlanSummary: JSONWritable {
    /// Appends every member; the objective by name.
    public func write(to json: inout JSONText) {
        json.object { json in
            json.member("id", id)
            json.member("title", title)
            json.member("state", state)
            json.member("madeAt", madeAt)
            json.member("madeBy", madeBy)
            json.member("seed", seed)
            json.member("steps", steps)
            json.member("stepsDone", stepsDone)
            json.member("sessions", sessions)
            json.member("sample", isSample)
            json.key("objective")
            PlanSummary.write(objective, to: &json)
            json.key("lowerBound")
            PlanSummary.write(lowerBound, to: &json)
            json.member("request", request)
            json.member("approval", approval)
            json.member("replacedBy", replacedBy)
        }
    }

    private static func write(_ values: [Int], to json: inout JSONText) {
        json.object { json in
            for (name, value) in zip(["unmet", "tardiness", "completionWeek", "cost"], values) {
                json.key(named: name)
                json.number(value)
            }
        }
    }
}
