"""The letter after an enquiry, begun for whoever writes it: what we asked, what we found, what happens now.

Nothing goes into it by itself that could betray anybody: what was written down for a child, or said in
confidence, is not for whoever opens the post. What was found is said in the bare words of the finding; what
to say of it, and whether sorry is due, is left open: no letter goes until those lines are written or out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from alongside.access.view import NotHere, View
from alongside.practice.enquiry import FINDINGS, EnquiryConcluded, EnquiryConcludedEach, letter_after
from alongside.practice.strategy_discussion import StrategyDiscussionHeld
from alongside.record import Entry, EntryId, Life, SubjectId
from alongside.story import disputed
from alongside.story.disputed import Mark
from alongside.story.people import eldest_first
from alongside.story.telling import Telling
from alongside.story.words import capital, full_day, listed, whole

OPEN, SHUT = "[", "]"
BEGAN = "On {day} we began to check whether {names} {verb} safe. We have finished"
ASKED, NO_QUESTION = "What we asked: {question}", "[What was the question? Nobody wrote it down.]"
FOUND, NAMED = "What we found:", "{name}: {found}"
CONFERENCE = "There will be a meeting about {names}. You will be asked to it, and you can bring somebody."
NO_CONFERENCE = "There will be no child protection conference about {names}."
RECORD = (
    "What happens to the record: it stays, and it says what we found. You can ask to see it, and to have "
    "your own words stand beside ours where you see it differently."
)
SAY_MORE = (
    "[Say what you looked at and what you found, for whoever this goes to. Leave out what a child or anybody "
    "else told you that could come back on them.]"
)
SORRY = (
    "[Is sorry due, for what we did or how we did it? Say it here in your own words, or take this line out.]"
)
DEAR, FROM = "Dear [name],", "{name}"


@dataclass(frozen=True)
class LetterBegun:
    """A letter to the family, begun."""

    enquiry: EntryId
    about: tuple[SubjectId, ...]
    words: str
    sent: EntryId | None
    not_to: frozenset[SubjectId]
    """People from whom one of the children is kept safe."""
    marks: tuple[Mark, ...] = ()
    """What somebody says of words that the letter quotes: for its writer, who knows whom it goes to."""


def tell(view: View, who: SubjectId, ref: EntryId) -> LetterBegun:
    """The letter after the enquiry that an entry concluded. Raises `NotHere` where it concluded none."""
    telling = Telling(view, who)
    done = telling.life.entry(ref)
    if done is None or not isinstance(done.fact, EnquiryConcluded):
        raise NotHere
    children = [one for one in eldest_first(view, done.subjects) if view.may_open(one) and one in done.each]
    sent = letter_after(telling.life, done.id)
    words = "\n\n".join(_paragraphs(telling, done, children))
    view.used([done])
    unsafe = frozenset[SubjectId]().union(*(Telling(view, one).unsafe for one in children))
    held = _discussion(telling.life, done)
    marks = disputed.tell(view, who).beside(words, held.id if held else "")
    return LetterBegun(done.root, tuple(children) or (who,), words, sent.id if sent else None, unsafe, marks)


def _paragraphs(telling: Telling, done: Entry[EnquiryConcluded], children: list[SubjectId]) -> Iterator[str]:
    names = telling.names.all(children)
    held = _discussion(telling.life, done)
    yield DEAR
    if held is not None:
        verb = "is" if len(children) == 1 else "are"
        yield whole(BEGAN.format(day=full_day(held.on.first), names=names, verb=verb))
    question = held.fact.question if held is not None else ""
    yield ASKED.format(question=question) if question else NO_QUESTION
    yield "\n".join((FOUND, *_found(telling, done, children)))
    yield SAY_MORE
    yield from _what_now(telling, done, children)
    yield RECORD
    yield SORRY
    yield FROM.format(name=telling.view.reader.name)


def _discussion(life: Life, done: Entry[EnquiryConcluded]) -> Entry[StrategyDiscussionHeld] | None:
    found = life.entry(done.fact.enquiry)
    return found if found is not None and isinstance(found.fact, StrategyDiscussionHeld) else None


def _found(telling: Telling, done: Entry[EnquiryConcluded], children: list[SubjectId]) -> Iterator[str]:
    for child in children:
        part = done.each[child]
        if isinstance(part, EnquiryConcludedEach):
            yield NAMED.format(name=capital(telling.names(child)), found=whole(FINDINGS[part.finding]))


def _what_now(telling: Telling, done: Entry[EnquiryConcluded], children: list[SubjectId]) -> Iterator[str]:
    for needed, words in ((True, CONFERENCE), (False, NO_CONFERENCE)):
        these = [one for one in children if getattr(done.each[one], "conference_needed", None) is needed]
        if these:
            yield words.format(names=listed(telling.names(one) for one in these))
