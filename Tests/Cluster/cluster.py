#!/usr/bin/env python3
"""A PostgreSQL of its own for a while: on a socket of its own, in a folder of its own, gone without a trace afterwards.

    python3 Tests/Cluster/cluster.py run [--replica] [--durable] COMMAND…

runs COMMAND with COTEJO_TEST_DATABASE, the address of an empty database, in its environment, and ends with its code. Takes
Debian's postgresql-15, or whatever `pg_config --bindir` says, and neither its service nor its port. As root it runs as the
user postgres, since PostgreSQL refuses root; as anyone else, as that user.

    with Cluster() as cluster: … cluster.url …
"""

from __future__ import annotations

import argparse
import contextlib
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

NAME = "cotejo"


def programs() -> Path:
    """The folder of initdb and its fellows."""
    for folder in sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True):
        if (folder / "initdb").exists():
            return folder
    found = shutil.which("initdb")
    if not found:
        raise RuntimeError("PostgreSQL is not installed: apt-get install postgresql-15")
    return Path(found).parent


class Node:
    """One server: a primary, or a replica of one."""

    def __init__(self, folder: Path, name: str, *, address: str = "", port: int = 5432, settings: dict[str, str] | None = None):
        self.folder, self.name, self.address, self.port = folder / name, name, address, port
        self.data, self.socket, self.log = self.folder / "data", self.folder / "socket", self.folder / "log"
        self.settings = settings or {}
        self.process: subprocess.Popen[bytes] | None = None
        self.bin = programs()
        self.account = pwd.getpwnam("postgres") if os.geteuid() == 0 else pwd.getpwuid(os.geteuid())
        self.folder.mkdir(mode=0o755)
        self.socket.mkdir()
        self.log.touch()
        for path in (self.folder, self.socket, self.log):
            os.chown(path, self.account.pw_uid, self.account.pw_gid)

    @property
    def host(self) -> str:
        """Where clients reach it: its address, or the folder of its socket."""
        return self.address or str(self.socket)

    @property
    def url(self) -> str:
        """The address of the database on this server alone."""
        return f"postgres://{NAME}@/{NAME}?host={self.host}&port={self.port}"

    def program(self, name: str, *arguments: object) -> str:
        """Runs one of PostgreSQL's programs to its end; what it prints."""
        result = subprocess.run([str(self.bin / name), *map(str, arguments)], capture_output=True, text=True, cwd="/",
                                check=False, **self._as_user())
        if result.returncode:
            raise RuntimeError(f"{name} ended with {result.returncode}: {result.stderr[-600:]}")
        return result.stdout

    def _as_user(self) -> dict[str, object]:
        if os.geteuid() != 0:
            return {}
        return {"user": self.account.pw_uid, "group": self.account.pw_gid, "extra_groups": []}

    def initialize(self) -> None:
        """Makes an empty server with one owner, who needs no password on this machine."""
        self.program("initdb", "--pgdata", self.data, "--username", NAME, "--auth", "trust", "--encoding", "UTF8",
                     "--locale-provider", "icu", "--icu-locale", "und", "--no-instructions")

    def copy(self, primary: Node) -> None:
        """Makes it a replica of another, which it follows from then on."""
        self.program("pg_basebackup", "--pgdata", self.data, "--checkpoint", "fast", "--wal-method", "stream",
                     "--write-recovery-conf", "--dbname",
                     f"host={primary.host} port={primary.port} user={NAME} application_name={self.name}")

    def start(self) -> None:
        settings = {"listen_addresses": self.address, "port": str(self.port), "unix_socket_directories": str(self.socket),
                    **self.settings}
        options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        with self.log.open("ab") as log:
            self.process = subprocess.Popen([str(self.bin / "postgres"), "-D", str(self.data), *options], cwd="/",
                                            stdout=log, stderr=log, start_new_session=True, **self._as_user())
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                break
            with contextlib.suppress(RuntimeError):
                self.sql("SELECT 1", database="postgres")
                return
            time.sleep(0.05)
        raise RuntimeError(f"{self.name} does not start: {self.log.read_text(errors='replace')[-800:]}")

    def sql(self, text: str, database: str = NAME) -> str:
        """What a statement says, columns parted by bars."""
        return self.program("psql", "--no-psqlrc", "--quiet", "--no-align", "--tuples-only", "--set", "ON_ERROR_STOP=1",
                            "--host", self.host, "--port", self.port, "--username", NAME, "--dbname", database,
                            "--command", text).strip()

    def stop(self, how: int = signal.SIGINT) -> None:
        """Ends it as an operator does: SIGINT breaks connections off, SIGTERM waits for them."""
        if self.process and self.process.poll() is None:
            self.process.send_signal(how)
            try:
                self.process.wait(timeout=30)
            except subprocess.TimeoutExpired:
                self.kill()

    def kill(self) -> None:
        """Takes its power away: all its processes at once, none of which has a chance to write anything more."""
        if not self.process or self.process.poll() is not None:
            return
        self.process.send_signal(signal.SIGSTOP)
        for process in [*children(self.process.pid), self.process.pid]:
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
        self.process.wait()

    def freeze(self) -> None:
        """Stops all its processes where they are: connections stay open, nobody answers on them and new ones are taken by the
        kernel alone."""
        # The one that starts the others first, so that none is missed.
        self.process.send_signal(signal.SIGSTOP)
        for process in children(self.process.pid):
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, signal.SIGSTOP)

    def thaw(self) -> None:
        """Lets its processes go on, if there are any."""
        if not self.process or self.process.poll() is not None:
            return
        for process in [*children(self.process.pid), self.process.pid]:
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, signal.SIGCONT)

    def promote(self) -> None:
        """Makes a replica the primary; returns once it takes writes."""
        self.sql("SELECT pg_promote(true, 30)", database="postgres")


