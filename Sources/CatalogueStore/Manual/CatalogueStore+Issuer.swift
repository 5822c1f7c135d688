public import CatalogueModel
import Foundation
import GRDB

extension CatalogueStore {
    /// The most models of one issuer that are read at once.
    public static let maximumModelsOfIssuer = 20_000

    /// Every model of an issuer that stands now, as far as a reader may see it, by code.
    ///
    /// - Parameters:
    ///   - issuer: ICAO alpha-3 code.
    ///   - access: what the reader may see.
    /// - Returns: the models, withdrawn ones too.
    /// - Throws: `StoreError`.
    public func documents(ofIssuer issuer: String, access: Access) async throws -> [DocumentModel] {
        try await read { db in
            let bodies = try String.fetchAll(
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
            return try bodies.compactMap {
                try decoder.decode(DocumentModel.self, from: Data($0.utf8)).visible(to: access)
            }
        }
    }
}
