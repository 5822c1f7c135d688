import ArgumentParser
import CatalogueModel
import CatalogueStore
import Workflows

/// `cotejo audit`: what was done, by whom, when.
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: say(es: "Muestra el registro de auditoría.", en: "Shows the audit log.")
    )

    @OptionGroup var settings: Settings
    @Option(help: .init(say(es: "Solo después de esta entrada.", en: "Only after this entry."))) var after: Int64 = 0
    @Option(help: .init(say(es: "text o json (un objeto por línea).", en: "text or json (one object a line).")))
    var format: OutputFormat = .text

    func run() async throws {
        let store = try settings.dataFolder().openStore()
        var last = after
        while true {
            let entries = try await store.auditEntries(after: last)
            guard let end = entries.last else { return }
            last = end.number
            for entry in entries { show(entry) }
        }
    }

    private func show(_ entry: AuditEntry) {
        if format == .json {
            var json = JSONText()
            entry.write(to: &json)
            Terminal.say(json.string)
            return
        }
        let event = entry.event
        let words = [event.actor, event.action, event.subject, event.details, event.client].filter { !$0.isEmpty }
        Terminal.say("\(entry.number)  \(event.at)  " + words.map(Terminal.printable).joined(separator: "  "))
    }
}
