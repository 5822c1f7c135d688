import CatalogueModel
import Foundation
import SQLDatabase
import SearchIndex
import Synchronization

/// The search index of the store, kept in memory as far as it was published.
///
/// The one thing of the store that is not in the database: it follows from it, and is brought up to date within the
/// read that asks for it, so that an answer never comes from an older publication than the read sees.
final class SearchState: Sendable {
    private struct Kept {
        var index: CatalogueIndex?
        var publication: Int64 = -1
        var vocabularyVersion = 0
        var loaded: Set<Int64> = []
        /// Latest used last.
        var views: [(publication: Int64, access: Access, view: CatalogueView)] = []
    }

    /// Views of this many moments and access levels stay.
    private static let keptViews = 6
    private let kept = Mutex(Kept())

    /// The view of a publication for an access level.
    ///
    /// - Throws: `SegmentsMissing` where submissions published before have no segments yet.
    func view(
        at publication: Int64,
        access: Access,
        vocabularies: Vocabularies,
        _ db: Database
    ) throws -> CatalogueView {
        let latest = try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT COALESCE(MAX(id), 0) FROM publication")
        )
        return try kept.withLock { kept in
            // Words are part of the index: with new ones it is made anew, once.
            if vocabularies.version > kept.vocabularyVersion {
                kept = Kept(vocabularyVersion: vocabularies.version)
            }
            if kept.publication != latest { try Self.refresh(&kept, latest: latest ?? 0, vocabularies, db) }
            if let place = kept.views.lastIndex(where: { $0.publication == publication && $0.access == access }) {
                let found = kept.views.remove(at: place)
                kept.views.append(found)
                return found.view
            }
            let index = kept.index ?? CatalogueIndex(vocabularies: vocabularies)
            let view = CatalogueView(index, publication: publication, access: access)
            kept.views.append((publication, access, view))
            if kept.views.count > Self.keptViews { kept.views.removeFirst() }
            return view
        }
    }

    private static func refresh(
        _ kept: inout Kept,
        latest: Int64,
        _ vocabularies: Vocabularies,
        _ db: Database
    ) throws {
        let published = try Int64.fetchAll(
            db,
            sql: """
                SELECT search_segment.id
                FROM search_segment JOIN submission ON submission.id = search_segment.submission_id
                WHERE submission.status = 'published'
                ORDER BY search_segment.id
                """
        )
        // Another process may have made all segments anew: what was read of the old ones would count twice.
        if !kept.loaded.isSubset(of: published) { kept = Kept(vocabularyVersion: kept.vocabularyVersion) }
        if kept.index == nil, try !CatalogueStore.hasSegments(db) { throw SegmentsMissing() }
        var index = kept.index ?? CatalogueIndex(vocabularies: vocabularies)
        var loaded = kept.loaded
        for id in published where loaded.insert(id).inserted {
            // A cursor's row is read where SQLite has it; a fetched one would be copied, some megabytes each.
            let rows = try Row.fetchCursor(
                db,
                sql: "SELECT body FROM search_segment WHERE id = ?",
                arguments: [id]
            )
            do {
                try rows.next()?.withBytes(named: "body") { bytes in
                    if let bytes { try index.add(segment: bytes) }
                }
            } catch is SegmentError {
                throw SegmentsMissing()
            }
        }
        index.place(try placements(db))
        kept.index = index
        kept.loaded = loaded
        kept.publication = latest
        kept.views = []
    }

    private static func placements(_ db: Database) throws -> [RevisionPlacement] {
        let publications = try Row.fetchAll(db, sql: "SELECT id, published_at FROM publication")
        let days = Dictionary(
            publications.map { row -> (Int64, CalendarDay) in
                let at: String = row["published_at"]
                return (row["id"], CalendarDay(at.prefix(10)) ?? CalendarDay(daysSince1970: 0))
            },
            uniquingKeysWith: { first, _ in first }
        )
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT id, published_in, ended_in
                FROM record_revision
                WHERE kind = 'document' AND published_in IS NOT NULL
                """
        )
        var placements: [RevisionPlacement] = []
        while let row = try rows.next() {
            let published: Int64 = row[1]
            placements.append(
                RevisionPlacement(
                    revision: row[0],
                    publishedIn: published,
                    endedIn: row[2],
                    publishedOn: days[published] ?? CalendarDay(daysSince1970: 0)
                )
            )
        }
        return placements
    }
}

/// Segments must be made before the index can answer.
struct SegmentsMissing: Error {}

extension CatalogueStore {
    /// Makes the segments of submissions whose own are missing or of another version, from their records.
    func rebuildSegments() async throws {
        try await write { db in
            let submissions = try Int64.fetchAll(
                db,
                sql: """
                    SELECT DISTINCT submission_id FROM record_revision
                    WHERE kind = 'document'
                    ORDER BY submission_id
                    """
            )
            try db.execute(sql: "DELETE FROM search_segment")
            for submission in submissions { try Self.makeSegments(ofSubmission: submission, db) }
        }
    }

    /// Whether every submission with models has segments.
    static func hasSegments(_ db: Database) throws -> Bool {
        try Int.fetchOne(
            db,
            sql: """
                SELECT COUNT(*) FROM submission
                WHERE NOT EXISTS (SELECT 1 FROM search_segment WHERE search_segment.submission_id = submission.id)
                    AND EXISTS (
                        SELECT 1 FROM record_revision
                        WHERE record_revision.submission_id = submission.id AND record_revision.kind = 'document')
                """
        ) == 0
    }

    private static func makeSegments(ofSubmission submission: Int64, _ db: Database) throws {
        var builder = SegmentBuilder()
        func keep() throws {
            guard !builder.isEmpty else { return }
            try db.execute(
                sql: "INSERT INTO search_segment (submission_id, body) VALUES (:submission, :body)",
                arguments: ["submission": submission, "body": Data(builder.finish())]
            )
        }
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT record_revision.id, record_body.body
                FROM record_revision JOIN record_body ON record_body.revision_id = record_revision.id
                WHERE record_revision.submission_id = :submission AND record_revision.kind = 'document'
                ORDER BY record_revision.id
                """,
            arguments: ["submission": submission]
        )
        while let row = try rows.next() {
            let body: String = row["body"]
            builder.add(try JSONDecoder().decode(DocumentModel.self, from: Data(body.utf8)), revision: row["id"])
            if builder.isFull { try keep() }
        }
        try keep()
    }
}
