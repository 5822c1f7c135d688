public import CatalogueModel
public import CatalogueStore
import Crypto
import Foundation

/// What a country keeps to show what it handed in, when, and what became of it, signed by the server.
public struct Receipt: Sendable {
    /// What is signed: JSON on one line.
    public let text: String
    /// The signature over the bytes of the text, 64 bytes.
    let signature: Data
    /// The public key that it is checked with, 32 bytes.
    let publicKey: Data

    static let format = "cotejo-receipt/1"

    /// The receipt as a file: the signed text as a JSON string, so that no program that reads JSON changes a byte of it.
    public var file: String {
        var json = JSONText()
        json.object {
            $0.member("format", Receipt.format)
            $0.member("receipt", text)
            $0.member("publicKey", publicKey.base64EncodedString())
            $0.member("signature", signature.base64EncodedString())
        }
        return json.string
    }

    private init(text: String, signature: Data, publicKey: Data) {
        self.text = text
        self.signature = signature
        self.publicKey = publicKey
    }

    /// Reads a receipt; nil where the text is none.
    public init?(file: String) {
        struct File: Decodable { var format, receipt, publicKey, signature: String }
        guard let read = try? JSONDecoder().decode(File.self, from: Data(file.utf8)), read.format == Receipt.format,
            let key = Data(base64Encoded: read.publicKey), let signature = Data(base64Encoded: read.signature)
        else { return nil }
        self.init(text: read.receipt, signature: signature, publicKey: key)
    }

    /// Whether the signature is that of a key over this text.
    ///
    /// - Parameter key: the server's public key in base 64; the one in the receipt, which proves only that nobody changed
    ///   it since, where nil.
    /// - Returns: whether nothing was changed, and the key is the one given.
    public func isSound(key: String? = nil) -> Bool {
        let expected = key.map { Data(base64Encoded: $0) ?? Data() } ?? publicKey
        guard expected == publicKey, let key = try? Curve25519.Signing.PublicKey(rawRepresentation: expected) else {
            return false
        }
        return key.isValidSignature(signature, for: Data(text.utf8))
    }

    /// Signs a text.
    static func signed(_ text: String, with key: Curve25519.Signing.PrivateKey) throws -> Receipt {
        Receipt(
            text: text,
            signature: try key.signature(for: Data(text.utf8)),
            publicKey: key.publicKey.rawRepresentation
        )
    }
}

/// The key that receipts are signed with; made when it is first needed, kept where the keys are.
///
/// Source: Ed25519, RFC 8032.
public struct ReceiptKey: Sendable {
    /// What it is called in a folder of keys.
    static let fileName = "receipt.key"
    /// What it is called in the database.
    static let name = "receipt"

    private let key: Curve25519.Signing.PrivateKey

    /// The server's public key in base 64, to be published.
    public var publicText: String { key.publicKey.rawRepresentation.base64EncodedString() }

    /// The public half as it is, 32 bytes.
    var publicBytes: Data { key.publicKey.rawRepresentation }

    /// The signature over bytes, 64 bytes; what is signed must say what it is, so that it fits nothing else.
    func signature(of bytes: Data) throws -> Data { try key.signature(for: bytes) }

    /// The key of a folder of data.
    ///
    /// Where the keys moved to the database, one that a file has goes with them, and back: receipts given before stay good.
    ///
    /// - Throws: `DataFolderError.io`, `StoreError`.
    public init(in data: DataFolder, _ store: CatalogueStore) throws {
        switch data.keys {
        case .folder(let folder): try self.init(inFolder: folder, orAdopting: store.keptKey(ReceiptKey.name))
        case .database:
            let file = "\(data.path)/\(ReceiptKey.fileName)"
            let bytes = try store.sharedKey(ReceiptKey.name) {
                try ReceiptKey.read(file)?.rawRepresentation ?? Curve25519.Signing.PrivateKey().rawRepresentation
            }
            self.init(try ReceiptKey.signing(bytes, at: "kept_key"))
        }
    }

    private init(_ key: Curve25519.Signing.PrivateKey) {
        self.key = key
    }

    private init(inFolder folder: String, orAdopting kept: @autoclosure () throws -> Data?) throws {
        let path = "\(folder)/\(ReceiptKey.fileName)"
        if let own = try ReceiptKey.read(path) {
            key = own
            return
        }
        // Two that start at once make two files, and the second finds the name taken: both then read the one that is there.
        let made = try kept().map { try ReceiptKey.signing($0, at: "kept_key") } ?? Curve25519.Signing.PrivateKey()
        let temporary = "\(path).\(getpid()).\(UInt32.random(in: .min ... .max))"
        let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw DataFolderError.io(path: temporary, reason: lastSystemError()) }
        let bytes = [UInt8](made.rawRepresentation)
        let isWritten = write(file, bytes, bytes.count) == bytes.count && fsync(file) == 0
        let reason = lastSystemError()
        close(file)
        defer { unlink(temporary) }
        guard isWritten else { throw DataFolderError.io(path: temporary, reason: reason) }
        guard link(temporary, path) == 0 || errno == EEXIST else {
            throw DataFolderError.io(path: path, reason: lastSystemError())
        }
        try syncFolder(folder)
        guard let own = try ReceiptKey.read(path) else {
            throw DataFolderError.io(path: path, reason: "0 bytes")
        }
        key = own
    }

    private static func read(_ path: String) throws -> Curve25519.Signing.PrivateKey? {
        guard let bytes = FileManager.default.contents(atPath: path) else {
            // One that is there and cannot be read is not to be replaced by another.
            guard !FileManager.default.fileExists(atPath: path) else {
                throw DataFolderError.io(path: path, reason: lastSystemError(default: "?"))
            }
            return nil
        }
        return try signing(bytes, at: path)
    }

    private static func signing(_ bytes: Data, at path: String) throws -> Curve25519.Signing.PrivateKey {
        do {
            return try Curve25519.Signing.PrivateKey(rawRepresentation: bytes)
        } catch {
            throw DataFolderError.io(path: path, reason: "\(bytes.count) bytes, not 32")
        }
    }

    /// The receipt of a submission as it stands.
    ///
    /// - Throws: `CryptoError`, which nothing here brings about.
    public func receipt(
        of submission: SubmissionSummary,
        publishedAt: String?,
        approvedBy: String?,
        at now: Moment
    ) throws -> Receipt {
        var json = JSONText()
        json.object {
            $0.member("submission", submission.id)
            $0.member("kind", submission.header.kind)
            $0.member("country", submission.header.country)
            $0.member("issued", submission.header.issued)
            $0.member("file", submission.fileName)
            $0.member("sha256", submission.sha256)
            $0.member("bytes", submission.byteCount)
            $0.member("receivedAt", submission.receivedAt)
            $0.member("receivedBy", submission.receivedBy)
            $0.member("status", submission.status)
            $0.member("changes", submission.changes)
            $0.member("edition", submission.edition)
            $0.member("publishedAt", publishedAt)
            $0.member("approvedBy", approvedBy)
            $0.member("signedAt", now)
        }
        return try Receipt.signed(json.string, with: key)
    }
}
