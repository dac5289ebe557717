"""How to come back: the first thing on the page of a child with whom our work has ended.

It is in the words in which the family was told it. Where nobody wrote any, that is said too.
"""

from __future__ import annotations

from dataclasses import dataclass

from alongside.access.view import View
from alongside.practice.closure import EpisodeClosed
from alongside.practice.contact import ContactReceived
from alongside.practice.status import Standing, status
from alongside.record import EntryId, SubjectId
from alongside.story.telling import Telling
from alongside.story.words import day_in_words, whole

TITLE = "The door is open"
ENDED = "Our work with {name} ended on {day}"
SAY_NOTHING = "Nobody has written down how they can come back, and to whom"


@dataclass(frozen=True)
class WayBack:
    """How they can come back."""

    title: str
    words: str
    ended: str
    entry: EntryId


def tell(view: View, child: SubjectId) -> WayBack | None:
    """How they can come back; nothing while we work with them, and once somebody has come."""
    telling = Telling(view, child)
    life, today = telling.life, telling.today
    closed = life.latest(EpisodeClosed, by=today)
    if closed is None or closed.fact.because == "died" or not _at_rest(telling):
        return None
    if any(closed.on.first <= one.on.first <= today for one in life.each(ContactReceived)):
        return None
    view.used([closed])
    ended = ENDED.format(name=telling.name, day=day_in_words(closed.on.first, today))
    return WayBack(TITLE, closed.fact.way_back or whole(SAY_NOTHING), whole(ended), closed.id)


def _at_rest(telling: Telling) -> bool:
    return status(telling.life, telling.today).what in (Standing.CLOSED, Standing.NOT_KNOWN)
