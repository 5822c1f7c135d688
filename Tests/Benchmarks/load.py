#!/usr/bin/env python3
"""Loads a served catalogue as officers do, while editions are published, and looks at times, errors, memory and handles.

    load.py BINARY FOLDER [--models 40000] [--seconds 600] [--connections 8] [--every 10] [--seed 1] [--idle COUNT]

FOLDER gets manuals of forty countries and the data; what is there already is used again. The first half of the time is calm;
in the second, an edition of a country is published on the same data every so many seconds, a tenth of its models changed.
Prints pages a second, p50, p95 and p99 of both halves by kind of question, errors, and a straight line fitted to memory and open files over the
whole time but the first tenth, and to the memory of each half. The catalogue keeps every revision of a model in memory, so that
memory follows what is published; to tell that from a leak, the same questions are put at the end to a process that starts with
the data as they are then. Exit 1 where an answer was an error, or readers waited for a publication: p99 more than twice
that of the calm half. Both halves run on the cores that the machine has, the importer beside the server: on a machine of two
cores some of the second half's times are the importer's.

With --idle, instead: so many connections are opened from many addresses of this machine, on which nothing happens, and a
visitor asks as before. Exit 1 where the server closed one of them or left the visitor without an answer.
"""

import argparse
import asyncio
import json
import os
import pathlib
import shutil
import subprocess
import sys
import threading
import time
import urllib.parse

import idle
from measuring import HERE, timed
from offline import changed
from service import Service


class Watch(threading.Thread):
    """Memory in MB and open files of a process, each half second."""

    def __init__(self, process):
        super().__init__(daemon=True)
        self.process, self.samples, self.ended = process, [], threading.Event()

    def run(self):
        start = time.monotonic()
        while not self.ended.wait(0.5):
            status = pathlib.Path(f"/proc/{self.process}/status").read_text(encoding="ascii")
            memory = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")) / 1024
            self.samples.append((time.monotonic() - start, memory, len(os.listdir(f"/proc/{self.process}/fd"))))

    def line(self, column, begin=0.1, end=1.0):
        """First, last, and by how much it grows in a minute, between two shares of the time."""
        all_of_it = len(self.samples)
        kept = self.samples[int(all_of_it * begin):int(all_of_it * end)]
        count = len(kept)
        middle = sum(row[0] for row in kept) / count
        mean = sum(row[column] for row in kept) / count
        spread = sum((row[0] - middle) ** 2 for row in kept)
        slope = sum((row[0] - middle) * (row[column] - mean) for row in kept) / spread if spread else 0
        return kept[0][column], kept[-1][column], slope * 60


class Publishing(threading.Thread):
    """Publishes the two manuals in turn, with a pause after each, until it is told to end."""

    def __init__(self, binary, data, manuals, every):
        super().__init__(daemon=True)
        self.binary, self.data, self.manuals, self.every = binary, data, manuals, every
        self.count, self.ended, self.failed = 0, threading.Event(), None

    def run(self):
        while not self.ended.is_set():
            manual = self.manuals[self.count % 2]
            result = subprocess.run([self.binary, "import", "--publish", manual, "--data", self.data], capture_output=True,
                                    text=True, check=False)
            if result.returncode:
                self.failed = result.stdout[-300:] + result.stderr[-300:]
                return
            self.count += 1
            self.ended.wait(self.every)


def percentile(steps, share):
    """The time in ms within which a share of the answers came; steps are of one per cent, see mixed.lua."""
    left = share * sum(steps.values())
    for step in sorted(steps):
        left -= steps[step]
        if left <= 0:
            break
    return 1.01 ** (step + 0.5) / 1000


