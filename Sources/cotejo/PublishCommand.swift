import ArgumentParser
import CatalogueModel
import CatalogueStore
import Workflows

/// `cotejo publish`: makes a waiting submission the current state.
struct PublishCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: say(
            es: "Publica una remisión en espera como edición nueva.",
            en: "Publishes a waiting submission as a new edition."
        )
    )

    @OptionGroup var settings: Settings

    @Flag(
        help: .init(
            say(
                es: "Compara de nuevo con la edición actual antes de publicar.",
                en: "Compares with the current edition again before publishing."
            )
        )
    )
    var recompute = false

    @Flag(
        help: .init(
            say(
                es: "Permite retirar más de la décima parte de los modelos de un país.",
                en: "Allows withdrawing more than a tenth of a country's models."
            )
        )
    )
    var allowWithdrawals = false

    @Option(name: .customLong("as"), help: .init(say(es: "Quién publica.", en: "Who publishes.")))
    var person = Visitor.unnamed

    @Option(help: .init(say(es: "Quién aprobó.", en: "Who approved.")))
    var approvedBy: String?

    @Argument(help: .init(say(es: "Número de la remisión.", en: "Number of the submission.")))
    var submission: Int64

    func run() async throws {
        let folder = try settings.dataFolder()
        let store = try folder.openStore()
        var id = SubmissionID(submission)
        if recompute {
            let receive = try ReceiveSubmission(
                schemaFolder: settings.schemaFolder(),
                vocabularies: settings.vocabularies()
            )
            let outcome = try await receive.compareAgain(id, in: folder, store: store, at: Clock.timestamp)
            guard case .staged(let new, let validation, _) = outcome else {
                FileReport(format: .text, language: settings.language).show("\(id)", outcome)
                throw ExitStatus.findings
            }
            try await store.keep(validation.findings.inFileOrder, of: new)
            id = new
            Terminal.say(say(es: "Comparada de nuevo como remisión \(id).", en: "Compared again as submission \(id)."))
        }
        let outcome = try await FourEyes(store: store).publish(
            id,
            as: person,
            approvedBy: approvedBy,
            token: Tokens.own,
            approver: Tokens.approver,
            allowingWithdrawals: allowWithdrawals,
            visitor: .commandLine,
            at: CommandLineActor.now
        )
        Terminal.say(FileReport.words(outcome, of: id, in: settings.language))
    }
}

/// `cotejo withdraw`: takes back a submission that is not published.
struct WithdrawCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: say(
            es: "Retira una remisión que no está publicada.",
            en: "Takes back a submission that is not published."
        )
    )

    @OptionGroup var settings: Settings

    @Argument(help: .init(say(es: "Número de la remisión.", en: "Number of the submission.")))
    var submission: Int64

    func run() async throws {
        let store = try settings.dataFolder().openStore()
        try await PublishSubmission(store: store).withdraw(SubmissionID(submission), at: Clock.timestamp)
        Terminal.say(
            say(
                es: "Remisión \(submission) retirada; el catálogo no cambia.",
                en: "Submission \(submission) taken back; the catalogue does not change."
            )
        )
    }
}
