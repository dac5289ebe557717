"""What stands beside a strategy discussion before anything is decided: help that was tried, whom it touches.

At this door most families did not need to be checked on. So the page asks first whether help and talking
could answer the question, and lays out what help was asked for and what came; then whom else it touches,
because a sister who is not in the room is checked on too (N14).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from alongside.access.view import View
from alongside.practice.escalation import last_no
from alongside.practice.help import Help, HelpState, help_ledger
from alongside.record import EntryId, SubjectId
from alongside.story.people import eldest_first
from alongside.story.telling import Telling
from alongside.story.words import age_in_words, capital, counted, day_in_words, led_into, listed, whole

ASKED = "They asked for this on {day}: {what}. Nobody has answered: {waited}"
NOT_FOUND = "They asked for this on {day}: {what}. We could not find it"
OFFERED = "Offered on {day}: {what}. Nobody has written whether they want it"
DECLINED = "Offered on {day}: {what}. They did not want it"
WANTED = "Offered on {day}: {what}. They want it, and it has not come: {waited}"
ARRIVED = "Came on {day}: {what}. Nobody has written whether it helped"
CONFIRMED = "Came on {day}: {what}"
DID_NOT_COME = "We wrote that it came, and they say it did not: {what}"
SENTENCES = {
    HelpState.ASKED: ASKED,
    HelpState.NOT_FOUND: NOT_FOUND,
    HelpState.OFFERED: OFFERED,
    HelpState.DECLINED: DECLINED,
    HelpState.WANTED: WANTED,
    HelpState.ARRIVED: ARRIVED,
    HelpState.CONFIRMED: CONFIRMED,
    HelpState.DID_NOT_COME: DID_NOT_COME,
}
SOMETHING = "something that is not written down"
NO_HELP = "No help is written down as asked for, offered or given to {names}. What could be, today?"
SAID_NO = "The family said no to something on {day}. A no needs other reasons than itself: what is new?"
NOT_HERE = "{name}, {age}"
CARES = "{name} ({for_whom})"
FOR_CHILD = "at home with {names}"


@dataclass(frozen=True)
class HelpTried:
    """One piece of help, how far it came, and what the family said of it."""

    words: str
    said: str
    entry: EntryId


@dataclass(frozen=True)
class Near:
    """A brother or sister who is not in this discussion, and could be."""

    person: SubjectId
    words: str


@dataclass(frozen=True)
class Discussion:
    """What stands beside a discussion, for everybody it is about."""

    names: str
    tried: tuple[HelpTried, ...]
    no_help: str
    said_no: str
    near: tuple[Near, ...]
    carers: tuple[str, ...]


def tell(view: View, about: Sequence[SubjectId]) -> Discussion:
    """What stands beside a discussion about these children."""
    tellings = [Telling(view, who) for who in about]
    names = listed(one.name for one in tellings)
    tried = tuple(_tried(tellings))
    days = [day for one in tellings if (day := last_no(one.life, view.policy, view.today))]
    return Discussion(
        names=names,
        tried=tried,
        no_help="" if tried else NO_HELP.format(names=names),
        said_no=SAID_NO.format(day=day_in_words(max(days), view.today)) if days else "",
        near=tuple(_near(view, tellings)),
        carers=tuple(_carers(tellings)),
    )


def _tried(tellings: Sequence[Telling]) -> Iterator[HelpTried]:
    """Each piece of help once, though it was for several of them; what still waits comes first."""
    found: dict[EntryId, tuple[Help, Telling]] = {}
    for telling in tellings:
        for one in help_ledger(telling.life, telling.today):
            found.setdefault(_entry(one), (one, telling))
    waits = (HelpState.ASKED, HelpState.WANTED, HelpState.OFFERED, HelpState.DID_NOT_COME)
    newest = sorted(found.items(), key=lambda pair: pair[1][0].since, reverse=True)
    for entry, (one, telling) in sorted(newest, key=lambda pair: pair[1][0].state not in waits):
        telling.view.used(e for e in (one.asked, one.offered, one.arrived, one.confirmed) if e)
        yield HelpTried(_sentence(telling, one), one.confirmed.fact.words if one.confirmed else "", entry)


def _entry(one: Help) -> EntryId:
    told = (one.offered, one.asked, one.arrived, one.not_found)
    return next(entry.root for entry in told if entry is not None)


def _sentence(telling: Telling, one: Help) -> str:
    came = one.arrived if one.state in (HelpState.ARRIVED, HelpState.CONFIRMED) else None
    day = came.on.first if came else (one.offered.on.first if one.offered else one.since)
    waited = counted(one.waiting_days(telling.today) or 0, "day")
    words = SENTENCES[one.state].format(
        day=day_in_words(day, telling.today), what=led_into(_what(telling, one)).rstrip("."), waited=waited
    )
    return whole(words)


def _what(telling: Telling, one: Help) -> str:
    """What it is, in the words in which it was offered, came or was asked for; else its kind."""
    told = (one.offered, one.arrived, one.asked)
    said = next((entry.fact.words for entry in told if entry is not None and entry.fact.words), "")
    kind = telling.policy.codes("help_kind", telling.today).words(one.kind) if one.kind else ""
    return said or kind or SOMETHING


def _near(view: View, tellings: Sequence[Telling]) -> Iterator[Near]:
    """Brothers and sisters whose record this reader may open and who are not in it."""
    here = {who for one in tellings for who in one.life.subjects}
    kin = dict.fromkeys(who for one in tellings for who in one.kin if who not in here)
    for who in eldest_first(view, list(kin)):
        if view.may_open(who):
            name, age = capital(tellings[0].names(who)), age_in_words(view.who(who), view.today)
            yield Near(who, NOT_HERE.format(name=name, age=age) if age else name)


def _carers(tellings: Sequence[Telling]) -> Iterator[str]:
    """Who lives with any of them and is no brother or sister: whoever is touched at home."""
    homes: dict[SubjectId, list[Telling]] = {}
    for telling in tellings:
        people = telling.home.people if telling.home else ()
        for who in people:
            if who not in telling.life.subjects and who not in telling.kin and telling.view.may_open(who):
                homes.setdefault(who, []).append(telling)
    for who, told in homes.items():
        names = listed(one.name for one in told)
        yield CARES.format(name=capital(told[0].names(who)), for_whom=FOR_CHILD.format(names=names))
