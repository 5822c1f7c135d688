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
GOALS = {
    "ratio": 1.5, "python": 5, "memory": 96, "p50": 2, "p99": 10, "broad": 1.2, "datasette": 100, "search": 0.04, "models": 0.15,
    "resident": 150, "cold": 300,
}


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
    waiting(search)
    throughput(search)


def row(name, measured, goal, reached):
    print(f"| {name} | {measured} | {goal} | {verdict(reached)} |")


def waiting(search):
    cold_cache = "page cache off" if search["cache_switch"] else "page cache, if any, without these pages"
    print(f"""Search page with the counts of all facets, {search["questions"]} distinct questions, one user. HTTP alone
(`/robots.txt` by its p50) is taken off.

| milliseconds in the server | p50 | p95 | p99 |
|---|---:|---:|---:|""")
    for name, label in (("waiting", cold_cache), ("waiting_cached", "asked a second time, page cache on")):
        print(f"| {label} | " + " | ".join(f"{search[name]['server'][key]:.2f}" for key in ("p50", "p95", "p99")) + " |")
    nothing = search["waiting"]["nothing"]
    print("| HTTP alone | " + " | ".join(f"{nothing[key]:.2f}" for key in ("p50", "p95", "p99")) + " |")
    server, broad, cold = search["waiting"]["server"], search["broad"], search["cold"]
    print("\n| | measured | to reach | |\n|---|---:|---:|---|")
    for name in ("p50", "p99"):
        row(f"{name} of search, ms, {cold_cache}", f"{server[name]:.2f}", f"≤ {GOALS[name]}", server[name] <= GOALS[name])
    ratio = broad["ours"] / broad["bare"]
    row("a word that every model has ÷ bare ranked FTS5", f"{broad['ours']:.2f} ÷ {broad['bare']:.2f} = {ratio:.2f}",
        f"≤ {GOALS['broad']}", ratio <= GOALS["broad"])
    row("cold start to the first answered search, ms", f"{cold['median']:.0f}", f"≤ {GOALS['cold']}", cold["median"] <= GOALS["cold"])
    print("\nMedian by kind of question, ms: "
          + ", ".join(f"{kind} {value:.2f}" for kind, value in search["waiting"]["kinds"].items()) + ". The slowest:\n")
    for took, kind, query in reversed(search["waiting"]["slowest"]):
        print(f"- {took:.1f} ms, {kind}: `{json.dumps(query, ensure_ascii=False)}`")


def throughput(search):
    """Pages a second; without a switch for the page cache there is one figure of each."""
    cores = search["cores"]
    print(f"""
Pages a second with wrk on the same {cores} cores, the questions in turn and {search["models"]} distinct model pages in turn.

| | a second | p99 ms | resident MB, peak |
|---|---:|---:|---:|""")
    names = {
        "search_uncached": "search, page cache off", "search_cached": "search, page cache on", "models_uncached":
        "model pages, page cache off", "models_cached": "model pages, page cache on", "hello": "Hummingbird's hello",
        "datasette": "Datasette, search, 4 connections"}
    for name, label in names.items():
        if name in search:
            found = search[name]
            memory = f"{found['memory']['peak']:.0f}" if "memory" in found else ""
            print(f"| {label} | {found['rate']:.1f} | {found['p99']:.1f} | {memory} |")
    ours = [name for name in ("search_uncached", "search_cached", "models_uncached", "models_cached") if name in search]
    print("\n| | measured | to reach | |\n|---|---:|---:|---|")
    for name in ours:
        rate, goal = search[name]["rate"], name.partition("_")[0]
        if goal == "search":
            ratio = rate / search["datasette"]["rate"]
            row(f"{names[name]} ÷ Datasette", f"{ratio:.0f}", f"≥ {GOALS['datasette']}", ratio >= GOALS["datasette"])
        if "hello" in search:
            ratio = rate / search["hello"]["rate"]
            row(f"{names[name]} ÷ hello", f"{ratio:.1%}", f"≥ {GOALS[goal]:.0%}", ratio >= GOALS[goal])
    peak = max(search[name]["memory"]["peak"] for name in ours)
    row("resident memory under load, MB", f"{peak:.0f}", f"≤ {GOALS['resident']}", peak <= GOALS["resident"])
    if "hello" not in search:
        print("\nThis binary serves no hello; not measured.")


if __name__ == "__main__":
    main()
