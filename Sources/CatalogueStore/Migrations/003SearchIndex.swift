import GRDB

extension Migrations {
    /// The search index as segments beside the revisions, in place of full-text and feature tables.
    ///
    /// Segments of what was published before are made from the records when they are first missed.
    static func createSearchSegments(_ db: Database) throws {
        try db.execute(
            sql: """
                DROP TABLE document_text;
                DROP TABLE document_feature;

                CREATE TABLE search_segment (
                    id INTEGER PRIMARY KEY,
                    submission_id INTEGER NOT NULL REFERENCES submission (id) ON DELETE CASCADE,
                    body BLOB NOT NULL
                ) STRICT;
                CREATE INDEX search_segment_submission ON search_segment (submission_id);
                """
        )
    }
}
