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
}
