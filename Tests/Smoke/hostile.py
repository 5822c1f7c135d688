"""Clients that mean harm, all at once: slow headers, idle connections, bodies and pipelines without end, broken requests.

Everything goes to a server on this machine, for seconds, from 127.0.0.1; another user asks from 127.0.0.2 meanwhile.
"""

from __future__ import annotations

import http.client
import os
import random
import re
import resource
import signal
import socket
import subprocess
import threading
import time
from contextlib import closing, contextmanager, suppress

SEED = 8
IDLE = 2000
SLOW = 150
QUESTIONS = 400
STATUS = re.compile(rb"HTTP/1\.1 (\d{3}) ")
PAGES = ["/documents?q=passport", "/documents?country=GTM", "/", "/identify", "/entry", "/api/v1/documents?q=fish"]


def attacked(smoke) -> None:
    """No answer is the server's fault, memory stays bounded, who asks in earnest is served."""
    room(IDLE + 1000)
    with served(smoke, "--metrics-on-loopback") as (process, port):
        calm, failures = asked(port)
        smoke.expect("calm, every question is answered", not failures, failures[:5])
        before = resident(process.pid)
        statuses, opened, kept, threads = [], [], [], []
        end = time.monotonic() + 12
        for attack in (slow_headers, endless_chunks, pipelines, huge_headers, malformed):
            threads.append(threading.Thread(target=attack, args=(port, end, statuses, kept), daemon=True))
            threads[-1].start()
        opened += idle(port)
        held = sum(is_open(connection) for connection in opened)
        smoke.expect(f"of {IDLE} idle connections of one address, 200 at most stay", held <= 200, held)
        attack, failures = asked(port)
        for thread in threads:
            thread.join(timeout=30)
        smoke.expect("under attack, every question of another user is answered", not failures, failures[:5])
        print(f"p99 calm {calm * 1000:.1f} ms, under attack {attack * 1000:.1f} ms ({attack / calm:.1f} times)")
        smoke.expect("and none waits long", attack < 2, attack)
        after = resident(process.pid)
        print(f"memory before {before >> 20} MB, after {after >> 20} MB")
        smoke.expect("memory stays bounded", after < before + (200 << 20), after)
        smoke.expect("those who attack are answered, too", len(statuses) > 100, len(statuses))
        smoke.expect("never with an error of the server", not [code for code in statuses if code >= 500],
                     sorted(set(statuses)))
        smoke.expect("headers too long are said to be", 431 in statuses, sorted(set(statuses)))
        figures = metrics(port)
        smoke.expect("and the server counts none", not re.search(r'status="5xx"} [1-9]', figures), figures)
        smoke.expect("it counts what it cut", value(figures, 'cut_total{reason="idle"}') >= IDLE - 400, figures)
        cut = cut_within(kept + opened, 25)
        smoke.expect("slow headers and silence are cut", cut, f"{sum(map(is_open, kept + opened))} are still open")
        smoke.expect("nobody stays connected", value(metrics(port), "connections_open") <= 5, metrics(port))
        for connection in opened + kept:
            connection.close()


def stopped(smoke) -> None:
    """SIGTERM: who is at work is answered, who never ends is cut, and the process is gone in ten seconds."""
    with served(smoke) as (process, port):
        body = b"mrz=" + b"A" * 96
        head = b"POST /mrz HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
        decent = connected(port, head + b"Content-Length: 100\r\n\r\n" + body[:50])
        endless = [connected(port, head + b"Transfer-Encoding: chunked\r\n\r\n") for _ in range(3)]
        idle_one = connected(port, b"")
        stop = threading.Event()
        feeding = threading.Thread(target=feed, args=(endless, stop), daemon=True)
        feeding.start()
        time.sleep(1)
        began = time.monotonic()
        process.send_signal(signal.SIGTERM)
        time.sleep(2)
        smoke.expect("an idle connection is closed at once", not is_open(idle_one))
        decent.sendall(body[50:])
        answer = received(decent, 5)
        smoke.expect("a request under way is answered", b"HTTP/1.1 200" in answer, answer[:200])
        try:
            code = process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            code = None
        took = time.monotonic() - began
        stop.set()
        print(f"stopped after {took:.1f} s amid bodies without end")
        smoke.expect("the server stops within ten seconds, whatever its clients do", code == 0 and took < 10, (code, took))
        for connection in [decent, idle_one, *endless]:
            connection.close()


