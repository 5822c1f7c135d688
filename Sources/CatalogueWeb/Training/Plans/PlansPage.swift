import CatalogueModel
import Workflows

/// A plan in the list.
struct PlanRowPage: Sendable {
    let listNumber: String
    let listPath: String
    let listTitle: String
    let listState: String
    let listStateClass: String
    let listMade: String
    let listSample: String?
    let listUnmet: String
    let listCost: String
    let listSessions: String
}

/// The data of the template `plans`.
struct PlansPage: Sendable {
    let frame: FramePage
    let text: [String: String]
    let trainingStylesheet: String
    let planStylesheet: String
    let plans: [PlanRowPage]
    let hasPlans: Bool
    let trainingPath: String
    let jsonPath: String

    init(_ summaries: [PlanSummary], styles: PlanStyles, frame: FramePage, wording: Wording) {
        let words = PlanWords(wording.vocabularies, wording.language)
        self.frame = frame
        text = InterfaceTexts.all(in: wording.language)
        trainingStylesheet = styles.training
        planStylesheet = styles.plan
        plans = summaries.map { summary in
            PlanRowPage(
                listNumber: summary.id.description,
                listPath: SitePath.plan(summary.id),
                listTitle: summary.title,
                listState: summary.request == nil
                    ? words.state(summary.state)
                    : "\(words.state(summary.state)), \(PlanDecisionText.planAwaiting.text(in: wording.language))",
                listStateClass: "state state-\(summary.state.rawValue)",
                listMade: DateText.moment(summary.madeAt, in: wording.language),
                listSample: summary.isSample ? FigurePage.specimen : nil,
                listUnmet: wording.number(summary.objective[0]),
                listCost: wording.number(summary.objective[3]),
                listSessions: wording.number(summary.sessions)
            )
        }
        hasPlans = !plans.isEmpty
        trainingPath = SitePath.training
        jsonPath = SitePath.apiPlans
    }
}

extension FigurePage {
    /// What stands on everything that is made from samples.
    static let specimen = "MUESTRA · SPECIMEN"
}

/// The stylesheets of plans' pages.
struct PlanStyles: Sendable {
    let training: String
    let plan: String
}
