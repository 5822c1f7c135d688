import ArgumentParser
import CatalogueModel
import CatalogueWeb
import Foundation
import Logging
import Workflows

/// `cotejo offline site`: the pages of an edition as files, for a stick.
struct OfflineSiteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "site",
        abstract: say(
            es: "Escribe las páginas de una edición en una carpeta, para leerlas desde una memoria sin servidor.",
            en: "Writes the pages of an edition into a folder, to be read from a stick without a server."
        ),
        discussion: say(
            es:
                "Se abre con index.html; la búsqueda y la comprobación de la ZLM funcionan desde el disco. La "
                + "carpeta aparece "
                + "entera o no aparece; solo sustituye una exportación anterior.",
            en:
                "Open index.html; the search and the check of an MRZ work from the disk. The folder is there whole "
                + "or not at "
                + "all; only an earlier export is replaced."
        )
    )

    @OptionGroup var folders: FolderOptions
    @OptionGroup var content: OfflineContentOptions

    @Flag(
        inversion: .prefixedNo,
        help: .init(say(es: "Con las imágenes, o sin ellas.", en: "With the images, or without."))
    )
    var images = true

    @Option(help: .init(say(es: "text o json.", en: "text or json.")))
    var format: OutputFormat = .text

    @Argument(help: .init(say(es: "La carpeta que se escribe.", en: "The folder to write.")))
    var folder: String

    func run() async throws {
        var target = try ExportFolder(at: folder)
        let made = try await OfflineDraft.edition(Settings(folders), content, beside: folder)
        defer { made.remove() }
        let export = try SiteExport(
            made.edition,
            hasImages: images,
            today: Clock.today,
            version: CotejoVersion.text,
            logger: OfflineDraft.logger
        )
        let pages = try await export.write { path, bytes in try target.write(bytes, to: path) }
        try target.commit(made.edition.manifest)
        show(made, pages: pages, files: target.fileCount, bytes: target.byteCount)
        guard made.missingImages.isEmpty || !images else { throw ExitStatus.findings }
    }

    private func show(_ made: OfflineDraft, pages: Int, files: Int, bytes: Int) {
        let manifest = made.edition.manifest
        if images { made.tellMissingImages() }
        guard format == .text else {
            var json = JSONText()
            json.object {
                $0.member("folder", folder)
                $0.member("pages", pages)
                $0.member("files", files)
                $0.member("bytes", bytes)
                $0.member("missingImages", made.missingImages)
                $0.member("manifest", manifest)
            }
            Terminal.say(json.string)
            return
        }
        Terminal.say(
            say(
                es:
                    "\(folder): edición \(manifest.edition), \(manifest.documents) modelos, \(pages) páginas, "
                    + "\(bytes) bytes, "
                    + "vence el \(manifest.expires)",
                en:
                    "\(folder): edition \(manifest.edition), \(manifest.documents) models, \(pages) pages, \(bytes) "
                    + "bytes, "
                    + "expires on \(manifest.expires)"
            )
        )
    }
}
