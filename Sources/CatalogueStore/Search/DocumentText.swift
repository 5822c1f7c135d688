import CatalogueModel
import GRDB

// What only SQLite speaks of a search stands here; another engine has a file like this one of its own.
extension CatalogueStore {
    /// Selects `revision_id` and `score`, best first, of the models whose words fit `:pattern`.
    ///
    /// A word of the title counts eight times, one of the code sixteen times what a word of the text counts.
    static let matchingText = """
        SELECT rowid AS revision_id, bm25(document_text, 16.0, 8.0, 1.0, 1.0, 1.0) AS score
        FROM document_text
        WHERE document_text MATCH :pattern
        """

    /// Removes the words of a submission's models.
    static func deleteDocumentText(ofSubmission id: SubmissionID, _ db: Database) throws {
        try db.execute(
            sql: """
                DELETE FROM document_text
                WHERE rowid IN (
                    SELECT id FROM record_revision WHERE submission_id = ? AND kind = 'document')
                """,
            arguments: [id.number]
        )
    }
}
