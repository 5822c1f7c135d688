import ArgumentParser
import CatalogueModel
import CatalogueStore
import TrainingPlanner
import Workflows

/// What a plan that is kept takes beside how long to look.
struct KeptPlanOptions: ParsableArguments {
    @OptionGroup var settings: Settings

    @Option(help: .init(say(es: "Título del plan que se guarda.", en: "Title of the plan that is kept.")))
    var title: String?

    @Option(name: .customLong("as"), help: .init(say(es: "Quién lo hace.", en: "Who makes it.")))
    var person = Visitor.unnamed
}

extension PlanCommand {
    /// Plans from what is published, and keeps the plan.
    func planFromStore() async throws {
        let settings = keeping.settings
        let vocabularies = try settings.vocabularies()
        if let steps, steps < 1 { throw UsageError.wrongValue(String(steps), option: "--steps", allowed: "1, 2, 3 …") }
        guard out == nil else { throw UsageError.planIsKept }
        Interruption.listen()
        let order = PlanTraining.Order(
            title: keeping.title
                ?? say(es: "Plan del \(Clock.today)", en: "Plan of \(Clock.today)"),
            madeBy: keeping.person,
            madeAt: Clock.timestamp,
            seed: seed,
            effort: steps.map { .steps($0) } ?? .seconds(seconds)
        )
        let kept = try await PlanTraining(store: settings.dataFolder().openStore(), vocabularies: vocabularies).make(
            order,
            isStopped: { Interruption.came },
            progress: { progress in
                Terminal.complain(Self.words(progress))
            }
        )
        let words = PlanWords(vocabularies, settings.language)
        Terminal.say(
            words.text(
                es: "Plan \(kept.summary.id) guardado: \(kept.summary.title)",
                en: "Plan \(kept.summary.id) kept: \(kept.summary.title)"
            )
        )
        PlanSheet(words).objective(try OpenPlan(kept))
    }
}

extension UsageError {
    /// A plan from a file goes into a file.
    static let planNeedsOut = UsageError(
        explanation: Explanation(
            "usage.planNeedsOut",
            message: LocalizedText(
                es: "Un plan hecho de un archivo se escribe en otro.",
                en: "A plan made from a file is written to another."
            ),
            advice: LocalizedText(es: "Agregue --out PLAN.json.", en: "Add --out PLAN.json.")
        )
    )

    /// A plan from the store stays there.
    static let planIsKept = UsageError(
        explanation: Explanation(
            "usage.planIsKept",
            message: LocalizedText(
                es: "Sin --instance el plan se guarda con los datos, no en un archivo.",
                en: "Without --instance the plan is kept with the data, not in a file."
            ),
            advice: LocalizedText(
                es: "Quite --out y use después «cotejo plan show N --format json».",
                en: "Leave --out away, and use `cotejo plan show N --format json` afterwards."
            )
        )
    )
}
