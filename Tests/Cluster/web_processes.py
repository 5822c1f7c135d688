"""Web processes on one database, the people who use them, and what they hand in: for the trials of this folder."""

from __future__ import annotations

import html
import http.client
import http.cookiejar
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests/Faults"))

from people import PASSWORD, send  # noqa: E402


@dataclass
class Answer:
    """What came back."""

    status: int
    headers: http.client.HTTPMessage
    text: str

    @property
    def json(self) -> dict:
        return json.loads(self.text)


class Data:
    """A database: in a folder, or a PostgreSQL's, with the files in the folder all the same.

    Where they are `apart`, the database has the files as well, and nobody shares a folder with anybody.
    """

    def __init__(self, binary: Path, folder: Path, url: str | None = None, *, apart: bool = False):
        self.binary, self.folder, self.url, self.apart = binary, folder, url, apart

    def arguments(self, who: str = "commands") -> list[str]:
        folder = self.folder / who if self.apart else self.folder
        return ["--data", str(folder), *(["--database", self.url] if self.url else []),
                *(["--files", "database"] if self.apart else []), "--reference", str(ROOT)]

    def environment(self) -> dict[str, str]:
        return {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "HOME": "/nonexistent"}

    def cotejo(self, _: object, *arguments: object, code: int | None = 0) -> str:
        """Runs a command on the database; `code` is what it must end with."""
        result = subprocess.run([str(self.binary), *map(str, arguments), *self.arguments()], env=self.environment(),
                                cwd="/", capture_output=True, text=True, check=False)
        if code is not None and result.returncode != code:
            raise RuntimeError(f"{arguments[0]} ended with {result.returncode}: {result.stdout[-400:]}{result.stderr[-800:]}")
        return result.stdout

    def fill(self, *, training: bool = False) -> None:
        """The catalogue that ships, and with it what a plan of training is made from, with the plan."""
        self.cotejo(None, "import", "--publish", ROOT / "Catalogue/Manual")
        if training:
            samples = ROOT / "Imports/Samples/accepted"
            # Who lends trainers comes before whoever was taught by them.
            countries = sorted((path.stem[-3:] for path in samples.glob("trainers-*.xml")),
                               key=lambda country: (country not in ("CAN", "MEX", "USA"), country))
            self.cotejo(None, "import", "--publish", *sorted(samples.glob("needs-*.xml")),
                        *[samples / f"trainers-{country}.xml" for country in countries],
                        *sorted(samples.glob("resources-*.xml")))
            self.cotejo(None, "plan", "--steps", "1", "--title", "trial")

    def account(self, web: Web, role: str, name: str) -> Person:
        """A new account, made as people make theirs: by link, password, signing in, and a token of its own."""
        email = f"{name}@cotejo.example"
        country = ("--country", "GTM") if role == "countryEditor" else ()
        said = self.cotejo(None, "account", "create", email, "--name", f"Sample {name}", "--role", role, *country,
                           "--public-url", web.base, "--lang", "en")
        link = re.search(r"https?://\S+", said)[0]
        jar = http.cookiejar.CookieJar()
        browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
        send(browser, link, link, password=PASSWORD, again=PASSWORD)
        person = Person(email, role)
        person.sign_in(web)
        page = send(person.browser, f"{web.base}/account", f"{web.base}/account/tokens", name="trial", scope="write",
                    days="30")
        text = re.sub(r'(?s)^.*?<main|value="[^"]*"', "", page)
        person.token = re.search(r"cotejo_[A-Za-z0-9_-]+|[A-Za-z0-9_-]{40,}", text)[0]
        return person


class Person:
    """Someone with an account: a browser with cookies, which know hosts and no ports, and a token."""

    def __init__(self, email: str, role: str):
        self.email, self.role, self.token = email, role, ""
        self.jar = http.cookiejar.CookieJar()
        self.browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar))

    def sign_in(self, web: Web) -> None:
        send(self.browser, f"{web.base}/sign-in", f"{web.base}/sign-in", email=self.email, password=PASSWORD)

    def sign_out(self, web: Web) -> None:
        send(self.browser, f"{web.base}/account", f"{web.base}/sign-out")

    def is_known(self, web: Web) -> bool:
        """Whether a process takes the browser's session."""
        try:
            with self.browser.open(f"{web.base}/account", timeout=20) as answer:
                return self.email in answer.read().decode()
        except urllib.error.HTTPError as error:
            if error.code != 401:
                raise
            return False

    @property
    def cookie(self) -> str:
        return "; ".join(f"{cookie.name}={cookie.value}" for cookie in self.jar)

    def form_token(self, web: Web) -> str:
        with self.browser.open(f"{web.base}/account", timeout=20) as answer:
            return html.unescape(re.search(r'name="form-token" value="([^"]*)"', answer.read().decode())[1])


