"""A small vocabulary for the record's own tests: it knows no social work, and neither does the record."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from itertools import count
from typing import Any, ClassVar

from alongside.record import (
    Codec,
    Draft,
    EntryId,
    Fact,
    Part,
    Shelf,
    SubjectId,
    SubjectKind,
    When,
    new_subject,
)
from alongside.record.life import Life
from alongside.record.when import day

AUTHORITY = 7


class TeaEach(Part, frozen=True, kw_only=True):
    """What one of them had."""

    cup: str = ""
    sugar: bool = False


class Tea(Fact, frozen=True, kw_only=True):
    """They had tea."""

    Each: ClassVar[type[Part] | None] = TeaEach
    where: str
    cakes: int = 0
    guests: tuple[str, ...] = ()


class Walk(Fact, frozen=True, kw_only=True):
    """They went for a walk."""

    far: int = 0
    story: str = ""


class GoneAsked(Fact, frozen=True, kw_only=True):
    """Somebody asks, or agrees, that words go."""

    entry: EntryId
    parts: tuple[str, ...]
    reason: str = ""


class Kept(Fact, frozen=True, kw_only=True):
    """Somebody says that a request to let words go is not followed."""

    why: str = ""


class LegalHoldPlaced(Fact, frozen=True, kw_only=True):
    """Nothing about them goes. The record knows this fact by its name."""

    reason: str = ""
    until: date | None = None


class LegalHoldLifted(Fact, frozen=True, kw_only=True):
    """What was held may go again. The record knows this one too."""

    why: str = ""


CODEC = Codec([Tea, Walk, GoneAsked, Kept, LegalHoldPlaced, LegalHoldLifted])


def _rows(life: Life) -> Iterator[tuple[Any, ...]]:
    for entry in life.each(Tea):
        part = life.part(entry, TeaEach)
        yield (
            entry.fact.where,
            entry.on.first,
            entry.fact.cakes,
            part.cup if part else None,
            list(entry.fact.guests),
        )


TEAS = Shelf(
    "teas",
    {"place": "text", "day": "date", "cakes": "integer", "cup": "text", "guests": "text[]"},
    _rows,
    reads=(Tea,),
    indexes=(("place",),),
    trigram=("place",),
)

_refs = count(1)


def person() -> SubjectId:
    return new_subject(SubjectKind.PERSON)


def worker() -> SubjectId:
    return new_subject(SubjectKind.WORKER)


def draft(fact: Fact, *about: SubjectId, **more: Any) -> Draft:
    """A draft about somebody, on a day, with a key of its own."""
    told: dict[str, Any] = {"on": day(date(2026, 3, 4)), "client_ref": f"ref-{next(_refs)}"} | more
    return Draft(fact=fact, about=about, **told)


def tea(*about: SubjectId, where: str = "kitchen", **more: Any) -> Draft:
    """A draft of tea somewhere."""
    return draft(Tea(where=where), *about, **more)


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 3, 4, hour, minute, tzinfo=UTC)


def on(text: str) -> When:
    return When(text)
