"""The sequencer: seals what every authority of this database has written, again and again or once."""

import os
import threading
from datetime import UTC, datetime

import psycopg
from psycopg.errors import LockNotAvailable

from alongside.cli.installation import Installation, RunningDatabase, default_directory
from alongside.record.postgres.log import open_logs
from alongside.record.seal.sequencer import MANY, MOST, Sequencer, Shown
from alongside.record.seal.signing import SigningKeys

EVERY = 1.0
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


def seal_once(installation: Installation, database: RunningDatabase) -> int:
    """Seal what waits, and return how much it was. One that runs beside takes turns, or does it for us."""
    with psycopg.connect(database.dsn(SEQUENCER), autocommit=True) as connection:
        keys = SigningKeys(installation.keys)
        logs, now = open_logs(connection), lambda: datetime.now(UTC)
        try:
            return Sequencer(logs, keys, checkpoints(installation), now, most=MANY).drain()
        except LockNotAvailable:
            return 0
