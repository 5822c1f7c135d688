"""What the trials of faults stand on: the same data for each, a server, and requests whose answers may never come."""

from __future__ import annotations

import http.client
import os
import re
import shutil
import signal
import socket
import sqlite3
import subprocess
import threading
import time
from contextlib import closing
from pathlib import Path

from people import token_of

ROOT = Path(__file__).resolve().parents[2]


class Skipped(Exception):
    """What the machine does not permit."""


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

    def plans(self, data: Path) -> int:
        """How many plans are kept."""
        with closing(sqlite3.connect(f"file:{data}/catalogue.sqlite?mode=ro", uri=True)) as database:
            return database.execute("SELECT COUNT(*) FROM training_plan").fetchone()[0]

    def sound(self, data: Path) -> list[str]:
        """What is wrong with data after a kill."""
        result = subprocess.run(self.command(data, "verify"), env=self.environment(), cwd="/", capture_output=True, text=True)
        return [] if result.returncode == 0 else [f"verify: {result.stdout[-600:]} {result.stderr[-200:]}"]


class Server:
    """A server on a free port."""

    def __init__(self, faults: Faults, data: Path):
        self.process = subprocess.Popen(faults.command(data, "serve", "--port", "0"), env=faults.environment(),
                                        cwd="/", stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        said = self.process.stdout.readline()
        if not said:
            raise RuntimeError("the server does not start")
        self.port = int(said.rsplit(":", 1)[-1])
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

    def __init__(self, server: Server, path: str, body: bytes, token: str, seconds: float = 0, *, size: int = 8192):
        super().__init__()
        self.server, self.path, self.body, self.token, self.seconds = server, path, body, token, seconds
        self.size = size if seconds else len(body)
        self.status: int | None = None

    def pieces(self):
        """The body, slowly where it has to take time."""
        size = self.size
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


def compiled(source: str, library: Path) -> Path:
    """A library of ours that is loaded before a program."""
    if not library.exists():
        compiler = shutil.which("cc") or shutil.which("clang")
        if compiler is None:
            raise Skipped("there is no compiler of C")
        subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", library, ROOT / "Tests/Faults" / source], check=True)
    return library
