#!/usr/bin/env python3
"""Imports and publishes manuals as `cotejo import --publish` does, with lxml and sqlite3.

Streams each file, validates it against the schema on the way, makes the same checks, and fills the same tables with the
same canonical texts, with rows for every feature and with an FTS5 index of the words, in one transaction a file. What the generated manual does not hold
(images, nationality sets, entry rules) it does not read.
"""

import argparse
import hashlib
import pathlib
import sqlite3
import sys
import zlib
from datetime import datetime, timezone

from lxml import etree

from import_records import NAMESPACE, Records, collapsed, compact, day, dumps
from import_words import RANK, Vocabularies, words_of
from rows import copy_schema, prepare

BATCH = 500


class Rows:
    """Rows of all tables, written in batches."""

    STATEMENTS = {
        "revision": "INSERT INTO record_revision (id, kind, country, record_key, scope, submission_id, action, "
                    "published_in) VALUES (?, ?, ?, ?, '', ?, 'add', ?)",
        "body": "INSERT INTO record_body (revision_id, body, checksum) VALUES (?, ?, ?)",
        "model": "INSERT INTO document_model (revision_id, code, issuer, category, type, status, evidence, access_rank, "
                 "native_title, title, mrz_format, first_issued, last_issued, circulation_first, circulation_last, "
                 "confirmed_by_state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        "feature": "INSERT INTO document_feature (revision_id, position, term, level, access_rank, locations, methods) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?)",
        "predecessor": "INSERT INTO document_predecessor (revision_id, code) VALUES (?, ?) ON CONFLICT DO NOTHING",
        "text": "INSERT INTO document_text (rowid, code, title, body, official, restricted) VALUES (?, ?, ?, ?, ?, ?)",
    }

    def __init__(self, connection, country, submission):
        self.connection, self.country, self.submission = connection, country, submission
        self.waiting = {name: [] for name in self.STATEMENTS}
        self.before = connection.execute("SELECT coalesce(max(id), 0) FROM record_revision").fetchone()[0]
        self.count = 0
        self.refused = None

    def revision(self, kind, key, body):
        self.count += 1
        id = self.before + self.count
        self.waiting["revision"].append((id, kind, self.country, key, self.submission, self.submission))
        self.waiting["body"].append((id, body, zlib.crc32(body.encode())))
        if len(self.waiting["revision"]) >= BATCH:
            self.flush()
        return id

    def document(self, model, starts, ends, words):
        code = model["code"]
        if len(self.waiting["revision"]) >= BATCH - 1:
            self.flush()
        id = self.revision("document", code, dumps(model))
        date_of = lambda name: model[name]["value"].get("date") if name in model else None
        self.waiting["model"].append((
            id, code, code[:3], code[4], code[5], model["status"], model["evidence"], RANK[model["access"]],
            " / ".join(native["text"] for native in model["nativeTitles"]), dumps(model["title"]["value"]),
            model["mrz"]["format"] if "mrz" in model else None, date_of("firstIssued"), date_of("lastIssued"),
            starts and str(starts), ends and str(ends), model.get("confirmedByState")))
        spaced = lambda codes: f" {' '.join(codes)} " if codes else ""
        self.waiting["feature"] += [
            (id, position, item["term"], item["level"], RANK[item["access"]], spaced(item["locations"]), spaced(item["methods"]))
            for position, item in enumerate(model["features"])]
        self.waiting["predecessor"] += [(id, item["value"]) for item in model["supersedes"]]
        self.waiting["text"].append((id, *words))

    def flush(self):
        """Writes what waits; nothing more once a row has been refused, while the rest of the file is still checked."""
        for name, rows in self.waiting.items():
            if not self.refused:
                try:
                    self.connection.executemany(self.STATEMENTS[name], rows)
                except sqlite3.IntegrityError as error:
                    self.refused = str(error)
            rows.clear()


def keep_copy(path, folder, submission):
    """Keeps the file as received; its digest and size."""
    digest, size = hashlib.sha256(), 0
    with open(path, "rb") as source, open(folder / f"received-{submission}.xml", "wb") as copy:
        while block := source.read(1 << 20):
            digest.update(block)
            size += len(block)
            copy.write(block)
    return digest.hexdigest(), size


