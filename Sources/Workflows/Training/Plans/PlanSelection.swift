import CatalogueModel
public import TrainingPlanner

/// Which sessions of a plan are asked for.
public struct PlanSelection: Hashable, Sendable {
    /// Only those in this country, at its border posts or about its workshops; all where nil.
    public var country: String?
    /// Only those that this trainer takes part in, to teach or to learn; all where nil.
    public var trainer: String?

    /// A selection; all of the plan where nothing is given.
    public init(country: String? = nil, trainer: String? = nil) {
        self.country = country
        self.trainer = trainer
    }

    /// Whether a session is among those asked for.
    public func includes(_ session: TrainingPlan.Session, of report: PlanReport) -> Bool {
        if let country, !report.countries(of: session).contains(country),
            !(session.candidates ?? []).contains(where: { $0.country == country })
        {
            return false
        }
        guard let trainer else { return true }
        return PlanReport.crew(of: session).contains(trainer)
            || (session.candidates ?? []).contains { $0.id == trainer }
    }

    /// Whether anyone of the code is in the plan: a trainer of the registry or one who becomes one.
    public static func knows(trainer: String, in report: PlanReport) -> Bool {
        report.instance.trainers.contains { $0.id == trainer } || report.newcomers.contains { $0.id == trainer }
    }
}
