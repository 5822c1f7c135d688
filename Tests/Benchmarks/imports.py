"""Import of one large manual: Cotejo beside xmllint, the sqlite3 shell and a script in Python, each into an empty folder."""

import shutil

from load_sqlite import verify
from measuring import WORK, read_once, timed
from prepared import SCHEMA, by_cotejo


def steps(suite):
    prepared, scratch = suite.prepared, WORK / "scratch"

    def fresh():
        shutil.rmtree(scratch, ignore_errors=True)
        scratch.mkdir(parents=True)
        # What is read is in the system's memory for all alike.
        read_once(prepared.manual)

    def cotejo(_):
        fresh()
        return timed(by_cotejo(scratch / "data", prepared.manual)) | {"bytes": prepared.manual.stat().st_size}

    def xmllint(_):
        fresh()
        return timed(["xmllint", "--noout", "--stream", "--schema", SCHEMA, prepared.manual])

    def sqlite3(_):
        rows = prepared.rows
        fresh()
        read_once(*rows.glob("*.ascii"))
        loaded = scratch / "loaded.sqlite"
        with open(rows / "load.sql", "rb") as script:
            taken = timed(["sqlite3", loaded], stdin=script)
        verify(prepared.one / "python" / "catalogue.sqlite", loaded)
        return taken

    def python(_):
        command = prepared.by_python(scratch, prepared.manual)
        fresh()
        return timed(command)

    return [("import.cotejo", cotejo), ("import.xmllint", xmllint), ("import.sqlite3", sqlite3), ("import.python", python)]
