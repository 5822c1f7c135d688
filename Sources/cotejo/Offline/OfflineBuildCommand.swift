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
                "Contiene documentos, imágenes, requisitos de ingreso, vocabularios e índice de búsqueda; ni "
                + "personas, ni "
                + "remisiones, ni cuentas, ni auditoría. Muestra la clave pública: entréguela a los puestos por otro medio.",
            en: "It holds documents, images, entry requirements, vocabularies and the search index; no persons, "
                + "submissions, accounts or audit. Shows the public key: hand it to the posts by other means."
        )
    )

    @OptionGroup var folders: FolderOptions
    @OptionGroup var content: OfflineContentOptions

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

    @Option(help: .init(say(es: "El archivo que se escribe.", en: "The file to write."), valueName: "file"))
    var out: String

    @Flag(help: .init(say(es: "Sustituye el archivo si ya existe.", en: "Replaces the file if it exists already.")))
    var replace = false

    @Option(help: .init(say(es: "text o json.", en: "text or json.")))
    var format: OutputFormat = .text

    func run() async throws {
        let settings = Settings(folders)
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
        var order = try content.order(vocabularies)
        order.base = from.map { text in Int(text).map { .edition($0) } ?? .file(text) }
        return order
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
                    "\(out): edición \(manifest.edition), \(counts.0) modelos, \(counts.1) requisitos, \(counts.2) "
                    + "imágenes, "
                    + "\(made.byteCount) bytes, vence el \(manifest.expires)",
                en:
                    "\(out): edition \(manifest.edition), \(counts.0) models, \(counts.1) requirements, \(counts.2) "
                    + "images, "
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
