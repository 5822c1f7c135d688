import GRDB

extension Migrations {
    /// The countries whose news accounts want to hear, and up to which edition they have heard it.
    ///
    /// Each country has an edition of its own from which it is followed: what was published before is no news, also
    /// where the account has followed another country for longer.
    static func createFollowedCountries(_ db: Database) throws {
        try db.execute(
            sql: """
                ALTER TABLE account ADD COLUMN seen_edition INTEGER NOT NULL DEFAULT 0 CHECK (seen_edition >= 0);

                CREATE TABLE followed_country (
                    account_id INTEGER NOT NULL REFERENCES account (id),
                    country TEXT NOT NULL CHECK (length(country) BETWEEN 1 AND 3),
                    from_edition INTEGER NOT NULL CHECK (from_edition >= 0),
                    PRIMARY KEY (account_id, country)
                ) STRICT;
                """
        )
    }
}
