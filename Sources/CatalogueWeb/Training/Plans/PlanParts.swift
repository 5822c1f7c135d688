import CatalogueModel
import Mustache
import TrainingPlanner
import Workflows

/// A kind of session with its shape.
struct PlanLegendPage: Sendable {
    let legendShape: String
    let legendClass: String
    let legendLetter: String
    let legendLabel: String
}

/// A measure of the plan beside what no plan can go below.
struct PlanObjectivePage: Sendable {
    let measureName: String
    let measureValue: String
    let measureBound: String
    let measureGap: String

    /// What the measures are called, in their order.
    static let names = [
        UIText(
            es: "Funcionarios sin atender, con el peso de su prioridad",
            en: "Officials left over, weighted by priority"
        ),
        UIText(
            es: "Semanas de retraso por funcionario, con peso",
            en: "Weeks late by official, weighted"
        ), UIText(es: "Semana en que termina todo", en: "Week in which everything is over"),
        UIText(es: "Costo en dólares", en: "Cost in US dollars"),
    ]

    static func all(_ plan: OpenPlan, _ wording: Wording) -> [PlanObjectivePage] {
        let language = wording.language
        let values = zip(plan.summary.objective, plan.summary.lowerBound)
        return zip(names, values).enumerated().map { place, row in
            let (name, (value, bound)) = row
            return PlanObjectivePage(
                measureName: name.text(in: language),
                measureValue: wording.number(value),
                measureBound: wording.number(bound),
                measureGap: gap(value, bound, BoundsHold.scope(ofComponent: place), wording)
            )
        }
    }

    /// How far at most the plan is from the best possible, in words, and among which plans that holds.
    private static func gap(_ value: Int, _ bound: Int, _ scope: BoundsHold.Scope, _ wording: Wording) -> String {
        let language = wording.language
        guard value > bound else {
            return switch scope {
            case .everyPlan: PlanBoundText.planBestOfAll.text(in: language)
            case .noMoreUnmet: PlanBoundText.planBestOfItsKind.text(in: language)
            }
        }
        guard bound > 0 else { return PlanBoundText.planBoundUnproven.text(in: language) }
        let least = wording.number(bound)
        let tenths = (value - bound) * 1000 / bound
        let percent = "\(NumberText.tenths(tenths, language)) %"
        let plans =
            switch scope {
            case .everyPlan: UIText(es: "Ningún plan", en: "No plan")
            case .noMoreUnmet:
                UIText(
                    es: "Ningún plan que no deje más sin atender",
                    en: "No plan that leaves no more over"
                )
            }
        return plans.text(in: language)
            + UIText(
                es: " baja de \(least): este queda a lo más \(percent) por encima.",
                en: " goes below \(least): this one is at most \(percent) above that."
            ).text(in: language)
    }
}

extension FigurePage {
    /// What a plan comes to, in a line of figures.
    static func figures(_ plan: OpenPlan, _ wording: Wording) -> [FigurePage] {
        let language = wording.language
        let report = plan.report
        func figure(_ value: String, _ name: PlanText, _ path: String?) -> FigurePage {
            FigurePage(figureValue: value, figureName: name.text(in: language), figurePath: path)
        }
        let last = report.sessions.filter { $0.type != .followUp }.map { plan.days(of: $0).to }.max()
        return [
            figure(
                "\(wording.number(report.trained)) / \(wording.number(report.asked))",
                .planTrainedFigure,
                "#coverage"
            ), figure(wording.number(report.asked - report.trained), .planUnmetFigure, "#coverage"),
            figure(
                wording.number(report.newcomers.count { $0.certifiedWeek != nil }),
                .planNewTrainers,
                "#multiplier"
            ), figure(wording.number(plan.summary.objective[3]), .planCost, "#budget"),
            figure(last.map { DateText.day($0, in: language) } ?? "–", .planLastDay, "#sessions"),
        ]
    }
}

/// A session in the table; a plan has hundreds.
struct PlanSessionPage: Sendable, MustacheParent {
    let sessionID: String
    let sessionPath: String
    let sessionKind: String
    let sessionTopic: String
    let sessionDays: String
    let sessionPlace: String
    let sessionLead: String
    let sessionWith: String
    let sessionPeople: String
    let sessionCost: String

    init(_ session: TrainingPlan.Session, _ plan: OpenPlan, _ reader: PlanReader) {
        let words = reader.words
        sessionID = session.id
        sessionPath = SitePath.workshop(plan.summary.id, session.id)
        sessionKind = words.type(session.type)
        sessionTopic =
            words.topic(session.topic)
            + (session.language == reader.wording.language.rawValue
                ? "" : " (\(reader.wording.label(session.language, .languages)))")
        sessionDays = reader.wording.days(plan.days(of: session))
        sessionPlace = words.place(of: session, in: plan)
        sessionLead = session.lead.map(reader.trainer) ?? "–"
        sessionWith = session.coTrainers.map(reader.trainer).joined(separator: ", ")
        sessionPeople = words.participants(of: session)
        sessionCost = reader.wording.number(session.cost)
    }

    func child(named name: String) -> Any? {
        switch name {
        case "sessionID": sessionID
        case "sessionPath": sessionPath
        case "sessionKind": sessionKind
        case "sessionTopic": sessionTopic
        case "sessionDays": sessionDays
        case "sessionPlace": sessionPlace
        case "sessionLead": sessionLead
        case "sessionWith": sessionWith
        case "sessionPeople": sessionPeople
        case "sessionCost": sessionCost
        default: nil
        }
    }
}

/// A need and how far it is met.
struct PlanNeedPage: Sendable, MustacheParent {
    let needKey: String
    let needCountry: String
    let needTopic: String
    let needAsked: String
    let needTrained: String
    let needUnmet: String
    let needLate: String
    let needDeadline: String
    let needServed: String
    let needClass: String

    static func all(_ plan: OpenPlan, _ wording: Wording) -> [PlanNeedPage] {
        plan.report.coverage.sorted {
            ($1.unmet, $1.late, $0.need.id) < ($0.unmet, $0.late, $1.need.id)
        }.map { PlanNeedPage($0, plan, wording) }
    }

    private init(_ item: PlanReport.Coverage, _ plan: OpenPlan, _ wording: Wording) {
        func day(endOf week: Int) -> CalendarDay {
            CalendarDay(daysSince1970: plan.day(ofWeek: week + 1).daysSince1970 - 3)
        }
        needKey = item.need.id
        needCountry = wording.label(item.need.country, .countries)
        needTopic = wording.label(item.need.topic, .trainingTopics)
        needAsked = wording.number(item.need.officials)
        needTrained = wording.number(item.trained)
        needUnmet = wording.number(item.unmet)
        needLate = wording.number(item.late)
        needDeadline = DateText.day(day(endOf: item.need.deadlineWeek), in: wording.language)
        needServed =
            item.weeks.map {
                wording.days(DayRange(from: plan.day(ofWeek: $0.lowerBound), to: day(endOf: $0.upperBound)))
            } ?? PlanPartText.planNeverServed.text(in: wording.language)
        needClass = item.unmet > 0 ? "unmet" : item.late > 0 ? "late" : "met"
    }

    func child(named name: String) -> Any? {
        switch name {
        case "needKey": needKey
        case "needCountry": needCountry
        case "needTopic": needTopic
        case "needAsked": needAsked
        case "needTrained": needTrained
        case "needUnmet": needUnmet
        case "needLate": needLate
        case "needDeadline": needDeadline
        case "needServed": needServed
        case "needClass": needClass
        default: nil
        }
    }
}
