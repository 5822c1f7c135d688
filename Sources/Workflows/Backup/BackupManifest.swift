import CatalogueModel
import Crypto
import Foundation

/// What a backup holds: every file with its size and its SHA-256.
public struct BackupManifest: Hashable, Sendable, Codable {
    /// One file of a backup.
    public struct Entry: Hashable, Sendable, Codable {
        /// Its name in the archive, and beneath the folder of the data.
        public var path: String
        /// Its bytes.
        public var bytes: Int
        /// The SHA-256 of its bytes, as 64 hexadecimal digits.
        public var sha256: String
    }

    /// The format, `cotejo-backup/1`.
    public var format: String
    /// The version of the program that made it.
    public var program: String
    /// When, as `2026-11-21T14:03:00Z`.
    public var madeAt: String
    /// The latest edition; nil where there is none.
    public var edition: Int?
    /// How many entries the audit log has.
    public var auditCount: Int
    /// The hash of its last entry; nil where there is none.
    public var auditSeal: String?
    /// The files, in the order in which they stand in the archive.
    public var entries: [Entry]

    /// The JSON of the manifest.
    var text: String {
        var json = JSONText(reserving: entries.count * 170 + 500)
        json.object {
            $0.member("format", format)
            $0.member("program", program)
            $0.member("madeAt", madeAt)
            $0.member("edition", edition)
            $0.member("auditCount", auditCount)
            $0.member("auditSeal", auditSeal)
            $0.key("entries")
            $0.array(entries) { json, entry in
                json.object {
                    $0.member("path", entry.path)
                    $0.member("bytes", entry.bytes)
                    $0.member("sha256", entry.sha256)
                }
            }
        }
        return json.string
    }

    /// A line for each file, as `sha256sum --check` reads them.
    static func sums(of entries: [Entry]) -> String {
        entries.map { "\($0.sha256)  \($0.path)\n" }.joined()
    }
}

/// The names in a backup.
enum BackupName {
    static let format = "cotejo-backup/1"
    /// The first file: says what this is.
    static let label = "COTEJO-BACKUP.txt"
    static let database = "catalogue.sqlite"
    /// The key that receipts are signed with; not there where none was needed yet.
    static let receiptKey = ReceiptKey.fileName
    /// The last but one: what there should be.
    static let manifest = "manifest.json"
    /// The last: the same for `sha256sum`.
    static let sums = "SHA256SUMS"

    /// Whether a file of that name may be in a backup: nothing else is ever written anywhere.
    static func isKnown(_ name: String) -> Bool {
        [label, manifest, sums].contains(name) || isData(name)
    }

    /// Whether a file of that name is part of the data, and goes into their folder.
    static func isData(_ name: String) -> Bool {
        [database, receiptKey].contains(name) || StoredFileName(name) != nil
    }

    /// What the first file says.
    static let labelText = """
        \(format)
        Respaldo de Cotejo. Comprobar: cotejo verify --backup ARCHIVO. Restaurar: cotejo restore ARCHIVO --data CARPETA
        Backup of Cotejo. Check: cotejo verify --backup FILE. Restore: cotejo restore FILE --data FOLDER
        Sin Cotejo / without Cotejo: tar -xf FILE && sha256sum --check SHA256SUMS

        """
}

/// A hash as 64 hexadecimal digits.
func hexadecimal(_ digest: SHA256.Digest) -> String {
    digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}
