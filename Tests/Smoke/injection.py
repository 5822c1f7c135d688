"""A marker in every text of every kind of record, and every page, table, calendar, feed, drawing and export read by a parser.

A marker would be markup in HTML, XML and SVG, a formula in a table, a line of its own in a calendar, a name in a
template. Each field has its own, so that what gets through names the field. Standard library only.
"""

from __future__ import annotations

import csv
import http.client
import io
import json
import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as tree
from collections import Counter
from contextlib import closing
from html.parser import HTMLParser
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "Faults"))

import safety  # noqa: E402  (beside this file)
from people import token_of  # noqa: E402  (beside the trials of faults)

MOST_PAGES = 500
MOST_OF_A_KIND = 8
MARK = re.compile(r"x-(\d+)-x y='z'")


def marker(number: int) -> str:
    return f"""{"=+-@"[number % 4]}1"'><x-{number}-x y='z'>&{{{{frame.homePath}}}}]]>\nX-EVIL:{number}"""


class Marked:
    """A sample with markers in its texts, as many as the checks let through."""

    def __init__(self, smoke, folder: Path, source: Path, first: int):
        self.file = folder / source.name
        self.fields: dict[str, int] = {}
        refused: set[str] = set()
        for _ in range(8):
            self.write(source, refused, first)
            report = json.loads(smoke.quiet("validate", "--format", "json", str(self.file)))
            wrong = {re.sub(r"\[\d+\]", "", finding["path"]) for finding in report["findings"]
                     if finding["severity"] == "error"}
            if report["accepted"]:
                return
            # Where a whole record is refused, so are the texts in it.
            more = {field for field in self.fields if any(field == path or field.startswith(path + "/") for path in wrong)}
            if not more:
                break
            refused |= more
        raise RuntimeError(f"{source.name} is not accepted with markers: {report['findings'][:3]}")

    def write(self, source: Path, refused: set[str], first: int) -> None:
        document = tree.parse(source)
        self.fields = {}
        namespace = document.getroot().tag[1:].split("}")[0]
        tree.register_namespace("", namespace)

        def walk(element, path: str) -> None:
            path += "/" + element.tag.split("}")[1]
            if len(element) == 0 and (element.text or "").strip() and path not in refused:
                number = self.fields.setdefault(path, first + len(self.fields))
                element.text = marker(number)
            for child in element:
                walk(child, path)

        walk(document.getroot(), "")
        document.write(self.file, encoding="utf-8", xml_declaration=True)


class Page(HTMLParser):
    """What a browser makes of a page: its links, its text, and whatever markup a marker made."""

    def __init__(self, text: str):
        super().__init__(convert_charrefs=True)
        self.links: list[str] = []
        self.text: list[str] = []
        self.wrong: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag.startswith("x-") or ("y", "z") in attributes:
            self.wrong.append(tag)
        for name, value in attributes:
            if name.startswith("on") or (name in ("href", "src", "action") and re.match(r"\s*(javascript|data):", value or "")):
                self.wrong.append(f"{tag} {name}={value}")
            self.text.append(value or "")
            if tag == "a" and name == "href":
                self.links.append(value or "")

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def wrong_in(kind: str, path: str, body: str) -> tuple[list[str], str, list[str]]:
    """What a parser finds that came from a marker; the text; the links."""
    if kind.startswith("text/html"):
        page = Page(body)
        return page.wrong, "\n".join(page.text), page.links
    if "xml" in kind or "svg" in kind:
        root = tree.fromstring(body.encode())
        found = [element.tag for element in root.iter() if "x-" in element.tag.split("}")[-1][:2] or element.get("y") == "z"]
        return found, "\n".join([text for text in root.itertext()] + [v for e in root.iter() for v in e.attrib.values()]), []
    if kind.startswith("text/csv"):
        separator = ";" if ";" in body.split("\r\n")[0] else ","
        cells = [cell for row in csv.reader(io.StringIO(body.lstrip("\ufeff"), newline=""), delimiter=separator) for cell in row]
        formulas = [cell for cell in cells if re.match(r"[=+\-@\t\r]", cell) and not re.fullmatch(r"-?[\d.,]+", cell)]
        return formulas, "\n".join(cells), []
    if kind.startswith("text/calendar"):
        lines = re.sub(r"\r\n[ \t]", "", body).split("\r\n")
        return [line for line in lines if line.startswith("X-EVIL") or (line and not re.match(r"[A-Z-]+[;:]", line))
                or "\n" in line], body.replace("\r\n ", "").replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";"), []
    if "json" in kind:
        return [], json.dumps(json.loads(body), ensure_ascii=False).replace("\\\"", '"'), []
    return [], body, []


class Quiet:
    """Commands on a folder of data, without a check for each."""

    def __init__(self, smoke, data: Path):
        self.smoke, self.data, self.place = smoke, data, smoke.place

    def quiet(self, *arguments: str) -> str:
        result = subprocess.run([self.place / "cotejo", *arguments, "--data", self.data], capture_output=True, text=True,
                                cwd="/", env={"PATH": os.environ["PATH"], "LANG": "C.UTF-8"}, timeout=120)
        if result.returncode not in (0, 65):
            raise RuntimeError(f"{arguments[:3]}: {result.returncode} {result.stdout[-300:]} {result.stderr[-600:]}")
        return result.stdout

    def cotejo(self, _: object, *arguments: str) -> str:
        return self.quiet(*arguments)


