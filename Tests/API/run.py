"""Holds the API to its own description with schemathesis: every answer must be one that the description allows.

    python Tests/API/run.py [--examples N]

Needs the release binary and schemathesis from PyPI. Reports of errors are left out here: they are limited in number, and
their own tests hold them. Ends with `N passed, N failed`, one for each operation.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BINARY = ROOT / ".build" / "release" / "cotejo"


def training_samples() -> list[Path]:
    """Sample trainers, needs, resources and training records of the members."""
    folder = ROOT / "Imports" / "Samples" / "accepted"
    return [path for kind in ("trainers", "needs", "resources", "training-record")
            for path in sorted(folder.glob(f"{kind}-*.xml"))]


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--examples", default="20")
    examples = parser.parse_args().examples
    with tempfile.TemporaryDirectory(prefix="cotejo-api-") as folder:
        data = Path(folder) / "data"
        environment = {**os.environ, "COTEJO_DATA": str(data), "COTEJO_REFERENCE": str(ROOT)}
        subprocess.run([BINARY, "import", "--publish", ROOT / "Catalogue" / "Manual",
                        ROOT / "Imports/Samples/accepted/UTO.xml", *training_samples()], env=environment, check=True,
                       stdout=subprocess.DEVNULL)
        subprocess.run([BINARY, "plan", "--steps", "4", "--title", "Plan"], env=environment, check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        server = subprocess.Popen([BINARY, "serve", "--port", "0", "--lang", "en"], env=environment,
                                  stdout=subprocess.PIPE, text=True)
        try:
            address = server.stdout.readline().strip().rsplit(" ", 1)[-1]
            report = Path(folder) / "report.json"
            # An address that is too long is refused as such (RFC 9110, 15.5.15), before anything in it is looked at.
            (Path(folder) / "schemathesis.toml").write_text(
                "[checks]\nnegative_data_rejection.expected-statuses = "
                '[400, 401, 403, 404, 405, 406, 409, 414, 415, 422, 428, 429, "5xx"]\n', encoding="utf-8")
            command = [Path(sys.executable).with_name("schemathesis"), "run", f"{address}/api/v1/openapi.json",
                       "--url", address, "--checks", "all", "--max-examples", examples, "--seed", "1",
                       "--generation-database", "none", "--exclude-operation-id", "reportError", "--no-color",
                       "--report-json-path", report]
            ended = subprocess.run(command, cwd=folder).returncode
        finally:
            server.terminate()
            server.wait(timeout=15)
        if not report.exists():
            print("0 passed, 1 failed")
            return 1
        return count(json.loads(report.read_text()), ended)


def count(report: dict, ended: int) -> int:
    """Passed and failed operations, from the report."""
    operations, cases = report["operations"], report["test_cases"]
    failed = cases["unique_failures"] + cases["errored"] + operations["errored"]
    if ended and not failed:
        failed = 1
    passed = max(0, operations["tested"] - failed)
    print(f"{cases['generated']} requests")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
