"""Cotejo where the machine fails it: was anything lost or half-done?

disk      a small disk fills up while a manual is imported and published, or a plan made
readonly  the disk of the data cannot be written
files     a process may open only so many files
clock     the machine's clock is years behind, or ahead, from one command to the next
locked    another process holds the database for a while
page      bytes of the database are altered
blob      a file that was received is missing, cut or altered

After each: what was said to be done is done, nothing is half-done, `cotejo verify` finds nothing wrong or names what was
damaged, every refusal says why, and once the machine works again the same work succeeds.
"""

from __future__ import annotations

import contextlib
import os
import random
import resource
import shutil
import sqlite3
import subprocess
import threading
import time
from pathlib import Path

from ground import Faults, Skipped, compiled

KINDS = ("disk", "readonly", "files", "clock", "locked", "page", "blob")
DONE, FINDINGS = 0, 65


class Surroundings:
    """Trials on copies of the same data."""

    def __init__(self, faults: Faults, folder: Path):
        self.faults, self.folder = faults, folder
        self.works = {
            "import": ("import", "--publish", faults.changed),
            "plan": ("plan", "--steps", "1", "--title", "faults"),
            "backup": ("backup", folder / "whole.tar", "--replace"),
        }

    def trial(self, kind: str, number: int, chance: random.Random) -> tuple[list[str], str]:
        """One trial: what broke a rule, and how it was drawn."""
        data = self.folder / f"{kind}-{number}"
        with contextlib.ExitStack() as stack:
            stack.callback(shutil.rmtree, data, ignore_errors=True)
            if kind in ("disk", "readonly"):
                data.mkdir()
                stack.enter_context(mounted(data, "size=512m"))
                data = data / "data"
            shutil.copytree(self.faults.base, data)
            return getattr(self, kind)(data, chance), ""

    def tried(self, data: Path, work: str, **options: object) -> tuple[int, str]:
        """A command, and what it ended with and said."""
        result = subprocess.run(self.faults.command(data, *self.works[work]), cwd="/", capture_output=True, text=True,
                                timeout=120, **{"env": self.faults.environment(), **options})
        return result.returncode, result.stdout + result.stderr

    def held(self, data: Path, work: str, code: int, said: str) -> list[str]:
        """What is wrong after a command that may have been refused."""
        problems = self.faults.sound(data)
        if code < 0 or code > 128:
            problems.append(f"{work} died with {code}: {said[-200:]}")
        if code != DONE and len(said.strip()) < 20:
            problems.append(f"{work} ended with {code} and does not say why: {said!r}")
        if work == "import":
            found = self.faults.manual(data)
            if found not in self.faults.published.values():
                problems.append("half published")
            if code == DONE and found != self.faults.published["after"]:
                problems.append("acknowledged, but not published")
        return problems

    def again(self, data: Path, work: str) -> list[str]:
        """The same once more, where nothing stands in its way."""
        code, said = self.tried(data, work)
        return self.held(data, work, code, said) + ([] if code == DONE else [f"again: {code} {said[-300:]}"])

    def disk(self, data: Path, chance: random.Random) -> list[str]:
        work = chance.choice(("import", "plan"))
        left = chance.randrange(0, 6 << 20, 4096)
        filler = data.parent / "filler"
        free = shutil.disk_usage(data).free
        with filler.open("wb") as file:
            os.posix_fallocate(file.fileno(), 0, max(4096, free - left))
        code, said = self.tried(data, work)
        filler.unlink()
        return self.held(data, work, code, said) + self.again(data, work)

    def readonly(self, data: Path, chance: random.Random) -> list[str]:
        work = chance.choice(("import", "plan"))
        mount(data.parent, "remount,ro")
        code, said = self.tried(data, work)
        problems = [f"{work} is done on a disk that cannot be written"] if code == DONE else []
        reading = subprocess.run(self.faults.command(data, "search", "pasaporte"), capture_output=True, text=True, cwd="/",
                                 env=self.faults.environment())
        if reading.returncode != DONE and len(reading.stderr.strip()) < 20:
            problems.append(f"a search ended with {reading.returncode} and does not say why")
        mount(data.parent, "remount,rw")
        return problems + self.held(data, work, code, said) + self.again(data, work)

    def files(self, data: Path, chance: random.Random) -> list[str]:
        # With fewer than six, the event queue of the system's own runtime ends a process before its first line.
        work, most = chance.choice(tuple(self.works)), chance.randrange(6, 40)
        code, said = self.tried(
            data, work, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (most, most)))
        return self.held(data, work, code, said) + self.again(data, work)

    def clock(self, data: Path, chance: random.Random) -> list[str]:
        days = [chance.choice((-1, 1)) * chance.randrange(1, 4000) for _ in range(2)]

        def shifted(by: int) -> dict[str, str]:
            return {**self.faults.environment(), "LD_PRELOAD": str(compiled("clock.c", self.folder / "clock.so")), "CLOCK_SHIFT": str(by * 86_400)}

        code, said = self.tried(data, "plan", env=shifted(days[0]))
        problems = self.held(data, "plan", code, said) + ([] if code == DONE else [f"plan: {code} {said[-200:]}"])
        # Tokens may have expired by that clock, or not begun: then it is refused, and nothing is published.
        code, said = self.tried(data, "import", env=shifted(days[1]))
        problems += self.held(data, "import", code, said)
        return [f"{days}: {problem}" for problem in problems + self.again(data, "import")]

    def locked(self, data: Path, chance: random.Random) -> list[str]:
        seconds = chance.uniform(0.1, 12)
        database = sqlite3.connect(data / "catalogue.sqlite", isolation_level=None, check_same_thread=False)
        database.execute("BEGIN IMMEDIATE")
        release = threading.Timer(seconds, lambda: (database.execute("ROLLBACK"), database.close()))
        release.start()
        began = time.monotonic()
        code, said = self.tried(data, "import")
        lasted = time.monotonic() - began
        release.join()
        problems = self.held(data, "import", code, said)
        if code != DONE and lasted > seconds + 10:
            problems.append(f"refused {lasted:.0f} s after it began, the lock held for {seconds:.0f} s")
        return problems + self.again(data, "import")

    def page(self, data: Path, chance: random.Random) -> list[str]:
        file = data / "catalogue.sqlite"
        with sqlite3.connect(file) as database:
            database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        database.close()
        exported = self.faults.manual(data)
        size = file.stat().st_size
        with file.open("r+b") as stored:
            page = chance.randrange(0, size, 4096)
            for _ in range(chance.choice((1, 16, 4096))):
                stored.seek(page + chance.randrange(4096))
                stored.write(bytes([chance.randrange(256)]))
        code, said = self.verified(data)
        if code != DONE:
            return [] if code == FINDINGS or len(said.strip()) > 20 else [f"verify ended with {code}: {said!r}"]
        # What is not noticed must not matter.
        result = subprocess.run(self.faults.command(data, "export", "--country", "GTM", "--format", "xml"), cwd="/",
                                capture_output=True, text=True, env=self.faults.environment())
        same = result.returncode == DONE and self.faults.manual(data) == exported
        return [] if same else [f"page {page // 4096} of {size // 4096} was altered, and verify did not notice"]

    def blob(self, data: Path, chance: random.Random) -> list[str]:
        kept = sorted(path for path in data.rglob("*") if path.is_file() and len(path.stem) == 64)
        if not kept:
            return ["no file is kept by its digest"]
        file, whole = (path := chance.choice(kept)), path.read_bytes()
        how = chance.choice(("missing", "cut", "altered"))
        if how == "missing":
            file.unlink()
        else:
            place = chance.randrange(len(whole))
            changed = whole[:place] + (b"" if how == "cut" else bytes([whole[place] ^ 1]) + whole[place + 1:])
            file.chmod(0o600)
            file.write_bytes(changed)
        code, said = self.verified(data)
        problems = [] if code == FINDINGS and file.stem in said else [f"{how}: verify ended with {code}: {said[-300:]}"]
        if code == FINDINGS and len(said.strip().splitlines()) != 2:
            problems.append(f"{how}: more than the one file is named: {said[-300:]}")
        file.write_bytes(whole)
        return problems + self.faults.sound(data)

    def verified(self, data: Path) -> tuple[int, str]:
        result = subprocess.run(self.faults.command(data, "verify"), cwd="/", capture_output=True, text=True,
                                env=self.faults.environment())
        return result.returncode, result.stdout + result.stderr


def mount(folder: Path, options: str) -> None:
    result = subprocess.run(["mount", "-o", options, folder], capture_output=True, text=True)
    if result.returncode != 0:
        raise Skipped(f"mounting is not permitted: {result.stderr.strip()}")


@contextlib.contextmanager
def mounted(folder: Path, options: str):
    """A disk of its own in a folder."""
    result = subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", folder], capture_output=True, text=True)
    if result.returncode != 0:
        raise Skipped(f"mounting is not permitted: {result.stderr.strip()}")
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", folder], check=False)
