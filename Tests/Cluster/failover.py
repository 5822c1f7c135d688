#!/usr/bin/env python3
"""Stops the primary database, then takes the power from it and from a web process, under load: what do people notice of it?

    python3 Tests/Cluster/failover.py [--seconds 12] [--readers 4] [--port 8380] [--binary .build/release/cotejo]

A primary and a streaming replica that has every write before it is acknowledged, three web processes, HAProxy before them:
each with a loopback address of its own. People search, open models, ask what travellers need, check zones, hand in and
publish. After SECONDS the primary's processes are stopped where they are, with all connections open, for twice as long; once
they go on and SECONDS have passed the primary is killed, after as many again the replica is promoted, later a web process is
killed. Held to:

silence   of the primary: reads go on from the replica within 8 s, every request is answered within 20 s, and writes are within
          10 s of its end
reads     go on while there is no primary, from the replica
errors    are clear pages: a status that says so, words in both languages or a problem's name, and no white page
writes    that were acknowledged are there at the end, every one; the audit log is one chain
promotion the site answers writes again within 30 s of it
process   questions go on when a web process is killed

Prints what was measured, one line for each thing that broke a rule, and ends with "N passed, N failed".
"""

from __future__ import annotations

import argparse
import contextlib
import http.client
import json
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from cluster import Cluster
from web_processes import PERMIT, ROOT, Data, Web, ask, audit, forks, manual

HERE = Path(__file__).resolve().parent
NETWORK = "127.0.0."
PROXY, WEBS, NODES = 80, (83, 84, 85), (81, 82)


@dataclass
class Noted:
    """A request that was made: when it began and ended, what for, and what came back; status 0 where nothing did."""

    began: float
    ended: float
    kind: str
    status: int
    text: str = ""


class Load:
    """People at work, until they are told to stop."""

    def __init__(self, host: str, port: int, editor, decider):
        self.host, self.port, self.editor, self.decider = host, port, editor, decider
        self.noted: list[Noted] = []
        self.handed_in: list[str] = []
        self.published: list[int] = []
        self.ended = threading.Event()
        self.threads: list[threading.Thread] = []

    def start(self, readers: int) -> None:
        works = [self.reading(seed) for seed in range(readers)] + [self.handing_in(), self.publishing()]
        self.threads = [threading.Thread(target=self.run, args=(work,)) for work in works]
        for thread in self.threads:
            thread.start()

    def stop(self) -> None:
        self.ended.set()
        for thread in self.threads:
            thread.join()

    def run(self, work) -> None:
        while not self.ended.is_set():
            next(work)

    def asked(self, kind: str, path: str, **more: object):
        began = time.monotonic()
        try:
            answer = ask(self.host, self.port, path, **more)
        except (OSError, http.client.HTTPException) as error:
            self.noted.append(Noted(began, time.monotonic(), kind, 0, repr(error)))
            return None
        text = answer.text if answer.status >= 400 else ""
        self.noted.append(Noted(began, time.monotonic(), kind, answer.status, text))
        return answer

    def reading(self, seed: int):
        """Questions of every kind in turn, a few a second."""
        chance = random.Random(seed)
        words = ("pasaporte", "uv", "microtexto", "visa", "chip", "cedula", "kinegrama", "papel")
        codes = ("GTM-AO-01001", "MEX-AO-01001", "CRI-AO-01001", "PAN-AO-01001", "USA-AO-01001")
        zone = json.dumps({"zone": "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"})
        while True:
            self.asked("search", f"/documents?q={chance.choice(words)}")
            yield
            self.asked("model", f"/documents/{chance.choice(codes)}")
            yield
            self.asked("entry", f"/api/v1/entry?nationality={chance.choice(('GTM', 'HND', 'MEX'))}&destination=CRI")
            yield
            self.asked("zone", "/api/v1/mrz", body=zone.encode())
            yield self.ended.wait(0.05)

    def handing_in(self):
        """Files that are refused, with findings: each is a row and an entry of the log when it is answered."""
        number = 0
        while True:
            number += 1
            name = f"trial-{number}.xml"
            answer = self.asked("hand in", f"/api/v1/submissions?name={name}", token=self.editor.token,
                                body=f"<none number='{number}'/>".encode(), Content_Type="application/xml")
            if answer and answer.status == 422:
                self.handed_in.append(name)
            yield self.ended.wait(0.1)

    def publishing(self):
        """Editions, one after the other; one that was not answered may be there or not, and is looked for."""
        number = 0
        while True:
            number += 1
            # Who was not answered asks what became of it before sending another.
            action = 1 if not self.published and not self.is_there() else 2
            file = manual(action, f"zarabanda{number}")
            answer = self.asked("hand in a manual", "/api/v1/submissions?name=GTM.xml", body=file, token=self.editor.token,
                                Content_Type="application/xml")
            if answer and answer.status == 201:
                found = [word for word in answer.text.split('"') if word == "submission"]
                submission = answer.json["handIn"]["submission"] if found and "handIn" in answer.json else None
                answer = self.asked("publish", f"/api/v1/submissions/{submission}/decision", token=self.decider.token,
                                    body=b'{"decision":"publish"}')
                if answer and answer.status == 200:
                    self.published.append(int(answer.json["edition"]))
            yield self.ended.wait(0.5)

    def is_there(self) -> bool:
        answer = self.asked("model", f"/api/v1/documents/{PERMIT}")
        return bool(answer and answer.status == 200)


