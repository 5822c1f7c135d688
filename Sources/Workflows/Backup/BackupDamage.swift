public import CatalogueModel

/// One thing that is wrong with a backup.
public enum BackupDamage: Hashable, Sendable {
    /// The file ends inside an entry.
    case cutOff(entry: String, expected: Int, found: Int)
    /// The file ends after an entry, before the end of the backup.
    case endMissing(after: String)
    /// What stands before an entry is not what was written.
    case header(offset: Int, after: String)
    /// An entry's bytes are not those of the manifest.
    case altered(entry: String, expected: String, found: String)
    /// An entry of the manifest is not there.
    case entryMissing(String, expected: String)
    /// An entry that the manifest does not have, or that is there twice.
    case unexpected(String)
    /// The bytes that fill the last block of an entry are not zero.
    case filling(entry: String)
    /// There are bytes after the end.
    case tooLong(offset: Int)
    /// The manifest cannot be read.
    case manifest(String)

    /// What is wrong, in words.
    public var words: LocalizedText {
        switch self {
        case .cutOff(let entry, let expected, let found):
            LocalizedText(
                es: "\(entry): está cortado, tiene \(found) de \(expected) bytes",
                en: "\(entry): cut off, it has \(found) of \(expected) bytes"
            )
        case .endMissing(let entry):
            LocalizedText(
                es: "el archivo termina después de \(entry), antes de su final",
                en: "the file ends after \(entry), before its end"
            )
        case .header(let offset, let entry):
            LocalizedText(
                es: "el encabezado que sigue a \(entry), en el byte \(offset), está alterado",
                en: "the header after \(entry), at byte \(offset), was altered"
            )
        case .altered(let entry, let expected, let found):
            LocalizedText(
                es: "\(entry): alterado; SHA-256 esperado \(expected), encontrado \(found)",
                en: "\(entry): altered; SHA-256 expected \(expected), found \(found)"
            )
        case .entryMissing(let entry, let expected):
            LocalizedText(
                es: "\(entry): falta; SHA-256 esperado \(expected)",
                en: "\(entry): missing; SHA-256 expected \(expected)"
            )
        case .unexpected(let entry):
            LocalizedText(es: "\(entry): no debería estar", en: "\(entry): should not be there")
        case .filling(let entry):
            LocalizedText(
                es: "\(entry): los bytes que completan su último bloque están alterados",
                en: "\(entry): the bytes that fill its last block were altered"
            )
        case .tooLong(let offset):
            LocalizedText(
                es: "hay bytes después del final, desde el byte \(offset)",
                en: "there are bytes after the end, from byte \(offset)"
            )
        case .manifest(let reason):
            LocalizedText(
                es: "manifest.json no se puede leer: \(reason)",
                en: "manifest.json cannot be read: \(reason)"
            )
        }
    }
}
