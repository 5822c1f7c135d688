public import CatalogueModel
import SQLDatabase

/// How far the catalogue has come, and which publication was the last to change each part of it.
public struct CatalogueStanding: Sendable {
    /// The number of the latest publication; 0 before the first.
    public var publication: Int
    /// The latest edition; 0 before the first.
    public var edition: Int
    /// All that was published up to here counts as changed by it: one who has seen nothing before need not know more.
    private let first: Int
    private var byKind: [RecordKind: Int] = [:]
    private var byIssuer: [String: Int] = [:]

    init(publication: Int, edition: Int) {
        self.publication = publication
        self.edition = edition
        first = publication
    }

    /// The last publication that changed records of one of some kinds, as far as that is known.
    public func lastChange(of kinds: RecordKind...) -> Int {
        kinds.reduce(first) { max($0, byKind[$1] ?? 0) }
    }

    /// The last publication that changed a model of an issuer, as far as that is known.
    public func lastChange(ofIssuer issuer: String) -> Int { byIssuer[issuer] ?? first }

    mutating func note(_ kind: RecordKind?, issuer: String?, changedBy publication: Int) {
        if let kind { byKind[kind] = publication }
        if let issuer { byIssuer[issuer] = publication }
    }
}

extension CatalogueStore {
    /// How the catalogue stands now.
    ///
    /// - Parameter before: how it stood when this was last asked; only what was published since is looked at.
    /// - Returns: at least as much as is published when this is called.
    /// - Throws: `StoreError`.
    public func standing(since before: CatalogueStanding? = nil) async throws -> CatalogueStanding {
        try await read { db in
            let row = try Row.fetchOne(
                db,
                sql: """
                    SELECT COALESCE(MAX(id), 0) AS publication, COALESCE(MAX(edition), 0) AS edition
                    FROM publication
                    """
            )
            guard let row else { return CatalogueStanding(publication: 0, edition: 0) }
            let publication: Int = row["publication"]
            let edition: Int = row["edition"]
            guard var standing = before else { return CatalogueStanding(publication: publication, edition: edition) }
            let changed = try Row.fetchAll(
                db,
                sql: """
                    SELECT DISTINCT record_revision.kind, document_model.issuer
                    FROM publication
                    JOIN record_revision ON record_revision.submission_id = publication.submission_id
                    LEFT JOIN document_model ON document_model.revision_id = record_revision.id
                    WHERE publication.id > :known
                    ORDER BY record_revision.kind, document_model.issuer
                    LIMIT 10000
                    """,
                arguments: ["known": standing.publication]
            )
            for row in changed {
                standing.note(RecordKind(rawValue: row["kind"]), issuer: row["issuer"], changedBy: publication)
            }
            (standing.publication, standing.edition) = (publication, edition)
            return standing
        }
    }
}
