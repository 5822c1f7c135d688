import ArgumentParser
import Foundation
import TrainingPlanner

/// What `cotejo plan` is told beside the instance: a plan to go around, whether to explain, and circumstances to compare.
struct AgreedPlanOptions: ParsableArguments {
    @Option(
        help: .init(
            say(
                es: "El plan acordado antes: se cambia lo menos posible.",
                en: "The plan agreed before: as little of it is changed as can be."
            )
        )
    )
    var around: String?

    @Option(
        help: .init(
            say(
                es:
                    "Las sesiones del plan acordado que empiezan antes de esta semana ya se impartieron y quedan como están.",
                en: "Sessions of the agreed plan that start before this week are held already and stay as they are."
            )
        )
    )
    var keepBefore = 0

    @Flag(
        help: .init(
            say(
                es: "Dice por qué quedan funcionarios sin atender o tarde y qué ayudaría, probado con un plan nuevo.",
                en: "Says why officials are left over or late and what would help, tried by planning again."
            )
        )
    )
    var explain = false

    @Option(
        help: .init(
            say(
                es:
                    "Compara: budget+20%, master:TEMA:IDIOMA, closed:SEDE, no-multiplier, no-second-generation. Se repite.",
                en:
                    "Compares: budget+20%, master:TOPIC:LANGUAGE, closed:VENUE, no-multiplier, no-second-generation. Repeats."
            )
        )
    )
    var whatIf: [String] = []

    @Option(help: .init(say(es: "La comparación como «text» o «json».", en: "The comparison as \"text\" or \"json\".")))
    var format = "text"

    /// A search over the instance, around the agreed plan when there is one.
    func search(_ problem: PlanningInstance, seed: Int) throws -> PlanSearch {
        try PlanSearch(problem, seed: seed, around: agreedPlan(of: problem), keepBefore: keepBefore)
    }

    /// The agreed plan; nil when none is named.
    private func agreedPlan(of problem: PlanningInstance) throws -> TrainingPlan? {
        guard let around else {
            guard keepBefore == 0 else {
                throw UsageError.wrongValue(String(keepBefore), option: "--keep-before", allowed: "--around")
            }
            return nil
        }
        guard (0...problem.calendar.weeks).contains(keepBefore) else {
            let allowed = "0–\(problem.calendar.weeks)"
            throw UsageError.wrongValue(String(keepBefore), option: "--keep-before", allowed: allowed)
        }
        guard let data = FileManager.default.contents(atPath: around) else {
            Terminal.complain(say(es: "No se puede leer \(around).", en: "\(around) cannot be read."))
            throw ExitStatus.noSuchFile
        }
        do {
            return try TrainingPlan(json: data)
        } catch let error as DecodingError {
            Terminal.complain(say(es: "\(around) no es un plan.", en: "\(around) is no plan."))
            Terminal.complain(PlanCommand.words(PlanningInstance.path(of: error, in: data)))
            throw ExitStatus.findings
        }
    }

    /// The plan with its reasons, when they are asked for.
    func explained(_ plan: TrainingPlan, _ problem: PlanningInstance) throws -> TrainingPlan {
        guard explain else { return plan }
        var plan = plan
        plan.reasons = try PlanReasons(problem, plan).reasons()
        return plan
    }

    /// Says what was changed and why officials are left over or late.
    func tell(_ plan: TrainingPlan) {
        let words = PlanReasonWords()
        for line in plan.changes.map(words.lines) ?? [] { Terminal.say(line) }
        guard let reasons = plan.reasons else { return }
        if reasons.isEmpty {
            Terminal.say(say(es: "Todas las necesidades se atienden a tiempo.", en: "All needs are met in time."))
        }
        for reason in reasons { for line in words.lines(reason) { Terminal.say(line) } }
    }

    /// Plans the instance under each of the circumstances and writes the comparison.
    func compare(_ problem: PlanningInstance, seed: Int, steps: Int, out: String) throws {
        guard ["text", "json"].contains(format) else {
            throw UsageError.wrongValue(format, option: "--format", allowed: "text, json")
        }
        let scenarios = try whatIf.map { text in
            guard let scenario = WhatIfScenario(text) else { throw unknown(text) }
            return scenario
        }
        let table: WhatIfTable
        do {
            table = try WhatIf.table(
                problem,
                scenarios,
                around: agreedPlan(of: problem),
                keepBefore: keepBefore,
                seed: seed,
                steps: steps
            ) { Interruption.came }
        } catch WhatIf.ScenarioError.unknown(let scenario, _) {
            throw unknown(scenario)
        }
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let json = try encoder.encode(table)
        do {
            try json.write(to: URL(fileURLWithPath: out), options: .atomic)
        } catch {
            Terminal.complain(say(es: "No se puede escribir \(out).", en: "\(out) cannot be written."))
            throw ExitStatus.io
        }
        if format == "json" {
            Terminal.say(String(decoding: json, as: UTF8.self))
        } else {
            for line in PlanReasonWords().lines(table) { Terminal.say(line) }
        }
    }

    private func unknown(_ text: String) -> UsageError {
        let allowed = say(
            es: "budget+20%, master:TEMA:IDIOMA, closed:SEDE, no-multiplier, no-second-generation; tema y sede, con "
                + "el identificador que tienen en el problema",
            en: "budget+20%, master:TOPIC:LANGUAGE, closed:VENUE, no-multiplier, no-second-generation; topic and venue "
                + "by their identifier in the problem"
        )
        return UsageError.wrongValue(text, option: "--what-if", allowed: allowed)
    }
}
