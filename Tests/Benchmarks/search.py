#!/usr/bin/env python3
"""Asks a running service and the bare full-text index the same questions in turn, and prints the times as JSON.

For each question, one after the other: the search through the API, a trivial request (what HTTP itself takes), and the
same words straight in the index. The trivial request is the fastest of a few, so that as little as possible is taken off.
"""

import argparse
import http.client
import json
import sqlite3
import statistics
import time
from urllib.parse import urlencode, urlsplit

TRIVIAL = ["/health", "/about", "/no-such-page", "/static/no-such-file"]
WARM_UP = 50


class Service:
    """One connection that stays open."""

    def __init__(self, address):
        self.connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=60)

    def get(self, path):
        """Milliseconds, status and body."""
        start = time.perf_counter()
        self.connection.request("GET", path)
        response = self.connection.getresponse()
        body = response.read()
        return (time.perf_counter() - start) * 1000, response.status, body


class Index:
    STATEMENT = "SELECT rowid, rank FROM document_text WHERE document_text MATCH ? ORDER BY rank LIMIT 20"

    def __init__(self, database):
        self.connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
        self.connection.execute("PRAGMA cache_size = -16000")

    def ask(self, pattern):
        start = time.perf_counter()
        rows = self.connection.execute(self.STATEMENT, (pattern,)).fetchall()
        return (time.perf_counter() - start) * 1000, len(rows)

    def public(self, pattern):
        """How many of the models found a public reader may see; not timed."""
        return self.connection.execute(
            "SELECT COUNT(*) FROM document_text JOIN document_model ON revision_id = document_text.rowid "
            "WHERE document_text MATCH ? AND access_rank = 0", (pattern,)).fetchone()[0]


def percentiles(times):
    cuts = statistics.quantiles(times, n=100, method="inclusive")
    return {"p50": cuts[49], "p95": cuts[94], "p99": cuts[98]}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("address")
    parser.add_argument("database")
    parser.add_argument("questions")
    options = parser.parse_args()
    with open(options.questions, encoding="utf-8") as file:
        questions = [json.loads(line) for line in file]
    service, index = Service(options.address), Index(options.database)
    paths = ["/api/v1/documents?" + urlencode(question["query"]) for question in questions]

    trivial = min(TRIVIAL, key=lambda path: statistics.median(service.get(path)[0] for _ in range(50)))
    for path, question in zip(paths[:WARM_UP], questions):
        service.get(path)
        index.ask(question["pattern"])

    ours, nothing, bare, empty = [], [], [], 0
    slowest = []
    for path, question in zip(paths, questions):
        took, status, body = service.get(path)
        if status != 200:
            raise SystemExit(f"{status} for {path}: {body[:300]}")
        answer = json.loads(body)
        empty += answer["total"] == 0
        ours.append(took)
        nothing.append(service.get(trivial)[0])
        alone, _ = index.ask(question["pattern"])
        bare.append(alone)
        unfiltered = set(question["query"]) == {"q"}
        if unfiltered and answer["total"] != (found := index.public(question["pattern"])):
            raise SystemExit(f"{path}: {answer['total']} found by the service, {found} by the index")
        slowest.append((took, question["kind"], question["query"]))

    # The word that is in every title, the costliest question there is.
    broad = {"q": "pasaporte"}
    pairs = []
    for _ in range(21):
        pairs.append((
            service.get("/api/v1/documents?" + urlencode(broad))[0], index.ask('{code title body} : ("pasaporte"*)')[0]))
    print(json.dumps({
        "questions": len(questions), "without_answer": empty, "trivial": trivial,
        "ours": percentiles(ours), "nothing": percentiles(nothing), "bare": percentiles(bare),
        "broad": [statistics.median(times) for times in zip(*pairs)],
        "slowest": sorted(slowest, key=lambda item: item[0])[-5:],
    }, ensure_ascii=False))


if __name__ == "__main__":
    main()
