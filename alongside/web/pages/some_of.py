"""Which page of a long list an address asks for, and whose children."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from alongside.access import View
from alongside.desk.portions import EVERYBODYS, FAMILIES, Choose, Portion, Whose, portion
from alongside.record import SubjectId
from alongside.web.route import Asked

LONGEST = 4
"""Digits of the number of a page."""
Named = tuple[tuple[str, str, int], ...]
"""Teams or workers by name: their subject, their name, how many children."""


@dataclass(frozen=True)
class Several:
    """Whose children they are, where several teams or workers share them."""

    teams: Named
    workers: Named


def some_of(asked: Asked, *, most: int = FAMILIES, counts: bool = False) -> Choose:
    """Takes the page that the address names; what it cannot mean is the first, of everybody.

    A page that counts what was said, `counts`, is never told by worker or team.
    """
    nr = number_of(asked)
    whose = EVERYBODYS if counts else Whose(asked.query.text("team"), asked.query.text("worker"))
    return lambda children: portion(children, asked.today, nr, whose, most=most)


def number_of(asked: Asked) -> int:
    """The number of the page that the address names; what it cannot mean is the first."""
    said = asked.query.text("page")
    return int(said) if said.isascii() and said.isdigit() and len(said) <= LONGEST else 1


def whose_children(view: View, some: Portion) -> Several:
    """The teams, where there are several, and who is alongside in one of them: each with a page of its own.

    In the order of their names: who has more children than another is no order for people.
    """
    teams = _named(view, some.teams) if len(some.teams) > 1 else ()
    one = not teams or some.whose.team
    workers = _named(view, some.workers) if one and (teams or len(some.workers) > 1) else ()
    return Several(teams, workers)


def _named(view: View, told: Sequence[tuple[str, int]]) -> Named:
    named = ((who, view.name(SubjectId(who)), count) for who, count in told)
    return tuple(sorted(named, key=lambda one: (one[1].casefold(), one[0])))
