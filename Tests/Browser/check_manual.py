"""Prints manuals with Chromium and reads them again: the contents name the page that each model begins on, in both languages.

    python3 check_manual.py DATA

DATA is a folder of data. Needs Chromium and pdftotext (Debian's poppler-utils). Ends with "N passed, N failed".
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from check_accounts import BINARY
from check_pages import Checks

# A country with many drawings, and one with titles that take two lines.
COUNTRIES = ["UTO", "GTM"]
CODE = r"[A-Z]{3}-[A-Z]{2}-\d{5}"
WORDS = {"es": {"contents": "Contenido", "annex": "Anexo: requisitos de ingreso", "expires": "Esta copia vence el"},
         "en": {"contents": "Contents", "annex": "Annex: entry requirements", "expires": "This copy expires on"}}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("data")
    arguments = parser.parse_args()
    checks = Checks()
    with tempfile.TemporaryDirectory(prefix="cotejo-manual-") as work:
        for country in COUNTRIES:
            for language in ("es", "en"):
                try:
                    problems = manual(Path(work), arguments.data, country, language)
                except Exception as error:  # a manual that cannot be made is a failure with its reason, not an end
                    problems = [f"{type(error).__name__}: {error}"]
                checks.expect(f"manual: {country} {language}", problems)
    print(f"{checks.passed} passed, {checks.failed} failed")
    sys.exit(1 if checks.failed else 0)


def manual(work, data, country, language):
    """Names without a folder: the files are wanted where whoever asks stands."""
    name = f"{country}-{language}"
    told = subprocess.run([BINARY, "offline", "manual", country, "--lang", language, "--out", f"{name}.html", "--pdf",
                           f"{name}.pdf", "--data", data, "--replace"], cwd=work, capture_output=True, text=True,
                          env={**os.environ, "LANG": "C"})
    if told.returncode:
        return [f"exit code {told.returncode}: {told.stderr}"]
    text = subprocess.run(["pdftotext", "-layout", work / f"{name}.pdf", "-"], check=True, capture_output=True, text=True).stdout
    pages = text.split("\f")[:-1]
    problems = paged(pages, WORDS[language])
    html = (work / f"{name}.html").read_text(encoding="utf-8")
    anchors = re.findall(rf'<a href="#({CODE})">', html)
    said = contents(pages, WORDS[language])
    if not anchors or sorted(said) != sorted([*anchors, WORDS[language]["annex"]]):
        problems.append(f"the contents number {len(said)} of {len(anchors)} models and the annex")
    for what, page in said.items():
        # A model begins with its code on a line of its own, the annex with its title.
        begins = [number for number, lines in enumerate(pages, 1) if re.search(rf"^\s*{re.escape(what)}\s*$", lines, re.MULTILINE)]
        if begins != [page]:
            problems.append(f"{what} is on {begins}, the contents say {page}")
    if ".manual-contents a[href=" in html:
        problems.append("the file of HTML has the numbers of a print that it is not")
    strange = [path.name for path in work.iterdir() if not re.fullmatch(r"[A-Z]{3}-(es|en)\.(html|pdf)", path.name)]
    return problems + ([f"left behind: {strange}"] if strange else [])


def paged(pages, words):
    """The first page says until when, and every page its own number."""
    problems = [] if words["expires"] in pages[0] else ["the first page does not say when it expires"]
    for number, page in enumerate(pages, 1):
        if page.split()[-3:] != [str(number), "/", str(len(pages))]:
            problems.append(f"page {number} ends with {page.split()[-3:]}")
    return problems[:5]


def contents(pages, words):
    """What the contents say of each model and of the annex; a title may take several lines."""
    said, waiting = {}, None
    started = False
    for line in "\n".join(pages).splitlines():
        started = started or line.strip() == words["contents"]
        if not started:
            continue
        if re.fullmatch(rf"\s*{CODE}\s*", line):
            break
        found = re.match(rf"\s*({CODE}|{re.escape(words['annex'])})(?=\s)", line)
        waiting = found.group(1) if found else waiting
        number = re.search(r"\S\s{2,}(\d+)$", line)
        if waiting and number:
            said[waiting], waiting = int(number.group(1)), None
    return said


if __name__ == "__main__":
    main()
