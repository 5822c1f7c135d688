import GRDB

extension Migrations {
    /// Whose thing an entry of the audit log is about, and what the log is searched by.
    static func addAuditCountries(_ db: Database) throws {
        try db.execute(
            sql: """
                ALTER TABLE audit_entry ADD COLUMN country TEXT CHECK (length(country) = 3);
                CREATE INDEX audit_entry_country ON audit_entry (country, number) WHERE country IS NOT NULL;
                CREATE INDEX audit_entry_subject ON audit_entry (subject, number);
                CREATE INDEX audit_entry_at ON audit_entry (at);
                """
        )
    }
}
