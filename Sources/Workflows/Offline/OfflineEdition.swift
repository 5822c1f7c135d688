public import CatalogueModel
public import CatalogueStore
import Crypto
import Foundation

/// An offline file that was looked at and is open to be read.
public struct OfflineEdition: Sendable {
    /// Images with more bytes than this together are looked at one by one, when they are shown: at the start they would
    /// take longer than all the rest.
    private static let imagesAtOnce = 64 << 20

    /// What it says of itself.
    public let manifest: OfflineManifest
    /// The public half of the key that signed it, in base 64.
    public let key: String
    /// What it holds.
    public let store: CatalogueStore
    /// The words for its codes.
    public let vocabularies: Vocabularies
    private let path: String

    /// Looks at a file and opens it.
    ///
    /// - Parameters:
    ///   - file: the file, whose signature was looked at.
    ///   - readLimit: the time that one question may take.
    /// - Throws: `OfflineError`, `StoreError`, `DataFolderError`.
    public init(_ file: OfflineFile, readLimit: Duration? = nil) throws {
        try file.verify(deferringImagesOver: Self.imagesAtOnce)
        manifest = file.manifest
        key = file.key
        path = file.path
        store = try CatalogueStore(offline: file.path, readLimit: readLimit)
        guard file.isStillThere else { throw OfflineError.altered(file.path, [.seal]) }
        guard try store.hasOfflineSearchIndex() else {
            throw OfflineError.otherIndex(file.path, program: manifest.program)
        }
        var byName: [VocabularyName: Vocabulary] = [:]
        let decoder = JSONDecoder()
        for item in try store.offlineVocabularies() {
            guard let name = VocabularyName(rawValue: item.name) else { continue }
            byName[name] = try decoder.decode(Vocabulary.self, from: Data(item.body.utf8))
        }
        guard VocabularyName.allCases.allSatisfy({ byName[$0] != nil }) else {
            throw OfflineError.laterFormat(path, format: "\(manifest.format), \(manifest.program)")
        }
        vocabularies = Vocabularies(byName)
    }

    /// The bytes of an image; nil where the file does not have it.
    ///
    /// - Throws: `OfflineError.altered`, `StoreError`.
    public func image(_ sha256: String) async throws -> [UInt8]? {
        guard let image = try await store.offlineImage(sha256) else { return nil }
        guard hexadecimal(SHA256.hash(data: image.bytes)) == image.digest else {
            throw OfflineError.altered(path, [.image(sha256)])
        }
        return image.bytes
    }
}

/// Keys whose files are opened: given by hand, or that of the first file that was opened.
///
/// Whoever alters a file can sign it with a key of their own; only a key that is known from elsewhere, or from before,
/// shows that. The first file is believed, as `ssh` believes a machine at first, and the key is said to be compared.
public struct OfflineTrust: Sendable {
    private let path: String

    /// The remembered key of a folder, which need not be there.
    public init(folder: String) {
        path = "\(folder)/offline.key"
    }

    /// The key that was remembered, in base 64.
    public var remembered: String? {
        FileManager.default.contents(atPath: path)
            .map { String(decoding: $0, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines) }
            .flatMap { Self.isKey($0) ? $0 : nil }
    }

    /// Takes a key as it was given: in base 64, or the name of a file that holds it so.
    ///
    /// - Throws: `OfflineError.badKey`.
    public static func key(_ given: String) throws -> String {
        if isKey(given) { return given }
        let text = FileManager.default.contents(atPath: given)
            .map { String(decoding: $0, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines) }
        guard let text, isKey(text) else { throw OfflineError.badKey(given) }
        return text
    }

    private static func isKey(_ text: String) -> Bool { Data(base64Encoded: text)?.count == 32 }

    /// Whether a file is signed with the key expected, given or remembered; a key that was given is remembered from now on.
    ///
    /// - Parameters:
    ///   - file: the file.
    ///   - given: the key that was given, in base 64.
    /// - Returns: whether this is the first key, which nobody vouched for.
    /// - Throws: `OfflineError.wrongKey`, `DataFolderError`.
    public func check(_ file: OfflineFile, given: String?) throws -> Bool {
        let known = remembered
        if let expected = given ?? known, expected != file.key {
            throw OfflineError.wrongKey(file.path, expected: expected, found: file.key)
        }
        if known != file.key { try remember(file.key) }
        return given == nil && known == nil
    }

    private func remember(_ key: String) throws {
        let folder = TemporaryName.folder(of: path)
        try makeFolders(folder)
        var file = try DurableFile(in: folder, mode: 0o644)
        try Array((key + "\n").utf8).withUnsafeBytes { try file.append($0) }
        try file.commit(to: path)
    }
}
