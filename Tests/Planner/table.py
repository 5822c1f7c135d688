#!/usr/bin/env python3
"""Plans every instance with little and with much time, has each plan checked, and prints the table.

usage: table.py COTEJO [--seconds 2 60] [INSTANCE…]
COTEJO is the built program. `Tests/Benchmarks/run` makes the same table, keeps each plan's figures and writes the README.
`known.tsv` holds what is known of the instances and from where; check.py is the reference checker of the planning model,
and gen.py its generator, both unchanged from there: it makes the instance of 200 countries and 40 topics, which is too large
to keep. Goals: at the longer time at least as good as the best plan known, at the shorter as the reference search's, never
worse than the greedy one's. Exit 1 where a plan is not feasible, or is worse than the greedy one.
"""

import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "Benchmarks"))
from measuring import timed

HERE = pathlib.Path(__file__).resolve().parent
WORDS = {
    "en": {"heading": "| instance | reference greedy | best known | in {} s | ≥ reference search | in {} s | ≥ best known | unmet need "
                      "against the bound, {} s · {} s |",
           "proven": "proven", "reached": "reached", "missed": "**missed**", "bound 0": "bound 0",
           "lacks": "Behind the best known: {}.", "nothing": "nothing",
           "parts": ("unmet need", "tardiness", "weeks", "USD")},
    "es": {"heading": "| problema | voraz de referencia | mejor conocido | en {} s | ≥ búsqueda de referencia | en {} s | ≥ mejor conocido | "
                      "necesidad sin cubrir frente a la cota, {} s · {} s |",
           "proven": "demostrado", "reached": "alcanzada", "missed": "**no alcanzada**", "bound 0": "cota 0",
           "lacks": "Por debajo del mejor conocido: {}.", "nothing": "nada",
           "parts": ("necesidad sin cubrir", "demora", "semanas", "USD")},
}


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
    """The plan of an instance, what it took, and whether the reference checker agrees with it."""
    source, out = instance(name, folder), pathlib.Path(folder) / f"{name}-{seconds}.json"
    took = timed([program, "plan", "--instance", source, "--out", out, "--seconds", seconds])
    told = json.loads(subprocess.run([sys.executable, HERE / "check.py", source, out, "--json"], capture_output=True,
                                     text=True).stdout)
    made = json.loads(out.read_text(encoding="utf-8"))
    return made, took, told["feasible"] and told["objective"] == made["objective"]


def words(objective, language="en"):
    text = " · ".join(f"{part:,}" for part in objective) if objective else "–"
    return text.replace(",", "\u202f") if language == "es" else text


def verdict(objective, goal, language):
    if goal is None:
        return ""
    return WORDS[language]["reached" if objective <= goal else "missed"]


def missing(name, objective, goal, language):
    """What the first component that is worse than the goal lacks, in words; nothing where the goal is reached."""
    if goal is None or objective <= goal:
        return []
    parts = zip(WORDS[language]["parts"], objective, goal)
    return [next(f"{name}, {mine - best:,} ({part})" for part, mine, best in parts if mine != best)]


def gap(made, language):
    unmet, least = made["objective"][0], made["bound"][0]
    if unmet == least:
        return WORDS[language]["proven"]
    return f"{100 * (unmet - least) / least:.1f} %" if least else WORDS[language]["bound 0"]


def cost(made):
    return f"({made['seconds']:.1f} s, {made['peakMB']:.0f} MB)"


def table(rows, short, long, language="en"):
    """The table of instances: name → (plan of the shorter time, plan of the longer)."""
    told, known_of, lines, lacks = WORDS[language], known(), [], []
    for name, (quick, slow) in rows.items():
        greedy, search, best, proven = known_of[name]
        lines.append(
            f"| {name} | {words(greedy, language)} | {words(best, language)}{' (' + told['proven'] + ')' if proven else ''} | "
            f"{words(quick['objective'], language)} {cost(quick)} | {verdict(quick['objective'], search, language)} | "
            f"{words(slow['objective'], language)} {cost(slow)} | {verdict(slow['objective'], best, language)} | "
            f"{gap(quick, language)} · {gap(slow, language)} |")
        lacks += missing(name, slow["objective"], best, language)
    head = told["heading"].format(short, long, short, long)
    return "\n".join([head, "|" + "---|" * (head.count("|") - 1), *lines, "", told["lacks"].format("; ".join(lacks) or told["nothing"])])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--seconds", type=int, nargs=2, default=(2, 60))
    parser.add_argument("instances", nargs="*")
    arguments = parser.parse_intermixed_args()
    rows, failed = {}, []
    with tempfile.TemporaryDirectory() as folder:
        for name, (greedy, *_) in known().items():
            if arguments.instances and name not in arguments.instances:
                continue
            rows[name] = []
            for seconds in arguments.seconds:
                made, took, sound = plan(arguments.program, name, seconds, folder)
                rows[name].append({"objective": made["objective"], "bound": made["lower_bound"], **took})
                if not sound:
                    failed.append(f"{name}: not feasible")
                if made["objective"] > greedy:
                    failed.append(f"{name}: worse than the greedy plan")
            print(name, *(words(row["objective"]) for row in rows[name]), file=sys.stderr, flush=True)
    print(table(rows, *arguments.seconds))
    print("\n".join(failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
