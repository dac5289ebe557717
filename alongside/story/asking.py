"""Whom a plan is asked of: the children it is about, who answers for them, and those they live with.

Somebody from whom a child is kept safe is not offered: nobody is asked to agree by a list that a page made.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from alongside.practice.person import age, is_unborn
from alongside.practice.plan import FamilyHelpPlan
from alongside.practice.relationship import holders, parents
from alongside.record import Life, SubjectId, SubjectKind, kind_of
from alongside.story.people import eldest_first, has_died, open_around
from alongside.story.telling import Telling

OLD_ENOUGH = 4
"""From how old a child is asked in words. Our own choice, no guidance sets it; a younger one may be too."""


def to_ask(telling: Telling, plan: FamilyHelpPlan) -> tuple[SubjectId, ...]:
    """Who is asked about each line of a plan, the children first."""
    children = eldest_first(telling.view, plan.made.subjects)
    around = dict.fromkeys((*children, *_answer_for(telling), *_at_home(telling)))
    lives = open_around(telling.view, around)
    return tuple(who for who in around if who in lives and _may_be_asked(telling, who, lives[who]))


def _answer_for(telling: Telling) -> Iterable[SubjectId]:
    return (*parents(telling.life), *holders(telling.life, telling.today))


def _at_home(telling: Telling) -> Iterator[SubjectId]:
    """Those they live with who are told as something to them: a lodger is not asked, and no dog."""
    home = telling.home.people if telling.home else ()
    yield from (who for who in home if who in telling.relations)


def _may_be_asked(telling: Telling, who: SubjectId, life: Life) -> bool:
    if kind_of(who) is not SubjectKind.PERSON or who in telling.unsafe or has_died(telling.view, who):
        return False
    years = age(life, telling.today)
    return not is_unborn(life, telling.today) and (years is None or years >= OLD_ENOUGH)
