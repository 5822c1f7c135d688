public import CatalogueModel
import Foundation
import SQLDatabase

/// One revision of a model with what it changed.
public struct DocumentVersion: Hashable, Sendable {
    /// Who brought it and when.
    public var revision: RecordRevision
    /// What differs from the revision before, as far as the reader may see both; nothing for the first.
    public var changes: [FieldChange]
}

extension CatalogueStore {
    /// The most revisions that a history gives.
    public static let maximumHistoryLength = 50

    /// The revisions of a model, latest first, each with its difference from the one before.
    ///
    /// What a reader may not see does not show in a difference either.
    ///
    /// - Throws: `StoreError`.
    public func history(of code: DocumentCode, access: Access) async throws -> [DocumentVersion] {
        try await read { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT record_body.body, record_revision.action, record_revision.submission_id,
                        published.edition, published.published_at, published.published_by,
                        ended.edition AS ended_edition
                    FROM record_revision
                    JOIN record_body ON record_body.revision_id = record_revision.id
                    JOIN publication AS published ON published.id = record_revision.published_in
                    LEFT JOIN publication AS ended ON ended.id = record_revision.ended_in
                    WHERE record_revision.kind = 'document' AND record_revision.record_key = :code
                    ORDER BY record_revision.published_in DESC
                    LIMIT :limit
                    """,
                arguments: ["code": code.text, "limit": Self.maximumHistoryLength + 1]
            )
            let bodies = try rows.map { try Self.visible($0["body"], to: access) }
            return zip(rows, bodies).enumerated().prefix(Self.maximumHistoryLength).map { index, item in
                let (row, body) = item
                let earlier = index + 1 < bodies.count ? bodies[index + 1] : nil
                let changes = body.flatMap { new in earlier.map { FieldChange.between($0, new) } } ?? []
                return DocumentVersion(revision: Self.revision(row), changes: changes)
            }
        }
    }

    /// A record's members as a reader may see them; nil where they may not see it at all.
    private static func visible(_ body: String, to access: Access) throws -> JSONValue? {
        let decoder = JSONDecoder()
        guard let model = try decoder.decode(DocumentModel.self, from: Data(body.utf8)).visible(to: access) else {
            return nil
        }
        return try decoder.decode(JSONValue.self, from: Data(model.jsonText.utf8))
    }
}
