import ArgumentParser
import CatalogueModel
import Foundation
import Workflows

/// `cotejo offline build`: makes a file, or the changes to one.
struct OfflineBuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: say(
            es: "Hace el archivo firmado de una edición, o los cambios desde otra.",
            en: "Makes the signed file of an edition, or the changes from another."
        ),
        discussion: say(
            es:
                "Contiene documentos, imágenes, requisitos de ingreso, vocabularios e índice de búsqueda; ni personas, ni "
                + "remisiones, ni cuentas, ni auditoría. Muestra la clave pública: entréguela a los puestos por otro medio.",
            en: "It holds documents, images, entry requirements, vocabularies and the search index; no persons, "
                + "submissions, accounts or audit. Shows the public key: hand it to the posts by other means."
        )
    )

    @Option(
        help: .init(
            say(es: "Carpeta de los datos (COTEJO_DATA).", en: "Folder of the data (COTEJO_DATA)."),
            valueName: "folder"
        )
    )
    var data: String?

    @Option(
        help: .init(
            say(
                es: "Carpeta que contiene Catalogue e Imports (COTEJO_REFERENCE).",
                en: "Folder that holds Catalogue and Imports (COTEJO_REFERENCE)."
            ),
            valueName: "folder"
        )
    )
    var reference: String?

    @Option(
        help: .init(
            say(es: "Hasta qué nivel: public u official.", en: "Up to which level: public or official.")
        )
    )
    var access: Access = .public

    @Option(
        help: .init(
            say(
                es: "Países, por su código: GTM,HND; todos si no se indica.",
                en: "Countries, by code: GTM,HND; all where none is given."
            ),
            valueName: "codes"
        )
    )
    var countries: String?

    @Option(
        help: .init(say(es: "Idiomas de las páginas: es,en.", en: "Languages of the pages: es,en."), valueName: "codes")
    )
    var lang = "es,en"

    @Option(help: .init(say(es: "Edición; la última si no se indica.", en: "Edition; the latest where none is given.")))
    var edition: Int?

    @Option(
        help: .init(
            say(
                es: "Solo los cambios, desde esta edición o desde este archivo.",
                en: "Only the changes, from this edition or from this file."
            ),
            valueName: "edition|file"
        )
    )
    var from: String?

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

    @Option(
        help: .init(say(es: "Días hasta que vence.", en: "Days until it expires."), valueName: "days")
    )
    var days = OfflineOrder.defaultDays

    @Option(help: .init(say(es: "El archivo que se escribe.", en: "The file to write."), valueName: "file"))
    var out: String

    @Flag(help: .init(say(es: "Sustituye el archivo si ya existe.", en: "Replaces the file if it exists already.")))
    var replace = false

    @Option(help: .init(say(es: "text o json.", en: "text or json.")))
    var format: OutputFormat = .text

    func run() async throws {
        var settings = Settings()
        (settings.data, settings.reference, settings.lang) = (data, reference, nil)
        let folder = try settings.existingDataFolder()
        let vocabularies = try settings.vocabularies()
        let made = try await BuildOffline(
            data: folder,
            store: folder.openStore(),
            vocabularies: vocabularies,
            program: CotejoVersion.text
        ).run(
            order(vocabularies),
            to: out,
            replacing: replace,
            visitor: .commandLine,
            at: CommandLineActor.now
        )
        show(made)
        guard made.missingImages.isEmpty else { throw ExitStatus.findings }
    }

    private func order(_ vocabularies: Vocabularies) throws -> OfflineOrder {
        var order = OfflineOrder()
        guard access != .restricted else {
            throw UsageError.wrongValue(access.rawValue, option: "--access", allowed: "public, official")
        }
        order.access = access
        order.countries = try Self.parts(countries ?? "").map { code in
            guard vocabularies.contains(code.uppercased(), in: .countries) else {
                throw UsageError.wrongValue(
                    code,
                    option: "--countries",
                    allowed: vocabularies.members.joined(separator: ", ")
                )
            }
            return code.uppercased()
        }
        order.languages = try Self.parts(lang).map { code in
            guard let language = Language(rawValue: code) else {
                throw UsageError.wrongValue(code, option: "--lang", allowed: "es, en")
            }
            return language
        }
        guard !order.languages.isEmpty else {
            throw UsageError.wrongValue(lang, option: "--lang", allowed: "es, en")
        }
        guard (1...3660).contains(days) else {
            throw UsageError.wrongValue("\(days)", option: "--days", allowed: "1–3660")
        }
        if let imageSize, !(16...10_000).contains(imageSize) {
            throw UsageError.wrongValue("\(imageSize)", option: "--image-size", allowed: "16–10000")
        }
        order.days = days
        order.imagePixels = imageSize
        order.edition = edition
        order.base = from.map { text in Int(text).map { .edition($0) } ?? .file(text) }
        return order
    }

    private static func parts(_ list: String) -> [String] {
        list.split(separator: ",").map { $0.filter { !$0.isWhitespace } }.filter { !$0.isEmpty }
    }

    private func show(_ made: MadeOffline) {
        let manifest = made.manifest
        for sha256 in made.missingImages.prefix(1000) {
            Terminal.complain(say(es: "falta la imagen \(sha256)", en: "the image \(sha256) is missing"))
        }
        guard format == .text else {
            var json = JSONText()
            json.object {
                $0.member("file", out)
                $0.member("bytes", made.byteCount)
                $0.member("wholeBytes", made.wholeBytes)
                $0.member("content", manifest.content)
                $0.member("key", made.key)
                $0.member("missingImages", made.missingImages)
                $0.member("manifest", manifest)
            }
            Terminal.say(json.string)
            return
        }
        let counts = (manifest.documents, manifest.rules, manifest.images)
        Terminal.say(
            say(
                es:
                    "\(out): edición \(manifest.edition), \(counts.0) modelos, \(counts.1) requisitos, \(counts.2) imágenes, "
                    + "\(made.byteCount) bytes, vence el \(manifest.expires)",
                en:
                    "\(out): edition \(manifest.edition), \(counts.0) models, \(counts.1) requirements, \(counts.2) images, "
                    + "\(made.byteCount) bytes, expires on \(manifest.expires)"
            )
        )
        if from != nil {
            Terminal.say(
                say(
                    es: "Solo los cambios; el archivo entero tiene \(made.wholeBytes) bytes.",
                    en: "Only the changes; the whole file has \(made.wholeBytes) bytes."
                )
            )
        }
        Terminal.say(say(es: "Clave pública: \(made.key)", en: "Public key: \(made.key)"))
    }
}
