import GRDB

extension Migrations {
    /// Lets a token open the figures of the service and nothing else.
    ///
    /// What a column is checked for cannot be changed in place, so the table is made anew; nothing refers to it.
    static func allowMetricsTokens(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE new_api_token (
                    id INTEGER PRIMARY KEY AUTOINCREMENT,
                    hash TEXT NOT NULL UNIQUE,
                    account_id INTEGER NOT NULL REFERENCES account (id),
                    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
                    scope TEXT NOT NULL CHECK (scope IN ('read', 'write', 'metrics')),
                    created_at INTEGER NOT NULL,
                    expires_at INTEGER NOT NULL,
                    last_used_at INTEGER
                ) STRICT;
                INSERT INTO new_api_token (id, hash, account_id, name, scope, created_at, expires_at, last_used_at)
                SELECT id, hash, account_id, name, scope, created_at, expires_at, last_used_at FROM api_token;
                UPDATE sqlite_sequence
                SET seq = (SELECT seq FROM sqlite_sequence WHERE name = 'api_token')
                WHERE name = 'new_api_token' AND EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'api_token');
                DROP TABLE api_token;
                ALTER TABLE new_api_token RENAME TO api_token;
                CREATE INDEX api_token_account ON api_token (account_id);
                """
        )
    }
}
