import ArgumentParser
import CatalogueModel
import CatalogueWeb
import Foundation
import Workflows

/// `cotejo offline manual`: the manual of a country, to be printed.
struct OfflineManualCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual",
        abstract: say(
            es: "Escribe el manual de un país en un solo archivo HTML para imprimir, y en PDF si se pide.",
            en: "Writes the manual of a country as one HTML file for print, and as PDF where asked."
        ),
        discussion: say(
            es:
                "Con contenido, encabezados, números de página, imágenes y los requisitos de ingreso en un anexo. El "
                + "PDF lo hace "
                + "Chromium, donde está instalado.",
            en:
                "With contents, running heads, page numbers, images, and the entry requirements in an annex. "
                + "Chromium makes the "
                + "PDF, where it is installed."
        )
    )

    @OptionGroup var folders: FolderOptions

    @Option(help: .init(say(es: "Idioma del manual: es o en.", en: "Language of the manual: es or en.")))
    var lang: Language = .es

    @Option(
        help: .init(
            say(es: "Hasta qué nivel: public u official.", en: "Up to which level: public or official.")
        )
    )
    var access: Access = .public

    @Option(help: .init(say(es: "Edición; la última si no se indica.", en: "Edition; the latest where none is given.")))
    var edition: Int?

    @Option(
        help: .init(
            say(
                es: "Lado mayor de las imágenes en píxeles; necesita ImageMagick.",
                en: "Longest side of the images in pixels; needs ImageMagick."
            ),
            valueName: "pixels"
        )
    )
    var imageSize: Int?

    @Option(help: .init(say(es: "Días hasta que vence.", en: "Days until it expires."), valueName: "days"))
    var days = OfflineOrder.defaultDays

    @Option(help: .init(say(es: "El archivo HTML que se escribe.", en: "The HTML file to write."), valueName: "file"))
    var out: String

    @Option(help: .init(say(es: "El archivo PDF que se escribe.", en: "The PDF file to write."), valueName: "file"))
    var pdf: String?

    @Flag(
        help: .init(say(es: "Sustituye los archivos si ya existen.", en: "Replaces the files if they exist already."))
    )
    var replace = false

    @Argument(help: .init(say(es: "El país, por su código: GTM.", en: "The country, by its code: GTM.")))
    var country: String

    func run() async throws {
        for path in [out, pdf].compactMap(\.self) where !replace && FileManager.default.fileExists(atPath: path) {
            throw OfflineError.exists(path)
        }
        let settings = Settings(folders)
        let vocabularies = try settings.vocabularies()
        let code = try vocabularies.term(country, in: .countries, option: say(es: "PAÍS", en: "COUNTRY"))
        let content = OfflineContent(
            access: access,
            countries: code,
            languages: lang.rawValue,
            edition: edition,
            imagePixels: imageSize,
            days: days
        )
        let made = try await OfflineDraft.edition(settings, content.order(vocabularies), beside: out)
        defer { made.remove() }
        let manual = try PrintedManual(
            of: code,
            in: made.edition,
            today: Clock.today,
            version: CotejoVersion.text,
            logger: OfflineDraft.logger
        )
        let (bytes, models) = try await manual.html()
        try WriteFile.run(bytes, to: out, isPublic: access == .public)
        if let pdf { try await print(bytes, to: pdf) }
        made.tellMissingImages()
        let manifest = made.edition.manifest
        Terminal.say(
            say(
                es:
                    "\(out): edición \(manifest.edition), \(models) modelos, \(manifest.rules) requisitos, "
                    + "\(bytes.count) bytes",
                en:
                    "\(out): edition \(manifest.edition), \(models) models, \(manifest.rules) requirements, "
                    + "\(bytes.count) bytes"
            )
        )
        guard made.missingImages.isEmpty else { throw ExitStatus.findings }
    }

    private func print(_ html: [UInt8], to pdf: String) async throws {
        let isNumbered = try await BlockingWork.run { [access] in
            try PrintPDF.run(html, to: pdf, isPublic: access == .public) { PrintedManual.numbered(html, $0) }
        }
        guard !isNumbered else { return }
        Terminal.complain(
            say(
                es: "\(pdf): el contenido no dice páginas; el PDF de este Chromium no las deja ver con certeza.",
                en: "\(pdf): the contents name no pages; this Chromium's PDF does not tell them with certainty."
            )
        )
    }
}