READS = ("search", "model", "entry", "zone")
WRITES = ("hand in", "publish")


class Site:
    """The machines, each with a loopback address."""

    def __init__(self, stack: contextlib.ExitStack, binary: Path, port: int):
        self.folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="cotejo-failover-")))
        self.cluster = stack.enter_context(
            Cluster(replica=True, durable=True, addresses=tuple(f"{NETWORK}{node}" for node in NODES), port=port + 1))
        self.data = Data(binary, self.folder / "data", self.cluster.url, apart=True)
        self.data.fill()
        self.webs = [Web(self.data, "--trusted-proxies", f"{NETWORK}{PROXY}", host=f"{NETWORK}{web}", port=port + 2)
                     for web in WEBS]
        for web in self.webs:
            stack.callback(web.stop)
        self.port = port
        self.proxy = subprocess.Popen(["haproxy", "-db", "-f", str(self.configuration())], stdout=subprocess.DEVNULL,
                                      stderr=subprocess.DEVNULL)
        stack.callback(self.stop_proxy)
        for _ in range(100):
            with contextlib.suppress(OSError):
                if ask(f"{NETWORK}{PROXY}", port, "/health/ready").status == 200:
                    return
            time.sleep(0.1)
        raise RuntimeError("the proxy does not answer")

    def configuration(self) -> Path:
        servers = "\n".join(f"    server web{number} {web.host}:{web.port}" for number, web in enumerate(self.webs))
        text = (HERE / "haproxy.cfg").read_text(encoding="utf-8")
        text = text.replace("@FOLDER@", str(HERE)).replace("@ADDRESS@", f"{NETWORK}{PROXY}:{self.port}")
        path = self.folder / "haproxy.cfg"
        path.write_text(text.replace("@SERVERS@", servers), encoding="utf-8")
        return path

    def stop_proxy(self) -> None:
        self.proxy.send_signal(signal.SIGINT)
        try:
            self.proxy.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.proxy.kill()
            self.proxy.wait()


