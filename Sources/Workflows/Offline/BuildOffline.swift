public import CatalogueModel
public import CatalogueStore
import Crypto
import Foundation

/// What an offline file is to be.
public struct OfflineOrder: Hashable, Sendable {
    /// What the changes are to start from.
    public enum Base: Hashable, Sendable {
        /// The file of an edition, as it would be made now with the same options.
        case edition(Int)
        /// A file that was made, and given out.
        case file(String)
    }

    /// How many days a file is to be relied on, unless told otherwise: two semesters' publications come in that time.
    public static let defaultDays = 180

    /// The access up to which it holds what the catalogue has.
    public var access = Access.public
    /// ICAO alpha-3 codes of the countries; all where there are none.
    public var countries: [String] = []
    /// The languages of its pages.
    public var languages = Language.allCases
    /// The edition; the latest where nil.
    public var edition: Int?
    /// Nil for a whole file, or what the changes are to start from.
    public var base: Base?
    /// The longest side of images in pixels; nil to leave them as they are.
    public var imagePixels: Int?
    /// How many days it is to be relied on.
    public var days = OfflineOrder.defaultDays

    /// A whole public file of the latest edition.
    public init() {}
}

/// An offline file, or the changes to one, that was made.
public struct MadeOffline: Sendable {
    /// What the file says of itself; with changes, what the file says that they lead to.
    public var manifest: OfflineManifest
    /// The bytes that were written.
    public var byteCount: Int
    /// The bytes of the whole file, where only changes were written.
    public var wholeBytes: Int
    /// The public half of the key that signed it, in base 64.
    public var key: String
    /// SHA-256 of images whose files are missing.
    public var missingImages: [String]
}

/// Makes offline files of a catalogue, also while the site serves.
public struct BuildOffline: Sendable {
    private let data: DataFolder
    private let store: CatalogueStore
    private let vocabularies: Vocabularies
    private let program: String

    /// Offline files of a folder of data.
    ///
    /// - Parameters:
    ///   - data: the folder, whose key signs.
    ///   - store: its store.
    ///   - vocabularies: those in force.
    ///   - program: the version of the program.
    public init(data: DataFolder, store: CatalogueStore, vocabularies: Vocabularies, program: String) {
        self.data = data
        self.store = store
        self.vocabularies = vocabularies
        self.program = program
    }

    /// Makes a file, or the changes to one.
    ///
    /// - Parameters:
    ///   - order: what it is to be.
    ///   - path: where it is to be.
    ///   - replacing: whether a file of that name is to be replaced.
    ///   - noted: the name under which the audit has it; that of the file where there is none.
    ///   - visitor: who makes it.
    ///   - now: when.
    /// - Returns: what was made.
    /// - Throws: `OfflineError`, `DataFolderError`, `StoreError`.
    public func run(
        _ order: OfflineOrder,
        to path: String,
        replacing: Bool = false,
        noted: String? = nil,
        visitor: Visitor,
        at now: Moment
    ) async throws -> MadeOffline {
        // Segments that are missing, or of another version, are made before they are copied.
        try await store.prepareSearch(vocabularies: vocabularies, access: order.access)
        let latest = try await store.currentEdition()?.number ?? 0
        let made = try await BlockingWork.run {
            if !replacing, FileManager.default.fileExists(atPath: path) { throw OfflineError.exists(path) }
            let folder = TemporaryName.folder(of: path)
            TemporaryName.sweep(folder)
            return try write(order, edition: order.edition ?? latest, in: folder, to: path, at: now)
        }
        try await store.append(
            note(
                .exported,
                by: visitor,
                subject: "offline:\(((noted ?? path) as NSString).lastPathComponent)",
                details: "edition \(made.manifest.edition), \(order.access.rawValue), content \(made.manifest.content)",
                at: now
            )
        )
        return made
    }

    /// A name for a file that goes when what is made of it is there; should the process die, a later one removes it.
    public static func temporaryPath(beside path: String) -> String {
        TemporaryName.new(in: TemporaryName.folder(of: path))
    }

