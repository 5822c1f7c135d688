import ArgumentParser
import CatalogueModel
import Foundation
import TrainingPlanner

/// `cotejo plan`: from needs and trainers to a plan in which trainers make trainers.
struct PlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "make",
        abstract: say(
            es: "Hace un plan de lo publicado y lo guarda; o, con --instance, de un archivo a otro.",
            en: "Makes a plan from what is published and keeps it; or, with --instance, from one file to another."
        )
    )

    @OptionGroup var keeping: KeptPlanOptions

    @Option(help: .init(say(es: "El problema, en JSON.", en: "The problem, as JSON.")))
    var instance: String?

    @Option(help: .init(say(es: "Dónde se escribe el plan.", en: "Where the plan is written.")))
    var out: String?

    @Option(help: .init(say(es: "La semilla del azar.", en: "The seed of chance.")))
    var seed = 1

    @Option(
        help: .init(say(es: "Cuántos planes se prueban; decide esto, no el reloj.", en: "How many plans are tried."))
    )
    var steps: Int?

    @Option(
        help: .init(
            say(
                es: "Segundos; se convierten en pasos por una tabla fija, y una máquina lenta tarda más.",
                en: "Seconds; a fixed table turns them into steps, and a slow machine takes longer."
            )
        )
    )
    var seconds = 10

    @OptionGroup var agreed: AgreedPlanOptions

    func run() async throws {
        guard let instance else { return try await planFromStore() }
        guard let out else { throw UsageError.planNeedsOut }
        try plan(instance, to: out)
    }

    private func plan(_ instance: String, to out: String) throws {
        guard let data = FileManager.default.contents(atPath: instance) else {
            Terminal.complain(
                say(
                    es: "No se puede leer \(instance). Indique un archivo que exista.",
                    en: "\(instance) cannot be read. Name a file that exists."
                )
            )
            throw ExitStatus.noSuchFile
        }
        let problem = try read(data, from: instance)
        var search = try sayingWhatIsWrong { try agreed.search(problem, seed: seed) }
        let count = steps ?? search.steps(forSeconds: seconds)
        guard count > 0 else { throw UsageError.wrongValue(String(count), option: "--steps", allowed: "1, 2, 3 …") }
        Interruption.listen()
        guard agreed.whatIf.isEmpty else {
            return try sayingWhatIsWrong { try agreed.compare(problem, seed: seed, steps: count, out: out) }
        }
        let plan = search.run(seed: seed, steps: count, isStopped: { Interruption.came }) { progress in
            Terminal.complain(Self.words(progress))
        }
        try finish(agreed.explained(plan, problem), problem, to: out)
    }

    /// What is wrong in an instance, or cannot be held together, goes to the terminal with its place.
    private func sayingWhatIsWrong<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch PlanningError.badInstance(let findings) {
            for finding in findings { Terminal.complain("\(finding.path): \(words(finding))") }
            throw ExitStatus.findings
        }
    }

    private func read(_ data: Data, from instance: String) throws -> PlanningInstance {
        do {
            return try PlanningInstance(json: data)
        } catch let error as DecodingError {
            Terminal.complain(
                say(
                    es: "\(instance) no es un problema de capacitación (rcm-training-instance/1).",
                    en: "\(instance) is no training problem (rcm-training-instance/1)."
                )
            )
            Terminal.complain(Self.words(PlanningInstance.path(of: error, in: data)))
            throw ExitStatus.findings
        }
    }

    /// Nothing that breaks a rule leaves the program: the checker, which shares no code with the search, comes first.
    private func finish(_ plan: TrainingPlan, _ problem: PlanningInstance, to out: String) throws {
        let (violations, objective) = PlanChecker.check(problem, plan)
        guard violations.isEmpty, objective == plan.objective else {
            for violation in violations { Terminal.complain(violation.description) }
            Terminal.complain(
                say(
                    es: "El plan hallado incumple reglas y no se escribe. Informe de este error.",
                    en: "The plan found breaks rules and is not written. Please report this error."
                )
            )
            throw ExitStatus.io
        }
        do {
            try plan.json().write(to: URL(fileURLWithPath: out), options: .atomic)
        } catch {
            Terminal.complain(say(es: "No se puede escribir \(out).", en: "\(out) cannot be written."))
            throw ExitStatus.io
        }
        let names = say(
            es: "sin atender (ponderado)|tardanza (semanas por funcionario, ponderada)|semana final|costo en USD",
            en: "unmet (weighted)|tardiness (weeks by official, weighted)|last week|cost in USD"
        ).split(separator: "|")
        for (name, values) in zip(names, zip(plan.objective, plan.lowerBound)) {
            let proof =
                values.0 == values.1
                ? say(es: "demostrado óptimo", en: "proven best")
                : say(es: "no menos de \(values.1)", en: "not below \(values.1)")
            Terminal.say("\(name): \(values.0) (\(proof))")
        }
        Terminal.say(say(es: BoundsHold.stated.es, en: BoundsHold.stated.en))
        Terminal.say(
            say(
                es: "\(plan.sessions.count) sesiones, semilla \(plan.seed), pasos \(plan.stepsDone) de \(plan.steps)",
                en: "\(plan.sessions.count) sessions, seed \(plan.seed), steps \(plan.stepsDone) of \(plan.steps)"
            )
        )
        agreed.tell(plan)
    }

    /// What the decoder found: no JSON at all, or a place that is not as the format has it.
    static func words(_ place: String) -> String {
        place == "JSON"
            ? say(es: "No es JSON.", en: "It is not JSON.")
            : say(
                es: "Falta «\(place)», o no es lo que el formato pide.",
                en: "\"\(place)\" is missing, or is not what the format asks for."
            )
    }

    /// How far the search is and what it has, the four measures in their order.
    static func words(_ progress: PlanSearch.Progress) -> String {
        let names = say(es: "sin atender|tardanza|semana final|USD", en: "unmet|tardiness|last week|USD")
        let values = zip(names.split(separator: "|"), progress.objective).map { "\($0) \($1)" }
        return "\(progress.done)/\(progress.steps)  \(values.joined(separator: ", "))"
    }

    private func words(_ finding: InstanceFinding) -> String {
        switch finding.reason {
        case .unknownIdentifier:
            say(es: "«\(finding.value)» no está definido", en: "\"\(finding.value)\" is not defined")
        case .repeatedIdentifier:
            say(es: "«\(finding.value)» está dos veces", en: "\"\(finding.value)\" is there twice")
        case .numberOutOfRange:
            say(es: "\(finding.value) está fuera de lo posible", en: "\(finding.value) is out of range")
        case .contradiction:
            say(
                es: "\(finding.value) contradice las reglas u otra parte del problema",
                en: "\(finding.value) contradicts the rules or another part of the problem"
            )
        case .notCertified:
            say(
                es:
                    "\(finding.value) tendría que enseñar antes de ser capacitador; fije también la sesión que lo forma",
                en: "\(finding.value) would teach before becoming a trainer; pin the session that makes one too"
            )
        case .missing:
            say(es: "falta lo que este lugar debe decir", en: "what this place must say is missing")
        case .unknownField:
            say(
                es: "ninguna sesión tiene un campo «\(finding.value)»",
                en: "no session has a field \"\(finding.value)\""
            )
        case .notSupported:
            say(es: "\(finding.value) no se admite todavía", en: "\(finding.value) is not supported yet")
        }
    }
}

/// Whether someone pressed Ctrl-C: the search then ends with the best plan so far.
enum Interruption {
    // Written by the signal handler, which may do nothing but set a flag.
    nonisolated(unsafe) private static var flag: sig_atomic_t = 0

    /// Whether it came.
    static var came: Bool { flag != 0 }

    /// Listens from now on; a second Ctrl-C ends the process.
    static func listen() {
        flag = 0
        signal(SIGINT) { _ in
            Interruption.flag = 1
            signal(SIGINT, SIG_DFL)
        }
    }
}
