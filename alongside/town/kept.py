"""What an installation remembers of the town that fills it: the levers, from which all of it follows.

Whoever has the levers can make the same town again, planted truths and all: they are kept as privately as
a key. A town that is being written leaves a mark, which goes when it stands; where one was stopped it stays.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from alongside.town.levers import Levers

FILE, UNFINISHED = "town.json", "town.unfinished"
PRIVATE = 0o600


class Stopped(Exception):
    """A town was being written here and was stopped: what is there is a part of one."""

    def __init__(self, directory: Path) -> None:
        super().__init__(
            f"A town was being written into {directory} and was stopped; a part of it is there and can be "
            "neither finished nor used. Delete that directory, or choose another."
        )


@contextmanager
def writing(levers: Levers, directory: Path) -> Iterator[None]:
    """Mark a directory while a town is written into it, and keep the levers when it stands."""
    if is_unfinished(directory):
        raise Stopped(directory)
    (directory / UNFINISHED).touch()
    yield
    keep(levers, directory)
    (directory / UNFINISHED).unlink()


def is_unfinished(directory: Path) -> bool:
    """Whether a town that was begun here never came to its end."""
    return (directory / UNFINISHED).exists()


def keep(levers: Levers, directory: Path) -> None:
    """Write the levers down beside the record they made."""
    path = directory / FILE
    path.touch(PRIVATE)
    path.write_bytes(msgspec.json.format(msgspec.json.encode(levers)) + b"\n")


def kept(directory: Path) -> Levers | None:
    """The levers of the town that is there; nothing where none is. Raises `Stopped` where only a part is."""
    if is_unfinished(directory):
        raise Stopped(directory)
    path = directory / FILE
    return msgspec.json.decode(path.read_bytes(), type=Levers) if path.exists() else None