def asked(service, files, seconds, connections, seed):
    """Pages a second, errors, and by kind how many were asked and p50, p95, p99 in ms, of a while of questions."""
    command = ["wrk", "-t", connections, "-c", connections, "-d", f"{seconds}s", "-s", HERE / "mixed.lua",
               service.address, "--", *files, seed]
    told = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=True).stdout
    count, microseconds, refused, late, lost = map(int, next(
        line for line in told.splitlines() if line.startswith("MEASURED")).split()[1:])
    kinds = {"all": {}}
    for line in told.splitlines():
        if line.startswith("TOOK"):
            _, kind, step, answers = line.split()
            for name in (kind, "all"):
                steps = kinds.setdefault(name, {})
                steps[int(step)] = steps.get(int(step), 0) + int(answers)
    times = dict(zip(("p50", "p95", "p99"), (percentile(kinds["all"], share) for share in (0.5, 0.95, 0.99))))
    return {"rate": count / microseconds * 1e6, "errors": refused + late + lost, **times,
            "which": f"{refused} answered 400 or more, {late} later than 2 s, {lost} connections lost",
            "kinds": {name: (sum(steps.values()), *(percentile(steps, share) for share in (0.5, 0.95, 0.99)))
                      for name, steps in kinds.items()}}


def table(rows):
    """The times of each kind, calm and not, as rows of a table."""
    yield "| ms | answers | p50 | p95 | p99 |\n|---|---:|---:|---:|---:|"
    for name, row in rows:
        for kind, (count, *times) in row.items():
            yield f"| {name}, {kind} | {count} | " + " | ".join(f"{time:.1f}" for time in times) + " |"


