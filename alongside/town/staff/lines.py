"""A post's holders one after another, held so that who it was on a day is found at once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from alongside.town.staff.kinds import Worker
from alongside.town.staff.seats import Span


class Line(NamedTuple):
    """A post's holders: from each of `starts` on (ordinals), in the same place of the others."""

    starts: list[int]
    workers: list[Worker]
    reasons: list[str]
    posts: list[int]
    own: list[bool]


def append(line: Line, span: Span, who: Worker, number: int) -> None:
    """A span that goes on with the same person is no change, but with another way of writing."""
    if not line.workers or line.workers[-1] != who:
        put(line, span.start, who, span.reason, number, span.own)


def put(line: Iterable[list[Any]], *told: Any) -> None:
    """One more span: what is told stands in the order of the line's fields."""
    for values, value in zip(line, told, strict=True):
        values.append(value)


def parted(spans: Iterable[Span], day: int) -> list[Span]:
    """The spans with one that reaches over a day parted there."""
    told = list(spans)
    over = [span for span in told if span.start < day]
    later = [span for span in told if span.start >= day]
    return [*over, *([over[-1]._replace(start=day)] if over else []), *later]
