public import CatalogueModel
import GRDB

/// How many models that stand now use each term, as far as a reader may see them.
public struct TermUse: Hashable, Sendable {
    /// By feature term.
    public var features: [String: Int] = [:]
    /// By category letter.
    public var categories: [String: Int] = [:]
    /// By type letter.
    public var types: [String: Int] = [:]

    /// No use at all.
    public init() {}
}

extension CatalogueStore {
    /// How many models use each feature term, category and type; a model counts where the search would find it.
    public func termUse(access: Access) async throws -> TermUse {
        try await read { db in
            let rows = try Row.fetchAll(
                db.cachedStatement(
                    sql: """
                        WITH standing AS MATERIALIZED (
                            SELECT document_model.revision_id, document_model.category, document_model.type
                            FROM document_model
                            JOIN record_revision ON record_revision.id = document_model.revision_id
                            WHERE record_revision.published_in IS NOT NULL AND record_revision.ended_in IS NULL
                                AND document_model.access_rank <= :access)
                        SELECT 'feature' AS facet, document_feature.term AS term,
                            COUNT(DISTINCT document_feature.revision_id) AS models
                        FROM standing JOIN document_feature ON document_feature.revision_id = standing.revision_id
                        WHERE document_feature.access_rank <= :access
                        GROUP BY document_feature.term
                        UNION ALL
                        SELECT 'category', category, COUNT(*) FROM standing GROUP BY category
                        UNION ALL
                        SELECT 'type', type, COUNT(*) FROM standing GROUP BY type
                        LIMIT 2000
                        """
                ),
                arguments: ["access": access.rank]
            )
            var use = TermUse()
            for row in rows {
                let facet: String = row["facet"]
                let term: String = row["term"]
                switch facet {
                case "feature": use.features[term] = row["models"]
                case "category": use.categories[term] = row["models"]
                default: use.types[term] = row["models"]
                }
            }
            return use
        }
    }
}
