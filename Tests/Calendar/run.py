"""Calendars of plans, read by a parser that shares no code with what wrote them (PyPI icalendar).

Makes two plans of the samples with the release binary, approves one after the other, and follows each workshop from
calendar to calendar. Ends with `N passed, N failed`.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from datetime import timedelta
from pathlib import Path

from icalendar import Calendar

ROOT = Path(__file__).resolve().parents[2]
BINARY = ROOT / ".build" / "release" / "cotejo"


class Checks:
    """Counts what holds."""

    def __init__(self) -> None:
        self.passed = self.failed = 0

    def expect(self, what: str, holds: bool, detail: object = "") -> None:
        print(("ok    " if holds else "FAIL  ") + what + ("" if holds else f": {detail}"))
        self.passed += bool(holds)
        self.failed += not holds


def entries(data: bytes) -> dict:
    """The entries of a calendar by UID, each UID once."""
    found = Calendar.from_ical(data).walk("VEVENT")
    by_uid = {str(event["UID"]): event for event in found}
    assert len(by_uid) == len(found), "a UID stands twice"
    return by_uid


def main() -> int:
    checks = Checks()
    with tempfile.TemporaryDirectory(prefix="cotejo-calendar-") as folder:
        environment = {**os.environ, "COTEJO_DATA": f"{folder}/data", "COTEJO_REFERENCE": str(ROOT), "LANG": "es"}

        def run(*arguments: str) -> bytes:
            return subprocess.run([BINARY, *arguments], env=environment, check=True, capture_output=True).stdout

        samples = ROOT / "Imports" / "Samples" / "accepted"
        run("import", "--publish", *(str(path) for kind in ("trainers", "needs", "resources")
                                     for path in sorted(samples.glob(f"{kind}-*.xml"))))
        for number, seed in ((1, 1), (2, 2)):
            run("plan", "--steps", "2", "--seed", str(seed), "--title", "Comas, puntos; y \\ rayas")
            run("plan", "approve", str(number), "--as", "Ana", "--approved-by", "Luis")
        plans = {number: json.loads(run("plan", "show", str(number), "--format", "json")) for number in (1, 2)}
        raw = run("plan", "show", "1", "--format", "ics")
        lines = raw.split(b"\r\n")
        checks.expect("no line is longer than 75 octets", max(map(len, lines)) <= 75, max(map(len, lines)))
        checks.expect("lines end as they should", raw.endswith(b"\r\n") and all(b"\n" not in line for line in lines))
        first, second = entries(raw), entries(run("plan", "show", "2", "--format", "ics"))
        calendar = Calendar.from_ical(raw)
        checks.expect("the name comes back", "Comas, puntos; y \\ rayas" in calendar["X-WR-CALNAME"],
                      calendar["X-WR-CALNAME"])
        checks.expect("every session is an entry", len(first) == len(plans[1]["plan"]["sessions"]), len(first))
        checks.expect("each has its days", all(
            event["DTSTART"].dt.weekday() == 0 and event["DTEND"].dt > event["DTSTART"].dt
            and (event["DTEND"].dt - timedelta(days=1)).weekday() == 4 for event in first.values()))
        checks.expect("each says what it needs", all(
            event["STATUS"] == "CONFIRMED" and event["SUMMARY"] and event["LOCATION"] and event["DTSTAMP"].dt.tzinfo
            for event in first.values()))
        cancelled = entries(run("plan", "show", "2", "--format", "ics", "--cancelled"))
        stayed = first.keys() & second.keys()
        checks.expect("most workshops keep their entry", len(stayed) > len(first) / 2, (len(stayed), len(first)))
        checks.expect("what is gone is cancelled, and nothing else", cancelled.keys() == first.keys() - second.keys(),
                      cancelled.keys() ^ (first.keys() - second.keys()))

        def shown(event: dict) -> tuple:
            text = str(event["DESCRIPTION"]).split("\n")[1:]
            return event["DTSTART"].dt, event["DTEND"].dt, str(event["LOCATION"]), text

        wrong = [uid for uid in stayed
                 if (int(second[uid]["SEQUENCE"]) > int(first[uid]["SEQUENCE"]))
                 != (shown(first[uid]) != shown(second[uid]))
                 and not str(second[uid]["DESCRIPTION"]).count("Evalúa")]
        checks.expect("the sequence rises with a change, and only then", not wrong, wrong[:3])
        checks.expect("a cancelled entry is newer than what it cancels", cancelled and all(
            int(event["SEQUENCE"]) > int(first[uid]["SEQUENCE"]) and event["STATUS"] == "CANCELLED"
            for uid, event in cancelled.items()))
        country = entries(run("plan", "show", "1", "--format", "ics", "--country", "GTM"))
        checks.expect("a country's entries are those of the whole", 0 < len(country) < len(first)
                      and country.keys() <= first.keys())
        trainer = plans[1]["trainers"][0]["id"]
        own = entries(run("plan", "show", "1", "--format", "ics", "--trainer", trainer))
        checks.expect("so are a trainer's", 0 < len(own) < len(country) and own.keys() <= first.keys(), len(own))
    print(f"{checks.passed} passed, {checks.failed} failed")
    return 1 if checks.failed else 0


if __name__ == "__main__":
    sys.exit(main())
