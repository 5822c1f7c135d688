import GRDB

extension Migrations {
    /// What is said of a submission and of its records; a record is named by kind and key, or not at all.
    static func createSubmissionComments(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE submission_comment (
                    id INTEGER PRIMARY KEY AUTOINCREMENT,
                    submission_id INTEGER NOT NULL REFERENCES submission (id),
                    record_kind TEXT,
                    record_key TEXT,
                    at INTEGER NOT NULL,
                    commented_by TEXT NOT NULL,
                    body TEXT NOT NULL CHECK (length(body) BETWEEN 1 AND 2000),
                    CHECK ((record_kind IS NULL) = (record_key IS NULL))
                ) STRICT;
                CREATE INDEX submission_comment_submission ON submission_comment (submission_id, id);
                """
        )
    }
}
