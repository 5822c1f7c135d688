import ArgumentParser
import CatalogueModel
import CatalogueStore
import Workflows

/// `cotejo show`: one document model with its features.
struct ShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: say(es: "Muestra un modelo de documento.", en: "Shows a document model.")
    )

    @OptionGroup var settings: Settings

    @Option(help: .init(say(es: "El modelo como lo dejó esa edición.", en: "The model as that edition left it.")))
    var edition: Int?
    @Option(
        help: .init(say(es: "¿En circulación ese día? (2026-11-21)", en: "In circulation on that day? (2026-11-21)"))
    )
    var on: String?
    @Option(help: .init(say(es: "Nivel de acceso.", en: "Access level.")))
    var access: Access = .public
    @Option(help: .init(say(es: "text o json.", en: "text or json.")))
    var format: OutputFormat = .text

    @Argument(help: .init(say(es: "Código (GTM-AO-01001).", en: "Code (GTM-AO-01001).")))
    var code: String

    func run() async throws {
        guard let code = DocumentCode(code.uppercased()) else {
            throw UsageError.notFound(
                LocalizedText(es: "«\(code)» no es un código de documento.", en: "\"\(code)\" is no document code."),
                advice: LocalizedText(
                    es: "Un código es como GTM-AO-01001; búsquelo con «cotejo search».",
                    en: "A code is like GTM-AO-01001; find it with `cotejo search`."
                )
            )
        }
        let store = try settings.dataFolder().openStore()
        try await settings.sayWhereNothingIsPublished(store, format)
        let moment = edition.map { CatalogueMoment.edition($0) } ?? .current
        guard let found = try await store.document(code, at: moment, access: access) else {
            throw UsageError.notFound(
                edition.map {
                    LocalizedText(
                        es: "La edición \($0) no tiene un modelo \(code).",
                        en: "Edition \($0) has no model \(code)."
                    )
                } ?? LocalizedText(es: "No hay un modelo \(code).", en: "There is no model \(code)."),
                advice: LocalizedText(
                    es: "Búsquelo con «cotejo search».",
                    en: "Look for it with `cotejo search`."
                )
            )
        }
        if found.model.holdsRestricted {
            try await store.append(
                AuditNote(
                    .restrictedViewed,
                    by: .commandLine,
                    subject: "document:\(code)",
                    country: code.issuer,
                    at: CommandLineActor.now
                )
            )
        }
        if format == .json {
            Terminal.say(found.jsonText)
        } else {
            let sheet = DocumentSheet(found, vocabularies: try settings.vocabularies(), language: settings.language)
            for line in sheet.lines(on: try on.map { try day($0, option: "--on") }) { Terminal.say(line) }
        }
    }
}
