"""`verify`, `checkpoint` and `witness`, as people at a terminal use them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest
from click.testing import CliRunner, Result

from alongside.cli import main
from alongside.cli.installation import Installation, start
from alongside.cli.sealing import checkpoints
from alongside.record.files import Files
from alongside.record.keys import MasterKeys, MemoryEnvelopes, Vault
from alongside.record.postgres import PostgresBook, found_authority, migrate
from alongside.record.postgres.log import open_logs
from alongside.record.seal.sequencer import Sequencer
from alongside.record.seal.signing import SigningKeys
from tests.record.sealed import CODEC, LA, MAYA, TOKEN_KEY, Writer, clock, dsns, said


@dataclass
class Terminal:
    """An installation with a small sealed record, and somebody typing."""

    installation: Installation
    admin: str
    seal: Sequencer
    writer: Writer

    def type(self, *words: str) -> Result:
        """Run a command of the program."""
        return CliRunner().invoke(main, list(words), env={"ALONGSIDE_DATA": str(self.installation.directory)})

    def write(self, *refs: str) -> None:
        """Write and seal."""
        self.writer.write(*(said(ref, MAYA) for ref in refs))
        self.seal.drain()


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    """A terminal."""
    installation = Installation.at(tmp_path / "installation")
    settings = {"fsync": "off", "shared_buffers": "16MB"}
    with start(installation, settings=settings) as running:
        migrate(running.admin, running.passwords)
        found_authority(running.admin, LA, "Testshire", TOKEN_KEY)
        doors = dsns(running, "alongside")
        with (
            PostgresBook(doors, LA, CODEC, TOKEN_KEY) as book,
            psycopg.connect(doors["alongside_sequencer"], autocommit=True) as connection,
        ):
            keys = SigningKeys(installation.keys)
            seal = Sequencer(open_logs(connection), keys, checkpoints(installation), clock)
            made = Terminal(installation, running.admin, seal, Writer(book))
            made.write("first", "second")
            yield made


def test_a_clean_record_ends_with_nothing_and_a_changed_one_with_one(terminal: Terminal) -> None:
    clean = terminal.type("verify")
    assert (clean.exit_code, "Nothing has been changed." in clean.output) == (0, True)
    with psycopg.connect(terminal.admin) as connection:
        connection.execute("ALTER TABLE record.entry DISABLE TRIGGER never_changed")
        connection.execute("UPDATE record.entry SET said_by = 'somebody else'")
    wrong = terminal.type("verify", "--json", "--processes", "1")
    assert wrong.exit_code == 1
    assert {one["code"] for one in json.loads(wrong.output)["findings"]} == {
        "line-changed",
        "trigger-changed",
    }


@pytest.mark.slow
def test_a_partner_signs_what_only_grew_and_finds_what_was_cut(terminal: Terminal, tmp_path: Path) -> None:
    key = terminal.type("checkpoint", "--key").output.strip()
    police = ("--key", key, "--name", "police.example/w1", "--keep", str(tmp_path / "police"))
    shown, kept = tmp_path / "shown", tmp_path / "kept"
    shown.write_text(terminal.type("checkpoint").output, "utf-8")
    first = terminal.type("witness", str(shown), *police)
    assert "Your public key, for the authority: police.example/w1+" in first.stderr
    terminal.write("third")
    shown.write_text(terminal.type("checkpoint", "--since", "2").output, "utf-8")
    kept.write_text(terminal.type("witness", str(shown), *police).stdout, "utf-8")
    public = first.stderr.strip().rpartition(" ")[2]
    back = terminal.type("checkpoint", "--cosigned", str(kept), "--witness-key", public)
    assert "— police.example/w1 " in back.output
    assert terminal.type("verify", "--witness", str(kept), "--processes", "1").exit_code == 0
    old = tmp_path / "old"
    old.write_text(kept.read_text("utf-8").replace("\n3\n", "\n9\n"), "utf-8")
    assert terminal.type("verify", "--witness", str(old), "--processes", "1").exit_code == 1


@pytest.mark.slow
def test_a_partner_does_not_sign_for_a_stranger(terminal: Terminal, tmp_path: Path) -> None:
    shown = tmp_path / "shown"
    shown.write_text(terminal.type("checkpoint").output, "utf-8")
    stranger = SigningKeys(tmp_path / "stranger").make("alongside/940/entries").public.text
    refused = terminal.type("witness", str(shown), "--key", stranger, "--name", "w", "--keep", str(tmp_path))
    assert (refused.exit_code, "not signed by the key" in refused.output) == (1, True)


@pytest.mark.slow
def test_a_new_key_is_brought_in_from_the_terminal(terminal: Terminal) -> None:
    before = terminal.type("checkpoint").output
    after = terminal.type("checkpoint", "--rotate").output
    assert (before.split("\n")[1], after.split("\n")[1]) == ("2", "3")
    assert terminal.type("verify", "--processes", "1").exit_code == 0


@pytest.mark.slow
def test_a_witness_of_another_log_is_not_overlooked(terminal: Terminal, tmp_path: Path) -> None:
    other = tmp_path / "other"
    note = terminal.type("checkpoint").output
    other.write_text(note.replace("alongside/940", "alongside/941"), "utf-8")
    found = terminal.type("verify", "--witness", str(other), "--processes", "1")
    assert "there is no such log here" in found.output


@pytest.mark.slow
def test_a_changed_attachment_is_found(terminal: Terminal) -> None:
    vault = Vault(MasterKeys(terminal.installation.keys), MemoryEnvelopes())
    kept = Files(terminal.installation.files, vault).keep(b"a drawing")
    assert terminal.type("verify", "--processes", "1").exit_code == 0
    (terminal.installation.files / kept.address[:2] / kept.address).write_bytes(b"another")
    assert "attachment-changed" in terminal.type("verify", "--processes", "1").output


@pytest.mark.slow
def test_what_was_never_sealed_waits_and_is_no_fault(terminal: Terminal) -> None:
    terminal.writer.write(said("third", MAYA))
    told = terminal.type("verify", "--processes", "1")
    assert told.exit_code == 0
    assert "1 entry has not been sealed yet; start Alongside, or run `alongside seal`." in told.output
    assert "Sealed: 1 entries and looks." in terminal.type("seal").output
    assert "not been sealed" not in terminal.type("verify", "--processes", "1").output
    assert "Everything was sealed already." in terminal.type("seal").output


@pytest.mark.slow
@pytest.mark.parametrize("ever_sealed", [False, True])
def test_a_record_whose_sequencer_never_ran_is_clean_and_one_without_its_key_is_not(
    terminal: Terminal, ever_sealed: bool
) -> None:
    for key in terminal.installation.keys.glob("log-*"):
        key.unlink()
    if not ever_sealed:
        with psycopg.connect(terminal.admin) as connection:
            connection.execute("SET session_replication_role = replica")
            for table in ("log_leaf", "log_statement", "log_tile", "checkpoint"):
                connection.execute(f"ALTER TABLE record.{table} DISABLE TRIGGER never_changed".encode())
                connection.execute(f"DELETE FROM record.{table}".encode())
                connection.execute(f"ALTER TABLE record.{table} ENABLE ALWAYS TRIGGER never_changed".encode())
            connection.execute(
                "INSERT INTO record.pending SELECT la_id, 'entries', id, digest FROM record.entry"
            )
    told = terminal.type("verify", "--processes", "1")
    assert (told.exit_code, "no-key" in told.output) == ((1, True) if ever_sealed else (0, False))
