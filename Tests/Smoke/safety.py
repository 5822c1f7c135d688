"""Nothing lost and nothing in the open: backups amid writing, killed and on a full disk; TLS with files that change."""

from __future__ import annotations

import hashlib
import http.client
import json
import os
import random
import shutil
import signal
import socket
import sqlite3
import ssl
import stat
import subprocess
import tarfile
import time
from contextlib import closing, contextmanager, suppress
from pathlib import Path

SEED = 11
KILLS = 60


def backups(smoke) -> None:
    """Made, read by other programs, restored, compared; refusals; each damage named."""
    folder = smoke.data.parent / "backups"
    folder.mkdir()
    file = folder / "first.tar"
    told = json.loads(smoke.run("backup", str(file), "--format", "json"))
    smoke.expect("the backup's hash is told", told["sha256"] == hashlib.sha256(file.read_bytes()).hexdigest(), told)
    smoke.expect("only its maker may read it", stat.S_IMODE(file.stat().st_mode) == 0o600, oct(file.stat().st_mode))
    with tarfile.open(file) as archive:
        names = archive.getnames()
        manifest = json.load(archive.extractfile("manifest.json"))
    smoke.expect("any tar reads it", names[:2] == ["COTEJO-BACKUP.txt", "catalogue.sqlite"]
                 and names[-2:] == ["manifest.json", "SHA256SUMS"], names[:4])
    smoke.expect("it has every file", len(names) == len(manifest["entries"]) + 2 and len(names) > 50, len(names))
    before = file.read_bytes()
    smoke.run("backup", str(file), code=77)
    smoke.expect("nothing is overwritten unasked", file.read_bytes() == before)
    smoke.run("backup", str(file), "--replace")
    smoke.run("verify")
    smoke.run("verify", "--backup", str(file))
    nowhere = folder / "nothing-here"
    smoke.run("backup", str(folder / "none.tar"), "--data", str(nowhere), code=66)
    smoke.expect("and makes nothing", not nowhere.exists() and not (folder / "none.tar").exists())

    restored = folder / "restored"
    smoke.run("restore", str(file), "--data", str(restored))
    smoke.run("restore", str(file), "--data", str(restored), code=77)
    smoke.run("verify", "--data", str(restored))
    smoke.expect("row by row what was there", rows(smoke.data) == rows(restored))
    same = {path.relative_to(restored): path.read_bytes() for path in restored.rglob("*")
            if path.is_file() and not path.name.startswith("catalogue.sqlite")}
    smoke.expect("file by file what was there", len(same) > 50 and all(
        (smoke.data / name).read_bytes() == content for name, content in same.items()))
    found = smoke.run("search", "--format", "json", "watermark", "--data", str(restored))
    smoke.expect("the same search finds the same", found == smoke.run("search", "--format", "json", "watermark"))

    damaged = bytearray(file.read_bytes())
    with tarfile.open(file) as archive:
        entry = next(member for member in archive if member.name.startswith("blobs/"))
    damaged[entry.offset_data] ^= 1
    (folder / "damaged.tar").write_bytes(damaged)
    for arguments in (["restore", str(folder / "damaged.tar"), "--data", str(folder / "new")],
                      ["verify", "--backup", str(folder / "damaged.tar")]):
        said = smoke.run(*arguments, code=65)
        smoke.expect("the damaged entry is named with its hash", entry.name in said and entry.name[-64:] in said, said)
    (folder / "cut.tar").write_bytes(before[:-700])
    said = smoke.run("restore", str(folder / "cut.tar"), "--data", str(folder / "new"), code=65)
    smoke.expect("a cut-off backup is said", "termina" in said or "cortado" in said, said)
    smoke.run("restore", str(smoke.data / "catalogue.sqlite"), "--data", str(folder / "new"), code=65)
    smoke.run("restore", str(folder / "nowhere.tar"), "--data", str(folder / "new"), code=66)
    smoke.expect("nothing is left of what failed", leftovers(folder) == [] and not (folder / "new").exists(),
                 leftovers(folder))


