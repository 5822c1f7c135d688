#!/usr/bin/env python3
"""Prepares and verifies the loading of all rows of a peer's catalogue with the sqlite3 shell.

The database is the one that import_python.py leaves: the same records as Cotejo's, with the tables and the full-text
index that search in SQL needs.

    load_sqlite.py dump DATABASE FOLDER     writes each table to a file and the script load.sql
    load_sqlite.py verify DATABASE LOADED   fails unless both have as many rows in every table
    load_sqlite.py compare DATABASE OTHER   fails unless Cotejo's and the peer's hold the same records

The shell is timed elsewhere: sqlite3 NEW.sqlite < FOLDER/load.sql
"""

import pathlib
import sqlite3
import sys

from rows import columns, counts, digests, schema, tables

UNIT, RECORD = "\x1f", "\x1e"
COMPARED = [
    ("record_revision", "id"), ("record_body", "revision_id"), ("document_model", "revision_id"),
    ("document_image", "revision_id, position"), ("document_predecessor", "revision_id, code"),
]


def dump(database, folder):
    folder = pathlib.Path(folder).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    script = [
        ".bail on", "PRAGMA journal_mode = WAL;", "PRAGMA synchronous = NORMAL;", "PRAGMA cache_size = -16000;",
        "PRAGMA temp_store = FILE;", "BEGIN IMMEDIATE;", *(sql + ";" for sql in schema(database)), ".mode ascii"]
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
        for table in tables(connection):
            names = columns(connection, table)
            # The shell fills missing columns at the end with NULL and reads every other NULL as an empty text.
            while names and connection.execute(f"SELECT COUNT({names[-1]}) FROM {table}").fetchone()[0] == 0:
                names.pop()
            if not names:
                continue
            path = folder / f"{table}.ascii"
            with open(path, "w", encoding="utf-8", newline="") as out:
                for row in connection.execute(f"SELECT {', '.join(names)} FROM {table}"):
                    out.write(UNIT.join("" if value is None else str(value) for value in row) + RECORD)
            script.append(f".import '{path}' {table}")
    script += ["COMMIT;", ""]
    (folder / "load.sql").write_text("\n".join(script), encoding="utf-8")


def verify(database, loaded):
    ours, theirs = counts(database), counts(loaded)
    for table in sorted(ours.keys() | theirs.keys()):
        if ours.get(table) != theirs.get(table):
            raise SystemExit(f"{table}: {ours.get(table)} rows, loaded {theirs.get(table)}")


def compare(database, other):
    ours, theirs = digests(database, COMPARED), digests(other, COMPARED)
    different = [name for name in ours if ours[name] != theirs[name]]
    if different:
        raise SystemExit("different rows in " + ", ".join(different))


if __name__ == "__main__":
    if len(sys.argv) != 4 or sys.argv[1] not in ("dump", "verify", "compare"):
        raise SystemExit(__doc__)
    {"dump": dump, "verify": verify, "compare": compare}[sys.argv[1]](*sys.argv[2:])