def injection(smoke) -> None:
    """Fills a database with markers, then reads everything that comes out of it."""
    raw = marker(4)
    unescaped = {"text/html": f"<p>{raw}</p>", "application/xml": "<a><x-4-x y='z'/></a>", "image/svg+xml": "<svg><g y='z'/></svg>",
               "text/csv": f"a,b\r\n{raw}", "text/calendar": f"BEGIN:VCALENDAR\r\nSUMMARY:{raw}\r\n".replace("\n", "\r\n")}
    blind = [kind for kind, body in unescaped.items() if not wrong_in(kind, "", body)[0]]
    smoke.expect("every reader sees what is not escaped", not blind, blind)
    folder = smoke.data.parent / "injection"
    folder.mkdir()
    work = Quiet(smoke, folder / "data")
    samples = smoke.place / "Imports" / "Samples" / "accepted"
    numbers: dict[int, str] = {}
    shutil.copytree(samples / "images", folder / "images")
    sponsors = [samples / f"trainers-{code}.xml" for code in ("CAN", "MEX", "USA", "BLZ", "CRI", "DOM")]
    marked = [samples / name for name in ("UTO.xml", "trainers-GTM.xml", "needs-GTM.xml", "resources-GTM.xml",
                                          "training-record-GTM.xml", "resources-CRM.xml")]
    work.quiet("import", "--publish", str(smoke.place / "Catalogue" / "Manual"), *[str(path) for path in sponsors])
    for source in marked:
        sample = Marked(work, folder, source, 1000 * (marked.index(source) + 1))
        numbers |= {number: f"{source.stem} {field}" for field, number in sample.fields.items()}
        told = json.loads(work.quiet("import", "--publish", "--format", "json", str(sample.file)))
        smoke.expect(f"{source.name} is taken with {len(sample.fields)} markers", told["accepted"], str(told)[:600])
    numbers |= {9000: "title of a plan", 9001: "text of a report", 9002: "contact of a report"}
    work.quiet("plan", "--steps", "1", "--title", marker(9000))
    seen = read_all(smoke, work, numbers)
    for form in ("xml", "json", "csv"):
        body = work.quiet("export", "--country", "UTO", "--format", form)
        kind = {"xml": "application/xml", "json": "application/json", "csv": "text/csv"}[form]
        wrong, text, _ = wrong_in(kind, "export", body)
        seen |= {int(number) for number in MARK.findall(text)}
        smoke.expect(f"nothing gets out of its field in an export as {form}", not wrong, wrong[:3])
    unseen = [field for number, field in numbers.items() if number not in seen]
    smoke.expect(f"{len(seen)} of {len(numbers)} fields were seen somewhere", len(seen) > 0.8 * len(numbers), unseen)
    print("not seen:", unseen)


def read_all(smoke, work: Quiet, numbers: dict[int, str]) -> set[int]:
    """Follows every link from the home page, and asks for what programs ask for: the numbers of the markers met."""
    smoke = At(smoke, work.data)
    seen: set[int] = set()
    with safety.server(smoke) as (_, port):
        token = token_of(work, work.data, port, "secretariat")
        report = json.dumps({"kind": "other", "text": marker(9001), "contact": marker(9002)[:90]})
        ask(port, "/api/v1/documents/UTO-AO-03002/reports", token, report)
        waiting = ["/", "/documents.csv", "/feeds/all.atom", "/feeds/UTO.atom", "/submissions", "/submissions/feed.atom",
                   "/submissions/reports", "/submissions/deadlines.ics", "/training", "/training/plans/1",
                   "/api/v1/submissions", "/api/v1/submissions/reports",
                   *[f"/training/plans/1/files/{name}" for name in ("plan.ics", "plan.csv", "plan.xml", "cancelled.ics")],
                   *[f"/api/v1/{name}" for name in ("documents?size=100", "documents/UTO-AO-03002", "changes", "glossary",
                                                    "training/needs", "training/trainers", "training/plans/1", "entry/matrix")]]
        asked, kinds, wrong = set(waiting), Counter(), []
        while waiting and len(asked) < MOST_PAGES:
            path = waiting.pop(0)
            status, kind, body, headers = ask(port, path, token)
            if status >= 500:
                wrong.append((path, status, body[:200]))
            if status != 200:
                continue
            try:
                found, text, links = wrong_in(kind, path, body)
            except Exception as error:  # noqa: BLE001 - what no parser reads is wrong
                found, text, links = [repr(error)], body, []
            if found or any("x-" in value and "y='z'" in value for value in headers.values()):
                wrong.append((path, kind, found[:2]))
            seen |= {int(number) for number in MARK.findall(text)}
            for link in links:
                link = link.split("#")[0]
                shape = re.sub(r"\d+|[A-Z]{3}\b|=[^&]*", "", link)
                if not link.startswith("/") or link.startswith("//") or link in asked or kinds[shape] >= MOST_OF_A_KIND:
                    continue
                kinds[shape] += 1
                asked.add(link)
                waiting.append(link)
        smoke.expect(f"{len(asked)} addresses: nothing gets out of its field", not wrong, wrong[:6])
    return seen & set(numbers)


class At:
    """The same run on other data."""

    def __init__(self, smoke, data: Path):
        self.data, self.place, self.expect = data, smoke.place, smoke.expect


def ask(port: int, path: str, token: str, body: str | None = None) -> tuple[int, str, str, dict[str, str]]:
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=60)) as connection:
        connection.request("POST" if body else "GET", path, body.encode() if body else None,
                           {"Authorization": f"Bearer {token}", "Accept-Language": "en", "Content-Type": "application/json"})
        response = connection.getresponse()
        content = response.read()
        kind = response.getheader("Content-Type") or ""
        text = content.decode() if re.match(r"text/|application/(json|xml|problem|atom)|image/svg", kind) else ""
        return response.status, kind, text, dict(response.getheaders())
