"""A copy of everything, made while people work, and put back where there is nothing."""

from __future__ import annotations

import io
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest
from click.testing import CliRunner, Result

from alongside.cli import main
from alongside.cli.erasures import waiting
from alongside.cli.founding import found
from alongside.cli.installation import Installation, RunningDatabase, start
from alongside.cli.preparation import prepare
from alongside.cli.sealing import checkpoints
from alongside.record.files import Files
from alongside.record.keys import MasterKeys, MemoryEnvelopes, Vault
from alongside.record.postgres import PostgresBook
from alongside.record.postgres.log import open_logs
from alongside.record.seal.sequencer import Sequencer
from alongside.record.seal.signing import SigningKeys
from tests.record.sealed import CODEC, LA, MAYA, Writer, clock, dsns, said


@dataclass
class Office:
    """An installation at work, with a record, a paper, keys and a directory of its own."""

    installation: Installation
    database: RunningDatabase
    seal: Sequencer
    writer: Writer

    def write(self, *refs: str) -> None:
        """Write, and seal."""
        self.writer.write(*(said(ref, MAYA) for ref in refs))
        self.seal.drain()

    @property
    def directory(self) -> Path:
        return self.installation.directory


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """It runs while copies of it are made."""
    installation = Installation.at(tmp_path / "office")
    (installation.directory / "policy").mkdir()
    (installation.directory / "policy" / "ours.toml").write_text("# ours")
    settings = {"fsync": "off", "shared_buffers": "16MB"}
    with start(installation, settings=settings) as database:
        prepare(database)
        found(installation, database, LA, "Testshire", synthetic=False)
        key = (installation.keys / "record-token.key").read_text().encode()
        doors = dsns(database, "alongside")
        with (
            PostgresBook(doors, LA, CODEC, key) as book,
            psycopg.connect(doors["alongside_sequencer"], autocommit=True) as connection,
        ):
            keys = SigningKeys(installation.keys)
            seal = Sequencer(open_logs(connection), keys, checkpoints(installation), clock)
            at_work = Office(installation, database, seal, Writer(book))
            at_work.write("visit1", "visit2", "visit3")
            yield at_work


def typed(directory: Path, *words: str) -> Result:
    """Run a command of the program on an installation."""
    return CliRunner().invoke(main, list(words), env={"ALONGSIDE_DATA": str(directory)})


def backed_up(office: Office, name: str = "copy.backup") -> Path:
    """A copy, made by the command beside the running office."""
    out = office.directory.parent / name
    made = typed(office.directory, "backup", "--out", str(out))
    assert made.exit_code == 0, made.output
    return out


def restored(copy: Path, into: str = "again", *more: str) -> Result:
    """The copy put back beside it."""
    return typed(copy.parent / into, "restore", str(copy), *more)


def files_of(directory: Path, *rooms: str) -> dict[str, bytes]:
    """The files of some rooms, by name."""
    paths = [path for room in rooms for path in (directory / room).rglob("*") if path.is_file()]
    return {str(path.relative_to(directory)): path.read_bytes() for path in paths}


def test_a_copy_made_while_the_office_works_is_put_back_whole_and_verifies(office: Office) -> None:
    vault = Vault(MasterKeys(office.installation.keys), MemoryEnvelopes())
    Files(office.installation.files, vault).keep(b"her drawing")
    copy = backed_up(office)
    office.write("visit4")
    before = files_of(office.directory, "keys", "policy")
    told = restored(copy)
    assert told.exit_code == 0, told.output
    assert "Put back: Testshire" in told.output
    again = copy.parent / "again"
    assert typed(again, "verify").exit_code == 0
    assert files_of(again, "keys", "policy") == before
    assert files_of(again, "files").keys() == files_of(office.directory, "files").keys()
    assert not (again / "database.dump").exists()


@pytest.mark.slow
def test_what_was_written_after_the_copy_is_missed_by_a_checkpoint_kept_outside(office: Office) -> None:
    copy = backed_up(office)
    office.write("visit4")
    outside = copy.parent / "outside.txt"
    outside.write_text(typed(office.directory, "checkpoint").output)
    restored(copy)
    assert typed(copy.parent / "again", "verify", "--witness", str(outside)).exit_code == 1


