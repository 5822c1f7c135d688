import GRDB

extension Migrations {
    /// Calls for submissions, why a submission no longer waits, and the answers to what readers reported.
    ///
    /// A deadline is kept as people said it, with its time zone, and as the moment that this was when they said it.
    static func createCalls(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE submission_call (
                    id INTEGER PRIMARY KEY AUTOINCREMENT,
                    kind TEXT NOT NULL,
                    label_es TEXT NOT NULL CHECK (length(label_es) BETWEEN 1 AND 80),
                    label_en TEXT NOT NULL CHECK (length(label_en) BETWEEN 1 AND 80),
                    period_from TEXT NOT NULL CHECK (length(period_from) = 10),
                    period_to TEXT NOT NULL CHECK (period_to >= period_from),
                    deadline_local TEXT NOT NULL CHECK (length(deadline_local) = 16),
                    time_zone TEXT NOT NULL CHECK (length(time_zone) BETWEEN 1 AND 60),
                    deadline_at INTEGER NOT NULL,
                    opened_at INTEGER NOT NULL,
                    changed_at INTEGER NOT NULL CHECK (changed_at >= opened_at),
                    closed_at INTEGER CHECK (closed_at >= opened_at),
                    sequence INTEGER NOT NULL CHECK (sequence >= 0)
                ) STRICT;

                CREATE TABLE submission_call_country (
                    call_id INTEGER NOT NULL REFERENCES submission_call (id),
                    country TEXT NOT NULL CHECK (length(country) = 3),
                    is_released INTEGER NOT NULL CHECK (is_released IN (0, 1)),
                    PRIMARY KEY (call_id, country)
                ) STRICT;
                CREATE INDEX submission_call_country_country ON submission_call_country (country, call_id);

                CREATE INDEX submission_kind ON submission (kind, country);
                CREATE INDEX audit_entry_action ON audit_entry (action, number);

                ALTER TABLE submission ADD COLUMN withdrawn_as TEXT
                    CHECK (withdrawn_as IN ('sentBack', 'takenBack', 'comparedAgain'));
                UPDATE submission
                SET withdrawn_as = CASE
                    WHEN EXISTS (SELECT 1 FROM submission_rejection WHERE submission_id = submission.id)
                        THEN 'sentBack'
                    WHEN EXISTS (
                        SELECT 1 FROM audit_entry
                        WHERE action = 'submission.withdrawn' AND subject = 'submission:' || submission.id)
                        THEN 'takenBack'
                    WHEN EXISTS (
                        SELECT 1 FROM audit_entry
                        WHERE action = 'submission.compared' AND details = 'submission:' || submission.id)
                        THEN 'comparedAgain'
                    END
                WHERE status = 'withdrawn';

                ALTER TABLE error_report ADD COLUMN assigned_at INTEGER;
                ALTER TABLE error_report ADD COLUMN answer TEXT CHECK (length(answer) BETWEEN 1 AND 4000);
                ALTER TABLE error_report ADD COLUMN answered_at INTEGER;
                ALTER TABLE error_report ADD COLUMN answered_by TEXT;
                ALTER TABLE error_report ADD COLUMN closed_at INTEGER;
                """
        )
    }
}
