public import CatalogueModel
import Foundation
import SQLDatabase

/// One revision of a record: what brought it, when, and until when it stood.
public struct RecordRevision: Hashable, Sendable, JSONWritable {
    /// Added, changed or withdrawn.
    public var action: ChangeAction
    /// The submission that brought it.
    public var submission: SubmissionID
    /// The edition since which it stands; nil for a kind that makes none.
    public var edition: Int?
    /// The edition that ended it; nil while it stands.
    public var endedInEdition: Int?
    /// When it was published.
    public var publishedAt: String
    /// By whom.
    public var publishedBy: String

    /// Appends every member under its property's name.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("action", action)
            $0.member("submission", submission)
            $0.member("edition", edition)
            $0.member("endedInEdition", endedInEdition)
            $0.member("publishedAt", publishedAt)
            $0.member("publishedBy", publishedBy)
        }
    }
}

/// A model with its place in the catalogue.
public struct PublishedDocument: Sendable, JSONWritable {
    /// The model, as far as the reader may see it.
    public var model: DocumentModel
    /// The revision shown.
    public var revision: RecordRevision
    /// All its revisions, latest first.
    public var revisions: [RecordRevision]
    /// The models that follow it, by code.
    public var supersededBy: [DocumentCode]
    /// Title of its family, where it belongs to one.
    public var familyTitle: LocalizedText?

    /// Appends `{"specimen","document","revision","revisions","supersededBy","familyTitle"}`.
    public func write(to json: inout JSONText) {
        json.object { writeMembers(to: &$0) }
    }

    /// Appends the members alone, for an answer that has more of them.
    public func writeMembers(to json: inout JSONText) {
        json.member("specimen", model.code.isSpecimen)
        json.member("document", model)
        json.member("revision", revision)
        json.member("revisions", revisions)
        json.member("supersededBy", supersededBy)
        json.member("familyTitle", familyTitle)
    }
}

extension CatalogueStore {
    /// A model at a moment; nil where there is none, or none that the reader may see.
    ///
    /// - Throws: `StoreError`.
    public func document(
        _ code: DocumentCode,
        at moment: CatalogueMoment = .current,
        access: Access
    ) async throws -> PublishedDocument? {
        try await read { db in try Self.document(code, at: moment, access: access, db) }
    }

    static func document(
        _ code: DocumentCode,
        at moment: CatalogueMoment,
        access: Access,
        _ db: Database
    ) throws -> PublishedDocument? {
        guard let publication = try Self.publication(at: moment, db),
            let body = try Self.body(of: .document, key: code.text, publication: publication, db),
            let model = try JSONDecoder().decode(DocumentModel.self, from: Data(body.utf8)).visible(to: access)
        else { return nil }
        let revisions = try Self.revisions(of: .document, key: code.text, db)
        let shown = revisions.first { moment == .current || ($0.edition ?? 0) <= (number(of: moment) ?? 0) }
        guard let shown else { return nil }
        return PublishedDocument(
            model: model,
            revision: shown,
            revisions: revisions,
            supersededBy: try successors(of: code, publication: publication, access: access, db),
            familyTitle: try familyTitle(of: model, publication: publication, db)
        )
    }

    /// The kind of an image that the reader may see in some published model; nil where there is none.
    ///
    /// - Throws: `StoreError`.
    public func imageType(ofSHA256 sha256: String, access: Access) async throws -> ImageType? {
        try await read { db in
            try String.fetchOne(
                db,
                sql: """
                    SELECT document_image.media_type
                    FROM document_image
                    JOIN document_model ON document_model.revision_id = document_image.revision_id
                    JOIN record_revision ON record_revision.id = document_image.revision_id
                    WHERE document_image.sha256 = :sha256 AND document_image.access_rank <= :access
                        AND document_model.access_rank <= :access AND record_revision.published_in IS NOT NULL
                    LIMIT 1
                    """,
                arguments: ["sha256": sha256, "access": access.rank]
            ).flatMap(ImageType.init(rawValue:))
        }
    }

    private static func number(of moment: CatalogueMoment) -> Int? {
        if case .edition(let number) = moment { number } else { nil }
    }

    /// The canonical text of a record at a publication.
    static func body(of kind: RecordKind, key: String, publication: Int64, _ db: Database) throws -> String? {
        try String.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT record_body.body
                    FROM record_revision JOIN record_body ON record_body.revision_id = record_revision.id
                    WHERE kind = :kind AND record_key = :key AND published_in <= :publication
                        AND (ended_in IS NULL OR ended_in > :publication)
                    ORDER BY record_revision.id
                    LIMIT 1
                    """
            ),
            arguments: ["kind": kind.rawValue, "key": key, "publication": publication]
        )
    }

    private static func revisions(of kind: RecordKind, key: String, _ db: Database) throws -> [RecordRevision] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT record_revision.action, record_revision.submission_id,
                        published.edition, published.published_at, published.published_by,
                        ended.edition AS ended_edition
                    FROM record_revision
                    JOIN publication AS published ON published.id = record_revision.published_in
                    LEFT JOIN publication AS ended ON ended.id = record_revision.ended_in
                    WHERE record_revision.kind = :kind AND record_revision.record_key = :key
                    ORDER BY record_revision.published_in DESC
                    LIMIT 200
                    """
            ),
            arguments: ["kind": kind.rawValue, "key": key]
        ).map(revision)
    }

    /// A revision that a row describes.
    static func revision(_ row: Row) -> RecordRevision {
        RecordRevision(
            action: ChangeAction(rawValue: row["action"]) ?? .change,
            submission: SubmissionID(row["submission_id"]),
            edition: row["edition"],
            endedInEdition: row["ended_edition"],
            publishedAt: row["published_at"],
            publishedBy: row["published_by"]
        )
    }

    static func successors(
        of code: DocumentCode,
        publication: Int64,
        access: Access,
        _ db: Database
    ) throws -> [DocumentCode] {
        try String.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT document_model.code
                    FROM document_predecessor
                    JOIN document_model ON document_model.revision_id = document_predecessor.revision_id
                    JOIN record_revision ON record_revision.id = document_predecessor.revision_id
                    WHERE document_predecessor.code = :code AND document_model.access_rank <= :access
                        AND published_in <= :publication AND (ended_in IS NULL OR ended_in > :publication)
                    ORDER BY document_model.code
                    LIMIT 50
                    """
            ),
            arguments: ["code": code.text, "access": access.rank, "publication": publication]
        ).compactMap { DocumentCode($0) }
    }

    private static func familyTitle(
        of model: DocumentModel,
        publication: Int64,
        _ db: Database
    ) throws -> LocalizedText? {
        guard let family = model.family,
            let body = try body(of: .family, key: family, publication: publication, db)
        else { return nil }
        return try JSONDecoder().decode(DocumentFamily.self, from: Data(body.utf8)).title
    }
}
