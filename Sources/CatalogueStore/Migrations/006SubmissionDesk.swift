import GRDB

extension Migrations {
    /// Files that accounts handed in, with what was found, and submissions that were sent back.
    static func createSubmissionDesk(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE hand_in (
                    id INTEGER PRIMARY KEY AUTOINCREMENT,
                    at INTEGER NOT NULL,
                    account_id INTEGER NOT NULL REFERENCES account (id),
                    file_name TEXT NOT NULL,
                    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
                    byte_count INTEGER NOT NULL CHECK (byte_count >= 0),
                    kind TEXT,
                    country TEXT,
                    submission_id INTEGER REFERENCES submission (id),
                    error_count INTEGER NOT NULL CHECK (error_count >= 0),
                    warning_count INTEGER NOT NULL CHECK (warning_count >= 0),
                    findings TEXT NOT NULL
                ) STRICT;
                CREATE INDEX hand_in_country ON hand_in (country, id);
                CREATE INDEX hand_in_account ON hand_in (account_id, id);

                CREATE TABLE submission_rejection (
                    submission_id INTEGER PRIMARY KEY REFERENCES submission (id),
                    at INTEGER NOT NULL,
                    rejected_by TEXT NOT NULL,
                    reasons TEXT NOT NULL CHECK (length(reasons) BETWEEN 1 AND 4000)
                ) STRICT;
                """
        )
    }
}
