import GRDB

extension Migrations {
    /// Plans with their instances, and what calendars know of the approved ones.
    static func createTrainingPlans(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE training_plan (
                    id INTEGER PRIMARY KEY,
                    title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
                    made_at TEXT NOT NULL,
                    made_by TEXT NOT NULL,
                    seed INTEGER NOT NULL,
                    steps INTEGER NOT NULL,
                    steps_done INTEGER NOT NULL,
                    unmet INTEGER NOT NULL,
                    tardiness INTEGER NOT NULL,
                    completion_week INTEGER NOT NULL,
                    cost INTEGER NOT NULL,
                    unmet_bound INTEGER NOT NULL,
                    tardiness_bound INTEGER NOT NULL,
                    completion_week_bound INTEGER NOT NULL,
                    cost_bound INTEGER NOT NULL,
                    session_count INTEGER NOT NULL CHECK (session_count >= 0),
                    is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
                    state TEXT NOT NULL CHECK (state IN ('draft', 'inForce', 'superseded')),
                    asked_by TEXT,
                    approved_by TEXT,
                    approved_at TEXT,
                    replaced_by INTEGER REFERENCES training_plan (id),
                    CHECK ((state = 'draft') = (approved_at IS NULL)),
                    CHECK ((approved_at IS NULL) = (approved_by IS NULL)),
                    CHECK ((approved_at IS NULL) = (asked_by IS NULL)),
                    CHECK (asked_by <> approved_by),
                    CHECK ((state = 'superseded') = (replaced_by IS NOT NULL))
                ) STRICT;
                CREATE UNIQUE INDEX training_plan_in_force ON training_plan (state) WHERE state = 'inForce';

                CREATE TABLE training_plan_body (
                    plan_id INTEGER PRIMARY KEY REFERENCES training_plan (id),
                    instance TEXT NOT NULL,
                    plan TEXT NOT NULL,
                    masters_alone TEXT
                ) STRICT;

                CREATE TABLE training_plan_event (
                    plan_id INTEGER NOT NULL REFERENCES training_plan (id),
                    uid TEXT NOT NULL,
                    session TEXT NOT NULL,
                    sequence INTEGER NOT NULL CHECK (sequence >= 0),
                    is_cancelled INTEGER NOT NULL CHECK (is_cancelled IN (0, 1)),
                    PRIMARY KEY (plan_id, uid)
                ) STRICT;
                """
        )
    }
}
