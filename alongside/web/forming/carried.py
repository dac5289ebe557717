"""What a correction keeps of the words it corrects: whatever its form did not ask, or could not show.

Only what somebody saw in a box can they have meant to change. A helper's role, or whom a line of a plan is
for, stays as it was written; what is chosen now stays among what may be chosen.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

import msgspec

from alongside.practice.attendance import Attended, PlanLine
from alongside.record import Box
from alongside.web.fields import Fields
from alongside.web.forming.boxes import BoxOf

S = TypeVar("S", bound=msgspec.Struct)

CHOSEN = frozenset(
    {
        Box.CODE,
        Box.CODES,
        Box.CHOICE,
        Box.PERSON,
        Box.PEOPLE,
        Box.WORKER,
        Box.TEAM,
        Box.ENTRY,
        Box.ATTENDANCE,
        Box.TIES,
    }
)
"""Boxes in which one chooses among what is offered."""


def still_offered(box: BoxOf, said: Fields, words: Callable[[str], str]) -> BoxOf:
    """A box that also offers what stands in it now: a code of an earlier year, somebody not known here."""
    if box.kind not in CHOSEN:
        return box
    there = {value for value, _ in (*box.options, *box.more)}
    now = (*said.all(box.name), *said.all(f"{box.name}-absent"))
    more = [(value, words(value)) for value in now if value and value not in there]
    return replace(box, options=(*box.options, *more)) if more else box


def carried(old: msgspec.Struct, new: S, boxes: Sequence[BoxOf]) -> S:
    """The new words, with what the form left no way to change."""
    asked = {box.field for box in boxes}
    told = {
        name: _value(getattr(old, name), getattr(new, name)) if name in asked else getattr(old, name)
        for name in old.__struct_fields__
    }
    return msgspec.structs.replace(new, **told)


def _value(was: Any, now: Any) -> Any:
    if not isinstance(was, tuple):
        return now
    before = {_key(one): one for one in was}
    return tuple(_one(before.get(_key(one)), one) for one in now)


def _key(one: Any) -> Any:
    """What makes two values the same one: a person, a typed name, the key of a line."""
    if isinstance(one, Attended):
        return one.person or (one.name,)
    return one.key if isinstance(one, PlanLine) else one


def _one(was: Any, now: Any) -> Any:
    if isinstance(was, Attended) and isinstance(now, Attended):
        return msgspec.structs.replace(now, role=now.role or was.role, note=was.note)
    if isinstance(was, PlanLine) and isinstance(now, PlanLine):
        kept = {name: getattr(was, name) for name in ("for_whom", "help_kind", "promise")}
        return msgspec.structs.replace(now, **kept)
    return now
