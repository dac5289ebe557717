"""An emergency, looked at afterwards: who opened it and why, what they opened and wrote, what was found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from alongside.access.facts import EmergencyLookedAt
from alongside.access.view import View
from alongside.policy import Policy
from alongside.record import Entry, EntryId, Look, SubjectId
from alongside.record.when import civil_day
from alongside.story.looks import in_one_sentence
from alongside.story.tellers import title_of
from alongside.story.tellers.told import chosen_words
from alongside.story.telling import Telling
from alongside.story.words import clock, counted, day_in_words, listed, moment_in_words, whole

RULE = "emergency.looked_at"
PAGES = {
    "child": "the first page",
    "chronology": "what has happened",
    "family": "the family's page",
    "genogram": "who is who",
    "plan": "the plan",
    "assessment": "what we understand",
    "questions": "what the record asks",
    "entry": "one entry",
    "who looked": "who has looked",
    "written": "what they had just written",
    "check": "whether anything was changed",
}
OPENED, SHOWED = "{time}: {page} of {name}", "{time}: {page} of {name}, with {count} on it"
ONE_ENTRY = "{time}: one entry in {name}'s story, “{what}”"
UNTIL, STILL = "It was open until {when}", "It is open until {when}"
NOTHING = "They opened nothing more"
BY_DAY = "By our own rule, somebody else looks at it by {day}, within {length}"
DAY_PASSED = "By our own rule, somebody else was to look at it by {day}, within {length}"
LOOKED = "{name} looked at it on {when}"
WAS_NEEDED = "Was it needed? {answer}"


@dataclass(frozen=True)
class EmergencyLine:
    """One emergency."""

    worker: SubjectId
    at: datetime
    words: str
    until: str
    opened: tuple[str, ...]
    wrote: tuple[tuple[EntryId, str], ...]
    looked_at: str
    """Who looked at it afterwards and what they found; nothing until somebody has."""
    entry: EntryId | None
    rule: str


Opening = tuple[Look, Sequence[Look], EntryId | None]
"""The look that opened a record, what it let in, and where somebody looked at it afterwards."""


def tell(view: View, who: SubjectId, told: Iterable[Opening]) -> tuple[EmergencyLine, ...]:
    """Every emergency of somebody's record, as the desk hands them over."""
    telling = Telling(view, who)
    return tuple(_line(telling, look, meanwhile, done) for look, meanwhile, done in told if look.at)


def _line(telling: Telling, look: Look, meanwhile: Sequence[Look], done: EntryId | None) -> EmergencyLine:
    assert look.at is not None  # noqa: S101 (those without a moment were left out)
    found = telling.life.entry(done) if done else None
    wrote = list(_wrote(telling, look))
    telling.view.used(wrote)
    return EmergencyLine(
        worker=look.reader,
        at=look.at,
        words=in_one_sentence(telling.view, look),
        until=_until(telling.view, look),
        opened=tuple(dict.fromkeys(_opened(telling, one) for one in meanwhile)) or (whole(NOTHING),),
        wrote=tuple((entry.id, title_of(telling, entry)) for entry in wrote),
        looked_at=_looked(telling, found) if found else "",
        entry=found.id if found else None,
        rule="" if found else rule(telling.policy, civil_day(look.at), telling.today),
    )


def _until(view: View, look: Look) -> str:
    if look.until is None:
        return ""
    words = UNTIL if look.until <= view.now else STILL
    return whole(words.format(when=moment_in_words(look.until, view.today)))


def _opened(telling: Telling, look: Look) -> str:
    time, page = clock(look.at) if look.at else "", PAGES.get(look.page, look.page)
    name, shown = telling.names(look.subject), len(look.entries)
    if look.page == "entry" and (what := _entry(telling, look)):
        return whole(ONE_ENTRY.format(time=time, name=name, what=what))
    words = SHOWED if shown and look.page != "entry" else OPENED
    return whole(words.format(time=time, page=page, name=name, count=counted(shown, "entry", "entries")))


def _entry(telling: Telling, look: Look) -> str:
    found = (telling.life.entry(one) for one in look.entries)
    return listed(dict.fromkeys(title_of(telling, one) for one in found if one))


def _wrote(telling: Telling, look: Look) -> Iterator[Entry[Any]]:
    """What they wrote in this life while it was open to them."""
    for entry in telling.life.standing:
        if entry.by == look.reader and look.at and look.until and look.at <= entry.recorded_at < look.until:
            yield entry


def _looked(telling: Telling, entry: Entry[EmergencyLookedAt]) -> str:
    when = day_in_words(civil_day(entry.recorded_at), telling.today)
    answer = WAS_NEEDED.format(answer=chosen_words(entry.fact, "found"))
    return whole(LOOKED.format(name=telling.view.name(entry.by), when=when), answer, entry.fact.words)


def last_day(policy: Policy, opened: date) -> date | None:
    """The day by which somebody else looks at it, where the authority has a rule for that day."""
    scale = policy.find_timescale(RULE, opened)
    return scale.latest_date(opened, policy.working_days) if scale else None


def rule(policy: Policy, opened: date, today: date) -> str:
    """The authority's own rule, in words. Passing it breaks no law."""
    scale, day = policy.find_timescale(RULE, opened), last_day(policy, opened)
    if scale is None or day is None:
        return ""
    words = DAY_PASSED if day < today else BY_DAY
    return whole(words.format(day=day_in_words(day, today), length=scale.length))
