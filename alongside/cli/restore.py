"""`alongside restore`: a copy put back where there is nothing, checked, and compared with what was erased."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click
import msgspec

from alongside.cli.backup import KEYS
from alongside.cli.copies import Contents, NotACopy, check, opened, unpack
from alongside.cli.dumping import fill
from alongside.cli.erasures import KEPT, Erased, read_list, still_there
from alongside.cli.founding import found, is_prepared
from alongside.cli.installation import Installation, RunningDatabase, default_directory, passwords, start
from alongside.cli.opening import told_plainly
from alongside.cli.preparation import prepare
from alongside.record.postgres.migration import make_roles

PUT_BACK = """Put back: {name} ({authority}), as it was at {made}.
Nobody is signed in, and accounts closed since then are open again: close them.

Now, before anybody works in it: alongside verify --witness A-CHECKPOINT-KEPT-OUTSIDE
Only a checkpoint kept elsewhere tells what was written after this copy and is missing."""
NOT_ASKED = """
No list of erasures was given (--erased). If words were lawfully erased after {made}, they are in the
record again, and nothing here can know it."""
TO_GO_AGAIN = """
{count} parts of entries were lawfully erased after this copy was made, and are in the record again.
Two people must carry these erasures out again before anybody works in it:
{lines}
The list stands in {kept}; until they are gone, `alongside run` says so at every start."""


class NotEmpty(click.ClickException):
    """Something is there already; a copy is put back into nothing."""


@click.command()
@click.argument("copy", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--keys", type=click.Path(path_type=Path, dir_okay=False), help="The keys; else those beside it."
)
@click.option(
    "--erased", "listed", type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="The newest list that `alongside erasures` printed: what must not come back.",
)  # fmt: skip
@click.option("--data", type=click.Path(path_type=Path, file_okay=False), help="The new installation.")
def restore(*, copy: Path, keys: Path | None, listed: Path | None, data: Path | None) -> None:
    """Put a COPY made by `alongside backup` back, into an installation that is still empty.

    Nothing is overwritten. Ends with 1 when words that were lawfully erased since came back with it.
    """
    with told_plainly():
        gone = read_list(listed) if listed else None
        contents, again = _restored(copy, keys or copy.with_name(copy.name + KEYS), data, gone)
    click.echo(PUT_BACK.format(name=contents.name, authority=contents.authority, made=contents.made))
    if gone is None:
        click.echo(NOT_ASKED.format(made=contents.made))
    if again:
        lines = "\n".join(f"  entry {one.entry}, {_part(one)}, erased {one.at}" for one in again)
        click.echo(TO_GO_AGAIN.format(count=len(again), lines=lines, kept=KEPT))
    sys.exit(1 if again else 0)


def _part(one: Erased) -> str:
    return f"the part of {one.subject}" if one.subject else "the words that all shared"


def _restored(
    copy: Path, keys: Path, data: Path | None, gone: list[Erased] | None
) -> tuple[Contents, list[Erased]]:
    contents = _checked(copy, keys)
    with _empty(data or default_directory(os.environ)) as installation:
        with opened(keys) as (archive, _):
            unpack(archive, installation.directory)
        with opened(copy) as (archive, _):
            unpack(archive, installation.directory)
        with start(installation, database_url=os.environ.get("DATABASE_URL")) as database:
            _fill(installation, database, contents)
            again = still_there(database, gone or [])
        if again:
            _keep(installation, again)
    return contents, again


def _checked(copy: Path, keys: Path) -> Contents:
    """Read both files whole before anything is touched."""
    if not keys.exists():
        raise NotACopy(f"The keys are not at {keys}. Say where they are with --keys.")
    with opened(copy) as (archive, contents):
        check(archive, contents.digests)
    with opened(keys) as (archive, theirs):
        check(archive, theirs.digests)
    if theirs.number != contents.number:
        raise NotACopy(f"{keys} holds the keys of another copy than {copy}.")
    return contents


@contextmanager
def _empty(directory: Path) -> Iterator[Installation]:
    """An installation in which nothing is yet; and again nothing, should the restoring fail."""
    if directory.exists() and any(path.is_file() for path in directory.rglob("*")):
        raise NotEmpty(f"There is something in {directory} already. Name an empty directory with --data.")
    installation = Installation.at(directory)
    try:
        with installation.held("restoring"):
            yield installation
    except BaseException:
        shutil.rmtree(installation.directory)
        raise


def _fill(installation: Installation, database: RunningDatabase, contents: Contents) -> None:
    if is_prepared(database):
        raise NotEmpty("There is a record in this database already. Name an empty one in DATABASE_URL.")
    make_roles(database.admin, passwords(installation))
    source = installation.directory / "database.dump"
    fill(installation, database, source)
    source.unlink()
    prepare(database)
    found(installation, database, contents.authority, contents.name, synthetic=contents.synthetic)


def _keep(installation: Installation, again: list[Erased]) -> None:
    lines = msgspec.json.Encoder().encode_lines(again)
    (installation.directory / KEPT).write_bytes(lines)
