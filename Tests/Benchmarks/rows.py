"""The tables of a catalogue database as rows: copying the schema, writing and comparing what is in them."""

import hashlib
import sqlite3

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
    for sql in schema(path):
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
