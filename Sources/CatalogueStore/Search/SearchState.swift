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
            // A read that began before the latest publication finds an index that knows more, and is not to take it back.
            if kept.publication < latest ?? 0 { try Self.refresh(&kept, latest: latest ?? 0, vocabularies, db) }
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

    /// Adds what was published since the index was last looked at, and no more.
    private static func refresh(
        _ kept: inout Kept,
        latest: Int64,
        _ vocabularies: Vocabularies,
        _ db: Database
    ) throws {
        var index = kept.index ?? CatalogueIndex(vocabularies: vocabularies)
        let isFirst = kept.index == nil
        if isFirst, try !CatalogueStore.hasSegments(db) { throw SegmentsMissing() }
        let published = try Int64.fetchAll(
            db,
            sql: """
                SELECT search_segment.id
                FROM publication JOIN search_segment ON search_segment.submission_id = publication.submission_id
                WHERE publication.id > :known
                ORDER BY search_segment.id
                """,
            arguments: ["known": kept.publication]
        )
        for id in published {
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
        index.place(try isFirst ? placements(db) : placements(after: kept.publication, db))
        index.fit()
        kept.index = index
        kept.publication = latest
        kept.views = []
    }

    /// When every published revision stands.
    private static func placements(_ db: Database) throws -> [RevisionPlacement] {
        let publications = try Row.fetchAll(db, sql: "SELECT id, published_at FROM publication")
        let days = Dictionary(
            publications.map { ($0["id"] as Int64, day(of: $0["published_at"])) },
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

    /// When the revisions stand that publications after one have brought or ended: those of the models that they name.
    private static func placements(after publication: Int64, _ db: Database) throws -> [RevisionPlacement] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT placed.id, placed.published_in, placed.ended_in, publication.published_at
                FROM publication AS news
                JOIN record_revision AS named ON named.submission_id = news.submission_id AND named.kind = 'document'
                JOIN record_revision AS placed ON placed.kind = named.kind AND placed.record_key = named.record_key
                JOIN publication ON publication.id = placed.published_in
                WHERE news.id > :known AND (placed.ended_in IS NULL OR placed.ended_in > :known)
                """,
            arguments: ["known": publication]
        ).map { row in
            RevisionPlacement(
                revision: row["id"],
                publishedIn: row["published_in"],
                endedIn: row["ended_in"],
                publishedOn: day(of: row["published_at"])
            )
        }
    }

    private static func day(of moment: String) -> CalendarDay {
        CalendarDay(moment.prefix(10)) ?? CalendarDay(daysSince1970: 0)
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
