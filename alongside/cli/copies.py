"""The two files of a backup: the copy itself, and the keys apart. Plain tar archives, with a list inside.

Both carry the same number, so that keys are never put to another copy. A member is checked against the digest
that was written down when it was copied, before anything of it is used.
"""

from __future__ import annotations

import hashlib
import io
import os
import secrets
import tarfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import Any

import click
import msgspec

FORMAT = 1
CONTENTS = "contents.json"
ROOMS = ("files", "policy", "keys")
SINGLE = ("database.dump", "directory.toml", "town.json")
PIECE = 1 << 20


class NotACopy(click.ClickException):
    """The file is not a copy that this command made, or is damaged."""


class Contents(msgspec.Struct, frozen=True, kw_only=True):
    """What a copy says about itself."""

    number: str
    made: str
    authority: int
    name: str
    synthetic: bool
    postgresql: int
    erased: int
    """How many parts of entries had been lawfully erased when it was made."""
    format: int = FORMAT
    digests: dict[str, str] = {}


Source = tuple[str, Path]
"""The name of a member, and the file from which it comes."""


def under(room: Path) -> Iterator[Source]:
    """Every file of a room of an installation, by its name in a copy."""
    for path in sorted(room.rglob("*")):
        if path.is_file() and not path.is_symlink():
            yield f"{room.name}/{path.relative_to(room).as_posix()}", path


def write(to: Path, contents: Contents, sources: Iterable[Source]) -> None:
    """Write a copy that only its owner can read, whole or not at all; nothing there is overwritten."""
    fresh = to.with_name(f"{to.name}.{secrets.token_hex(4)}.new")
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            _fill(file, contents, sources)
            file.flush()
            os.fsync(file.fileno())
        os.link(fresh, to)
    except FileExistsError as there:
        raise NotACopy(f"{to} is there already. Nothing is overwritten: name another.") from there
    finally:
        fresh.unlink()


def _fill(file: Any, contents: Contents, sources: Iterable[Source]) -> None:
    digests: dict[str, str] = {}
    with tarfile.open(fileobj=file, mode="w") as archive:
        for name, path in sources:
            with path.open("rb") as source:
                digests[name] = hashlib.file_digest(source, "sha256").hexdigest()
            archive.add(path, name, recursive=False)
        body = msgspec.json.format(msgspec.json.encode(msgspec.structs.replace(contents, digests=digests)))
        told = tarfile.TarInfo(CONTENTS)
        told.size = len(body)
        archive.addfile(told, io.BytesIO(body))


@contextmanager
def opened(path: Path) -> Iterator[tuple[tarfile.TarFile, Contents]]:
    """Open a copy and read what it says about itself."""
    try:
        with tarfile.open(path, mode="r:") as archive:
            told = archive.extractfile(CONTENTS)
            contents = msgspec.json.decode(told.read() if told else b"", type=Contents)
            if contents.format != FORMAT:
                raise NotACopy(f"{path} is of a newer kind ({contents.format}) than this Alongside can read.")
            yield archive, contents
    except (tarfile.TarError, KeyError, msgspec.MsgspecError) as odd:
        raise NotACopy(f"{path} is not a copy made by `alongside backup`, or it is damaged: {odd}") from odd


def check(archive: tarfile.TarFile, digests: Mapping[str, str]) -> None:
    """Read everything once, and refuse a copy of which a byte has changed or a file is gone."""
    found = {member.name: _digest(archive, member) for member in archive if member.name != CONTENTS}
    wrong = sorted(name for name in {*found, *digests} if found.get(name) != digests.get(name))
    if wrong:
        raise NotACopy(f"the copy was changed or damaged since it was made, at {', '.join(wrong[:3])}")


def unpack(archive: tarfile.TarFile, into: Path) -> None:
    """Write every file of a copy into a directory, readable by its owner alone."""
    for member in archive:
        if member.name == CONTENTS:
            continue
        path = into / _safe(member)
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        source = archive.extractfile(member)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            while source and (piece := source.read(PIECE)):
                file.write(piece)


def _digest(archive: tarfile.TarFile, member: tarfile.TarInfo) -> str:
    _safe(member)
    source = archive.extractfile(member)
    return hashlib.file_digest(source, "sha256").hexdigest() if source else ""  # type: ignore[arg-type]


def _safe(member: tarfile.TarInfo) -> PurePosixPath:
    """A member's place: a file in one of our rooms, or one of the single files. Nothing else is unpacked."""
    path = PurePosixPath(member.name)
    in_a_room = path.parts[0] in ROOMS and len(path.parts) > 1 and ".." not in path.parts
    if not member.isreg() or not (in_a_room or member.name in SINGLE):
        raise NotACopy(f"the copy holds something that no backup holds: {member.name}")
    return path