def refused_bodies(smoke) -> None:
    """A body that is none is the fault of who sent it, on every kind of route."""
    with served(smoke) as (_, port):
        for path, kind in (("/mrz", "application/x-www-form-urlencoded"), ("/api/v1/mrz", "application/json"),
                           ("/api/v1/entry", "application/json"), ("/sign-in", "application/x-www-form-urlencoded"),
                           ("/api/v1/documents/UTO-AO-01001/reports", "application/json")):
            head = f"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: {kind}\r\nTransfer-Encoding: chunked\r\n\r\n"
            for body in ("zz\r\nabc\r\n", "ffffffffffffffffffff\r\na", "5\r\nabcdefghij\r\n0\r\n\r\n", "-1\r\n\r\n"):
                with closing(connected(port, head.encode() + body.encode())) as connection:
                    answer = received(connection, 5)
                codes = [int(code) for code in STATUS.findall(answer)]
                smoke.expect(f"{path} with the chunk {body[:8]!r} gives 400", codes == [400], answer[:300])


def slow_headers(port, end, _statuses, kept) -> None:
    """A byte of a header a second, on many connections, for as long as they are let."""
    connections = [connected(port, b"GET / HTTP/1.1\r\nHost: localhost\r\n") for _ in range(SLOW)]
    kept += connections
    while time.monotonic() < end:
        for connection in connections:
            with suppress(OSError):
                connection.send(b"X")
        time.sleep(1)


