"""The letter after we checked, or decided not to, begun for whoever writes it: one for each person.

It says what we asked, looked at and found, what happens to the record, and what they may say to it, in words
a child of ten can read. Nothing goes into it by itself that could betray anybody: what was written down for a
child, or said in confidence, is not for whoever opens the post. What was found is said in the bare words of
the finding; what to say of it, and whether sorry is due, is left open: no letter goes until those lines are
written or out. Somebody from whom one of the children is kept safe gets a letter about the others alone, and
without the question that was asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from alongside.access.view import NotHere, View
from alongside.practice.enquiry import FINDINGS, EnquiryConcluded, EnquiryConcludedEach
from alongside.practice.letter import letters_about
from alongside.practice.person import age
from alongside.practice.strategy_discussion import StrategyDiscussionHeld, StrategyDiscussionHeldEach
from alongside.practice.touched import ties_of
from alongside.record import Entry, EntryId, Life, SubjectId
from alongside.story import disputed
from alongside.story.disputed import Mark
from alongside.story.kept_safe import kept_safe
from alongside.story.people import eldest_first, has_died
from alongside.story.telling import Telling
from alongside.story.words import capital, day_in_words, full_day, listed, whole

OPEN, SHUT = "[", "]"
YOU = "you"
BEGAN = "On {day} we began to check whether {names} {verb} safe. We have finished"
TALKED = (
    "On {day} the police, health and we talked about whether we needed to check that {names} {verb} safe. "
    "We decided that we do not need to"
)
ASKED, NO_QUESTION = "What we asked: {question}", "[What was the question? Nobody wrote it down.]"
ASKED_CAREFULLY = "[What did we ask, as far as this person may know it? It could tell of somebody else.]"
LOOKED = "[What we looked at: say whom you asked and what you read, as far as this person may know.{asked}]"
LOOKED_ASKED = " The record says that we asked: {agencies}."
FOUND, NAMED = "What we found:", "{name}: {found}"
CONFERENCE = "There will be a meeting about {names}. You will be asked to it, and you can bring somebody."
NO_CONFERENCE = "There will be no child protection conference about {names}."
TIME = "{child} and you: {answer}"
THEIR_TIES = (
    "[The people you love, and what we do about each. Take out what whoever opens this must not know: {ties}]"
)
RECORD = (
    "What happens to the record: it stays, and it says what we found. You can ask to see it, and to have "
    "your own words stand beside ours where you see it differently."
)
SAY_BACK = (
    "What you can say to it: anything you want. Tell us, or write it, or ask somebody to do it for you. "
    "Nobody changes your words, and somebody who wrote none of ours will answer you."
)
SAY_MORE = (
    "[Say more of what you found, for whoever this goes to. Leave out what a child or anybody else told you "
    "that could come back on them.]"
)
SORRY = (
    "[Is sorry due, for what we did or how we did it? Say it here in your own words, or take this line out.]"
)
DEAR, DEAR_NOBODY, FROM = "Dear {name},", "Dear [name],", "{name}"
READS_AT = 8
"""Years at which a child gets a letter of their own. Our own choice; no guidance sets it."""
GETS_ONE = frozenset({"mother", "father", "parent", "adopter", "carer", "grandparent", "step_parent"})
"""What somebody is to a child who is told what came of it, one letter each."""


@dataclass(frozen=True)
class Addressed:
    """Somebody who gets a letter of their own, and when theirs went."""

    person: SubjectId
    name: str
    sent: EntryId | None
    when: str
    careful: bool
    """Whether one of the children is kept safe from them: theirs is about the others alone."""


@dataclass(frozen=True)
class LetterBegun:
    """A letter to the family, begun."""

    enquiry: EntryId
    about: tuple[SubjectId, ...]
    words: str
    sent: EntryId | None
    not_to: frozenset[SubjectId]
    """People from whom one of the children in it is kept safe."""
    marks: tuple[Mark, ...] = ()
    """What somebody says of words that the letter quotes: for its writer, who knows whom it goes to."""
    to: SubjectId | None = None
    people: tuple[Addressed, ...] = ()
    """Everybody who gets one."""
    checked: bool = True
    """Whether it is after an enquiry; else after we decided not to have one."""


@dataclass(frozen=True)
class _Letter:
    """What one letter is told from."""

    telling: Telling
    done: Entry[Any]
    children: Sequence[SubjectId]
    to: SubjectId | None = None
    careful: bool = False

    @property
    def checked(self) -> bool:
        """Whether an enquiry was concluded."""
        return isinstance(self.done.fact, EnquiryConcluded)

    @property
    def held(self) -> Entry[StrategyDiscussionHeld] | None:
        """The discussion it began with."""
        return _discussion(self.telling.life, self.done) if self.checked else self.done

    def name(self, child: SubjectId) -> str:
        """What a child is called in it: you, in their own."""
        return YOU if child == self.to else self.telling.names(child)


def tell(view: View, who: SubjectId, ref: EntryId, to: SubjectId | None = None) -> LetterBegun:
    """The letter after what an entry concluded. Raises `NotHere` where there is none, or none to them."""
    telling = Telling(view, who)
    done = telling.life.entry(ref)
    if done is None or not isinstance(done.fact, EnquiryConcluded | StrategyDiscussionHeld):
        raise NotHere
    told = [one for one in eldest_first(view, done.subjects) if view.may_open(one) and _tells(done, one)]
    if not told and isinstance(done.fact, StrategyDiscussionHeld):
        raise NotHere
    kept = {one: kept_safe(Telling(view, one)) for one in told}
    people = tuple(_people(telling, done, kept))
    if to is not None and to not in {one.person for one in people}:
        raise NotHere
    children = [one for one in told if to not in kept[one]]
    letter = _Letter(telling, done, children, to, careful=len(children) < len(told))
    words = "\n\n".join(_paragraphs(letter))
    view.used([done])
    held = letter.held
    return LetterBegun(
        enquiry=done.root,
        about=tuple(children) or (who,),
        words=words,
        sent=next((one.id for one in _letters(telling.life, done)), None),
        not_to=frozenset[SubjectId]().union(*(kept[one] for one in children)),
        marks=disputed.tell(view, who).beside(words, held.id if held else ""),
        to=to,
        people=people,
        checked=letter.checked,
    )


def awaits(life: Life, done: Entry[Any] | None) -> bool:
    """Whether an entry says what came of checking, or that we do not need to, and nobody wrote of it yet."""
    return ends(life, done) and done is not None and not _letters(life, done)


def ends(life: Life, done: Entry[Any] | None) -> bool:
    """Whether an entry is one after which a family is written to, for the child whose life it is."""
    if done is None or not isinstance(done.fact, EnquiryConcluded | StrategyDiscussionHeld):
        return False
    concluded = isinstance(done.fact, EnquiryConcluded)
    return concluded or any(_tells(done, who) for who in life.subjects)


def _tells(done: Entry[Any], child: SubjectId) -> bool:
    """Whether it says of a child what came of it: what was found, or that we did not need to check."""
    part = done.each.get(child)
    return not part.enquire if isinstance(part, StrategyDiscussionHeldEach) else part is not None


def _letters(life: Life, done: Entry[Any]) -> tuple[Entry[Any], ...]:
    return tuple(one for one in letters_about(life, done.id) if one.fact.kind == "after_enquiry")


def _people(
    telling: Telling, done: Entry[Any], kept: dict[SubjectId, frozenset[SubjectId]]
) -> Iterator[Addressed]:
    """Parents and carers, then the children who read; nobody from whom all of them are kept safe."""
    sent = {one.fact.to: one for one in _letters(telling.life, done)}
    for who in _everybody(telling, list(kept)):
        barred = [child for child in kept if who in kept[child]]
        if len(barred) < len(kept) and telling.view.may_open(who):
            went = sent.get(who)
            when = day_in_words(went.on.first, telling.today) if went else ""
            name = capital(telling.names(who))
            yield Addressed(who, name, went.id if went else None, when, careful=bool(barred))


def _everybody(telling: Telling, children: Sequence[SubjectId]) -> Iterator[SubjectId]:
    tellings = [Telling(telling.view, one) for one in children]
    near = dict.fromkeys(
        who for one in tellings for who, tie in one.relations.items() if tie.kind in GETS_ONE
    )
    yield from (who for who in near if who not in children and not has_died(telling.view, who))
    yield from (one.who for one in tellings if (age(one.life, one.today) or 0) >= READS_AT)


def _paragraphs(letter: _Letter) -> Iterator[str]:
    telling, held = letter.telling, letter.held
    yield DEAR.format(name=_first(telling, letter.to)) if letter.to else DEAR_NOBODY
    yield from _why(letter)
    yield from _what_we_asked(letter)
    asked = listed(dict.fromkeys(one.agency for one in held.fact.agencies)) if held is not None else ""
    known = LOOKED_ASKED.format(agencies=asked) if asked and not letter.careful else ""
    yield LOOKED.format(asked=known)
    if letter.checked:
        yield "\n".join((FOUND, *_found(letter)))
    yield SAY_MORE
    yield from _what_now(letter)
    yield from _time(letter)
    yield RECORD
    yield SAY_BACK
    yield SORRY
    yield FROM.format(name=telling.view.reader.name)


def _first(telling: Telling, who: SubjectId) -> str:
    """What a letter calls whoever it is to: their own name, and not what a child calls them."""
    return telling.view.name(who).partition(" ")[0]


def _why(letter: _Letter) -> Iterator[str]:
    held = letter.held
    if held is not None:
        alone = len(letter.children) == 1 and letter.to not in letter.children
        names = listed(letter.name(one) for one in letter.children)
        words = (BEGAN if letter.checked else TALKED).format(
            day=full_day(held.on.first), names=names, verb="is" if alone else "are"
        )
        yield whole(words)


def _what_we_asked(letter: _Letter) -> Iterator[str]:
    question = letter.held.fact.question if letter.held is not None else ""
    if letter.careful:
        yield ASKED_CAREFULLY
    else:
        yield ASKED.format(question=question) if question else NO_QUESTION


def _discussion(life: Life, done: Entry[EnquiryConcluded]) -> Entry[StrategyDiscussionHeld] | None:
    found = life.entry(done.fact.enquiry)
    return found if found is not None and isinstance(found.fact, StrategyDiscussionHeld) else None


def _found(letter: _Letter) -> Iterator[str]:
    for child in letter.children:
        part = letter.done.each[child]
        if isinstance(part, EnquiryConcludedEach):
            yield NAMED.format(name=capital(letter.name(child)), found=whole(FINDINGS[part.finding]))


def _what_now(letter: _Letter) -> Iterator[str]:
    for needed, words in ((True, CONFERENCE), (False, NO_CONFERENCE)):
        these = [
            one
            for one in letter.children
            if getattr(letter.done.each[one], "conference_needed", None) is needed
        ]
        if these:
            yield words.format(names=listed(letter.name(one) for one in these))


def _time(letter: _Letter) -> Iterator[str]:
    """What we do about the time of whoever it is to with each child; of a child's own, to be looked at."""
    for child in letter.children if letter.held is not None and letter.to else ():
        life = letter.telling.view.life(child)
        ties = [tie for tie in ties_of(life, letter.held) if tie.answer] if letter.held else []
        mine = [tie.answer for tie in ties if tie.person == letter.to]
        yield from (whole(TIME.format(child=capital(letter.name(child)), answer=answer)) for answer in mine)
        if ties and child == letter.to:
            told = "; ".join(f"{capital(letter.telling.names(tie.person))}: {tie.answer}" for tie in ties)
            yield THEIR_TIES.format(ties=told)
