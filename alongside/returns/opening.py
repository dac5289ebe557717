"""Files that come from elsewhere: opened under limits, or refused in one plain message.

Zip bombs, files that are none and files far too large are old tricks; each has a test.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, NamedTuple

_MIB = 1024 * 1024


class Limits(NamedTuple):
    """How much of a stranger's file we are willing to read."""

    bytes: int = 200 * _MIB
    ratio: int = 100
    """Unpacked size over packed size, for a zip."""
    depth: int = 16
    value: int = 10_000
    """Characters in one value."""
    children: int = 1_000_000


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
        with zipfile.ZipFile(path) as archive:
            (only,) = archive.infolist()
            if only.file_size > min(limits.bytes, max(only.compress_size, 1) * limits.ratio):
                raise UnreadableFile(path.name, "the zip unpacks to far more than it should")
            with archive.open(only) as file:
                yield file
    except (ValueError, zipfile.BadZipFile, NotImplementedError, RuntimeError, zlib.error) as wrong:
        raise UnreadableFile(path.name, "a zip must hold exactly one file, not locked") from wrong
