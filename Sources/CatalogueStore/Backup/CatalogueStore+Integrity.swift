import GRDB

extension CatalogueStore {
    /// What SQLite finds wrong with the file and its references, revisions without a text, and texts that are not
    /// the ones written; empty where nothing is.
    ///
    /// - Throws: `StoreError`.
    public func integrityProblems() async throws -> [String] {
        do {
            // Without the limit of time that a visitor's question has.
            return try await database.read(Self.integrityProblems)
        } catch {
            throw StoreError.translated(error)
        }
    }

    static func integrityProblems(_ db: Database) throws -> [String] {
        let pages = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
        let references = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { row in
            "\(row["table"] as String) \(row["rowid"] as Int64? ?? 0): → \(row["parent"] as String)"
        }
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
        let texts = pages.isEmpty ? try BodyChecksum.problems(db) : (try? BodyChecksum.problems(db)) ?? []
        return pages + references + bodies + texts
    }
}
