#!/usr/bin/env python3
"""Holds `cotejo mrz --batch` beside the Python package `mrz` (PyPI): what each accepts, and how fast.

Usage: python3 -m venv V && V/bin/pip install mrz==0.6.2
       V/bin/python Tests/MRZ/compare.py --cotejo .build/release/cotejo --data FOLDER [--reference .]

The package is only run, nothing of it is copied. Zones are those of vectors.jsonl (other projects' tests, MIT) and some of
Utopia made here. Every zone that the two judge differently is printed with the reason; one without a known reason, or one
where Cotejo differs from the independent computation, ends the script with 1.
"""
import argparse
import json
import pathlib
import subprocess
import sys
import time

from mrz.checker.mrva import MRVACodeChecker
from mrz.checker.mrvb import MRVBCodeChecker
from mrz.checker.td1 import TD1CodeChecker
from mrz.checker.td2 import TD2CodeChecker
from mrz.checker.td3 import TD3CodeChecker

HERE = pathlib.Path(__file__).parent
CHECKERS = {"TD1": TD1CodeChecker, "TD2": TD2CodeChecker, "TD3": TD3CodeChecker,
            "MRV-A": MRVACodeChecker, "MRV-B": MRVBCodeChecker}


def digit(text):
    value = lambda c: 0 if c == "<" else int(c) if c.isdigit() else ord(c) - 55
    return str(sum(value(c) * (7, 3, 1)[i % 3] for i, c in enumerate(text)) % 10)


def passport(name="MUNOZ<<ANA", number="AB1234567", nationality="UTO", birth="850315", sex="F", expiry="340314",
             optional="", code="P<", issuer="UTO", empty="<"):
    first = f"{code}{issuer}{name}".ljust(44, "<")
    number, optional = number.ljust(9, "<"), optional.ljust(14, "<")
    own = digit(optional) if optional.strip("<") else empty
    body = f"{number}{digit(number)}{nationality.ljust(3, '<')}{birth}{digit(birth)}{sex}{expiry}{digit(expiry)}{optional}{own}"
    return [first, body + digit(body[0:10] + body[13:20] + body[21:43])]


def card(number, counts_filler):
    rest = number[9:]
    own = digit(number[:9] + ("<" if counts_filler else "") + rest)
    first = f"IDUTO{number[:9]}<{rest}{own}".ljust(30, "<")
    dates = "9001011F3001019"
    second = f"{dates}UTO".ljust(29, "<")
    return [first, second + digit(first[5:30] + second[0:7] + second[8:15] + second[18:29]), "SPECIMEN<<MARIA".ljust(30, "<")]


MADE = [
    ("sound", "TD3", passport(), True),
    ("position 43 is 0", "TD3", passport(empty="0"), True),
    ("two-letter code", "TD3", passport(code="PP"), True),
    ("birth unknown", "TD3", passport(birth="<<<<<<"), True),
    ("birth in part", "TD3", passport(birth="40<<<<"), True),
    ("sex not stated", "TD3", passport(sex="<"), True),
    ("one name only", "TD3", passport(name="ARKFREITH"), True),
    ("name to the last place", "TD3", passport(name="N" * 25 + "<<" + "A" * 12), True),
    ("refugee", "TD3", passport(nationality="XXB"), True),
    ("INTERPOL", "TD3", passport(issuer="XPO", nationality="XPO"), True),
    ("Germany", "TD3", passport(issuer="D<<", nationality="D<<"), True),
    ("unknown issuer", "TD3", passport(issuer="XZZ"), True),
    ("30 February", "TD3", passport(birth="850230"), False),
    ("month 13", "TD3", passport(expiry="341301"), False),
    ("long number, without filler", "TD1", card("12345678901", False), True),
    ("long number, with filler", "TD1", card("12345678901", True), True),
    ("composite wrong", "TD3", [passport()[0], passport()[1][:43] + str((int(passport()[1][43]) + 1) % 10)], False),
]


def theirs(kind, lines):
    """Whether the package accepts, and what it finds wrong."""
    if kind not in CHECKERS:
        return False, ["no format"]
    try:
        checker = CHECKERS[kind]("\n".join(lines))
        accepted = bool(checker)
        falses = [str(f[0] if isinstance(f, tuple) else f) for f in checker.report.falses]
        return accepted, falses + [str(w) for w in checker.report.warnings]
    except Exception as error:  # a refusal is an exception there
        return False, [type(error).__name__]


