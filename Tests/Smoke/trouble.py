"""Files that are none, another writer, an older edition, a full disk, kills, a program copied alone: said, and nothing lost."""

from __future__ import annotations

import json
import os
import random
import shutil
import sqlite3
import subprocess
import time
from contextlib import closing
from pathlib import Path


def bad_input(smoke) -> None:
    """Files that are none, a folder without any, a pipe that nobody writes to."""
    folder = smoke.data.parent
    (folder / "empty").mkdir()
    os.mkfifo(folder / "pipe")
    smoke.run("import", str(folder / "empty"), code=74)
    smoke.run("import", str(folder / "pipe"), code=74)
    rejected = smoke.place / "Imports" / "Samples" / "rejected"
    lines = smoke.run("validate", "--format", "json", str(rejected), code=65).splitlines()
    reports = [json.loads(line) for line in lines if line.startswith("{")]
    expected = {path.name: json.loads(path.with_suffix(".findings.json").read_text())["accepted"]
                for path in rejected.glob("*.xml")}
    found = {Path(report["file"]).name: report["accepted"] for report in reports}
    smoke.expect("every rejected sample gets one line and its verdict", found == expected,
                 {name: (found.get(name), expected.get(name)) for name in expected if found.get(name) != expected[name]})


def submission_count(smoke) -> int:
    """Submissions in the database."""
    with closing(sqlite3.connect(smoke.data / "catalogue.sqlite")) as database:
        return database.execute("SELECT COUNT(*) FROM submission").fetchone()[0]


def database_held(smoke) -> None:
    """Another process that writes is waited for, then said; nothing is stored."""
    holder = sqlite3.connect(smoke.data / "catalogue.sqlite", isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    before = submission_count(smoke)
    said = smoke.run("import", str(smoke.place / "Imports/Samples/accepted/UTO-amending.xml"), code=75)
    smoke.expect("it says that another process is writing", "Otro proceso" in said, said)
    smoke.expect("nothing was stored", submission_count(smoke) == before)
    holder.execute("ROLLBACK")
    holder.close()


def moved_on(smoke) -> None:
    """What was compared with an older edition is refused, and goes through once it is compared again."""
    smoke.run("import", str(smoke.place / "Imports/Samples/accepted/UTO-amending.xml"))
    waiting = json.loads(smoke.run("submissions", "--format", "json"))["submissions"][0]
    number = str(waiting["id"])
    changes = json.loads(smoke.run("diff", number, "--format", "json"))["changes"]
    smoke.expect("diff shows an addition, a change by field and a withdrawal",
                 sorted(change["action"] for change in changes) == ["add", "change", "withdraw"]
                 and all(change["fields"] for change in changes if change["action"] == "change"), changes)
    manual = (smoke.place / "Catalogue/Manual/BLZ.xml").read_text(encoding="utf-8")
    corrected = smoke.data.parent / "BLZ.xml"
    corrected.write_text(manual.replace("<en>", "<en>Corrected: ", 1), encoding="utf-8")
    smoke.run("import", "--publish", str(corrected))
    refused = smoke.run("publish", number, code=73)
    smoke.expect("it names both editions and what to do", "--recompute" in refused, refused)
    smoke.run("publish", number, "--recompute")
    smoke.run("publish", number, code=77)
    smoke.run("withdraw", "9999", code=77)
    smoke.run("diff", "e1", "e2")
    exported = smoke.data.parent / "exported.xml"
    smoke.run("export", "--country", "BLZ", "--out", str(exported))
    again = json.loads(smoke.run("import", "--format", "json", str(exported)))
    smoke.expect("an export changes nothing when it is imported",
                 again["changes"]["added"] + again["changes"]["changed"] + again["changes"]["withdrawn"] == 0, again)


def disk_full(smoke) -> None:
    """A small disk fills up: what was published stays whole, the rest is said. Needs the right to mount."""
    disk = smoke.data.parent / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk], capture_output=True)
    if mounted.returncode != 0:
        print(f"skipped: a full disk, since mounting is not permitted: {mounted.stderr.decode().strip()}")
        return
    try:
        said = smoke.run("import", "--publish", "--data", str(disk / "data"),
                         str(smoke.place / "Catalogue" / "Manual"), code=74)
        smoke.expect("it says that the disk is full or cannot be written",
                     "base de datos" in said or "No space" in said, said[-600:])
        with closing(sqlite3.connect(disk / "data" / "catalogue.sqlite")) as database:
            check = database.execute("PRAGMA integrity_check").fetchone()[0]
            halves = database.execute(
                "SELECT COUNT(*) FROM submission LEFT JOIN publication ON publication.submission_id = submission.id "
                "WHERE submission.status = 'published' AND publication.id IS NULL").fetchone()[0]
        smoke.expect("the database is sound", check == "ok" and halves == 0, (check, halves))
        left = [path.name for path in (disk / "data").rglob(".incoming*")]
        smoke.expect("no file is left half-written", left == [], left)
    finally:
        subprocess.run(["umount", disk], check=False)


