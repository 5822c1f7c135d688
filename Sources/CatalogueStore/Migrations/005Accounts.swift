import GRDB

extension Migrations {
    /// Accounts, their sessions, links and tokens, and the audit log.
    ///
    /// Times are seconds since 1970.
    ///
    /// Nothing here opens anything by itself: of passwords, tokens, links and recovery codes only hashes are kept. The key
    /// of a second factor has to be kept as it is, since codes are computed from it.
    static func createAccounts(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE account (
                    id INTEGER PRIMARY KEY AUTOINCREMENT,
                    email TEXT NOT NULL UNIQUE CHECK (email = lower(email) AND length(email) BETWEEN 3 AND 200),
                    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
                    role TEXT NOT NULL CHECK (role IN
                        ('reader', 'officer', 'planner', 'countryEditor', 'secretariat', 'administrator')),
                    country TEXT CHECK (length(country) = 3),
                    access TEXT NOT NULL CHECK (access IN ('public', 'official', 'restricted')),
                    status TEXT NOT NULL CHECK (status IN ('invited', 'active', 'deactivated')),
                    password TEXT,
                    second_factor BLOB,
                    proposed_second_factor BLOB,
                    last_code_step INTEGER NOT NULL DEFAULT 0,
                    created_at INTEGER NOT NULL,
                    last_signed_in_at INTEGER,
                    CHECK ((role = 'countryEditor') = (country IS NOT NULL)),
                    CHECK (status <> 'active' OR password IS NOT NULL)
                ) STRICT;

                CREATE TABLE recovery_code (
                    account_id INTEGER NOT NULL REFERENCES account (id),
                    hash TEXT NOT NULL,
                    PRIMARY KEY (account_id, hash)
                ) STRICT;

                CREATE TABLE account_link (
                    hash TEXT PRIMARY KEY,
                    account_id INTEGER NOT NULL REFERENCES account (id),
                    kind TEXT NOT NULL CHECK (kind IN ('invitation', 'reset')),
                    expires_at INTEGER NOT NULL
                ) STRICT;
                CREATE INDEX account_link_account ON account_link (account_id);

                CREATE TABLE session (
                    id INTEGER PRIMARY KEY AUTOINCREMENT,
                    hash TEXT NOT NULL UNIQUE,
                    account_id INTEGER NOT NULL REFERENCES account (id),
                    awaits_second_factor INTEGER NOT NULL CHECK (awaits_second_factor IN (0, 1)),
                    created_at INTEGER NOT NULL,
                    last_used_at INTEGER NOT NULL,
                    expires_at INTEGER NOT NULL,
                    client TEXT NOT NULL,
                    device TEXT NOT NULL CHECK (length(device) <= 200)
                ) STRICT;
                CREATE INDEX session_account ON session (account_id);

                CREATE TABLE sign_in_attempt (
                    id INTEGER PRIMARY KEY AUTOINCREMENT,
                    who TEXT NOT NULL,
                    client TEXT NOT NULL,
                    at INTEGER NOT NULL
                ) STRICT;
                CREATE INDEX sign_in_attempt_client ON sign_in_attempt (client, who, at);
                CREATE INDEX sign_in_attempt_at ON sign_in_attempt (at);

                CREATE TABLE api_token (
                    id INTEGER PRIMARY KEY AUTOINCREMENT,
                    hash TEXT NOT NULL UNIQUE,
                    account_id INTEGER NOT NULL REFERENCES account (id),
                    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
                    scope TEXT NOT NULL CHECK (scope IN ('read', 'write')),
                    created_at INTEGER NOT NULL,
                    expires_at INTEGER NOT NULL,
                    last_used_at INTEGER
                ) STRICT;
                CREATE INDEX api_token_account ON api_token (account_id);

                CREATE TABLE audit_entry (
                    number INTEGER PRIMARY KEY,
                    at INTEGER NOT NULL,
                    account_id INTEGER,
                    actor TEXT NOT NULL,
                    action TEXT NOT NULL,
                    subject TEXT NOT NULL,
                    details TEXT NOT NULL,
                    client TEXT NOT NULL,
                    previous_hash TEXT NOT NULL CHECK (length(previous_hash) = 64),
                    hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64)
                ) STRICT;
                CREATE INDEX audit_entry_account ON audit_entry (account_id);
                CREATE TRIGGER audit_entry_is_not_changed BEFORE UPDATE ON audit_entry
                BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END;
                CREATE TRIGGER audit_entry_is_not_removed BEFORE DELETE ON audit_entry
                BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END;
                """
        )
    }
}
