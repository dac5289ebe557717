"""Ties that are not safe, and ties that are kept from somebody: off the picture, and never off the page.

A dangerous person is not drawn among those who love a child. That they are there, what we know, whom they
must not find and what nobody may tell them stands under the picture, for whoever may know it. A reader
behind a silent wall is told of nothing; one who sees a mark is told that the picture may not be whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from alongside.access.facts import InformationRestricted
from alongside.access.walls import walls
from alongside.practice.circle import ABOUT_TIES, ImportantPersonNamed, Tie, whom
from alongside.practice.home import WHEREABOUTS, Protection, protections
from alongside.practice.own_map import LovedOneNamed
from alongside.record import EntryId, Life, SubjectId, SubjectKind, Withheld, kind_of
from alongside.story.own_words import OwnWords, own_words
from alongside.story.telling import Telling
from alongside.story.walls import line as wall_line
from alongside.story.words import capital, day_in_words, listed, small, whole

TITLE = "Not on the picture, and not forgotten"
WHAT_THEY_ARE = "{child}'s {what}"
KEPT_SAFE = "Since {day} {people} {is_are} kept safe from them"
IS, ARE = "is", "are"
SAYS = "{name} says:"
LAST = "Last together, so far as is written: {day}"
NEVER_TELL = "Nothing may tell them: {what}"
AGAIN, PASSED = "We look at this again on {day}", "The day to look at this again was {day}. It still stands"
OTHERS = "People whose record we do not hold"
NOT_WHOLE = (
    "Something in {name}'s story is kept private from you, so somebody may be missing from this picture. "
    "Do not take it for the whole"
)


@dataclass(frozen=True)
class KeptTie:
    """Somebody who is not on the picture because it is not safe."""

    name: str
    person: SubjectId | None
    what: str
    """What they are to the child."""
    in_words: str
    """What was said about them: it is not taken away because they are dangerous."""
    says: str
    """Who said it: a mother's words are not put into a child's mouth."""
    known: str
    never: str
    """What nobody may tell them."""
    again: str
    entry: EntryId | None


@dataclass(frozen=True)
class PrivateTie:
    """Something about somebody in the circle that is kept from others: this reader is on the right side."""

    name: str
    words: str
    entry: EntryId


def kept(telling: Telling) -> tuple[KeptTie, ...]:
    """Everyone from whom the child is kept safe, with what we know."""
    now = telling.view.today
    standing = [one for one in protections(telling.whole) if one.is_open or now < one.until]
    return tuple(tie for one in standing if not one.only_readers for tie in _of(telling, one))


def _of(telling: Telling, one: Protection) -> Iterator[KeptTie]:
    ties = {tie.person: tie for tie in telling.ties}
    for who in (who for who in one.from_whom if kind_of(who) is SubjectKind.PERSON):
        yield _tie(telling, one, capital(telling.names(who)), who, ties.get(who))
    if one.from_others or not one.from_whom:
        yield _tie(telling, one, one.from_others or OTHERS, None, None)


def _tie(telling: Telling, one: Protection, name: str, who: SubjectId | None, tie: Tie | None) -> KeptTie:
    today = telling.view.today
    placed = telling.whole.entry(one.opened_by)
    safe = placed.people if placed else (telling.who,)
    day = day_in_words(one.start, today)
    people = KEPT_SAFE.format(day=day, people=telling.names.all(safe), is_are=IS if len(safe) == 1 else ARE)
    last = LAST.format(day=day_in_words(tie.last_alive, today)) if tie and tie.last_alive else ""
    said = _said(telling, who)
    again = (PASSED if one.look_again and one.look_again < today else AGAIN) if one.look_again else ""
    return KeptTie(
        name=name,
        person=who,
        what=_what(telling, who),
        in_words=said.words if said else "",
        says=SAYS.format(name=capital(said.name)) if said else "",
        known=whole(people, one.reason, last),
        never=whole(NEVER_TELL.format(what=listed(small(WHEREABOUTS[what]) for what in one.what))),
        again=whole(again.format(day=day_in_words(one.look_again, today))) if one.look_again else "",
        entry=one.opened_by,
    )


def _said(telling: Telling, who: SubjectId | None) -> OwnWords | None:
    """The last words about somebody who is not safe, with whoever said them."""
    named = (one for one in reversed(telling.life.each(ImportantPersonNamed)) if one.fact.person == who)
    return next((told for one in named for told in own_words(telling.life, one, telling.names)), None)


def _what(telling: Telling, who: SubjectId | None) -> str:
    relation = telling.relations.get(who) if who else None
    if relation is None:
        return ""
    words = telling.policy.codes("relationship", telling.view.today).words(relation.kind)
    return WHAT_THEY_ARE.format(child=capital(telling.name), what=small(words))


def private(telling: Telling) -> tuple[PrivateTie, ...]:
    """What is kept from somebody else about those in the circle: that it is kept, from whom and why."""
    return tuple(_private(telling))


def _private(telling: Telling) -> Iterator[PrivateTie]:
    told = {entry.root: entry for entry in telling.whole.each(*ABOUT_TIES, LovedOneNamed)}
    for wall in walls(telling.whole) if telling.whole.each(InformationRestricted) else ():
        line = wall_line(telling.view, telling.who, wall.placed)
        if line is None or line.whereabouts or not line.stands:
            continue
        for who in dict.fromkeys(_whom(told[one].fact) for one in sorted(wall.entries) if one in told):
            words = whole(line.what, line.whom, line.reason, line.again)
            yield PrivateTie(capital(_name(telling, who)), words, wall.placed)


def _whom(fact: object) -> SubjectId | str:
    return fact.named if isinstance(fact, LovedOneNamed) else whom(fact)


def _name(telling: Telling, who: SubjectId | str) -> str:
    return telling.names(SubjectId(who)) if ":" in who else who


def not_whole(telling: Telling) -> str:
    """What a reader is told who sees that something is withheld; nothing where nothing is marked."""
    return whole(NOT_WHOLE.format(name=telling.name)) if _has_marks(telling.whole) else ""


def _has_marks(life: Life) -> bool:
    return bool(life.each(Withheld))
