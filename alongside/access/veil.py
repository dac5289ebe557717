"""Somebody's private matter in a free text, marked while it is written: [[so]].

Staff read the whole; whoever of a family reads it on their own page reads that something was there, and how
much, and nothing else. A mark that was never closed covers all that follows. What they say of a passage is
bound to the words that stand there, so places are carried from one text to the other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, TypeVar

import msgspec

S = TypeVar("S", bound=msgspec.Struct)
_PRIVATE = re.compile(r"\[\[(.*?)(?:\]\]|\Z)", re.DOTALL)
_SENTENCE = re.compile(r"[^.!?…\n]*\w[^.!?…\n]*")
ONE, SEVERAL = (
    "(someone else's private matter, one sentence)",
    "(someone else's private matter, {count} sentences)",
)


class _Fold(NamedTuple):
    """Where a private passage stands in the whole text, and where its notice stands in the other."""

    start: int
    end: int
    at: int
    until: int


def veiled(text: str) -> str:
    """A text with each private passage folded."""
    return _PRIVATE.sub(lambda found: _notice(found[1]), text)


def is_veiled(told: Any) -> bool:
    """Whether anything in a struct is marked as somebody's private matter."""
    return any(_PRIVATE.search(text) for text in _texts(told))


def without_private(told: S) -> S:
    """A fact or a part with every private passage in its texts folded."""
    if not is_veiled(told):
        return told
    changed = {name: _folded(getattr(told, name)) for name in told.__struct_fields__}
    return msgspec.structs.replace(told, **changed)


def in_the_whole(text: str, start: int, end: int) -> tuple[int, int]:
    """Where a passage of the folded text stands in the whole one: a notice stands for all it folds."""
    folds = tuple(_folds(text))
    return _carried(folds, start, lambda one: one.start), _carried(folds, end, lambda one: one.end)


def in_the_folded(text: str, start: int, end: int) -> tuple[int, int]:
    """Where a passage of the whole text stands in the folded one."""
    turned = tuple(_Fold(one.at, one.until, one.start, one.end) for one in _folds(text))
    return _carried(turned, start, lambda one: one.start), _carried(turned, end, lambda one: one.end)


def _carried(folds: tuple[_Fold, ...], place: int, inside: Callable[[_Fold], int]) -> int:
    """A place of one text in the other. One inside a fold goes to its beginning, or to its end."""
    moved = 0
    for one in folds:
        if place <= one.at:
            break
        if place < one.until:
            return inside(one)
        moved = one.end - one.until
    return place + moved


def _folds(text: str) -> Iterator[_Fold]:
    shift = 0
    for found in _PRIVATE.finditer(text):
        at = found.start() + shift
        until = at + len(_notice(found[1]))
        yield _Fold(found.start(), found.end(), at, until)
        shift = until - found.end()


def _notice(private: str) -> str:
    count = len(_SENTENCE.findall(private))
    return SEVERAL.format(count=count) if count > 1 else ONE


def _folded(value: Any) -> Any:
    if isinstance(value, str):
        return veiled(value)
    if isinstance(value, msgspec.Struct):
        return without_private(value)
    return tuple(map(_folded, value)) if isinstance(value, tuple) else value


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from _texts(getattr(value, name))
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts(one)
