"""Processes start together, are started again when they fail, and end together."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from alongside.cli.processes import Family, Program, Stopped, Wish, asked_to_stop, family

LONG = 120
"""Seconds after which something is wrong, not slow."""
HOLDS_THE_LINE = "from alongside.cli import lifeline; lifeline.hold(); import signal; signal.pause()"


def program(text: str, *, essential: bool = False) -> Program:
    return Program("it", [sys.executable, "-c", text], essential=essential)


@pytest.fixture
def together() -> Family:
    """A family with nobody in it yet."""
    return Family(dict(os.environ), threading.Event())


def test_when_the_web_ends_everything_ends_and_says_how(together: Family) -> None:
    together.start(program("raise SystemExit(7)", essential=True))
    assert together.watch() == 7


def test_a_web_that_ends_without_a_complaint_is_a_failure_all_the_same(together: Family) -> None:
    together.start(program("", essential=True))
    assert together.watch() == 1


def test_a_job_that_fails_is_started_again(together: Family, tmp_path: Path) -> None:
    runs = tmp_path / "runs"
    together.start(program(f"open({str(runs)!r}, 'a').write('x')"))
    threading.Thread(target=_stop_after_two, args=(runs, together), daemon=True).start()
    assert together.watch() == 0
    assert len(runs.read_text()) > 1


def _stop_after_two(runs: Path, together: Family) -> None:
    """Ask it to stop when it has run twice, or will not any more."""
    ends = time.monotonic() + LONG
    while time.monotonic() < ends and not (runs.exists() and len(runs.read_text()) > 1):
        time.sleep(0.02)
    together.stopping.set()


def test_all_have_ended_when_the_block_ends() -> None:
    with family(os.environ, threading.Event()) as together:
        together.start(program("import signal; signal.pause()"))
        process = together.children[0].process
        assert together.alive("it")
    assert process.returncode == -signal.SIGTERM


def test_a_child_ends_when_its_parent_was_killed() -> None:
    child = subprocess.Popen([sys.executable, "-c", HOLDS_THE_LINE], stdin=subprocess.PIPE)
    assert child.stdin
    child.stdin.close()  # what the kernel does for a parent that is gone
    assert child.wait(LONG) == -signal.SIGTERM


def test_ctrl_c_is_noted_and_breaks_nothing_off() -> None:
    with asked_to_stop() as wish:
        os.kill(os.getpid(), signal.SIGINT)
        assert wish.made.wait(LONG)


def test_ctrl_c_breaks_off_long_work() -> None:
    with asked_to_stop() as wish, pytest.raises(Stopped):
        _work(wish, lambda: os.kill(os.getpid(), signal.SIGTERM))


def test_long_work_is_not_begun_when_somebody_has_asked_to_stop() -> None:
    with asked_to_stop() as wish:
        wish.made.set()
        with pytest.raises(Stopped):
            _work(wish, lambda: pytest.fail("it was begun"))


def _work(wish: Wish, work: Callable[[], object]) -> None:
    with wish.at_once():
        work()


def test_afterwards_signals_mean_what_they_meant_before() -> None:
    before = signal.getsignal(signal.SIGTERM)
    with asked_to_stop():
        pass
    assert signal.getsignal(signal.SIGTERM) is before
