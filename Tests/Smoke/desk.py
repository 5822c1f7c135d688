"""The desk with the release binary: calls on the command line, a workshop moved on trial, bodies too large or too slow."""

from __future__ import annotations

import json
import socket
import sys
import time
import urllib.error
import urllib.request
from contextlib import closing
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "Faults"))

from people import token_of  # noqa: E402  (made for the trials of faults)
from safety import server  # noqa: E402  (beside this file)

TERMS = ("--kind", "needs", "--label-es", "año 2031", "--label-en", "year 2031", "--period", "2031-01-01/2031-12-31",
         "--deadline", "2030-12-15T17:00", "--zone", "America/Guatemala", "--country", "gtm", "--country", "HND")


class Desk:
    """The data of its own that these checks work on, behind what makes accounts."""

    def __init__(self, smoke):
        self.smoke = smoke

    def cotejo(self, _data: object, *arguments: object) -> str:
        return self.smoke.run(*map(str, arguments))


def calls(smoke) -> None:
    """Made, listed, answered by what is published, moved to another, chased, closed."""
    made = json.loads(smoke.run("calls", "make", *TERMS, "--format", "json"))
    number = str(made["call"]["id"])
    smoke.expect("a call is the moment that its zone says", made["call"]["deadline"]["moment"] == "2030-12-15T23:00:00Z"
                 and [duty["state"] for duty in made["duties"]] == ["nothing", "nothing"], made)
    for wrong in (("--zone", "CST"), ("--deadline", "2030-12-15"), ("--deadline", "2020-01-01T00:00"), ("--kind", "songs"),
                  ("--period", "2031-12-31/2031-01-01"), ("--country", "XYZ")):
        smoke.run("calls", "make", *TERMS, *wrong, code=64)
    other = str(json.loads(smoke.run("calls", "make", *TERMS, "--period", "2032-01-01/2032-12-31", "--format",
                                     "json"))["call"]["id"])
    file = smoke.data.parent / "called.xml"
    sample = smoke.place / "Imports/Samples/accepted/needs-GTM.xml"
    file.write_text(sample.read_text(encoding="utf-8").replace('officials="24"', 'officials="25"'), encoding="utf-8")
    received = json.loads(smoke.run("import", "--format", "json", str(file)))
    shown = json.loads(smoke.run("calls", "show", number, "--format", "json"))
    smoke.expect("what comes from a country waits as its answer", shown["duties"][0]["state"] == "waiting"
                 and shown["duties"][0]["owedBy"] == "secretariat", (received, shown))
    moved = json.loads(smoke.run("calls", "answer", other, str(shown["duties"][0]["submission"]), "--format", "json"))
    left = json.loads(smoke.run("calls", "show", number, "--format", "json"))
    smoke.expect("a submission answers one call only", moved["duties"][0]["state"] == "waiting"
                 and left["duties"][0]["state"] == "nothing", (moved, left))
    smoke.run("withdraw", str(shown["duties"][0]["submission"]))
    reminders = json.loads(smoke.run("calls", "reminders", number, "--public-url", "https://c.example", "--format", "json"))
    texts = reminders["reminders"][0]
    smoke.expect("a reminder in both languages", len(reminders["reminders"]) == 2 and "https://c.example/submissions"
                 in texts["es"]["body"] and texts["en"]["subject"].startswith("Reminder: "), texts)
    smoke.expect("and as text", "[es] Recordatorio: " in smoke.run("calls", "reminders", number, "--country", "hnd"))
    smoke.run("calls", "change", number, "--deadline", "2030-12-20T12:00")
    calendar = smoke.run("calls", "calendar", "--country", "HND", "--lang", "en")
    smoke.expect("the deadline in a calendar, moved", "DTSTART:20301220T180000Z" in calendar and "SEQUENCE:1" in calendar
                 and "Deadline: Needs: year 2031" in calendar, calendar)
    smoke.run("calls", "close", number)
    smoke.run("calls", "close", number, code=77)
    smoke.run("calls", "show", "99", code=64)
    listed = json.loads(smoke.run("calls", "list", "--open", "--format", "json"))["calls"]
    smoke.expect("closed ones are no longer open", [str(call["id"]) for call in listed] == [other], listed)
    smoke.expect("people read who owes what", "2 of 2 owe it" in smoke.run("calls", "--open", "--lang", "en"))
    events = smoke.run("audit", "--format", "json")
    smoke.expect("and the log has it", all(name in events for name in ("call.opened", "call.changed", "call.answered",
                                                                       "call.closed")))


