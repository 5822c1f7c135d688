"""A service under measurement: started, waited for, asked over one open connection, its memory read, stopped."""

import contextlib
import http.client
import os
import socket
import subprocess
import time

WAIT = 60


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


class Service:
    """One process that answers on a port of its own; `{port}` in its command is the port. `before` runs in the new process, before the command."""

    def __init__(self, command, first="/health", log=subprocess.DEVNULL, before=None):
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        command = [str(part).replace("{port}", str(self.port)) for part in command]
        start = time.perf_counter()
        self.process = subprocess.Popen(command, stdout=log, stderr=log, preexec_fn=before)
        self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=WAIT)
        self.started = self.wait(first, start)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.connection.close()
        self.process.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(timeout=20)
            return
        self.process.kill()
        self.process.wait()

    def wait(self, path, start):
        """Milliseconds from the start of the process until it has answered a request whole."""
        while time.perf_counter() - start < WAIT:
            try:
                _, status, _ = self.get(path)
                if status == 200:
                    return (time.perf_counter() - start) * 1000
            except OSError:
                self.connection.close()
            if self.process.poll() is not None:
                raise SystemExit(f"the service ended with {self.process.returncode}")
            time.sleep(0.001)
        raise SystemExit("the service does not answer")

    def get(self, path):
        """Milliseconds, status and body."""
        start = time.perf_counter()
        self.connection.request("GET", path)
        response = self.connection.getresponse()
        body = response.read()
        return (time.perf_counter() - start) * 1000, response.status, body

    def memory(self):
        """Resident MB, at most and now."""
        values = {}
        with open(f"/proc/{self.process.pid}/status", encoding="ascii") as file:
            for line in file:
                name, _, rest = line.partition(":")
                if name in ("VmHWM", "VmRSS"):
                    values[name] = int(rest.split()[0]) / 1024
        return {"peak": values["VmHWM"], "now": values["VmRSS"]}


def cores():
    return len(os.sched_getaffinity(0))