def prepare(binary, folder, models):
    """Forty manuals, two more of the first country to publish in turn, and the data of the forty; the data and the two."""
    folder.mkdir(parents=True, exist_ok=True)
    manuals, data, turns = folder / "manuals", folder / "data", [folder / "turn-1.xml", folder / "turn-2.xml"]
    if not manuals.exists():
        timed([sys.executable, HERE / "generate.py", "--models", models, "--countries", manuals])
    files = sorted(manuals.glob("*.xml"))
    if not turns[1].exists():
        count = changed(files[0], turns[0], 1)[0]
        changed(files[0], turns[0], max(1, count // 10))
        changed(turns[0], turns[1], max(1, count // 10))
    if not (folder / "questions.jsonl").exists():
        timed([sys.executable, HERE / "questions.py", "--count", 1000, folder / "questions.jsonl", *files])
    if not data.exists():
        timed([binary, "import", "--publish", *files, "--data", data])
    return data, turns


def digit(text):
    """The check digit of ICAO Doc 9303, part 3."""
    values = (0 if sign == "<" else int(sign, 36) for sign in text)
    return str(sum(value * (7, 3, 1)[place % 3] for place, value in enumerate(values)) % 10)


def zone(country):
    """The zone of a passport of a country with a made-up holder, as the API takes it."""
    number, birth, expiry, other = "A00000017", "850313", "330101", "<" * 14
    number, birth, expiry, other = (part + digit(part) for part in (number, birth, expiry, other))
    first = f"P<{country}SPECIMEN<<MUESTRA<UNO".ljust(44, "<")
    second = number + country + birth + "F" + expiry + other
    return json.dumps({"zone": f"{first}\n{second}{digit(number + birth + expiry + other)}"})


def questions(folder):
    """The files that wrk reads: searches, models, nationalities, zones."""
    searches = [json.loads(line)["query"] for line in (folder / "questions.jsonl").read_text(encoding="utf-8").splitlines()]
    models = (folder / "questions.jsonl.models").read_text(encoding="utf-8").split()
    lists = {
        "searches": ["/documents?" + urllib.parse.urlencode(query, doseq=True) for query in searches],
        "models": [f"/documents/{code}" for code in models],
        "countries": ["BLZ", "CAN", "CRI", "DOM", "GTM", "HND", "MEX", "NIC", "PAN", "SLV", "USA"],
        "zones": [zone(code) for code in sorted({code.split("-")[0] for code in models}) if len(code) == 3],
    }
    for name, lines in lists.items():
        (folder / f"load-{name}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return [folder / f"load-{name}.txt" for name in lists]


def measured(binary, folder, models, seconds, connections=8, every=10, seed=1):
    """The figures of one run: of the calm half, of the busy one, and of the whole time."""
    data, turns = prepare(binary, folder, models)
    served, half = folder / "served", max(1, seconds // 2)
    shutil.rmtree(served, ignore_errors=True)
    shutil.copytree(data, served)
    # Kept pages are off: each page is made anew, as after each publication.
    command = [binary, "serve", "--port", "{port}", "--data", served, "--no-page-cache"]
    files = questions(folder)
    with Service(command, "/documents?q=pasaporte") as service:
        asked(service, files, min(5, half), connections, seed)
        watch, publishing = Watch(service.process.pid), Publishing(binary, served, turns, every)
        watch.start()
        calm = asked(service, files, half, connections, seed + 1)
        publishing.start()
        busy = asked(service, files, half, connections, seed + 2)
        publishing.ended.set()
        publishing.join()
        watch.ended.set()
        watch.join()
        memory, handles = watch.line(1), watch.line(2)
        halves = [watch.line(1, *part)[2] for part in ((0.1, 0.5), (0.6, 1.0))]
    if publishing.failed:
        raise SystemExit(f"publishing failed: {publishing.failed}")
    with Service(command, "/documents?q=pasaporte") as service:
        watch = Watch(service.process.pid)
        watch.start()
        asked(service, files, max(1, min(60, half)), connections, seed + 3)
        watch.ended.set()
        watch.join()
        fresh = watch.line(1)[1]
    shutil.rmtree(served)
    found = {f"{half}{name}": value for half, row in (("calm", calm), ("busy", busy)) for name, value in row.items()}
    return found | {"editions": publishing.count, "ratio": busy["p99"] / calm["p99"], "memoryFirst": memory[0], "memoryLast": memory[1],
                    "memoryFresh": fresh, "memoryGrowth": memory[2], "memoryGrowthCalm": halves[0], "memoryGrowthBusy": halves[1],
                    "handlesGrowth": handles[2]}


def steps(suite):
    def run(_):
        folder = suite.prepared.made("load", suite.prepared.all, lambda _: None)
        return measured(suite.binary, folder, suite.models, 20 if suite.quick else 600)
    # Ten minutes at once rather than five short runs: memory shows its slope only over a long time.
    return [("load", run, 1)]


def crowded(binary, folder, data, count):
    """A crowd of idle connections, and one who asks."""
    idle.room(count)
    searches = questions(folder)[0].read_text(encoding="utf-8").splitlines()
    command = [binary, "serve", "--port", "{port}", "--data", data, "--no-page-cache", *idle.options(count)]
    with Service(command, "/documents?q=pasaporte") as service:
        rows, good = asyncio.run(idle.measured(service, searches, count))
    print("\n".join(rows))
    return 0 if good else 1


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary", type=pathlib.Path)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--models", type=int, default=40_000)
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--connections", type=int, default=8)
    parser.add_argument("--every", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--idle", type=int, default=0)
    options = parser.parse_args()
    binary, folder = options.binary.resolve(), options.folder
    if options.idle:
        data, _ = prepare(binary, folder, options.models)
        return crowded(binary, folder, data, options.idle)
    found = measured(binary, folder, options.models, options.seconds, options.connections, options.every, options.seed)
    for name, half in (("calm", "calm"), (f"{found['editions']} editions published meanwhile", "busy")):
        print(f"{name}: {found[half + 'rate']:.0f} pages a second, {found[half + 'errors']} errors ({found[half + 'which']})")
    print("\n".join(table((("calm", found["calmkinds"]), ("publishing", found["busykinds"])))))
    print(f"memory: {found['memoryFirst']:.0f} → {found['memoryLast']:.0f} MB, {found['memoryGrowth']:+.2f} MB a minute "
          f"(calm {found['memoryGrowthCalm']:+.2f}, publishing {found['memoryGrowthBusy']:+.2f}); "
          f"a process started afterwards on the same data: {found['memoryFresh']:.0f} MB; "
          f"open files: {found['handlesGrowth']:+.2f} a minute")
    print(f"p99 while editions are published: {found['ratio']:.1f} × calm")
    good = not found["calmerrors"] and not found["busyerrors"] and found["editions"]
    return 0 if good and found["ratio"] <= 2 else 1


if __name__ == "__main__":
    sys.exit(main())
