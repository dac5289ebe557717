"""How a command comes to the desk: the database opened, the authority known, somebody at the keyboard.

Whoever may run commands here holds the keys of the installation; what they do is written down under one
worker, "the command line", with the roles that imports and returns need and no other.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from alongside.access import Reader, Role
from alongside.cli.founding import NotFounded, authority_of, desk_of, found
from alongside.cli.installation import ROLES, Installation, RunningDatabase, default_directory
from alongside.cli.opening import opened, told_plainly
from alongside.desk import Desk
from alongside.record import SubjectId

NAME = "the command line"


@dataclass(frozen=True)
class AtTheDesk:
    """A command's own way to the record."""

    desk: Desk
    reader: Reader
    installation: Installation
    database: RunningDatabase


@contextmanager
def at_the_desk(data: Path | None) -> Iterator[AtTheDesk]:
    """Open the desk of an installation for one command."""
    with told_plainly():
        installation = Installation.at(data or default_directory(os.environ))
        with opened(installation.directory, os.environ) as database:
            there = authority_of(database)
            if there is None:
                raise NotFounded
            found(installation, database, there.number, there.name, synthetic=there.synthetic)
            desk = desk_of(installation, there, {role: database.dsn(role) for role in ROLES})
            yield AtTheDesk(desk, operator(there.number), installation, database)


def operator(authority: int) -> Reader:
    """Whoever is at the command line of an authority: always the same worker."""
    worker = SubjectId(f"worker:{uuid5(NAMESPACE_URL, f'alongside/{authority}/command-line')}")
    return Reader(worker, frozenset({Role.SYSTEM_ADMIN, Role.RETURNS_OFFICER}), NAME)
