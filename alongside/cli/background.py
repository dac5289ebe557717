"""Work that goes on beside the web: `python -m alongside.cli.background NAME` does one job.

To add one, add a line to `JOBS`. A job is a function of a connection string and an event: it
works until the event is set. When it fails it is started again, later each time.
"""

import os
import signal
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass

from alongside.cli import lifeline
from alongside.cli.sealing import seal
from alongside.cli.surroundings import dsn_variable


@dataclass(frozen=True)
class Job:
    """One job: its name, the database role it signs in as, and what it does until told to stop."""

    name: str
    role: str
    work: Callable[[str, threading.Event], None]


JOBS: tuple[Job, ...] = (Job("sequencer", "alongside_sequencer", seal),)


def do(job: Job) -> None:
    """Do this job until somebody asks us to stop, or the one who started us is gone."""
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    lifeline.hold()
    job.work(os.environ[dsn_variable(job.role)], stop)


if __name__ == "__main__":
    do(next(job for job in JOBS if job.name == sys.argv[1]))
