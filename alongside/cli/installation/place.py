"""The directory of an installation: where it is, who may open it, and who is using it now."""

import fcntl
import os
import secrets
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PRIVATE = 0o700
PRIVATE_FILE = 0o600


class UnsafePlace(Exception):
    """The directory belongs to somebody else, so what is written there would not be ours."""


class AlreadyRunning(Exception):
    """Another `alongside run` is using this installation."""


def default_directory(environment: Mapping[str, str]) -> Path:
    """Say where an installation lives: `ALONGSIDE_DATA`, or the account's own data folder.

    The folder follows the XDG base directory specification: `$XDG_DATA_HOME/alongside`,
    which is `~/.local/share/alongside` unless somebody chose otherwise.
    """
    chosen = environment.get("ALONGSIDE_DATA")
    if chosen:
        return Path(chosen).expanduser()
    share = environment.get("XDG_DATA_HOME") or "~/.local/share"
    return Path(share).expanduser() / "alongside"


@dataclass(frozen=True)
class Installation:
    """One directory holding `database/`, `keys/` and `files/`, open to its owner alone."""

    directory: Path

    @classmethod
    def at(cls, directory: Path) -> "Installation":
        """Open the installation in this directory, making its rooms when they are not there."""
        installation = cls(directory.expanduser().resolve())
        for room in (
            installation.directory,
            installation.database,
            installation.keys,
            installation.files,
        ):
            make_private(room)
        return installation

    @property
    def database(self) -> Path:
        """PostgreSQL's own files, its socket and its log."""
        return self.directory / "database"

    @property
    def passing(self) -> Path:
        """What is looked at and not kept lies here meanwhile: a return that somebody has checked."""
        return self.directory / "passing"

    def pass_through(self) -> None:
        """Let whatever this process lays aside for a moment lie in `passing`, and empty it first.

        Who is killed tidies nothing up; what they left goes when the web next begins, and until then it is
        behind the same lock as the record.
        """
        shutil.rmtree(self.passing, ignore_errors=True)
        make_private(self.passing)
        tempfile.tempdir = str(self.passing)

    @property
    def keys(self) -> Path:
        """Passwords of roles, signing keys, the secrets of the web."""
        return self.directory / "keys"

    @property
    def files(self) -> Path:
        """Attachments and exports."""
        return self.directory / "files"

    @contextmanager
    def held(self, by: str) -> Iterator[None]:
        """Hold the installation for one `alongside run`; the kernel lets go if we are killed."""
        with (self.directory / "running").open("a+", encoding="utf-8") as note:
            try:
                fcntl.flock(note, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as held:
                note.seek(0)
                raise AlreadyRunning(
                    f"Alongside is already running on {self.directory} ({note.read().strip()}). "
                    "Stop that one first, or choose another directory with --data."
                ) from held
            note.truncate(0)
            note.write(f"process {os.getpid()}, {by}\n")
            note.flush()
            yield
            note.truncate(0)


def make_private(directory: Path) -> None:
    """Make a directory that only its owner can open, and refuse one that is not ours."""
    directory.mkdir(mode=PRIVATE, parents=True, exist_ok=True)
    owner = directory.stat().st_uid
    if owner != os.geteuid() and os.geteuid() != 0:
        raise UnsafePlace(
            f"{directory} belongs to another account (uid {owner}). Run as that account, or "
            "choose a directory of your own with --data or ALONGSIDE_DATA."
        )
    directory.chmod(PRIVATE)


def write_private(path: Path, text: str) -> None:
    """Write a file that only its owner can read, whole or not at all."""
    fresh = path.with_name(f"{path.name}.{secrets.token_hex(4)}.new")
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)
