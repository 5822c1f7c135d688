import Foundation
import GRDB
import SQLDatabase
import SearchIndex

extension CatalogueStore {
    /// Opens an offline file to read it, and nothing else.
    ///
    /// - Parameters:
    ///   - path: the file, whose signature and hashes were looked at.
    ///   - readLimit: the time that one question may take.
    /// - Throws: `StoreError`; `StoreError.newerSchema` where another version of the program wrote it.
    public init(offline path: String, readLimit: Duration? = nil) throws {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA cache_size = -8000") }
        // One connection, opened now: further ones would open what has the name by then, perhaps the next edition.
        let queue = try StoreError.translating { try DatabaseQueue(path: path, configuration: configuration) }
        try StoreError.translating {
            let migrator = Migrations.migrator
            guard try queue.read({ try !migrator.hasBeenSuperseded($0) && migrator.hasCompletedMigrations($0) }) else {
                throw StoreError.newerSchema
            }
        }
        self.init(SQLiteAccess(queue), readLimit: readLimit)
    }

    /// The vocabularies that an offline file carries, each as JSON.
    ///
    /// - Throws: `StoreError`.
    public func offlineVocabularies() throws -> [(name: String, body: String)] {
        try StoreError.translating {
            try database.readNow { db in
                try Row.fetchAll(db, sql: "SELECT name, body FROM offline_vocabulary ORDER BY place")
                    .map { (name: $0["name"], body: $0["body"]) }
            }
        }
    }

    /// Whether the search index of an offline file is there, in the format of this program: nobody could make it anew.
    ///
    /// - Throws: `StoreError`.
    public func hasOfflineSearchIndex() throws -> Bool {
        try StoreError.translating {
            try database.readNow { db in
                let starts = try Row.fetchAll(
                    db,
                    sql: "SELECT substr(body, 1, :count) AS start FROM search_segment ORDER BY id",
                    arguments: ["count": SegmentFormat.byteCount]
                )
                let isEmpty = try Row.fetchOne(db, sql: "SELECT 1 FROM document_model LIMIT 1") == nil
                return starts.isEmpty
                    ? isEmpty
                    : starts.allSatisfy { row in
                        let start: Data = row["start"]
                        return SegmentFormat.isCurrent(Array(start))
                    }
            }
        }
    }

    /// An image of an offline file; nil where it is not there.
    ///
    /// - Throws: `StoreError`.
    public func offlineImage(_ sha256: String) async throws -> OfflineImage? {
        try await read { db in
            try Row.fetchOne(
                db.cachedStatement(
                    sql: """
                        SELECT offline_image.digest, offline_image_body.body
                        FROM offline_image JOIN offline_image_body ON offline_image_body.id = offline_image.body_id
                        WHERE offline_image.sha256 = ?
                        """
                ),
                arguments: [sha256]
            ).map { row in
                let body: Data = row["body"]
                return OfflineImage(bytes: Array(body), digest: row["digest"])
            }
        }
    }
}
