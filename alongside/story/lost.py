"""People who mattered and were lost: whom nobody looks for yet, who looks, what was tried, whom we found.

The child is asked first. What is dangerous stands with the search, before anybody rings; somebody from
whom the child is kept safe is named there as such, and never offered as one to find. Nothing is counted.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from alongside.access.view import View
from alongside.practice.circle import Tie
from alongside.practice.reconnection import WISHES, Search, lost, searches
from alongside.record import EntryId, SubjectId
from alongside.story.people import has_died
from alongside.story.tellers.beside import looked_for
from alongside.story.telling import Telling
from alongside.story.words import capital, day_in_words, led_into, long_day, whole

HURT, HURT_BY_US = "Hurt on {day}: {what}", "Hurt on {day} by a decision of ours: {what}"
LAST, NEVER = "Last together on {day}", "Nobody has written that they were ever together"
LOOKS, NOBODY_LOOKS = "{worker} looks, since {day}", "Nobody is written down as looking, since {day}"
KNOWN_FROM, WISH = "We know of them from: {words}", "Does {child} want it? {answer}"
TRIED, FOUND = "{day}: {what}", "Found on {day}"
STOPPED, AGAIN = "We stopped looking for now on {day}", "We ask {child} again on {day}"
ASKED, ASK_PERSON = "Asked on {day} what they could be", "Nobody has asked yet what they could be for {child}"
ASK_AGAIN = "We ask again on {day}"
UNSAFE = "{child} is kept safe from this person. Speak with whoever decided that, before anybody looks"


@dataclass(frozen=True)
class LostLine:
    """Somebody of the circle who was lost, and for whom nobody looks."""

    person: SubjectId
    name: str
    said: str
    """What the child says of them."""
    why: str
    entry: EntryId | None


@dataclass(frozen=True)
class TriedLine:
    """One thing that was tried."""

    words: str
    came_of_it: str
    entry: EntryId


@dataclass(frozen=True)
class SearchLine:
    """One search."""

    entry: EntryId
    name: str
    words: str
    wish: str
    said: str
    careful: str
    unsafe: str
    tried: tuple[TriedLine, ...]
    found: str
    can_be: str
    """What they said they could be, and when we ask again."""
    answer: str
    """In their own words."""
    stopped: str
    waits: bool
    person: SubjectId | None


@dataclass(frozen=True)
class LostStory:
    """The page."""

    child: SubjectId
    name: str
    lost: tuple[LostLine, ...]
    searches: tuple[SearchLine, ...]
    """The newest first."""


def tell(view: View, who: SubjectId) -> LostStory:
    """The page. Raises `NotHere` where the person is not there for this reader."""
    telling = Telling(view, who)
    told = searches(telling.life, telling.today)
    return LostStory(
        child=who,
        name=telling.name,
        lost=tuple(_lost(telling)),
        searches=tuple(_search(telling, one) for one in reversed(told)),
    )


def _lost(telling: Telling) -> Iterator[LostLine]:
    """Whoever was lost; not the dead, and nobody from whom the child is kept safe."""
    for tie in lost(telling.life, telling.today):
        if tie.person not in telling.unsafe and not has_died(telling.view, tie.person):
            telling.view.used([entry for entry in (tie.named, tie.broken) if entry])
            first = tie.broken or tie.named
            yield LostLine(
                tie.person, capital(telling.names(tie.person)), tie.in_words, _why(telling, tie),
                first.id if first else None,
            )  # fmt: skip


def _why(telling: Telling, tie: Tie) -> str:
    hurt = ""
    if tie.broken is not None:
        words = HURT_BY_US if tie.broken.fact.cause == "our_decision" else HURT
        what = led_into(tie.broken.fact.what_happened) or "it is not written what happened"
        hurt = words.format(day=day_in_words(tie.broken.on.first, telling.today), what=what)
    last = LAST.format(day=long_day(tie.last_alive)) if tie.last_alive else NEVER
    return whole(hurt, last)


def _search(telling: Telling, one: Search) -> SearchLine:
    fact, today = one.began.fact, telling.today
    telling.view.used([e for e in (one.began, *one.tried, one.found, one.ended, one.asked) if e])
    since = day_in_words(one.began.on.first, today)
    looks = LOOKS.format(worker=telling.names(fact.who), day=since) if fact.who else ""
    known = KNOWN_FROM.format(words=led_into(fact.from_where)) if fact.from_where else ""
    return SearchLine(
        entry=one.began.root,
        name=capital(_name(telling, one)),
        words=whole(looks or NOBODY_LOOKS.format(day=since), known),
        wish=whole(WISH.format(child=capital(telling.name), answer=WISHES[fact.wish])),
        said=fact.words,
        careful=fact.careful,
        unsafe=whole(UNSAFE.format(child=capital(telling.name))) if one.person in telling.unsafe else "",
        tried=tuple(_tried(telling, entry) for entry in one.tried),
        found=_found(telling, one),
        can_be=_can_be(telling, one),
        answer=one.asked.fact.answer if one.asked else "",
        stopped=_stopped(telling, one),
        waits=one.waits,
        person=one.person,
    )


def _name(telling: Telling, one: Search) -> str:
    return telling.names(one.person) if one.person else looked_for(telling, one.began.fact)


def _tried(telling: Telling, entry: Any) -> TriedLine:
    day = day_in_words(entry.on.first, telling.today)
    return TriedLine(whole(TRIED.format(day=day, what=entry.fact.what)), entry.fact.came_of_it, entry.id)


def _found(telling: Telling, one: Search) -> str:
    if one.found is None:
        return ""
    return whole(FOUND.format(day=day_in_words(one.found.on.first, telling.today)), one.found.fact.words)


def _can_be(telling: Telling, one: Search) -> str:
    if one.found is None and one.asked is None:
        return ""
    if one.asked is None:
        return whole(ASK_PERSON.format(child=telling.name))
    again = one.asked.fact.ask_again
    return whole(
        ASKED.format(day=day_in_words(one.asked.on.first, telling.today)),
        ASK_AGAIN.format(day=day_in_words(again, telling.today)) if again else "",
    )


def _stopped(telling: Telling, one: Search) -> str:
    if one.ended is None:
        return ""
    again = one.ended.fact.ask_again
    return whole(
        STOPPED.format(day=day_in_words(one.ended.on.first, telling.today)),
        one.ended.fact.why,
        AGAIN.format(child=telling.name, day=day_in_words(again, telling.today)) if again else "",
    )
