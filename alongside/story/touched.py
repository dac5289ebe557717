"""What was last decided about each tie of a child, and what we said we would do about it.

A decision that cuts across people is easily forgotten by those who made it. So it stands on the child's page,
beside the people themselves; where nobody wrote what we do about one, that is said as plainly (N8).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from alongside.practice.touched import last_touched
from alongside.record import EntryId, SubjectId
from alongside.story.tellers.several import may_know
from alongside.story.telling import Telling
from alongside.story.words import capital, day_in_words

WHILE = timedelta(days=365)
"""How long a decision about a tie stands on the page; then it is in the chronology. Our own choice."""


@dataclass(frozen=True)
class TouchedTie:
    """One tie, what we do about it, and where that was decided."""

    person: SubjectId
    name: str
    answer: str
    """Nothing where nobody has written it."""
    when: str
    entry: EntryId


def told(telling: Telling) -> tuple[TouchedTie, ...]:
    """Every tie that was touched of late, those without an answer first."""
    return tuple(sorted(_told(telling), key=lambda one: bool(one.answer)))


def _told(telling: Telling) -> Iterator[TouchedTie]:
    since = telling.today - WHILE
    for who, one in last_touched(telling.life).items():
        if one.entry.on.first >= since and may_know(telling, who) and who not in telling.unsafe:
            telling.view.used([one.entry])
            when = day_in_words(one.entry.on.first, telling.today)
            yield TouchedTie(who, capital(telling.names(who)), one.answer, when, one.entry.id)
