import CatalogueModel
import TrainingPlanner
import Workflows

/// Workshops that change alike.
struct ChangedWorkshopsPage: Sendable {
    let changedTitle: String
    let changedCount: String
    let changedItems: [PlanFilePage]
}

/// The data of the template `plans-beside`.
struct PlansBesidePage: Sendable {
    let frame: FramePage
    let text: [String: String]
    let trainingStylesheet: String
    let planStylesheet: String
    let firstName: String
    let firstPath: String
    let secondName: String
    let secondPath: String
    let firstColumn: String
    let secondColumn: String
    let pairs: [MeasurePairPage]
    let isRelated: Bool
    let changesMeasure: String
    let changed: [ChangedWorkshopsPage]
    let hasChanged: Bool
    let isSampleData: Bool
    let plansPath: String
    let jsonPath: String

    init(_ plans: PlansBeside, reader: PlanReader, styles: PlanStyles, frame: FramePage) {
        let wording = reader.wording
        let (first, second) = (plans.first, plans.second)
        self.frame = frame
        text = InterfaceTexts.all(in: wording.language)
        trainingStylesheet = styles.training
        planStylesheet = styles.plan
        (firstName, secondName) = (Self.name(first, reader), Self.name(second, reader))
        firstPath = SitePath.plan(first.summary.id)
        secondPath = SitePath.plan(second.summary.id)
        let one = PlanText.planOne.text(in: wording.language)
        (firstColumn, secondColumn) = ("\(one) \(first.summary.id)", "\(one) \(second.summary.id)")
        let counts = [first, second].map { plan in
            [
                plan.report.trained, plan.report.asked - plan.report.trained,
                plan.report.newcomers.count { $0.certifiedWeek != nil }, plan.report.sessions.count,
            ]
        }
        let names: [PlanText] = [.planTrainedFigure, .planUnmetFigure, .planNewTrainers, .planSessions]
        pairs =
            MeasurePairPage.all(first.summary.objective, second.summary.objective, wording)
            + zip(names, zip(counts[0], counts[1])).map { name, values in
                MeasurePairPage(
                    pairName: name.text(in: wording.language),
                    pairBefore: wording.number(values.0),
                    pairAfter: wording.number(values.1),
                    pairClass: "amount"
                )
            }
        isRelated = plans.changes != nil
        changesMeasure = wording.number(plans.changes?.measure ?? 0)
        changed = plans.changes.map { Self.changed($0, first, second, reader) } ?? []
        hasChanged = changed.count > 1
        isSampleData = first.summary.isSample || second.summary.isSample
        plansPath = SitePath.plans
        jsonPath = SitePath.apiBeside(first.summary.id, second.summary.id)
    }

    private static func name(_ plan: OpenPlan, _ reader: PlanReader) -> String {
        "\(plan.summary.id): \(plan.summary.title) (\(reader.words.state(plan.summary.state)))"
    }

    /// The kinds of change that there are, the unchanged last and only counted.
    private static func changed(
        _ changes: PlanChanges,
        _ first: OpenPlan,
        _ second: OpenPlan,
        _ reader: PlanReader
    ) -> [ChangedWorkshopsPage] {
        let language = reader.wording.language
        func group(_ name: PlanMoveText, _ items: [PlanFilePage]) -> ChangedWorkshopsPage {
            ChangedWorkshopsPage(
                changedTitle: name.text(in: language),
                changedCount: reader.wording.number(items.count),
                changedItems: items
            )
        }
        func item(_ id: String, _ plan: OpenPlan, _ more: String? = nil) -> PlanFilePage {
            let session = plan.session(id)
            let facts = session.map { session in
                let kind = "\(reader.words.type(session.type)), \(reader.words.topic(session.topic))"
                return "\(kind), \(more ?? when(session, plan, reader))"
            }
            return PlanFilePage(
                fileName: [id, facts].compactMap(\.self).joined(separator: " · "),
                filePath: SitePath.workshop(plan.summary.id, id)
            )
        }
        let moved = changes.moved.map { move in
            let places = [(first, first.session(move.id)), (second, second.session(move.id))].compactMap {
                plan,
                session in
                session.map { when($0, plan, reader) }
            }
            return item(move.id, second, places.joined(separator: " → "))
        }
        let all = [
            group(.besideMoved, moved), group(.besideOtherTrainers, changes.otherTrainers.map { item($0, second) }),
            group(.besideDropped, changes.dropped.map { item($0, first) }),
            group(.besideAdded, changes.added.map { item($0, second) }),
        ].filter { !$0.changedItems.isEmpty }
        let kept = ChangedWorkshopsPage(
            changedTitle: PlanMoveText.besideKept.text(in: language),
            changedCount: reader.wording.number(changes.kept.count),
            changedItems: []
        )
        return all + [kept]
    }

    private static func when(_ session: TrainingPlan.Session, _ plan: OpenPlan, _ reader: PlanReader) -> String {
        let day = DateText.day(plan.day(ofWeek: session.startWeek), in: reader.wording.language)
        return "\(day), \(reader.words.place(of: session, in: plan))"
    }
}
