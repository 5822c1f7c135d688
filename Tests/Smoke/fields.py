"""Every field of every form, as each role, and every parameter of the API, filled with what means harm to SQL, HTML, XML,
tables, headers, logs and file names.

    python3 Tests/Smoke/fields.py        every harm in every field, some 25,000 requests; the smoke run has one of each field

A field is filled while the others have what they need to be accepted. No answer is the server's fault; none sends a browser
elsewhere or has a header of the sender's; no page, table, feed or drawing afterwards has markup, a formula or a line of its
own; the log has no line of the sender's; no file is made outside its folder; the database is whole. Standard library only.
"""

from __future__ import annotations

import http.client
import json
import re
import subprocess
import sys
import tempfile
import urllib.parse
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "Tests" / "Faults"))

from injection import Page, Quiet, marker, wrong_in  # noqa: E402  (beside this file)
from people import signed_in, token_of  # noqa: E402  (beside the trials of faults)

ROLES = ("reader", "officer", "planner", "countryEditor", "secretariat", "administrator")
MOST_PAGES = 160
MOST_OF_A_SHAPE = 2
# Signing out, or taking one's own second factor away, ends what is being tried.
LEFT_ALONE = re.compile(r"/sign-out|/account/sessions|/account/second-factor|/setup")
LINES = re.compile(r"^X-EVIL|^[=+@]1\"'><", re.MULTILINE)


def harms(number: int, turn: int | None = None) -> list[str]:
    """What a field is filled with: text that breaks out, in each language that it may land in; at a turn, one of them."""
    all_of_them = [marker(number), "' OR '1'='1' UNION SELECT name, sql FROM sqlite_master; DROP TABLE submission; --",
            "a\r\nX-EVIL: 1\r\n\r\n<x-9-x y='z'>", "../../../../tmp/cotejo-evil", "//evil.example/\\evil", "\x00\u202e\ufffe" + "9" * 400,
            "javascript:alert(1)", "NEAR(\"a\" OR *) {} ^:"]
    return all_of_them if turn is None else [all_of_them[turn % len(all_of_them)]]


@dataclass
class Form:
    """A form of a page, with what it holds when nothing is typed."""

    action: str
    method: str = "get"
    kind: str = ""
    values: dict[str, str] = field(default_factory=dict)
    files: list[str] = field(default_factory=list)

    @property
    def shape(self) -> tuple:
        return re.sub(r"\d+|[A-Z]{3}-[A-Z]{2}-\d+|\b[A-Z]{3}\b", "", self.action.split("?")[0]), self.method, tuple(sorted(self.values))


