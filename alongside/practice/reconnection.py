"""People who mattered and were lost: who looks for them, what was tried, whom we found, what they can be.

Children move, and the people who loved them stay behind: an aunt in an old file, a foster carer, a friend.
A search (Lifelong Links is the best known) begins with the child: do they want it? Then somebody looks, and
writes down what they tried; whoever is found is asked what they could be (`ImportantPersonAsked`), and asked
again later. What is dangerous is said to whoever looks, before they look. Nothing is scored or counted.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar, Literal

from alongside.policy import Policy
from alongside.practice.circle import ImportantPersonAsked, Tie, circle
from alongside.practice.question import Question
from alongside.record import Ask, Box, Entry, EntryId, Fact, Life, SubjectId, once

PAGE = ("circle of care", "chronology")
WISHES = {
    "yes": "Yes, look for them",
    "not_now": "Not now",
    "no": "No",
    "too_small": "Too small to be asked; others who love them were",
    "not_asked": "Nobody has asked yet",
}
Wish = Literal["yes", "not_now", "no", "too_small", "not_asked"]


class ReconnectionBegan(Fact, frozen=True, kw_only=True):
    """Somebody began to look for a person who mattered. The child is asked first; if not, it says so.

    Added to the vocabulary, which knows the finding alone (`ImportantPersonNamed`, Lifelong Links). Who has
    no record of their own is named as the child, or an old record, names them.
    """

    TITLE: ClassVar[str] = "We look for somebody who mattered"

    person: Annotated[SubjectId | None, Ask("Who is looked for?", Box.PERSON, reads=PAGE)] = None
    name: Annotated[
        str,
        Ask(
            "Or by what name are they known?",
            Box.LINE,
            reads=PAGE,
            hint="As {name} or an old record names them.",
        ),
    ] = ""
    wish: Annotated[Wish, Ask("Does {name} want it?", Box.CHOICE, options=WISHES, reads=PAGE)]
    words: Annotated[str, Ask("What does {name} say about it?", Box.WORDS, reads=PAGE)] = ""
    who: Annotated[SubjectId | None, Ask("Who looks?", Box.WORKER, reads=PAGE)] = None
    from_where: Annotated[
        str,
        Ask(
            "How do we know of them?",
            Box.TEXT,
            reads=PAGE,
            hint="An old record, a photograph, what Nan said.",
        ),
    ] = ""
    careful: Annotated[
        str,
        Ask(
            "Is there anything to be careful of?",
            Box.TEXT,
            reads=PAGE,
            hint="Why they lost each other; who must not learn that anybody is looking.",
        ),
    ] = ""


class SearchTried(Fact, frozen=True, kw_only=True):
    """Something was tried, and what came of it."""

    TITLE: ClassVar[str] = "We tried to find them"

    search: Annotated[EntryId, Ask("Looking for whom?", Box.ENTRY, reads=PAGE)]
    what: Annotated[
        str,
        Ask(
            "What did you try?",
            Box.TEXT,
            reads=PAGE,
            hint="A letter to the last address. Asked her old school.",
        ),
    ]
    came_of_it: Annotated[str, Ask("What came of it?", Box.TEXT, reads=PAGE)] = ""


class PersonFound(Fact, frozen=True, kw_only=True):
    """They were found. What they can be for the child is asked next, and apart."""

    TITLE: ClassVar[str] = "We found somebody who mattered"

    search: Annotated[EntryId, Ask("Looking for whom?", Box.ENTRY, reads=PAGE)]
    person: Annotated[SubjectId | None, Ask("Who is it?", Box.PERSON, reads=PAGE)] = None
    words: Annotated[str, Ask("How were they found, and what did they say?", Box.TEXT, reads=PAGE)] = ""


class ReconnectionEnded(Fact, frozen=True, kw_only=True):
    """Nobody looks any more, for now: why, and when we look again."""

    TITLE: ClassVar[str] = "We stopped looking for now"

    search: Annotated[EntryId, Ask("Looking for whom?", Box.ENTRY, reads=PAGE)]
    why: Annotated[str, Ask("Why?", Box.TEXT, reads=PAGE)] = ""
    ask_again: Annotated[
        date | None, Ask("When shall we ask {name} again?", Box.DAY, reads=("what is due", *PAGE))
    ] = None


@dataclass(frozen=True, kw_only=True)
class Search:
    """One search, and what became of it."""

    began: Entry[ReconnectionBegan]
    tried: tuple[Entry[SearchTried], ...]
    found: Entry[PersonFound] | None
    ended: Entry[ReconnectionEnded] | None
    asked: Entry[ImportantPersonAsked] | None
    """What whoever was found said they could be, the last time they were asked."""

    @property
    def person(self) -> SubjectId | None:
        """Who is looked for, or was found, where they have a record."""
        return (self.found.fact.person if self.found else None) or self.began.fact.person

    @property
    def waits(self) -> bool:
        """Whether somebody is still to be found."""
        return self.found is None and self.ended is None


@once
def searches(life: Life, on: date) -> tuple[Search, ...]:
    """Every search up to a day, oldest first."""
    life = life.as_on(on)
    return tuple(_search(life, began) for began in life.each(ReconnectionBegan))


def _search(life: Life, began: Entry[ReconnectionBegan]) -> Search:
    found = life.naming(PersonFound, "search", began.id)
    ended = life.naming(ReconnectionEnded, "search", began.id)
    who = (found[-1].fact.person if found else None) or began.fact.person
    asked = [e for e in life.each(ImportantPersonAsked) if who and e.fact.person == who]
    return Search(
        began=began,
        tried=life.naming(SearchTried, "search", began.id),
        found=found[-1] if found else None,
        ended=ended[-1] if ended else None,
        asked=asked[-1] if asked else None,
    )


QUIET_AFTER = 365
"""Days without being together after which a page asks after somebody. Our own choice; nothing sets it."""


def lost(life: Life, on: date) -> tuple[Tie, ...]:
    """People of the circle whom nobody looks for: a tie that was hurt, or a year without being together.

    Whoever never was together with the child, so far as is written, and was only named, is among them.
    """
    life = life.as_on(on)
    looked_for = {one.person for one in searches(life, on)}
    return tuple(tie for tie in circle(life) if tie.person not in looked_for and _is_lost(tie, on))


def _is_lost(tie: Tie, on: date) -> bool:
    if tie.broken is not None:
        return True
    last = tie.last_alive or (tie.named.on.first if tie.named else None)
    return last is not None and (on - last).days > QUIET_AFTER


def questions(life: Life, _policy: Policy, today: date) -> Iterator[Question]:
    """A search that began without asking the child, and one that we said we would ask about again."""
    for one in searches(life, today):
        if one.began.fact.wish == "not_asked":
            words = "Somebody is being looked for. Has anybody asked the child whether they want it?"
            yield Question(life.subject, one.began.id, "reconnection.wish", words)
        if one.waits and one.began.fact.wish == "no":
            words = "The child said no to looking for somebody, and the search stands open. Why?"
            yield Question(life.subject, one.began.id, "reconnection.no", words)
        if one.ended and one.ended.fact.ask_again and one.ended.fact.ask_again < today and not one.found:
            words = "We said we would ask again about somebody who mattered. The day has passed."
            yield Question(life.subject, one.ended.id, "reconnection.again", words)


FACTS: tuple[type[Fact], ...] = (ReconnectionBegan, SearchTried, PersonFound, ReconnectionEnded)
