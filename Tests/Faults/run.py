#!/usr/bin/env python3
"""Every kind of fault, as often as asked, drawn from a seed.

    python3 Tests/Faults/run.py [--trials 170] [--seed 1] [--kinds upload,power,disk,…] [--resume] [--binary FILE]
    python3 Tests/Faults/run.py --trials 1000 --seed 11 --resume        a thousand, some 25 minutes; again, where it was stopped

TRIALS is the number over all kinds, each as often as the others: kills and SIGTERM (kills.py), a machine that fails
(surroundings.py), power that goes (power.py). Each trial is drawn from the seed, its kind and its number alone: another seed
is another thousand. With --resume, trials that this program has gone through with this seed are not done again: each is kept
under `.build/faults` as soon as it ended, whatever stops the run, and the table at the end is of all of them. Without it, those
kept with the seed are forgotten. Kinds that the machine does not permit are said to be skipped. Prints a line for each thing
that broke a rule, a table, and ends with "N passed, N failed".
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

import kills
import power
import surroundings
from ground import ROOT, Faults, Skipped

KINDS = (*kills.KINDS, *power.KINDS, *surroundings.KINDS)


class Kept:
    """What came of the trials that were gone through, a line each."""

    def __init__(self, seed: int, binary: Path, resume: bool):
        folder = ROOT / ".build/faults"
        folder.mkdir(parents=True, exist_ok=True)
        self.file = folder / f"seed-{seed}-{hashlib.sha256(binary.read_bytes()).hexdigest()[:12]}.jsonl"
        if not resume:
            self.file.unlink(missing_ok=True)
        text = self.file.read_text(encoding="utf-8") if self.file.exists() else ""
        # A line that was being written when the run was stopped is none.
        whole = text[:text.rfind("\n") + 1]
        if whole != text:
            self.file.write_text(whole, encoding="utf-8")
        self.trials = {(line["kind"], line["number"]): line for line in map(json.loads, whole.splitlines())}

    def add(self, **line: object) -> None:
        self.trials[(line["kind"], line["number"])] = line
        with self.file.open("a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")


def tried(group, kind: str, number: int, chance: random.Random) -> tuple[list[str], str]:
    """One trial; what goes wrong in it is a trial that failed."""
    try:
        return group.trial(kind, number, chance)
    except Skipped:
        raise
    except Exception as error:  # noqa: BLE001
        return [repr(error)], ""


def table(kept: Kept, wanted: list[tuple[str, int]], skipped: dict[str, str]) -> tuple[int, int]:
    """Prints what came of each kind; how many passed and failed."""
    rows: dict[str, list[dict]] = defaultdict(list)
    for key in wanted:
        if key in kept.trials:
            rows[key[0]].append(kept.trials[key])
    print(f"{'kind':<12} trials  amid  passed  failed  seconds each")
    for kind, lines in rows.items():
        failed = sum(bool(line["problems"]) for line in lines)
        amid = sum("amid" in line["how"] or "steps" in line["how"] and "said" not in line["how"] for line in lines)
        seconds = sum(line["seconds"] for line in lines) / len(lines)
        print(f"{kind:<12} {len(lines):>6} {amid or '':>5} {len(lines) - failed:>7} {failed:>7} {seconds:>13.1f}")
    for kind, reason in skipped.items():
        print(f"{kind:<12} skipped, {reason}")
    failed = sum(bool(line["problems"]) for lines in rows.values() for line in lines)
    return sum(map(len, rows.values())) - failed, failed


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--trials", type=int, default=10 * len(KINDS), help="how many, over all kinds; %(default)s if not said")
    parser.add_argument("--seed", type=int, default=1, help="another seed is other trials")
    parser.add_argument("--kinds", default=",".join(KINDS), help="which; all if not said: %(default)s")
    parser.add_argument("--resume", action="store_true", help="go on where a run with this seed and program was stopped")
    parser.add_argument("--blind", action="store_true", help="power goes on a disk that keeps no flush: this must be noticed")
    parser.add_argument("--binary", default=str(ROOT / ".build/release/cotejo"), help="the program")
    arguments = parser.parse_args()
    binary, asked = Path(arguments.binary).resolve(), arguments.kinds.split(",")
    kept, skipped = Kept(arguments.seed, binary, arguments.resume), {}
    wanted = [(asked[place % len(asked)], place // len(asked)) for place in range(arguments.trials)]
    print(f"seed {arguments.seed}, {arguments.trials} trials, {sum(key in kept.trials for key in wanted)} of them kept")
    with tempfile.TemporaryDirectory(prefix="cotejo-faults-") as name:
        folder = Path(name)
        faults = Faults(folder, binary)
        groups = {**dict.fromkeys(kills.KINDS, kills.Kills(faults, folder)),
                  **dict.fromkeys(power.KINDS, power.Power(faults, folder, blind=arguments.blind)),
                  **dict.fromkeys(surroundings.KINDS, surroundings.Surroundings(faults, folder))}
        for kind, number in wanted:
            if (kind, number) in kept.trials or kind in skipped:
                continue
            began = time.monotonic()
            try:
                problems, how = tried(groups[kind], kind, number, random.Random(f"{arguments.seed} {kind} {number}"))
            except Skipped as reason:
                skipped[kind] = str(reason)
                continue
            kept.add(kind=kind, number=number, how=how, problems=problems, seconds=round(time.monotonic() - began, 2))
            for problem in problems:
                print(f"FAILED: {kind} {number}, {how}: {problem}", flush=True)
    passed, failed = table(kept, wanted, skipped)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
