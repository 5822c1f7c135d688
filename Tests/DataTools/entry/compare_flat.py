#!/usr/bin/env python3
"""Compares the flat table of visa requirements with the rules of the catalogue and lists every contradiction.

    compare_flat.py TABLE.csv COTEJO [--data FOLDER] [--reference FOLDER] [--on DAY]

TABLE.csv has a row for each passport and destination (columns destination, nationality, raw_value); it does not ship,
so its path is an argument. COTEJO is the command; its `entry --batch` answers for a plain
adult by air with an ordinary passport. A row a line on standard output, tab-separated: destination, passport, what the
table says, what the rules say, the rule, its evidence. The summary goes to standard error. Exit code 0 unless nothing
could be compared.
"""
import argparse
import collections
import csv
import json
import subprocess
import sys

# What each word of the table stands for, in the verdicts of the rules that say the same.
SAME = {
    "visa free": {"notRequired"},
    "visa required": {"consularVisa", "consultedVisa", "restrictedVisa"},
    "visa on arrival": {"visaOnArrival"},
    "e-visa": {"authorisationOnline"},
    "eta": {"authorisationOnline"},
    "no admission": {"notAdmitted"},
}


def plain(destination: str, passport: str, day: str) -> dict:
    """The question of an adult who holds nothing but the passport; as the matrix of the site asks it."""
    return {
        "destination": destination, "nationality": [passport], "mode": "air", "purpose": "tourism", "date": day,
        "document": {"kind": "ordinaryPassport", "issuer": passport, "remainingDays": 700},
        "facts": {
            "visas": [], "residences": [], "pastVisas": [], "age": 35, "accompaniedByParent": False,
            "parentalAuthorisation": False, "hasCriminalRecordCertificate": True, "transporter": False,
            "residesInIssuerCountry": True, "returningHome": False, "visaForFinalDestination": False,
            "onwardTicket": True, "hotelPrepaid": False, "group": "none", "bornIn": passport, "transitHours": 3,
        },
    }


def agrees(value: str, answer: dict) -> bool:
    """Whether a cell of the table says what the answer says."""
    value = value.strip().lower()
    if value.isdigit():
        return answer["verdict"] == "notRequired" and answer["stayDays"] in (None, int(value))
    return answer["verdict"] in SAME.get(value, {value})


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("table")
    parser.add_argument("cotejo")
    parser.add_argument("--data")
    parser.add_argument("--reference")
    parser.add_argument("--column", default="raw_value", help="the column with the value")
    parser.add_argument("--on", default="2026-02-17", help="the day of the table")
    options = parser.parse_args()
    with open(options.table, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    pairs = [(row["destination"], row["nationality"], row[options.column]) for row in rows]
    pairs = [pair for pair in pairs if pair[2].strip() not in ("", "-1")]
    command = [options.cotejo, "entry", "--batch"]
    for name in ("data", "reference"):
        if getattr(options, name):
            command += [f"--{name}", getattr(options, name)]
    questions = "\n".join(json.dumps(plain(to, of, options.on)) for to, of, _ in pairs) + "\n"
    done = subprocess.run(command, input=questions, text=True, capture_output=True, check=False)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    if len(answers) != len(pairs) or not pairs:
        print(f"{len(answers)} answers for {len(pairs)} questions\n{done.stderr}", file=sys.stderr)
        return 1
    kinds: collections.Counter = collections.Counter()
    for (to, of, value), answer in zip(pairs, answers):
        if "error" in answer:
            kinds["not a question"] += 1
            continue
        if agrees(value, answer):
            kinds["agree"] += 1
            continue
        said = answer["verdict"] + ("" if answer["stayDays"] is None else f" {answer['stayDays']}")
        kinds[f"{value if not value.isdigit() else 'days'} / {answer['verdict']}"] += 1
        print("\t".join([to, of, value, said, str(answer["rule"]), str(answer["evidence"])]))
    for kind, number in kinds.most_common():
        print(f"{number:6} {kind}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
