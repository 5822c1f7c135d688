#!/usr/bin/env python3
"""Looks at the site from outside, as nobody and signed in as each role: headers of every answer, names that must lead
nowhere, methods, cookies; then wapiti (Debian), where it is installed.

    python3 Tests/Smoke/scan.py [--seconds 60] [--roles nobody,officer,…] [--resume] [--modules LIST] [--without-wapiti]

SECONDS is how long wapiti may look at the site as each role; each of its attacks then has a third of that. ROLES says
whom to be (all of them, and nobody, where it is not said). What came of each role is kept under `.build/scan`; with --resume,
roles that this program has gone through in the same way are told again, not gone through again. Not part of `.ci/test`, as it
takes some three minutes a role. Prints a line a check and ends with "N passed, N failed".
"""

from __future__ import annotations

import argparse
import hashlib
import http.client
import http.server
import json
import re
import shutil
import subprocess
import sys
import tempfile
import threading
from collections import Counter
from contextlib import closing, contextmanager
from pathlib import Path

import fields
from injection import Page, Quiet
from people import signed_in
from safety import server
from smoke import RELEASE, ROOT, Smoke

ALWAYS = {
    "Content-Security-Policy": r"^(?!.*unsafe)(?=.*default-src '(self|none)')(?=.*frame-ancestors 'none')",
    "X-Content-Type-Options": r"^nosniff$", "Referrer-Policy": r"^(no-referrer|same-origin)$", "X-Frame-Options": r"^DENY$",
    "Cross-Origin-Opener-Policy": r"^same-origin$", "Cross-Origin-Embedder-Policy": r"^require-corp$",
    "Cross-Origin-Resource-Policy": r"^same-origin$", "X-Permitted-Cross-Domain-Policies": r"^none$",
    "Permissions-Policy": r"camera=\(\)", "Cache-Control": r".", "X-Request-ID": r"^[0-9a-f]+$",
}
NEVER = ("Server", "X-Powered-By", "Access-Control-Allow-Origin", "Public-Key-Pins", "Via")
NOWHERE = (
    "/.git/config", "/.env", "/.htaccess", "/catalogue.sqlite", "/catalogue.sqlite-wal", "/receipt.key", "/backup.tar", "/blobs/",
    "/received/", "/server-status", "/phpinfo.php", "/admin", "/wp-login.php", "/debug", "/actuator/env", "/static/", "/static/../",
    "/static/..%2f..%2fcatalogue.sqlite", "/static/%2e%2e/%2e%2e/etc/passwd", "/..%5c..%5cetc/passwd", "/static/site.css%00.png",
    "/Templates/home.mustache", "/Package.swift", "/crossdomain.xml", "/clientaccesspolicy.xml", "/web.config", "/cgi-bin/",
    "/api/v1/", "/api/v1/../../etc/passwd", "/index.php?-s", "/%c0%ae%c0%ae/etc/passwd", "/documents/..%2f..%2fx", "/.DS_Store",
)
NO_METHODS = ("TRACK", "DEBUG", "FOO")
# Modules that hold what wapiti 3.0.4 can hold without an address outside; its lists of old scripts are fetched from elsewhere.
MODULES = "common,crlf,htaccess,methods,shellshock,backup,-ssrf,-xxe,-wapp"


