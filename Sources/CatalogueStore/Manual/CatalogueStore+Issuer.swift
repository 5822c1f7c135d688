public import CatalogueModel
import Foundation
import SQLDatabase

extension CatalogueStore {
    /// The most models of one issuer that are read at once.
    public static let maximumModelsOfIssuer = 20_000

    /// What is wanted of every model of an issuer that stands now, as far as a reader may see it, by code.
    ///
    /// One model is in memory at a time: an issuer may have thousands, and several readers ask at once.
    ///
    /// - Parameters:
    ///   - issuer: ICAO alpha-3 code.
    ///   - access: what the reader may see.
    ///   - part: gives what is wanted of a model.
    /// - Returns: the parts of the models, of withdrawn ones too.
    /// - Throws: `StoreError`.
    public func documents<Part: Sendable>(
        ofIssuer issuer: String,
        access: Access,
        part: @escaping @Sendable (DocumentModel) -> Part
    ) async throws -> [Part] {
        try await read { db in
            let rows = try Row.fetchCursor(
                db.cachedStatement(
                    sql: """
                        SELECT record_body.body
                        FROM document_model
                        JOIN record_revision ON record_revision.id = document_model.revision_id
                        JOIN record_body ON record_body.revision_id = document_model.revision_id
                        WHERE document_model.issuer = :issuer AND document_model.access_rank <= :access
                            AND published_in IS NOT NULL AND ended_in IS NULL
                        ORDER BY document_model.code
                        LIMIT :limit
                        """
                ),
                arguments: ["issuer": issuer, "access": access.rank, "limit": Self.maximumModelsOfIssuer]
            )
            let decoder = JSONDecoder()
            var parts: [Part] = []
            while let row = try rows.next() {
                let body: String = row[0]
                let model = try decoder.decode(DocumentModel.self, from: Data(body.utf8)).visible(to: access)
                if let model { parts.append(part(model)) }
            }
            return parts
        }
    }

    /// Goes on with what was gathered of the models with a zone of an issuer: those that changed since, by code.
    ///
    /// One model is in memory at a time. A model is never gone from the catalogue, only withdrawn; one without a zone, or
    /// that the reader may not see, is named without being read.
    ///
    /// - Parameters:
    ///   - issuer: ICAO alpha-3 code.
    ///   - access: what the reader may see.
    ///   - publication: what this and earlier ones changed is gathered already; 0 where nothing is.
    ///   - gathered: what was gathered so far.
    ///   - take: takes the next model that changed; nil where there is nothing to see of it.
    /// - Returns: what is gathered then.
    /// - Throws: `StoreError`.
    public func gatherZones<Gathered: Sendable>(
        ofIssuer issuer: String,
        access: Access,
        after publication: Int,
        in gathered: Gathered,
        take: @escaping @Sendable (inout Gathered, DocumentCode, DocumentModel?) -> Void
    ) async throws -> Gathered {
        try await read { db in
            let rows = try Row.fetchCursor(
                db.cachedStatement(
                    sql: """
                        SELECT document_model.code,
                            CASE WHEN document_model.mrz_format IS NOT NULL AND document_model.access_rank <= :access
                                THEN record_body.body END AS body
                        FROM document_model
                        JOIN record_revision ON record_revision.id = document_model.revision_id
                        JOIN record_body ON record_body.revision_id = document_model.revision_id
                        WHERE document_model.issuer = :issuer AND published_in > :publication AND ended_in IS NULL
                        ORDER BY document_model.code
                        LIMIT :limit
                        """
                ),
                arguments: [
                    "issuer": issuer, "access": access.rank, "publication": publication,
                    "limit": Self.maximumModelsOfIssuer,
                ]
            )
            let decoder = JSONDecoder()
            var result = gathered
            while let row = try rows.next() {
                guard let code = DocumentCode(row["code"] as String) else { continue }
                let body: String? = row["body"]
                let model = try body.map { try decoder.decode(DocumentModel.self, from: Data($0.utf8)) }
                take(&result, code, model?.visible(to: access))
            }
            return result
        }
    }
}
