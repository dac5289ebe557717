"""A file is written whole or not at all: whoever reads it has the last one until the next is ready."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

LONGEST = 60
"""Letters of a file's name in the name of what is still being written."""


@contextmanager
def whole(path: Path) -> Iterator[IO[bytes]]:
    """What is written takes the file's place at the end; where that fails, nothing is left of it."""
    made, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:LONGEST]}-")
    try:
        with os.fdopen(made, "wb") as file:
            yield file
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
