"""The sequencer: seals what every authority of this database has written, again and again or once."""

import os
import threading
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

import psycopg
from psycopg.errors import LockNotAvailable

from alongside.cli.installation import Installation, RunningDatabase, default_directory
from alongside.record.postgres.log import open_logs
from alongside.record.seal.sequencer import MANY, MOST, Sequencer, Shown
from alongside.record.seal.signing import SigningKeys

EVERY = 1.0
MEANWHILE = 15.0
"""Seconds between two steps beside a record that is being filled: nobody waits for a checkpoint there."""
SEQUENCER = "alongside_sequencer"


def checkpoints(installation: Installation) -> Shown:
    """Where the last checkpoint of each log is shown, for witnesses to fetch."""
    return Shown(installation.files / "checkpoints")


def seal(dsn: str, stop: threading.Event) -> None:
    """Seal again and again until told to stop; an authority founded meanwhile is sealed too."""
    installation = Installation.at(default_directory(os.environ))
    with psycopg.connect(dsn, autocommit=True) as connection:
        keys = SigningKeys(installation.keys)
        sequencer = Sequencer((), keys, checkpoints(installation), lambda: datetime.now(UTC))
        while not stop.is_set():
            sequencer.logs = open_logs(connection)
            if sequencer.step() < MOST:
                stop.wait(EVERY)


@contextmanager
def sealed_meanwhile(installation: Installation, database: RunningDatabase) -> Iterator[Future[int]]:
    """Seal what is written while other processes write it; what was sealed so is known afterwards."""
    stop = threading.Event()
    with ThreadPoolExecutor(1) as beside:
        sealed = beside.submit(_again_and_again, installation, database, stop)
        try:
            yield sealed
        finally:
            stop.set()


def _again_and_again(installation: Installation, database: RunningDatabase, stop: threading.Event) -> int:
    sealed = 0
    with psycopg.connect(database.dsn(SEQUENCER), autocommit=True) as connection:
        sequencer = _sequencer(installation, connection)
        while not stop.wait(MEANWHILE):
            sealed += sequencer.step()
    return sealed


def seal_once(installation: Installation, database: RunningDatabase) -> int:
    """Seal what waits, and return how much it was. One that runs beside takes turns, or does it for us."""
    with psycopg.connect(database.dsn(SEQUENCER), autocommit=True) as connection:
        try:
            return _sequencer(installation, connection).drain()
        except LockNotAvailable:
            return 0


def _sequencer(installation: Installation, connection: psycopg.Connection[Any]) -> Sequencer:
    """One that takes much at once."""
    logs, keys = open_logs(connection), SigningKeys(installation.keys)
    return Sequencer(logs, keys, checkpoints(installation), lambda: datetime.now(UTC), most=MANY)
