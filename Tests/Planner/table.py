#!/usr/bin/env python3
"""Plans every instance with little and with much time, has each plan checked, and writes the table into the README.

usage: table.py COTEJO [--seconds 2 60] [--write] [INSTANCE…]
COTEJO is the built program. Without --write the table is only printed. `known.tsv` holds what is known of the instances
and from where; check.py is the reference checker of the planning model, and gen.py its generator, both unchanged from there:
it makes the instance of 200 countries and 40 topics, which is too large to keep. Goals: at the longer time at least as good as the best
plan known, at the shorter as the reference search's, never worse than the greedy one's. Exit 1 where a plan is not feasible,
or is worse than the greedy one.
"""

import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
README = HERE.parents[1] / "README.md"
BEGIN, END = "<!-- planner:begin -->", "<!-- planner:end -->"


def known():
    """name → (greedy, reference search, best known, whether the last is proven)."""
    rows = {}
    for line in (HERE / "known.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        name, greedy, search, best, proof = line.split("\t")
        rows[name] = tuple(None if text == "-" else [int(part) for part in text.split()]
                           for text in (greedy, search, best)) + (proof == "proven",)
    return rows


def instance(name, folder):
    """The file of an instance; made anew where none is kept."""
    kept, made = HERE / "instances" / f"{name}.json", pathlib.Path(folder) / f"{name}.json"
    if kept.exists():
        return kept
    if not made.exists():
        subprocess.run([sys.executable, HERE / "gen.py", name, "--seed", "1", "-o", made], check=True, capture_output=True)
    return made


def plan(program, name, seconds, folder):
    """The plan of an instance, the seconds and megabytes it took, and whether the reference checker agrees with it."""
    source, out = instance(name, folder), pathlib.Path(folder) / f"{name}-{seconds}.json"
    started = time.monotonic()
    command = [program, "plan", "--instance", source, "--out", out, "--seconds", str(seconds)]
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit(f"{name}: exit {child.returncode}")
    took = f"{time.monotonic() - started:.1f} s, {used.ru_maxrss // 1024} MB"
    told = json.loads(subprocess.run([sys.executable, HERE / "check.py", source, out, "--json"], capture_output=True,
                                     text=True).stdout)
    made = json.loads(out.read_text(encoding="utf-8"))
    return made, took, told["feasible"] and told["objective"] == made["objective"]


def words(objective):
    return " · ".join(f"{part:,}" for part in objective) if objective else "–"


def verdict(objective, goal):
    if goal is None:
        return ""
    return "reached" if objective <= goal else "**missed**"


def missing(name, objective, goal):
    """What the first component that is worse than the goal lacks, in words; nothing where the goal is reached."""
    if goal is None or objective <= goal:
        return []
    parts = zip(("unmet need", "tardiness", "weeks", "USD"), objective, goal)
    return [next(f"{name} by {mine - best:,} ({part})" for part, mine, best in parts if mine != best)]


def gap(made):
    unmet, least = made["objective"][0], made["lower_bound"][0]
    return "proven" if unmet == least else f"{100 * (unmet - least) / least:.1f} %" if least else "bound 0"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--seconds", type=int, nargs=2, default=(2, 60))
    parser.add_argument("--write", action="store_true")
    parser.add_argument("instances", nargs="*")
    arguments = parser.parse_intermixed_args()
    short, long = arguments.seconds
    lines = [
        f"| instance | best known | in {short} s | ≥ reference search | in {long} s | ≥ best known | unmet need against the bound, {short} s · {long} s |",
        "|---|---|---|---|---|---|---|",
    ]
    failed, missed = [], []
    with tempfile.TemporaryDirectory() as folder:
        for name, (greedy, search, best, proven) in known().items():
            if arguments.instances and name not in arguments.instances:
                continue
            quick, quick_time, quick_sound = plan(arguments.program, name, short, folder)
            slow, slow_time, slow_sound = plan(arguments.program, name, long, folder)
            if not (quick_sound and slow_sound):
                failed.append(f"{name}: not feasible")
            if max(quick["objective"], slow["objective"]) > greedy:
                failed.append(f"{name}: worse than the greedy plan")
            lines.append(
                f"| {name} | {words(best)}{' (proven)' if proven else ''} | {words(quick['objective'])} ({quick_time}) | "
                f"{verdict(quick['objective'], search)} | {words(slow['objective'])} ({slow_time}) | "
                f"{verdict(slow['objective'], best)} | {gap(quick)} · {gap(slow)} |")
            missed += missing(name, slow["objective"], best)
            print(lines[-1], flush=True)
    commit = subprocess.run(["git", "-C", HERE, "rev-parse", "--short", "HEAD"], capture_output=True, text=True).stdout.strip()
    text = f"{BEGIN}\n{time.strftime('%Y-%m-%d %H:%M', time.gmtime())} UTC, commit {commit}.\n\n" + "\n".join(lines)
    text += f"\n\nMissed: {', '.join(missed) or 'nothing'}.\n{END}"
    if arguments.write:
        old = README.read_text(encoding="utf-8")
        head, rest = old.split(BEGIN)
        README.write_text(head + text + rest.split(END)[1], encoding="utf-8")
    print("\n".join(failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
