#!/usr/bin/env python3
"""Runs three web processes on one database and looks whether they are one site.

    python3 Tests/Cluster/processes.py [--database folder|postgres|URL] [--rounds 50] [--binary .build/release/cotejo]

publication  what is published through one is on the pages, in the search and in the words of all within a second
sessions     who signed in with one is known to all, and to none once signed out
limits       attempts to sign in, and reports, are counted over all
approvals    of two approvals of one submission that come at once, exactly one wins; ROUNDS times
audit        what all write at once stands in one chain, each entry once
plans        a plan asked for through all at once is made once; where its maker dies, another takes over
receipts     all sign with one key
files        an image that one takes in is shown by all, and so are the lines of a submission; with PostgreSQL the
             database has them, and each process has a folder of its own
progress     how far a file is that one takes in can be asked of another

Prints one line for each thing that broke a rule, and ends with "N passed, N failed".
"""

from __future__ import annotations

import argparse
import base64
import contextlib
import hashlib
import http.client
import json
import signal
import sys
import tempfile
import threading
import time
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from cluster import Cluster
from web_processes import PERMIT, ROOT, Data, Person, Web, audit, forks, hand_in, manual, publish

COUNT = 3
# A publication is to be seen by all within it.
SECOND = 1.0


class Trials:
    """Three processes, and those who use them."""

    def __init__(self, data: Data, rounds: int, kinds: list[str]):
        self.data, self.rounds = data, rounds
        data.fill(training="plans" in kinds)
        self.webs = [Web(data) for _ in range(COUNT)]
        first = self.webs[0]
        self.editor = data.account(first, "countryEditor", "editor")
        self.deciders = [data.account(first, "secretariat", name) for name in ("first", "second")]
        self.planner = data.account(first, "planner", "planner")
        self.number = 0

    def stop(self) -> None:
        for web in self.webs:
            web.stop()

    def next_manual(self) -> tuple[bytes, str]:
        self.number += 1
        word = f"zarabanda{self.number}"
        return manual(self.number, word), word

    def at_once(self, works: list) -> list:
        """Runs works at the same moment, each in a thread."""
        start = threading.Barrier(len(works))

        def run(work):
            start.wait()
            return work()

        with ThreadPoolExecutor(len(works)) as pool:
            return list(pool.map(run, works))

    def publication(self) -> list[str]:
        problems, longest = [], 0.0
        for round_ in range(6):
            file, word = self.next_manual()
            one, other = self.webs[round_ % COUNT], self.webs[(round_ + 1) % COUNT]
            submission = hand_in(one, self.editor, file)
            # What is kept in memory of the page as it was before must not be shown after.
            for web in self.webs:
                for path in (f"/documents/{PERMIT}", "/documents?q=zarabanda", "/"):
                    web.ask(path), web.ask(path)
            answer = publish(other, self.deciders[0], submission)
            published = time.monotonic()
            if answer.status != 200:
                return [*problems, f"publishing: {answer.status} {answer.text[:200]}"]
            for web in self.webs:
                for path in (f"/documents/{PERMIT}", f"/documents?q={word}", f"/api/v1/documents?q={word}"):
                    while word not in self.heading(web.ask(path).text) and time.monotonic() - published < 5:
                        time.sleep(0.02)
                    longest = max(longest, time.monotonic() - published)
        if longest > SECOND:
            problems.append(f"seen by all after {longest:.2f} s")
        print(f"   a publication was seen by all within {longest * 1000:.0f} ms, questions included")
        return problems + self.word()

    @staticmethod
    def heading(text: str) -> str:
        """A page without its search field, which repeats what was asked."""
        return "\n".join(line for line in text.splitlines() if "<input" not in line and "<title" not in line)

    def word(self) -> list[str]:
        """A term of the vocabulary that is published through one."""
        draft = {"vocabulary": "feature-terms", "action": "change", "term": "ink.uv-inv",
                 "label": {"es": "tinta zarabanda", "en": "zarabanda ink"},
                 "description": {"es": "Una tinta de ensayo.", "en": "An ink for a trial."}}
        answer = self.webs[0].ask("/api/v1/vocabulary-changes", body=json.dumps(draft).encode(),
                                  token=self.deciders[0].token)
        if answer.status != 201:
            return [f"proposing a word: {answer.status} {answer.text[:300]}"]
        path = f"/api/v1/vocabulary-changes/{answer.json['id']}/decision"
        for web in self.webs:
            web.ask("/glossary/features?lang=en")
        answer = self.webs[1].ask(path, body=b'{"decision":"publish"}', token=self.deciders[1].token)
        published = time.monotonic()
        if answer.status != 200:
            return [f"publishing a word: {answer.status} {answer.text[:300]}"]
        for web in self.webs:
            while "zarabanda ink" not in web.ask("/glossary?q=zarabanda&lang=en").text and time.monotonic() - published < 5:
                time.sleep(0.05)
        passed = time.monotonic() - published
        print(f"   a word was seen by all within {passed * 1000:.0f} ms, questions included")
        return [] if passed <= SECOND else [f"a word is seen by all after {passed:.2f} s"]

    def sessions(self) -> list[str]:
        problems = []
        for turn in range(COUNT):
            person = Person(self.planner.email, "planner")
            person.sign_in(self.webs[turn])
            if not all(person.is_known(web) for web in self.webs):
                problems.append(f"a session begun with {turn} is not known to all")
            cookie = person.cookie
            person.sign_out(self.webs[(turn + 1) % COUNT])
            for web in self.webs:
                answer = web.ask("/account", cookie=cookie)
                if answer.status == 200 and self.planner.email in answer.text:
                    problems.append(f"signed out with {(turn + 1) % COUNT}, still known elsewhere")
        return problems

    def limits(self) -> list[str]:
        problems = []
        codes = []
        for turn in range(6):
            answer = self.webs[turn % COUNT].ask("/sign-in", body=b"email=nobody%40cotejo.example&password=wrong",
                                                 Content_Type="application/x-www-form-urlencoded",
                                                 Sec_Fetch_Site="same-origin")
            codes.append(answer.status)
        if codes[:3].count(429) or 429 not in codes[3:]:
            problems.append(f"attempts to sign in over all: {codes}")
        codes = [self.webs[turn % COUNT].ask("/documents/GTM-AO-01001/reports", body=b"kind=other&text=trial",
                                             Content_Type="application/x-www-form-urlencoded").status
                 for turn in range(9)]
        if codes != [303] * 5 + [429] * 4:
            problems.append(f"reports over all: {codes}")
        return problems

    def approvals(self) -> list[str]:
        problems = []
        for _ in range(self.rounds):
            file, _ = self.next_manual()
            submission = hand_in(self.webs[0], self.editor, file)
            before = int(self.webs[0].ask("/health/ready").json["edition"])
            answers = self.at_once([lambda web=web, person=person: publish(web, person, submission)
                                    for web, person in zip(self.webs, self.deciders)])
            codes = sorted(answer.status for answer in answers)
            after = int(self.webs[2].ask("/health/ready").json["edition"])
            if codes != [200, 409] or after != before + 1:
                problems.append(f"submission {submission}: {codes}, editions {before} to {after}")
        published = [entry["subject"] for entry in audit(self.data) if entry["action"] == "submission.published"]
        if len(published) != len(set(published)):
            problems.append("the audit log says of a submission twice that it was published")
        return problems

    def audit(self) -> list[str]:
        before = len(audit(self.data))
        each = 40

        def write(turn: int) -> int:
            """Files that are none: each is refused, and the log says so."""
            done = 0
            for number in range(each):
                answer = self.webs[turn % COUNT].ask("/api/v1/submissions?name=none.xml", token=self.editor.token,
                                                     body=f"<none turn='{turn}' number='{number}'/>".encode(),
                                                     Content_Type="application/xml")
                done += answer.status == 422
            return done

        done = sum(self.at_once([lambda turn=turn: write(turn) for turn in range(2 * COUNT)]))
        entries = audit(self.data)
        problems = forks(entries)
        added = sum(entry["action"] == "submission.handedIn" for entry in entries[before:])
        if done != 2 * COUNT * each or added != done:
            problems.append(f"{2 * COUNT * each} files, {done} answered, {added} in the log")
        self.data.cotejo(None, "verify")
        print(f"   {len(entries)} entries in one chain, {added} of them written by {2 * COUNT} at once")
        return problems

    def plans(self) -> list[str]:
        problems, moves, rounds = [], self.moves(), 0
        while rounds < 3:
            plans, path = self.listed(), next(moves)
            answers = self.at_once([lambda web=web: web.ask(path, body=b"", token=self.planner.token, seconds=120)
                                    for web in self.webs])
            if all(answer.status == 409 for answer in answers):
                continue  # The workshop cannot be held then, whoever asks.
            rounds += 1
            made = {(answer.status, answer.json.get("id")) for answer in answers}
            if len(made) != 1 or self.listed() != plans + 1:
                problems.append(f"{COUNT} asked at once: {made}, {plans} plans before, {self.listed()} after")
        return problems + self.inherited(moves)

    def inherited(self, moves) -> list[str]:
        """A plan whose maker is killed."""
        dying, heir = self.webs[:2]
        for path in moves:
            plans, began = self.listed(), time.monotonic()
            with ThreadPoolExecutor(1) as pool:
                lost = pool.submit(self.lost, dying, path)
                time.sleep(0.7)
                is_at_it = not lost.done()
                dying.stop(signal.SIGKILL)
                lost.result()
            dying.start()
            if not is_at_it:
                continue  # Refused before it could be killed.
            answer = heir.ask(path, body=b"", token=self.planner.token, seconds=120)
            print(f"   a plan whose maker was killed was there {time.monotonic() - began:.1f} s after it was asked for")
            if answer.status != 201 or self.listed() != plans + 1:
                return [f"after its maker died: {answer.status}, {plans} plans before, {self.listed()} after"]
            return []
        return ["no plan takes long enough to kill its maker"]

    def lost(self, web: Web, path: str) -> None:
        """Asks for what may never be answered."""
        with contextlib.suppress(OSError, http.client.HTTPException):
            web.ask(path, body=b"", token=self.planner.token, seconds=120)

    def listed(self) -> int:
        return len(self.webs[1].ask("/api/v1/training/plans", token=self.planner.token).json["plans"])

    def moves(self):
        """Workshops held in other weeks, as programs ask for it."""
        plan = self.webs[1].ask("/api/v1/training/plans/1", token=self.planner.token).json["plan"]
        for later in (1, 2, 3, 5, 8):
            for session in plan["sessions"]:
                if session["type"] == "COURSE":
                    yield f"/api/v1/training/plans/1/{session['id']}/move?week={session['start_week'] + later}"

    def receipts(self) -> list[str]:
        keys = {web.ask("/api/v1/receipt-key", token=self.editor.token).json["publicKey"] for web in self.webs}
        return [] if len(keys) == 1 else [f"{len(keys)} keys of receipts"]

    def progress(self) -> list[str]:
        self.editor.sign_in(self.webs[0])
        ticket = "0123456789abcdef"
        form = self.editor.form_token(self.webs[0])
        head = (f'--x\r\nContent-Disposition: form-data; name="form-token"\r\n\r\n{form}\r\n--x\r\n'
                'Content-Disposition: form-data; name="file"; filename="a.xml"\r\n\r\n').encode()
        body = [head, *[b"<!-- slow -->" * 40] * 30, b"<none/>\r\n--x--\r\n"]
        heard: list[str] = []

        def listen() -> None:
            answer = self.webs[1].ask(f"/submissions/progress/{ticket}", cookie=self.editor.cookie)
            heard.extend(line for line in answer.text.splitlines() if line.startswith("data:"))

        listener = threading.Thread(target=listen)
        listener.start()
        web = self.webs[0]

        def pieces():
            for piece in body:
                yield piece
                time.sleep(0.1)

        with contextlib.closing(http.client.HTTPConnection(web.host, web.port, timeout=40)) as connection:
            connection.request("POST", f"/submissions?progress={ticket}", pieces(), {
                "Content-Type": "multipart/form-data; boundary=x", "Cookie": self.editor.cookie,
                "Sec-Fetch-Site": "same-origin", "Content-Length": str(sum(map(len, body)))})
            status = connection.getresponse().status
        listener.join(timeout=70)
        steps = [json.loads(line[5:]) for line in heard]
        print(f"   another process told {len(steps)} steps of a file that took 3 s")
        rising = [step["bytes"] for step in steps if step["phase"] == "receiving"]
        if status != 303 or len(rising) < 3 or rising != sorted(rising) or steps[-1]["phase"] != "done":
            return [f"answered {status}; another process told {heard}"]
        return []


    def files(self) -> list[str]:
        # The head of a PNG of ten by ten, and enough behind it for several parts.
        picture = (bytes.fromhex("89504e470d0a1a0a0000000d49484452") + bytes.fromhex("0000000a0000000a0802000000")
                   + bytes(range(256)) * 10_000)
        digest = hashlib.sha256(picture).hexdigest()
        self.number += 1
        image = (f'<image sha256="{digest}" type="image/png" access="public"><data>{base64.b64encode(picture).decode()}</data></image>')
        one, other, third = self.webs
        submission = hand_in(one, self.editor, manual(self.number, "zarabanda con imagen", image))
        problems = []
        answer = publish(other, self.deciders[0], submission)
        if answer.status != 200:
            return [f"publishing: {answer.status} {answer.text[:200]}"]
        for web in self.webs:
            with urllib.request.urlopen(f"{web.base}/images/{digest}", timeout=20) as answer:
                if answer.read() != picture:
                    problems.append(f"{web.base} shows another image")
        problems += [] if third.ask(f"/api/v1/submissions/{submission}", token=self.editor.token).status == 200 else ["no findings"]
        said = self.data.cotejo(None, "verify")
        print(f"   an image of {len(picture) >> 10} KiB is the same at all; verify: {said.strip().splitlines()[-1]}")
        return problems


KINDS = ("publication", "sessions", "limits", "approvals", "audit", "receipts", "files", "progress", "plans")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--database", default="folder")
    parser.add_argument("--rounds", type=int, default=50)
    parser.add_argument("--kinds", default=",".join(KINDS))
    parser.add_argument("--binary", type=Path, default=ROOT / ".build/release/cotejo")
    arguments = parser.parse_args()
    passed = failed = 0
    with contextlib.ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="cotejo-processes-")))
        url = None if arguments.database == "folder" else arguments.database
        if url == "postgres":
            url = stack.enter_context(Cluster()).url
        kinds = arguments.kinds.split(",")
        trials = Trials(Data(arguments.binary.resolve(), folder / "data", url, apart=bool(url)), arguments.rounds, kinds)
        stack.callback(trials.stop)
        for kind in kinds:
            print(f"-- {kind}", flush=True)
            problems = getattr(trials, kind)()
            for problem in problems:
                print(f"FAILED {kind}: {problem}", flush=True)
            passed, failed = passed + (not problems), failed + bool(problems)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