    private func write(
        _ order: OfflineOrder,
        edition: Int,
        in folder: String,
        to path: String,
        at now: Moment
    ) throws -> MadeOffline {
        let key = try ReceiptKey(in: data, store)
        let new = try Draft(self, order, edition: edition, in: folder, at: now)
        let seal = try OfflineSeal(signing: new.manifest, with: key)
        var made = MadeOffline(
            manifest: new.manifest,
            byteCount: 0,
            wholeBytes: new.manifest.databaseBytes + seal.bytes.count,
            key: key.publicText,
            missingImages: new.missingImages
        )
        var file = try DurableFile(in: folder, mode: order.access == .public ? 0o644 : 0o640)
        if let base = order.base {
            let delta = try delta(to: new, seal, from: base, order, in: folder, at: now)
            try delta.packed(path: path).withUnsafeBytes { try file.append($0) }
        } else {
            try new.mapped().withUnsafeBytes { try file.append($0) }
            try seal.bytes.withUnsafeBytes { try file.append($0) }
        }
        try file.commit(to: "\(folder)/\((path as NSString).lastPathComponent)")
        made.byteCount = file.byteCount
        return made
    }

    private func delta(
        to new: borrowing Draft,
        _ seal: OfflineSeal,
        from base: OfflineOrder.Base,
        _ order: OfflineOrder,
        in folder: String,
        at now: Moment
    ) throws -> OfflineDelta {
        switch base {
        case .edition(let number):
            let old = try Draft(self, order, edition: number, in: folder, at: now)
            return OfflineDelta(
                from: old.manifest,
                seal: seal,
                steps: Self.steps(from: try old.mapped(), to: try new.mapped())
            )
        case .file(let path):
            let old = try OfflineFile(path)
            try old.verify()
            let bytes = try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
            return OfflineDelta(
                from: old.manifest,
                seal: seal,
                steps: Self.steps(from: bytes.prefix(old.manifest.databaseBytes), to: try new.mapped())
            )
        }
    }

    private static func steps(from old: Data, to new: Data) -> [UInt8] {
        old.withUnsafeBytes { old in new.withUnsafeBytes { BinaryDelta.make(from: old, to: $0) } }
    }

    /// A database under a temporary name, which goes with it.
    private struct Draft: ~Copyable {
        private let path: String
        let manifest: OfflineManifest
        let missingImages: [String]

        init(_ build: BuildOffline, _ order: OfflineOrder, edition: Int, in folder: String, at now: Moment) throws {
            let path = TemporaryName.new(in: folder)
            // Should anything throw, nothing of it stays.
            var isWhole = false
            defer { if !isWhole { unlink(path) } }
            // SQLite would make it readable for others.
            let made = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            guard made >= 0 else { throw DataFolderError.io(path: folder, reason: lastSystemError()) }
            close(made)
            let selection = OfflineSelection(
                edition: edition,
                access: order.access,
                countries: order.countries,
                language: order.languages.count == 1 ? order.languages.first : nil
            )
            let images = OfflineImages(files: StoredFiles(build.data, build.store), pixels: order.imagePixels)
            let extras = OfflineExtras(
                vocabularies: try build.vocabularyTexts(),
                image: images.image
            )
            guard let contents = try build.store.writeOffline(selection, extras, to: path) else {
                throw OfflineError.noEdition(edition)
            }
            manifest = try build.manifest(of: contents, order, selection, path: path, at: now)
            missingImages = contents.missingImages
            self.path = path
            isWhole = true
        }

        deinit { unlink(path) }

        borrowing func mapped() throws -> Data {
            try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
        }
    }

    private func vocabularyTexts() throws -> [(name: String, body: String)] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try VocabularyName.allCases.map { name in
            (name.rawValue, String(decoding: try encoder.encode(vocabularies[name]), as: UTF8.self))
        }
    }

    private func manifest(
        of contents: OfflineContents,
        _ order: OfflineOrder,
        _ selection: OfflineSelection,
        path: String,
        at now: Moment
    ) throws -> OfflineManifest {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw DataFolderError.io(path: path, reason: lastSystemError()) }
        defer { close(descriptor) }
        var start = 0
        let parts = try contents.stretches.map { stretch in
            defer { start += stretch.byteCount }
            return OfflineManifest.Part(
                kind: stretch.kind,
                bytes: stretch.byteCount,
                sha256: try OfflineFile.digest(descriptor, from: start, count: stretch.byteCount, path)
            )
        }
        return OfflineManifest(
            program: program,
            schema: contents.schema,
            edition: selection.edition,
            publishedAt: contents.publishedAt,
            madeAt: now.description,
            expires: CalendarDay(daysSince1970: now.day.daysSince1970 + order.days),
            access: order.access,
            countries: selection.countries,
            languages: order.languages,
            imagePixels: order.imagePixels,
            documents: contents.documents,
            rules: contents.rules,
            images: contents.images,
            parts: parts
        )
    }
}
