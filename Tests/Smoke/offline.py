"""The edition as one file: made, opened, compared with the server, altered, expired, brought up to date, killed."""

from __future__ import annotations

import base64
import contextlib
import http.client
import json
import os
import random
import re
import shutil
import signal
import socket
import sqlite3
import struct
import subprocess
import time
from pathlib import Path

SEED = 31
KILLS = 25
MARK = b"COTEJO-OFFLINE-1"
# Ed25519, RFC 8410: what stands before the 32 bytes of a private key.
PRIVATE = bytes.fromhex("302e020100300506032b657004220420")
PAGES = [
    "/", "/documents", "/documents?q=watermark", "/documents?q=pasaporte&country=UTO", "/documents/UTO-AO-01001",
    "/documents/UTO-AO-03001", "/documents/UTO-AO-03001/card", "/identify",
    "/identify?country=UTO&category=A&tool=lamp&seen=sub.wm-multi", "/compare?a=UTO-AO-02001&b=UTO-AO-03001", "/mrz", "/glossary",
    "/glossary/tools", "/entry", "/entry?nationality=HND&destination=UTO&mode=air&purpose=tourism",
    "/entry/matrix?destination=UTO", "/about",
]
ANSWERS = [
    "/api/v1/documents?q=watermark", "/api/v1/documents?q=marca%20de%20agua&size=50", "/api/v1/identify?country=UTO",
    "/api/v1/glossary", "/api/v1/compare?a=UTO-AO-02001&b=UTO-AO-03001", "/documents.csv?country=UTO",
]


