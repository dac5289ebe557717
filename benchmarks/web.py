"""The web as it is served: a child's page through gunicorn, Django and Jinja, and what a worker remembers.

`python -m benchmarks.web ADDRESS WORKER` serves the copy of this run to one invented person; the measuring
process asks for pages as a browser would, and reads the memory of each serving process from the kernel.
"""

from __future__ import annotations

import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from operator import itemgetter
from pathlib import Path

from alongside.cli.founding import Authority
from alongside.cli.surroundings import surroundings
from benchmarks.measuring import Board, Figure, median, spread
from benchmarks.place import AUTHORITY, Place, subject

REQUESTS = 200
WORKERS = 1
STARTING = 60.0


def measure(board: Board, place: Place) -> None:
    """Two hundred pages of usual and long lives, by one who may open them."""
    filled = place.filled
    told = max(filled.load, key=itemgetter(2)) if filled.load else filled.long[len(filled.long) // 2]
    child, worker = subject(told)
    theirs = [subject(one)[0] for one in (*filled.load, *filled.usual) if one[1] == worker] or [child]
    with _served(place, worker) as (address, cookie, pid):
        long = [_asked(address, cookie, f"/child/{child}/") for _ in range(20)][5:]
        for nr in range(REQUESTS):
            _asked(address, cookie, f"/child/{theirs[nr % len(theirs)]}/")
        most = max(memory(one) for one in children_of(pid))
    board.tell(
        Figure(
            f"child's page in a browser's eyes, {told[2]:,} entries", median(long), "ms", note=spread(long)
        )
    )
    note = f"after {REQUESTS + 20} pages; its own and its share of what is shared (PSS)"
    board.tell(Figure("memory of a web worker", most, "MB", 200.0, note=note))


@contextmanager
def _served(place: Place, worker: str) -> Iterator[tuple[str, str, int]]:
    authority = Authority(AUTHORITY, "Speedwell (made up)", synthetic=True)
    told = surroundings(
        place.installation,
        place.database,
        os.environ,
        authority=authority,
        demonstration=True,
        host="127.0.0.1",
    )
    address = f"127.0.0.1:{_free()}"
    command = [sys.executable, "-m", "benchmarks.web", address, worker]
    with subprocess.Popen(
        command, env=told, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as server:
        try:
            assert server.stdout is not None
            cookie = server.stdout.readline().strip()
            _wait(address)
            yield address, cookie, server.pid
        finally:
            server.send_signal(signal.SIGTERM)
            server.wait(30)


def _asked(address: str, cookie: str, path: str) -> float:
    connection = http.client.HTTPConnection(address, timeout=STARTING)
    began = time.perf_counter()
    connection.request("GET", path, headers={"Cookie": cookie})
    answer = connection.getresponse()
    body = answer.read()
    took = (time.perf_counter() - began) * 1000
    connection.close()
    if answer.status != http.HTTPStatus.OK:
        raise AssertionError(f"{path} answered {answer.status}: {body[:200]!r}")
    return took


def _wait(address: str) -> None:
    deadline = time.monotonic() + STARTING
    host, _, port = address.partition(":")
    while time.monotonic() < deadline:
        with socket.socket() as trial:
            if trial.connect_ex((host, int(port))) == 0:
                return
        time.sleep(0.1)


def _free() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])


def children_of(pid: int) -> list[int]:
    """The processes that one has started and that still run."""
    return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()]


def memory(pid: int) -> float:
    """What a process takes in MB: its own, and its share of what is shared."""
    told = Path(f"/proc/{pid}/smaps_rollup").read_text("ascii")
    found = re.search(r"^Pss:\s+(\d+) kB", told, re.MULTILINE)
    return int(found[1]) / 1024 if found else 0.0


def _serve(address: str, worker: str) -> None:
    """Make the web's tables and an account, tell its cookie, and serve."""
    from alongside.cli.serving import Server  # noqa: PLC0415 - Django reads its settings when it is imported
    from alongside.web.ready import make_ready  # noqa: PLC0415
    from alongside.web.tables import make_tables  # noqa: PLC0415

    make_ready()
    make_tables()
    print(_session(worker), flush=True)
    Server(address, WORKERS).run()


def _session(worker: str) -> str:
    from django.conf import settings  # noqa: PLC0415 - only now is Django ready
    from django.contrib.auth.models import User  # noqa: PLC0415 - only now is Django ready
    from django.db import connections  # noqa: PLC0415
    from django.test import Client  # noqa: PLC0415

    from alongside.web.accounts import make_persona  # noqa: PLC0415

    make_persona("bench", worker, name="A worker", role="Social worker", sees="Their children")
    client = Client()
    client.force_login(User.objects.get(username="bench"))
    connections.close_all()
    name = settings.SESSION_COOKIE_NAME
    return f"{name}={client.cookies[name].value}"


if __name__ == "__main__":
    _serve(sys.argv[1], sys.argv[2])
