import CatalogueModel
import SQLDatabase

/// The files beside the database that its rows name.
public struct NamedFiles: Hashable, Sendable {
    /// SHA-256 of the images of all revisions, in order.
    public var images: [String]
    /// SHA-256 of the submissions as received, in order.
    public var submissions: [String]
    /// Those of the submissions that may be gone by right: they name persons, whose data can be erased, or came to
    /// nothing and are let go of after a time.
    public var erasable: Set<String>
}

extension CatalogueStore {
    /// The files that the database names.
    ///
    /// - Throws: `StoreError`.
    public func namedFiles() async throws -> NamedFiles {
        do {
            // Without the limit of time that a visitor's question has.
            return try await database.read(within: nil) { try NamedFiles($0) }
        } catch {
            throw StoreError.translated(error)
        }
    }
}

extension NamedFiles {
    init(_ db: Database) throws {
        images = try String.fetchAll(db, sql: "SELECT DISTINCT sha256 FROM document_image ORDER BY sha256")
        submissions = try String.fetchAll(db, sql: "SELECT DISTINCT sha256 FROM submission ORDER BY sha256")
        erasable = try String.fetchSet(
            db,
            sql: """
                SELECT sha256 FROM submission
                WHERE kind IN (\(SubmissionKind.listed(.ofTheSender, .ofAnyone))) OR status = 'withdrawn'
                """
        )
    }
}