def rows(data: Path) -> dict[str, list]:
    """Every row of every table, but what the audit log says of backups themselves."""
    with closing(sqlite3.connect(f"file:{data}/catalogue.sqlite?mode=ro", uri=True)) as database:
        names = [name for name, in database.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_stat%' ORDER BY name")]
        found = {name: sorted(database.execute(f"SELECT * FROM {name}"), key=repr) for name in names}
    position = 4
    found["audit_entry"] = [row for row in found["audit_entry"] if not str(row[position]).startswith(
        ("backup.", "data.exported"))]
    return found


def leftovers(folder: Path) -> list[str]:
    """Temporary files and folders."""
    return sorted(str(path) for path in folder.rglob(".incoming*"))


def backups_amid_writing(smoke) -> None:
    """One process imports, another backs up: each backup is one moment, whole."""
    folder = smoke.data.parent / "amid"
    folder.mkdir()
    data = folder / "data"
    samples = smoke.place / "Imports/Samples/accepted"
    files = [smoke.place / "Catalogue/Manual", samples / "UTO.xml", *sorted(samples.glob("trainers-*.xml"))]
    environment = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "COTEJO_DATA": str(data)}
    writing = subprocess.Popen([smoke.place / "cotejo", "import", "--publish", *files], env=environment, cwd="/",
                               stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    made, wrong = [], []
    while writing.poll() is None and len(made) < 200:
        file = folder / f"{len(made)}.tar"
        result = subprocess.run([smoke.place / "cotejo", "backup", file, "--format", "json"], env=environment, cwd="/",
                                capture_output=True, text=True)
        if result.returncode == 66:  # The import has not made the database yet.
            continue
        if result.returncode != 0:
            wrong.append((result.returncode, result.stderr))
            break
        made.append(json.loads(result.stdout))
    errors = writing.communicate()[1]
    smoke.expect("the import goes on beside backups", writing.returncode == 0, errors)
    smoke.expect("and backups beside the import", not wrong and len(made) > 1, wrong)
    editions = [backup.get("edition", 0) for backup in made]
    smoke.expect("later ones hold later editions", editions == sorted(editions) and editions[-1] > editions[0], editions)
    for number in (0, len(made) // 2, len(made) - 1):
        smoke.run("verify", "--backup", str(folder / f"{number}.tar"))
        smoke.run("restore", str(folder / f"{number}.tar"), "--data", str(folder / f"restored-{number}"))
        smoke.run("verify", "--data", str(folder / f"restored-{number}"))


def killed_backups(smoke) -> None:
    """Killed at any moment of a backup and of a restore: a whole one or none, and the next goes through."""
    print(f"seed {SEED}")
    chance = random.Random(SEED)
    folder = smoke.data.parent / "killed-backups"
    folder.mkdir()
    environment = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "COTEJO_DATA": str(smoke.data)}
    binary = smoke.place / "cotejo"

    def run(*arguments: object) -> int:
        return subprocess.run([binary, *arguments], env=environment, cwd="/", capture_output=True).returncode

    def kill(*arguments: object, within: float) -> None:
        process = subprocess.Popen([binary, *arguments], env=environment, cwd="/", stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL)
        time.sleep(chance.uniform(0, within))
        process.kill()
        process.wait()

    whole = folder / "whole.tar"
    started = time.monotonic()
    run("backup", whole)
    long = time.monotonic() - started
    file, halves, there = folder / "backup.tar", [], 0
    for number in range(KILLS):
        kill("backup", file, within=long * 1.2)
        if file.exists():
            there += 1
            if run("verify", "--backup", file) != 0:
                halves.append(number)
            file.unlink()
    smoke.expect(f"after {KILLS} kills of a backup, {there} too late, none is half", not halves, halves)
    smoke.expect("kills came before the end", there < KILLS, there)
    smoke.run("verify")
    smoke.run("backup", str(file))
    smoke.expect("the next backup removes what was left", leftovers(folder) == [], leftovers(folder))

    target, halves, there = folder / "restored", [], 0
    started = time.monotonic()
    run("restore", whole, "--data", target)
    long = time.monotonic() - started
    shutil.rmtree(target)
    for number in range(KILLS):
        kill("restore", whole, "--data", target, within=long * 1.2)
        if target.exists():
            there += 1
            if run("verify", "--data", target) != 0:
                halves.append(number)
            shutil.rmtree(target)
    smoke.expect(f"after {KILLS} kills of a restore, {there} too late, none is half", not halves, halves)
    smoke.expect("kills came before the end of a restore", there < KILLS, there)
    smoke.run("restore", str(whole), "--data", str(target))
    smoke.run("verify", "--data", str(target))
    smoke.expect("the next restore removes what was left", leftovers(folder) == [], leftovers(folder))


def full_disk_for_backups(smoke) -> None:
    """A small disk fills up during a backup and during a restore: it is said, and nothing is left."""
    folder = smoke.data.parent
    whole = folder / "backups" / "first.tar"
    disk = folder / "small"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk], capture_output=True)
    if mounted.returncode != 0:
        print(f"skipped: a full disk, since mounting is not permitted: {mounted.stderr.decode().strip()}")
        return
    try:
        smoke.run("backup", str(disk / "backup.tar"), code=74)
        smoke.expect("no part of a backup is left", list(disk.iterdir()) == [], list(disk.iterdir()))
        smoke.run("restore", str(whole), "--data", str(disk / "data"), code=74)
        smoke.expect("no part of the data is left", list(disk.iterdir()) == [], list(disk.iterdir()))
    finally:
        subprocess.run(["umount", disk], check=False)


