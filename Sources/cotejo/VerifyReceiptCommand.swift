import ArgumentParser
import CatalogueModel
import Foundation
import Workflows

/// `cotejo verify-receipt`: whether a receipt is as the server signed it.
struct VerifyReceiptCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify-receipt",
        abstract: say(
            es: "Comprueba la firma de un recibo de remisión.",
            en: "Checks the signature of a submission's receipt."
        )
    )

    @OptionGroup var settings: Settings

    @Option(
        help: .init(
            say(
                es: "Clave pública del servidor, de /api/v1/receipt-key; sin ella solo se ve que nadie lo cambió.",
                en: "The server's public key, from /api/v1/receipt-key; without it, only that nobody changed it."
            ),
            valueName: "base64"
        )
    )
    var key: String?

    @Argument(help: .init(say(es: "El recibo.", en: "The receipt."), valueName: "file"))
    var path: String

    func run() async throws {
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw UsageError.notFound(
                LocalizedText(es: "No se puede leer \(path).", en: "\(path) cannot be read."),
                advice: LocalizedText(es: "Revise el nombre del archivo.", en: "Check the name of the file.")
            )
        }
        guard let receipt = Receipt(file: String(decoding: bytes, as: UTF8.self)), receipt.isSound(key: key) else {
            Terminal.say(
                say(
                    es: "El recibo NO es como se firmó: se cambió, o lo firmó otra clave.",
                    en: "The receipt is NOT as it was signed: it was changed, or another key signed it."
                )
            )
            throw ExitStatus.findings
        }
        Terminal.say(receipt.text)
        Terminal.say(
            key == nil
                ? say(
                    es: "La firma concuerda; compare la clave con la del servidor para saber que es suya.",
                    en: "The signature fits; compare the key with the server's to know that it is theirs."
                ) : say(es: "La firma es del servidor.", en: "The signature is the server's.")
        )
    }
}
