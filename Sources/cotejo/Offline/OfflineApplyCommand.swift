import ArgumentParser
import Workflows

/// `cotejo offline apply`: brings a file up to date.
struct OfflineApplyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "apply",
        abstract: say(
            es: "Pone al día un archivo con los cambios entre dos ediciones, en un solo paso.",
            en: "Brings a file up to date with the changes between two editions, in one step."
        ),
        discussion: say(
            es: "O queda la edición nueva, firmada y entera, o el archivo queda como estaba.",
            en: "Either the new edition is there, signed and whole, or the file is as it was."
        )
    )

    @OptionGroup var settings: Settings

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

    @Argument(help: .init(say(es: "Los cambios.", en: "The changes.")))
    var delta: String

    @Argument(help: .init(say(es: "El archivo que se pone al día.", en: "The file to bring up to date.")))
    var file: String

    func run() async throws {
        let expected = try key.map(OfflineTrust.key) ?? OfflineTrust(folder: settings.dataPath).remembered
        let (delta, file) = (delta, file)
        let manifest = try await BlockingWork.run { try ApplyOffline.run(delta, to: file, key: expected) }
        Terminal.say(
            say(
                es:
                    "\(file): edición \(manifest.edition), \(manifest.documents) modelos, vence el \(manifest.expires).",
                en:
                    "\(file): edition \(manifest.edition), \(manifest.documents) models, expires on \(manifest.expires)."
            )
        )
    }
}
