#!/usr/bin/env python3
"""Measures how time, memory and disk grow with the catalogue and with web processes, and says what a far larger service needs.

    far.py FOLDER [--binary .build/release/cotejo] [--engines folder,postgres] [--models 1333,4000,13333,40000]
           [--seconds 8] [--processes 1,2,3]

On each engine: import and publication of manuals of each size, the disk they take, the memory of a web process that has
answered, the middle time of a search and of a model's page made anew; then, on the largest, pages a second with so many web
processes, asked at the same time. PostgreSQL writes through to the disk, as SQLite does. Goes on where it was stopped: what
was measured is in FOLDER/far.jsonl. Prints the tables, the slopes of straight lines through the logarithms of the largest (1
means: ten times the models, ten times the time), and what follows on paper for the service that the options of NEED describe.

The machine, the wrk that asks and PostgreSQL share the cores: with as many processes as cores there is no more to win here.
"""

import argparse
import contextlib
import json
import math
import os
import pathlib
import statistics
import subprocess
import sys
import threading
import time
import urllib.parse

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "Cluster"))

from cluster import NAME, Cluster  # noqa: E402
from web_processes import ROOT, Data, Web  # noqa: E402

COUNTRIES = 40
# What the far service is, and what is assumed of it: change these and the paper follows.
NEED = {
    "models": 400_000, "states": 250, "images": 10_000_000, "officers": 100_000,
    "kilobytes of an image": 300, "questions of an officer a day": 40, "hours in which they ask": 10,
    "peak over the mean": 4, "restricted views of an officer a day": 10, "share of a core to plan with": 0.5,
}


class Results:
    """What was measured, kept line by line."""

    def __init__(self, path):
        self.path, self.kept = path, {}
        if path.exists():
            for line in path.read_text(encoding="utf-8").splitlines():
                row = json.loads(line)
                self.kept[row["engine"], row["what"], row["of"]] = row["value"]

    def once(self, engine, what, of, measure):
        """A figure: that of before, or a new one."""
        if (engine, what, of) not in self.kept:
            self.keep(engine, what, of, measure())
        return self.kept[engine, what, of]

    def keep(self, engine, what, of, value):
        self.kept[engine, what, of] = value
        with self.path.open("a", encoding="utf-8") as file:
            file.write(json.dumps({"engine": engine, "what": what, "of": of, "value": value}) + "\n")

    def get(self, engine, what, of):
        return self.kept.get((engine, what, of))


