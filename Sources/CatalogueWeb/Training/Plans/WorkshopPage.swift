import CatalogueModel
import TrainingPlanner
import Workflows

/// A fact of a workshop.
struct WorkshopFactPage: Sendable {
    let workshopFact: String
    let workshopValues: [String]
}

/// A part of the agenda.
struct WorkshopPartPage: Sendable {
    let partName: String
    let partHours: String
}

/// A model to practise on.
struct WorkshopModelPage: Sendable {
    let practiceCode: String
    let practicePath: String
    let practiceTitle: String
    let practiceCard: String
}

/// The data of the template `workshop`.
struct WorkshopPage: Sendable {
    let frame: FramePage
    let text: [String: String]
    let trainingStylesheet: String
    let planStylesheet: String
    let head: PlanHeadPage
    let workshopTitle: String
    let workshopSummary: String
    let movePath: String?
    let recordPath: String?
    let facts: [WorkshopFactPage]
    let related: PlanFilePage?
    let relatedName: String
    let topicDescription: String
    let isTaught: Bool
    let agenda: [WorkshopPartPage]
    let models: [WorkshopModelPage]
    let hasModels: Bool
    let practises: Bool
    let searchPath: String
    let materials: [String]
    let hidesPeople: Bool

    init(
        _ session: TrainingPlan.Session,
        _ plan: OpenPlan,
        models found: [SearchResult],
        reader: PlanReader,
        styles: PlanStyles,
        frame: FramePage
    ) {
        let wording = reader.wording
        let words = reader.words
        let vocabularies = wording.vocabularies
        let practice = TopicPractice(topic: session.topic)
        self.frame = frame
        text = InterfaceTexts.all(in: wording.language)
        trainingStylesheet = styles.training
        planStylesheet = styles.plan
        head = PlanHeadPage(plan.summary, reader)
        workshopTitle = "\(words.type(session.type)): \(words.topic(session.topic))"
        workshopSummary = "\(session.id) · \(wording.days(plan.days(of: session)))"
        let mayMove = reader.account?.role.may(.plan) ?? false
        movePath = mayMove ? SitePath.moveWorkshop(plan.summary.id, session.id) : nil
        let role = reader.account?.role
        let mayRecord = plan.report.countries(of: session).contains {
            role?.mayHandIn(.trainingRecord, country: $0) ?? false
        }
        recordPath =
            mayRecord && session.type != .followUp
            ? SitePath.recordForm(ofWorkshop: session.id, in: plan.summary.id) : nil
        facts = WorkshopFactPage.all(session, plan, reader)
        let other = session.followUpOf ?? plan.report.sessions.first { $0.followUpOf == session.id }?.id
        related = other.map { PlanFilePage(fileName: $0, filePath: SitePath.workshop(plan.summary.id, $0)) }
        let relation: WorkshopText = session.followUpOf == nil ? .workshopFollowedBy : .workshopFollows
        relatedName = relation.text(in: wording.language)
        topicDescription = vocabularies.description(session.topic, in: .trainingTopics, wording.language)
        isTaught = session.type != .followUp
        agenda = isTaught ? WorkshopPartPage.agenda(session, wording) : []
        practises = isTaught && practice != nil
        models = found.map {
            WorkshopModelPage(
                practiceCode: $0.code.text,
                practicePath: SitePath.document($0.code),
                practiceTitle: $0.title.text(in: wording.language),
                practiceCard: SitePath.card($0.code, edition: nil, tools: [])
            )
        }
        hasModels = !models.isEmpty
        searchPath = SitePath.search((practice?.questions(countries: [], size: 20).first ?? SearchQuery()).urlQuery)
        materials = WorkshopMaterials.list(session, practice, wording)
        hidesPeople = reader.names.isEmpty
    }
}

extension WorkshopFactPage {
    fileprivate static func all(
        _ session: TrainingPlan.Session,
        _ plan: OpenPlan,
        _ reader: PlanReader
    ) -> [WorkshopFactPage] {
        let wording = reader.wording
        let words = reader.words
        func fact(_ name: WorkshopText, _ values: [String]) -> WorkshopFactPage {
            WorkshopFactPage(workshopFact: name.text(in: wording.language), workshopValues: values)
        }
        let needs = (session.attendance ?? []).map { item in
            let need = plan.report.coverage.first { $0.need.id == item.need }?.need
            let country = need.map { wording.label($0.country, .countries) }
            let audience = plan.audience(ofNeed: item.need).map { wording.label($0, .trainingAudiences) }
            return [item.need, country, audience, wording.officials(item.officials)].compactMap(\.self)
                .joined(separator: " · ")
        }
        let lead = session.lead.map { "\(PlanText.planLed.text(in: wording.language)) \(reader.trainer($0))" }
        let candidates = (session.candidates ?? []).map { "\($0.id) · \(wording.label($0.country, .countries))" }
        let money = session.funding.map { part in
            let sponsor = plan.report.spending.first { $0.line.id == part.budgetLine }?.line.sponsor
            return [
                part.budgetLine, sponsor.map { wording.label($0, .countries) }, "USD \(wording.number(part.amount))",
            ]
            .compactMap(\.self).joined(separator: " · ")
        }
        let language = wording.label(session.language, .languages)
        let all = [
            fact(.workshopWhen, [wording.days(plan.days(of: session))]),
            fact(.workshopWhere, [words.place(of: session, in: plan)]),
            fact(.workshopWho, [lead].compactMap(\.self) + session.coTrainers.map(reader.trainer) + [language]),
            fact(.workshopNeeds, needs), fact(.workshopCandidates, candidates),
            fact(.workshopMoney, ["USD \(wording.number(session.cost))"] + money),
        ]
        return all.filter { !$0.workshopValues.isEmpty }
    }
}

extension WorkshopPartPage {
    /// The hours of a topic shared out among the parts of a workshop: an opening with a first test, what is genuine,
    /// practice, the counter or teaching oneself, and a closing test.
    static func agenda(_ session: TrainingPlan.Session, _ wording: Wording) -> [WorkshopPartPage] {
        let isForTrainers = session.type == .trainers
        let halves = max(10, (wording.vocabularies[.trainingTopics][session.topic]?.hours ?? 6) * 2)
        let parts: [(UIText, Int)] = [
            (UIText(es: "Apertura y prueba inicial", en: "Opening and first test"), 8),
            (UIText(es: "Lo genuino: qué es y cómo se ve", en: "What is genuine: what it is and how it is seen"), 27),
            (
                UIText(es: "Práctica con los modelos de abajo", en: "Practice with the models below"),
                isForTrainers ? 20 : 35
            ),
            (
                isForTrainers
                    ? UIText(es: "Enseñar uno mismo, con observación", en: "Teaching oneself, observed")
                    : UIText(es: "Casos de ventanilla, contra reloj", en: "Cases at the counter, against the clock"),
                isForTrainers ? 35 : 20
            ),
            (UIText(es: "Prueba final, evaluación y próximos pasos", en: "Final test, evaluation and next steps"), 10),
        ]
        var left = halves
        return parts.enumerated().map { index, part in
            let share = index == parts.count - 1 ? left : max(1, halves * part.1 / 100)
            left -= share
            let half = share % 2 == 0 ? "" : wording.language == .es ? ",5" : ".5"
            return WorkshopPartPage(partName: part.0.text(in: wording.language), partHours: "\(share / 2)\(half)")
        }
    }
}
