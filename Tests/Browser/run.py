"""Fills a database with the manuals and Utopia, serves it, and looks at the pages in a real Chromium.

    python Tests/Browser/run.py [--screenshots FOLDER]

Needs the release binary, Playwright from PyPI and Debian's chromium. Ends with `N passed, N failed`.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BINARY = ROOT / ".build" / "release" / "cotejo"


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--screenshots", default=str(ROOT / ".build" / "screenshots"))
    folder = parser.parse_args().screenshots
    with tempfile.TemporaryDirectory(prefix="cotejo-browser-") as data:
        environment = {**os.environ, "COTEJO_DATA": data, "COTEJO_REFERENCE": str(ROOT)}
        subprocess.run([BINARY, "import", "--publish", ROOT / "Catalogue" / "Manual",
                        ROOT / "Imports/Samples/accepted/UTO.xml"], env=environment, check=True,
                       stdout=subprocess.DEVNULL)
        server = subprocess.Popen([BINARY, "serve", "--port", "0", "--lang", "en"], env=environment,
                                  stdout=subprocess.PIPE, text=True)
        try:
            address = server.stdout.readline().strip().rsplit(" ", 1)[-1]
            return subprocess.run([sys.executable, ROOT / "Tests/Browser/check_pages.py", address, folder]).returncode
        finally:
            server.terminate()
            server.wait(timeout=15)


if __name__ == "__main__":
    sys.exit(main())