class Look:
    """One role's look at the site."""

    def __init__(self, port: int, role: str, headers: dict[str, str]):
        self.port, self.role, self.headers = port, role, headers
        self.wrong: Counter[str] = Counter()
        self.count = 0

    def ask(self, method: str, path: str) -> tuple[int, http.client.HTTPMessage, str]:
        self.count += 1
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)) as connection:
            connection.request(method, path, headers={"Accept-Language": "en", **self.headers})
            response = connection.getresponse()
            body = response.read()
        self.hold(method, path, response.status, response.headers)
        kind = response.headers.get("Content-Type") or ""
        return response.status, response.headers, body.decode("utf-8", "replace") if kind.startswith("text/html") else ""

    def hold(self, method: str, path: str, status: int, headers: http.client.HTTPMessage) -> None:
        """What must be so of every answer."""
        what = f"{method} {path} ({status})"
        # What is no method of HTTP is refused by the parser, before there is a page.
        if method in NO_METHODS and status == 400:
            return
        for name, pattern in ALWAYS.items():
            if len(headers.get_all(name) or []) != 1 or not re.search(pattern, headers[name]):
                self.wrong[f"{name}: {headers.get_all(name)} at {what}"] += 1
        for name in NEVER:
            if name in headers:
                self.wrong[f"{name} at {what}"] += 1
        kind = headers.get("Content-Type") or ""
        if kind.startswith("text/") and "charset=utf-8" not in kind.lower():
            self.wrong[f"{kind} at {what}"] += 1
        # What somebody who is signed in sees is for no cache between; styles and scripts are everybody's.
        if "Cookie" in self.headers and method in ("GET", "HEAD") and not re.search("private|no-store", headers["Cache-Control"] or "") \
                and kind.startswith("text/html") and not path.startswith("/static/"):
            self.wrong[f"Cache-Control: {headers['Cache-Control']} at {what}"] += 1
        for cookie in headers.get_all("Set-Cookie") or []:
            if not all(re.search(rf"(?i);\s*{part}", cookie) for part in ("HttpOnly", "SameSite=(Lax|Strict)", "Path=/")):
                self.wrong[f"Set-Cookie: {cookie} at {what}"] += 1
        if status >= 500:
            self.wrong[what] += 1

    def everything(self) -> None:
        """Every kind of page in reach, as GET and HEAD; names that lead nowhere; methods that nothing has."""
        waiting, asked, kinds = ["/", "/account", "/submissions", "/operations", "/audit", "/accounts"], set(), Counter()
        while waiting:
            path = waiting.pop(0)
            if path in asked:
                continue
            asked.add(path)
            status, headers, text = self.ask("GET", path)
            again, same, _ = self.ask("HEAD", path)
            if status != again or headers["Content-Type"] != same["Content-Type"]:
                self.wrong[f"HEAD {path} gives {again}, GET {status}"] += 1
            for to in Page(text).links if text else []:
                to = to.split("#")[0]
                shape = re.sub(r"\d+|[A-Z]{3}\b|=[^&]*", "", to)
                if to.startswith("/") and not to.startswith("//") and kinds[shape] < 2 and len(asked) + len(waiting) < 300:
                    kinds[shape] += 1
                    waiting.append(to)
        for path in NOWHERE:
            status = self.ask("GET", path)[0]
            if status not in (400, 401, 403, 404, 414):
                self.wrong[f"{path} gives {status}"] += 1
        for method in ("TRACE", "PUT", "DELETE", "PATCH", "PROPFIND", "OPTIONS", "CONNECT", *NO_METHODS):
            for path in ("/", "/documents", "/submissions", "/api/v1/documents"):
                status = self.ask(method, path)[0]
                if not 400 <= status < 500 and (method, status) not in (("OPTIONS", 200), ("OPTIONS", 204)):
                    self.wrong[f"{method} {path} gives {status}"] += 1


@contextmanager
def door(port: int, headers: dict[str, str]):
    """An address that leads to the site as somebody who is signed in, and keeps wapiti from signing out.

    Its own option to leave addresses alone ends it with an error under Python 3.11.
    """
    class Passing(http.server.BaseHTTPRequestHandler):
        def pass_on(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            if re.search("/sign-out|/account/(sessions|password)", self.path):
                self.send_error(404)
                return
            own = {name: value for name, value in self.headers.items() if name.lower() not in ("host", "cookie", "connection")}
            more = {"Origin": f"http://127.0.0.1:{port}"} if self.command == "POST" else {}
            with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=30)) as connection:
                connection.request(self.command, self.path, body or None, {**own, **more, **headers, "Accept-Encoding": "identity"})
                response = connection.getresponse()
                content = response.read()
            self.answered[response.status] += 1
            self.send_response_only(response.status)
            for name, value in response.getheaders():
                if name.lower() not in ("connection", "transfer-encoding", "content-length", "set-cookie"):
                    self.send_header(name, value)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(content)

        do_GET = do_POST = do_HEAD = do_PUT = do_DELETE = do_OPTIONS = do_TRACE = pass_on
        answered: Counter[int] = Counter()

        def log_message(self, *_: object) -> None:
            pass

    site = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Passing)
    threading.Thread(target=site.serve_forever, daemon=True).start()
    try:
        yield site.server_port, Passing.answered
    finally:
        site.shutdown()


