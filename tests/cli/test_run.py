"""`alongside run`, as a person at a terminal meets it: it starts, answers, and goes quietly."""

import http.client
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest

from alongside.cli.installation.postmaster import marked, postmaster_of
from alongside.cli.opening import opened

QUIET = {name: value for name, value in os.environ.items() if not name.startswith("ALONGSIDE_")}
LONG = 120


@dataclass
class Terminal:
    """A terminal in which `alongside run` was typed."""

    data: Path
    port: int
    process: subprocess.Popen[str]

    def read_until(self, words: str) -> str:
        """Read what it says until these words, or until it ends."""
        said = ""
        assert self.process.stdout
        for line in self.process.stdout:
            said += line
            if words in line:
                break
        return said

    def end(self, number: signal.Signals) -> int:
        """Send a signal and wait until it has ended."""
        self.process.send_signal(number)
        return self.process.wait(LONG)


def typed(data: Path, port: int, *more: str) -> Terminal:
    command = [sys.executable, "-m", "alongside", "run", "--no-demo", "--workers", "1", *more]
    process = subprocess.Popen(
        [*command, "--data", str(data), "--port", str(port)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env=QUIET | {"PYTHONUNBUFFERED": "1"},
    )
    return Terminal(data, port, process)


def free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    """Alongside, running and ready."""
    opened = typed(tmp_path / "installation", free_port())
    said = opened.read_until("is ready")
    assert "is ready" in said, said
    yield opened
    if opened.process.poll() is None:
        opened.end(signal.SIGTERM)


def status(port: int) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=LONG)
    connection.request("GET", "/sign-in/")
    return connection.getresponse().status


def server_of(data: Path) -> set[int]:
    number = postmaster_of(data / "database" / "cluster")
    return {number} & marked("cluster_name=alongside-") if number else set()


def test_it_serves_the_page_by_which_people_come_in_until_it_is_asked_to_stop(terminal: Terminal) -> None:
    assert status(terminal.port) == 200
    assert terminal.end(signal.SIGTERM) == 0
    assert not server_of(terminal.data)


@pytest.mark.slow
def test_a_command_beside_it_uses_its_database_and_leaves_it_running(terminal: Terminal) -> None:
    with opened(terminal.data, {}) as database, psycopg.connect(database.dsn("alongside_wide")) as reader:
        assert reader.execute("SELECT count(*) FROM record.authority").fetchone() == (0,)
    assert status(terminal.port) == 200


@pytest.mark.slow
@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_asked_to_stop_it_leaves_nothing_running(terminal: Terminal, how: signal.Signals) -> None:
    assert server_of(terminal.data)
    assert terminal.end(how) == 0
    assert not server_of(terminal.data)
    with pytest.raises(ConnectionRefusedError):
        status(terminal.port)


@pytest.mark.slow
def test_it_starts_again_after_it_was_killed(terminal: Terminal) -> None:
    terminal.end(signal.SIGKILL)
    again = typed(terminal.data, free_port())
    assert "is ready" in again.read_until("is ready")
    assert again.end(signal.SIGTERM) == 0


@pytest.mark.slow
def test_a_second_one_on_the_same_directory_is_told_why_it_may_not(terminal: Terminal) -> None:
    second = typed(terminal.data, free_port())
    assert "already running" in second.read_until("nothing")
    assert second.process.wait(LONG) == 1


def test_a_port_that_is_taken_is_told_before_anything_starts(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        told = typed(tmp_path, taken.getsockname()[1])
        assert "Choose another port" in told.read_until("nothing")
    assert not (tmp_path / "database" / "cluster").exists()
