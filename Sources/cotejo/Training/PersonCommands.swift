import ArgumentParser
import CatalogueModel
import CatalogueStore
import Workflows

/// `cotejo training person`: everything kept about one trainer.
struct PersonCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person",
        abstract: say(
            es: "Da todo lo que se guarda de una persona capacitadora, en JSON.",
            en: "Gives everything that is kept about one trainer, as JSON."
        )
    )

    @OptionGroup var settings: Settings

    @Option(help: .init(say(es: "País de su registro (GTM).", en: "Country of the registry (GTM).")))
    var country: String
    @Option(help: .init(say(es: "Nivel de acceso; hace falta official.", en: "Access level; official is needed.")))
    var access: Access = .public

    @Argument(help: .init(say(es: "Identificador.", en: "Identifier.")))
    var id: String

    func run() async throws {
        guard access >= .official else {
            throw UsageError.wrongValue(access.rawValue, option: "--access", allowed: "--access official")
        }
        let folder = try settings.dataFolder()
        let persons = PersonData(store: try folder.openStore(), data: folder)
        let code = try settings.vocabularies().term(country, in: .countries, option: "--country")
        Terminal.say(try await persons.export(id, country: code, at: CommandLineActor.now))
    }
}

/// `cotejo training erase`: takes one person's name and address out of everything kept.
struct ErasePersonCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase",
        abstract: say(
            es: "Borra nombre, dirección y nota de una persona capacitadora de todo lo guardado.",
            en: "Erases a trainer's name, address and note from everything that is kept."
        )
    )

    @OptionGroup var settings: Settings

    @Option(help: .init(say(es: "País de su registro (GTM).", en: "Country of the registry (GTM).")))
    var country: String
    @Flag(help: .init(say(es: "Confirma: no se puede deshacer.", en: "Confirms: it cannot be undone.")))
    var yes = false

    @Argument(help: .init(say(es: "Identificador.", en: "Identifier.")))
    var id: String

    func run() async throws {
        guard yes else { throw UsageError.wrongValue("", option: "--yes", allowed: "--yes") }
        let folder = try settings.dataFolder()
        let persons = PersonData(store: try folder.openStore(), data: folder)
        let code = try settings.vocabularies().term(country, in: .countries, option: "--country")
        let erased = try persons.erase(id, country: code, at: CommandLineActor.now)
        Terminal.say(
            settings.language == .es
                ? "Borrado: \(erased.revisions) revisiones, \(erased.files) archivos recibidos. El identificador queda. "
                    + "Pida al país que lo quite también de su registro."
                : "Erased: \(erased.revisions) revisions, \(erased.files) received files. The identifier stays. "
                    + "Ask the country to take it out of its registry as well."
        )
    }
}
