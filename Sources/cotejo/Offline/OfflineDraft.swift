import CatalogueModel
import Foundation
import Logging
import Workflows

/// An offline edition that is made to be written in another form, and goes when that is done.
///
/// Only what such a file holds can get into the other form: nothing above its access is there to be shown.
struct OfflineDraft {
    let edition: OfflineEdition
    let missingImages: [String]
    private let path: String

    /// What is wrong while pages are made is thrown; the rest is nobody's concern here.
    static let logger: Logger = {
        var logger = Logger(label: "cotejo")
        logger.logLevel = .error
        return logger
    }()

    /// Makes an edition.
    ///
    /// - Parameters:
    ///   - settings: where the data are.
    ///   - content: what goes into it.
    ///   - place: what it is for; it lies beside it.
    /// - Returns: the edition, to be removed when it is written.
    /// - Throws: `UsageError`, `OfflineError`, `StoreError`.
    static func edition(
        _ settings: Settings,
        _ content: OfflineContentOptions,
        beside place: String
    ) async throws -> OfflineDraft {
        let order = try content.order(settings.vocabularies())
        return try await edition(settings, order, beside: place)
    }

    /// The same for an order.
    static func edition(_ settings: Settings, _ order: OfflineOrder, beside place: String) async throws -> OfflineDraft
    {
        let folder = try settings.existingDataFolder()
        let path = BuildOffline.temporaryPath(beside: place)
        let made = try await BuildOffline(
            data: folder,
            store: folder.openStore(),
            vocabularies: settings.vocabularies(),
            program: CotejoVersion.text
        ).run(order, to: path, noted: place, visitor: .commandLine, at: CommandLineActor.now)
        do {
            return OfflineDraft(
                edition: try OfflineEdition(OfflineFile(path)),
                missingImages: made.missingImages,
                path: path
            )
        } catch {
            try? FileManager.default.removeItem(atPath: path)
            throw error
        }
    }

    /// Removes the file; what was read from it stays readable to this process.
    func remove() {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Names the images whose files are missing.
    func tellMissingImages() {
        for sha256 in missingImages.prefix(1000) {
            Terminal.complain(say(es: "falta la imagen \(sha256)", en: "the image \(sha256) is missing"))
        }
    }
}
