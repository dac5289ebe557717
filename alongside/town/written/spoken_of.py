"""Whoever an entry speaks of has a name: written just before, by whoever was alongside, if nobody has yet.

A grandmother who came to a meeting, an uncle who rang: those who write of them need not introduce them. Of
somebody whom others name later, what the children call them is known first.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import cache
from typing import Any, get_args, get_type_hints

import msgspec

from alongside.practice.person import PersonNamed
from alongside.record import Draft, SubjectId
from alongside.town.course.kinds import Human
from alongside.town.written.context import Context
from alongside.town.written.hand import Hand, writer_on
from alongside.town.written.introduced import name_adult, relate

BEFORE = timedelta(minutes=9)
PARENTS = ("mother", "father", "step_parent")


def spoken_of(ctx: Context) -> None:
    """Name everybody of the family of whom something was written before anybody named them."""
    people = {one.subject: one for one in ctx.family.others}
    first: dict[SubjectId, datetime] = {}
    for draft in ctx.pen.drafts:
        at = draft.recorded_at or ctx.pen.end
        for who in _spoken_of(draft):
            if who in people and at < first.get(who, ctx.pen.end):
                first[who] = at
    for who, at in first.items():
        one = people[who]
        if one.key not in ctx.told:
            hand = _hand(ctx, one, at)
            name_adult(hand, one)
            relate(hand, one, ctx.family.children)
        elif at < ctx.pen.when[ctx.told[one.key]] and one.kind not in PARENTS:
            _hand(ctx, one, at).write(PersonNamed(given=one.called, kind="known_as"), (who,))


def _hand(ctx: Context, one: Human, at: datetime) -> Hand:
    """Somebody's hand, a little before a moment."""
    by = writer_on(ctx, at.date()) or ctx.staff.front_door(ctx.dice.of("spoken of", one.key), at.date())
    hand = Hand(ctx, by, at.date(), hour=at.hour)
    hand.at = at - BEFORE
    return hand


def _spoken_of(draft: Draft) -> list[SubjectId]:
    """Everybody of whom an entry speaks: whom it is about, who said it, and whoever stands in its fields."""
    told = [*draft.about, SubjectId(draft.said_by)]
    for one in (draft.fact, *draft.each.values()):
        if _fields(type(one)):
            told += _of(one)
    return told


def _of(told: msgspec.Struct) -> Iterator[SubjectId]:
    for name in _fields(type(told)):
        value = getattr(told, name)
        if isinstance(value, str):
            yield SubjectId(value)
        elif value:
            yield from _each(value)


def _each(some: Any) -> Iterator[SubjectId]:
    """Of several, or of one that holds others."""
    for one in some if isinstance(some, tuple) else (some,):
        if isinstance(one, str):
            yield SubjectId(one)
        else:
            yield from _of(one)


@cache
def _fields(kind: type) -> tuple[str, ...]:
    """The fields in which a fact, or something in it, names somebody."""
    hints = get_type_hints(kind)
    return tuple([name for name in kind.__struct_fields__ if _names_somebody(hints[name])])  # type: ignore[attr-defined]


def _names_somebody(hint: Any) -> bool:
    if hint is SubjectId:
        return True
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        return bool(_fields(hint))
    return any(_names_somebody(one) for one in get_args(hint))