@pytest.mark.slow
def test_the_copy_holds_no_key_and_its_keys_hold_no_words(office: Office) -> None:
    copy = backed_up(office)
    with tarfile.open(copy) as archive, tarfile.open(f"{copy}.keys") as keys:
        assert not any(name.startswith("keys/") for name in archive.getnames())
        assert all(name.startswith("keys/") or name == "contents.json" for name in keys.getnames())
    assert {path.stat().st_mode & 0o777 for path in copy.parent.glob("copy.backup*")} == {0o600}


@pytest.mark.slow
def test_nothing_that_is_there_is_overwritten(office: Office) -> None:
    copy = backed_up(office)
    again = typed(office.directory, "backup", "--out", str(copy))
    assert again.exit_code == 1
    assert "Nothing is overwritten" in again.output
    there = typed(office.directory, "restore", str(copy))
    assert there.exit_code == 1
    assert "There is something in" in there.output


@pytest.mark.slow
def test_a_copy_into_a_folder_is_named_after_the_day(office: Office) -> None:
    folder = office.directory.parent / "copies"
    folder.mkdir()
    assert typed(office.directory, "backup", "--out", str(folder)).exit_code == 0
    names = sorted(path.name for path in folder.iterdir())
    assert [name.startswith("alongside-") for name in names] == [True, True]
    assert names[1] == names[0] + ".keys"


@pytest.mark.slow
def test_a_damaged_copy_or_the_keys_of_another_leave_nothing_behind(office: Office) -> None:
    copy, another = backed_up(office), backed_up(office, "another.backup")
    wrong = restored(copy, "again", "--keys", f"{another}.keys")
    assert "the keys of another copy" in wrong.output
    content = bytearray(another.read_bytes())
    content[len(content) // 3] ^= 1
    another.write_bytes(content)
    assert "changed or damaged" in restored(another).output
    assert (
        "is not a copy"
        in restored(copy, "again", "--keys", str(office.installation.keys / "record-token.key")).output
    )
    assert not (copy.parent / "again").exists()


@pytest.mark.slow
def test_a_copy_that_would_write_elsewhere_is_refused(office: Office) -> None:
    copy = backed_up(office)
    with tarfile.open(copy, "a") as archive:
        outside = tarfile.TarInfo("files/../../outside")
        outside.size = 2
        archive.addfile(outside, io.BytesIO(b"hi"))
    told = restored(copy)
    assert told.exit_code == 1
    assert "no backup holds" in told.output


@pytest.mark.slow
def test_words_that_were_erased_since_are_named_when_a_copy_is_put_back(office: Office) -> None:
    copy = backed_up(office)
    office.writer.erase("visit2", "common")
    office.seal.drain()
    listed = copy.parent / "erased.jsonl"
    listed.write_text(typed(office.directory, "erasures").output)
    told = restored(copy, "again", "--erased", str(listed))
    assert told.exit_code == 1
    assert "1 parts of entries were lawfully erased after this copy was made" in told.output
    assert str(office.writer.entries["visit2"]) in told.output
    assert (copy.parent / "again" / "erasures-to-carry-out.jsonl").exists()
    again = Installation.at(copy.parent / "again")
    with start(again) as database:
        assert [str(one.entry) for one in waiting(again, database)] == [str(office.writer.entries["visit2"])]
    assert waiting(office.installation, office.database) == []
    later = backed_up(office, "later.backup")
    clean = restored(later, "later", "--erased", str(listed))
    assert clean.exit_code == 0, clean.output
    assert typed(later.parent / "later", "verify").exit_code == 0


@pytest.mark.slow
def test_the_list_of_what_must_go_again_goes_when_it_has_gone(office: Office) -> None:
    office.writer.erase("visit2", "common")
    kept = office.directory / "erasures-to-carry-out.jsonl"
    kept.write_text(typed(office.directory, "erasures").output)
    assert waiting(office.installation, office.database) == []
    assert not kept.exists()


@pytest.mark.slow
def test_without_a_list_of_erasures_it_is_said_that_nothing_here_can_know(office: Office) -> None:
    assert "No list of erasures was given" in restored(backed_up(office)).output
