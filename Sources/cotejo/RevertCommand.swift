import ArgumentParser
import CatalogueModel
import CatalogueStore
import Workflows

/// `cotejo revert`: makes the submission that takes an edition back.
struct RevertCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revert",
        abstract: say(
            es: "Prepara la remisión que retoma una edición; después se publica como cualquier otra.",
            en: "Makes the submission that takes an edition back; it is then published like any other."
        )
    )

    @OptionGroup var settings: Settings

    @Option(name: .customLong("as"), help: .init(say(es: "Quién remite.", en: "Who hands in.")))
    var person = Visitor.unnamed

    @Option(help: .init(say(es: "text o json.", en: "text or json.")))
    var format: OutputFormat = .text

    @Argument(help: .init(say(es: "Número de la edición.", en: "Number of the edition.")))
    var edition: Int

    func run() async throws {
        let folder = try settings.dataFolder()
        let receive = try ReceiveSubmission(
            schemaFolder: settings.schemaFolder(),
            vocabularies: settings.vocabularies()
        )
        let store = try folder.openStore()
        let outcome = try await InverseEdition(store: store).receive(
            edition,
            with: receive,
            into: folder,
            from: person,
            at: CommandLineActor.now
        )
        if case .staged(let submission, let validation, _) = outcome {
            try await store.keep(validation.findings.inFileOrder, of: submission)
        }
        FileReport(format: format, language: settings.language).show(InverseEdition.fileName(edition), outcome)
        guard outcome.isAccepted else { throw ExitStatus.findings }
    }
}
