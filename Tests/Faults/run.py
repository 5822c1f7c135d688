#!/usr/bin/env python3
"""Kills Cotejo at random moments of its work, and looks whether anything was lost or half-done.

    python3 Tests/Faults/run.py [--trials 20] [--seed 1] [--kinds upload,staging,publication,backup,import,plan,term]
                                [--binary .build/release/cotejo]

TRIALS is the number for each kind. A trial begins with a copy of the same data, lets the program begin its work, kills it
(SIGKILL; SIGTERM for "term") after a time drawn from the seed, and then holds what is on the disk to three rules: what was
acknowledged is there, what was not is there whole or not at all, and `cotejo verify` finds nothing wrong. Then the same work
is done again and must succeed. Prints the seed, one line for each thing that broke a rule, and ends with
"N passed, N failed".
"""

from __future__ import annotations

import argparse
import http.client
import os
import random
import re
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import closing
from pathlib import Path

from people import token_of

ROOT = Path(__file__).resolve().parents[2]
KINDS = ("upload", "staging", "publication", "backup", "import", "plan", "term")


class Faults:
    """The data that every trial begins with, and what is known of them."""

    def __init__(self, folder: Path, binary: Path):
        self.folder, self.binary = folder, binary
        self.base = folder / "base"
        self.cotejo(self.base, "import", "--publish", ROOT / "Catalogue/Manual")
        samples = ROOT / "Imports/Samples/accepted"
        # Who lends trainers comes before whoever was taught by them.
        countries = sorted((path.stem[-3:] for path in samples.glob("trainers-*.xml")),
                           key=lambda code: (code not in ("CAN", "MEX", "USA"), code))
        self.cotejo(self.base, "import", "--publish", *sorted(samples.glob("needs-*.xml")),
                    *[samples / f"trainers-{code}.xml" for code in countries], *sorted(samples.glob("resources-*.xml")))
        with Server(self, self.base) as server:
            self.tokens = {role: token_of(self, self.base, server.port, role)
                           for role in ("countryEditor", "secretariat")}
        self.changed = folder / "GTM.xml"
        manual = (ROOT / "Catalogue/Manual/GTM.xml").read_text(encoding="utf-8")
        self.changed.write_text(manual.replace("<en>", "<en>(trial) "), encoding="utf-8")
        self.staged = folder / "staged"
        shutil.copytree(self.base, self.staged)
        with Server(self, self.staged) as server:
            self.waiting = self.hand_in(server)
        self.after = folder / "after"
        shutil.copytree(self.staged, self.after)
        with Server(self, self.after) as server:
            server.ask("POST", f"/api/v1/submissions/{self.waiting}/decision", b'{"decision":"publish"}',
                       self.tokens["secretariat"], expected=200)
        self.published = {"before": self.manual(self.base), "after": self.manual(self.after)}
        if self.published["before"] == self.published["after"]:
            raise RuntimeError("the changed manual changes nothing")
        self.rows = self.staged_rows(self.staged)

    def cotejo(self, data: Path, *arguments: object, code: int | None = 0) -> str:
        """Runs a command on a folder of data; `code` is what it must end with."""
        result = subprocess.run(self.command(data, *arguments), env=self.environment(), cwd="/", capture_output=True,
                                text=True)
        if code is not None and result.returncode != code:
            raise RuntimeError(f"{arguments[0]} ended with {result.returncode}: {result.stdout[-400:]}{result.stderr[-800:]}")
        return result.stdout

    def command(self, data: Path, *arguments: object) -> list[object]:
        return [self.binary, *arguments, "--data", data, "--reference", ROOT]

    def environment(self) -> dict[str, str]:
        tokens = getattr(self, "tokens", None)
        pair = {"COTEJO_TOKEN": tokens["countryEditor"], "COTEJO_APPROVER_TOKEN": tokens["secretariat"]} if tokens else {}
        return {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", **pair}

    def hand_in(self, server: Server) -> int:
        body = self.changed.read_bytes()
        answer = server.ask("POST", "/api/v1/submissions?name=GTM.xml", body, self.tokens["countryEditor"], expected=201)
        return int(re.search(r'"submission":"?(\d+)', answer)[1])

    def manual(self, data: Path) -> str:
        """The manual of the country as it is exported, without the day of the export."""
        return re.sub(r'issued="[^"]*"|edition="[^"]*"|reference="[^"]*"', "",
                      self.cotejo(data, "export", "--country", "GTM", "--format", "xml"))

    def staged_rows(self, data: Path) -> tuple[int, ...]:
        """How much there is of what waits."""
        with closing(sqlite3.connect(f"file:{data}/catalogue.sqlite?mode=ro", uri=True)) as database:
            return tuple(database.execute(
                "SELECT COUNT(*) FROM submission WHERE status = 'staged' UNION ALL "
                "SELECT COUNT(*) FROM record_revision WHERE submission_id IN "
                "(SELECT id FROM submission WHERE status = 'staged')").fetchall())

    def sound(self, data: Path) -> list[str]:
        """What is wrong with data after a kill."""
        result = subprocess.run(self.command(data, "verify"), env=self.environment(), cwd="/", capture_output=True, text=True)
        return [] if result.returncode == 0 else [f"verify: {result.stdout[-600:]} {result.stderr[-200:]}"]


class Server:
    """A server on a free port."""

    def __init__(self, faults: Faults, data: Path):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.process = subprocess.Popen(faults.command(data, "serve", "--port", str(self.port)), env=faults.environment(),
                                        cwd="/", stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        if not self.process.stdout.readline():
            raise RuntimeError("the server does not start")
        for _ in range(200):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.02)
        raise RuntimeError("the server does not listen")

    def __enter__(self) -> Server:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop(signal.SIGTERM)

    def stop(self, how: int) -> int:
        """Sends a signal and waits; what the server ended with."""
        if self.process.poll() is None:
            self.process.send_signal(how)
        try:
            return self.process.wait(timeout=15)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return self.process.wait() or 1
        finally:
            self.process.stdout.close()

    def ask(self, method: str, path: str, body: bytes, token: str, *, expected: int) -> str:
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)) as connection:
            connection.request(method, path, body, headers(token, path))
            response = connection.getresponse()
            text = response.read().decode()
        if response.status != expected:
            raise RuntimeError(f"{method} {path}: {response.status} {text[:400]}")
        return text