class Forms(HTMLParser):
    """The forms of a page."""

    def __init__(self, address: str, text: str):
        super().__init__(convert_charrefs=True)
        self.found: list[Form] = []
        self.address, self.open, self.select, self.area = address, None, "", ""
        self.feed(text)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attributes}
        if tag == "form":
            action = urllib.parse.urljoin(self.address, given.get("action") or self.address)
            self.open = Form(action, given.get("method", "get").lower(), given.get("enctype", ""))
            self.found.append(self.open)
        name = given.get("name", "")
        if self.open is None:
            return
        if tag == "input" and name:
            kind = given.get("type", "text")
            if kind == "file":
                self.open.files.append(name)
            elif kind not in ("checkbox", "radio") or "checked" in given or name not in self.open.values:
                self.open.values[name] = given.get("value") or {"date": "2027-03-01", "number": "1", "email": "a@cotejo.example",
                    "datetime-local": "2027-03-01T12:00", "checkbox": "on", "hidden": ""}.get(kind, "x")
        elif tag in ("textarea", "button") and name:
            self.open.values[name] = given.get("value", "x")
        elif tag == "select" and name:
            self.select, self.open.values[name] = name, ""
        elif tag == "option" and self.select and (given.get("value") and not self.open.values[self.select] or "selected" in given):
            self.open.values[self.select] = given.get("value", "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self.open = None
        elif tag == "select":
            self.select = ""


class Visitor:
    """Somebody with a role: asks pages, sends forms, and holds each answer to what holds for all."""

    def __init__(self, port: int, headers: dict[str, str], *, whole: bool):
        self.port, self.headers, self.wrong, self.count, self.taken = port, headers, [], 0, 0
        self.whole, self.turn = whole, 0

    def harms(self, number: int) -> list[str]:
        """All of them, or the next."""
        self.turn += 1
        return harms(number, None if self.whole else self.turn)

    def ask(self, method: str, path: str, body: bytes | None = None, kind: str = "") -> tuple[int, str, str]:
        """Status, type and text."""
        self.count += 1
        more = {"Content-Type": kind, "Origin": f"http://127.0.0.1:{self.port}", "Sec-Fetch-Site": "same-origin"} if body is not None else {}
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)) as connection:
            connection.request(method, path, body, {**self.headers, **more})
            response = connection.getresponse()
            content, kind = response.read(), response.getheader("Content-Type") or ""
        said = f"{method} {path[:160]} {(body or b'')[:200]!r}"
        place = response.getheader("Location") or ""
        if response.status >= 500:
            self.wrong.append(f"{response.status}: {said}")
        if response.getheader("X-EVIL") or (place and not re.match(rf"/(?![/\\])|http://127.0.0.1:{self.port}/", place)):
            self.wrong.append(f"leads to {place}: {said}")
        self.taken += response.status in (200, 201, 303)
        text = content.decode("utf-8", "replace") if re.match(r"text/|application/(json|xml|problem|atom)|image/svg", kind) else ""
        if text and response.status != 304:
            try:
                found = wrong_in(kind, path, text)[0]
            except Exception as error:  # noqa: BLE001 - what no parser reads is wrong
                found = [repr(error)]
            if found:
                self.wrong.append(f"{found[:2]} in the answer to {said}")
        return response.status, kind, text

    def crawl(self) -> list[Form]:
        """Every kind of page that is in reach, and the forms that they have."""
        waiting = ["/", "/account", "/accounts", "/audit", "/submissions", "/submissions/calls", "/submissions/model", "/operations",
                   "/submissions/vocabulary", "/submissions/reports", "/training", "/training/plans/1", "/mrz", "/entry", "/identify",
                   "/compare", "/documents", "/documents/UTO-AO-03002", "/documents/UTO-AO-03002/reports", "/glossary", "/changes",
                   *[f"/submissions/forms/{record}" for record in ("need", "trainer", "workshop", "followUp", "exercise", "venue")]]
        asked, kinds, forms = set(waiting), Counter(), {}
        while waiting:
            path = waiting.pop(0)
            status, kind, text = self.ask("GET", path)
            if status != 200 or not kind.startswith("text/html"):
                continue
            for form in Forms(path, text).found:
                if not LEFT_ALONE.search(form.action):
                    forms.setdefault(form.shape, form)
            for to in Page(text).links:
                to = to.split("#")[0]
                shape = re.sub(r"\d+|[A-Z]{3}\b|=[^&]*", "", to)
                if to.startswith("/") and not to.startswith("//") and to not in asked and kinds[shape] < MOST_OF_A_SHAPE \
                        and len(asked) < MOST_PAGES:
                    kinds[shape] += 1
                    asked.add(to)
                    waiting.append(to)
        return list(forms.values())

    def fill(self, form: Form, number: int) -> int:
        """Each field of a form with each harm; how many were sent."""
        fields = [name for name in form.values if name != "form-token"]
        count = 0
        for name in fields:
            for harm in self.harms(number):
                self.send(form, {**form.values, name: harm})
                count += 1
        for name in form.files:
            for harm in ("../../evil.xml", "a\"; x=\"b\r\nX-EVIL: 1.xml", "=cmd|' /C calc'!A0.zip", marker(number)[:200]):
                self.send(form, form.values, upload=(name, harm))
                count += 1
        return count

    def send(self, form: Form, values: dict[str, str], upload: tuple[str, str] | None = None) -> None:
        if form.method == "get":
            self.ask("GET", form.action.split("?")[0] + "?" + urllib.parse.urlencode(values))
        elif form.kind.startswith("multipart"):
            edge, parts = "edge-of-a-part", []
            for name, value in values.items():
                parts.append(f'--{edge}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n')
            if upload:
                named = upload[1].replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
                parts.append(f'--{edge}\r\nContent-Disposition: form-data; name="{upload[0]}"; filename="{named}"\r\n'
                             "Content-Type: application/xml\r\n\r\n<needs/>\r\n")
            body = "".join(parts) + f"--{edge}--\r\n"
            self.ask("POST", form.action, body.encode("utf-8", "replace"), f"multipart/form-data; boundary={edge}")
        else:
            self.ask("POST", form.action, urllib.parse.urlencode(values, errors="replace").encode(), "application/x-www-form-urlencoded")


