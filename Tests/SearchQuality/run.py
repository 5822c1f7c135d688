#!/usr/bin/env python3
"""Asks the questions of questions.json and says how well the models that a person wants are found.

    run.py http://127.0.0.1:8080     asks a service that is running and holds exactly the shipped manual
    run.py --binary                  imports the shipped manual with the release binary, serves it, asks, stops
    run.py --binary --misses         prints every question not wholly answered, with what came instead

A question wants some models (`expect`: each of them; `oneOf`: from each group any one, where several are equally good).
Recall@5 is the share of what is wanted that stands among the first five; the mean reciprocal rank (MRR) goes by the
first wanted model among the first twenty. Questions marked `held` are never to be tuned against; they are reported apart.
Exits 1 where recall@5 of all questions, or of the held ones, is below the goal. Standard library only.
"""

import argparse
import contextlib
import http.client
import json
import pathlib
import subprocess
import sys
import tempfile
from urllib.parse import urlencode, urlsplit

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = ROOT / ".build" / "release" / "cotejo"
GOAL, FIRST = 0.95, 5


def load(path):
    """The questions; stops at one that is malformed or that wants a model the manual does not have."""
    questions = json.loads(path.read_text(encoding="utf-8"))
    manual = "".join(file.read_text(encoding="utf-8") for file in (ROOT / "Catalogue" / "Manual").glob("*.xml"))
    seen = set()
    for question in questions:
        wanted = groups(question)
        key = question["q"], question["lang"]
        if key in seen or question["lang"] not in ("es", "en") or not 0 < len(wanted) <= FIRST:
            raise SystemExit(f"questions.json: {key} is there twice, in no known language, or wants none or too many")
        seen.add(key)
        for code in sum(wanted, []):
            if f'<document code="{code}"' not in manual:
                raise SystemExit(f"questions.json: {question['q']}: the manual has no {code}")
    return questions


def groups(question):
    """What is wanted, as groups of models of which any one will do."""
    return [[code] for code in question.get("expect", [])] + question.get("oneOf", [])


def ask(connection, question):
    path = "/api/v1/documents?" + urlencode({"q": question["q"], "lang": question["lang"]})
    connection.request("GET", path)
    response = connection.getresponse()
    body = response.read()
    if response.status != 200:
        raise SystemExit(f"{response.status} for {path}: {body[:300]!r}")
    return [result["code"] for result in json.loads(body)["results"]]


def measure(question, codes):
    """Recall among the first five, and the reciprocal rank of the first model wanted."""
    wanted = groups(question)
    recall = sum(any(code in codes[:FIRST] for code in group) for group in wanted) / len(wanted)
    every = {code for group in wanted for code in group}
    rank = next((1 / place for place, code in enumerate(codes, 1) if code in every), 0)
    return recall, rank


@contextlib.contextmanager
def serving():
    """Serves the shipped manual from an empty folder; gives the address."""
    with tempfile.TemporaryDirectory(prefix="cotejo-quality-") as data:
        place = ["--data", data, "--reference", str(ROOT)]
        # The folder as one, since the manuals need the sets of the conference, which then come first.
        manual = ROOT / "Catalogue" / "Manual"
        subprocess.run([BINARY, "import", "--publish", *place, manual], check=True, stdout=subprocess.DEVNULL)
        server = subprocess.Popen([BINARY, "serve", *place, "--lang", "en", "--port", "0"], stdout=subprocess.PIPE, text=True)
        try:
            said = server.stdout.readline()
            if not said:
                raise SystemExit(f"the service ended with {server.wait()}")
            yield said.strip().rsplit(" ", 1)[-1]
        finally:
            server.terminate()
            server.wait(timeout=20)


def table(rows):
    """A line for each kind, language and share of the set: questions, recall@5, MRR."""
    def line(name, part):
        recall = sum(row[1] for row in part) / len(part)
        rank = sum(row[2] for row in part) / len(part)
        print(f"| {name:<12} | {len(part):>9} | {recall:>8.3f} | {rank:>5.3f} |")
        return recall

    print("| questions    |    number | recall@5 |   MRR |\n|---|---:|---:|---:|")
    for kind in dict.fromkeys(row[0]["kind"] for row in rows):
        line(kind, [row for row in rows if row[0]["kind"] == kind])
    for language in ("es", "en"):
        line(language, [row for row in rows if row[0]["lang"] == language])
    line("open", [row for row in rows if not row[0].get("held")])
    held = line("held", [row for row in rows if row[0].get("held")])
    return line("all", rows), held


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("address", nargs="?", help="of a service that is running")
    parser.add_argument("--binary", action="store_true", help=f"serve with {BINARY.relative_to(ROOT)}")
    parser.add_argument("--misses", action="store_true", help="print what was not found; never of held questions")
    options = parser.parse_args()
    if bool(options.address) == options.binary:
        parser.error("give an address or --binary")
    questions = load(pathlib.Path(__file__).with_name("questions.json"))
    with serving() if options.binary else contextlib.nullcontext(options.address) as address:
        connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=30)
        rows = []
        for question in questions:
            codes = ask(connection, question)
            rows.append((question, *measure(question, codes)))
            if options.misses and rows[-1][1] < 1 and not question.get("held"):
                missing = ["/".join(group) for group in groups(question) if not set(group) & set(codes[:FIRST])]
                print(f"{question['kind']} {question['lang']} «{question['q']}»: without {' '.join(missing)}; "
                      f"first {' '.join(codes[:FIRST]) or 'nothing'}")
    recall, held = table(rows)
    passed = sum(row[1] == 1 for row in rows)
    reached = recall >= GOAL and held >= GOAL
    print(f"recall@5 {recall:.3f}, to reach {GOAL}: {'reached' if reached else 'missed'}")
    print(f"{passed} passed, {len(rows) - passed} failed")
    sys.exit(0 if reached else 1)


if __name__ == "__main__":
    main()
