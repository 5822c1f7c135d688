import ArgumentParser
import CatalogueModel
import CatalogueStore
import CatalogueWeb
import Foundation
import Logging
import Workflows

/// `cotejo offline open`: the pages of an offline file, on this machine alone.
struct OfflineOpenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open",
        abstract: say(
            es: "Comprueba el archivo y sirve sus páginas en esta máquina, solo para leer.",
            en: "Checks the file and serves its pages on this machine, to be read only."
        ),
        discussion: say(
            es: "La clave del primer archivo se recuerda en la carpeta de los datos; uno firmado con otra se rechaza.",
            en: "The key of the first file is remembered in the folder of the data; one signed with another is refused."
        )
    )

    @OptionGroup var settings: Settings

    @Option(help: .init(say(es: "Puerto.", en: "Port.")))
    var port = 8080

    @Option(
        help: .init(
            say(
                es: "Clave pública de la Secretaría: en base 64, o un archivo que la contenga.",
                en: "The Secretariat's public key: in base 64, or a file that holds it."
            ),
            valueName: "key"
        )
    )
    var key: String?

    @Flag(help: .init(say(es: "Solo comprueba; no sirve nada.", en: "Only checks; serves nothing.")))
    var check = false

    @Argument(help: .init(say(es: "El archivo.", en: "The file.")))
    var file: String

    func run() async throws {
        let opened = try OfflineFile(file)
        let isFirst = try OfflineTrust(folder: settings.dataPath).check(opened, given: key.map(OfflineTrust.key))
        if check { try opened.verify() }
        let edition = try OfflineEdition(opened, readLimit: .seconds(10))
        introduce(edition.manifest, key: isFirst ? edition.key : nil)
        if check { return }
        var logger = Logger(label: "cotejo")
        logger.logLevel = .warning
        // Beside the templates; where it fails, the first who asks is told why.
        Task {
            try? await edition.store.prepareSearch(
                vocabularies: edition.vocabularies,
                access: edition.manifest.access
            )
        }
        let site = try Site(
            store: edition.store,
            vocabularies: edition.vocabularies,
            desk: nil,
            offline: edition,
            today: { Clock.today },
            now: { Clock.timestamp },
            version: CotejoVersion.text,
            logger: logger
        )
        try await site.serve(host: "127.0.0.1", port: port, logger)
    }

    private func introduce(_ manifest: OfflineManifest, key: String?) {
        Terminal.say(
            say(
                es:
                    "Edición \(manifest.edition), publicada el \(manifest.publishedAt); \(manifest.documents) modelos; vence el "
                    + "\(manifest.expires). La firma y las huellas concuerdan.",
                en:
                    "Edition \(manifest.edition), published on \(manifest.publishedAt); \(manifest.documents) models; expires on "
                    + "\(manifest.expires). Signature and hashes fit."
            )
        )
        if let key {
            Terminal.complain(
                say(
                    es:
                        "Primera vez: se recuerda la clave \(key). Compárela con la que la Secretaría le dio por otro medio.",
                    en:
                        "First time: the key \(key) is remembered. Compare it with the one that the Secretariat gave you "
                        + "by other means."
                )
            )
        }
        guard manifest.isExpired(on: Clock.today) else { return }
        Terminal.complain(
            say(
                es:
                    "ATENCIÓN: esta copia venció el \(manifest.expires). Los modelos y los requisitos pueden haber cambiado.",
                en: "WARNING: this copy expired on \(manifest.expires). Models and requirements may have changed."
            )
        )
    }
}
