#!/usr/bin/env python3
"""Makes the Markdown table of one run from its measurements.

    report.py TIMES.tsv SEARCH.json KEY=VALUE...

TIMES.tsv has a line for each run: competitor, seconds, kilobytes of memory at most.
"""

import json
import statistics
import sys

NAMES = {
    "cotejo": "`cotejo import --publish`", "xmllint": "`xmllint --stream --schema`", "sqlite3": "`sqlite3`, all rows",
    "python": "Python, lxml + sqlite3",
}
GOALS = {"ratio": 1.5, "python": 5, "memory": 96, "search": 2, "broad": 1.2}


def verdict(reached):
    return "reached" if reached else "**missed**"


def main():
    times_path, search_path = sys.argv[1:3]
    facts = dict(argument.split("=", 1) for argument in sys.argv[3:])
    seconds, memory = {}, {}
    with open(times_path, encoding="utf-8") as file:
        for line in file:
            name, took, kilobytes = line.split()
            seconds.setdefault(name, []).append(float(took))
            memory.setdefault(name, []).append(int(kilobytes) / 1024)
    runs = len(seconds["cotejo"])
    print(f"""# Benchmarks

{facts["date"]}, commit {facts["commit"]}, {facts["cpus"]} × {facts["model"]}, load {facts["load"]} at the start.
Manual of {facts["models"]} models, {facts["features"]} features, {int(facts["bytes"]) / 1e6:.1f} MB, seed {facts["seed"]};
{runs} runs of each, in turn.

| | median s | min–max s | peak memory MB |
|---|---:|---:|---:|""")
    median = {}
    for name, label in NAMES.items():
        median[name] = statistics.median(seconds[name])
        print(f"| {label} | {median[name]:.2f} | {min(seconds[name]):.2f}–{max(seconds[name]):.2f} | {max(memory[name]):.0f} |")
    ratio = median["cotejo"] / (median["xmllint"] + median["sqlite3"])
    faster = median["python"] / median["cotejo"]
    peak = max(memory["cotejo"])
    print(f"""
| | measured | to reach | |
|---|---:|---:|---|
| cotejo ÷ (xmllint + sqlite3) | {ratio:.2f} | ≤ {GOALS["ratio"]} | {verdict(ratio <= GOALS["ratio"])} |
| Python ÷ cotejo | {faster:.1f} | ≥ {GOALS["python"]} | {verdict(faster >= GOALS["python"])} |
| peak memory of cotejo, MB | {peak:.0f} | ≤ {GOALS["memory"]} | {verdict(peak <= GOALS["memory"])} |

The importer in Python left the same rows: {facts["same"]}.
""")
    with open(search_path, encoding="utf-8") as file:
        search = json.load(file)
    print(f"""Search: {search["questions"]} distinct questions, {search["without_answer"]} of them without an answer,
each asked in turn of the API, of nothing (`{search["trivial"]}`) and of the bare index.

| milliseconds | p50 | p95 | p99 |
|---|---:|---:|---:|""")
    for name, label in (
        ("ours", "search through the API"), ("nothing", f"HTTP alone, `{search['trivial']}`"), ("bare", "bare FTS5")):
        print(f"| {label} | " + " | ".join(f"{search[name][key]:.2f}" for key in ("p50", "p95", "p99")) + " |")
    http = search["nothing"]["p50"]
    ours, bare = search["ours"]["p99"] - http, search["bare"]["p99"]
    broad_ours, broad_bare = search["broad"]
    broad = (broad_ours - http) / broad_bare
    print(f"""
| | measured | to reach | |
|---|---:|---:|---|
| p99 of search without HTTP ÷ p99 of bare FTS5 | {ours:.2f} ÷ {bare:.2f} = {ours / bare:.2f} | ≤ {GOALS["search"]} | {verdict(ours / bare <= GOALS["search"])} |
| a word that every model has, ÷ bare FTS5 | {broad_ours - http:.2f} ÷ {broad_bare:.2f} = {broad:.2f} | ≤ {GOALS["broad"]} | {verdict(broad <= GOALS["broad"])} |

HTTP alone is taken off by its p50. The slowest questions:
""")
    for took, kind, query in reversed(search["slowest"]):
        print(f"- {took:.1f} ms, {kind}: `{json.dumps(query, ensure_ascii=False)}`")


if __name__ == "__main__":
    main()
