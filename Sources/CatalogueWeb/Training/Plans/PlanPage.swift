import CatalogueModel
import TrainingPlanner
import Workflows

/// What a plan's page is made for: who reads it, and how much of it a page holds.
struct PlanReader: Sendable {
    let wording: Wording
    /// Trainers' names by code, for those who may see them; else nothing.
    var names: [String: String] = [:]
    /// Who reads it, where they have an account.
    var account: Account?
    /// The most sessions that are drawn and listed.
    var mostSessions = 1500
    /// Whether the calendar has a row a trainer instead of a row a country.
    var byTrainer = false

    var words: PlanWords { PlanWords(wording.vocabularies, wording.language) }

    /// A trainer as this reader may know them.
    func trainer(_ code: String) -> String { names[code].map { "\(code) \($0)" } ?? code }

    /// Who answers for a plan: addresses are for those who have an account themselves.
    func person(_ name: String) -> String {
        guard account == nil, name.contains("@") else { return wording.person(name) }
        return PlanDecisionText.planSomeone.text(in: wording.language)
    }
}

/// A plan's head: the same on its page, its brief and its workshops.
struct PlanHeadPage: Sendable {
    let headNumber: String
    let headTitle: String
    let headPath: String
    let headState: String
    let headStateClass: String
    let headMade: String
    let headApproval: String?
    let headRequest: String?
    let headReplacedPath: String?
    let headReplacedBy: String
    let headIsSample: Bool

    init(_ summary: PlanSummary, _ reader: PlanReader) {
        let language = reader.wording.language
        headNumber = summary.id.description
        headTitle = summary.title
        headPath = SitePath.plan(summary.id)
        headState = reader.words.state(summary.state)
        headStateClass = "state state-\(summary.state.rawValue)"
        headMade =
            "\(PlanText.planMade.text(in: language)): \(DateText.moment(summary.madeAt, in: language)), \(reader.person(summary.madeBy))"
        headApproval = summary.approval.map { approval in
            let day = DateText.moment(approval.approvedAt, in: language)
            let (askedBy, approvedBy) = (reader.person(approval.askedBy), reader.person(approval.approvedBy))
            return UIText(
                es: "Lo pidió \(askedBy) y lo aprobó \(approvedBy) el \(day).",
                en: "Asked for by \(askedBy), approved by \(approvedBy) on \(day)."
            ).text(in: language)
        }
        headRequest = summary.request.map { request in
            let day = DateText.moment(request.askedAt, in: language)
            let askedBy = reader.person(request.askedBy)
            return UIText(
                es: "Aprobación pedida por \(askedBy) el \(day); falta que otra persona la dé.",
                en: "Approval asked for by \(askedBy) on \(day); another person has yet to give it."
            ).text(in: language)
        }
        headReplacedPath = summary.replacedBy.map(SitePath.plan)
        headReplacedBy = summary.replacedBy?.description ?? ""
        headIsSample = summary.isSample
    }
}

/// The data of the templates `plan` and `plan-brief`.
struct PlanPage: Sendable {
    let frame: FramePage
    let text: [String: String]
    let trainingStylesheet: String
    let planStylesheet: String
    let head: PlanHeadPage
    let decision: PlanDecisionPage?
    let besidePath: String?
    let planProblem: String?
    let figures: [FigurePage]
    let objectives: [PlanObjectivePage]
    let repeatLine: String
    let charts: [ChartPage]
    let gantts: [GanttPage]
    let otherGanttPath: String
    let otherGanttTitle: String
    let legend: [PlanLegendPage]
    let sessions: [PlanSessionPage]
    let sessionCount: String
    let hasTooMany: Bool
    let needs: [PlanNeedPage]
    let reasons: [PlanReasonPage]
    let hasReasons: Bool
    let sponsors: [PlanSponsorPage]
    let files: [PlanFilePage]
    let calendarAction: String
    let countryOptions: [OptionPage]
    let trainerOptions: [OptionPage]
    let hidesPeople: Bool
    let plansPath: String

    init(
        _ plan: OpenPlan,
        beside other: PlanID? = nil,
        reader: PlanReader,
        styles: PlanStyles,
        frame: FramePage,
        problem: String? = nil
    ) {
        let wording = reader.wording
        let language = wording.language
        let words = reader.words
        self.frame = frame
        text = InterfaceTexts.all(in: language)
        trainingStylesheet = styles.training
        planStylesheet = styles.plan
        head = PlanHeadPage(plan.summary, reader)
        decision = reader.account.flatMap { PlanDecisionPage(plan.summary, of: $0, language) }
        besidePath = other.map { SitePath.beside($0, plan.summary.id) }
        planProblem = problem
        figures = FigurePage.figures(plan, wording)
        objectives = PlanObjectivePage.all(plan, wording)
        repeatLine = Self.repeatLine(plan.summary, language)
        let drawing = ChartDrawing(plan: plan, wording: wording)
        charts = [drawing.trainers(), drawing.officials()]
        hasTooMany = plan.report.sessions.count > reader.mostSessions
        let picture = PlanText.planPicture.text(in: language)
        let titles = (PlanText.planByCountry.text(in: language), PlanText.planByTrainer.text(in: language))
        // One of the two: a plan has hundreds of workshops, and both together would be heavy on a slow line.
        gantts =
            hasTooMany
            ? []
            : [
                reader.byTrainer
                    ? GanttDrawing.byTrainer(plan, words, title: titles.1, description: picture)
                    : GanttDrawing.byCountry(plan, words, title: titles.0, description: picture)
            ]
        otherGanttTitle = reader.byTrainer ? titles.0 : titles.1
        otherGanttPath = SitePath.plan(plan.summary.id) + (reader.byTrainer ? "" : "?by=trainer") + "#calendar"
        legend = SessionKind.allCases.map {
            PlanLegendPage(
                legendShape: $0.shape(x: 0, y: 0, width: 16, height: 24),
                legendClass: $0.rawValue,
                legendLetter: $0.letter(words),
                legendLabel: words.type($0.type)
            )
        }
        sessions = hasTooMany ? [] : plan.report.sessions.map { PlanSessionPage($0, plan, reader) }
        sessionCount = wording.number(plan.report.sessions.count)
        needs = PlanNeedPage.all(plan, wording)
        reasons = plan.reasons.map { PlanReasonPage($0, plan, reader) }
        hasReasons = !reasons.isEmpty
        sponsors = PlanSponsorPage.all(plan, wording)
        files = PlanFilePage.all(plan.summary, language)
        calendarAction = SitePath.planFile(plan.summary.id, .calendar)
        countryOptions = wording.options(
            plan.report.instance.countries.map(\.id).sorted(),
            of: .countries,
            chosen: nil,
            none: TrainingText.trainingAny.wording
        )
        trainerOptions = OptionPage.trainers(plan, reader)
        hidesPeople = reader.names.isEmpty
        plansPath = SitePath.plans
    }

    /// What makes the same plan again.
    private static func repeatLine(_ summary: PlanSummary, _ language: Language) -> String {
        UIText(
            es:
                "Semilla \(summary.seed), \(summary.stepsDone) de \(summary.steps) pasos: con los mismos datos sale el mismo plan.",
            en:
                "Seed \(summary.seed), \(summary.stepsDone) of \(summary.steps) steps: the same data give the same plan."
        ).text(in: language)
    }
}
