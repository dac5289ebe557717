"""Where one person stands to exact words of ours: the mark, the day, by whose hand, and what they said.

It is the only place from which any page, letter or export says that somebody agrees to something we wrote.
Seven marks, each with a shape and words. A changed word drops a mark to earlier words, with what they were; a
no stands, unpunished, in their own words; and nobody's signature is taken on trust.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from alongside.practice.agreement import YES, Agreement, Standing, answers_taken_away
from alongside.practice.written_line import Line, standing
from alongside.record import Entry, EntryId, SubjectId
from alongside.story.entry import Piece, pieces
from alongside.story.hand import in_hand
from alongside.story.own_words import OwnWords
from alongside.story.quoted import moved, plainly
from alongside.story.telling import Telling
from alongside.story.words import capital, day_in_words, led_into, whole

ASKED_ON = "Asked {day}"
EARLIER = "Agreed to “{words}” on {day}"
NOT_ANEW, ANEW = "Not yet asked about the new words", "Asked about the new words on {day}, no answer yet"
TAKEN_AWAY = "{name} took away an answer that was written here, on {day}, because {why}"
NO_TO_EARLIER = "Did not agree to “{words}” on {day}"
ASK_THEM = "Ask them"
MARKS = {
    Standing.AGREED: "Agreed",
    Standing.IN_PART: "Agreed in part",
    Standing.NOT_AGREED: "Does not agree",
    Standing.EARLIER_WORDING: "Agreed earlier words",
    Standing.NO_ANSWER: "Asked, no answer",
    Standing.NOT_ASKED: "Wasn't asked",
    Standing.WITHDRAWN: "Took it back",
}


@dataclass(frozen=True)
class PersonsMark:
    """Where one person stands to one line."""

    person: SubjectId
    name: str
    standing: Standing
    mark: str
    detail: str
    words: OwnWords | None = None
    asked: bool = True
    """They were asked about this line, in these words or earlier ones."""
    agreed_to: str = ""
    """The earlier words that they agreed to, where they are others now."""
    may_be_asked: bool = True
    """Not of somebody from whom the child is kept safe: what they said before stands, and no page asks."""


def persons_mark(telling: Telling, one: Agreement) -> PersonsMark:
    """One person's mark, with the day, by whose hand, and what they said."""
    answered = one.withdrawn or one.answered
    words = answered.fact.words if answered else ""
    name = capital(telling.names(one.to))
    own = OwnWords(words, name, answered.on.first, answered.id, one.to) if answered and words else None
    before = one.asked.fact.line if one.asked and one.standing is Standing.EARLIER_WORDING else ""
    return PersonsMark(
        person=one.to,
        name=name,
        standing=one.standing,
        mark=MARKS[one.standing],
        detail=_detail(telling, one),
        words=own,
        asked=one.asked is not None,
        agreed_to=before,
        may_be_asked=one.to not in telling.unsafe,
    )


def _detail(telling: Telling, one: Agreement) -> str:
    today = telling.today
    if one.standing is Standing.EARLIER_WORDING and one.asked:
        day = day_in_words((one.answered or one.asked).on.first, today)
        anew = ANEW.format(day=day_in_words(one.anew.on.first, today)) if one.anew else NOT_ANEW
        return whole(EARLIER.format(words=plainly(telling, one.asked.fact.line), day=day), anew)
    if one.standing is Standing.NOT_ASKED and one.asked:
        day = day_in_words((one.answered or one.asked).on.first, today)
        return whole(NO_TO_EARLIER.format(words=plainly(telling, one.asked.fact.line), day=day), NOT_ANEW)
    if one.standing is Standing.NO_ANSWER and one.asked:
        gone = next(answers_taken_away(telling.life, one.asked), None)
        return whole(ASKED_ON.format(day=day_in_words(one.asked.on.first, today)), _gone(telling, gone))
    told = one.withdrawn or one.answered
    return (
        whole(
            capital(day_in_words(told.on.first, today)),
            "" if one.withdrawn else in_hand(telling, one.answered, one.hand),
        )
        if told
        else whole(ASK_THEM)
    )


def _gone(telling: Telling, gone: Entry[Any] | None) -> str:
    """That an answer was written down and taken away: a no does not go without a trace."""
    if gone is None:
        return ""
    name, day = telling.names(gone.by), day_in_words(gone.on.first, telling.today)
    return TAKEN_AWAY.format(name=name, day=day, why=led_into(gone.why))


def marks_to(
    telling: Telling, of: EntryId, line: Line, people: Iterable[SubjectId]
) -> tuple[PersonsMark, ...]:
    """Everybody's mark to one line: of whoever was asked about any line, and of whoever is to be asked."""
    found = {one.to: one for one in standing(telling.life, of, line, telling.today)}
    others = (Agreement(to=who, standing=Standing.NOT_ASKED) for who in people if who not in found)
    since = moved(telling, line.words)
    told = (_fallen(one, since) for one in (*found.values(), *others))
    return tuple(persons_mark(telling, one) for one in told)


def _fallen(one: Agreement, since: datetime | None) -> Agreement:
    """A yes to words that quoted somebody falls when they changed theirs, or took them back."""
    before = since is not None and one.answered is not None and one.answered.recorded_at < since
    return replace(one, standing=Standing.EARLIER_WORDING) if before and one.standing in YES else one


def changed_since(telling: Telling, marks: Iterable[PersonsMark], now: str) -> Iterator[tuple[Piece, ...]]:
    """From what somebody agreed to, to the words as they are, for each who agreed to earlier ones."""
    before = dict.fromkeys(one.agreed_to for one in marks if one.agreed_to and one.agreed_to != now)
    yield from (pieces(plainly(telling, one), plainly(telling, now)) for one in before)
