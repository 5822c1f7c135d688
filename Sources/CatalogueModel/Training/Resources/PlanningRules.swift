/// The rules that every plan keeps, and what things cost; the Secretariat sets them.
///
/// Source: schema `resources.xsd`, type `PlanningRules`.
public struct PlanningRules: Codable, Hashable, Sendable, JSONWritable {
    /// Always `rules`: there is one.
    public var id: String
    /// Weeks between two workshops of a trainer, who has other work to do.
    public var recoveryWeeks: Int
    /// Weeks from a candidate's first own workshop to the certificate.
    public var certificationLagWeeks: Int
    /// The last generation of new trainers, 1 upward.
    public var maxGeneration: Int
    /// Candidates who may teach in one workshop beside a certified trainer.
    public var candidatesPerSession: Int
    /// Officials from each of the two countries in a bilateral workshop at least.
    public var bilateralMinPerCountry: Int
    /// Weights of the priorities 1, 2 and 3.
    public var priorityWeights: [Int]
    /// The evaluation some months after a workshop.
    public var followUp: FollowUpRules
    /// What things cost.
    public var costs: TrainingCosts
    /// Whether it is a sample.
    public var isSample: Bool
    /// What else there is to say.
    public var note: LocalizedText?

    /// Rules.
    public init(
        id: String,
        recoveryWeeks: Int,
        certificationLagWeeks: Int,
        maxGeneration: Int,
        candidatesPerSession: Int,
        bilateralMinPerCountry: Int,
        priorityWeights: [Int],
        followUp: FollowUpRules,
        costs: TrainingCosts
    ) {
        self.id = id
        self.recoveryWeeks = recoveryWeeks
        self.certificationLagWeeks = certificationLagWeeks
        self.maxGeneration = maxGeneration
        self.candidatesPerSession = candidatesPerSession
        self.bilateralMinPerCountry = bilateralMinPerCountry
        self.priorityWeights = priorityWeights
        self.followUp = followUp
        self.costs = costs
        isSample = false
    }

    /// Appends every member under its property's name.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("id", id)
            $0.member("recoveryWeeks", recoveryWeeks)
            $0.member("certificationLagWeeks", certificationLagWeeks)
            $0.member("maxGeneration", maxGeneration)
            $0.member("candidatesPerSession", candidatesPerSession)
            $0.member("bilateralMinPerCountry", bilateralMinPerCountry)
            $0.member("priorityWeights", priorityWeights)
            $0.member("followUp", followUp)
            $0.member("costs", costs)
            $0.member("isSample", isSample)
            $0.member("note", note)
        }
    }
}

/// The evaluation that follows a workshop some months later.
public struct FollowUpRules: Codable, Hashable, Sendable, JSONWritable {
    /// The types of workshop that it follows.
    public var appliesTo: [WorkshopType]
    /// Weeks after the end of the workshop at least.
    public var minWeeks: Int
    /// Weeks at most.
    public var maxWeeks: Int
    /// Evaluations a week in the whole region.
    public var capacityPerWeek: Int
    /// Cost of one, whole US dollars.
    public var cost: Int

    /// Rules of the evaluation.
    public init(appliesTo: [WorkshopType], minWeeks: Int, maxWeeks: Int, capacityPerWeek: Int, cost: Int) {
        self.appliesTo = appliesTo
        self.minWeeks = minWeeks
        self.maxWeeks = maxWeeks
        self.capacityPerWeek = capacityPerWeek
        self.cost = cost
    }

    /// Appends every member under its property's name.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("appliesTo", appliesTo)
            $0.member("minWeeks", minWeeks)
            $0.member("maxWeeks", maxWeeks)
            $0.member("capacityPerWeek", capacityPerWeek)
            $0.member("cost", cost)
        }
    }
}

/// What a workshop costs besides the room, in whole US dollars.
public struct TrainingCosts: Codable, Hashable, Sendable, JSONWritable {
    /// For each trainer and workshop.
    public var trainerFee: Int
    /// For each journey to another country.
    public var travel: Int
    /// For each week abroad and person.
    public var perDiemWeek: Int
    /// For each person taught.
    public var participant: Int

    /// Costs.
    public init(trainerFee: Int, travel: Int, perDiemWeek: Int, participant: Int) {
        self.trainerFee = trainerFee
        self.travel = travel
        self.perDiemWeek = perDiemWeek
        self.participant = participant
    }

    /// Appends every member under its property's name.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("trainerFee", trainerFee)
            $0.member("travel", travel)
            $0.member("perDiemWeek", perDiemWeek)
            $0.member("participant", participant)
        }
    }
}
