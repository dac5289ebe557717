"""Whose box is whose, when somebody changes whom an entry is about.

A child's boxes are named by the child's place in the form (`c0`, `c1`). A form that lets its writer change
whom it is about therefore says in `place` who stood where, and what was typed follows each child. A child who
is newly chosen takes the boxes of one who was taken out: the words were about the other child all along.
"""

from __future__ import annotations

import re

from alongside.record import SubjectId
from alongside.web.fields import Fields

_PART = re.compile(r"c(\d+)-(.+)")


def about_in_place(said: Fields) -> tuple[SubjectId, ...]:
    """Whom it is about now, in the order of their boxes."""
    return tuple(who for who in _now(said) if who)


def in_place(said: Fields) -> Fields:
    """What was typed, with each child's words under the place that the child has now."""
    now, about = _now(said), about_in_place(said)
    pairs = [(_named(name, now, about), value) for name, value in said.pairs() if name != "place"]
    return Fields([*((name, value) for name, value in pairs if name), *(("place", who) for who in about)])


def _now(said: Fields) -> list[SubjectId | None]:
    """Who stands at each place of the form now; those for whom there was no place yet come after."""
    chosen = [SubjectId(who) for who in dict.fromkeys(said.all("about")) if who]
    places = [SubjectId(who) for who in said.all("place")]
    new = iter([who for who in chosen if who not in places])
    here = [who if who in chosen else next(new, None) for who in places]
    return [*here, *new]


def _named(name: str, now: list[SubjectId | None], about: tuple[SubjectId, ...]) -> str:
    """The name of a box now; none for the boxes of somebody it is no longer about."""
    found = _PART.fullmatch(name)
    if not found:
        return name
    place = int(found[1])
    who = now[place] if place < len(now) else None
    return f"c{about.index(who)}-{found[2]}" if who else ""