class API:
    """Every parameter and every text of a body that the description names."""

    def __init__(self, description: dict):
        self.description = description

    def at(self, thing: dict) -> dict:
        while "$ref" in thing:
            found = self.description
            for step in thing["$ref"].removeprefix("#/").split("/"):
                found = found[step]
            thing = found
        return thing

    def example(self, schema: dict) -> object:
        """Something that a schema allows, as far as a field beside it has to be."""
        schema = self.at(schema)
        for member in ("anyOf", "oneOf", "allOf"):
            if member in schema:
                return self.example(schema[member][0])
        if "example" in schema or "enum" in schema or "const" in schema:
            return schema.get("example", schema.get("const", schema.get("enum", [None])[0]))
        kind = schema.get("type", "object")
        kind = kind[0] if isinstance(kind, list) else kind
        if kind == "object":
            return {name: self.example(inner) for name, inner in schema.get("properties", {}).items()}
        if kind == "array":
            return [self.example(schema.get("items", {}))]
        return {"integer": 1, "number": 1, "boolean": True}.get(kind) or {"date": "2027-03-01"}.get(schema.get("format", ""), "GTM")

    def requests(self, number: int, *, whole: bool):
        """Method, address, body and its type, for each parameter and each harm, or one harm for each operation."""
        for turn, (path, operations) in enumerate(self.description["paths"].items()):
            for method, operation in operations.items():
                if method not in ("get", "post") or path.endswith("/openapi.json"):
                    continue
                given = [self.at(one) for one in operation.get("parameters", [])]
                places = dict.fromkeys(re.findall(r"\{(\w+)\}", path), "1")
                content = self.at(operation.get("requestBody", {})).get("content", {})
                kind, shape = next(iter(content.items()), ("", {}))
                body = self.example(shape.get("schema", {})) if kind == "application/json" else None
                plain = json.dumps(body).encode() if body is not None else b"<needs/>" if kind else b"" if method == "post" else None
                for harm in harms(number, None if whole else turn):
                    for name in places:
                        filled = {**places, name: urllib.parse.quote(harm, safe="", errors="replace")}
                        yield method.upper(), path.format(**filled), plain, kind
                    for one in given:
                        if one["in"] == "query":
                            query = urllib.parse.urlencode({one["name"]: harm}, errors="replace")
                            yield method.upper(), f"{path.format(**places)}?{query}", plain, kind
                    for changed in texts(body, harm):
                        yield method.upper(), path.format(**places), json.dumps(changed).encode(), kind


def texts(body: object, harm: str):
    """A body once for each of its texts and names, with the harm in its place."""
    if isinstance(body, str):
        yield harm
    elif isinstance(body, dict):
        for name, value in body.items():
            for changed in texts(value, harm):
                yield {**body, name: changed}
        yield {**body, harm: harm}
    elif isinstance(body, list):
        for place, value in enumerate(body):
            for changed in texts(value, harm):
                yield [*body[:place], changed, *body[place + 1:]]


