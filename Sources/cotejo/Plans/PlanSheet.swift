import CatalogueModel
import TrainingPlanner
import Workflows

/// A plan on the terminal.
struct PlanSheet {
    private let words: PlanWords

    init(_ words: PlanWords) {
        self.words = words
    }

    /// The objective, then each session on a line.
    func show(_ plan: OpenPlan) {
        let summary = plan.summary
        if summary.isSample { Terminal.say("MUESTRA · SPECIMEN") }
        Terminal.say("\(words.text(es: "Plan", en: "Plan")) \(summary.id): \(summary.title)")
        Terminal.say("\(words.state(summary.state)) · \(summary.madeAt) · \(summary.madeBy)")
        if let approval = summary.approval {
            Terminal.say(
                words.text(
                    es: "Lo pidió \(approval.askedBy) y lo aprobó \(approval.approvedBy), \(approval.approvedAt)",
                    en: "Asked for by \(approval.askedBy), approved by \(approval.approvedBy), \(approval.approvedAt)"
                )
            )
        }
        objective(plan)
        for session in plan.report.sessions {
            let people = words.participants(of: session)
            let crew = PlanReport.crew(of: session).joined(separator: ", ")
            let parts = [
                session.id, plan.days(of: session).from.description, words.type(session.type),
                words.topic(session.topic), words.countries(plan.report.countries(of: session)), people, crew,
            ]
            Terminal.say(parts.filter { !$0.isEmpty }.joined(separator: " · "))
        }
    }

    /// The objective in words, each value beside its bound.
    func objective(_ plan: OpenPlan) {
        let summary = plan.summary
        let report = plan.report
        Terminal.say(
            words.text(
                es: "\(report.trained) de \(report.asked) funcionarios capacitados",
                en: "\(report.trained) of \(report.asked) officials trained"
            )
        )
        if let alone = plan.mastersAlone {
            Terminal.say(
                words.text(
                    es: "Sin formar capacitadores serían \(alone.trained)",
                    en: "Without training trainers it would be \(alone.trained)"
                )
            )
        }
        let names = [
            words.text(es: "sin atender (ponderado)", en: "unmet (weighted)"),
            words.text(
                es: "tardanza (semanas por funcionario, ponderada)",
                en: "tardiness (weeks by official, weighted)"
            ),
            words.text(es: "semana final", en: "last week"),
            words.text(es: "costo en USD", en: "cost in USD"),
        ]
        for (name, values) in zip(names, zip(summary.objective, summary.lowerBound)) {
            let proof =
                values.0 == values.1
                ? words.text(es: "demostrado óptimo", en: "proven best")
                : words.text(es: "no menos de \(values.1)", en: "not below \(values.1)")
            Terminal.say("\(name): \(values.0) (\(proof))")
        }
        Terminal.say(words.text(es: BoundsHold.stated.es, en: BoundsHold.stated.en))
        Terminal.say(
            words.text(
                es:
                    "\(summary.sessions) sesiones, semilla \(summary.seed), pasos \(summary.stepsDone) de \(summary.steps)",
                en: "\(summary.sessions) sessions, seed \(summary.seed), steps \(summary.stepsDone) of \(summary.steps)"
            )
        )
    }
}
