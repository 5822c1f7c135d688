import CatalogueModel
import CatalogueStore
import Hummingbird
import TrainingPlanner
import Workflows

/// Moving a workshop on trial, planning anew around it, and two plans side by side.
struct PlanMoveRoutes {
    let store: CatalogueStore
    let plans: PlanRoutes
    let effort: PlanTraining.Effort
    let today: @Sendable () -> CalendarDay
    let now: @Sendable () -> Moment

    func add(to router: Router<VisitContext>) {
        router.form(SitePath.moveRoute, read: { try await trial($1) }, send: replan)
        router.form(SitePath.apiMoveRoute, read: { try await trialJSON($1) }, send: replanJSON)
        router.page(SitePath.besideRoute) { _, context -> Response in
            let both = try await both(context)
            let visit = context.visit
            let title = PlanMoveText.besideTitle.text(in: visit.language)
            let page = PlansBesidePage(
                both,
                reader: try await plans.reader(visit),
                styles: plans.styles,
                frame: try await plans.frame(title, visit)
            )
            return .html(plans.pages.text(of: "plans-beside", page), language: visit.language.rawValue)
        }
        router.page(SitePath.apiBesideRoute) { _, context -> Response in
            .json(try await both(context).jsonText)
        }
    }

    private func both(_ context: VisitContext) async throws -> PlansBeside {
        let first = try await store.keptPlan(context.parameters.get("id") ?? "")
        let second = try await store.keptPlan(context.parameters.get("other") ?? "")
        return PlansBeside(try OpenPlan(first), try OpenPlan(second))
    }

    private func opened(_ context: VisitContext) async throws -> (KeptPlan, OpenPlan, TrainingPlan.Session) {
        let kept = try await store.keptPlan(context.parameters.get("id") ?? "")
        let plan = try OpenPlan(kept)
        let id = context.parameters.get("session") ?? ""
        guard let session = plan.session(id) else { throw WebError.noSuchWorkshop(id) }
        return (kept, plan, session)
    }

    private func trial(_ context: VisitContext) async throws -> Response {
        _ = try context.requirePlanner()
        let (_, plan, session) = try await opened(context)
        let move = try PlanMoveQuery(session, context.visit.query)?.move
        return try await page(session, plan, move, context.visit)
    }

    private func page(
        _ session: TrainingPlan.Session,
        _ plan: OpenPlan,
        _ move: PlanMove?,
        _ visit: Visit,
        problem: (any ExplainedError)? = nil
    ) async throws -> Response {
        let report = plan.report
        let trial = try await BlockingWork.run {
            move.flatMap { $0.changing(session).isEmpty ? nil : PlanTrial(report.instance, report.plan, $0) }
        }
        let title = "\(PlanMoveText.moveTitle.text(in: visit.language)) \(session.id)"
        let page = PlanMovePage(
            session,
            plan,
            move: move,
            trial: trial,
            reader: try await plans.reader(visit),
            styles: plans.styles,
            frame: try await plans.frame(title, visit),
            problem: problem?.explanation.words(in: visit.language)
        )
        let status = problem.map { ErrorResponse($0).status } ?? .ok
        return .html(
            plans.pages.text(of: "workshop-move", page),
            status: status,
            language: visit.language.rawValue
        )
    }

    private func trialJSON(_ context: VisitContext) async throws -> Response {
        _ = try context.requirePlanner()
        let (_, plan, session) = try await opened(context)
        let move = try PlanMoveQuery(session, context.visit.query)?.move ?? PlanMove(session: session.id)
        let report = plan.report
        guard let trial = try await BlockingWork.run({ PlanTrial(report.instance, report.plan, move) }) else {
            throw WebError.noSuchWorkshop(session.id)
        }
        return .json(MoveAnswer(trial, plan, plans.pages.vocabularies).jsonText)
    }

    private func replan(_ request: Request, _ context: VisitContext) async throws -> Response {
        let account = try context.requirePlanner()
        let fields = try await AccountFields(request, context)
        let (kept, plan, session) = try await opened(context)
        let move = try PlanMoveQuery(session, fields.query)?.move ?? PlanMove(session: session.id)
        do {
            let made = try await remake(kept, move, account, context.visitor(request))
            return .redirect(to: SitePath.beside(kept.summary.id, made.summary.id))
        } catch let error as any ExplainedError where error is MoveError || error is PlanTrainingError {
            return try await page(session, plan, move, context.visit, problem: error)
        }
    }

    private func replanJSON(_ request: Request, _ context: VisitContext) async throws -> Response {
        let account = try context.requirePlanner()
        let (kept, _, session) = try await opened(context)
        let move = try PlanMoveQuery(session, context.visit.query)?.move ?? PlanMove(session: session.id)
        let made = try await remake(kept, move, account, context.visitor(request))
        return .json(made.summary.jsonText, status: .created)
    }

    private func remake(_ kept: KeptPlan, _ move: PlanMove, _ account: Account, _ visitor: Visitor) async throws
        -> KeptPlan
    {
        try await MoveWorkshop(store: store).replan(
            around: move,
            in: kept,
            effort: effort,
            by: account,
            visitor: visitor,
            at: now(),
            today: today()
        )
    }
}
