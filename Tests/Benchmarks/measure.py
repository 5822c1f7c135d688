#!/usr/bin/env python3
"""Measures search and pages of one catalogue side by side with others, and prints the figures as JSON.

    measure.py --binary B --reference ROOT --data FOLDER --peer DATABASE --questions FILE --datasette PROGRAM

In turn: the wait for each of the distinct search pages at one user, with the page cache off and on; a word that every
model has, beside the bare ranked FTS5 query; pages a second with wrk on the same cores, of search, of model pages, of
Hummingbird's own "hello" where the binary serves it, and of Datasette; memory under that load; time of a cold start.
What the binary does not have yet is left out and said to be.
"""

import argparse
import json
import os
import pathlib
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from urllib.parse import urlencode

from service import Service, cores, has_option

TRIVIAL = "/robots.txt"
BROAD, BROAD_RUNS, STARTS = "pasaporte", 21, 5
CONNECTIONS = 16
NO_CACHE = "--no-page-cache"


def percentiles(times):
    cuts = statistics.quantiles(times, n=100, method="inclusive")
    return {"p50": cuts[49], "p95": cuts[94], "p99": cuts[98]}


class Measure:
    def __init__(self, options):
        self.options = options
        with open(options.questions, encoding="utf-8") as file:
            self.questions = [json.loads(line) for line in file]
        self.pages = ["/documents?" + urlencode(question["query"]) for question in self.questions]
        models = pathlib.Path(options.questions + ".models").read_text(encoding="utf-8").split()
        self.models = ["/documents/" + code for code in models]
        self.can_switch = has_option(options.binary, ["serve"], NO_CACHE)
        self.result = {"questions": len(self.pages), "models": len(self.models), "cache_switch": self.can_switch, "cores": cores()}

    def serve(self, cache, first=TRIVIAL):
        options = self.options
        command = [options.binary, "serve", "--data", options.data, "--reference", options.reference,
                   "--host", "127.0.0.1", "--port", "{port}"]
        return Service(command + ([NO_CACHE] if self.can_switch and not cache else []), first)

    def say(self, text):
        print(text, file=sys.stderr, flush=True)

    # Waiting, one user.

    def ask_all(self, service):
        """Each page once, and after each a request that does nothing: what HTTP itself takes."""
        ours, nothing, by_kind, slowest = [], [], {}, []
        for question, page in zip(self.questions, self.pages):
            took, status, body = service.get(page)
            if status != 200:
                raise SystemExit(f"{status} for {page}: {body[:300]}")
            ours.append(took)
            nothing.append(service.get(TRIVIAL)[0])
            by_kind.setdefault(question["kind"], []).append(took)
            slowest.append((took, question["kind"], question["query"]))
        http = statistics.median(nothing)
        return {
            "page": percentiles(ours), "nothing": percentiles(nothing),
            "server": {name: value - http for name, value in percentiles(ours).items()},
            "kinds": {kind: statistics.median(times) - http for kind, times in by_kind.items()},
            "slowest": sorted(slowest, key=lambda item: item[0])[-5:],
        }

    def waiting(self):
        for cache in (False, True):
            with self.serve(cache) as service:
                self.warm(service)
                if cache:
                    self.ask_all(service)
                self.result["waiting_cached" if cache else "waiting"] = self.ask_all(service)

    @staticmethod
    def warm(service):
        """Pages that are no question of the set, so that none is in the cache before it is asked."""
        for number in range(50):
            service.get(f"/documents?q={BROAD}&size={number + 50}")
            service.get(TRIVIAL)

    def broad(self):
        """A word that every model has; each time another page, so that no cache has it. Beside it the bare ranked query."""
        statement = "SELECT rowid, rank FROM document_text WHERE document_text MATCH ? ORDER BY rank LIMIT 20 OFFSET ?"
        peer = sqlite3.connect(f"file:{self.options.peer}?mode=ro", uri=True)
        peer.execute("PRAGMA cache_size = -16000")
        ours, bare, nothing = [], [], []
        with self.serve(False) as service:
            self.warm(service)
            for number in range(BROAD_RUNS):
                ours.append(service.get(f"/documents?q={BROAD}&page={number + 1}")[0])
                nothing.append(service.get(TRIVIAL)[0])
                start = time.perf_counter()
                peer.execute(statement, (f'{{code title body}} : ("{BROAD}"*)', number * 20)).fetchall()
                bare.append((time.perf_counter() - start) * 1000)
        self.result["broad"] = {
            "ours": statistics.median(ours) - statistics.median(nothing), "bare": statistics.median(bare)}

    # Throughput.

    def wrk(self, service, paths, seconds, connections=CONNECTIONS):
        """Pages a second over addresses in turn, with as many threads as cores; the slowest hundredth in ms."""
        with tempfile.NamedTemporaryFile("w", suffix=".paths", encoding="utf-8") as file:
            file.write("".join(path + "\n" for path in paths))
            file.flush()
            script = pathlib.Path(__file__).with_name("wrk.lua")
            out = subprocess.run(
                ["wrk", "-t", str(min(cores(), connections)), "-c", str(connections), "-d", f"{seconds}s", "--timeout", "60s",
                 "-s", script, service.address, "--", file.name],
                capture_output=True, text=True, check=True).stdout
        requests, micros, errors, slow = next(line for line in out.splitlines() if line.startswith("MEASURED")).split()[1:]
        if int(errors):
            raise SystemExit(f"{errors} of {requests} requests failed:\n{out}")
        found = {"rate": int(requests) / int(micros) * 1e6, "p99": float(slow), "requests": int(requests)}
        self.say(f"  {found['rate']:.1f} a second, p99 {found['p99']:.1f} ms")
        return found

    def throughput(self):
        seconds = self.options.seconds
        for cache in (False, True):
            name = "cached" if cache else "uncached"
            if not cache and not self.can_switch:
                continue
            for kind, paths in (("search", self.pages), ("models", self.models)):
                self.say(f"{kind}, page cache {'on' if cache else 'off'}")
                with self.serve(cache) as service:
                    if cache:
                        for path in paths:
                            service.get(path)
                    self.wrk(service, paths, max(1, seconds // 4))
                    self.result[f"{kind}_{name}"] = self.wrk(service, paths, seconds) | {"memory": service.memory()}
        if has_option(self.options.binary, ["benchmark", "hello"], "--port"):
            self.say("hello")
            with Service([self.options.binary, "benchmark", "hello", "--port", "{port}"], "/") as service:
                self.wrk(service, ["/"], max(1, seconds // 4))
                self.result["hello"] = self.wrk(service, ["/"], seconds)
        self.say("datasette")
        command = [self.options.datasette, "serve", self.options.peer, "--host", "127.0.0.1", "--port", "{port}"]
        for name, value in (("sql_time_limit_ms", 60000), ("facet_time_limit_ms", 60000), ("default_page_size", 20)):
            command += ["--setting", name, str(value)]
        with Service(command, "/-/versions.json") as service:
            paths = [self.datasette_path(question) for question in self.questions]
            for path in paths[:3]:
                if (status := service.get(path)[1]) != 200:
                    raise SystemExit(f"Datasette: {status} for {path}")
            self.result["datasette"] = self.wrk(service, paths, seconds * 3, 4) | {"memory": service.memory()}

    def datasette_path(self, question):
        """The same words against the same rows, three facets; the condition on a feature is left out, which favours it."""
        query = question["query"]
        parameters = [("_facet", name) for name in ("issuer", "category", "type")]
        if question["pattern"]:
            parameters += [("_search", question["pattern"]), ("_searchmode", "raw"), ("_fts_table", "document_text"),
                           ("_fts_pk", "revision_id")]
        parameters += [(column, query[name]) for name, column in (("country", "issuer"), ("category", "category")) if name in query]
        if query.get("sort"):
            parameters.append(("_sort_desc", "first_issued") if query["sort"] == "date" else ("_sort", "code"))
        return f"/{pathlib.Path(self.options.peer).stem}/document_model?" + urlencode(parameters)

    # A cold start.

    def cold(self):
        times = []
        for number in range(STARTS):
            with self.serve(True, self.pages[number]) as service:
                times.append(service.started)
        self.result["cold"] = {"median": statistics.median(times), "most": max(times)}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("binary", "reference", "data", "peer", "questions", "datasette"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--seconds", type=int, default=8, help="of each measurement with wrk")
    measure = Measure(parser.parse_args())
    os.environ["LC_ALL"] = "C.UTF-8"
    for step in (measure.waiting, measure.broad, measure.cold, measure.throughput):
        measure.say(f"{step.__name__} …")
        step()
    print(json.dumps(measure.result, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
