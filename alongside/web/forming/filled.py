"""From a fact to what its form would hold: for putting right what was written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from alongside.practice.attendance import AgencySaid, Attended, PlanLine, TieTouched
from alongside.record import Fact, Part, SubjectId
from alongside.web.forming.boxes import COMMON, fields
from alongside.web.forming.several import of_agencies, of_tie
from alongside.web.plain import day_in_words

Pair = tuple[str, str]


def filled(fact: Fact, each: Mapping[SubjectId, Part], about: tuple[SubjectId, ...]) -> list[Pair]:
    """The boxes of a form with what the fact and each person's part say."""
    pairs = list(_struct(fact, COMMON))
    for place, who in enumerate(about):
        if who in each:
            pairs += _struct(each[who], f"c{place}")
    return pairs


def _struct(said: msgspec.Struct, first: str) -> Iterator[Pair]:
    for one in fields(type(said)):
        value = getattr(said, one.name, None)
        yield from _value(f"{first}-{one.name}", value)


def _value(name: str, value: Any) -> Iterator[Pair]:
    if isinstance(value, tuple):
        yield from _values(name, value)
    elif isinstance(value, bool):
        yield name, "yes" if value else "no"
    elif hasattr(value, "isoformat"):
        yield name, day_in_words(value)
    elif value is not None:
        yield name, str(value)


def _values(name: str, values: tuple[Any, ...]) -> Iterator[Pair]:
    others = [_person(one) for one in values if isinstance(one, Attended) and not one.person]
    yield from of_agencies(name, tuple(one for one in values if isinstance(one, AgencySaid)))
    for place, one in enumerate(values):
        if isinstance(one, Attended) and one.person:
            yield name if one.came else f"{name}-absent", one.person
        elif isinstance(one, TieTouched):
            yield from of_tie(name, one)
        elif isinstance(one, PlanLine):
            yield from _line(f"{name}-{place}", one)
        elif not isinstance(one, Attended | AgencySaid):
            yield name, str(one)
    if others:
        yield f"{name}-others", "\n".join(others)


def _person(one: Attended) -> str:
    role = f", {one.role}" if one.role else ""
    return f"{'' if one.came else '-'}{one.name}{role}"


def _line(name: str, line: PlanLine) -> Iterator[Pair]:
    yield f"{name}-key", line.key
    yield f"{name}-what", line.what
    yield f"{name}-who", line.by_whom
    yield f"{name}-when", day_in_words(line.by_when) if line.by_when else ""
