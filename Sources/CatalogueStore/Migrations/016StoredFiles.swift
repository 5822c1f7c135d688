import GRDB

extension Migrations {
    /// Images and submissions as received, for who keeps them in the database and not in a folder.
    ///
    /// A file is in parts, numbered from 0, so that none need be in memory whole. Where the files are in a folder, there are
    /// no rows.
    static func createStoredFiles(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE stored_file (
                    kind TEXT NOT NULL CHECK (kind IN ('image', 'submission')),
                    sha256 TEXT NOT NULL,
                    part INTEGER NOT NULL CHECK (part >= 0),
                    body BLOB NOT NULL,
                    PRIMARY KEY (kind, sha256, part)
                ) STRICT;
                """
        )
    }
}