def run(options):
    connection = sqlite3.connect(options.database, isolation_level=None)
    prepare(connection)
    connection.execute("PRAGMA foreign_keys = ON")
    copy_schema(options.schema_of, connection)
    vocabularies = Vocabularies(options.vocabularies)
    schema = etree.XMLSchema(etree.parse(options.schema))
    for submission, manual in enumerate(options.manuals, 1):
        print(f"{import_manual(connection, manual, submission, vocabularies, schema, options.database)} records")
    connection.close()


def import_manual(connection, manual, submission, vocabularies, schema, database):
    """Imports one manual as one edition; gives the number of its records."""
    records = Records(vocabularies)
    digest, size = keep_copy(manual, pathlib.Path(database).parent, submission)
    now = datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    connection.execute("BEGIN IMMEDIATE")
    rows = None
    header = authority = None
    tags = [NAMESPACE + name for name in ("authority", "families", "family", "document", "withdrawals", "nationalitySets", "entryRules")]
    events = etree.iterparse(
        manual, events=("end",), tag=tags, schema=schema, resolve_entities=False, no_network=True, huge_tree=False)
    try:
        for _, element in events:
            name = element.tag[len(NAMESPACE):]
            parent = element.getparent()
            if name == "authority" and rows is None:
                header = parent
                country = header.get("country")
                records.check_code(header, country, "countries")
                if not day(header.get("issued")):
                    records.find(header, "date-impossible", header.get("issued"))
                authority = collapsed(records.child(element, "name").text)
                contact = records.child(element, "contact")
                rows = Rows(connection, country, submission)
                connection.execute(
                    "INSERT INTO submission (id, kind, country, header, file_name, sha256, byte_count, received_at, "
                    "received_by, status, compared_with, added, changed, withdrawn, unchanged) "
                    "VALUES (?, 'manual', ?, '', ?, ?, ?, ?, 'command line', 'published', ?, 0, 0, 0, 0)",
                    (submission, country, pathlib.Path(manual).name, digest, size, now, submission - 1))
                connection.execute(
                    "INSERT INTO publication VALUES (?, ?, 'manual', ?, ?, 'command line', NULL)",
                    (submission, submission, submission, now))
                head = compact(
                    kind="manual", country=country, issued=header.get("issued"), mode=header.get("mode"),
                    reference=header.get("reference"), isSample=header.get("sample") in ("true", "1"),
                    authority=authority, contact=None if contact is None else collapsed(contact.text))
            elif name == "family":
                rows.revision("family", *records.family(element))
            elif name == "document":
                if "note" not in head and (note := records.child(header, "note")) is not None:
                    head["note"] = records.text(note)
                model, starts, ends = records.document(element, rows.country)
                rows.document(model, starts, ends, words_of(model, vocabularies))
            elif name in ("withdrawals", "nationalitySets", "entryRules"):
                raise SystemExit(f"this importer does not read {name}")
            if name in ("family", "document"):
                element.clear()
                while element.getprevious() is not None:
                    del parent[0]
    except etree.XMLSyntaxError as error:
        connection.execute("ROLLBACK")
        raise SystemExit(f"not valid: {error}")
    rows.flush()
    records.check_whole()
    if rows.refused:
        records.findings.append((0, "refused", rows.refused))
    if records.findings:
        connection.execute("ROLLBACK")
        for finding in sorted(records.findings)[:1000]:
            print(*finding, sep="\t", file=sys.stderr)
        raise SystemExit(65)
    connection.execute("UPDATE submission SET header = ?, added = ? WHERE id = ?", (dumps(head), rows.count, submission))
    connection.execute("COMMIT")
    return rows.count


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--schema", default="Imports/Schemas/manual.xsd")
    parser.add_argument("--vocabularies", default="Catalogue/Vocabularies")
    parser.add_argument("--schema-of", required=True, help="a database of cotejo whose tables are made again")
    parser.add_argument("database")
    parser.add_argument("manuals", nargs="+")
    run(parser.parse_args())


if __name__ == "__main__":
    main()
