import CatalogueModel
import Workflows

/// Texts of handing in: what may be sent, and how far it is.
enum HandInText: String, InterfaceText {
    case handInKinds, handInLimits, handInFile, handInProgress, handInReceiving, handInUnpacking, handInChecking
    case handInReady, handInLost

    private static let limits = SubmissionDesk.archiveLimits

    var wording: UIText {
        switch self {
        case .handInKinds:
            UIText(
                es:
                    "Un archivo XML, o un .zip con un solo XML y sus imágenes (JPEG, PNG, WebP) en las rutas que él nombra. Se comprueba entero y se compara con lo publicado; nada se publica sin que otra persona lo apruebe.",
                en:
                    "An XML file, or a .zip of one XML file and its images (JPEG, PNG, WebP) at the paths that it names. All of it is checked and compared with what is published; nothing is published unless another person approves it."
            )
        case .handInLimits:
            UIText(
                es:
                    "Hasta \(Self.megabytes(Self.limits.bytes)). Un .zip: hasta \(Self.megabytes(Self.limits.unpackedBytes)) descomprimido, \(Self.megabytes(Self.limits.imageBytes)) por imagen, \(Self.limits.entries) archivos y carpetas, \(Self.limits.depth) niveles de carpetas; sin contraseña, enlaces ni otros .zip dentro.",
                en:
                    "Up to \(Self.megabytes(Self.limits.bytes)). A .zip: up to \(Self.megabytes(Self.limits.unpackedBytes)) unpacked, \(Self.megabytes(Self.limits.imageBytes)) an image, \(Self.limits.entries) files and folders, \(Self.limits.depth) levels of folders; without password, links or another .zip inside."
            )
        case .handInFile: UIText(es: "Archivo XML o .zip", en: "XML or .zip file")
        case .handInProgress: UIText(es: "Avance de la entrega", en: "Progress of the hand-in")
        case .handInReceiving: UIText(es: "Enviando el archivo…", en: "Sending the file…")
        case .handInUnpacking: UIText(es: "Descomprimiendo…", en: "Unpacking…")
        case .handInChecking:
            UIText(
                es: "Comprobando y comparando con lo publicado…",
                en: "Checking, and comparing with what is published…"
            )
        case .handInReady: UIText(es: "Listo.", en: "Ready.")
        case .handInLost:
            UIText(
                es: "Se perdió la conexión. Mire abajo si el archivo llegó antes de enviarlo otra vez.",
                en: "The connection was lost. Look below whether the file arrived before you send it again."
            )
        }
    }

    private static func megabytes(_ bytes: Int) -> String { "\(bytes >> 20) MB" }
}