def killed(smoke) -> None:
    """Killed at any moment of an import: nothing half-done is visible, and the next run finishes."""
    chance = random.Random(7)
    data = smoke.data.parent / "killed"
    environment = {"PATH": os.environ["PATH"], "COTEJO_DATA": str(data)}
    sound = True
    for _ in range(12):
        process = subprocess.Popen(
            [smoke.place / "cotejo", "import", "--publish", smoke.place / "Catalogue" / "Manual"], env=environment,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(chance.uniform(0.0, 0.6))
        process.kill()
        process.wait()
        if not (data / "catalogue.sqlite").exists():
            continue
        with closing(sqlite3.connect(data / "catalogue.sqlite")) as database:
            if database.execute("SELECT COUNT(*) FROM sqlite_master WHERE name = 'submission'").fetchone()[0] == 0:
                continue
            sound &= database.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
            sound &= database.execute(
                "SELECT COUNT(*) FROM record_revision LEFT JOIN record_body ON revision_id = record_revision.id "
                "WHERE body IS NULL").fetchone()[0] == 0
    smoke.expect("after each kill the database is sound", sound)
    smoke.run("import", "--publish", str(smoke.place / "Catalogue" / "Manual"),
              environment={"COTEJO_DATA": str(data)})
    found = json.loads(smoke.run("search", "--format", "json", environment={"COTEJO_DATA": str(data)}))
    smoke.expect("the next run finishes", found["total"] == 291, found["total"])


def alone(smoke) -> None:
    """The program copied without the folder of its site says so."""
    place = smoke.data.parent / "alone"
    place.mkdir()
    shutil.copy2(smoke.place / "cotejo", place)
    told = subprocess.run([place / "cotejo", "serve", "--port", "0", "--reference", smoke.place, "--data", smoke.data, "--lang", "es"],
                          capture_output=True, text=True, timeout=60, check=False)
    smoke.expect("without its site the program ends with a sentence", told.returncode > 0
                 and "cotejo_CatalogueWeb.resources" in told.stderr and "Copie la carpeta" in told.stderr, (told.returncode, told.stderr))


def nothing_there(smoke) -> None:
    """Where nothing is, it is said once."""
    home = smoke.data.parent / "home"
    home.mkdir()
    told = subprocess.run([smoke.place / "cotejo", "search", "visa", "--lang", "en"], capture_output=True, text=True, timeout=60,
                          env={"PATH": os.environ["PATH"], "HOME": str(home)}, check=False)
    lines = told.stderr.strip().splitlines()
    smoke.expect("that the default folder is empty is said once, with its name",
                 told.returncode == 0 and len(lines) == 1 and str(home) in lines[0], (told.returncode, told.stderr))


def usage(smoke) -> None:
    """What is wrong with a command is said in the reader's language, and so is the help."""
    for arguments, said in ((("search", "--sise", "3"), "No hay opción «--sise». ¿Quiso decir «--size»?"),
                            (("show",), "Falta «<code>»"),
                            (("search", "--size"), "Falta el valor de «--size <size>»"),
                            (("search", "--size", "x"), "«x» no es un valor de «--size <size>»"),
                            (("search", "--format", "pdf"), "Diga 'text' o 'json'."),
                            (("shaw",), "Sobra «shaw»")):
        told = smoke.run(*arguments, code=64)
        smoke.expect(f"{' '.join(arguments)} in Spanish", said in told and "Uso: cotejo" in told and "See '" not in told, told)
    told = smoke.run("serve", "--help")
    smoke.expect("help without words of another language", "Opciones:" in told and "OPTIONS" not in told
                 and "default:" not in told and "Show " not in told, told)
    english = smoke.run("search", "--sise", "3", "--lang", "en", code=64)
    smoke.expect("the same in English", "Unknown option '--sise'" in english and "Usage: cotejo" in english, english)
