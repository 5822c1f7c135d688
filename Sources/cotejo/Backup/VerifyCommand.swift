import ArgumentParser
import CatalogueModel
import Workflows

/// `cotejo verify`: whether everything is as it was written.
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: say(
            es: "Comprueba la base de datos, los archivos y la cadena del registro de auditoría.",
            en: "Checks the database, the files and the chain of the audit log."
        ),
        discussion: say(
            es:
                "Código de salida 65 si algo no es como se escribió. Anote en otra parte el último sello: quitar entradas "
                + "del final no rompe la cadena, pero cambia el sello.",
            en: "Exit code 65 where something is not as it was written. Write the last seal down elsewhere: cutting "
                + "entries off the end does not break the chain, but changes the seal."
        )
    )

    @OptionGroup var settings: Settings

    @Option(
        help: .init(
            say(
                es: "Comprueba un respaldo, y lo que restauraría, en lugar de la carpeta de datos.",
                en: "Checks a backup, and what it would restore, in place of the data folder."
            ),
            valueName: "file"
        )
    )
    var backup: String?

    func run() async throws {
        let report =
            if let backup {
                try await VerifyBackup.run(backup)
            } else {
                try await VerifyData.run(settings.existingDataFolder())
            }
        for problem in report.problems.prefix(1000) { Terminal.say(problem.words.text(in: settings.language)) }
        let files = report.fileCount
        let (entries, seal) = (report.audit?.count ?? 0, report.audit?.lastHash ?? "–")
        Terminal.say(
            say(
                es: "\(files) archivos y \(entries) entradas de auditoría; último sello \(seal)",
                en: "\(files) files and \(entries) audit entries; last seal \(seal)"
            )
        )
        guard report.problems.isEmpty else { throw ExitStatus.findings }
        Terminal.say(say(es: "Todo está como se escribió.", en: "Everything is as it was written."))
    }
}
