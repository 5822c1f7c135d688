import CatalogueModel
import Crypto
import Foundation

/// What stands after the database in an offline file: the manifest, the key and the signature.
///
/// SQLite reads as many pages as its header says and does not look at what follows them, so the file is an ordinary
/// database for any program, and still every byte of it is in a hash or under the signature.
///
///     database · manifest (JSON) · public key (32) · signature (64) · length of the manifest (8) · "COTEJO-OFFLINE-1"
struct OfflineSeal: Hashable, Sendable {
    static let mark = Array("COTEJO-OFFLINE-1".utf8)
    static let fixedBytes = 32 + 64 + 8 + mark.count
    /// No manifest is longer: it has some dozen parts.
    static let maximumManifestBytes = 4 << 20
    /// No part is longer than 16 TB: anyone can sign a manifest, and larger parts could be more than a sum can hold.
    private static let maximumPartBytes = 1 << 44
    /// What is signed begins with it, so that no signature over a receipt fits a file.
    private static let purpose = "cotejo-offline/1\n"

    let manifest: OfflineManifest
    /// All of it, as it stands in the file.
    let bytes: [UInt8]
    let publicKey: Data

    /// Signs a manifest.
    init(signing manifest: OfflineManifest, with key: ReceiptKey) throws {
        let text = Array(manifest.jsonText.utf8)
        let signature = try key.signature(of: Data(Self.purpose.utf8) + text)
        self.manifest = manifest
        publicKey = key.publicBytes
        var length = UInt64(text.count).bigEndian
        bytes = text + publicKey + signature + withUnsafeBytes(of: &length) { Array($0) } + Self.mark
    }

    private struct Format: Decodable {
        var format: String
    }

    /// Reads what stands at the end of a file, and looks at its signature.
    ///
    /// - Parameters:
    ///   - tail: the last bytes of the file, at least as many as the seal has.
    ///   - path: the file, for what is said of it.
    /// - Throws: `OfflineError.foreign`, `OfflineError.altered`, `OfflineError.laterFormat`.
    init(endOf tail: some RandomAccessCollection<UInt8>, path: String) throws {
        let tail = Array(tail)
        let length = try Self.manifestLength(endOf: tail, path: path)
        guard tail.count >= length + Self.fixedBytes else { throw OfflineError.foreign(path) }
        bytes = Array(tail.suffix(length + Self.fixedBytes))
        let text = Data(bytes[..<length])
        publicKey = Data(bytes[length..<length + 32])
        let signature = Data(bytes[length + 32..<length + 96])
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey),
            key.isValidSignature(signature, for: Data(Self.purpose.utf8) + text)
        else { throw OfflineError.altered(path, [.seal]) }
        let format = (try? JSONDecoder().decode(Format.self, from: text))?.format ?? ""
        guard format == OfflineManifest.format else { throw OfflineError.laterFormat(path, format: format) }
        guard let read = try? JSONDecoder().decode(OfflineManifest.self, from: text),
            read.parts.allSatisfy({ (1...Self.maximumPartBytes).contains($0.bytes) })
        else { throw OfflineError.altered(path, [.seal]) }
        manifest = read
    }

    /// The public half of the key in base 64.
    var keyText: String { publicKey.base64EncodedString() }

    /// How long the manifest says that it is; the rest of the seal has a fixed length.
    static func manifestLength(endOf tail: [UInt8], path: String) throws -> Int {
        guard tail.count >= fixedBytes, tail.suffix(mark.count) == mark[...] else { throw OfflineError.foreign(path) }
        let place = tail.count - mark.count - 8
        let length = tail[place..<place + 8].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        guard length <= maximumManifestBytes else { throw OfflineError.altered(path, [.seal]) }
        return Int(length)
    }
}