def children(process: int) -> list[int]:
    """The processes that a process started and that still run."""
    found = []
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        with contextlib.suppress(OSError, IndexError):
            # The name of a process may hold spaces and brackets; what follows its last bracket does not.
            if int((entry / "stat").read_text().rpartition(")")[2].split()[1]) == process:
                found.append(int(entry.name))
    return found


class Cluster:
    """A primary, and a replica of it where one is asked for, which then has every write before it is acknowledged."""

    def __init__(self, *, replica: bool = False, durable: bool = False, addresses: tuple[str, str] = ("", ""),
                 port: int = 5432):
        # What need not outlive a power cut is not written through; what a killed process wrote is there in any case.
        settings = {"max_connections": "300"} | ({} if durable else {"fsync": "off", "full_page_writes": "off"})
        self.folder = Path(tempfile.mkdtemp(prefix="cotejo-cluster-"))
        self.folder.chmod(0o755)
        self.primary = Node(self.folder, "primary", address=addresses[0], port=port, settings=settings)
        self.replica = Node(self.folder, "replica", address=addresses[1], port=port, settings=settings) if replica else None

    def __enter__(self) -> Cluster:
        try:
            self.primary.initialize()
            self.primary.start()
            self.primary.sql(f"CREATE DATABASE {NAME}", database="postgres")
            if self.replica:
                self.replica.copy(self.primary)
                self.replica.start()
                self.follow(self.primary, self.replica)
        except BaseException:
            self.__exit__()
            raise
        return self

    @staticmethod
    def follow(primary: Node, replica: Node) -> None:
        """Makes each write wait until the replica has it and shows it; returns once that is so."""
        # Said after the copy was made, so that the replica, once promoted, waits for nobody.
        primary.sql(f"ALTER SYSTEM SET synchronous_standby_names = '{replica.name}'", database="postgres")
        primary.sql("ALTER SYSTEM SET synchronous_commit = 'remote_apply'", database="postgres")
        primary.sql("SELECT pg_reload_conf()", database="postgres")
        for _ in range(300):
            if primary.sql("SELECT sync_state FROM pg_stat_replication", database="postgres") == "sync":
                return
            time.sleep(0.1)
        raise RuntimeError("the replica does not follow")

    def __exit__(self, *_: object) -> None:
        for node in (self.replica, self.primary):
            if node:
                node.stop(signal.SIGQUIT)
        shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def url(self) -> str:
        """The address of the database, on whichever server takes writes."""
        nodes = [self.primary, *([self.replica] if self.replica else [])]
        hosts, ports = ",".join(node.host for node in nodes), ",".join(str(node.port) for node in nodes)
        return f"postgres://{NAME}@/{NAME}?host={hosts}&port={ports}"

    def empty(self, name: str) -> str:
        """The address of one more database, with nothing in it."""
        self.primary.sql(f"CREATE DATABASE {name}", database="postgres")
        return self.url.replace(f"@/{NAME}?", f"@/{name}?")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("verb", choices=["run"])
    parser.add_argument("--replica", action="store_true", help="with a replica that has every write")
    parser.add_argument("--durable", action="store_true", help="write through to the disk, as in service")
    # What follows the first word that is no option is the command's own.
    own = 1 + next((place for place, word in enumerate(sys.argv[2:], 1) if not word.startswith("-")), len(sys.argv))
    arguments = parser.parse_args(sys.argv[1:own])
    command = sys.argv[own:]
    if not command:
        parser.error("give a command")
    with Cluster(replica=arguments.replica, durable=arguments.durable) as cluster:
        return subprocess.run(command, env={**os.environ, "COTEJO_TEST_DATABASE": cluster.url}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
