import GRDB

extension Migrations {
    /// What readers report as wrong, and the way from a model to those before it.
    static func createErrorReports(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE error_report (
                    id INTEGER PRIMARY KEY,
                    code TEXT NOT NULL,
                    country TEXT NOT NULL,
                    edition INTEGER NOT NULL CHECK (edition >= 0),
                    kind TEXT NOT NULL CHECK (kind IN ('wrong', 'missing', 'outdated', 'image', 'wording', 'other')),
                    body TEXT NOT NULL CHECK (length(body) BETWEEN 1 AND 2000),
                    contact TEXT CHECK (length(contact) <= 200),
                    language TEXT NOT NULL CHECK (language IN ('es', 'en')),
                    received_at TEXT NOT NULL,
                    status TEXT NOT NULL CHECK (status IN ('open', 'answered'))
                ) STRICT;
                CREATE INDEX error_report_country ON error_report (country, status);
                CREATE INDEX error_report_code ON error_report (code);

                CREATE INDEX document_predecessor_revision ON document_predecessor (revision_id);
                """
        )
    }
}
