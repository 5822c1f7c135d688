#!/usr/bin/env python3
"""Measures every number of the README side by side with its peers, and makes the tables; `run` installs what it needs.

    run [FAMILY…]           import, pages, answers, plans, offline, load, growth; all without a name
    run --quick             one run of each at 4,000 models: all figures in about ten minutes, good for finding what broke
    run --runs N --models N --seconds N
    run --again             forgets what was measured of this commit; without it, what is there is not measured anew
    run --report            measures nothing, makes the tables of what is there
    run --write                 puts the tables into both halves of the README, and the drawings beside this script
    run --write --readme FILE   into a copy of it, to look at
"""

import argparse
import os
import shutil
import sys

import answers
import growth
import imports
import load
import offline
import pages
import plans
import report
from measuring import BINARY, HERE, WORK, Kept, commit, digest, machine, say
from prepared import Prepared

FAMILIES = {"import": imports, "pages": pages, "answers": answers, "plans": plans, "offline": offline, "load": load, "growth": growth}


class Suite:
    """What every family asks for: how large, how often, and over what."""

    def __init__(self, options):
        self.quick = options.quick
        self.models = options.models or (4000 if options.quick else 40_000)
        self.runs = options.runs or (1 if options.quick else 5)
        self.seconds = options.seconds or (3 if options.quick else 8)
        self.binary, self.commit, self.machine = BINARY, commit(), machine()
        self.prepared = Prepared(self.models)

    @property
    def folder(self):
        return WORK / self.commit

    @property
    def scale(self):
        return f"{self.models} models, {self.seconds} s" + (", quick" if self.quick else "")

    def kept(self):
        return Kept(self.folder / "runs.jsonl", digest(self.binary), self.scale)


def measure(suite, kept, names):
    """Every step of the families that is not kept yet: all of a family in turn, then again."""
    for name in names:
        steps = [(step[0], step[1], min(suite.runs, step[2]) if len(step) > 2 else suite.runs) for step in FAMILIES[name].steps(suite)]
        for run in range(1, suite.runs + 1):
            for step, function, most in steps:
                if run > most or kept.has(step, run):
                    continue
                say(f"{step}, run {run} of {most}")
                os.sync()
                kept.add(step, run, function(run))
    shutil.rmtree(WORK / "scratch", ignore_errors=True)


def arguments():
    parser = argparse.ArgumentParser(prog="run", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("families", nargs="*", metavar="FAMILY", choices=[[], *FAMILIES])
    parser.add_argument("--runs", type=int)
    parser.add_argument("--models", type=int)
    parser.add_argument("--seconds", type=int, help="of each measurement with wrk")
    for name in ("quick", "again", "report", "write"):
        parser.add_argument(f"--{name}", action="store_true")
    parser.add_argument("--readme", default=report.README, help="another file with the same marks")
    return parser.parse_args()


def main():
    os.environ["LC_ALL"] = "C.UTF-8"
    options = arguments()
    suite = Suite(options)
    if options.again:
        (suite.folder / "runs.jsonl").unlink(missing_ok=True)
    kept = suite.kept()
    if not options.report:
        measure(suite, kept, options.families or list(FAMILIES))
    facts = report.facts(suite)
    for language in ("es", "en"):
        text = report.tables(kept, facts, language)
        (suite.folder / f"results-{language}.md").write_text(text + "\n", encoding="utf-8")
    print(text)
    growth.draw(kept, suite.folder)
    if options.write:
        report.write(kept, facts, options.readme)
        if options.readme == report.README:
            growth.draw(kept, HERE)
    missed = [goal.en for goal in report.GOALS if goal.reached(kept) is False]
    say(f"kept in {suite.folder}; missed: {len(missed)}")


if __name__ == "__main__":
    sys.exit(main())
