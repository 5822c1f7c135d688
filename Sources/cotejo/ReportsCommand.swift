import ArgumentParser
import CatalogueModel
import CatalogueStore
import Workflows

/// `cotejo reports`: what readers reported as wrong.
struct ReportsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reports",
        abstract: say(
            es: "Lista los errores que se informaron de las fichas.",
            en: "Lists the errors that were reported in records."
        )
    )

    @OptionGroup var settings: Settings

    @Option(
        help: .init(
            say(es: "Solo los de un país (alfa-3).", en: "Only those of a country (alpha-3)."),
            valueName: "GTM"
        )
    )
    var country: String?

    @Flag(help: .init(say(es: "También los ya respondidos.", en: "Those already answered as well.")))
    var all = false

    @Option(help: .init(say(es: "text o json.", en: "text or json.")))
    var format: OutputFormat = .text

    func run() async throws {
        let country = try settings.country(country)
        let reports = try await settings.dataFolder().openStore().errorReports(country: country, isPending: !all)
        if format == .json {
            var json = JSONText()
            json.object { $0.member("reports", reports) }
            Terminal.say(json.string)
            return
        }
        if reports.isEmpty {
            Terminal.say(say(es: "No hay ninguno sin responder.", en: "None is waiting for an answer."))
        }
        for report in reports {
            let sent = report.report
            let edition = settings.language == .es ? "edición \(sent.edition)" : "edition \(sent.edition)"
            Terminal.say(
                "\(report.number)  \(sent.code)  \(edition)  \(report.receivedAt)  \(sent.kind.rawValue)  "
                    + "\(report.status.rawValue)  [\(sent.language.rawValue)]"
            )
            for line in sent.text.split(whereSeparator: \.isNewline) { Terminal.say("    \(Terminal.printable(line))") }
            if let answer = report.answer {
                let whom = answer.isPublic ? say(es: "en la ficha", en: "with the record") : ""
                Terminal.say("  ✓ \(answer.at)  \(Terminal.printable(answer.by))  \(whom)")
                for line in answer.text.split(whereSeparator: \.isNewline) {
                    Terminal.say("    \(Terminal.printable(line))")
                }
            }
            if let contact = sent.contact { Terminal.say("    → \(Terminal.printable(contact))") }
        }
    }
}
