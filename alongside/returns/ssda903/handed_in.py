"""An SSDA903 as somebody hands it in: the files of this year and last year's, and what stands beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from alongside.policy import load
from alongside.returns.beside import Beside
from alongside.returns.checking.notes import Note
from alongside.returns.checking.period import Period
from alongside.returns.opening import Limits
from alongside.returns.ssda903.beside import stand_beside
from alongside.returns.ssda903.doubts import doubts
from alongside.returns.ssda903.reading import read
from alongside.returns.upload import Upload


def came(
    files: Sequence[Path],
    previous: Sequence[Path],
    beside: Beside,
    authority: str,
    limits: Limits,
) -> Upload:
    """Read every file, and work out what the files themselves do not say."""
    upload = read(files, previous, limits)
    upload.authority = stand_beside(upload, beside, authority, limits, load())
    return upload


def odd(upload: Upload, when: Period, authority: str) -> Iterator[Note]:  # noqa: ARG001  a census asks it
    """Whether the files are of the year that was asked."""
    return doubts(upload.tables, when)
