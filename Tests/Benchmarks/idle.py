"""Thousands of open connections on which nothing happens, from many addresses of this machine, and a visitor who asks meanwhile."""

import asyncio
import http.client
import pathlib
import resource
import statistics
import time

PER_ADDRESS = 200
REQUEST = b"GET /robots.txt HTTP/1.1\r\nHost: localhost\r\n\r\n"


def room(connections):
    """As many open files as both ends need; the server inherits the limit."""
    wanted = connections + 1000
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    if most != resource.RLIM_INFINITY and most < wanted:
        raise SystemExit(f"{wanted} open files are needed, the system permits {most}")
    resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, most))


def options(connections):
    """What the server is told, to have room for them and for everyone else."""
    return ["--connections", str(connections + 200), "--connections-per-address", str(PER_ADDRESS)]


def source(number):
    """An address of this machine for each so many connections."""
    place = number // PER_ADDRESS
    return f"127.{1 + place // 250}.0.{1 + place % 250}"


async def opened(port, number):
    """A connection that asked once, was answered and stays."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port, local_addr=(source(number), 0))
    writer.write(REQUEST)
    await reader.readuntil(b"\r\n\r\n")
    return reader, writer


async def all_opened(port, count):
    connections = []
    for start in range(0, count, 250):
        connections += await asyncio.gather(*(opened(port, number) for number in range(start, min(start + 250, count))))
    return connections


def asked(port, paths, count):
    """p50 and p99 in ms of a visitor's questions, a new connection for every tenth, and those not answered with 200."""
    times, failed, connection = [], [], None
    for number in range(count):
        start = time.perf_counter()
        try:
            if number % 10 == 0:
                connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10, source_address=("127.0.0.9", 0))
            connection.request("GET", paths[number % len(paths)])
            answer = connection.getresponse()
            answer.read()
            if answer.status != 200:
                failed.append(answer.status)
        except OSError as error:
            failed.append(str(error))
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times), statistics.quantiles(times, n=100)[98], failed


def resident(process):
    status = pathlib.Path(f"/proc/{process}/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")) / 1024


def still_open(connections):
    """How many the server has not closed."""
    return sum(not reader.at_eof() for reader, _ in connections)


async def measured(service, paths, count):
    """What an idle crowd does to one who asks: rows of text, and whether all was well."""
    loop = asyncio.get_running_loop()
    before = resident(service.process.pid)
    calm = await loop.run_in_executor(None, asked, service.port, paths, 400)
    start = time.perf_counter()
    crowd = await all_opened(service.port, count)
    took = time.perf_counter() - start
    filled = resident(service.process.pid)
    crowded = await loop.run_in_executor(None, asked, service.port, paths, 400)
    held = still_open(crowd)
    for _, writer in crowd:
        writer.close()
    # The server gives back what is free every twenty seconds.
    await asyncio.sleep(25)
    after = resident(service.process.pid)
    rows = [f"{count} connections from {len({source(number) for number in range(count)})} addresses, opened in {took:.1f} s, "
            f"{held} held",
            f"one who asks: p50 {calm[0]:.1f} → {crowded[0]:.1f} ms, p99 {calm[1]:.1f} → {crowded[1]:.1f} ms, "
            f"{len(calm[2])} and {len(crowded[2])} without an answer",
            f"memory: {before:.0f} → {filled:.0f} MB, {(filled - before) * 1024 / count:.1f} KB a connection; "
            f"{after:.0f} MB once they are gone"]
    return rows, held == count and not calm[2] and not crowded[2]
