"""Cotejo killed at random moments of its work: was anything lost or half-done?

A trial begins with a copy of the same data, lets the program begin its work, kills it (SIGKILL; SIGTERM for "term" and
"drain") after a time drawn from the seed, and then holds what is on the disk to three rules: what was acknowledged is there,
what was not is there whole or not at all, and `cotejo verify` finds nothing wrong. Then the same work is done again and must
succeed. With "drain", requests are under way on several connections: each is answered, and the process is gone in ten seconds.
"""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import time
from pathlib import Path

from ground import Faults, Request, Server

KINDS = ("upload", "staging", "publication", "backup", "restore", "import", "plan", "term", "drain")


class Kills:
    """Trials of these kinds, each on data of its own."""

    def __init__(self, faults: Faults, folder: Path):
        self.faults, self.folder, self.kind = faults, folder, ""
        self.works = {"upload": self.sent, "staging": self.sent, "term": self.sent, "publication": self.decided,
                      "import": self.imported, "plan": self.planned, "backup": self.backed_up, "restore": self.put_back,
                      "drain": self.drained}
        self.lengths: dict[str, float] = {}
        self.began = self.ended = 0.0
        self.amid = False

    def trial(self, kind: str, number: int, chance: random.Random) -> tuple[list[str], str]:
        """One trial: what broke a rule, and how it was drawn."""
        if kind not in self.lengths:
            self.lengths[kind] = self.length(kind)
        seconds = chance.uniform(0, self.lengths[kind] * 1.15)
        problems = self.run(kind, f"{kind}-{number}", seconds)
        return problems, f"stopped after {seconds:.3f} s" + (", amid it" if self.amid else "")

    def run(self, kind: str, name: str, seconds: float) -> list[str]:
        self.kind, self.amid, self.ended, data = kind, False, 0, self.folder / name
        try:
            shutil.copytree(self.faults.staged if kind == "publication" else self.faults.base, data)
            return self.works[kind](data, seconds)
        finally:
            for path in (data, data.with_suffix(".restored"), data.with_suffix(".again")):
                shutil.rmtree(path, ignore_errors=True)
            data.with_suffix(".tar").unlink(missing_ok=True)

    def length(self, kind: str) -> float:
        """How long the work takes when nothing stops it."""
        if kind == "drain":
            return 2
        problems = self.run(kind, f"{kind}-whole", 30)
        if problems:
            raise RuntimeError(f"{kind} without a kill: {problems}")
        return self.ended - self.began

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
        self.amid = request.is_alive()
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
        before = self.faults.plans(data)
        code = self.killed(data, seconds, "plan", "--steps", "1", "--title", "faults")
        problems = self.faults.sound(data)
        after = self.faults.plans(data)
        if not before <= after <= before + 1 or (code == 0 and after != before + 1):
            problems.append(f"{before} plans before, {after} after, ended with {code}")
        self.faults.cotejo(data, "plan", "--steps", "1", "--title", "faults again")
        return problems + ([] if self.faults.plans(data) == after + 1 else ["the next plan is not kept"])

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
        return problems + ([f"left behind: {left}"] if left else [])

    def put_back(self, data: Path, seconds: float) -> list[str]:
        """A restore: the folder is there whole or not at all."""
        faults, file, folder = self.faults, data.with_suffix(".tar"), data.with_suffix(".restored")
        faults.cotejo(data, "backup", file)
        code = self.killed(folder, seconds, "restore", file)
        if not (folder / "catalogue.sqlite").exists():
            return (["acknowledged, but nothing is there"] if code == 0 else []) + self.restored(file, folder)
        return self.faults.sound(folder) + ([] if faults.manual(folder) == faults.published["before"] else ["half restored"])

    def drained(self, data: Path, seconds: float) -> list[str]:
        """SIGTERM while several send and ask: who is at work is answered, and the process is gone in ten seconds."""
        faults, server = self.faults, Server(self.faults, data)
        body = b'{"zone":"' + b"A" * 44 + b'"}'
        lasting = [0.6 + seconds, 1.2 + seconds, 3.0 + seconds]
        requests = [Request(server, "/api/v1/submissions?name=GTM.xml", faults.changed.read_bytes(),
                            faults.tokens["countryEditor"], lasting[0])]
        requests += [Request(server, "/api/v1/mrz", body, faults.tokens["secretariat"], long, size=20) for long in lasting[1:]]
        for request in requests:
            request.start()
        # A connection counts as being at work once the server has seen its first bytes.
        time.sleep(0.4 + seconds / 2)
        self.amid, began = all(request.is_alive() for request in requests), time.monotonic()
        code = server.stop(signal.SIGTERM)
        took = time.monotonic() - began
        for request in requests:
            request.join()
        statuses = [request.status for request in requests]
        problems = [] if code == 0 and took < 10 else [f"ended with {code} after {took:.1f} s"]
        if statuses != [201, 200, 200]:
            problems.append(f"answered {statuses} instead of 201, 200, 200")
        if faults.staged_rows(data) != faults.rows:
            problems.append("what was sent is not there")
        return problems + faults.sound(data)

    def restored(self, file: Path, folder: Path, *, whole: bool = False) -> list[str]:
        """What is wrong with the data of a backup, which may be from before the file came unless all is to be there."""
        self.faults.cotejo(folder, "restore", file)
        rows = self.faults.staged_rows(folder)
        known = (self.faults.rows,) if whole else (self.faults.rows, ((0,), (0,)))
        return self.faults.sound(folder) + ([] if rows in known else [f"restored with {rows}"])

    def killed(self, data: Path, seconds: float, *arguments: object) -> int:
        """A command killed after a time; what it ended with."""
        process = subprocess.Popen(self.faults.command(data, *arguments), env=self.faults.environment(), cwd="/",
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.began = time.monotonic()
        try:
            code = process.wait(timeout=seconds)
        except subprocess.TimeoutExpired:
            self.amid = True
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