class Report:
    """What was noted, held to the rules."""

    def __init__(self, load: Load, moments: dict[str, float]):
        self.load, self.moments = load, moments
        self.rules: dict[str, list[str]] = {}

    def between(self, first: str, last: str, kinds: tuple[str, ...]) -> list[Noted]:
        return [noted for noted in self.load.noted
                if self.moments[first] <= noted.began < self.moments[last] and noted.kind in kinds]

    def say(self) -> None:
        for first, last in (("start", "silent"), ("silent", "going"), ("going", "killed"), ("killed", "promoted"), ("promoted", "process"), ("process", "end")):
            for kind in (*READS, *WRITES):
                noted = self.between(first, last, (kind,))
                good = sorted(part.ended - part.began for part in noted if 0 < part.status < 500)
                middle = f"p50 {good[len(good) // 2] * 1000:.0f} ms, longest {good[-1] * 1000:.0f} ms" if good else "none"
                bad = sorted({part.status for part in noted if not 0 < part.status < 500})
                print(f"   {first:>8} to {last:<8} {kind:<8} {len(good):>5} answered ({middle}), "
                      f"{len(noted) - len(good)} not {bad or ''}")

    def reads(self, rule: str, first: str, last: str, longest: float) -> None:
        """Every kind of question was answered again and again, with no gap longer than so many seconds."""
        problems = []
        for kind in READS:
            noted = self.between(first, last, (kind,))
            times = [self.moments[first], *sorted(part.ended for part in noted if part.status == 200), self.moments[last]]
            gap = max(later - earlier for earlier, later in zip(times, times[1:]))
            print(f"   {rule}: {kind} had no answer for at most {gap:.1f} s")
            if gap > longest:
                problems.append(f"{kind} had no answer for {gap:.1f} s")
        self.rules[rule] = problems

    def silence(self) -> None:
        """While the primary keeps silent nobody waits for it, and afterwards it is found again."""
        self.reads("silence", "silent", "going", 8)
        # With those that were on their way when it began.
        noted = [part for part in self.load.noted
                 if part.ended > self.moments["silent"] and part.began < self.moments["going"]]
        longest = max(noted, key=lambda part: part.ended - part.began)
        print(f"   silence: the longest of {len(noted)} requests was a {longest.kind}, answered after "
              f"{longest.ended - longest.began:.1f} s with {longest.status}")
        if longest.ended - longest.began > 20:
            self.rules["silence"].append(f"{longest.kind} was answered after {longest.ended - longest.began:.1f} s")
        self.writes_go_on("silence", "going", 10)

    def errors(self) -> None:
        problems = set()
        for noted in self.load.noted:
            if noted.status == 0:
                problems.add(f"{noted.kind}: no answer at all ({noted.text[:80]})")
            elif noted.status >= 500:
                is_page = "<h1" in noted.text and ("lang=\"en\"" in noted.text or "lang=\"es\"" in noted.text)
                is_problem = noted.text.startswith("{") and '"es"' in noted.text and '"en"' in noted.text
                if noted.status not in (502, 503, 504) or not (is_page or is_problem):
                    problems.add(f"{noted.kind}: {noted.status} {noted.text[:160]!r}")
        # The one request that a killed process was answering has no answer to get, and what changes something is not repeated.
        cut = [problem for problem in problems if "no answer at all" in problem]
        self.rules["errors"] = sorted(problems - set(cut)) + (sorted(cut) if len(cut) > 2 else [])

    def writes(self, data: Data) -> None:
        entries = audit(data)
        problems = forks(entries)
        details = {entry["details"].split(" ")[0] for entry in entries if entry["action"] == "submission.handedIn"}
        lost = [name for name in self.load.handed_in if name not in details]
        editions = sum(entry["action"] == "submission.published" for entry in entries)
        print(f"   {len(self.load.handed_in)} files and {len(self.load.published)} editions acknowledged; "
              f"{len(lost)} of the files lost; {len(entries)} entries in one chain")
        if lost:
            problems.append(f"acknowledged and lost: {lost[:5]}")
        if not self.load.handed_in or not self.load.published:
            problems.append("nothing was acknowledged: the trial says nothing")
        if self.load.published and (editions < len(self.load.published) or len(set(self.load.published)) != len(self.load.published)):
            problems.append(f"editions acknowledged {self.load.published}, {editions} in the log")
        self.rules["writes"] = problems

    def writes_go_on(self, rule: str, moment: str, longest: float) -> None:
        """Writes are answered within so many seconds of a moment."""
        problems = self.rules.setdefault(rule, [])
        for kind in WRITES:
            done = [noted.ended for noted in self.load.noted
                    if noted.kind == kind and noted.began > self.moments[moment] and 0 < noted.status < 500]
            seconds = min(done) - self.moments[moment] if done else float("inf")
            print(f"   {rule}: {kind} was answered {seconds:.1f} s after it")
            if seconds > longest:
                problems.append(f"{kind} was answered {seconds:.1f} s after it")


def tried(arguments: argparse.Namespace) -> Report:
    with contextlib.ExitStack() as stack:
        site = Site(stack, arguments.binary.resolve(), arguments.port)
        editor = site.data.account(site.webs[0], "countryEditor", "editor")
        decider = site.data.account(site.webs[0], "secretariat", "decider")
        load = Load(f"{NETWORK}{PROXY}", arguments.port, editor, decider)
        moments = {"start": time.monotonic()}
        load.start(arguments.readers)
        stack.callback(load.stop)
        time.sleep(arguments.seconds)
        moments["silent"] = time.monotonic()
        site.cluster.primary.freeze()
        stack.callback(site.cluster.primary.thaw)
        time.sleep(arguments.seconds * 2)
        moments["going"] = time.monotonic()
        site.cluster.primary.thaw()
        time.sleep(arguments.seconds)
        moments["killed"] = time.monotonic()
        site.cluster.primary.kill()
        time.sleep(arguments.seconds)
        moments["promoting"] = moments["promoted"] = time.monotonic()
        site.cluster.replica.promote()
        time.sleep(arguments.seconds * 1.5)
        moments["process"] = time.monotonic()
        site.webs[1].stop(signal.SIGKILL)
        time.sleep(arguments.seconds)
        moments["end"] = time.monotonic()
        load.stop()
        report = Report(load, moments)
        report.say()
        report.silence()
        report.reads("reads", "killed", "promoted", 5)
        report.reads("process", "process", "end", 3)
        report.errors()
        report.writes_go_on("promotion", "promoting", 30)
        report.writes(site.data)
        return report


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=12)
    parser.add_argument("--readers", type=int, default=4)
    parser.add_argument("--port", type=int, default=8380)
    parser.add_argument("--binary", type=Path, default=ROOT / ".build/release/cotejo")
    arguments = parser.parse_args()
    if not shutil.which("haproxy"):
        print("apt-get install haproxy", file=sys.stderr)
        return 77
    report = tried(arguments)
    for rule, problems in report.rules.items():
        for problem in problems:
            print(f"FAILED {rule}: {problem}")
    failed = sum(bool(problems) for problems in report.rules.values())
    print(f"{len(report.rules) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
