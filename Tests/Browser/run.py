"""Fills a database with the manuals, Utopia and the training samples, serves it, and looks at the pages in a real Chromium.

    python Tests/Browser/run.py [--screenshots FOLDER]

With a folder, every page is also photographed for people: in both languages, wide and narrow, light and dark. Needs the
release binary, Playwright and axe-playwright-python from PyPI and Debian's chromium. Says how long each part took, and ends
with `N passed, N failed`.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HERE = ROOT / "Tests" / "Browser"
BINARY = ROOT / ".build" / "release" / "cotejo"


def counted(command: list[str]) -> tuple[int, int]:
    """Runs checks, shows what they print, and gives what they count; without a count, one failed."""
    began = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    last = ""
    for line in process.stdout:
        if re.fullmatch(r"\d+ passed, \d+ failed\n?", line):
            last = line
        else:
            print(line, end="", flush=True)
    code = process.wait()
    print(f"      {Path(command[1]).name}: {time.monotonic() - began:.0f} s", flush=True)
    if not last:
        print(f"FAILED  {Path(command[1]).name} ended without a count (exit code {code})")
        return 0, 1
    passed, failed = map(int, re.findall(r"\d+", last))
    return passed, failed if failed or code == 0 else 1


def training_samples() -> list[Path]:
    """Sample trainers, needs, resources and training records of the members."""
    folder = ROOT / "Imports" / "Samples" / "accepted"
    return [path for kind in ("trainers", "needs", "resources", "training-record")
            for path in sorted(folder.glob(f"{kind}-*.xml"))]


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--screenshots", default="")
    folder = parser.parse_args().screenshots
    with tempfile.TemporaryDirectory(prefix="cotejo-browser-") as data:
        environment = {**os.environ, "COTEJO_DATA": data, "COTEJO_REFERENCE": str(ROOT)}
        subprocess.run([BINARY, "import", "--publish", ROOT / "Catalogue" / "Manual",
                        ROOT / "Imports/Samples/accepted/UTO.xml", *training_samples()], env=environment, check=True,
                       stdout=subprocess.DEVNULL)
        for title, seed in (("Plan", "1"), ("Otro plan", "2")):
            subprocess.run([BINARY, "plan", "--steps", "4", "--seed", seed, "--title", title], env=environment, check=True,
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        server = subprocess.Popen([BINARY, "serve", "--port", "0", "--lang", "en"], env=environment,
                                  stdout=subprocess.PIPE, text=True)
        try:
            address = server.stdout.readline().strip().rsplit(" ", 1)[-1]
            # The longest first.
            checks = [("check_axe.py", "--languages", "es"), ("check_axe.py", "--languages", "en"),
                      ("check_pages.py", "--screenshots", folder), ("check_tasks.py",), ("check_accounts.py", data),
                      ("check_desk.py", data), ("check_plan.py", data), ("check_review.py", data),
                      ("check_offline.py", data), ("check_mrz.py",)]
            commands = [[sys.executable, str(HERE / name), address, *rest] for name, *rest in checks]
            commands += [[sys.executable, str(HERE / name), data] for name in ("check_site.py", "check_manual.py")]
            # Two at a time: a browser waits for its pages about as long as it works.
            with ThreadPoolExecutor(max_workers=2) as pool:
                counts = list(pool.map(counted, commands))
            # This one publishes editions: alone.
            counts.append(counted([sys.executable, str(HERE / "check_follow.py"), address, data]))
        finally:
            server.terminate()
            server.wait(timeout=15)
    passed, failed = (sum(column) for column in zip(*counts))
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
