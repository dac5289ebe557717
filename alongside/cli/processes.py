"""The processes of one installation: started together, watched, and stopped together.

What may fail alone (a background job) is started again; the web is what we are here for, so
when it ends everything ends, and says so.
"""

import signal
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import FrameType
from typing import IO

LOOK_EVERY = 0.2
PATIENCE = 20.0
"""How long a process may take to finish what it is doing when asked to stop."""


@dataclass(frozen=True)
class Program:
    """One process to keep running beside the others."""

    name: str
    command: Sequence[str]
    essential: bool = False


@dataclass
class _Child:
    program: Program
    process: subprocess.Popen[bytes]
    failures: int = 0
    wait_until: float = field(default=0.0)


@dataclass
class Family:
    """The running programs, and the wish to stop them."""

    environment: Mapping[str, str]
    stopping: threading.Event = field(default_factory=threading.Event)
    log: IO[bytes] | None = None
    children: list[_Child] = field(default_factory=list)

    def start(self, program: Program) -> None:
        """Start one program, which ends by itself should we be killed."""
        self.children.append(_Child(program, self._launch(program)))

    def watch(self) -> int:
        """Keep the programs running until we are asked to stop; return how the web ended."""
        while not self.stopping.wait(LOOK_EVERY):
            for child in self.children:
                ended = child.process.poll()
                if ended is not None and child.program.essential:
                    return ended or 1
                if ended is not None:
                    self._again(child)
        return 0

    def alive(self, name: str) -> bool:
        """Tell whether the program of this name runs."""
        return any(c.program.name == name and c.process.poll() is None for c in self.children)

    def end(self) -> None:
        """Ask every program to finish, the last started first, and wait until each has."""
        for child in reversed(self.children):
            child.process.terminate()
        for child in reversed(self.children):
            try:
                child.process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                child.process.kill()
                child.process.wait()

    def _again(self, child: _Child) -> None:
        """Start a job again, waiting longer each time it fails: 1, 2, 4 … at most 60 seconds."""
        now = time.monotonic()
        if not child.wait_until:
            child.failures += 1
            child.wait_until = now + min(60, 2 ** (child.failures - 1))
        elif now >= child.wait_until:
            child.wait_until = 0.0
            child.process = self._launch(child.program)

    def _launch(self, program: Program) -> subprocess.Popen[bytes]:
        # A session of its own: Ctrl-C in the terminal reaches us, and we stop things in order.
        return subprocess.Popen(
            program.command,
            stdin=subprocess.PIPE,
            stdout=self.log,
            stderr=self.log,
            env=dict(self.environment),
            start_new_session=True,
        )


@contextmanager
def family(
    environment: Mapping[str, str], stopping: threading.Event, log: IO[bytes] | None = None
) -> Iterator[Family]:
    """Run programs for the length of a block."""
    together = Family(environment, stopping, log)
    try:
        yield together
    finally:
        together.end()


class Stopped(BaseException):
    """Somebody asked us to stop in the middle of long work that may be left where it is."""


@dataclass
class Wish:
    """The wish to stop, made by Ctrl-C or SIGTERM.

    While the database starts or stops it is only noted, so that what was begun is ended in
    order; inside `at_once` it breaks off the work, whose transaction is then rolled back.
    """

    made: threading.Event = field(default_factory=threading.Event)
    breaks_off: bool = False

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """Break off the work of this block as soon as somebody asks us to stop."""
        self.breaks_off = True
        try:
            if self.made.is_set():
                raise Stopped
            yield
        finally:
            self.breaks_off = False

    def make(self, _number: int, _frame: FrameType | None) -> None:
        """Note the wish; this is the signal's handler."""
        self.made.set()
        if self.breaks_off:
            self.breaks_off = False
            raise Stopped


@contextmanager
def asked_to_stop() -> Iterator[Wish]:
    """Turn Ctrl-C and SIGTERM into a wish, for the length of a block."""
    wish = Wish()
    before = {number: signal.signal(number, wish.make) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield wish
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
