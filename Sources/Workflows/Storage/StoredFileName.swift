import CatalogueStore

/// The name of a file that is kept under its SHA-256, beneath the folder of the data and in a backup.
struct StoredFileName: Hashable, Sendable {
    var kind: StoredFileKind
    /// 64 hexadecimal digits.
    var sha256: String

    init(_ kind: StoredFileKind, _ sha256: String) {
        self.kind = kind
        self.sha256 = sha256
    }

    /// Reads a name; nil where it promises no SHA-256.
    init?(_ text: String) {
        guard let last = text.split(separator: "/").last else { return nil }
        kind = last.hasSuffix(".xml") ? .submission : .image
        sha256 = String(kind == .submission ? last.dropLast(4) : last)
        guard sha256.utf8.count == 64, sha256.utf8.allSatisfy(Self.isDigit), text == self.text else { return nil }
    }

    /// `blobs/ab/ab12…` or `received/cd34….xml`.
    var text: String {
        switch kind {
        case .image: "blobs/\(sha256.prefix(2))/\(sha256)"
        case .submission: "received/\(sha256).xml"
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
    }
}
