import CatalogueModel
import CatalogueStore
import Hummingbird

/// Needs, the registry of trainers and its question, as pages and as JSON.
struct TrainingRoutes {
    let store: CatalogueStore
    let pages: PageMaker
    let today: @Sendable () -> CalendarDay

    func add(to router: some RouterMethods<VisitContext>) {
        router.page(SitePath.training) { _, context in try await overview(context.visit) }
        router.page(SitePath.trainingNeeds) { _, context in try await needs(context.visit) }
        router.page(SitePath.apiTrainingNeeds) { _, context in try await needsJSON(context.visit) }
        router.page(SitePath.trainers) { _, context in try await trainers(context.visit) }
        router.page(SitePath.apiTrainers) { _, context in try await trainersJSON(context.visit) }
        router.page(SitePath.who) { _, context in try await who(context.visit) }
        router.page(SitePath.apiWho) { _, context in try await whoJSON(context.visit) }
        router.page(SitePath.trainingImpact) { _, context in try await impact(context.visit) }
        router.page(SitePath.apiTrainingImpact) { _, _ in
            Response.json(TrainingImpact(try await data(), today: today()).jsonText)
        }
    }

    private func data() async throws -> TrainingData {
        try await store.trainingData() ?? TrainingData()
    }

    private func frame(_ title: UIText, _ visit: Visit) async throws -> FramePage {
        pages.frame(
            title: title.text(in: visit.language),
            visit: visit,
            editionLine: PageMaker.line(of: try await store.currentEdition(), in: visit.language)
        )
    }

    private func html(_ template: String, _ page: some Sendable, _ visit: Visit, isWrong: Bool = false) -> Response {
        .html(
            pages.text(of: template, page),
            status: isWrong ? .badRequest : .ok,
            language: visit.language.rawValue
        )
    }

    private var style: String { pages.resources.path(of: "training.css") }

    private func overview(_ visit: Visit) async throws -> Response {
        let page = TrainingPage(
            try await data(),
            today: today(),
            stylesheet: style,
            frame: try await frame(TrainingText.trainingTitle.wording, visit),
            wording: pages.wording(visit)
        )
        return html("training", page, visit)
    }

    private func needs(_ visit: Visit) async throws -> Response {
        var problems: [QueryProblem] = []
        let query = NeedsQuery(urlQuery: visit.query, vocabularies: pages.vocabularies, problems: &problems)
        let data = try await data()
        let page = NeedsPage(
            NeedsOverview(data, query: query),
            data: data,
            problems: problems,
            stylesheet: style,
            frame: try await frame(NeedsText.needsTitle.wording, visit),
            wording: pages.wording(visit)
        )
        return html("needs", page, visit, isWrong: !problems.isEmpty)
    }

    private func needsJSON(_ visit: Visit) async throws -> Response {
        var problems: [QueryProblem] = []
        let query = NeedsQuery(urlQuery: visit.query, vocabularies: pages.vocabularies, problems: &problems)
        guard problems.isEmpty else { throw WebError.badQuery(problems) }
        return .json(NeedsOverview(try await data(), query: query).jsonText)
    }

    private func trainers(_ visit: Visit) async throws -> Response {
        var problems: [QueryProblem] = []
        let query = TrainersQuery(urlQuery: visit.query, vocabularies: pages.vocabularies, problems: &problems)
        let data = try await data()
        let page = TrainersPage(
            query,
            TrainerRegister(data, today: today()).visible(to: visit.access),
            access: visit.access,
            hasSamples: data.hasSamples,
            problems: problems,
            stylesheet: style,
            frame: try await frame(TrainerText.trainersTitle.wording, visit),
            wording: pages.wording(visit)
        )
        return html("trainers", page, visit, isWrong: !problems.isEmpty)
    }

    private func trainersJSON(_ visit: Visit) async throws -> Response {
        var problems: [QueryProblem] = []
        let query = TrainersQuery(urlQuery: visit.query, vocabularies: pages.vocabularies, problems: &problems)
        guard problems.isEmpty else { throw WebError.badQuery(problems) }
        let register = TrainerRegister(try await data(), today: today()).visible(to: visit.access)
        return .json(register.filtered(query).jsonText)
    }

    private func impact(_ visit: Visit) async throws -> Response {
        let data = try await data()
        let page = ImpactPage(
            TrainingImpact(data, today: today()),
            hasSamples: data.hasSamples,
            stylesheet: style,
            frame: try await frame(ImpactText.impactTitle.wording, visit),
            wording: pages.wording(visit)
        )
        return html("impact", page, visit)
    }

    private func who(_ visit: Visit) async throws -> Response {
        var problems: [QueryProblem] = []
        let question = TeachingQuestion(
            urlQuery: visit.query,
            vocabularies: pages.vocabularies,
            problems: &problems
        )
        let data = try await data()
        let page = WhoPage(
            visit.query,
            question.map { TeachingAnswer($0, data, today: today()).visible(to: visit.access) },
            access: visit.access,
            hasSamples: data.hasSamples,
            problems: problems,
            stylesheet: style,
            frame: try await frame(TrainerText.whoTitle.wording, visit),
            wording: pages.wording(visit)
        )
        return html("who", page, visit, isWrong: !problems.isEmpty)
    }

    private func whoJSON(_ visit: Visit) async throws -> Response {
        var problems: [QueryProblem] = []
        let question = TeachingQuestion(
            urlQuery: visit.query,
            vocabularies: pages.vocabularies,
            problems: &problems
        )
        guard let question else { throw WebError.badQuery(problems.isEmpty ? [.incompleteQuestion] : problems) }
        return .json(TeachingAnswer(question, try await data(), today: today()).visible(to: visit.access).jsonText)
    }
}

extension QueryProblem {
    /// A question about a trainer without one of its four parts.
    fileprivate static let incompleteQuestion = QueryProblem(
        parameter: TeachingQuestion.Parameter.week,
        explanation: Explanation(
            "query.incomplete",
            message: LocalizedText(
                es: "La pregunta necesita tema, idioma, país y semana.",
                en: "The question needs topic, language, country and week."
            ),
            advice: LocalizedText(
                es: "Dé los cuatro: topic, language, country, week=2027-03-08.",
                en: "Give all four: topic, language, country, week=2027-03-08."
            )
        )
    )
}
