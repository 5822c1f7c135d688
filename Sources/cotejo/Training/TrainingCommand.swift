import ArgumentParser
import CatalogueModel
import CatalogueStore
import Foundation
import Workflows

/// `cotejo training`: needs, trainers, and what a plan is made from.
struct TrainingCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "training",
        abstract: say(
            es: "Necesidades, capacitadores y lo que un plan necesita.",
            en: "Needs, trainers and what a plan needs."
        ),
        subcommands: [
            TrainingNeedsCommand.self, TrainersCommand.self, WhoCommand.self, InstanceCommand.self,
            PersonCommand.self, ErasePersonCommand.self, ImpactCommand.self,
        ]
    )
}

/// `cotejo training instance`: the instance of a plan, in the planning format.
struct InstanceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "instance",
        abstract: say(
            es: "Escribe la instancia de planificación (rcm-training-instance/1) de lo publicado.",
            en: "Writes the planning instance (rcm-training-instance/1) of what is published."
        )
    )

    @OptionGroup var settings: Settings

    @Option(help: .init(say(es: "Archivo; sin él, la salida estándar.", en: "File; standard output without it.")))
    var out: String?
    @Option(help: .init(say(es: "Nombre de la instancia.", en: "Name of the instance.")))
    var name = "cotejo"
    @Option(help: .init(say(es: "Lo publicado al quedar esa edición.", en: "What was published as of that edition.")))
    var edition: Int?
    @Option(
        help: .init(say(es: "Nivel de acceso; con official lleva nombres.", en: "Access level; official has names."))
    )
    var access: Access = .public

    func run() async throws {
        let data = try await settings.trainingData(edition: edition)
        let snapshot = try PlanningSnapshot(
            data,
            vocabularies: settings.vocabularies(),
            name: name,
            language: settings.language,
            withNames: access >= .official
        )
        for line in TrainingWords(settings).lines(snapshot.notices) { Terminal.complain(line) }
        guard let out else { return Terminal.say(snapshot.jsonText) }
        do {
            try Data((snapshot.jsonText + "\n").utf8).write(to: URL(fileURLWithPath: out), options: .atomic)
        } catch {
            throw DataFolderError.io(path: out, reason: error.localizedDescription)
        }
        Terminal.complain(
            say(
                es: "Escrita en \(out). Planee con: cotejo plan --instance \(out) --out PLAN.json",
                en: "Written to \(out). Plan with: cotejo plan --instance \(out) --out PLAN.json"
            )
        )
    }
}

extension Settings {
    /// What is published about training.
    func trainingData(edition: Int? = nil) async throws -> TrainingData {
        let store = try dataFolder().openStore()
        let moment = edition.map { CatalogueMoment.edition($0) } ?? .current
        guard let data = try await store.trainingData(at: moment) else { throw UsageError.noEdition(edition ?? 0) }
        return data
    }
}
