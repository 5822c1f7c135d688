public import CatalogueModel
import Foundation
import SQLDatabase

/// Why a comment is not kept.
public enum CommentError: Error, Hashable, Sendable {
    /// There is no submission of this number.
    case unknown(SubmissionID)
    /// Only what waits for a decision is commented on.
    case notStaged(SubmissionID, SubmissionStatus)
    /// The submission changes no such record.
    case noSuchRecord(SubmissionID, RecordName)
    /// It has as many comments as are kept.
    case tooMany(SubmissionID, limit: Int)
}

extension CatalogueStore {
    /// The most comments on one submission.
    public static let mostComments = 500

    /// Keeps a comment on a submission that waits.
    ///
    /// - Throws: `CommentError`, `StoreError`.
    public func add(
        _ comment: SubmissionComment,
        note: @escaping @Sendable (SubmissionSummary) -> AuditNote
    ) async throws {
        let id = comment.submission
        try await write { db in
            guard let submission = try Self.submission(id, db) else { throw CommentError.unknown(id) }
            guard submission.status == .staged else { throw CommentError.notStaged(id, submission.status) }
            if let record = comment.record, try !Self.hasRecord(record, in: id, db) {
                throw CommentError.noSuchRecord(id, record)
            }
            let count =
                try Int.fetchOne(
                    db,
                    sql: "SELECT COUNT(*) FROM submission_comment WHERE submission_id = ?",
                    arguments: [id.number]
                ) ?? 0
            guard count < Self.mostComments else { throw CommentError.tooMany(id, limit: Self.mostComments) }
            try db.execute(
                sql: """
                    INSERT INTO submission_comment (submission_id, record_kind, record_key, at, commented_by, body)
                    VALUES (:submission, :kind, :key, :at, :by, :body)
                    """,
                arguments: [
                    "submission": id.number, "kind": comment.record?.kind.rawValue, "key": comment.record?.key,
                    "at": comment.at.secondsSince1970, "by": comment.by, "body": comment.text,
                ]
            )
            try note(submission).append(to: db)
        }
    }