def reason(zone, ours, their, why):
    """Why the two differ, from what the standard says; None where no reason is known."""
    lines, kind = zone["lines"], zone["format"]
    words = " ".join(why).lower()
    second = lines[1] if len(lines) > 1 else ""
    if ours and not their:
        if kind == "TD1" and len(lines[0]) > 14 and lines[0][14] == "<" and lines[0][15] != "<":
            return "long number (9303-5 note j): the package computes the digit over nine places only"
        if kind == "TD2" and second[9:10] == "<" and second[28:29] != "<":
            return "long number (9303-6 note j): the package computes the digit over nine places only"
        if "birth date" in words and "<" in second[:20]:
            return "fillers for an unknown date or number (9303-3 4.8): the package admits only whole ones"
        if "country" in words or "nationality" in words or "issuing" in words:
            return "code that is not in the package's list; a strange issuer is a note here, not a reason to refuse"
        if "document type" in words or "document code" in words:
            return "document code that the package does not admit; here a note"
        if "identifier" in words or "names" in words or "name" in words:
            return "names: the package asks for both identifiers or for a filler at the end; 9303-3 4.6 does not"
        if "optional data hash" in words:
            return "position 43: 0 and filler are both right without optional data (9303-4 4.2.2)"
    if their and not ours:
        if zone.get("note") in ("30 February", "month 13"):
            return "a date that no calendar has: the package admits it"
        return None
    return None


def cotejo(command, zones):
    text = "\n\n".join("\n".join(zone["lines"]) for zone in zones) + "\n"
    done = subprocess.run(command, input=text.encode(), stdout=subprocess.PIPE, check=True)
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def speed(seconds=3.0):
    lines = passport()
    code, count, start = "\n".join(lines), 0, time.perf_counter()
    while time.perf_counter() - start < seconds:
        for _ in range(100):
            assert bool(TD3CodeChecker(code))
        count += 100
    return count / (time.perf_counter() - start)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--cotejo", default=".build/release/cotejo")
    options.add_argument("--data", required=True)
    options.add_argument("--reference", default=".")
    options.add_argument("--no-speed", action="store_true")
    asked = options.parse_args()
    zones = [json.loads(line) for line in (HERE / "vectors.jsonl").read_text().splitlines()]
    zones = [z for z in zones if z["level"] == "document" and z["use"] == "score" and z.get("accept") is not None]
    zones += [{"id": f"made: {note}", "format": kind, "lines": lines, "accept": accept, "note": note}
              for note, kind, lines, accept in MADE]
    found = cotejo([asked.cotejo, "mrz", "--batch", "--on", "2026-11-21", "--data", asked.data, "--reference",
                    asked.reference], zones)
    assert len(found) == len(zones), (len(found), len(zones))
    wrong, table = [], {}
    for zone, answer in zip(zones, found):
        ours = answer["accepted"]
        if ours != zone["accept"]:
            wrong.append(f"{zone['id']}: cotejo {ours}, independent computation {zone['accept']}")
        their, why = theirs(zone["format"], zone["lines"])
        if ours != their:
            text = reason(zone, ours, their, why)
            if text is None:
                wrong.append(f"{zone['id']}: cotejo {ours}, mrz {their} {why}: no reason known")
            table.setdefault((ours, their, text), []).append(zone["id"])
    same = len(zones) - sum(map(len, table.values()))
    print(f"{len(zones)} zones, {same} judged alike, {len(zones) - same} differently\n")
    print("| cotejo | mrz 0.6.2 | zones | why | for example |\n|---|---|---|---|---|")
    say = {True: "accepts", False: "refuses"}
    for (ours, their, text), ids in sorted(table.items(), key=lambda item: -len(item[1])):
        print(f"| {say[ours]} | {say[their]} | {len(ids)} | {text} | {ids[0]} |")
    if not asked.no_speed:
        bench = subprocess.run([asked.cotejo, "benchmark", "mrz", "--inputs", "100000"], stdout=subprocess.PIPE, check=True)
        own, other = json.loads(bench.stdout)["zonesPerSecond"], speed()
        print(f"\nzones a second on one core: cotejo {own:,.0f}, mrz {other:,.0f}: {own / other:,.0f} times as many")
    for line in wrong:
        print(line, file=sys.stderr)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
