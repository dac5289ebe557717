"""Somebody on their side, and people who were lost and looked for: one teller a fact."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from alongside.access.view import NO_NAME
from alongside.practice import advocacy, family_group, reconnection
from alongside.record import Entry, Fact, SubjectId
from alongside.story.tellers.told import Teller, Told, chosen_words, just
from alongside.story.telling import Telling
from alongside.story.words import capital, day_in_words, led_into, small

OFFERED = "Offered to {name}: {what}"
UNLESS_NO = "Somebody comes unless they say no"
ON_SIDE, FROM, AS = "{advocate} stands beside {name}", "From {service}", "As {what}"
GOODBYE = "{advocate} no longer stands beside {name}"
GIVEN, GIVEN_FOR = "{name} was given a paper: {what}", "For {meeting} on {day}"
ANOTHER_DAY, WAS_FOR = "Another day was asked for: {meeting}", "It is on {day}"
WOULD_DO, MOVED_TO = "What would do: {words}", "To {day}"
THEIR_PLAN, WRITTEN_BY, READ_BACK = (
    "The family made its plan",
    "{name} wrote it down for them",
    "It was read back",
)
YES, NO = "Yes to: {point}. {words}", "No to: {point}. {words}"
LOOK, LOOKS = "We look for {name}", "{worker} looks"
CAREFUL = "To be careful of: {words}"
WISH = "Does {child} want it: {answer}"
TRIED, CAME = "What we tried to find {name}", "What came of it: {words}"
FOUND, STOPPED = "We found {name}", "We stopped looking for {name}, for now"
AGAIN = "We ask again on {day}"
SOMEBODY_LOST, SOMEBODY = "somebody who mattered", "somebody"


def _offered(telling: Telling, entry: Entry[Any]) -> Told:
    fact = entry.fact
    what = led_into(chosen_words(fact, "kind"))
    title = OFFERED.format(name=telling.names(fact.to), what=what) if fact.to else ""
    return just(
        entry,
        chosen_words(fact, "at_point"),
        fact.occasion,
        UNLESS_NO if fact.unless_no else "",
        title=title,
    )


def _answered(_telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry, chosen_words(entry.fact, "answer"))


def _began(telling: Telling, entry: Entry[Any]) -> Told:
    fact = entry.fact
    title = _pair(telling, ON_SIDE, fact)
    service = FROM.format(service=fact.service) if fact.service else ""
    return just(entry, chosen_words(fact, "kind"), service, title=title)


def _pair(telling: Telling, words: str, fact: Any) -> str:
    return capital(words.format(advocate=advocate(telling, fact), name=telling.names(fact.for_whom)))


def advocate(telling: Telling, fact: Any) -> str:
    """What an advocate is called: by their record, else by the name written down."""
    known = telling.names(fact.advocate) if fact.advocate else ""
    return known if known and known != NO_NAME else fact.name or SOMEBODY


def _ended(telling: Telling, entry: Entry[Any]) -> Told:
    began = telling.life.entry(entry.fact.began)
    is_one = began is not None and isinstance(began.fact, advocacy.AdvocateBegan)
    return just(entry, entry.fact.why, title=_pair(telling, GOODBYE, began.fact) if began and is_one else "")


def _note(_telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry)


def _paper(telling: Telling, entry: Entry[Any]) -> Told:
    fact = entry.fact
    title = capital(GIVEN.format(name=telling.names(fact.to), what=led_into(fact.what)))
    return just(entry, _meeting(telling, GIVEN_FOR, fact), fact.how, title=title)


def _meeting(telling: Telling, words: str, fact: Any) -> str:
    if fact.meeting_on is None:
        return ""
    meeting = small(chosen_words(fact, "meeting"))
    return words.format(meeting=meeting, day=day_in_words(fact.meeting_on, telling.today))


def _asked(telling: Telling, entry: Entry[Any]) -> Told:
    fact = entry.fact
    title = ANOTHER_DAY.format(meeting=small(chosen_words(fact, "meeting")))
    would = WOULD_DO.format(words=fact.until) if fact.until else ""
    return just(entry, _meeting(telling, WAS_FOR, fact), would, title=title)


def _moved(telling: Telling, entry: Entry[Any]) -> Told:
    fact = entry.fact
    to = MOVED_TO.format(day=day_in_words(fact.to_day, telling.today)) if fact.to_day else ""
    return just(entry, chosen_words(fact, "answer"), to, fact.why)


def _plan(telling: Telling, entry: Entry[Any]) -> Told:
    fact = entry.fact
    wrote = WRITTEN_BY.format(name=capital(telling.names(fact.scribe))) if fact.scribe else ""
    return just(entry, wrote, READ_BACK if fact.read_back else "", title=THEIR_PLAN)


def our_answer(_telling: Telling, entry: Entry[Any]) -> Told:
    """Our answer to a family's plan, point by point where it was given so."""
    fact = entry.fact
    points = [
        (YES if one.yes else NO).format(point=one.point.rstrip("."), words=one.words) for one in fact.points
    ]
    return just(entry, fact.words, fact.resources, *points)


