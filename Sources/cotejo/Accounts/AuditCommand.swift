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

    func run() async throws {
        let folder = try settings.dataFolder()
        let store = try folder.openStore()
        let database = try await store.integrityProblems()
        for problem in database.prefix(100) { Terminal.say(say(es: "base: \(problem)", en: "database: \(problem)")) }
        let files = try await BlockingWork.run { try VerifyFiles.run(folder) }
        for file in files.altered {
            Terminal.say(say(es: "archivo alterado: \(file.path)", en: "altered file: \(file.path)"))
        }
        let audit = try await VerifyAudit.run(store)
        for number in audit.broken.prefix(100) {
            Terminal.say(
                say(es: "auditoría: la entrada \(number) no cuadra", en: "audit: entry \(number) does not fit")
            )
        }
        Terminal.say(
            say(
                es: "\(files.count) archivos y \(audit.count) entradas de auditoría; último sello \(audit.lastHash)",
                en: "\(files.count) files and \(audit.count) audit entries; last seal \(audit.lastHash)"
            )
        )
        guard database.isEmpty, files.altered.isEmpty, audit.broken.isEmpty else { throw ExitStatus.findings }
        Terminal.say(say(es: "Todo está como se escribió.", en: "Everything is as it was written."))
    }
}
