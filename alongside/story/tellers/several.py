"""What each agency said under its own name, and each tie that a decision touches, in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from alongside.practice.attendance import AgencySaid, TieTouched
from alongside.practice.touched import ties_of
from alongside.record import Entry, SubjectId, SubjectKind, kind_of
from alongside.story.telling import Telling
from alongside.story.words import capital

SAID = "{who}: \u201c{said}\u201d"
SILENT, WAS_SILENT = "{who}: asked, and no answer", "{who}: no answer"
WAS_ASKED = "{who}, asked \u201c{asked}\u201d"
TIE, NO_ANSWER = "{name}: {answer}", "{name}: nobody has written what we do about it"
TOUCHES = "It touches {name}: {answer}"
TOUCHES_UNANSWERED = "It touches {name}, and nobody has written what we do about it"


def agency_in_words(one: AgencySaid) -> str:
    """One agency's answer under its name; that it was silent, where it was."""
    who = one.agency if one.who in ("", one.agency) else f"{one.agency} ({one.who})"
    asked = WAS_ASKED.format(who=who, asked=one.asked) if one.asked else who
    if one.said:
        return SAID.format(who=asked, said=one.said)
    return (WAS_SILENT if one.asked else SILENT).format(who=asked)


def known_ties(telling: Telling, ties: tuple[TieTouched, ...]) -> tuple[TieTouched, ...]:
    """Those of the ties of whom this reader may know: of the others nothing is said."""
    return tuple(tie for tie in ties if may_know(telling, tie.person))


def may_know(telling: Telling, who: SubjectId) -> bool:
    """Whether this reader may know of somebody; who works here is no secret."""
    return kind_of(who) is not SubjectKind.PERSON or telling.view.may_open(who)


def tie_in_words(telling: Telling, tie: TieTouched) -> str:
    """One tie, and what is done about it."""
    name = capital(telling.names(tie.person))
    return TIE.format(name=name, answer=tie.answer) if tie.answer else NO_ANSWER.format(name=name)


def ties_told(telling: Telling, entry: Entry[Any]) -> Iterator[str]:
    """What an entry does about each tie of this child that it touches, a sentence each."""
    for tie in known_ties(telling, ties_of(telling.life, entry)):
        words = TOUCHES if tie.answer else TOUCHES_UNANSWERED
        yield words.format(name=telling.names(tie.person), answer=tie.answer)
