"""The ties of a child that a decision could touch: whom, and what there is between them, in a few words.

Before a decision is saved it lists them, so that none is cut without a thought. Nothing is weighed: whoever
was named, and whoever they see or live with, in the order in which they were first named (N8).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from alongside.access.view import View
from alongside.practice.circle import Tie
from alongside.practice.involvement import with_them
from alongside.record import SubjectId
from alongside.story.people import has_died, not_born
from alongside.story.tellers.several import may_know
from alongside.story.telling import Telling
from alongside.story.words import capital, led_into

TOGETHER, LIVES_WITH = "{name}: {words}", "{name}, who lives with {child}"
WORKS_WITH = "{name}, who works with {child}"
KEPT_SAFE = "{name}, from whom {child} is kept safe"
MOST = 160
"""Letters of what stands beside a name: enough to know which tie is meant."""


@dataclass(frozen=True)
class AtStake:
    """One tie, with what there is between the two."""

    person: SubjectId
    words: str


def at_stake(view: View, child: SubjectId) -> tuple[AtStake, ...]:
    """Every tie of a child that this reader may know of, the living ones."""
    return told(Telling(view, child))


def told(telling: Telling) -> tuple[AtStake, ...]:
    """The same, where the child's story is being told already."""
    people = [who for who in _people(telling) if may_know(telling, who) and not _gone(telling, who)]
    ties = {tie.person: tie for tie in telling.ties}
    return tuple(AtStake(who, _words(telling, who, ties.get(who))) for who in people)


def _people(telling: Telling) -> Iterator[SubjectId]:
    """Who was named or is seen; brothers and sisters, who lives with them, who works with them."""
    home = telling.home.people if telling.home else ()
    workers = (one.worker for one in with_them(telling.life, telling.today))
    every = (*(tie.person for tie in telling.ties), *telling.kin, *home, *workers)
    yield from (who for who in dict.fromkeys(every) if who not in telling.life.subjects)


def _gone(telling: Telling, who: SubjectId) -> bool:
    return has_died(telling.view, who) or not_born(telling.view, who)


def _words(telling: Telling, who: SubjectId, tie: Tie | None) -> str:
    name, child = capital(telling.names(who)), telling.name
    if who in telling.unsafe:
        return KEPT_SAFE.format(name=name, child=child)
    agreed = tie.agreed.fact.rhythm if tie and tie.agreed else ""
    between = agreed or (tie.together if tie else "")
    if between:
        return TOGETHER.format(name=name, words=led_into(between)[:MOST])
    if who in (one.worker for one in with_them(telling.life, telling.today)):
        return WORKS_WITH.format(name=name, child=child)
    at_home = telling.home is not None and who in telling.home.people
    return LIVES_WITH.format(name=name, child=child) if at_home else name
