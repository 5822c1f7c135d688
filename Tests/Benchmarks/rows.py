"""The tables of a catalogue database as rows: copying the schema, writing and comparing what is in them."""

import hashlib
import sqlite3

# What only the peers have: the tables that full-text search and facets in SQL need. Cotejo's own index stands in one
# table, which holds nothing that a peer could use.
PEERS = (
    """CREATE TABLE document_feature (
        revision_id INTEGER NOT NULL REFERENCES document_model (revision_id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        term TEXT NOT NULL,
        level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 3),
        access_rank INTEGER NOT NULL CHECK (access_rank BETWEEN 0 AND 2),
        locations TEXT NOT NULL,
        methods TEXT NOT NULL,
        PRIMARY KEY (revision_id, position)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX document_feature_term ON document_feature (term, revision_id)",
    """CREATE VIRTUAL TABLE document_text USING fts5(
        code, title, body, official, restricted, tokenize = "unicode61 remove_diacritics 2")""",
)
OURS = "tbl_name = 'search_segment'"
PEER_TABLES = "tbl_name IN ('document_feature', 'document_text')"
SHADOW = "name LIKE 'document\\_text\\_%' ESCAPE '\\'"


def prepare(connection):
    """The settings that cotejo writes with."""
    connection.execute("PRAGMA journal_mode = WAL")
    for setting in ("synchronous = NORMAL", "cache_size = -16000", "temp_store = FILE"):
        connection.execute(f"PRAGMA {setting}")


def schema(path):
    """The statements that make the tables and indexes of a database; FTS5 makes its own tables itself."""
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as connection:
        return [sql for sql, in connection.execute(
            f"SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND NOT ({SHADOW}) "
            "ORDER BY CASE type WHEN 'table' THEN 0 ELSE 1 END, rowid")]


def copy_schema(path, connection):
    """Makes the tables that Cotejo and its peers share, then those of the peers alone."""
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as source:
        shared = source.execute(
            f"SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND NOT ({SHADOW}) "
            f"AND NOT ({OURS}) AND NOT ({PEER_TABLES}) ORDER BY CASE type WHEN 'table' THEN 0 ELSE 1 END, rowid").fetchall()
    for sql in [sql for sql, in shared] + list(PEERS):
        connection.execute(sql)


def tables(connection):
    """Names of the tables that hold rows of their own, parents before children."""
    return [name for name, in connection.execute(
        f"SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND NOT ({SHADOW}) "
        "ORDER BY rowid")]


def columns(connection, table):
    return [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]


def counts(path):
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as connection:
        return {table: connection.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0] for table in tables(connection)}


def digests(path, names):
    """A digest of every row of some tables, in order; tables as (name, order)."""
    result = {}
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as connection:
        for name, order in names:
            digest = hashlib.sha256()
            for row in connection.execute(f"SELECT * FROM {name} ORDER BY {order}"):
                digest.update(repr(row).encode())
            result[name] = digest.hexdigest()
    return result
