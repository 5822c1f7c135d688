"""Answers that need no page: entry, machine readable zones beside the Python package mrz, identification beside asking in
fixed order, and how much of what a search should find it finds."""

import re
import shutil
import subprocess
import sys

from measuring import BINARY, ROOT, WORK, asked_json, timed
from prepared import PYTHON, by_cotejo


def shipped():
    """A fresh catalogue of the shipped manual."""
    data = WORK / "shipped"
    shutil.rmtree(data, ignore_errors=True)
    timed(by_cotejo(data, ROOT / "Catalogue" / "Manual"))
    return data


def entry(_):
    found = asked_json([BINARY, "benchmark", "entry"])
    said, missing = found["answers"]
    return {"p99": said["p99Milliseconds"], "p99missing": missing["p99Milliseconds"], "matrix": found["matrixMilliseconds"]}


def entry_crowded(_):
    """All the rules on eleven states."""
    found = asked_json([BINARY, "benchmark", "entry", "--destinations", 11])
    said, missing = found["answers"]
    return {"p99": said["p99Milliseconds"], "p99missing": missing["p99Milliseconds"]}


def zones(suite):
    def measured(_):
        """Zones a second of both, and on how many of the vectors they judge alike; a difference without a reason ends it."""
        done = subprocess.run(
            [PYTHON, ROOT / "Tests" / "MRZ" / "compare.py", "--cotejo", BINARY, "--data", shipped(), "--reference", ROOT],
            capture_output=True, text=True, check=False)
        if done.returncode:
            raise SystemExit(f"Tests/MRZ/compare.py: {done.returncode}\n{done.stdout[-1000:]}{done.stderr[-1000:]}")
        return zones_of(done.stdout) | damaged(suite)
    return measured


def zones_of(text):
    """The figures that compare.py prints in words."""
    count, alike = re.search(r"^(\d+) zones, (\d+) judged alike", text, re.MULTILINE).groups()
    ours, theirs = re.search(r"cotejo ([\d,]+), mrz ([\d,]+):", text).groups()
    return {"zones": int(count), "alike": int(alike), "ours": int(ours.replace(",", "")), "mrz": int(theirs.replace(",", ""))}


def damaged(suite):
    found = asked_json([BINARY, "benchmark", "mrz", "--zones", 100_000, "--inputs", 100_000 if suite.quick else 10_000_000])
    return {"damaged": found["inputs"], "damagedRate": found["inputsPerSecond"]}


def identify(suite):
    def measured(_):
        trials = 10 if suite.quick else 40
        found = asked_json([BINARY, "benchmark", "identify", "--models", suite.models, "--trials", trials, "--data", shipped(),
                            "--reference", ROOT])
        return identified(found)
    return measured


def identified(found):
    """Questions to the right model in both orders, right answers only, country not known and known; the longest step."""
    values = {"stepP99": max(run["stepMilliseconds"]["p99"] for run in found["runs"])}
    for run in found["runs"]:
        if run["catalogue"] == "generated" and run["wrong"] == 0:
            known = "Known" if run["knowsCountry"] else ""
            values[f"{run['order']}{known}"] = run["questions"]["median"]
            values[f"{run['order']}{known}P95"] = run["questions"]["p95"]
    return values


def quality(_):
    """Of what questions over the shipped manual must find, the share among the first five answers."""
    done = subprocess.run([sys.executable, ROOT / "Tests" / "SearchQuality" / "run.py", "--binary"], capture_output=True,
                          text=True, check=False)
    found = re.search(r"^recall@5 ([\d.]+)", done.stdout, re.MULTILINE)
    if not found:
        raise SystemExit(f"Tests/SearchQuality/run.py: {done.stdout[-500:]}{done.stderr[-500:]}")
    return {"recall": float(found.group(1))}


def steps(suite):
    return [("answers.entry", entry), ("answers.entry-crowded", entry_crowded), ("answers.zones", zones(suite)),
            ("answers.identify", identify(suite)), ("answers.quality", quality, 1)]
