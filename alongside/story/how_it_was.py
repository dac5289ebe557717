"""How it was for them: who may be asked, what they are asked, and what everybody said in one week.

A week is told of a whole team, in words first and without names; beside every figure stands how many were
asked and how many answered, and of few answers there is no figure at all. Nothing is told by worker.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from alongside.access.view import View
from alongside.practice.conference import ConferenceHeld
from alongside.practice.core_group import CoreGroupMet
from alongside.practice.encounter import (
    A_WEEK,
    ANSWERS,
    ASKED,
    Week,
    asked_of,
    opens_on,
    week_of,
)
from alongside.practice.family_group import FamilyMeetingHeld
from alongside.practice.visit import ConversationHeld, VisitMade
from alongside.record import Entry, EntryId, SubjectId
from alongside.record.when import civil_day
from alongside.story.asking import may_be_asked
from alongside.story.people import first_name, open_lives
from alongside.story.tellers import say
from alongside.story.telling import Telling
from alongside.story.words import day_in_words, listed, long_day, number, small, whole

MET = (VisitMade, ConversationHeld, ConferenceHeld, CoreGroupMet, FamilyMeetingHeld)
"""Real encounters: somebody of the family was there."""
LATELY = timedelta(days=14)
THAT_DAY = "{what}, {day}"
RATE = "{answered} of {asked} answered"
NOBODY_ASKED = "Nobody was asked this week"
EACH = "{count} said {answer}"
FEW = "Too few answered for figures; their words are enough"
HOW = {
    "our_phone": "{count} asked on a phone of ours",
    "own_page": "{count} on a page of their own",
    "paper": "{count} on paper",
    "advocate": "{count} by an advocate",
}
OPENS = "The team reads what everybody said on {day}."


@dataclass(frozen=True)
class ToAsk:
    """Who can be asked, and after which encounter."""

    name: str
    people: tuple[tuple[SubjectId, str], ...]
    encounters: tuple[tuple[EntryId, str], ...]


@dataclass(frozen=True)
class Put:
    """Questions that wait for one person's answer, as they read them."""

    child: SubjectId
    to: SubjectId
    name: str
    questions: tuple[tuple[EntryId, str], ...]
    channel: str
    after: str
    opens: str


@dataclass(frozen=True)
class QuestionOfTheWeek:
    """One question, what was said to it, and how many were asked and answered."""

    question: str
    words: tuple[str, ...]
    rate: str
    figures: str
    asked_how: str = ""


@dataclass(frozen=True)
class WeekStory:
    """One week of one team."""

    title: str
    monday: date
    earlier: date
    later: date | None
    questions: tuple[QuestionOfTheWeek, ...]
    nobody: bool


def to_ask(view: View, who: SubjectId) -> ToAsk:
    """Whom one could ask how it was, the child first, and the encounters of the last two weeks."""
    telling = Telling(view, who)
    near = tuple(dict.fromkeys((who, *telling.lives)))
    people = may_be_asked(view, (telling.life,), near) or (who,)
    met = [e for e in telling.life.each(*MET) if view.today - LATELY <= e.on.first <= view.today]
    return ToAsk(
        name=telling.name,
        people=tuple((one, telling.names(one)) for one in people if one not in telling.unsafe),
        encounters=tuple((e.id, _encounter(telling, e)) for e in reversed(met)),
    )


def _encounter(telling: Telling, entry: Entry[Any]) -> str:
    day = day_in_words(entry.on.first, telling.today)
    return THAT_DAY.format(what=say(telling, entry).title, day=day)


def put(view: View, who: SubjectId, entry: EntryId) -> Put | None:
    """What was asked together with one question and waits for an answer; nothing where it is no question."""
    telling = Telling(view, who)
    every = asked_of(telling.life, view.today)
    this = next((one for one in every if telling.life.same(one.put.id, entry)), None)
    if this is None:
        return None
    fact = this.put.fact
    same = [
        one.put
        for one in every
        if one.answered is None and one.put.fact.to == fact.to and one.put.on.first == this.put.on.first
    ]
    after = telling.life.entry(fact.after)
    return Put(
        child=who,
        to=fact.to,
        name=first_name(view, fact.to),
        questions=tuple((one.id, ASKED[one.fact.question]) for one in same) if not this.answered else (),
        channel=fact.channel,
        after=_encounter(telling, after) if after else "",
        opens=OPENS.format(day=day_in_words(opens_on(civil_day(view.now)), view.today)),
    )


def week(view: View, people: Iterable[SubjectId], monday: date) -> WeekStory:
    """What everybody of these said in the week that began on a Monday."""
    lives = list(open_lives(view, people).values())
    weeks = [week_of(lives, question, monday) for question in ASKED]
    return WeekStory(
        title=f"{long_day(monday)} to {long_day(monday + A_WEEK - timedelta(days=1))}",
        monday=monday,
        earlier=monday - A_WEEK,
        later=monday + A_WEEK if monday < last_week(view.today) else None,
        questions=tuple(_question(one) for one in weeks),
        nobody=not any(one.asked for one in weeks),
    )


def _question(one: Week) -> QuestionOfTheWeek:
    rate = RATE.format(answered=number(one.answered).capitalize(), asked=number(one.asked))
    return QuestionOfTheWeek(
        question=ASKED[one.question],
        words=one.words,
        rate=whole(rate if one.asked else NOBODY_ASKED),
        figures=_figures(one),
        asked_how=whole(listed(HOW[channel].format(count=number(count)) for channel, count in one.channels)),
    )


def _figures(one: Week) -> str:
    if not one.answered:
        return ""
    return whole(listed(_each(one))) if one.counts else whole(FEW)


def _each(one: Week) -> Iterator[str]:
    for answer, count in one.counts:
        if not count:
            continue
        yield EACH.format(count=number(count), answer=small(ANSWERS[answer]))


def last_week(today: date) -> date:
    """The Monday of the last week that is over: the newest that can be read."""
    return today - timedelta(days=today.weekday()) - A_WEEK
