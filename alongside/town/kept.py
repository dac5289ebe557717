"""What an installation remembers of the town that fills it: the levers, from which all of it follows."""

from __future__ import annotations

from pathlib import Path

import msgspec

from alongside.town.levers import Levers

FILE = "town.json"


def keep(levers: Levers, directory: Path) -> None:
    """Write the levers down beside the record they made."""
    (directory / FILE).write_bytes(msgspec.json.format(msgspec.json.encode(levers)) + b"\n")


def kept(directory: Path) -> Levers | None:
    """The levers of the town that is there; nothing where none is."""
    path = directory / FILE
    return msgspec.json.decode(path.read_bytes(), type=Levers) if path.exists() else None
