"""`alongside witness`: what a partner agency runs, with a file and no network, to keep us honest.

It needs nothing of the authority's: a folder of its own holds its key and the last checkpoint it saw.
"""

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

import click

from alongside.record.seal.checkpoint import Checkpoint
from alongside.record.seal.note import WITNESS_KEY, NotANote, Note, PublicKey
from alongside.record.seal.rotation import KeyNotHandedOn, handed_on
from alongside.record.seal.sequencer import Shown
from alongside.record.seal.signing import SigningKeys
from alongside.record.seal.witness import NotAShowing, Refused, Showing, Witness


@click.command()
@click.argument("file", type=click.File("r", encoding="utf-8"))
@click.option("--key", required=True, help="The log's public key, as the authority gave it to you.")
@click.option("--name", required=True, help="Your own name as a witness, such as police.example/w1.")
@click.option("--keep", required=True, type=click.Path(path_type=Path, file_okay=False), help="Your folder.")
@click.option(
    "--new-key", type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="The statement by which the log's key was handed on to a new one.",
)  # fmt: skip
def witness(*, file: TextIO, key: str, name: str, keep: Path, new_key: Path | None) -> None:
    """Check a checkpoint against the last one you saw, and sign it.

    FILE is what `alongside checkpoint --since SIZE` printed (or `-`). The checkpoint with your signature
    is printed; keep a copy, and send one back. Ends with 1, and signs nothing, when the log did not
    only grow.
    """
    try:
        first = PublicKey.read(key)
        now = handed_on(first, new_key.read_text("utf-8")) if new_key else first
        signer = SigningKeys(keep).first(name, WITNESS_KEY)
        seen = Shown(keep / "seen")
        last = seen.last(first.name)
        known = Witness(now, signer, Checkpoint.read(last.text) if last else None)
        showing = Showing.read(file.read())
        signed = showing.note.with_signature(known.see(showing, datetime.now(UTC)))
    except (NotANote, NotAShowing, Refused, KeyNotHandedOn) as wrong:
        raise click.ClickException(f"Not signed: {wrong}") from wrong
    seen.show(first.name, signed)
    _say(signed, signer.public, last)


def _say(signed: Note, ours: PublicKey, last: Note | None) -> None:
    if last is None:
        click.echo(f"Your public key, for the authority: {ours.text}", err=True)
    sys.stdout.write(signed.write())