def fields(smoke, *, whole: bool = False) -> None:
    """Fills everything, then reads everything."""
    folder = smoke.data.parent / "fields"
    folder.mkdir()
    work = Quiet(smoke, folder / "data")
    samples = smoke.place / "Imports" / "Samples" / "accepted"
    named = [path for kind in ("trainers", "needs", "resources", "training-record") for path in sorted(samples.glob(f"{kind}-*.xml"))]
    work.quiet("import", "--publish", *map(str, [smoke.place / "Catalogue/Manual", samples / "UTO.xml", *named]))
    work.quiet("plan", "--steps", "1", "--title", "P")
    work.quiet("calls", "make", "--kind", "needs", "--label-es", "año", "--label-en", "year", "--period", "2031-01-01/2031-12-31",
               "--deadline", "2030-12-15T17:00", "--zone", "America/Guatemala", "--country", "GTM")
    log = folder / "log"
    with log.open("wb") as written:
        process = subprocess.Popen([smoke.place / "cotejo", "serve", "--port", "0", "--lang", "en", "--data", work.data, "--log", "info"],
                                   cwd="/", stdout=subprocess.PIPE, stderr=written, text=True, env={"LANG": "C.UTF-8"})
        try:
            filled(smoke, work, int(process.stdout.readline().rsplit(":", 1)[-1]), whole)
        finally:
            process.terminate()
            process.wait(timeout=15)
    lines = log.read_text(encoding="utf-8", errors="replace")
    smoke.expect("the log has lines", lines.count("\n") > 100, lines[:300])
    smoke.expect("and none of the sender's", not LINES.search(lines), (LINES.search(lines) or [""])[0])
    strays = [path for path in (Path("/tmp/cotejo-evil"), folder / "evil.xml", folder.parent / "evil.xml", work.data / "evil.xml")
              if path.exists()]
    smoke.expect("no file is made outside its folder", not strays, strays)
    told = subprocess.run([smoke.place / "cotejo", "verify", "--data", work.data], capture_output=True, text=True)
    smoke.expect("the data are whole", told.returncode == 0, told.stdout[-400:])


def filled(smoke, work: Quiet, port: int, whole: bool) -> None:
    everyone: dict[str, Visitor] = {"nobody": Visitor(port, {"Accept-Language": "en"}, whole=whole)}
    for role in ROLES:
        cookies = signed_in(work, work.data, port, role)[1]
        kept = "; ".join(f"{one.name}={one.value}" for one in cookies)
        everyone[role] = Visitor(port, {"Accept-Language": "en", "Cookie": kept}, whole=whole)
    done: Counter[tuple] = Counter()
    for role, visitor in everyone.items():
        forms = [form for form in visitor.crawl() if done[form.shape] < 1 or role == "secretariat"]
        sent = sum(visitor.fill(form, 9100 + number) for number, form in enumerate(forms))
        done.update(form.shape for form in forms)
        smoke.expect(f"{role}: {len(forms)} forms, {sent} sent, {visitor.taken} of {visitor.count} taken: nothing gets out of its field",
                     not visitor.wrong, visitor.wrong[:5])
    tokens = {role: api_visitor(work, port, role, whole) for role in ("secretariat", "planner")}
    description = json.loads(everyone["nobody"].ask("GET", "/api/v1/openapi.json")[2])
    for role, visitor in tokens.items():
        for method, path, body, kind in API(description).requests(9300, whole=whole):
            visitor.ask(method, path, body, kind)
        smoke.expect(f"{visitor.count} requests to the API as {role}: nothing gets out of its field", not visitor.wrong, visitor.wrong[:5])
    for role, visitor in everyone.items():
        before = len(visitor.wrong)
        visitor.crawl()
        smoke.expect(f"{role}: nothing of it is in a page afterwards", len(visitor.wrong) == before, visitor.wrong[before:before + 5])


def api_visitor(work: Quiet, port: int, role: str, whole: bool) -> Visitor:
    """A program with a token; its account is another than that of the forms."""
    token = token_of(work, work.data, port, role, ending="-program")
    return Visitor(port, {"Authorization": f"Bearer {token}", "Accept-Language": "en"}, whole=whole)


def main() -> int:
    from smoke import Smoke

    with tempfile.TemporaryDirectory(prefix="cotejo-fields-") as folder:
        smoke = Smoke(Path(folder))
        fields(smoke, whole=True)
        print(f"{smoke.passed} passed, {smoke.failed} failed")
        return 1 if smoke.failed or not smoke.passed else 0


if __name__ == "__main__":
    sys.exit(main())
