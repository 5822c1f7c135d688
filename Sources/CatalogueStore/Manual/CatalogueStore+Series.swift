public import CatalogueModel
import Foundation
import SQLDatabase

/// A model as its series shows it.
public struct SeriesModel: Hashable, Sendable, JSONWritable {
    /// Its code.
    public var code: DocumentCode
    /// Its title.
    public var title: LocalizedText
    /// Whether it is issued and accepted.
    public var status: DocumentStatus
    /// First day of issue.
    public var firstIssued: PartialDate?
    /// Last day of issue.
    public var lastIssued: PartialDate?
    /// Last day on which a specimen may be in circulation; nil where that is not known.
    public var circulatesUntil: CalendarDay?
    /// The models that it follows, of those in the series.
    public var supersedes: [DocumentCode]

    /// Appends every member under its property's name.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("code", code)
            $0.member("title", title)
            $0.member("status", status)
            $0.member("firstIssued", firstIssued)
            $0.member("lastIssued", lastIssued)
            $0.member("circulatesUntil", circulatesUntil)
            $0.member("supersedes", supersedes)
        }
    }
}

extension CatalogueStore {
    /// The most models that a series shows.
    public static let maximumSeriesLength = 24

    /// The models that a model follows and that follow it, however far, with itself, by first issue and code.
    ///
    /// Only those that the reader may see; the way leads through those alone.
    ///
    /// - Throws: `StoreError`.
    public func series(
        of code: DocumentCode,
        at moment: CatalogueMoment = .current,
        access: Access
    ) async throws -> [SeriesModel] {
        try await read { db in try Self.series(of: code, at: moment, access: access, db) }
    }

    static func series(
        of code: DocumentCode,
        at moment: CatalogueMoment,
        access: Access,
        _ db: Database
    ) throws -> [SeriesModel] {
        guard let publication = try Self.publication(at: moment, db) else { return [] }
        var found: [DocumentCode: SeriesModel] = [:]
        var pending = [code]
        while let next = pending.popLast(), found.count < maximumSeriesLength {
            guard found[next] == nil, let (model, revision) = try seriesModel(next, publication, access, db)
            else { continue }
            let before = try predecessors(revision, db)
            found[next] = model
            found[next]?.supersedes = before
            pending += before + (try successors(of: next, publication: publication, access: access, db))
        }
        return found.values.map { model in
            var model = model
            model.supersedes = model.supersedes.filter { found[$0] != nil }
            return model
        }.sorted { ($0.firstIssued?.description ?? "9", $0.code) < ($1.firstIssued?.description ?? "9", $1.code) }
    }

    private static func seriesModel(
        _ code: DocumentCode,
        _ publication: Int64,
        _ access: Access,
        _ db: Database
    ) throws -> (SeriesModel, revision: Int64)? {
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT document_model.revision_id, document_model.title, document_model.status,
                        document_model.first_issued, document_model.last_issued, document_model.circulation_last
                    FROM record_revision JOIN document_model ON document_model.revision_id = record_revision.id
                    WHERE record_revision.kind = 'document' AND record_revision.record_key = :code
                        AND published_in <= :publication AND (ended_in IS NULL OR ended_in > :publication)
                        AND document_model.access_rank <= :access
                    ORDER BY record_revision.id
                    LIMIT 1
                    """
            ),
            arguments: ["code": code.text, "publication": publication, "access": access.rank]
        )
        guard let row else { return nil }
        let title: String = row["title"]
        let model = SeriesModel(
            code: code,
            title: try JSONDecoder().decode(LocalizedText.self, from: Data(title.utf8)),
            status: DocumentStatus(rawValue: row["status"]) ?? .unknown,
            firstIssued: (row["first_issued"] as String?).flatMap { PartialDate($0) },
            lastIssued: (row["last_issued"] as String?).flatMap { PartialDate($0) },
            circulatesUntil: (row["circulation_last"] as String?).flatMap { CalendarDay($0) },
            supersedes: []
        )
        return (model, row["revision_id"])
    }

    private static func predecessors(_ revision: Int64, _ db: Database) throws -> [DocumentCode] {
        try String.fetchAll(
            db.cachedStatement(
                sql: "SELECT code FROM document_predecessor WHERE revision_id = :revision ORDER BY code LIMIT 50"
            ),
            arguments: ["revision": revision]
        ).compactMap { DocumentCode($0) }
    }
}
