import SQLDatabase

extension CatalogueStore {
    /// What the database finds wrong with itself and its references, revisions without a text, and texts that are not
    /// the ones written; empty where nothing is.
    ///
    /// - Throws: `StoreError`.
    public func integrityProblems() async throws -> [String] {
        do {
            // Without the limit of time that a visitor's question has.
            return try await database.read(within: nil) { try Self.integrityProblems($0) }
        } catch {
            throw StoreError.translated(error)
        }
    }

    static func integrityProblems(_ db: Database) throws -> [String] {
        let structure = try db.structuralProblems()
        let bodies = try Int64.fetchAll(
            db,
            sql: """
                SELECT id FROM record_revision
                WHERE NOT EXISTS (SELECT 1 FROM record_body WHERE revision_id = record_revision.id)
                ORDER BY id
                LIMIT 100
                """
        ).map { "record_revision \($0): → record_body" }
        // A table that cannot be read is said already.
        let texts = structure.isEmpty ? try BodyChecksum.problems(db) : (try? BodyChecksum.problems(db)) ?? []
        return structure + bodies + texts
    }
}