def _search(telling: Telling, entry: Entry[Any]) -> Told:
    fact = entry.fact
    looks = LOOKS.format(worker=telling.names(fact.who)) if fact.who else ""
    wish = WISH.format(child=telling.name, answer=led_into(chosen_words(fact, "wish")))
    careful = CAREFUL.format(words=fact.careful) if fact.careful else ""
    title = LOOK.format(name=looked_for(telling, fact))
    return just(entry, wish, fact.from_where, looks, careful, title=title)


def looked_for(telling: Telling, fact: Any) -> str:
    """Who is looked for: by their record, else by the name they are known by."""
    if fact.person:
        return telling.names(fact.person)
    return fact.name or SOMEBODY_LOST


def _of_search(telling: Telling, entry: Entry[Any]) -> str:
    """Whom the search was for that an entry speaks of."""
    began = telling.life.entry(entry.fact.search)
    found: SubjectId | None = getattr(entry.fact, "person", None)
    if found:
        return telling.names(found)
    is_one = began is not None and isinstance(began.fact, reconnection.ReconnectionBegan)
    return looked_for(telling, began.fact) if began and is_one else SOMEBODY_LOST


def _tried(telling: Telling, entry: Entry[Any]) -> Told:
    fact = entry.fact
    came = CAME.format(words=fact.came_of_it) if fact.came_of_it else ""
    return just(entry, fact.what, came, title=TRIED.format(name=_of_search(telling, entry)))


def _found(telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry, entry.fact.words, title=FOUND.format(name=_of_search(telling, entry)))


def _stopped(telling: Telling, entry: Entry[Any]) -> Told:
    day = entry.fact.ask_again
    again = AGAIN.format(day=day_in_words(day, telling.today)) if day else ""
    return just(entry, entry.fact.why, again, title=STOPPED.format(name=_of_search(telling, entry)))


TELLERS: Mapping[type[Fact], Teller] = {
    advocacy.AdvocacyOffered: _offered,
    advocacy.AdvocacyAnswered: _answered,
    advocacy.AdvocateBegan: _began,
    advocacy.AdvocateEnded: _ended,
    advocacy.AdvocateNoteSealed: _note,
    advocacy.PaperGiven: _paper,
    advocacy.PostponementAsked: _asked,
    advocacy.PostponementAnswered: _moved,
    family_group.FamilyPlanSealed: _plan,
    family_group.FamilyPlanAnswered: our_answer,
    reconnection.ReconnectionBegan: _search,
    reconnection.SearchTried: _tried,
    reconnection.PersonFound: _found,
    reconnection.ReconnectionEnded: _stopped,
}
"""One teller a fact."""
