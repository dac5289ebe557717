"""Whom a plan is asked of: the children it is about, who answers for them, and those they live with.

Somebody from whom a child is kept safe is not offered: nobody is asked to agree by a list that a page made.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from alongside.access import View
from alongside.access.walls import walls
from alongside.practice.home import hidden_from
from alongside.practice.person import age, is_unborn
from alongside.practice.plan import FamilyHelpPlan
from alongside.practice.relationship import ANIMAL, holders, parents, relations
from alongside.record import Life, SubjectId, SubjectKind, kind_of
from alongside.story.people import eldest_first, has_died, open_around
from alongside.story.telling import Telling

OLD_ENOUGH = 4
"""From how old a child is asked in words. Our own choice, no guidance sets it; a younger one may be too."""


def to_ask(telling: Telling, plan: FamilyHelpPlan) -> tuple[SubjectId, ...]:
    """Who is asked about each line of a plan, the children first."""
    return to_ask_of(telling, plan.made.subjects)


def to_ask_of(telling: Telling, subjects: Sequence[SubjectId]) -> tuple[SubjectId, ...]:
    """Who is asked about words about these people, the children first."""
    children = eldest_first(telling.view, subjects)
    around = dict.fromkeys((*children, *_answer_for(telling), *_at_home(telling)))
    lives = open_around(telling.view, children)
    return may_be_asked(telling.view, (telling.life, *lives.values()), tuple(around))


def may_be_asked(view: View, lives: Sequence[Life], people: Iterable[SubjectId]) -> tuple[SubjectId, ...]:
    """Those of these people who can be asked what they say to words about these lives."""
    never = animals(lives).union(*(kept_away(life, view.today) for life in lives))
    around = open_around(view, people)
    return tuple(
        who
        for who, life in around.items()
        if never.isdisjoint({who, *life.subjects}) and _can_answer(view, who, life)
    )


def kept_away(life: Life, today: date) -> frozenset[SubjectId]:
    """Everybody who must not know where somebody is, or from whom their whole record is kept."""
    standing = (one for one in walls(life) if (one.whole or one.of_place) and one.stands(today))
    return hidden_from(life, today).union(*(one.from_whom for one in standing))


def animals(lives: Iterable[Life]) -> set[SubjectId]:
    """Everybody told as somebody's animal in these lives: offered, they are nobody's word."""
    return {one.person for life in lives for one in relations(life) if one.kind == ANIMAL}


def _answer_for(telling: Telling) -> Iterable[SubjectId]:
    return (*parents(telling.life), *holders(telling.life, telling.today))


def _at_home(telling: Telling) -> Iterator[SubjectId]:
    """Those they live with who are told as something to them: a lodger is not asked, and no dog."""
    home = telling.home.people if telling.home else ()
    yield from (who for who in home if who in telling.relations)


def _can_answer(view: View, who: SubjectId, life: Life) -> bool:
    if kind_of(who) is not SubjectKind.PERSON or has_died(view, who):
        return False
    years = age(life, view.today)
    return not is_unborn(life, view.today) and (years is None or years >= OLD_ENOUGH)
