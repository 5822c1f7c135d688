public import CatalogueModel
public import CatalogueStore
import Foundation
public import TrainingPlanner

/// Plans anew around a workshop that was moved, and keeps the plan: as little else is changed as the unmet need allows.
public struct MoveWorkshop: Sendable {
    private let store: CatalogueStore

    /// Plans of a store.
    public init(store: CatalogueStore) {
        self.store = store
    }

    /// Makes a plan with a workshop moved and keeps it, all of it or nothing.
    ///
    /// Workshops of a plan in force that began before today stay as they are. Who asks for the same again within minutes,
    /// through this process or another, gets the same plan.
    ///
    /// - Parameters:
    ///   - move: the workshop, and where to.
    ///   - kept: the plan that has it; the new one has its title from it.
    ///   - effort: how long to look.
    ///   - account: whose doing it is.
    ///   - visitor: as the audit log says it.
    ///   - now: the moment.
    ///   - today: the day.
    /// - Returns: the new plan with its number.
    /// - Throws: `MoveError`, `PlanTrainingError`, `StoreError`.
    public func replan(
        around move: PlanMove,
        in kept: KeptPlan,
        effort: PlanTraining.Effort,
        by account: Account,
        visitor: Visitor,
        at now: Moment,
        today: CalendarDay
    ) async throws -> KeptPlan {
        let before = kept.summary.id
        let wish = [
            "\(before)", "\(account.id.number)", "\(today)", move.session, move.startWeek.map { "\($0)" } ?? "",
            move.venue ?? "", move.lead ?? "", move.coTrainers?.joined(separator: ",") ?? "",
        ]
        let request = wish.joined(separator: "\n")
        return try await MakeOnce(store: store).run(SecretToken.sha256(request), at: now) { run in
            let draft = try await BlockingWork.run { try Self.draft(move, kept, effort, account, now, today) }
            return try await store.keep(draft, run: run) { plan in
                let details = "plan \(before) with \(move.session) moved"
                return note(
                    .planMade,
                    by: visitor,
                    account: account,
                    subject: "plan:\(plan.id)",
                    details: details,
                    at: now
                )
            }
        }
    }

    private static func draft(
        _ move: PlanMove,
        _ kept: KeptPlan,
        _ effort: PlanTraining.Effort,
        _ account: Account,
        _ now: Moment,
        _ today: CalendarDay
    ) throws -> KeptPlan {
        let open = try OpenPlan(kept)
        guard let session = open.session(move.session) else { throw MoveError.nothingChanges(move.session) }
        let change = move.changing(session)
        guard !change.isEmpty else { throw MoveError.nothingChanges(move.session) }
        let text = try pinned(kept.instance, change.pin(of: session))
        let instance = try PlanningInstance(json: Data(text.utf8))
        let weeks = (today.daysSince1970 - open.firstDay.daysSince1970 + 6) / 7
        let held = kept.summary.state == .inForce ? max(0, weeks) : 0
        let seed = kept.summary.seed
        var search: PlanSearch
        do {
            search = try PlanSearch(instance, seed: seed, around: open.report.plan, keepBefore: held)
        } catch PlanningError.badInstance(let findings) {
            let rule = findings.lazy.compactMap { $0.value.firstMatch(of: /\((H\d+)\)/)?.output.1 }.first
            throw MoveError.cannotHold(move.session, rule: rule.map(String.init))
        }
        let steps = effort.steps(of: search)
        var plan = search.run(seed: seed, steps: steps)
        try PlanTraining.check(plan, instance)
        plan.reasons = try PlanReasons(instance, plan, withinSteps: steps).reasons()
        let summary = PlanSummary(
            title: title(kept.summary.title, moving: move.session),
            madeAt: now.description,
            madeBy: account.email,
            seed: seed,
            steps: steps,
            stepsDone: plan.stepsDone,
            objective: plan.objective,
            lowerBound: plan.lowerBound,
            sessions: plan.sessions.count,
            isSample: kept.summary.isSample
        )

        // How far masters alone would get hangs on the data, which are the same.
        return KeptPlan(
            summary: summary,
            instance: text,
            plan: String(decoding: try plan.json(), as: UTF8.self),
            mastersAlone: kept.mastersAlone
        )
    }

    /// The title of the plan before with the workshop that was moved, as long as a title may be.
    private static func title(_ title: String, moving session: String) -> String {
        let ending = " · \(session)".unicodeScalars.prefix(KeptPlan.maximumTitleLength)
        let beginning = title.unicodeScalars.prefix(KeptPlan.maximumTitleLength - ending.count)
        return String(String.UnicodeScalarView(beginning) + String.UnicodeScalarView(ending))
    }

    /// The instance with one more thing agreed; everything else in it stays, also what the planner has no use for.
    private static func pinned(_ instance: String, _ pin: PlanningInstance.Pin) throws -> String {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        let parsed = try JSONSerialization.jsonObject(with: Data(instance.utf8))
        guard var members = parsed as? [String: Any],
            let fields = try JSONSerialization.jsonObject(with: encoder.encode(pin)) as? [String: Any]
        else { throw PlanTrainingError.brokenRule("instance") }
        var pins = members["pinned"] as? [[String: Any]] ?? []
        if let place = pins.firstIndex(where: { $0["id"] as? String == pin.id }) {
            pins[place].merge(fields) { $1 }
        } else {
            pins.append(fields)
        }
        members["pinned"] = pins
        let options: JSONSerialization.WritingOptions = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try JSONSerialization.data(withJSONObject: members, options: options), as: UTF8.self)
    }
}
