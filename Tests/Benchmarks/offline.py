#!/usr/bin/env python3
"""Measures the offline edition over generated manuals: size, changes, cold start, search, on one core and 1 GB.

    offline.py BINARY FOLDER [--models 40000] [--changed 393]

FOLDER gets the manuals, the data and the files; what is there already is used again. The second edition changes models
spread evenly over the first. Starts are from a cold cache where the system lets it be dropped, else from a warm one,
which is said.
"""

import argparse
import json
import os
import pathlib
import re
import resource
import shutil
import subprocess
import sys
import time
import urllib.parse

from service import Service

HERE = pathlib.Path(__file__).resolve().parent
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


def timed(command):
    start = time.perf_counter()
    result = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False)
    if result.returncode:
        sys.exit(f"{command}: {result.returncode}\n{result.stdout}{result.stderr}")
    return time.perf_counter() - start, result.stdout


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


def percentile(values, share):
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def prepare(binary, folder, models, count):
    folder.mkdir(parents=True, exist_ok=True)
    first, second, data = folder / "first.xml", folder / "second.xml", folder / "data"
    if not first.exists():
        timed([sys.executable, HERE / "generate.py", "--models", models, first])
    if not second.exists():
        print("models, changed:", changed(first, second, count))
    if not (folder / "questions.jsonl").exists():
        timed([sys.executable, HERE / "questions.py", "--count", 1000, folder / "questions.jsonl", first])
    if not data.exists():
        for manual in (first, second):
            seconds, _ = timed([binary, "import", "--publish", manual, "--data", data])
            print(f"import and publication: {seconds:.1f} s")
    return data


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary", type=pathlib.Path)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--models", type=int, default=40_000)
    parser.add_argument("--changed", type=int, default=393)
    asked = parser.parse_args()
    binary, folder = asked.binary.resolve(), asked.folder.resolve()
    data = prepare(binary, folder, asked.models, asked.changed)
    figures = {}
    old, new, delta = folder / "old.cotejo", folder / "new.cotejo", folder / "delta"
    for name, file, options in [("whole of the first", old, ["--edition", 1]), ("whole of the second", new, []),
                                ("changes", delta, ["--from", 1])]:
        seconds, _ = timed([binary, "offline", "build", "--out", file, "--replace", *options, "--data", data])
        figures[name] = {"seconds": round(seconds, 2), "MB": round(file.stat().st_size / 1e6, 2)}
    figures["changes, share of the whole"] = round(delta.stat().st_size / new.stat().st_size, 4)
    target = folder / "target.cotejo"
    shutil.copy(old, target)
    seconds, _ = timed(["taskset", "-c", 0, binary, "offline", "apply", delta, target, "--data", folder / "post"])
    figures["apply, seconds"] = round(seconds, 2)
    new_bytes, bytes_ = new.read_bytes(), target.read_bytes()
    length = len(bytes_) - int.from_bytes(bytes_[-24:-16], "big") - 120
    figures["same bytes as the whole build"] = new_bytes[:length] == bytes_[:length]
    starts, firsts = [], []
    for _ in range(5):
        is_cold = drop_caches()
        with Service([binary, "offline", "open", new, "--port", "{port}", "--data", folder / "post"],
                     before=small_machine) as service:
            starts.append(service.started)
            firsts.append(service.started + service.get("/documents?q=passport")[0])
    figures["cold start" if is_cold else "start (warm cache)"] = {
        "ms until /health answers": [round(one) for one in starts],
        "ms until the first search is answered": [round(one) for one in firsts]}
    with open(folder / "questions.jsonl", encoding="utf-8") as file:
        questions = [urllib.parse.urlencode(json.loads(line)["query"]) for line in file]
    with Service([binary, "offline", "open", new, "--port", "{port}", "--data", folder / "post"],
                 before=small_machine) as service:
        taken, bad = [], 0
        for question in questions:
            milliseconds, status, _ = service.get("/documents?" + question)
            taken.append(milliseconds)
            bad += status != 200
        figures["search, whole page, each asked once"] = {
            "questions": len(taken), "not answered": bad, "p50 ms": round(percentile(taken, 0.5), 2),
            "p99 ms": round(percentile(taken, 0.99), 2), "max ms": round(max(taken), 2)}
        figures["memory, MB resident at most"] = round(service.memory()["peak"])
    print(json.dumps(figures, indent=1, ensure_ascii=False))


if __name__ == "__main__":
    main()
