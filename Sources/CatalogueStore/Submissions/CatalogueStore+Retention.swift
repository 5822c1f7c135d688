public import CatalogueModel
import SQLDatabase

/// What is forgotten of uploads that nobody needs any more.
public struct ForgottenUploads: Hashable, Sendable {
    /// How many lists of findings went.
    public var handInCount: Int
    /// How many files went, of submissions that were taken or sent back.
    public var fileCount: Int
}

extension CatalogueStore {
    /// Forgets what was handed in before a moment and neither waits nor was published.
    ///
    /// Its findings and its file go; its own line, the reasons for which it was sent back and the audit log stay.
    ///
    /// - Parameters:
    ///   - limit: what came before goes.
    ///   - remove: removes a received file by its SHA-256, in the database with the writer given, and says whether there was
    ///     one. Called while nobody else writes,
    ///     so that no one hands the same file in meanwhile.
    ///   - note: what the audit log is to say; nothing is written where nothing went.
    /// - Returns: what went.
    /// - Throws: `StoreError`, what `remove` throws.
    public func forgetUploads(
        before limit: Moment,
        remove: @escaping @Sendable (_ sha256: String, _ files: FileWriter) throws -> Bool,
        note: @escaping @Sendable (ForgottenUploads) -> AuditNote
    ) async throws -> ForgottenUploads {
        try await write { db in
            try db.execute(
                sql: """
                    DELETE FROM hand_in
                    WHERE at < :limit AND (submission_id IS NULL OR submission_id IN (
                        SELECT id FROM submission WHERE status = 'withdrawn'))
                    """,
                arguments: ["limit": limit.secondsSince1970]
            )
            var forgotten = ForgottenUploads(handInCount: db.changesCount, fileCount: 0)
            try db.execute(
                sql: """
                    DELETE FROM submission_finding WHERE submission_id IN (
                        SELECT id FROM submission WHERE status = 'withdrawn' AND received_at < :limit)
                    """,
                arguments: ["limit": limit.description]
            )
            // Those removed before are asked for again: one that was left by a kill is found.
            forgotten.fileCount = try String.fetchAll(
                db,
                sql: """
                    SELECT DISTINCT sha256 FROM submission
                    WHERE status = 'withdrawn' AND received_at < :limit AND sha256 NOT IN (
                        SELECT sha256 FROM submission WHERE status <> 'withdrawn' OR received_at >= :limit)
                    ORDER BY sha256
                    """,
                arguments: ["limit": limit.description]
            ).count { try remove($0, FileWriter(db: db)) }
            if forgotten.handInCount + forgotten.fileCount > 0 { try note(forgotten).append(to: db) }
            return forgotten
        }
    }
}
