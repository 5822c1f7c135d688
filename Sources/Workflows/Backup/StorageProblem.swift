public import CatalogueModel
import CatalogueStore

/// Something durable that is not as it was written.
public enum StorageProblem: Hashable, Sendable {
    /// What SQLite says of its file and its references.
    case database(String)
    /// A file whose bytes do not have the SHA-256 of its name.
    case altered(String, expected: String, found: String)
    /// An image that a model names and that is not there.
    case imageMissing(String)
    /// A submission as received that is not there.
    case submissionMissing(String)
    /// An entry of the audit log that was altered, or that does not follow the one before it.
    case auditEntry(Int64)
    /// Something in a backup.
    case backup(BackupDamage)

    /// What is wrong, in words.
    public var words: LocalizedText {
        switch self {
        case .database(let problem): LocalizedText(es: "base de datos: \(problem)", en: "database: \(problem)")
        case .altered(let path, let expected, let found):
            LocalizedText(
                es: "archivo alterado: \(path); SHA-256 esperado \(expected), encontrado \(found)",
                en: "altered file: \(path); SHA-256 expected \(expected), found \(found)"
            )
        case .imageMissing(let sha256):
            LocalizedText(
                es: "falta la imagen \(StoredFileName(.image, sha256).text), que un modelo nombra",
                en: "the image \(StoredFileName(.image, sha256).text), which a model names, is missing"
            )
        case .submissionMissing(let sha256):
            LocalizedText(
                es: "falta la remisión recibida \(StoredFileName(.submission, sha256).text)",
                en: "the received submission \(StoredFileName(.submission, sha256).text) is missing"
            )
        case .auditEntry(let number):
            LocalizedText(
                es: "auditoría: la entrada \(number) no cuadra",
                en: "audit: entry \(number) does not fit"
            )
        case .backup(let damage): LocalizedText(es: damage.words.es, en: damage.words.en)
        }
    }
}

/// What a look through everything durable found.
public struct StorageReport: Sendable {
    /// How many files beside the database were read.
    public var fileCount = 0
    /// The audit log; nil where the database cannot be read.
    public var audit: AuditReport?
    /// What is wrong.
    public var problems: [StorageProblem] = []
}
