import GRDB

extension Migrations {
    /// What several processes on one database have to agree on beside the data themselves.
    ///
    /// Times are seconds since 1970. None of it is part of the catalogue: all but the keys is forgotten within the day.
    static func createSharedWork(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE attempt_window (
                    gate TEXT NOT NULL,
                    client TEXT NOT NULL,
                    at INTEGER NOT NULL,
                    number INTEGER NOT NULL CHECK (number >= 1),
                    PRIMARY KEY (gate, client, at)
                ) STRICT;

                CREATE TABLE plan_run (
                    request TEXT PRIMARY KEY,
                    claimed_by TEXT NOT NULL,
                    claimed_until INTEGER NOT NULL,
                    plan_id INTEGER REFERENCES training_plan (id)
                ) STRICT;

                CREATE TABLE hand_in_progress (
                    account_id INTEGER NOT NULL REFERENCES account (id),
                    ticket TEXT NOT NULL,
                    at INTEGER NOT NULL,
                    state TEXT NOT NULL,
                    PRIMARY KEY (account_id, ticket)
                ) STRICT;

                CREATE TABLE kept_key (
                    name TEXT PRIMARY KEY,
                    body BLOB NOT NULL
                ) STRICT;
                """
        )
    }
}