def headers(token: str, path: str) -> dict[str, str]:
    kind = "application/xml" if path.startswith("/api/v1/submissions?") else "application/json"
    return {"Authorization": f"Bearer {token}", "Content-Type": kind}


class Request(threading.Thread):
    """A request whose answer may never come: `status` is None then."""

    def __init__(self, server: Server, path: str, body: bytes, token: str, seconds: float = 0):
        super().__init__()
        self.server, self.path, self.body, self.token, self.seconds = server, path, body, token, seconds
        self.status: int | None = None

    def pieces(self):
        """The body, slowly where it has to take time."""
        size = 8192 if self.seconds else len(self.body)
        count = -(-len(self.body) // size)
        for start in range(0, len(self.body), size):
            yield self.body[start:start + size]
            time.sleep(self.seconds / count)

    def run(self) -> None:
        try:
            with closing(http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=20)) as connection:
                connection.request("POST", self.path, self.pieces(), {
                    **headers(self.token, self.path), "Content-Length": str(len(self.body))})
                response = connection.getresponse()
                response.read()
                self.status = response.status
        except (OSError, http.client.HTTPException):
            pass


class Trials:
    """Trials of one kind, each with data of its own."""

    def __init__(self, faults: Faults, kind: str, chance: random.Random):
        self.faults, self.kind, self.chance = faults, kind, chance
        self.work = {"upload": self.sent, "staging": self.sent, "term": self.sent, "publication": self.decided,
                     "import": self.imported, "plan": self.planned, "backup": self.backed_up}[kind]
        self.cut = 0

    def run(self, data: Path, seconds: float) -> list[str]:
        """One trial, stopped after so many seconds: what broke a rule."""
        shutil.copytree(self.faults.staged if self.kind == "publication" else self.faults.base, data)
        return self.work(data, seconds)

    def length(self, data: Path) -> float:
        """How long the work takes when nothing stops it."""
        started = time.monotonic()
        problems = self.run(data, 30)
        if problems:
            raise RuntimeError(f"{self.kind} without a kill: {problems}")
        return (self.ended or time.monotonic()) - self.began if self.began else time.monotonic() - started

    began: float = 0
    ended: float = 0

    def sent(self, data: Path, seconds: float) -> list[str]:
        faults = self.faults
        server = Server(faults, data)
        slowly = 0.4 if self.kind == "upload" else 0
        request = Request(server, "/api/v1/submissions?name=GTM.xml", faults.changed.read_bytes(),
                          faults.tokens["countryEditor"], slowly)
        self.stopped(request, server, seconds)
        problems = faults.sound(data)
        rows = faults.staged_rows(data)
        if request.status == 201 and rows != faults.rows:
            problems.append(f"acknowledged, but {rows} instead of {faults.rows}")
        if request.status is None and rows not in (faults.rows, ((0,), (0,))):
            problems.append(f"half: {rows} of {faults.rows}")
        if request.status not in (201, None):
            problems.append(f"answered {request.status}")
        with Server(faults, data) as again:
            faults.hand_in(again)
        if faults.staged_rows(data) != faults.rows:
            problems.append("handing in again does not make it whole")
        return problems

    def decided(self, data: Path, seconds: float) -> list[str]:
        faults = self.faults
        server = Server(faults, data)
        request = Request(server, f"/api/v1/submissions/{faults.waiting}/decision", b'{"decision":"publish"}',
                          faults.tokens["secretariat"])
        self.stopped(request, server, seconds)
        problems = faults.sound(data) + self.held(data, acknowledged=request.status == 200)
        if request.status not in (200, None):
            problems.append(f"answered {request.status}")
        if faults.manual(data) == faults.published["before"]:
            with Server(faults, data) as again:
                again.ask("POST", f"/api/v1/submissions/{faults.waiting}/decision", b'{"decision":"publish"}',
                          faults.tokens["secretariat"], expected=200)
        return problems + self.held(data, acknowledged=True)

    def stopped(self, request: Request, server: Server, seconds: float) -> None:
        """Begins a request and stops the server amid it, or after it."""
        self.began = time.monotonic()
        request.start()
        request.join(seconds)
        self.ended = time.monotonic()
        self.cut += request.is_alive()
        if self.kind == "term":
            code = server.stop(signal.SIGTERM)
            if time.monotonic() - self.ended > 10 or code != 0:
                raise RuntimeError(f"SIGTERM: ended with {code} after {time.monotonic() - self.ended:.1f} s")
        else:
            server.stop(signal.SIGKILL)
        request.join()

    def imported(self, data: Path, seconds: float) -> list[str]:
        code = self.killed(data, seconds, "import", "--publish", self.faults.changed)
        problems = self.faults.sound(data) + self.held(data, acknowledged=code == 0)
        self.faults.cotejo(data, "import", "--publish", self.faults.changed)
        return problems + self.held(data, acknowledged=True)

    def planned(self, data: Path, seconds: float) -> list[str]:
        before = self.plans(data)
        code = self.killed(data, seconds, "plan", "--steps", "1", "--title", "faults")
        problems = self.faults.sound(data)
        after = self.plans(data)
        if not before <= after <= before + 1 or (code == 0 and after != before + 1):
            problems.append(f"{before} plans before, {after} after, ended with {code}")
        self.faults.cotejo(data, "plan", "--steps", "1", "--title", "faults again")
        return problems + ([] if self.plans(data) == after + 1 else ["the next plan is not kept"])

    def backed_up(self, data: Path, seconds: float) -> list[str]:
        """While a country hands in, a backup: whole or none, whatever of the file it holds."""
        faults, file = self.faults, data.with_suffix(".tar")
        with Server(faults, data) as server:
            request = Request(server, "/api/v1/submissions?name=GTM.xml", faults.changed.read_bytes(),
                              faults.tokens["countryEditor"])
            request.start()
            code = self.killed(data, seconds, "backup", file)
            request.join()
        problems = faults.sound(data)
        if request.status != 201 or faults.staged_rows(data) != faults.rows:
            problems.append(f"handing in beside it: answered {request.status}, {faults.staged_rows(data)}")
        if code == 0 and not file.exists():
            problems.append("acknowledged, but no backup")
        if file.exists():
            problems += self.restored(file, data.with_suffix(".restored"))
        faults.cotejo(data, "backup", file, "--replace")
        problems += self.restored(file, data.with_suffix(".again"), whole=True)
        left = [path.name for path in data.parent.glob(".incoming*")]
        for path in (file, data.with_suffix(".restored"), data.with_suffix(".again")):
            shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
        return problems + ([f"left behind: {left}"] if left else [])

    def restored(self, file: Path, folder: Path, *, whole: bool = False) -> list[str]:
        """What is wrong with the data of a backup, which may be from before the file came unless all is to be there."""
        self.faults.cotejo(folder, "restore", file)
        rows = self.faults.staged_rows(folder)
        known = (self.faults.rows,) if whole else (self.faults.rows, ((0,), (0,)))
        return self.faults.sound(folder) + ([] if rows in known else [f"restored with {rows}"])

    def plans(self, data: Path) -> int:
        with closing(sqlite3.connect(f"file:{data}/catalogue.sqlite?mode=ro", uri=True)) as database:
            return database.execute("SELECT COUNT(*) FROM training_plan").fetchone()[0]

    def killed(self, data: Path, seconds: float, *arguments: object) -> int:
        """A command killed after a time; what it ended with."""
        process = subprocess.Popen(self.faults.command(data, *arguments), env=self.faults.environment(), cwd="/",
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.began = time.monotonic()
        try:
            code = process.wait(timeout=seconds)
        except subprocess.TimeoutExpired:
            self.cut += 1
            process.kill()
            code = process.wait()
        self.ended = time.monotonic()
        return code

    def held(self, data: Path, *, acknowledged: bool) -> list[str]:
        """Whether the published manual is the one before or the one after, and the latter where that was said."""
        found = self.faults.manual(data)
        if found == self.faults.published["after"]:
            return []
        if found == self.faults.published["before"]:
            return ["acknowledged, but not published"] if acknowledged else []
        return ["half published"]


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--trials", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kinds", default=",".join(KINDS))
    parser.add_argument("--binary", default=str(ROOT / ".build/release/cotejo"))
    arguments = parser.parse_args()
    print(f"seed {arguments.seed}, {arguments.trials} trials a kind")
    passed = failed = 0
    with tempfile.TemporaryDirectory(prefix="cotejo-faults-") as folder:
        faults = Faults(Path(folder), Path(arguments.binary).resolve())
        for kind in arguments.kinds.split(","):
            chance = random.Random(f"{arguments.seed} {kind}")
            trials = Trials(faults, kind, chance)
            length = trials.length(Path(folder) / kind)
            trials.cut = 0
            for number in range(arguments.trials):
                data, seconds = Path(folder) / f"{kind}-{number}", chance.uniform(0, length * 1.15)
                try:
                    problems = trials.run(data, seconds)
                except Exception as error:  # noqa: BLE001 - what goes wrong in a trial is a failed trial
                    problems = [repr(error)]
                shutil.rmtree(data, ignore_errors=True)
                passed += not problems
                failed += bool(problems)
                for problem in problems:
                    print(f"FAILED: {kind} {number}, stopped after {seconds:.3f} s: {problem}")
            print(f"{kind}: {arguments.trials} trials, {trials.cut} amid {length:.2f} s of work")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
