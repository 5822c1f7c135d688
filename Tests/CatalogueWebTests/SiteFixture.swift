import CatalogueModel
import CatalogueStore
import CatalogueWeb
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import TestSupport
import Workflows

/// A site over a store in memory.
struct SiteFixture {
    let store: CatalogueStore
    let vocabularies: Vocabularies
    let blobs: TemporaryFolder
    let site: Site

    /// The day on which every test takes place.
    static let today = Sample.day("2026-11-21")

    /// A site that holds these models of Utopia, in one edition.
    init(
        _ models: [DocumentModel] = [],
        families: [DocumentFamily] = [],
        publicURL: String? = nil,
        pageCacheBytes: Int = Site.defaultPageCacheBytes,
        openMetricsOnLoopback: Bool = false,
        files: FilePlace = .folder,
        logger: Logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    ) async throws {
        store = try TestDatabase.store()
        vocabularies = try Project.vocabularies()
        blobs = try TemporaryFolder()
        site = try Site(
            store: store,
            vocabularies: vocabularies,
            desk: try Self.desk(store, vocabularies, folder: blobs.path + "/data"),
            files: StoredFiles(try DataFolder(path: blobs.path + "/data", files: files), store),
            today: { Self.today },
            version: "0.0.1",
            publicURL: publicURL,
            pageCacheBytes: pageCacheBytes,
            accountRules: Self.rules,
            replanEffort: .steps(6),
            openMetricsOnLoopback: openMetricsOnLoopback,
            logger: logger
        )
        if !models.isEmpty { try await publish(models, families: families) }
    }

    /// A desk whose files lie in a folder.
    static func desk(_ store: CatalogueStore, _ vocabularies: Vocabularies, folder: String) throws -> SubmissionDesk {
        let schemas = Project.root.appendingPathComponent("Imports/Schemas").path
        return try SubmissionDesk(
            store: store,
            data: try DataFolder(path: folder),
            receive: try ReceiveSubmission(schemaFolder: schemas, vocabularies: vocabularies)
        )
    }

    /// Publishes models as the complete manual of Utopia, or of another country.
    func publish(
        _ models: [DocumentModel],
        families: [DocumentFamily] = [],
        others: [CatalogueRecord] = [],
        country: String = "UTO",
        at moment: String = "2026-11-20T10:00:00Z"
    ) async throws {
        let records = families.map(CatalogueRecord.family) + models.map(CatalogueRecord.document) + others
        var batches = [
            records.enumerated().map { index, record in
                StagedRecord(record, action: nil, line: index + 1, path: "/manual/\(index)")
            }
        ]
        let header = SubmissionHeader(
            kind: .manual,
            country: country,
            issued: Sample.day("2026-11-01"),
            mode: .complete
        )
        let file = ReceivedFile(
            name: "\(country).xml",
            sha256: String(repeating: "0", count: 64),
            byteCount: 10,
            receivedAt: "2026-11-20T10:00:00Z",
            receivedBy: "test"
        )
        let staged = try store.stage(header, file: file) { batches.popLast() }
        _ = try await store.publish(staged.id, at: moment, by: "test", allowingWithdrawals: true)
    }

    /// Asks the site once.
    func get(
        _ path: String,
        method: HTTPRequest.Method = .get,
        headers: HTTPFields = [:]
    ) async throws -> TestResponse {
        try await Application(router: site.router()).test(.router) { client in
            try await client.execute(uri: path, method: method, headers: headers)
        }
    }

    /// The text of a page.
    func page(_ path: String, _ language: Language = .es) async throws -> String {
        let mark = path.contains("?") ? "&" : "?"
        return String(buffer: try await get("\(path)\(mark)lang=\(language)").body)
    }

    /// A model that has a value in every member, all of it public.
    static func publicDocument() -> DocumentModel {
        var model = Sample.fullDocument()
        for index in model.features.indices {
            model.features[index].access = .public
            for sign in model.features[index].failSigns.indices {
                model.features[index].failSigns[sign].access = .public
            }
        }
        for index in model.images.indices { model.images[index].access = .public }
        return model
    }
}
