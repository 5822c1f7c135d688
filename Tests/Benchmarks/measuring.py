"""What every measurement shares: keeping each run as it ends, time and memory of a command, medians and slopes."""

import hashlib
import importlib.util
import json
import math
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
WORK = ROOT / ".build" / "benchmarks"
BINARY = ROOT / ".build" / "release" / "cotejo"
HERE = pathlib.Path(__file__).resolve().parent


def say(*words):
    print(*words, file=sys.stderr, flush=True)


class Kept:
    """Runs as lines of JSON in one file, written as each ends, so that a measurement goes on where it was stopped.

    A run is known by its name, its number and the scale it was made at; what another program was measured at does not
    count. A last line that was cut off is dropped.
    """

    def __init__(self, path, program, scale):
        self.path, self.program, self.scale = pathlib.Path(path), program, scale
        self.found = {}
        whole = []
        if self.path.exists():
            for line in self.path.read_text(encoding="utf-8").splitlines():
                try:
                    run = json.loads(line)
                except ValueError:
                    continue
                whole.append(line)
                if (run["program"], run["scale"]) == (program, scale):
                    self.found[run["name"], run["run"]] = run["values"]
            self.path.write_text("".join(line + "\n" for line in whole), encoding="utf-8")

    def has(self, name, run):
        return (name, run) in self.found

    def add(self, name, run, values):
        self.path.parent.mkdir(parents=True, exist_ok=True)
        line = {"name": name, "run": run, "program": self.program, "scale": self.scale,
                "at": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()), "values": values}
        with open(self.path, "a", encoding="utf-8") as file:
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
            file.flush()
            os.fsync(file.fileno())
        self.found[name, run] = values

    def runs(self, name):
        """What was kept under a name, by run."""
        return [values for (kept, _), values in sorted(self.found.items(), key=lambda item: item[0][1]) if kept == name]

    def series(self, figure):
        """The values of `name:key`, one a run; without those that a run does not have. Several names are parted by `|`."""
        found = []
        for part in figure.split("|"):
            name, key = part.split(":", 1)
            found += [run[key] for run in self.runs(name) if run.get(key) is not None]
        return found


def timed(command, **options):
    """Seconds and peak megabytes of a command; its output where it fails.

    By `time`, which is small: what a process is told of its child's memory begins with its own, and ours is large.
    """
    with tempfile.TemporaryDirectory() as folder:
        log, told = pathlib.Path(folder) / "log", pathlib.Path(folder) / "time"
        with open(log, "wb") as out:
            done = subprocess.run(["/usr/bin/time", "-f", "%e %M", "-o", told, *map(str, command)], stdout=out, stderr=out,
                                  check=False, **options)
        if done.returncode:
            tail = log.read_text(encoding="utf-8", errors="replace")[-2000:]
            raise SystemExit(f"{' '.join(map(str, command))}: {done.returncode}\n{tail}")
        seconds, kilobytes = told.read_text(encoding="ascii").split()
    return {"seconds": float(seconds), "peakMB": int(kilobytes) / 1024}


def read_once(*paths):
    """Reads files, so that they are in the system's memory."""
    for path in paths:
        digest(path)


def asked_json(command, **options):
    """What a command prints, as JSON."""
    done = subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, check=True, **options)
    return json.loads(done.stdout)


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def spread(values):
    """Median, least and most; None where nothing was measured."""
    return (statistics.median(values), min(values), max(values)) if values else None


def slope(points):
    """The slope of the line that fits the logarithms of the points best: 1 is growth in proportion."""
    logs = [(math.log(a), math.log(b)) for a, b in points]
    x, y = (sum(point[i] for point in logs) / len(logs) for i in (0, 1))
    width = sum((a - x) ** 2 for a, _ in logs)
    return sum((a - x) * (b - y) for a, b in logs) / width


def module(path):
    """A script elsewhere in the project as a module; two of the same name do not meet."""
    path = ROOT / path
    spec = importlib.util.spec_from_file_location("_".join(path.with_suffix("").parts[-2:]), path)
    found = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(found)
    return found


def digest(*paths):
    """A short digest of files, by content and in order."""
    found = hashlib.sha256()
    for path in paths:
        with open(path, "rb") as file:
            while part := file.read(1 << 20):
                found.update(part)
    return found.hexdigest()[:16]


def git(*arguments):
    done = subprocess.run(["git", "-C", ROOT, *arguments], capture_output=True, text=True, check=False)
    return done.stdout.strip()


def commit():
    """The last commit that changed what is measured, marked where it was changed since, or the program is older than it."""
    measured = ("Sources", "Package.swift", "Package.resolved", "Catalogue", "Imports")
    name = git("log", "-1", "--format=%h", "--", *measured) or "unknown"
    changes = "+changes" if git("status", "--porcelain", "--", *measured) else ""
    return name + changes + ("+older-build" if is_older(BINARY, ROOT / "Sources") else "")


def is_older(program, folder):
    """Whether a program was built before a file of a folder was changed."""
    built = pathlib.Path(program).stat().st_mtime if pathlib.Path(program).exists() else 0
    return any(path.stat().st_mtime > built for path in pathlib.Path(folder).rglob("*.swift"))


def machine():
    """The processor's name, how many cores this process may use, and how busy they are."""
    text = pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8")
    names = [line.split(":", 1)[1].strip() for line in text.splitlines() if line.startswith("model name")]
    return {"processor": names[0] if names else "unknown", "cores": len(os.sched_getaffinity(0)),
            "load": round(os.getloadavg()[0], 2)}