def manuals(folder, models):
    """Manuals of forty countries with so many models together, and questions about them."""
    place = folder / f"manuals-{models}"
    if not place.exists():
        run(sys.executable, HERE / "generate.py", "--models", models, "--countries", place)
    files = sorted(place.glob("*.xml"))
    questions = folder / f"questions-{models}.jsonl"
    if not questions.exists():
        run(sys.executable, HERE / "questions.py", "--count", min(1000, models // 2), questions, *files)
    searches, pages = folder / f"search-{models}.txt", folder / f"models-{models}.txt"
    if not pages.exists():
        rows = [json.loads(line) for line in questions.read_text(encoding="utf-8").splitlines()]
        asked = [urllib.parse.urlencode(row["query"], doseq=True) for row in rows]
        searches.write_text("".join(f"/documents?{query}\n" for query in asked), encoding="utf-8")
        codes = questions.with_name(questions.name + ".models").read_text(encoding="utf-8").split()
        pages.write_text("".join(f"/documents/{code}\n" for code in codes), encoding="utf-8")
    return files, searches, pages


def run(*command):
    result = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False)
    if result.returncode:
        raise SystemExit(f"{command[0]} {command[1]}: {result.stdout[-400:]}{result.stderr[-400:]}")
    return result.stdout


def disk(data, cluster):
    """Bytes of a database."""
    if data.url:
        name = data.url.split("@/")[1].split("?")[0]
        return int(cluster.primary.sql(f"SELECT pg_database_size('{name}')", database="postgres"))
    return sum(path.stat().st_size for path in data.folder.glob("catalogue.sqlite*"))


def resident(web):
    """Megabytes of a process."""
    for line in pathlib.Path(f"/proc/{web.process.pid}/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return 0


def middle(web, paths, count=200):
    """Milliseconds of the middle question, each asked once, on one connection after the other."""
    times = []
    for path in paths.read_text(encoding="utf-8").split("\n")[:count]:
        if path:
            began = time.perf_counter()
            if web.ask(path).status != 200:
                raise SystemExit(f"{path} is not answered")
            times.append((time.perf_counter() - began) * 1000)
    return statistics.median(times)


def grown(results, engine, folder, data_of, cluster, sizes):
    """Import, disk, memory and times of each size."""
    for models in sizes:
        names = ("import s", "disk MB", "resident MB", "search ms", "model ms")
        if all(results.get(engine, name, models) is not None for name in names):
            continue
        files, searches, pages = manuals(folder, models)
        data = data_of(models)
        began = time.perf_counter()
        data.cotejo(None, "import", "--publish", *files)
        results.keep(engine, "import s", models, time.perf_counter() - began)
        results.keep(engine, "disk MB", models, disk(data, cluster) / 1e6)
        with Web(data, "--no-page-cache") as web:
            middle(web, searches, 20)
            results.keep(engine, "search ms", models, middle(web, searches))
            results.keep(engine, "model ms", models, middle(web, pages))
            results.keep(engine, "resident MB", models, resident(web))
        print(f"{engine}: {models} models measured", file=sys.stderr, flush=True)


def rate(webs, paths, seconds):
    """Pages a second of all together, each asked by a wrk of its own at the same time."""
    rates = [0.0] * len(webs)

    def ask(place):
        told = run("wrk", "-t", "1", "-c", max(2, 12 // len(webs)), "-d", f"{seconds}s", "--latency", "-s", HERE / "wrk.lua",
                   webs[place].base, "--", paths)
        measured = next(line for line in told.splitlines() if line.startswith("MEASURED")).split()[1:]
        if int(measured[2]):
            raise SystemExit(f"{measured[2]} pages were not answered")
        rates[place] = int(measured[0]) / int(measured[1]) * 1e6

    threads = [threading.Thread(target=ask, args=(place,)) for place in range(len(webs))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(rates)


def many(results, engine, folder, data, models, counts, seconds):
    """Pages a second with so many processes."""
    _, searches, pages = manuals(folder, models)
    for count in counts:
        if results.get(engine, "models a second", count) is not None:
            continue
        with contextlib.ExitStack() as stack:
            webs = [stack.enter_context(Web(data, "--no-page-cache")) for _ in range(count)]
            for web in webs:
                middle(web, searches, 5)
            results.keep(engine, "searches a second", count, rate(webs, searches, seconds))
            results.keep(engine, "models a second", count, rate(webs, pages, seconds))


def slope(points):
    """Of a straight line through the logarithms of the three largest: what is small is mostly what everything costs.

    And the value on the straight line through the two largest: what everything costs hides growth from the logarithms.
    """
    logs = [(math.log(x), math.log(y)) for x, y in points[-3:] if y > 0]
    x, y = (statistics.mean(part) for part in zip(*logs))
    steep = sum((a - x) * (b - y) for a, b in logs) / sum((a - x) ** 2 for a, _ in logs)
    (before, less), (last, value) = points[-2:]
    each = max(0, (value - less) / (last - before))
    return steep, lambda at: value + each * (at - last)


def tables(results, engines, sizes, counts):
    print(f"{os.cpu_count()} cores; {', '.join(f'{models:,}' for models in sizes)} models of {COUNTRIES} countries\n")
    for engine in engines:
        print(f"| {engine} | " + " | ".join(f"{models:,}" for models in sizes) + f" | slope | {NEED['models']:,} |")
        print("|---|" + "---:|" * (len(sizes) + 2))
        for name in ("import s", "disk MB", "resident MB", "search ms", "model ms"):
            points = [(models, results.get(engine, name, models)) for models in sizes]
            steep, value = slope(points)
            cells = " | ".join(f"{point:,.1f}" for _, point in points)
            print(f"| {name} | {cells} | {steep:.2f} | {value(NEED['models']):,.0f} |")
        print()
    print("| pages a second | " + " | ".join(f"{count} process{'es' * (count > 1)}" for count in counts) + " |")
    print("|---|" + "---:|" * len(counts))
    for engine in engines:
        for name in ("searches a second", "models a second"):
            print(f"| {engine}, {name} | " + " | ".join(f"{results.get(engine, name, count):,.0f}" for count in counts) + " |")
    print()


def paper(results, engine, sizes):
    """What the far service needs, by the slopes of an engine."""
    need = NEED
    at = {name: slope([(models, results.get(engine, name, models)) for models in sizes])[1](need["models"])
          for name in ("import s", "disk MB", "resident MB", "search ms", "model ms")}
    questions = need["officers"] * need["questions of an officer a day"]
    peak = questions / (need["hours in which they ask"] * 3600) * need["peak over the mean"]
    # Seven searches to three pages, as Tests/Benchmarks/mixed.lua asks.
    busy = peak * (0.7 * at["search ms"] + 0.3 * at["model ms"]) / 1000
    views = need["officers"] * need["restricted views of an officer a day"]
    print(f"On paper, by the slopes of {engine}:")
    for name, value in {
        "questions a day": f"{questions:,}", "questions a second at the peak": f"{peak:,.0f}",
        "cores busy at the peak": f"{busy:.1f}",
        "cores to have": f"{math.ceil(busy / need['share of a core to plan with'])}",
        "memory of a web process, MB": f"{at['resident MB']:,.0f}",
        "database, GB": f"{at['disk MB'] / 1000:,.1f}",
        "images, TB": f"{need['images'] * need['kilobytes of an image'] / 1e9:,.1f}",
        "first import, minutes": f"{at['import s'] / 60:,.1f}",
        "models of a state": f"{need['models'] / need['states']:,.0f}",
        "entries of the audit log a day": f"{views:,}",
        "gigabytes of the audit log a year, at 500 bytes an entry": f"{views * 365 * 500 / 1e9:,.0f}",
    }.items():
        print(f"- {name}: {value}")
    print()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--binary", type=pathlib.Path, default=ROOT / ".build/release/cotejo")
    parser.add_argument("--engines", default="folder,postgres")
    parser.add_argument("--models", default="1333,4000,13333,40000")
    parser.add_argument("--processes", default="1,2,3")
    parser.add_argument("--seconds", type=int, default=8)
    arguments = parser.parse_args()
    folder, binary = arguments.folder.resolve(), arguments.binary.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    sizes, counts = ([int(part) for part in text.split(",")] for text in (arguments.models, arguments.processes))
    if len(sizes) < 2:
        parser.error("--models takes two sizes or more: a slope needs them")
    engines = arguments.engines.split(",")
    results = Results(folder / "far.jsonl")
    for engine in engines:
        with contextlib.ExitStack() as stack:
            cluster = stack.enter_context(Cluster(durable=True)) if engine == "postgres" else None
            made = {}

            def data_of(models, engine=engine, cluster=cluster, made=made):
                place = folder / f"{engine}-{models}"
                if models not in made:
                    run("rm", "-rf", place)
                    made[models] = Data(binary, place, cluster.empty(f"{NAME}_{models}") if cluster else None)
                return made[models]

            grown(results, engine, folder, data_of, cluster, sizes)
            if any(results.get(engine, "models a second", count) is None for count in counts):
                if sizes[-1] not in made:
                    data_of(sizes[-1]).cotejo(None, "import", "--publish", *manuals(folder, sizes[-1])[0])
                many(results, engine, folder, made[sizes[-1]], sizes[-1], counts, arguments.seconds)
    tables(results, engines, sizes, counts)
    for engine in engines:
        paper(results, engine, sizes)


if __name__ == "__main__":
    main()
