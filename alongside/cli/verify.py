"""`alongside verify`: re-check everything that the record promises, and say in words what is wrong."""

import json
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from alongside.cli.founding import NotFounded, is_prepared
from alongside.cli.installation import Installation, RunningDatabase, default_directory, start
from alongside.cli.opening import told_plainly
from alongside.cli.sealing import checkpoints
from alongside.record.files import changed_files
from alongside.record.postgres.verify import verify as verified
from alongside.record.seal.findings import Finding, Report, together
from alongside.record.seal.note import NotANote, Note, PublicKey
from alongside.record.seal.signing import SigningKeys

AUDITOR = "alongside_auditor"

Kept = tuple[str, Note]


@click.command()
@click.option("--data", type=click.Path(path_type=Path, file_okay=False), help="The installation.")
@click.option(
    "--witness", "witnesses", multiple=True, type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="A checkpoint that somebody outside kept. Finds an old backup, and a rewrite with a stolen key.",
)  # fmt: skip
@click.option("--key", "keys", multiple=True, help="A log's first public key, when it is not kept here.")
@click.option("--authority", type=int, help="Only this authority's record.")
@click.option("--json", "as_json", is_flag=True, help="The report for a program to read.")
@click.option("--processes", default=2, show_default=True, type=click.IntRange(1, 64))
def verify(
    *,
    data: Path | None,
    witnesses: tuple[Path, ...],
    keys: tuple[str, ...],
    authority: int | None,
    as_json: bool,
    processes: int,
) -> None:
    """Re-check every entry, life, look, log and signature, and the database's own guards.

    What has not been sealed yet is counted, and is no fault: that happens while Alongside runs, or by
    `alongside seal`.

    Ends with 0 when nothing has been changed and with 1 when something is wrong. Writing may go on
    meanwhile. Without a checkpoint from outside (--witness) two things cannot be seen: an old backup
    put back whole, and a record rewritten by somebody who also had the signing key.
    """
    with told_plainly():
        installation = Installation.at(data or default_directory(os.environ))
        trusted = {**SigningKeys(installation.keys).all_trusted(), **_given(keys)}
        seen = [*_from_outside(witnesses), *_shown_here(installation, trusted)]
        with start(installation, database_url=os.environ.get("DATABASE_URL")) as database:
            if not is_prepared(database):
                raise NotFounded
            report = _report(database, trusted, seen, authority, processes)
        report = together([report, _attachments(installation)])
    click.echo(_as_json(report) if as_json else report.write())
    sys.exit(0 if report.clean else 1)


def _report(
    database: RunningDatabase,
    trusted: dict[str, PublicKey],
    seen: Iterable[Kept],
    authority: int | None,
    processes: int,
) -> Report:
    return verified(database.dsn(AUDITOR), trusted, seen, authority=authority, processes=processes)


def _attachments(installation: Installation) -> Report:
    wrong = "An attachment was changed or damaged since it was kept"
    changed = changed_files(installation.files)
    return Report({}, tuple(Finding("attachment-changed", wrong, address) for address in changed))


def _given(keys: Iterable[str]) -> dict[str, PublicKey]:
    try:
        read = [PublicKey.read(key) for key in keys]
    except NotANote as wrong:
        raise click.ClickException(str(wrong)) from wrong
    return {key.name: key for key in read}


def _from_outside(files: Iterable[Path]) -> Iterator[Kept]:
    for file in files:
        try:
            yield file.name, Note.read(file.read_text("utf-8"))
        except (NotANote, UnicodeDecodeError) as wrong:
            raise click.ClickException(f"{file}: {wrong}") from wrong


def _shown_here(installation: Installation, origins: Iterable[str]) -> Iterator[Kept]:
    """The last checkpoint that this installation showed to others stands beside the database."""
    shown = checkpoints(installation)
    for origin in origins:
        if note := shown.last(origin):
            yield "the checkpoint last shown to others", note


def _as_json(report: Report) -> str:
    findings = [finding._asdict() for finding in report.findings]
    told = {"clean": report.clean, "checked": report.checked, "waiting": dict(report.waiting)}
    return json.dumps({**told, "findings": findings}, indent=2)
