"""`alongside checkpoint`: how large each log is and its root, signed, for others to keep."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import click
import psycopg

from alongside.cli.installation import Installation, default_directory, start
from alongside.cli.opening import told_plainly
from alongside.cli.sealing import checkpoints
from alongside.record.postgres.log import PostgresLog, open_logs
from alongside.record.seal.checkpoint import Checkpoint, Cosignature, cosigned
from alongside.record.seal.note import NotANote, Note, PublicKey
from alongside.record.seal.sequencer import Sequencer
from alongside.record.seal.signing import SigningKeys
from alongside.record.seal.witness import show_since

SEQUENCER = "alongside_sequencer"


@click.command()
@click.option("--data", type=click.Path(path_type=Path, file_okay=False), help="The installation.")
@click.option("--log", "which", default="entries", show_default=True, type=click.Choice(["entries", "looks"]))
@click.option("--authority", type=int, help="Whose log, when the database holds several.")
@click.option("--since", type=click.IntRange(0), help="With the proof from this size on, for a witness.")
@click.option("--key", is_flag=True, help="The log's first public key, to give to witnesses.")
@click.option("--rotate", is_flag=True, help="First bring in a new signing key, signed in by the old one.")
@click.option(
    "--cosigned", type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Keep a witness's signature; needs --witness-key.",
)  # fmt: skip
@click.option("--witness-key", help="The witness's public key, as its program printed it.")
def checkpoint(
    *,
    data: Path | None,
    which: str,
    authority: int | None,
    since: int | None,
    key: bool,
    rotate: bool,
    cosigned: Path | None,
    witness_key: str | None,
) -> None:
    """Print the newest checkpoint of a log, to be kept by people outside.

    Whoever keeps it can later prove with `alongside verify --witness` that nothing was removed.
    """
    with told_plainly():
        installation = Installation.at(data or default_directory(os.environ))
        with _log(installation, which, authority) as log:
            if rotate:
                _sequencer(installation, log).rotate(log)
            if cosigned:
                _keep(log, cosigned, witness_key)
            click.echo(_first_key(installation, log) if key else _told(log, since), nl=False)


@contextmanager
def _log(installation: Installation, which: str, authority: int | None) -> Iterator[PostgresLog]:
    with (
        start(installation, database_url=os.environ.get("DATABASE_URL")) as database,
        psycopg.connect(database.dsn(SEQUENCER), autocommit=True) as connection,
    ):
        found = [log for log in open_logs(connection, authority) if log.log == which]
        if len(found) != 1:
            raise click.ClickException("Say with --authority whose log: the database holds none, or several.")
        yield found[0]


def _sequencer(installation: Installation, log: PostgresLog) -> Sequencer:
    keys, shown = SigningKeys(installation.keys), checkpoints(installation)
    return Sequencer((log,), keys, shown, lambda: datetime.now(UTC))


def _told(log: PostgresLog, since: int | None) -> str:
    note = log.newest()
    if note is None:
        raise click.ClickException("Nothing has been sealed yet. The sequencer runs with `alongside run`.")
    if since is None:
        return note.write()
    size = Checkpoint.read(note.text).size
    if since > size:
        raise click.ClickException(f"The log has {size} leaves, fewer than {since}. Run `alongside verify`.")
    shown = show_since(log, since)
    return shown.write() if shown else ""


def _first_key(installation: Installation, log: PostgresLog) -> str:
    return SigningKeys(installation.keys).first(log.origin).public.text + "\n"


def _keep(log: PostgresLog, file: Path, witness_key: str | None) -> None:
    if witness_key is None:
        raise click.ClickException("Say with --witness-key who signed it.")
    said, size = _checked(log, file, witness_key)
    if said is None:
        raise click.ClickException("That signature does not hold for this checkpoint and this key.")
    log.cosigned(size, said)


def _checked(log: PostgresLog, file: Path, witness_key: str) -> tuple[Cosignature | None, int]:
    try:
        note, witness = Note.read(file.read_text("utf-8")), PublicKey.read(witness_key)
        told = Checkpoint.read(note.text)
    except (NotANote, ValueError) as wrong:
        raise click.ClickException(f"{file}: {wrong}") from wrong
    if told.origin != log.origin:
        raise click.ClickException(f"{file} is a checkpoint of {told.origin}, not of {log.origin}.")
    return cosigned(note, witness), told.size