class Web:
    """A web process on a port that is free, or on the one that is given."""

    def __init__(self, data: Data, *arguments: object, host: str = "127.0.0.1", port: int = 0):
        self.data, self.host, self.port, self.more = data, host, port or free_port(host), arguments
        self.process: subprocess.Popen[str] | None = None
        self.start()

    @property
    def base(self) -> str:
        return f"http://{self.host}:{self.port}"

    def start(self) -> None:
        command = [str(self.data.binary), "serve", "--host", self.host, "--port", str(self.port), *map(str, self.more),
                   *self.data.arguments(f"{self.host}-{self.port}")]
        self.process = subprocess.Popen(command, env=self.data.environment(), cwd="/", stdout=subprocess.PIPE,
                                        stderr=subprocess.DEVNULL, text=True)
        if not self.process.stdout.readline():
            raise RuntimeError(f"{self.base} does not start: it ended with {self.process.wait(timeout=10)}")
        for _ in range(500):
            with socket.socket() as probe:
                if probe.connect_ex((self.host, self.port)) == 0:
                    return
            time.sleep(0.02)
        raise RuntimeError(f"{self.base} does not listen")

    def __enter__(self) -> Web:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def stop(self, how: int = signal.SIGTERM) -> int:
        """Sends a signal and waits; what the process ended with."""
        if self.process.poll() is None:
            self.process.send_signal(how)
        try:
            return self.process.wait(timeout=15)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return self.process.wait()
        finally:
            self.process.stdout.close()

    def ask(self, path: str, *, body: bytes | None = None, token: str = "", cookie: str = "", seconds: float = 40,
            **headers: str) -> Answer:
        return ask(self.host, self.port, path, body=body, token=token, cookie=cookie, seconds=seconds, **headers)


def ask(host: str, port: int, path: str, *, body: bytes | None = None, token: str = "", cookie: str = "",
        seconds: float = 40, **headers: str) -> Answer:
    """Sends a request, a POST where it has a body; headers have underscores for hyphens."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    if token:
        named["Authorization"] = f"Bearer {token}"
    if cookie:
        named["Cookie"] = cookie
    if body is not None:
        named.setdefault("Content-Type", "application/json")
    with closing(http.client.HTTPConnection(host, port, timeout=seconds)) as connection:
        connection.request("GET" if body is None else "POST", path, body, named)
        response = connection.getresponse()
        return Answer(response.status, response.headers, response.read().decode())


def free_port(host: str) -> int:
    with socket.socket() as probe:
        probe.bind((host, 0))
        return probe.getsockname()[1]


def manual(number: int, word: str, image: str = "") -> bytes:
    """A small manual of Guatemala that adds, the first time, and later changes one made-up permit."""
    action = "add" if number == 1 else "change"
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<manual xmlns="urn:crm:cotejo:manual:1" country="GTM" issued="2026-11-01" mode="amending" reference="trial-{number}">
  <authority><name>Trial (fictional)</name><contact>trial@cotejo.example</contact></authority>
  <documents>
    <document code="{PERMIT}" category="H" type="Y" status="current" evidence="unverified" action="{action}">
      <title><es>Permiso {word}</es><en>Permit {word}</en></title>
      <form kind="sheet"/>{image}
      <source id="s1">Invented for a trial.</source>
    </document>
  </documents>
</manual>
""".encode()


PERMIT = "GTM-HY-09001"


def hand_in(web: Web, person: Person, file: bytes) -> int:
    """The number of the submission that a file became."""
    answer = web.ask("/api/v1/submissions?name=GTM.xml", body=file, token=person.token, Content_Type="application/xml")
    if answer.status != 201:
        raise RuntimeError(f"handing in: {answer.status} {answer.text[:400]}")
    return int(re.search(r'"submission":"?(\d+)', answer.text)[1])


def publish(web: Web, person: Person, submission: int, **more: object) -> Answer:
    return web.ask(f"/api/v1/submissions/{submission}/decision", body=b'{"decision":"publish"}', token=person.token, **more)


def audit(data: Data) -> list[dict]:
    """All entries of the audit log."""
    return [json.loads(line) for line in data.cotejo(None, "audit", "--format", "json").splitlines()]


def forks(entries: list[dict]) -> list[str]:
    """Where the log is no chain: each entry has the number after, and the hash of, the one before."""
    problems, number, seal = [], 0, "0" * 64
    for entry in entries:
        if int(entry["number"]) != number + 1 or entry["previousHash"] != seal:
            problems.append(f"entry {entry['number']} does not follow {number}")
        number, seal = int(entry["number"]), entry["hash"]
    return problems
