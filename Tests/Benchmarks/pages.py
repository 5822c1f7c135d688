"""Search and pages of one catalogue, beside Datasette, the bare ranked FTS5 query and Hummingbird's own "hello".

The wait for each of the distinct search pages at one user, made anew and kept; a word that every model has; a cold
start; pages a second with wrk on the same cores, and memory under that load.
"""

import json
import pathlib
import sqlite3
import statistics
import subprocess
import tempfile
import time
from urllib.parse import urlencode

from measuring import BINARY, HERE, ROOT, WORK, percentile
from service import Service, cores

TRIVIAL = "/robots.txt"
BROAD, BROAD_ASKED = "pasaporte", 21
CONNECTIONS = 16
NO_CACHE = "--no-page-cache"
DATASETTE = WORK / "venv" / "bin" / "datasette"


def wrk(service, paths, seconds, connections=CONNECTIONS):
    """Pages a second over addresses in turn, with as many threads as cores; the slowest hundredth in ms."""
    with tempfile.NamedTemporaryFile("w", suffix=".paths", encoding="utf-8") as file:
        file.write("".join(path + "\n" for path in paths))
        file.flush()
        out = subprocess.run(
            ["wrk", "-t", str(min(cores(), connections)), "-c", str(connections), "-d", f"{seconds}s", "--timeout", "60s",
             "-s", HERE / "wrk.lua", service.address, "--", file.name],
            capture_output=True, text=True, check=True).stdout
    requests, micros, errors, slow = next(line for line in out.splitlines() if line.startswith("MEASURED")).split()[1:]
    if int(errors):
        raise SystemExit(f"{errors} of {requests} requests failed:\n{out}")
    return {"rate": int(requests) / int(micros) * 1e6, "p99": float(slow), "peakMB": service.memory()["peak"]}


def serve(data, cache, first=TRIVIAL):
    command = [BINARY, "serve", "--data", data, "--reference", ROOT, "--host", "127.0.0.1", "--port", "{port}"]
    return Service(command + ([] if cache else [NO_CACHE]), first)


def warm(service):
    """Pages that are no question of the set, so that none is in the cache before it is asked."""
    for number in range(50):
        service.get(f"/documents?q={BROAD}&size={number + 50}")
        service.get(TRIVIAL)


def ask_all(service, questions):
    """Each page once, and after each a request that does nothing: what HTTP itself takes is taken off, by its median."""
    ours, nothing, kinds = [], [], {}
    for question in questions:
        page = "/documents?" + urlencode(question["query"])
        took, status, body = service.get(page)
        if status != 200:
            raise SystemExit(f"{status} for {page}: {body[:300]}")
        ours.append(took)
        nothing.append(service.get(TRIVIAL)[0])
        kinds.setdefault(question["kind"], []).append(took)
    http = statistics.median(nothing)
    return {"p50": percentile(ours, 0.5) - http, "p95": percentile(ours, 0.95) - http, "p99": percentile(ours, 0.99) - http,
            "http": http, "kinds": {kind: statistics.median(times) - http for kind, times in kinds.items()}}


def datasette_path(question, database):
    """The same words against the same rows, three facets; the condition on a feature is left out, which favours it."""
    query = question["query"]
    parameters = [("_facet", name) for name in ("issuer", "category", "type")]
    if question["pattern"]:
        parameters += [("_search", question["pattern"]), ("_searchmode", "raw"), ("_fts_table", "document_text"),
                       ("_fts_pk", "revision_id")]
    parameters += [(column, query[name]) for name, column in (("country", "issuer"), ("category", "category")) if name in query]
    if query.get("sort"):
        parameters.append(("_sort_desc", "first_issued") if query["sort"] == "date" else ("_sort", "code"))
    return f"/{database.stem}/document_model?" + urlencode(parameters)


class Pages:
    def __init__(self, suite):
        self.suite = suite

    @property
    def data(self):
        return self.suite.prepared.many / "cotejo"

    @property
    def peer(self):
        return self.suite.prepared.many / "python" / "catalogue.sqlite"

    @property
    def questions(self):
        with open(self.suite.prepared.questions, encoding="utf-8") as file:
            return [json.loads(line) for line in file]

    def paths(self, kind):
        if kind == "search":
            return ["/documents?" + urlencode(question["query"]) for question in self.questions]
        models = pathlib.Path(f"{self.suite.prepared.questions}.models").read_text(encoding="utf-8").split()
        return ["/documents/" + code for code in models]

    def waiting(self, cache):
        questions = self.questions
        with serve(self.data, cache) as service:
            warm(service)
            if cache:
                ask_all(service, questions)
            return ask_all(service, questions)

    def broad(self, _):
        """A word that every model has; each time another page, so that no cache has it."""
        statement = "SELECT rowid, rank FROM document_text WHERE document_text MATCH ? ORDER BY rank LIMIT 20 OFFSET ?"
        peer = sqlite3.connect(f"file:{self.peer}?mode=ro", uri=True)
        peer.execute("PRAGMA cache_size = -16000")
        ours, bare, nothing = [], [], []
        with serve(self.data, False) as service:
            warm(service)
            for number in range(BROAD_ASKED):
                ours.append(service.get(f"/documents?q={BROAD}&page={number + 1}")[0])
                nothing.append(service.get(TRIVIAL)[0])
                start = time.perf_counter()
                peer.execute(statement, (f'{{code title body}} : ("{BROAD}"*)', number * 20)).fetchall()
                bare.append((time.perf_counter() - start) * 1000)
        return {"ours": statistics.median(ours) - statistics.median(nothing), "bare": statistics.median(bare)}

    def cold(self, run):
        with serve(self.data, True, self.paths("search")[run - 1]) as service:
            return {"ms": service.started}

    def throughput(self, kind, cache):
        paths, seconds = self.paths(kind), self.suite.seconds
        with serve(self.data, cache) as service:
            if cache:
                for path in paths:
                    service.get(path)
            wrk(service, paths, max(1, seconds // 4))
            return wrk(service, paths, seconds)

    def hello(self, _):
        seconds = self.suite.seconds
        with Service([BINARY, "benchmark", "hello", "--port", "{port}"], "/") as service:
            wrk(service, ["/"], max(1, seconds // 4))
            return wrk(service, ["/"], seconds)

    def datasette(self, _):
        command = [DATASETTE, "serve", self.peer, "--host", "127.0.0.1", "--port", "{port}"]
        for name, value in (("sql_time_limit_ms", 60000), ("facet_time_limit_ms", 60000), ("default_page_size", 20)):
            command += ["--setting", name, str(value)]
        with Service(command, "/-/versions.json") as service:
            paths = [datasette_path(question, self.peer) for question in self.questions]
            for path in paths[:3]:
                if (status := service.get(path)[1]) != 200:
                    raise SystemExit(f"Datasette: {status} for {path}")
            return wrk(service, paths, self.suite.seconds * 3, 4)


def steps(suite):
    pages = Pages(suite)
    found = [("pages.waiting", lambda _: pages.waiting(False)), ("pages.waiting-kept", lambda _: pages.waiting(True)),
             ("pages.broad", pages.broad), ("pages.cold", pages.cold)]
    for kind in ("search", "models"):
        for name, cache in (("new", False), ("kept", True)):
            found.append((f"pages.{kind}-{name}", lambda _, kind=kind, cache=cache: pages.throughput(kind, cache)))
    return found + [("pages.hello", pages.hello), ("pages.datasette", pages.datasette)]