def trial(smoke) -> None:
    """What moving a workshop breaks and costs is said at once, and nothing is kept."""
    with server(smoke) as (_, port):
        token = token_of(Desk(smoke), smoke.data, port, "planner")
        plan = json.loads(smoke.run("plan", "show", "2", "--format", "json"))["plan"]
        session = plan["sessions"][0]
        path = f"/api/v1/training/plans/2/{session['id']}/move"
        status, same = ask(port, f"{path}?week={session['start_week']}", token)
        smoke.expect("where it is, a workshop breaks nothing", status == 200 and same["broken"] == []
                     and same["before"] == same["after"], same)
        last = max(other["start_week"] for other in plan["sessions"])
        started = time.monotonic()
        tried = [ask(port, f"{path}?week={week}", token) for week in range(last + 1)]
        seconds = (time.monotonic() - started) / len(tried)
        smoke.expect("elsewhere it is said what breaks", all(status == 200 for status, _ in tried) and any(
            answer["broken"] for _, answer in tried), tried[-1])
        smoke.expect("what breaks names its rule in both languages", all(
            {"es", "en"} <= set(fault["message"]) for _, answer in tried for fault in answer["broken"]))
        print(f"a trial takes {seconds * 1000:.1f} ms with {len(plan['sessions'])} workshops")
        smoke.expect("nothing is kept", len(json.loads(smoke.run("plan", "list", "--format", "json"))) == 2)
        smoke.expect("trials are for planners", ask(port, f"{path}?week=3", "")[0] == 401)


def ask(port: int, path: str, token: str) -> tuple[int, dict]:
    """The status and the JSON of an answer."""
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    try:
        with urllib.request.urlopen(urllib.request.Request(f"http://127.0.0.1:{port}{path}", headers=headers),
                                    timeout=60) as response:
            return response.status, json.load(response)
    except urllib.error.HTTPError as error:
        return error.code, {}


def bodies(smoke) -> None:
    """A body larger than a form is refused before it is read; one that never ends holds nobody up and is cut off."""
    with server(smoke) as (_, port):
        for path, kind, size in (("/sign-in", "application/x-www-form-urlencoded", 1 << 20), ("/mrz", "text/plain", 1 << 20),
                                 ("/api/v1/mrz", "application/json", 1 << 30)):
            head = answer(port, f"POST {path} HTTP/1.1\r\nHost: x\r\nContent-Type: {kind}\r\nContent-Length: {size}\r\n\r\n",
                          b"a" * 200_000)
            smoke.expect(f"{size >> 20} MB for {path} are refused", head[:12] in (b"HTTP/1.1 413", b"HTTP/1.1 400",
                                                                                  b"HTTP/1.1 403", b"HTTP/1.1 415"), head)
        for name, injected in (("next", "%0d%0aSet-Cookie:%20x=1"), ("lang", "es%0d%0aX-Injected:%201")):
            head = answer(port, f"GET /sign-in?{name}={injected} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").lower()
            smoke.expect(f"no header comes in by {name}", b"x-injected:" not in head and b"set-cookie: x=1" not in head, head)
        started = time.monotonic()
        slow = socket.create_connection(("127.0.0.1", port), timeout=90)
        with closing(slow):
            slow.sendall(b"POST /mrz HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                         b"Content-Length: 1000\r\n\r\n")
            cut = False
            while time.monotonic() - started < 75 and not cut:
                try:
                    slow.sendall(b"a")
                    slow.settimeout(1)
                    cut = slow.recv(4096)[:12] != b""
                except TimeoutError:
                    smoke_alive = answer(port, "GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                    if not smoke_alive.startswith(b"HTTP/1.1 200"):
                        break
                except OSError:
                    cut = True
        smoke.expect("a body that trickles in is cut off, and others are answered meanwhile", cut,
                     f"after {time.monotonic() - started:.0f} s")


def answer(port: int, head: str, body: bytes = b"") -> bytes:
    """The beginning of what comes back; what the server no longer takes is not sent."""
    with closing(socket.create_connection(("127.0.0.1", port), timeout=20)) as connection:
        connection.sendall(head.encode())
        try:
            connection.sendall(body)
        except OSError:
            pass
        try:
            return connection.recv(4096)
        except OSError as error:
            return repr(error).encode()
