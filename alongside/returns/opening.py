"""Files that come from elsewhere: opened under limits, or refused in one plain message.

Zip bombs, files that are none and files far too large are old tricks; each has a test.
"""

from __future__ import annotations

import lzma
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, NamedTuple

_MIB = 1024 * 1024
_DAMAGED = (
    *(ValueError, zipfile.BadZipFile, NotImplementedError, RuntimeError, zlib.error, lzma.LZMAError),
    *(EOFError, OSError, struct.error),
)
"""What reading a zip may end in, by its age and by how it was squeezed."""


_OF_A_MAC = re.compile(r"(^|/)(__MACOSX/|\.DS_Store$|\._)")
"""What a Mac puts into a zip besides."""


class Limits(NamedTuple):
    """How much of a stranger's file we are willing to read."""

    bytes: int = 200 * _MIB
    ratio: int = 100
    """Unpacked size over packed size, for a zip."""
    depth: int = 16
    value: int = 10_000
    """Characters in one value."""
    children: int = 1_000_000


class Unusable(Exception):
    """What was asked cannot be done; the words say what to change."""


class UnreadableFile(Exception):
    """The file cannot be read at all. Nothing of it was used."""

    def __init__(self, name: str, why: str, line: int = 0) -> None:
        where = f"{name}, line {line}" if line else name
        super().__init__(f"{where}: {why}")
        self.line = line


@contextmanager
def opened(path: Path, limits: Limits) -> Iterator[IO[bytes]]:
    """The bytes of a file, or of the one file in a zip, when they are within the limits."""
    if not path.is_file():
        raise UnreadableFile(path.name, "there is no such file")
    if path.stat().st_size == 0:
        raise UnreadableFile(path.name, "the file is empty")
    if path.stat().st_size > limits.bytes:
        raise UnreadableFile(path.name, f"the file is larger than {limits.bytes // _MIB} MB")
    if zipfile.is_zipfile(path):
        with _unzipped(path, limits) as file:
            yield file
    else:
        with path.open("rb") as file:
            yield file


@contextmanager
def _unzipped(path: Path, limits: Limits) -> Iterator[IO[bytes]]:
    try:
        with zipfile.ZipFile(path) as archive, archive.open(_only(path.name, archive, limits)) as file:
            yield file
    except _DAMAGED as wrong:
        raise UnreadableFile(path.name, "this zip is damaged, or locked with a password") from wrong


def _only(name: str, archive: zipfile.ZipFile, limits: Limits) -> zipfile.ZipInfo:
    members = [one for one in archive.infolist() if not one.is_dir() and not _OF_A_MAC.search(one.filename)]
    if any(one.filename.startswith("xl/") for one in members):
        raise UnreadableFile(name, "this is a workbook of Excel: save each of its sheets as “CSV UTF-8”")
    if len(members) != 1:
        raise UnreadableFile(name, f"a zip must hold exactly one file; this one holds {len(members):,}")
    if members[0].file_size > min(limits.bytes, max(members[0].compress_size, 1) * limits.ratio):
        raise UnreadableFile(name, "the zip unpacks to far more than it should")
    return members[0]