def endless_chunks(port, end, statuses, _kept) -> None:
    """Chunks without end, as fast as they are taken."""
    piece = b"4000\r\n" + b"a" * 0x4000 + b"\r\n"
    while time.monotonic() < end:
        with closing(connected(port, b"POST /api/v1/mrz HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                     b"Transfer-Encoding: chunked\r\n\r\n")) as connection:
            with suppress(OSError):
                for _ in range(1000):
                    connection.sendall(piece)
            statuses += codes(connection)
        time.sleep(0.05)


def pipelines(port, end, statuses, _kept) -> None:
    """Thousands of requests in one breath, whose answers nobody takes for a while."""
    request = b"GET /about HTTP/1.1\r\nHost: localhost\r\n\r\n"
    while time.monotonic() < end:
        with closing(connected(port, b"")) as connection:
            with suppress(OSError):
                connection.sendall(request * 2000)
            time.sleep(1)
            statuses += codes(connection)


def huge_headers(port, end, statuses, _kept) -> None:
    """One header too long, too many, too much in all; an address too long."""
    shapes = [b"GET / HTTP/1.1\r\nHost: localhost\r\nX: " + b"a" * 200_000 + b"\r\n\r\n",
              b"GET / HTTP/1.1\r\nHost: localhost\r\n" + b"".join(b"X%d: a\r\n" % n for n in range(5000)) + b"\r\n",
              b"GET / HTTP/1.1\r\nHost: localhost\r\nCookie: " + b"a=b; " * 4000 + b"\r\n\r\n",
              b"GET /" + b"a" * 9000 + b" HTTP/1.1\r\nHost: localhost\r\n\r\n",
              b"GET /" + b"a" * 400_000 + b" HTTP/1.1\r\nHost: localhost\r\n\r\n"]
    while time.monotonic() < end:
        for shape in shapes:
            statuses += spoken(port, shape)
        time.sleep(0.1)


def malformed(port, end, statuses, _kept) -> None:
    """What is no request, and requests with something broken in them."""
    chance = random.Random(SEED)
    whole = (b"POST /mrz HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
             b"Content-Length: 7\r\n\r\nmrz=ABC")
    shapes = [b"\r\n\r\n\r\n", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n",
              b"GET / HTTP/1.1\r\nHost : localhost\r\n\r\n", b"GET / HTTP/1.1\r\n Host: localhost\r\n\r\n",
              b"POST /mrz HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
              b"POST /mrz HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
              b"POST /mrz HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
              b"POST /mrz HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: cow\r\n\r\n",
              b"GET http://127.0.0.1:1/ HTTP/1.1\r\nHost: a\r\n\r\n", b"CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n",
              b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", b"GET /%00%ff%zz HTTP/1.1\r\nHost: a\r\n\r\n",
              b"OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", b"GET / HTTP/1.1\r\nHost: a\x00b\r\n\r\n"]
    while time.monotonic() < end:
        for shape in shapes:
            statuses += spoken(port, shape)
        for _ in range(20):
            damaged = bytearray(whole)
            for _ in range(chance.randrange(1, 5)):
                damaged[chance.randrange(len(damaged))] = chance.randrange(256)
            statuses += spoken(port, bytes(damaged))


def idle(port) -> list[socket.socket]:
    """Connections that never say anything."""
    connections = []
    for _ in range(IDLE):
        with suppress(OSError):
            connections.append(connected(port, b""))
    time.sleep(0.5)
    return connections


def feed(connections, stop) -> None:
    """A small chunk now and then, faster than what is cut for slowness, and never the last."""
    while not stop.wait(0.2):
        for connection in connections:
            with suppress(OSError):
                connection.send(b"40\r\n" + b"a" * 64 + b"\r\n")


def asked(port) -> tuple[float, list]:
    """Another user's questions on one connection: the 99th of 100 seconds, and what went wrong."""
    times, failures = [], []
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20, source_address=("127.0.0.2", 0))
    for number in range(QUESTIONS):
        began = time.monotonic()
        try:
            connection.request("GET", PAGES[number % len(PAGES)])
            response = connection.getresponse()
            response.read()
            if response.status != 200:
                failures.append((PAGES[number % len(PAGES)], response.status))
        except (OSError, http.client.HTTPException) as error:
            failures.append((PAGES[number % len(PAGES)], repr(error)))
            connection.close()
        times.append(time.monotonic() - began)
        time.sleep(0.01)
    connection.close()
    return sorted(times)[int(len(times) * 0.99)], failures


def connected(port, words: bytes) -> socket.socket:
    connection = socket.create_connection(("127.0.0.1", port), timeout=5)
    if words:
        with suppress(OSError):
            connection.sendall(words)
    return connection


def spoken(port, words: bytes) -> list[int]:
    """The statuses that something is answered with; half of the connection is closed, so that nothing more can follow."""
    try:
        with closing(connected(port, words)) as connection:
            with suppress(OSError):
                connection.shutdown(socket.SHUT_WR)
            return codes(connection)
    except OSError:
        return []


def codes(connection) -> list[int]:
    return [int(code) for code in STATUS.findall(received(connection, 2))]


def received(connection, seconds: float) -> bytes:
    """What comes until the end, or until nothing comes for a while."""
    connection.settimeout(seconds)
    parts = []
    with suppress(OSError):
        while part := connection.recv(1 << 16):
            parts.append(part)
    return b"".join(parts)


def is_open(connection) -> bool:
    """Whether the other end has not closed yet."""
    try:
        connection.setblocking(False)
        return connection.recv(1 << 16) != b""
    except BlockingIOError:
        return True
    except OSError:
        return False


def cut_within(connections, seconds: float) -> bool:
    end = time.monotonic() + seconds
    while any(is_open(connection) for connection in connections):
        if time.monotonic() > end:
            return False
        time.sleep(0.5)
    return True


def resident(pid: int) -> int:
    with open(f"/proc/{pid}/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def metrics(port) -> str:
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=20)) as connection:
        connection.request("GET", "/metrics")
        return connection.getresponse().read().decode()


def value(figures: str, name: str) -> float:
    found = re.search(rf"^cotejo_\w*{re.escape(name)} (\S+)$", figures, re.MULTILINE)
    return float(found.group(1)) if found else float("nan")


def room(files: int) -> None:
    """Lets this process have as many files open as it needs."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft < files:
        resource.setrlimit(resource.RLIMIT_NOFILE, (min(files, hard), hard))


@contextmanager
def served(smoke, *arguments: str):
    """A server on a free port: its process, and the port."""
    process = subprocess.Popen([smoke.place / "cotejo", "serve", "--port", "0", "--lang", "en", *arguments], cwd="/", text=True,
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                               env={"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "COTEJO_DATA": str(smoke.data)})
    try:
        yield process, int(process.stdout.readline().rsplit(":", 1)[-1])
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(timeout=15)
            except subprocess.TimeoutExpired:
                process.kill()
