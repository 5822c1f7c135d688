import GRDB

extension Migrations {
    /// Who asks that a draft come into force, until another person agrees.
    static func createPlanRequests(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE training_plan_request (
                    plan_id INTEGER PRIMARY KEY REFERENCES training_plan (id),
                    asked_by TEXT NOT NULL,
                    asked_at TEXT NOT NULL
                ) STRICT;
                """
        )
    }
}
