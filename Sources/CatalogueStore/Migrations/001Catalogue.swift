import GRDB

extension Migrations {
    /// Submissions, publications, the revisions of every record, and what the document models are searched by.
    static func createCatalogue(_ db: Database) throws {
        try createSubmissions(db)
        try createRecords(db)
        try createDocumentIndex(db)
    }

    private static func createSubmissions(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE submission (
                    id INTEGER PRIMARY KEY,
                    kind TEXT NOT NULL,
                    country TEXT NOT NULL,
                    header TEXT NOT NULL,
                    file_name TEXT NOT NULL,
                    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
                    byte_count INTEGER NOT NULL CHECK (byte_count >= 0),
                    received_at TEXT NOT NULL,
                    received_by TEXT NOT NULL,
                    status TEXT NOT NULL CHECK (status IN ('staged', 'published', 'withdrawn')),
                    compared_with INTEGER NOT NULL CHECK (compared_with >= 0),
                    added INTEGER NOT NULL CHECK (added >= 0),
                    changed INTEGER NOT NULL CHECK (changed >= 0),
                    withdrawn INTEGER NOT NULL CHECK (withdrawn >= 0),
                    unchanged INTEGER NOT NULL CHECK (unchanged >= 0)
                ) STRICT;
                CREATE INDEX submission_sha256 ON submission (sha256);

                CREATE TABLE submission_finding (
                    submission_id INTEGER NOT NULL REFERENCES submission (id) ON DELETE CASCADE,
                    position INTEGER NOT NULL,
                    body TEXT NOT NULL,
                    PRIMARY KEY (submission_id, position)
                ) STRICT;

                CREATE TABLE publication (
                    id INTEGER PRIMARY KEY,
                    submission_id INTEGER NOT NULL UNIQUE REFERENCES submission (id),
                    kind TEXT NOT NULL,
                    edition INTEGER UNIQUE CHECK (edition >= 1),
                    published_at TEXT NOT NULL,
                    published_by TEXT NOT NULL,
                    approved_by TEXT
                ) STRICT;
                """
        )
    }

    private static func createRecords(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE record_revision (
                    id INTEGER PRIMARY KEY,
                    kind TEXT NOT NULL,
                    country TEXT NOT NULL,
                    record_key TEXT NOT NULL,
                    scope TEXT NOT NULL,
                    submission_id INTEGER NOT NULL REFERENCES submission (id),
                    action TEXT NOT NULL CHECK (action IN ('add', 'change', 'withdraw')),
                    published_in INTEGER REFERENCES publication (id),
                    ended_in INTEGER REFERENCES publication (id),
                    CHECK (ended_in IS NULL OR (published_in IS NOT NULL AND ended_in > published_in))
                ) STRICT;
                CREATE UNIQUE INDEX record_revision_current ON record_revision (kind, country, record_key)
                    WHERE published_in IS NOT NULL AND ended_in IS NULL;
                CREATE UNIQUE INDEX record_revision_submission ON record_revision (submission_id, kind, record_key);
                CREATE INDEX record_revision_history ON record_revision (kind, record_key, published_in);

                CREATE TABLE record_body (
                    revision_id INTEGER PRIMARY KEY REFERENCES record_revision (id) ON DELETE CASCADE,
                    body TEXT NOT NULL
                ) STRICT;
                """
        )
    }

    private static func createDocumentIndex(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE document_model (
                    revision_id INTEGER PRIMARY KEY REFERENCES record_revision (id) ON DELETE CASCADE,
                    code TEXT NOT NULL,
                    issuer TEXT NOT NULL,
                    category TEXT NOT NULL,
                    type TEXT NOT NULL,
                    status TEXT NOT NULL,
                    evidence TEXT NOT NULL,
                    access_rank INTEGER NOT NULL CHECK (access_rank BETWEEN 0 AND 2),
                    native_title TEXT NOT NULL,
                    title TEXT NOT NULL,
                    mrz_format TEXT,
                    first_issued TEXT,
                    last_issued TEXT,
                    circulation_first TEXT,
                    circulation_last TEXT,
                    confirmed_by_state TEXT
                ) STRICT;
                CREATE INDEX document_model_issuer ON document_model (issuer, category);

                CREATE TABLE document_feature (
                    revision_id INTEGER NOT NULL REFERENCES document_model (revision_id) ON DELETE CASCADE,
                    position INTEGER NOT NULL,
                    term TEXT NOT NULL,
                    level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 3),
                    access_rank INTEGER NOT NULL CHECK (access_rank BETWEEN 0 AND 2),
                    locations TEXT NOT NULL,
                    methods TEXT NOT NULL,
                    PRIMARY KEY (revision_id, position)
                ) STRICT, WITHOUT ROWID;
                CREATE INDEX document_feature_term ON document_feature (term, revision_id);

                CREATE TABLE document_image (
                    revision_id INTEGER NOT NULL REFERENCES document_model (revision_id) ON DELETE CASCADE,
                    position INTEGER NOT NULL,
                    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
                    media_type TEXT NOT NULL,
                    access_rank INTEGER NOT NULL CHECK (access_rank BETWEEN 0 AND 2),
                    PRIMARY KEY (revision_id, position)
                ) STRICT, WITHOUT ROWID;
                CREATE INDEX document_image_sha256 ON document_image (sha256);

                CREATE TABLE document_predecessor (
                    revision_id INTEGER NOT NULL REFERENCES document_model (revision_id) ON DELETE CASCADE,
                    code TEXT NOT NULL,
                    PRIMARY KEY (code, revision_id)
                ) STRICT, WITHOUT ROWID;
                """
        )
        try createDocumentText(db)
    }
}
