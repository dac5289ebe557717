"""`alongside backup`: a copy of everything, while people work, and the keys apart from it."""

from __future__ import annotations

import os
import secrets
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import click

from alongside.cli.copies import Contents, Source, under, write
from alongside.cli.dumping import dump
from alongside.cli.erasures import erased
from alongside.cli.founding import Authority, NotFounded, authority_of, is_prepared
from alongside.cli.installation import Installation, RunningDatabase, default_directory, start
from alongside.cli.opening import told_plainly
from alongside.town.kept import FILE as TOWN

KEYS = ".keys"
TOLD = """
The copy:  {copy}
The keys:  {keys}

Whoever has the copy can read the words of every family: encrypt it, and keep it away from this machine.
Keep the keys apart from it, in a safe. Without them no attachment, draft or second factor of the copy
opens; with both, somebody else can sign what looks like yours.
Words that are lawfully erased from now on are still in this copy. Let it run out when your retention
rules say, and keep the newest `alongside erasures` beside your copies: `alongside restore` asks for it."""


@click.command()
@click.option(
    "--out", required=True, type=click.Path(path_type=Path),
    help="The file to write, or a folder, in which one is named after the day.",
)  # fmt: skip
@click.option("--data", type=click.Path(path_type=Path, file_okay=False), help="The installation.")
def backup(*, out: Path, data: Path | None) -> None:
    """Copy the record, the accounts and the files into one file, and the keys into a second beside it.

    People may work meanwhile: the copy is of one moment. Nothing there is overwritten.
    """
    with told_plainly():
        installation = Installation.at(data or default_directory(os.environ))
        url = os.environ.get("DATABASE_URL")
        with start(installation, database_url=url) as database:
            authority = authority_of(database) if is_prepared(database) else None
            if authority is None:
                raise NotFounded
            copy = _named(out, authority, datetime.now(UTC))
            _copy(installation, database, authority, copy)
    click.echo(TOLD.format(copy=copy, keys=_keys(copy)).strip())


def _named(out: Path, authority: Authority, now: datetime) -> Path:
    if not out.is_dir():
        return out
    return out / f"alongside-{authority.number}-{now:%Y-%m-%dT%H%M%SZ}.backup"


def _keys(copy: Path) -> Path:
    return copy.with_name(copy.name + KEYS)


def _copy(installation: Installation, database: RunningDatabase, authority: Authority, copy: Path) -> None:
    """The checkpoints shown go first and the keys last, so that the record in between fits to both."""
    with tempfile.TemporaryDirectory(dir=copy.absolute().parent, prefix=".alongside-backup-") as room:
        shown = _set_aside(installation.files / "checkpoints", Path(room))
        dumped = Path(room) / "database.dump"
        contents = Contents(
            number=secrets.token_hex(16),
            made=datetime.now(UTC).isoformat(timespec="seconds"),
            authority=authority.number,
            name=authority.name,
            synthetic=authority.synthetic,
            postgresql=dump(installation, database, dumped),
            erased=len(erased(database)),
        )
        write(copy, contents, [("database.dump", dumped), *shown, *_around(installation)])
        write(_keys(copy), contents, under(installation.keys))


def _set_aside(checkpoints: Path, room: Path) -> list[Source]:
    """The checkpoints as they are now: one shown later may be of a log longer than the one copied."""
    kept: list[Source] = []
    for path in sorted(checkpoints.glob("*.checkpoint")):
        aside = room / path.name
        aside.write_bytes(path.read_bytes())
        kept.append((f"files/checkpoints/{path.name}", aside))
    return kept


def _around(installation: Installation) -> list[Source]:
    files = [one for one in under(installation.files) if not one[0].startswith("files/checkpoints/")]
    names = ("directory.toml", TOWN)
    single = [(name, path) for name in names if (path := installation.directory / name).exists()]
    return [*files, *under(installation.directory / "policy"), *single]
