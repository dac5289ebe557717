"""Work shared out among processes, each of which makes ready once and then does part after part."""

from __future__ import annotations

import gc
import multiprocessing
import traceback
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from typing import Any, TypeVar

R = TypeVar("R")


class PartFailed(RuntimeError):
    """A part could not be done. What went wrong was said in a process that is gone: here are its words."""


_ready: list[Any] = []
"""What this process made ready. One process does one kind of work, so one thing is enough."""


def shared_out(
    parts: Iterable[int],
    *,
    hands: int,
    ready: Callable[..., Any],
    given: tuple[Any, ...],
    do: Callable[[Any, int], R],
) -> Iterator[tuple[int, R]]:
    """Do every part, in any order; yields each part's number with what came of it.

    `ready(*given)` is called once in each process; `do(made, part)` for each part. Both must be functions of
    a module, because each process starts anew. What fails in a process is raised here as `PartFailed`.
    """
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(
        hands, mp_context=context, initializer=_make_ready, initargs=(ready, given)
    ) as pool:
        waiting = {pool.submit(_do, do, part): part for part in parts}
        try:
            for done in as_completed(waiting):
                yield waiting[done], done.result()
        except BaseException:
            pool.shutdown(wait=True, cancel_futures=True)
            raise


def _make_ready(ready: Callable[..., Any], given: tuple[Any, ...]) -> None:
    _ready[:] = [ready(*given)]
    # What was made ready stays; of what follows nearly all goes by itself, without being searched for.
    gc.collect()
    gc.freeze()
    gc.set_threshold(200_000, 20, 100)


def _do(do: Callable[[Any, int], R], part: int) -> R:
    # Not every exception can be handed from one process to another; its words always can.
    try:
        return do(_ready[0], part)
    except Exception as wrong:  # noqa: BLE001 - whatever it was is raised again, as words
        told = "".join(traceback.format_exception(wrong))
        raise PartFailed(f"part {part} could not be done:\n{told}") from None
