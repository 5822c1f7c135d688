#!/usr/bin/env python3
"""Measures the offline edition over generated manuals: size, changes, cold start, search, on one core and 1 GB.

    offline.py BINARY FOLDER [--models 40000] [--changed 393]

FOLDER gets the manuals, the data and the files; what is there already is used again. The second edition changes models
spread evenly over the first. Starts are from a cold cache where the system lets it be dropped, else from a warm one
(`cacheDropped`).
"""

import argparse
import json
import os
import pathlib
import re
import resource
import shutil
import sys
import urllib.parse

from measuring import HERE, percentile, timed
from service import Service

GIGABYTE = 1 << 30


def changed(source, target, count):
    """The same manual with another title for so many models, spread evenly; how many there were."""
    text = source.read_text(encoding="utf-8")
    starts = [match.start() for match in re.finditer(r"    <document ", text)]
    step, parts, last, done = len(starts) / count, [], 0, 0
    for place in (starts[int(number * step)] for number in range(count)):
        start = text.index("<en>", place) + 4
        parts += [text[last:start], "Revised "]
        last, done = start, done + 1
    target.write_text("".join(parts) + text[last:], encoding="utf-8")
    return len(starts), done


def drop_caches():
    try:
        os.sync()
        pathlib.Path("/proc/sys/vm/drop_caches").write_text("3", encoding="ascii")
        return True
    except OSError:
        return False


def small_machine():
    """One core and a gigabyte of address space, for the process that follows."""
    os.sched_setaffinity(0, {0})
    resource.setrlimit(resource.RLIMIT_AS, (GIGABYTE, GIGABYTE))


def prepare(binary, folder, models, count):
    folder.mkdir(parents=True, exist_ok=True)
    first, second, data = folder / "first.xml", folder / "second.xml", folder / "data"
    if not first.exists():
        timed([sys.executable, HERE / "generate.py", "--models", models, first])
    if not second.exists():
        changed(first, second, count)
    if not (folder / "questions.jsonl").exists():
        timed([sys.executable, HERE / "questions.py", "--count", min(1000, models // 4), folder / "questions.jsonl", first])
    if not data.exists():
        for manual in (first, second):
            timed([binary, "import", "--publish", manual, "--data", data])
    return data


def is_same(new, target):
    """Whether a file to which changes were applied holds the same bytes as one made whole, up to the signed end."""
    new_bytes, bytes_ = new.read_bytes(), target.read_bytes()
    length = len(bytes_) - int.from_bytes(bytes_[-24:-16], "big") - 120
    return new_bytes[:length] == bytes_[:length]


def measured(binary, folder, models, count):
    """The figures of one run, by name."""
    data = prepare(binary, folder, models, count)
    old, new, delta = folder / "old.cotejo", folder / "new.cotejo", folder / "delta"
    found = {}
    for name, file, options in [("old", old, ["--edition", 1]), ("whole", new, []), ("changes", delta, ["--from", 1])]:
        found[f"{name}Seconds"] = timed([binary, "offline", "build", "--out", file, "--replace", *options, "--data", data])["seconds"]
        found[f"{name}MB"] = file.stat().st_size / 1e6
    found["changesShare"] = found["changesMB"] / found["wholeMB"]
    target, post = folder / "target.cotejo", folder / "post"
    shutil.copy(old, target)
    found["applySeconds"] = timed(["taskset", "-c", "0", binary, "offline", "apply", delta, target, "--data", post])["seconds"]
    if not is_same(new, target):
        raise SystemExit("the file to which the changes were applied is another than the one made whole")
    command = [binary, "offline", "open", new, "--port", "{port}", "--data", post]
    found["cacheDropped"] = drop_caches()
    with Service(command, before=small_machine) as service:
        found["startMs"] = service.started
        found["firstSearchMs"] = service.started + service.get("/documents?q=passport")[0]
    with open(folder / "questions.jsonl", encoding="utf-8") as file:
        questions = [urllib.parse.urlencode(json.loads(line)["query"]) for line in file]
    with Service(command, before=small_machine) as service:
        taken = []
        for question in questions:
            milliseconds, status, _ = service.get("/documents?" + question)
            taken.append(milliseconds)
            if status != 200:
                raise SystemExit(f"{status} for {question}")
        found["p50"], found["p99"] = percentile(taken, 0.5), percentile(taken, 0.99)
        found["peakMB"] = service.memory()["peak"]
    return found


def steps(suite):
    def run(_):
        folder = suite.prepared.made("offline", suite.prepared.all, lambda _: None)
        return measured(suite.binary, folder, suite.models, max(1, suite.models * 393 // 40_000))
    return [("offline", run)]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary", type=pathlib.Path)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--models", type=int, default=40_000)
    parser.add_argument("--changed", type=int, default=393)
    asked = parser.parse_args()
    print(json.dumps(measured(asked.binary.resolve(), asked.folder.resolve(), asked.models, asked.changed), indent=1))


if __name__ == "__main__":
    main()
