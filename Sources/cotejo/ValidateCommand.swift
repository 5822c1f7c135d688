import ArgumentParser
import CatalogueModel
import Workflows

/// `cotejo validate`: says everything that is wrong with files, and keeps nothing.
struct ValidateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: say(
            es: "Comprueba archivos y no guarda nada.",
            en: "Checks files and keeps nothing."
        )
    )

    @OptionGroup var settings: Settings

    @Option(help: .init(say(es: "text o json.", en: "text or json.")))
    var format: OutputFormat = .text

    @Argument(help: .init(say(es: "Archivos o carpetas.", en: "Files or folders."), valueName: "file"))
    var paths: [String]

    func run() async throws {
        let receive = try ReceiveSubmission(
            schemaFolder: settings.schemaFolder(),
            vocabularies: settings.vocabularies()
        )
        let report = FileReport(format: format, language: settings.language)
        var worst = ExitStatus.done
        for path in SubmissionFiles.expand(paths) {
            let language = settings.language
            do {
                let outcome = try await BlockingWork.run {
                    let bar = ProgressBar(total: SubmissionFiles.size(of: path), language: language)
                    defer { bar.finish() }
                    return try receive.validate(path) { bar.update(bytes: $0, records: $1) }
                }
                report.show(path, outcome)
                if !outcome.findings.isAccepted { worst = .findings }
            } catch let error as any ExplainedError {
                report.show(path, error)
                worst = max(worst, ExitStatus.status(of: error))
            }
        }
        guard worst == .done else { throw worst }
    }
}

extension ExitStatus: Comparable {
    /// Graver comes later; of several files the gravest decides.
    static func < (left: ExitStatus, right: ExitStatus) -> Bool {
        left.rawValue < right.rawValue
    }
}
