import GRDB

extension Migrations {
    /// Changes to the vocabularies: proposed, decided, and those published in the order in which they were.
    static func createVocabularyChanges(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE vocabulary_change (
                    id INTEGER PRIMARY KEY AUTOINCREMENT,
                    vocabulary TEXT NOT NULL,
                    term TEXT NOT NULL,
                    action TEXT NOT NULL CHECK (action IN ('add', 'change', 'retire', 'restore')),
                    body TEXT NOT NULL,
                    based_on INTEGER NOT NULL,
                    proposed_at INTEGER NOT NULL,
                    proposed_by TEXT NOT NULL,
                    status TEXT NOT NULL CHECK (status IN ('waiting', 'published', 'rejected')),
                    place INTEGER UNIQUE,
                    decided_at INTEGER,
                    decided_by TEXT,
                    reasons TEXT,
                    CHECK ((status = 'waiting') = (decided_at IS NULL)),
                    CHECK ((status = 'published') = (place IS NOT NULL)),
                    CHECK (decided_by IS NULL OR decided_by <> proposed_by OR status = 'rejected')
                ) STRICT;
                CREATE INDEX vocabulary_change_term ON vocabulary_change (vocabulary, term, place);
                """
        )
    }
}