    /// What was said of a submission, the oldest first.
    ///
    /// The same file compared again has a new number; what was said of it under an earlier one is given too.
    ///
    /// - Throws: `StoreError`.
    public func comments(of id: SubmissionID) async throws -> [SubmissionComment] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT submission_comment.* FROM submission_comment
                    JOIN submission ON submission.id = submission_comment.submission_id
                    WHERE submission.id <= :id
                        AND submission.sha256 = (SELECT this.sha256 FROM submission AS this WHERE this.id = :id)
                        AND submission.country = (SELECT this.country FROM submission AS this WHERE this.id = :id)
                    ORDER BY submission_comment.id
                    LIMIT 2000
                    """,
                arguments: ["id": id.number]
            ).map { row in
                let kind = (row["record_kind"] as String?).flatMap(RecordKind.init(rawValue:))
                return SubmissionComment(
                    submission: SubmissionID(row["submission_id"]),
                    record: kind.map { RecordName(kind: $0, key: row["record_key"]) },
                    at: Moment(secondsSince1970: row["at"]),
                    by: row["commented_by"],
                    text: row["body"]
                )
            }
        }
    }

    private static func hasRecord(_ record: RecordName, in id: SubmissionID, _ db: Database) throws -> Bool {
        try Bool.fetchOne(
            db,
            sql: """
                SELECT EXISTS (
                    SELECT 1 FROM record_revision
                    WHERE submission_id = :submission AND kind = :kind AND record_key = :key)
                """,
            arguments: ["submission": id.number, "kind": record.kind.rawValue, "key": record.key]
        ) ?? false
    }

    /// The images that a submission changes, model by model.
    ///
    /// - Parameters:
    ///   - id: the submission, waiting or published.
    ///   - limit: at most so many models.
    /// - Returns: the images that are in one of the two only.
    /// - Throws: `StoreError`.
    public func imageChanges(of id: SubmissionID, limit: Int = 200) async throws -> [ImageChange] {
        try await read { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT new.record_key, new.action, new_body.body AS new_body, old_body.body AS old_body
                    \(Self.fromReplaced)
                    JOIN record_body AS new_body ON new_body.revision_id = new.id
                    LEFT JOIN record_body AS old_body ON old_body.revision_id = old.id
                    WHERE new.submission_id = :submission AND new.kind = 'document' AND EXISTS (
                        SELECT 1 FROM document_image WHERE document_image.revision_id IN (new.id, old.id))
                    ORDER BY new.id
                    LIMIT :limit
                    """,
                arguments: ["submission": id.number, "limit": limit]
            )
            let decoder = JSONDecoder()
            func images(_ body: String?) throws -> [DocumentImage] {
                try body.map { try decoder.decode(DocumentModel.self, from: Data($0.utf8)).images } ?? []
            }
            return try rows.flatMap { row -> [ImageChange] in
                // A model that is withdrawn keeps its images and shows them no more; nothing of them changes.
                guard row["action"] as String != ChangeAction.withdraw.rawValue else { return [] }
                return ImageChange.between(
                    row["record_key"],
                    try images(row["old_body"]),
                    try images(row["new_body"])
                )
            }
        }
    }

    /// What an image of a submission, or one that it replaces, is; nil where there is none that the reader may see.
    ///
    /// - Throws: `StoreError`.
    public func image(
        ofSHA256 sha256: String,
        in id: SubmissionID,
        access: Access
    ) async throws -> (type: ImageType, isRestricted: Bool)? {
        try await read { db in
            try Row.fetchOne(
                db,
                sql: """
                    SELECT document_image.media_type,
                        CASE WHEN document_image.access_rank > document_model.access_rank
                            THEN document_image.access_rank ELSE document_model.access_rank END AS access_rank
                    \(Self.fromReplaced)
                    JOIN document_image ON document_image.revision_id IN (new.id, old.id)
                    JOIN document_model ON document_model.revision_id = document_image.revision_id
                    WHERE new.submission_id = :submission AND document_image.sha256 = :sha256
                        AND document_image.access_rank <= :access AND document_model.access_rank <= :access
                    ORDER BY 2
                    LIMIT 1
                    """,
                arguments: ["submission": id.number, "sha256": sha256, "access": access.rank]
            ).flatMap { row in
                ImageType(rawValue: row["media_type"]).map {
                    ($0, row["access_rank"] as Int >= Access.restricted.rank)
                }
            }
        }
    }

    /// Gives every record of a kind that a submission changes, one at a time.
    ///
    /// - Throws: `StoreError`, or what `body` throws.
    public func forEachRecord(
        of kind: RecordKind,
        in id: SubmissionID,
        _ body: (_ key: String, _ action: ChangeAction, _ json: String) throws -> Void
    ) throws {
        try StoreError.translating {
            try database.readNow { db in
                let rows = try Row.fetchCursor(
                    db,
                    sql: """
                        SELECT record_revision.record_key, record_revision.action, record_body.body
                        FROM record_revision JOIN record_body ON record_body.revision_id = record_revision.id
                        WHERE submission_id = :submission AND kind = :kind
                        ORDER BY record_key
                        """,
                    arguments: ["submission": id.number, "kind": kind.rawValue]
                )
                while let row = try rows.next() {
                    guard let action = ChangeAction(rawValue: row["action"]) else { continue }
                    try body(row["record_key"], action, row["body"])
                }
            }
        }
    }

    /// Revisions of submissions (`new`) beside those that they replace or replaced (`old`).
    private static let fromReplaced = """
        FROM record_revision AS new
        LEFT JOIN record_revision AS old
            ON old.kind = new.kind AND old.country = new.country AND old.record_key = new.record_key
            AND old.id <> new.id AND old.published_in IS NOT NULL
            AND (old.ended_in = new.published_in OR (new.published_in IS NULL AND old.ended_in IS NULL))
        """
}