@contextlib.contextmanager
def served(smoke, *arguments: str):
    """A process that serves, once it answers; what it said on standard error is kept beside it."""
    process = subprocess.Popen(
        [smoke.place / "cotejo", *arguments, "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        cwd="/", env={"PATH": os.environ["PATH"], "LANG": "es_GT.UTF-8"})
    try:
        ready = ""
        while "http://" not in ready:
            ready = process.stdout.readline()
            if not ready:
                raise RuntimeError(process.stderr.read())
        yield int(re.search(r"http://127\.0\.0\.1:(\d+)", ready)[1]), process
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()


def ask(port: int, path: str, method: str = "GET", language: str = "es", body: str | None = None, host: str | None = None):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    headers = {"Accept-Language": language, "Host": host or f"127.0.0.1:{port}"}
    if body is not None:
        headers["Content-Type"] = "application/x-www-form-urlencoded"
    connection.request(method, path, body, headers)
    response = connection.getresponse()
    return response.status, response.read().decode("utf-8", "replace")


def content(page: str, port: int) -> str:
    """What a page says, without its frame and without what an offline edition leaves out."""
    main = re.search(r"<main.*</main>", page, re.DOTALL)
    text = main.group(0) if main else page
    text = text.replace(f"127.0.0.1:{port}", "HERE")
    for pattern in [
        r'<p class="quiet no-print">(Sin conexión|Offline) ·.*?</p>\n', r'<p><a href="/documents/[^"]*/history">.*?</p>\n',
        r'<section aria-labelledby="report">.*?</section>\n', r'<p class="alone"><a href="/changes">.*?</p>\n',
        r'<button type="button" class="quiet-button" hidden data-pin=.*?</button>\n',
        r'<li><a href="#report">.*?</li>\n', r' <a (href="[^"]*" id="permanent"|id="permanent" href="[^"]*")>.*?</a>',
        r'<p class="hint">(La dirección lleva el número|The address carries).*?</p>\n',
        r'<dt class="code">(GET|POST) /api/v1/documents/[^<]*/(history|reports)</dt>.*?</dd>\n',
        # Only the revision that stands is in the file.
        r'<section id="revisions".*?</ul>',
    ]:
        text = re.sub(pattern, "", text, flags=re.DOTALL)
    return re.sub(r'<a href="/changes\?[^"]*">(.*?)</a>', r"\1", text)


def sealed(file: Path) -> tuple[bytes, dict, bytes]:
    """The database of a file, its manifest, and its key."""
    data = file.read_bytes()
    length = int.from_bytes(data[-24:-16], "big")
    start = len(data) - 16 - 8 - 64 - 32 - length
    return data[:start], json.loads(data[start:start + length]), data[start + length:start + length + 32]


def signed(folder: Path, database: bytes, manifest: dict, seed: bytes, public: bytes) -> bytes:
    """A file signed by another program than ours, as the README says that it is signed."""
    text = json.dumps(manifest, ensure_ascii=False, separators=(",", ":")).encode()
    (folder / "key.der").write_bytes(PRIVATE + seed)
    (folder / "text").write_bytes(b"cotejo-offline/1\n" + text)
    subprocess.run(["openssl", "pkeyutl", "-sign", "-rawin", "-keyform", "DER", "-inkey", folder / "key.der", "-in",
                    folder / "text", "-out", folder / "signature"], check=True, capture_output=True)
    return database + text + public + (folder / "signature").read_bytes() + len(text).to_bytes(8, "big") + MARK


def offline(smoke) -> None:
    folder = smoke.data.parent / "offline"
    folder.mkdir()
    data, post = str(folder / "data"), str(folder / "post")
    samples = smoke.place / "Imports" / "Samples" / "accepted"
    smoke.run("offline", "build", "--out", str(folder / "none"), "--data", data, code=66)
    smoke.run("import", "--publish", str(smoke.place / "Catalogue" / "Manual"), "--data", data)
    smoke.run("import", "--publish", str(samples / "UTO.xml"), "--data", data)
    whole = folder / "post.cotejo"
    made = json.loads(smoke.run("offline", "build", "--access", "public", "--out", str(whole), "--format", "json", "--data",
                                data))
    smoke.expect("the file says what is in it", made["manifest"]["documents"] > 290 and made["manifest"]["rules"] > 200, made)
    smoke.run("offline", "build", "--out", str(whole), "--data", data, code=77)
    smoke.run("offline", "build", "--access", "restricted", "--out", str(folder / "none"), "--data", data, code=64)
    smoke.run("offline", "build", "--countries", "QQQ", "--out", str(folder / "none"), "--data", data, code=64)
    smoke.run("offline", "build", "--edition", "99", "--out", str(folder / "none"), "--data", data, code=64)
    part = json.loads(smoke.run("offline", "build", "--countries", "GTM,HND", "--lang", "es", "--out",
                                str(folder / "part.cotejo"), "--format", "json", "--data", data))
    smoke.expect("fewer countries make a smaller file",
                 part["bytes"] < made["bytes"] and part["manifest"]["languages"] == ["es"], part)
    told = smoke.run("offline", "open", "--check", str(whole), "--data", post)
    smoke.expect("the first key is shown, to be compared", made["key"] in told, told)
    told = smoke.run("offline", "open", "--check", str(whole), "--data", post)
    smoke.expect("and then remembered", made["key"] not in told, told)
    pages(smoke, data, whole, post)
    altered(smoke, folder, data, whole, post)
    deltas(smoke, folder, data, whole, post, samples)
    smoke.run("verify", "--data", data)


def pages(smoke, data: str, whole: Path, post: str) -> None:
    """The same answers as the server's, and nothing that writes or signs in."""
    before = whole.read_bytes()
    with served(smoke, "serve", "--data", data) as (there, _), \
            served(smoke, "offline", "open", str(whole), "--data", post) as (here, _):
        for language in ("es", "en"):
            differing = []
            for path in PAGES:
                (mine, own), (yours, others) = [ask(port, path, language=language) for port in (here, there)]
                if (mine, yours) != (200, 200) or content(own, here) != content(others, there):
                    differing.append((path, mine, yours))
            smoke.expect(f"pages say what the server's say ({language})", not differing, differing)
        differing = [path for path in ANSWERS if content(ask(here, path)[1], here) != content(ask(there, path)[1], there)]
        smoke.expect("and so do answers for programs", not differing, differing)
        code = "/api/v1/documents/UTO-AO-03001"
        models = [json.loads(ask(port, code)[1])["document"] for port in (here, there)]
        smoke.expect("a model is the same", models[0] == models[1], models)
        image = re.search(r'/images/[0-9a-f]{64}', ask(here, "/documents/UTO-AO-03001")[1])
        same = image and ask(here, image.group(0)) == ask(there, image.group(0))
        smoke.expect("an image is the same", bool(same), image)
        zone = "zone=P%3CUTOSPECIMEN%3C%3CMUESTRA%3CUNO%3C%3C%3C%3C%3C%3C%3C%3C%3C%3C%3C%3C%3C%3C%3C%3C%3C%3CA000000170UTO8503138F3301018" \
            "%3C%3C%3C%3C%3C%3C%3C%3C%3C%3C%3C%3C%3C%3C00"
        answers = [content(ask(port, "/mrz", "POST", body=zone)[1], port) for port in (here, there)]
        smoke.expect("a zone is read alike", answers[0] == answers[1] and "UTO-A" in answers[0], answers[0][:500])
        gone = {path: ask(here, path)[0] for path in ("/sign-in", "/account", "/submissions", "/training", "/changes", "/audit",
                                                     "/api/v1/submissions", "/documents/UTO-AO-03001/reports")}
        smoke.expect("no sign-in, no desk, nothing that writes", set(gone.values()) == {404}, gone)
        smoke.expect("a stranger's name opens nothing", ask(here, "/documents", host="evil.example")[0] == 403)
        # All of 127.0.0.0/8 is this machine: what listens on every address answers here, too.
        with socket.socket() as outside:
            smoke.expect("it listens on the loopback address alone", outside.connect_ex(("127.0.0.2", here)) != 0)
        linked = set()
        for path in PAGES:
            linked |= {link.split("#")[0].replace("&amp;", "&") for link in re.findall(r'(?:href|src)="(/[^"]*)"', ask(here, path)[1])}
        dead = sorted(link for link in linked if ask(here, link)[0] != 200)
        smoke.expect(f"none of {len(linked)} links leads nowhere", not dead, dead[:10])
    smoke.expect("reading changed no byte, and left nothing beside the file",
                 whole.read_bytes() == before and not list(whole.parent.glob("post.cotejo-*")))


def altered(smoke, folder: Path, data: str, whole: Path, post: str) -> None:
    """A byte, an end, a key, a day."""
    chance = random.Random(SEED)
    good = whole.read_bytes()
    database, manifest, public = sealed(whole)
    bad = folder / "bad.cotejo"
    place = database.index(b"UTO-AO-03001", len(database) // 4)
    bad.write_bytes(good[:place] + b"X" + good[place + 1:])
    told = smoke.run("offline", "open", "--check", str(bad), "--data", post, code=65)
    smoke.expect("the altered part is named", "alterados" in told and "bytes" in told, told)
    codes = set()
    for _ in range(20):
        place = chance.randrange(len(good))
        bad.write_bytes(good[:place] + bytes([good[place] ^ 1 << chance.randrange(8)]) + good[place + 1:])
        codes.add(subprocess.run([smoke.place / "cotejo", "offline", "open", "--check", bad, "--data", post],
                                 capture_output=True).returncode)
    smoke.expect("any byte that changed is found", codes <= {65, 77}, codes)
    for length in (0, 100, len(good) // 2, len(good) - 1):
        bad.write_bytes(good[:length])
        smoke.run("offline", "open", "--check", str(bad), "--data", post, code=65)
    smoke.run("offline", "open", str(folder / "nowhere"), "--data", post, code=66)
    seed = (folder / "data" / "receipt.key").read_bytes()
    strange = subprocess.run(["openssl", "genpkey", "-algorithm", "ed25519", "-outform", "DER"], capture_output=True,
                             check=True).stdout[-32:]
    (folder / "key.der").write_bytes(PRIVATE + strange)
    half = subprocess.run(["openssl", "pkey", "-inform", "DER", "-in", folder / "key.der", "-pubout", "-outform", "DER"],
                          capture_output=True, check=True).stdout[-32:]
    bad.write_bytes(signed(folder, database, manifest, strange, half))
    smoke.run("offline", "open", "--check", str(bad), "--data", post, code=77)
    smoke.run("offline", "open", "--check", str(whole), "--key", base64.b64encode(half).decode(), "--data", post, code=77)
    smoke.run("offline", "open", "--check", str(whole), "--key", "no-key", "--data", post, code=64)
    old = folder / "expired.cotejo"
    old.write_bytes(signed(folder, database, {**manifest, "expires": "2020-02-29"}, seed, public))
    told = smoke.run("offline", "open", "--check", str(old), "--data", post)
    smoke.expect("an expired file is said on the terminal", "ATENCIÓN" in told and "2020-02-29" in told, told)
    with served(smoke, "offline", "open", str(old), "--data", post) as (port, _):
        silent = [path for path in PAGES + ["/nowhere"] if "venció el 29 feb 2020" not in ask(port, path)[1]]
        smoke.expect("and on every page", not silent, silent)


def deltas(smoke, folder: Path, data: str, whole: Path, post: str, samples: Path) -> None:
    """A new edition by its changes: the same bytes, in one step or not at all."""
    first = json.loads(smoke.run("offline", "build", "--out", str(folder / "first.cotejo"), "--format", "json", "--data",
                                 data))["manifest"]["edition"]
    smoke.run("import", "--publish", str(samples / "UTO-amending.xml"), "--data", data)
    new = json.loads(smoke.run("offline", "build", "--out", str(folder / "new.cotejo"), "--format", "json", "--data", data))
    delta = folder / "delta"
    made = json.loads(smoke.run("offline", "build", "--from", str(first), "--out", str(delta), "--format", "json", "--data",
                                data))
    smoke.expect("the changes are a tenth or less", made["bytes"] * 10 <= made["wholeBytes"], made)
    smoke.run("offline", "open", str(delta), "--data", post, code=64)
    part = folder / "part.cotejo"
    before = part.read_bytes()
    told = smoke.run("offline", "apply", str(delta), str(part), "--data", post, code=73)
    smoke.expect("changes for another file are refused", "edición" in told and part.read_bytes() == before, told)
    old, results = whole.read_bytes(), {"old": 0, "new": 0}
    goal = sealed(folder / "new.cotejo")[0]
    chance = random.Random(SEED)
    target = folder / "killed" / "post.cotejo"
    target.parent.mkdir()
    target.write_bytes(old)
    started = time.monotonic()
    smoke.run("offline", "apply", str(delta), str(target), "--data", post)
    span = time.monotonic() - started
    for trial in range(KILLS):
        target.write_bytes(old)
        process = subprocess.Popen([smoke.place / "cotejo", "offline", "apply", delta, target, "--data", post],
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd="/")
        time.sleep(chance.uniform(0, 1.6 * span))
        process.kill()
        process.wait()
        now = target.read_bytes()
        if now == old:
            results["old"] += 1
        elif sealed(target)[0] == goal:
            results["new"] += 1
        else:
            smoke.expect(f"killed amid an update {trial}", False, len(now))
    smoke.expect("killed amid an update, the file is the old one or the new one, and was both", min(results.values()) > 0,
                 results)
    target.write_bytes(old)
    smoke.run("offline", "apply", str(delta), str(target), "--data", post)
    smoke.expect("the next update finishes and sweeps what is left", os.listdir(target.parent) == ["post.cotejo"],
                 os.listdir(target.parent))
    smoke.expect("and is the whole build, byte for byte", sealed(target)[0] == goal)
    shutil.copy(whole, folder / "again.cotejo")
    smoke.run("offline", "build", "--from", str(folder / "again.cotejo"), "--out", str(folder / "delta2"), "--data", data)
    smoke.run("offline", "apply", str(folder / "delta2"), str(folder / "again.cotejo"), "--data", post)
    smoke.expect("changes from a file lead there as well", sealed(folder / "again.cotejo")[0] == goal)
    wrong = bytearray(delta.read_bytes())
    wrong[-len(wrong) // 3] ^= 1
    (folder / "wrong").write_bytes(wrong)
    shutil.copy(whole, target)
    smoke.run("offline", "apply", str(folder / "wrong"), str(target), "--data", post, code=65)
    smoke.expect("altered changes change nothing", target.read_bytes() == old)
    smoke.run("offline", "open", "--check", str(folder / "new.cotejo"), "--data", post)
    smaller(smoke, folder, data, new)


def smaller(smoke, folder: Path, data: str, whole: dict) -> None:
    """Images are made smaller by a program that may be there; without it, that is said."""
    tools = folder / "tools"
    tools.mkdir()
    (tools / "env").symlink_to("/usr/bin/env")
    out = str(folder / "small.cotejo")
    missing = {"PATH": str(tools)}
    told = smoke.run("offline", "build", "--image-size", "40", "--out", out, "--data", data, code=74, environment=missing)
    smoke.expect("what is missing is named", "ImageMagick" in told and not Path(out).exists(), told)
    # Stands in for ImageMagick: a PNG of one pixel, whatever it is given.
    pixel = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")
    (tools / "pixel").write_bytes(pixel)
    tool = tools / "convert"
    tool.write_text(f"#!/bin/sh\necho \"$@\" >> {tools}/asked\n/bin/cat {tools}/pixel\n", encoding="utf-8")
    tool.chmod(0o755)
    made = json.loads(smoke.run("offline", "build", "--image-size", "40", "--out", out, "--format", "json", "--data", data,
                                environment=missing))
    asked = (tools / "asked").read_text(encoding="utf-8").splitlines()
    smoke.expect("images are made smaller", made["bytes"] < whole["bytes"] and made["manifest"]["imagePixels"] == 40
                 and all("40x40>" in line for line in asked) and len(asked) == made["manifest"]["images"], (made, asked[:2]))
    smoke.run("offline", "open", "--check", out, "--data", str(folder / "post"))
    really_smaller(smoke, folder, data, whole, tools)


def really_smaller(smoke, folder: Path, data: str, whole: dict, tools: Path) -> None:
    """The same with ImageMagick itself, where it is installed: every image within the size, and still an image."""
    real = next((path for path in ("/usr/bin/convert-im6.q16", "/usr/bin/convert") if Path(path).exists()), None)
    if not real:
        print("note  ImageMagick is not installed: images were not made smaller by it")
        return
    (tools / "convert").unlink()
    (tools / "convert").symlink_to(real)
    out, again = str(folder / "real.cotejo"), str(folder / "real2.cotejo")
    made = [json.loads(smoke.run("offline", "build", "--image-size", "120", "--out", path, "--format", "json", "--data", data,
                                 environment={"PATH": str(tools)})) for path in (out, again)]
    smoke.expect("the same images give the same bytes", made[0]["content"] == made[1]["content"], made)
    with sqlite3.connect(f"file:{out}?mode=ro", uri=True) as base:
        bodies = [row[0] for row in base.execute("SELECT body FROM offline_image_body")]
    sides = [struct.unpack(">II", body[16:24]) for body in bodies if body.startswith(b"\x89PNG")]
    smoke.expect("ImageMagick makes images smaller", made[0]["bytes"] < whole["bytes"] and sides
                 and all(max(side) <= 120 for side in sides), (made[0]["bytes"], whole["bytes"], sides[:5]))
    smoke.run("offline", "open", "--check", out, "--data", str(folder / "post"))
