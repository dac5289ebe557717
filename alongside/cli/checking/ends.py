"""How a check ends: what it says to whoever started it, and what happens where nothing can be written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

CLEAN, FINDINGS, UNUSABLE = 0, 1, 2


@contextmanager
def written_out(what: str, wrong: Callable[[str], Exception]) -> Iterator[None]:
    """Say in this exception what could not be written."""
    try:
        yield
    except BrokenPipeError:
        raise  # Whoever read us has gone, and that is no fault.
    except OSError as why:
        raise wrong(f"{what} could not be written: {why.strerror}.") from why
