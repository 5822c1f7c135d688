import CatalogueModel
import CatalogueStore
import Hummingbird
import TrainingPlanner
import Workflows

/// Plans, one by one and their workshops, as pages and as JSON.
///
/// They change without a publication, so no page of them is kept in memory.
struct PlanRoutes {
    let store: CatalogueStore
    let pages: PageMaker
    let today: @Sendable () -> CalendarDay

    /// How many models a workshop practises on.
    private static let practiceModels = 8

    func add(to router: some RouterMethods<VisitContext>) {
        router.page(SitePath.plans) { _, context in try await list(context.visit) }
        router.page(SitePath.planRoute) { _, context in
            try await plan(context.parameters.get("id") ?? "", "plan", context.visit)
        }
        router.page(SitePath.planBriefRoute) { _, context in
            try await plan(context.parameters.get("id") ?? "", "plan-brief", context.visit)
        }
        router.page(SitePath.workshopRoute) { _, context in
            try await workshop(
                context.parameters.get("id") ?? "",
                context.parameters.get("session") ?? "",
                context.visit
            )
        }
        router.page(SitePath.apiPlans) { _, context in try await listJSON(context.visit) }
        router.page(SitePath.apiPlanRoute) { _, context in
            var kept = try await store.keptPlan(context.parameters.get("id") ?? "")
            if context.visit.account == nil { kept.summary = kept.summary.withoutAddresses }
            return Response.json(PlanAnswer(kept, try OpenPlan(kept)).jsonText)
        }
        PlanFileRoutes(store: store, vocabularies: pages.vocabularies).add(to: router)
    }

    var styles: PlanStyles {
        PlanStyles(training: pages.resources.path(of: "training.css"), plan: pages.resources.path(of: "plan.css"))
    }

    func frame(_ title: String, _ visit: Visit) async throws -> FramePage {
        let edition = try await store.currentEdition()
        return pages.frame(
            title: title,
            visit: visit,
            editionLine: PageMaker.line(of: edition, in: visit.language)
        )
    }

    func reader(_ visit: Visit) async throws -> PlanReader {
        var reader = PlanReader(wording: pages.wording(visit))
        reader.account = visit.account
        reader.byTrainer = visit.query["by"] == "trainer"
        guard visit.access >= .official else { return reader }
        let data = try await store.trainingData() ?? TrainingData()
        reader.names = Dictionary(
            data.registry.map { (TrainingData.key($0.id, of: $0.country), $0.name) },
            uniquingKeysWith: { first, _ in first }
        )
        return reader
    }

    private func list(_ visit: Visit) async throws -> Response {
        let page = PlansPage(
            try await store.plans(),
            styles: styles,
            frame: try await frame(PlanText.planTitle.text(in: visit.language), visit),
            wording: pages.wording(visit)
        )
        return .html(pages.text(of: "plans", page), language: visit.language.rawValue)
    }

    private func listJSON(_ visit: Visit) async throws -> Response {
        var plans = try await store.plans()
        if visit.account == nil { plans = plans.map(\.withoutAddresses) }
        var json = JSONText()
        json.object { $0.member("plans", plans) }
        return .json(json.string)
    }

    /// A plan's page, with what went wrong with what was asked there.
    func plan(
        _ number: String,
        _ template: String,
        _ visit: Visit,
        problem: (any ExplainedError)? = nil
    ) async throws -> Response {
        let plan = try OpenPlan(try await store.keptPlan(number))
        let title = "\(PlanText.planOne.text(in: visit.language)) \(plan.summary.id): \(plan.summary.title)"
        var other: PlanID?
        if visit.account?.role.may(.plan) == true, plan.summary.state == .draft {
            other = try await store.plans(limit: 1).first { $0.state == .inForce }?.id
        }
        let page = PlanPage(
            plan,
            beside: other,
            reader: try await reader(visit),
            styles: styles,
            frame: try await frame(title, visit),
            problem: problem?.explanation.words(in: visit.language)
        )
        let status = problem.map { ErrorResponse($0).status } ?? .ok
        return .html(pages.text(of: template, page), status: status, language: visit.language.rawValue)
    }

    private func workshop(_ number: String, _ id: String, _ visit: Visit) async throws -> Response {
        let plan = try OpenPlan(try await store.keptPlan(number))
        guard let session = plan.session(id) else { throw WebError.noSuchWorkshop(id) }
        let reader = try await reader(visit)
        let page = WorkshopPage(
            session,
            plan,
            models: try await models(session, plan, visit),
            reader: reader,
            styles: styles,
            frame: try await frame("\(session.id): \(reader.words.topic(session.topic))", visit)
        )
        return .html(pages.text(of: "workshop", page), language: visit.language.rawValue)
    }

    /// Models of the workshop's countries with features of its topic: of each group in turn, until there are enough.
    private func models(
        _ session: TrainingPlan.Session,
        _ plan: OpenPlan,
        _ visit: Visit
    ) async throws -> [SearchResult] {
        guard session.type != .followUp, let practice = TopicPractice(topic: session.topic) else { return [] }
        var lists: [[SearchResult]] = []
        let countries = plan.report.countries(of: session)
        for question in practice.questions(countries: countries, size: Self.practiceModels) {
            let found = try await store.search(
                question,
                vocabularies: pages.vocabularies,
                access: visit.access,
                today: today()
            )
            lists.append(found?.results ?? [])
        }
        var models: [SearchResult] = []
        for place in 0..<Self.practiceModels {
            for list in lists where place < list.count && models.count < Self.practiceModels {
                if !models.contains(where: { $0.code == list[place].code }) { models.append(list[place]) }
            }
        }
        return models
    }
}

extension CatalogueStore {
    /// The plan of a number as an address has it.
    func keptPlan(_ number: String) async throws -> KeptPlan {
        guard number.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let value = Int64(number),
            let kept = try await plan(PlanID(value))
        else { throw WebError.noSuchPlan(number) }
        return kept
    }
}
