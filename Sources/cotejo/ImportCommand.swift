import ArgumentParser
import CatalogueModel
import CatalogueStore
import Workflows

/// `cotejo import`: keeps files as staged submissions, and publishes them where asked.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: say(
            es: "Recibe remisiones: las comprueba, las compara y las guarda en espera.",
            en: "Receives submissions: checks them, compares them and keeps them waiting."
        )
    )

    @OptionGroup var settings: Settings

    @Flag(help: .init(say(es: "Publica cada una enseguida.", en: "Publishes each at once.")))
    var publish = false

    @Flag(
        help: .init(
            say(
                es: "Permite retirar más de la décima parte de los modelos de un país.",
                en: "Allows withdrawing more than a tenth of a country's models."
            )
        )
    )
    var allowWithdrawals = false

    @Option(name: .customLong("as"), help: .init(say(es: "Quién remite.", en: "Who hands in.")))
    var person = Visitor.unnamed

    @Option(help: .init(say(es: "text o json.", en: "text or json.")))
    var format: OutputFormat = .text

    @Argument(help: .init(say(es: "Archivos o carpetas.", en: "Files or folders."), valueName: "file"))
    var paths: [String]

    func run() async throws {
        let folder = try settings.dataFolder()
        let receive = try ReceiveSubmission(
            schemaFolder: settings.schemaFolder(),
            vocabularies: settings.vocabularies()
        )
        let store = try folder.openStore()
        let report = FileReport(format: format, language: settings.language)
        var worst = ExitStatus.done
        for path in SubmissionFiles.expand(paths) {
            do {
                let accepted = try await take(path, receive: receive, folder: folder, store: store, report: report)
                if !accepted { worst = max(worst, .findings) }
            } catch let error as any ExplainedError {
                report.show(path, error)
                worst = max(worst, ExitStatus.status(of: error))
            }
        }
        guard worst == .done else { throw worst }
    }

    private func take(
        _ path: String,
        receive: ReceiveSubmission,
        folder: DataFolder,
        store: CatalogueStore,
        report: FileReport
    ) async throws -> Bool {
        let language = settings.language
        let person = person
        let outcome = try await BlockingWork.run {
            let bar = ProgressBar(total: SubmissionFiles.size(of: path), language: language)
            defer { bar.finish() }
            return try receive.receive(
                path,
                into: folder,
                store: store,
                at: Clock.timestamp,
                from: person,
                progress: { bar.update(bytes: $0, records: $1) }
            )
        }
        if case .staged(let submission, let validation, _) = outcome {
            try await store.keep(validation.findings.inFileOrder, of: submission)
        }
        guard publish, let submission = outcome.waiting else {
            report.show(path, outcome)
            return outcome.isAccepted
        }
        let publication = try await FourEyes(store: store).publish(
            submission,
            as: person,
            approvedBy: nil,
            token: Tokens.own,
            approver: Tokens.approver,
            allowingWithdrawals: allowWithdrawals,
            visitor: .commandLine,
            at: CommandLineActor.now
        )
        report.show(path, outcome, publication)
        return true
    }
}
