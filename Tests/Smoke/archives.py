"""A manual handed in with its images as a .zip: taken, refused, killed; and an edition taken back."""

from __future__ import annotations

import json
import os
import random
import stat
import subprocess
import time
import zipfile
from pathlib import Path

SEED = 23
KILLS = 25


def packed(smoke, file: Path, extra: list[tuple[zipfile.ZipInfo | str, bytes]] = ()) -> Path:
    """Utopia and its images, as an ordinary program packs them."""
    samples = smoke.place / "Imports" / "Samples" / "accepted"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(samples / "UTO.xml", "UTO/UTO.xml")
        for image in sorted((samples / "images").iterdir()):
            archive.write(image, f"UTO/images/{image.name}")
        for name, content in extra:
            archive.writestr(name, content)
    return file


def regional(smoke, data: Path | str) -> None:
    """The Secretariat's manual, whose sets of states Utopia's rules name."""
    smoke.run("import", "--publish", str(smoke.place / "Catalogue" / "Manual" / "CRM.xml"), "--data", str(data))


def link(name: str, target: str) -> tuple[zipfile.ZipInfo, bytes]:
    entry = zipfile.ZipInfo(name)
    entry.create_system = 3
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    return entry, target.encode()


def archives(smoke) -> None:
    """One is published with every image, in a folder of its own; the bad ones each say what is wrong."""
    folder = smoke.data.parent / "archives"
    folder.mkdir()
    data = folder / "data"
    good = packed(smoke, folder / "UTO.zip")
    regional(smoke, data)
    smoke.run("validate", str(good))
    told = json.loads(smoke.run("import", "--publish", "--format", "json", str(good), "--data", str(data)))
    images = sum(1 for file in (data / "blobs").rglob("*") if file.is_file())
    smoke.expect("the archive is published with its images", told["accepted"] and images > 5, (told, images))
    smoke.run("verify", "--data", str(data))
    outside = folder / "outside.png"
    bad = {
        "archive.outside": [("../outside.png", b"x")],
        "archive.link": [link("UTO/a.png", "/etc/passwd")],
        "archive.nested": [("UTO/more.zip", good.read_bytes())],
        "archive.twoXML": [("UTO/other.xml", b"<a/>")],
        "archive.ratio": [("UTO/bomb.xml.png", bytes(4))],
    }
    for finding, extra in bad.items():
        file = folder / f"{finding}.zip"
        if finding == "archive.ratio":
            with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
                archive.writestr("a.xml", bytes(100 << 20))
        else:
            packed(smoke, file, extra)
        said = json.loads(smoke.run("import", "--format", "json", str(file), "--data", str(data), code=65))
        smoke.expect(f"{finding} is said", finding in [one["id"] for one in said["findings"]], said)
    smoke.expect("nothing was written outside", not outside.exists())
    left = [name for name in os.listdir(data / "received") if not name.endswith(".xml")]
    smoke.expect("nothing unpacked is left", not left, left)


def inverse(smoke) -> None:
    """What an edition changed is what it was before, once its inverse is published."""
    folder = smoke.data.parent / "inverse"
    folder.mkdir()
    data = str(folder / "data")
    samples = smoke.place / "Imports" / "Samples" / "accepted"

    def exported(name: str) -> str:
        file = folder / name
        smoke.run("export", "--country", "UTO", "--access", "restricted", "--format", "json", "--out", str(file),
                  "--data", data)
        return json.loads(file.read_text(encoding="utf-8"))

    regional(smoke, data)
    smoke.run("import", "--publish", str(samples / "UTO.xml"), "--data", data)
    before = exported("before.json")
    smoke.run("import", "--publish", str(samples / "UTO-amending.xml"), "--data", data)
    smoke.expect("the amendment changes something", exported("changed.json")["document"] != before["document"])
    told = json.loads(smoke.run("revert", "3", "--format", "json", "--data", data))
    smoke.expect("its inverse waits", told["accepted"] and told["changes"]["unchanged"] == 0, told)
    smoke.run("publish", str(told["submission"]), "--data", data)
    after = exported("after.json")
    kinds = [kind for kind in before if kind != "edition"]
    same = {kind: [record for record in after[kind] if record.get("status") != "withdrawn"
                   or record in before[kind]] == before[kind] for kind in kinds}
    smoke.expect("what stood before stands again", all(same.values()), same)
    smoke.run("revert", "3", "--data", data, code=77)
    smoke.run("revert", "99", "--data", data, code=64)
    smoke.run("verify", "--data", data)


def killed_archives(smoke) -> None:
    """Killed at any moment of an import of one: never half a thing, and the next run sweeps what was unpacked."""
    folder = smoke.data.parent / "killed-archives"
    folder.mkdir()
    file = packed(smoke, folder / "UTO.zip")
    chance = random.Random(SEED)
    regional(smoke, folder / "whole")
    regional(smoke, folder / "data")
    started = time.monotonic()
    smoke.run("import", str(file), "--data", str(folder / "whole"))
    length = time.monotonic() - started
    data = folder / "data"
    print(f"{KILLS} kills, seed {SEED}, an import takes {length:.2f} s")
    damage = []
    for number in range(KILLS):
        process = subprocess.Popen(
            [smoke.place / "cotejo", "import", str(file), "--data", str(data)], cwd="/", stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, env={"PATH": os.environ["PATH"]})
        time.sleep(chance.uniform(0, length * 1.1))
        process.kill()
        process.wait()
        done = subprocess.run([smoke.place / "cotejo", "verify", "--data", str(data)], cwd="/", capture_output=True,
                              text=True, env={"PATH": os.environ["PATH"]})
        if done.returncode != 0:
            damage.append((number, done.stdout + done.stderr))
    smoke.expect(f"no damage after {KILLS} kills", not damage, damage[:1])
    smoke.run("import", str(file), "--data", str(data))
    left = [name for name in os.listdir(data / "received") if not name.endswith(".xml")]
    smoke.expect("nothing unpacked is left", not left, left)
