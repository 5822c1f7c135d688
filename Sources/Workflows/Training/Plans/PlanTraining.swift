public import CatalogueModel
public import CatalogueStore
import Foundation
public import TrainingPlanner

/// Why no plan could be kept.
public enum PlanTrainingError: ExplainedError {
    /// What is published makes no instance that can be planned: where it is wrong.
    case badInstance([String])
    /// The plan found breaks a rule; the program is wrong, not the data.
    case brokenRule(String)

    /// What to tell a person.
    public var explanation: Explanation {
        switch self {
        case .badInstance(let places):
            Explanation(
                "plan.badInstance",
                message: LocalizedText(
                    es: "Con lo publicado no se puede planificar: \(places.joined(separator: "; ")).",
                    en: "What is published cannot be planned: \(places.joined(separator: "; "))."
                ),
                advice: LocalizedText(
                    es: "Corrija los recursos o las necesidades que se nombran y remítalos de nuevo.",
                    en: "Correct the resources or needs that are named, and send them again."
                )
            )
        case .brokenRule(let rule):
            Explanation(
                "plan.brokenRule",
                message: LocalizedText(
                    es: "El plan hallado incumple una regla y no se guarda: \(rule).",
                    en: "The plan found breaks a rule and is not kept: \(rule)."
                ),
                advice: LocalizedText(es: "Informe de este error.", en: "Please report this error.")
            )
        }
    }
}

/// Plans from what is published, and keeps the plan with the instance that it answers.
public struct PlanTraining: Sendable {
    /// How long to look.
    public enum Effort: Sendable {
        /// So many steps.
        case steps(Int)
        /// The steps of so many seconds on the reference machine.
        case seconds(Int)

        /// How many steps of a search that is.
        func steps(of search: PlanSearch) -> Int {
            switch self {
            case .steps(let count): max(1, count)
            case .seconds(let seconds): search.steps(forSeconds: seconds)
            }
        }
    }

    /// What is asked for.
    public struct Order: Sendable {
        /// What the plan is called.
        public var title: String
        /// Who asks for it.
        public var madeBy: String
        /// When, as `2026-11-21T14:03:00Z`.
        public var madeAt: String
        /// The seed of chance.
        public var seed: Int
        /// How long to look.
        public var effort: Effort

        /// An order.
        public init(title: String, madeBy: String, madeAt: String, seed: Int, effort: Effort) {
            self.title = title
            self.madeBy = madeBy
            self.madeAt = madeAt
            self.seed = seed
            self.effort = effort
        }
    }

    private let store: CatalogueStore
    private let vocabularies: Vocabularies

    /// Plans of a store.
    public init(store: CatalogueStore, vocabularies: Vocabularies) {
        self.store = store
        self.vocabularies = vocabularies
    }

    /// Makes a plan and keeps it, all of it or nothing.
    ///
    /// - Parameters:
    ///   - order: what is asked for.
    ///   - visitor: who asks, as the audit log says it.
    ///   - isStopped: asked before each step; the best plan so far is kept.
    ///   - progress: told of each better plan.
    /// - Returns: the plan with its number.
    /// - Throws: `PlanningSnapshotError`, `PlanTrainingError`, `PlanError`, `StoreError`.
    public func make(
        _ order: Order,
        by visitor: Visitor = .commandLine,
        isStopped: @escaping @Sendable () -> Bool = { false },
        progress: @escaping @Sendable (PlanSearch.Progress) -> Void = { _ in }
    ) async throws -> KeptPlan {
        let data = try await store.trainingData() ?? TrainingData()
        let vocabularies = vocabularies
        let draft = try await BlockingWork.run {
            try Self.draft(data, vocabularies, order, isStopped, progress)
        }
        return try await store.keep(draft) { plan in
            AuditNote(.planMade, by: visitor, subject: "plan:\(plan.id)", details: order.madeBy, at: order.madeAt)
        }
    }

    private static func draft(
        _ data: TrainingData,
        _ vocabularies: Vocabularies,
        _ order: Order,
        _ isStopped: () -> Bool,
        _ progress: (PlanSearch.Progress) -> Void
    ) throws -> KeptPlan {
        let snapshot = try PlanningSnapshot(data, vocabularies: vocabularies, name: order.title, withNames: false)
        let text = snapshot.jsonText
        let instance = try PlanningInstance(json: Data(text.utf8))
        var search = try search(instance, order.seed)
        let steps = order.effort.steps(of: search)
        var plan = search.run(seed: order.seed, steps: steps, isStopped: isStopped, progress: progress)
        try check(plan, instance)
        // What is asked of a plan first is why something is missing: it is kept with its reasons.
        plan.reasons = try PlanReasons(instance, plan, withinSteps: steps).reasons(isStopped: isStopped)
        let summary = PlanSummary(
            title: order.title,
            madeAt: order.madeAt,
            madeBy: order.madeBy,
            seed: order.seed,
            steps: steps,
            stepsDone: plan.stepsDone,
            objective: plan.objective,
            lowerBound: plan.lowerBound,
            sessions: plan.sessions.count,
            isSample: data.hasSamples
        )
        return KeptPlan(
            summary: summary,
            instance: text,
            plan: String(decoding: try plan.json(), as: UTF8.self),
            mastersAlone: try mastersAlone(instance, seed: order.seed, steps: max(12, steps / 4), isStopped)
        )
    }

    /// How far those would get who can teach already: a plan of its own, with a quarter of the steps.
    private static func mastersAlone(
        _ instance: PlanningInstance,
        seed: Int,
        steps: Int,
        _ isStopped: () -> Bool
    ) throws -> String {
        let alone = instance.withoutMultiplier
        var search = try search(alone, seed)
        let plan = search.run(seed: seed, steps: steps, isStopped: isStopped)
        try check(plan, alone)
        return String(decoding: try plan.json(), as: UTF8.self)
    }

    private static func search(_ instance: PlanningInstance, _ seed: Int) throws -> PlanSearch {
        do {
            return try PlanSearch(instance, seed: seed)
        } catch PlanningError.badInstance(let findings) {
            throw PlanTrainingError.badInstance(findings.prefix(5).map { "\($0.path) (\($0.value))" })
        }
    }

    /// Nothing that breaks a rule is kept: the checker shares no code with the search.
    static func check(_ plan: TrainingPlan, _ instance: PlanningInstance) throws {
        let (violations, objective) = PlanChecker.check(instance, plan)
        if let first = violations.first { throw PlanTrainingError.brokenRule(first.description) }
        guard objective == plan.objective else { throw PlanTrainingError.brokenRule("objective \(objective)") }
    }
}