def tls(smoke) -> None:
    """TLS with a certificate of its own, read again when its files change; no bare HTTP beyond this machine."""
    folder = smoke.data.parent / "tls"
    folder.mkdir()
    for name in ("one", "two"):
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
                        "-days", "2", "-subj", f"/CN={name}", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1",
                        "-keyout", folder / f"{name}.key", "-out", folder / f"{name}.crt"],
                       check=True, capture_output=True)
    certificate, key = folder / "site.crt", folder / "site.key"
    shutil.copy(folder / "one.crt", certificate)
    shutil.copy(folder / "one.key", key)
    said = smoke.run("serve", "--host", "0.0.0.0", "--port", "0", code=64)
    smoke.expect("what is missing is said", "--tls-certificate" in said and "--insecure-http" in said, said)
    smoke.run("serve", "--port", "0", "--tls-certificate", str(certificate), code=64)
    said = smoke.run("serve", "--port", "0", "--tls-certificate", str(certificate), "--tls-key",
                     str(folder / "two.key"), code=74)
    smoke.expect("a key of another certificate is said", "no es la del certificado" in said, said)
    smoke.run("serve", "--port", "0", "--tls-certificate", str(certificate), "--tls-key", str(folder / "no"), code=74)
    with server(smoke, "--tls-certificate", certificate, "--tls-key", key) as (line, port):
        smoke.expect("it says https", f"https://127.0.0.1:{port}" in line, line)
        first = der(folder / "one.crt")
        answer = fetch(port, folder / "one.crt", "/health")
        smoke.expect("a client that trusts the certificate is answered", answer.status == 200 and answer.peer == first)
        smoke.expect("and told to stay with TLS", "max-age" in (answer.header("Strict-Transport-Security") or ""))
        smoke.expect("TLS older than 1.2 is refused", refused(port, ssl.TLSVersion.TLSv1_1))
        smoke.expect("bare HTTP is not answered", bare(port) is None)
        shutil.copy(folder / "two.crt", certificate)
        time.sleep(1.3)
        smoke.expect("a certificate without its key is not taken", fetch(port, folder / "one.crt", "/health").peer == first)
        shutil.copy(folder / "two.key", key)
        smoke.expect("the new pair is taken without a restart", taken(port, folder / "two.crt"))
    with server(smoke, "--host", "0.0.0.0", "--insecure-http") as (line, port):
        smoke.expect("told so, it serves without TLS", bare(port) == 200, line)


@contextmanager
def server(smoke, *arguments: object):
    """A server on a free port: what it says, and the port."""
    process = subprocess.Popen([smoke.place / "cotejo", "serve", "--port", "0", *arguments], cwd="/", text=True,
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                               env={"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "COTEJO_DATA": str(smoke.data)})
    try:
        said = process.stdout.readline()
        yield said, int(said.rsplit(":", 1)[-1])
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(timeout=15)
        except subprocess.TimeoutExpired:
            process.kill()


class Answer:
    """An answer over TLS, and the certificate that came with it."""

    def __init__(self, connection: http.client.HTTPSConnection, path: str):
        connection.connect()
        self.peer = connection.sock.getpeercert(binary_form=True)
        connection.request("GET", path)
        response = connection.getresponse()
        self.status, self.header = response.status, response.getheader
        response.read()


def fetch(port: int, trusted: Path, path: str) -> Answer:
    context = ssl.create_default_context(cafile=str(trusted))
    with closing(http.client.HTTPSConnection("localhost", port, timeout=20, context=context)) as connection:
        return Answer(connection, path)


def taken(port: int, trusted: Path) -> bool:
    """Whether a certificate is served soon; files are looked at every second, later on a machine that has other work."""
    for _ in range(30):
        with suppress(ssl.SSLError):
            answer = fetch(port, trusted, "/documents")
            return answer.status == 200 and answer.peer == der(trusted)
        time.sleep(0.5)
    return False


def refused(port: int, version: ssl.TLSVersion) -> bool:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    context.set_ciphers("DEFAULT:@SECLEVEL=0")
    context.minimum_version = context.maximum_version = version
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=20) as plain, context.wrap_socket(plain):
            return False
    except (ssl.SSLError, OSError):
        return True


def bare(port: int) -> int | None:
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=20)) as connection:
        try:
            connection.request("GET", "/health")
            return connection.getresponse().status
        except (http.client.HTTPException, OSError):
            return None


def der(path: Path) -> bytes:
    return ssl.PEM_cert_to_DER_cert(path.read_text())
