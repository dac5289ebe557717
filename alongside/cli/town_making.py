"""Making a town with many processes: into a record, into files, or only counted."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import click

from alongside.access import Reader, Role
from alongside.cli.founding import Authority, authority_of, desk_of, found
from alongside.cli.installation import ROLES, Installation, RunningDatabase
from alongside.cli.installation.place import write_private
from alongside.cli.many_hands import shared_out
from alongside.cli.preparation import lists_are_made
from alongside.cli.sealing import seal_once, sealed_meanwhile
from alongside.desk import Desk
from alongside.town.demonstration import NotMadeUp
from alongside.town.filing import count_part, file_part, file_staff
from alongside.town.filling import fill_part, fill_staff, has_entries
from alongside.town.kept import Stopped, is_unfinished, writing
from alongside.town.levers import Levers
from alongside.town.making import AUTHORITY, NAME, Town
from alongside.town.planted import Found, answers, open_answers, seal_answers
from alongside.town.report.tally import Tally
from alongside.town.staff.roster import ADMIN, ADMIN_NAME

FILLING = {
    "checkpoint_timeout": "30min",
    "shared_buffers": "512MB",
    "autovacuum_vacuum_threshold": "1000000",
    "autovacuum_vacuum_insert_threshold": "-1",
    "autovacuum_analyze_scale_factor": "2",
}
"""PostgreSQL's settings while a town is written: nobody tidies up behind it, and little is counted again."""
ANSWERS, KEY = "answers.sealed", "answers.key"
THORNMERE = Authority(AUTHORITY, NAME, synthetic=True)
READER = Reader(ADMIN, frozenset({Role.SYSTEM_ADMIN}), ADMIN_NAME)
"""Whoever runs the record system there writes the town down, in everybody's name."""


class NotEmpty(click.ClickException):
    """A town is written into an empty record, once."""

    def __init__(self) -> None:
        super().__init__(
            "There is a record here already. A town is written into an empty one: choose another directory."
        )


@dataclass(frozen=True)
class Filling:
    """A process that writes into a record."""

    town: Town
    desk: Desk
    counts: bool


@dataclass(frozen=True)
class Writing:
    """A process that writes files, or only counts."""

    town: Town
    folder: Path | None
    counts: bool


class Work(NamedTuple):
    """What every process makes ready, and does with each part."""

    what: str
    ready: Callable[..., Any]
    given: tuple[Any, ...]
    do: Callable[[Any, int], Done]


class Done(NamedTuple):
    """What came of one part."""

    tally: Tally
    found: tuple[Found, ...]
    """Where planted truths came to lie in it."""


def ready_to_fill(levers: Levers, directory: Path, dsns: Mapping[str, str], counts: bool = False) -> Filling:
    """Open the desk of one process."""
    return Filling(Town(levers), desk_of(Installation.at(directory), THORNMERE, dsns), counts)


def fill(made: Filling, part: int) -> Done:
    """Write one part into the record."""
    tally = Tally(made.town.levers.until)
    fill_part(made.town, part, made.desk, READER, tally if made.counts else None)
    return Done(tally, made.town.plants.take())


def ready_to_write(levers: Levers, folder: Path | None, counts: bool) -> Writing:
    """Nothing is opened."""
    return Writing(Town(levers), folder, counts)


def write(made: Writing, part: int) -> Done:
    """Write one part's file, or only count."""
    town, tally = made.town, Tally(made.town.levers.until)
    if made.folder:
        file_part(town, part, made.folder, tally if made.counts else None)
    else:
        count_part(town, part, tally)
    return Done(tally, town.plants.take())


def counted(town: Town, hands: int) -> Tally:
    """Make the town, keep nothing, and tell what was counted."""
    return _together(town, hands, Work("counting", ready_to_write, (town.levers, None, True), write))


def filed(town: Town, folder: Path, hands: int, *, counts: bool) -> Tally | None:
    """Write the town into files of an empty folder; what was counted, where that is wanted."""
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise click.ClickException(f"{folder} is not empty; choose another directory.")
    with writing(town.levers, folder):
        file_staff(town.workers(), folder)
        work = Work("writing files", ready_to_write, (town.levers, folder, counts), write)
        tally = _together(town, hands, work)
        write_answers(town, folder)
    return tally if counts else None


def filled(
    town: Town, installation: Installation, database: RunningDatabase, hands: int, *, counts: bool = False
) -> Tally | None:
    """Write the town into an empty record and seal it. Raises `NotMadeUp`, `NotEmpty` and `Stopped`.

    Nobody else may write a town there meanwhile: whoever calls it holds the installation.
    """
    there = authority_of(database)
    if there is not None and there != THORNMERE:
        raise NotMadeUp(there.number)
    found(installation, database, AUTHORITY, NAME, synthetic=True)
    dsns = {role: database.dsn(role) for role in ROLES}
    started, desk = time.monotonic(), desk_of(installation, THORNMERE, dsns)
    with closing(desk.book):
        if has_entries(desk.book, READER.who):
            raise Stopped(installation.directory) if is_unfinished(installation.directory) else NotEmpty
    given = (town.levers, installation.directory, dsns, counts)
    with writing(town.levers, installation.directory):
        _staff(town, installation, dsns)
        with sealed_meanwhile(installation, database) as meanwhile:
            tally = _together(town, hands, Work("writing the record", ready_to_fill, given, fill))
        write_answers(town, installation.directory)
    lists_are_made(database)
    _say(f"Written in {time.monotonic() - started:,.0f} s. Sealing the rest …")
    sealed = meanwhile.result() + seal_once(installation, database)
    _say(f"{sealed:,} entries and looks are sealed, {time.monotonic() - started:,.0f} s after the beginning.")
    return tally if counts else None


def _staff(town: Town, installation: Installation, dsns: Mapping[str, str]) -> None:
    """Who works there, before any family."""
    desk = desk_of(installation, THORNMERE, dsns)
    with closing(desk.book):
        fill_staff(town.workers(), desk, READER)


def is_filled(installation: Installation, database: RunningDatabase) -> bool:
    """Whether a drawn town's record is here, or another that nothing is to be added to."""
    there = authority_of(database)
    if there is None:
        return False
    desk = desk_of(installation, there, {role: database.dsn(role) for role in ROLES})
    with closing(desk.book):
        return has_entries(desk.book, READER.who)


def _together(town: Town, hands: int, work: Work) -> Tally:
    """Every part done, and what was counted in all of them."""
    tally = Tally(town.levers.until)
    told = shared_out(range(town.parts), hands=hands, ready=work.ready, given=work.given, do=work.do)
    with click.progressbar(length=town.parts, label=work.what, file=sys.stderr) as bar:
        for _, done in told:
            tally += done.tally
            town.plants.gather(done.found)
            bar.update(1)
    tally.staff(town.workers())
    return tally


def write_answers(town: Town, folder: Path) -> None:
    """Seal where the planted truths lie, and keep the key apart from them, for whoever may know."""
    if town.levers.planted:
        sealed, key = seal_answers(answers(town.plants))
        (folder / ANSWERS).write_bytes(sealed)
        write_private(folder / KEY, key.decode())


def opened_answers(folder: Path) -> str:
    """The answers of a town that was written there. Raises `NotTheKey`."""
    try:
        return open_answers((folder / ANSWERS).read_bytes(), (folder / KEY).read_bytes()).decode()
    except OSError as gone:
        raise click.ClickException(
            f"There are no sealed answers with their key in {folder}: was a town written there, with "
            "planted truths?"
        ) from gone


def _say(words: str) -> None:
    click.echo(words, err=True)