def wapiti(port: int, headers: dict[str, str], seconds: int, modules: str, folder: Path) -> tuple[dict[str, list], Counter[int]]:
    """What wapiti finds, by kind, and how often it was answered with which status."""
    report = folder / "report.json"
    report.unlink(missing_ok=True)
    with door(port, headers) as (way, answered):
        command = ["wapiti", "-u", f"http://127.0.0.1:{way}/", "-f", "json", "-o", report, "--flush-session", "--no-bugreport", "-m", modules,
                   "--max-scan-time", str(seconds), "--max-attack-time", str(max(5, seconds // 3)), "-v", "0", "--store-session", folder,
                   "--store-config", folder, "--max-links-per-page", "60"]
        ended = subprocess.run(command, capture_output=True, text=True, timeout=seconds * 6 + 600, check=False)
    if not report.exists():
        raise RuntimeError(f"wapiti ended without a report: {ended.stdout[-300:]} {ended.stderr[-300:]}")
    told = json.loads(report.read_text(encoding="utf-8"))
    found = {kind: entries for part in ("vulnerabilities", "anomalies") for kind, entries in told[part].items() if entries}
    return found, answered


# What wapiti 3.0.4 takes for a fault and is none, each with the reason.
KNOWN = {
    ("HTTP Secure Headers", r"Strict-Transport-Security"): "only where there is TLS",
    ("HTTP Secure Headers", r"X-XSS-Protection"): "browsers have given it up; the policy of content does its work",
    ("Secure Flag cookie", r""): "only where there is TLS",
    ("Secure cookie", r""): "only where there is TLS",
}


def unknown(found: dict[str, list]) -> list[str]:
    return [f"{kind}: {entry.get('path')} {entry.get('parameter') or ''} {entry.get('info')}" for kind, entries in found.items()
            for entry in entries if not any(kind == known and re.search(words, entry.get("info", "")) for known, words in KNOWN)]


class Kept:
    """What came of the roles that were gone through with this program, a file each."""

    def __init__(self, *terms: object):
        self.folder = ROOT / ".build/scan" / hashlib.sha256((RELEASE / "cotejo").read_bytes() + repr(terms).encode()).hexdigest()[:12]
        self.folder.mkdir(parents=True, exist_ok=True)

    def line(self, role: str) -> dict | None:
        file = self.folder / f"{role}.json"
        return json.loads(file.read_text(encoding="utf-8")) if file.exists() else None

    def add(self, line: dict) -> None:
        whole = self.folder / f"{line['role']}.whole"
        whole.write_text(json.dumps(line), encoding="utf-8")
        whole.replace(whole.with_suffix(".json"))


def looked(role: str, port: int, headers: dict[str, str], arguments: argparse.Namespace, folder: Path) -> dict:
    """One role's look and wapiti's, as a line that can be kept."""
    look = Look(port, role, headers)
    if (look.ask("GET", "/account")[0] == 200) != (role != "nobody"):
        look.wrong[f"the account's own page does not answer as to {role}"] += 1
    look.everything()
    line = {"role": role, "answers": look.count, "wrong": [f"{what} ({count} times)" for what, count in look.wrong.most_common(6)],
            "wapiti": not arguments.without_wapiti and shutil.which("wapiti") is not None}
    if line["wapiti"]:
        found, answered = wapiti(port, headers, arguments.seconds, arguments.modules, folder)
        faults = unknown(found)
        # Among what wapiti sends are the forms that change one's own account.
        line |= {"requests": sum(answered.values()), "errors": sum(count for code, count in answered.items() if code >= 500),
                 "faults": faults, "known": sum(map(len, found.values())) - len(faults),
                 "signedIn": look.ask("GET", "/account")[0] == 200}
    return line


def told(smoke: Smoke, line: dict) -> None:
    """Counts what came of a role."""
    role = line["role"]
    smoke.expect(f"{role}: headers, names and methods of {line['answers']} answers", not line["wrong"], line["wrong"])
    if line["wapiti"]:
        smoke.expect(f"{role}: {line['requests']} requests of wapiti, {line['known']} findings that are none",
                     line["requests"] > 0 and not line["faults"], line["faults"][:6])
        print(f"      {role} was {'' if line['signedIn'] else 'not '}signed in at the end of it")
        smoke.expect(f"{role}: none answered by an error of the server", not line["errors"], line["errors"])


def parsed() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=int, default=60, help="how long wapiti may look as each role")
    parser.add_argument("--roles", default=",".join(("nobody", *fields.ROLES)), help="whom to be, one after the other")
    parser.add_argument("--resume", action="store_true", help="leave out the roles that were gone through with this program")
    parser.add_argument("--modules", default=MODULES, help="what wapiti tries")
    parser.add_argument("--without-wapiti", action="store_true")
    return parser.parse_args()


def main() -> int:
    arguments = parsed()
    kept = Kept(arguments.seconds, arguments.modules, arguments.without_wapiti)
    with tempfile.TemporaryDirectory(prefix="cotejo-scan-") as name:
        smoke = Smoke(Path(name))
        work = Quiet(smoke, smoke.data)
        samples = smoke.place / "Imports/Samples/accepted"
        named = [path for kind in ("trainers", "needs", "resources", "training-record") for path in sorted(samples.glob(f"{kind}-*.xml"))]
        work.quiet("import", "--publish", *map(str, [smoke.place / "Catalogue/Manual", samples / "UTO.xml", *named]))
        work.quiet("plan", "--steps", "1", "--title", "P")
        with server(smoke) as (_, port):
            for role in arguments.roles.split(","):
                line = kept.line(role) if arguments.resume else None
                if line is None:
                    headers = {}
                    if role != "nobody":
                        cookies = signed_in(work, smoke.data, port, role)[1]
                        headers = {"Cookie": "; ".join(f"{one.name}={one.value}" for one in cookies)}
                    line = looked(role, port, headers, arguments, Path(name))
                    kept.add(line)
                told(smoke, line)
        print(f"{smoke.passed} passed, {smoke.failed} failed")
    return 1 if smoke.failed or not smoke.passed else 0


if __name__ == "__main__":
    sys.exit(main())
