"""The sequencer as a background job: seals what every authority of this database has written."""

import os
import threading
from datetime import UTC, datetime

import psycopg

from alongside.cli.installation import Installation, default_directory
from alongside.record.postgres.log import open_logs
from alongside.record.seal.sequencer import MOST, Sequencer, Shown
from alongside.record.seal.signing import SigningKeys

EVERY = 1.0


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
