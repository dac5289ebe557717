"""Somebody on their side: to whom an advocate was offered, at which step, and what came of it.

A tick "advocate offered" shows nothing (N20). Here an offer names to whom it was made, at which step, and
whether somebody comes unless they say no; they answer in their own words; who stands beside them began on a
day and ended on a day. Nothing here blocks: where a step began and nobody was offered anybody, it asks.

An advocate's own notes are theirs. What the record keeps of one is that it was sealed, and the seal of what
only its writer can read (`AdvocateNoteSealed`): no word of it, and not whose client it is about.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar, Literal

from alongside.policy import Policy
from alongside.practice.clock import Clock
from alongside.practice.family_group import AT
from alongside.practice.question import Question
from alongside.record import Ask, Box, Entry, EntryId, Fact, Life, SubjectId, once

PAGE = ("who is on their side", "chronology")
Kind = Literal["childs_advocate", "parental_representative", "independent_visitor"]
Stage = Literal["help", "enquiry", "conference", "before_proceedings", "care", "leaving_care"]
KINDS = {
    "childs_advocate": "An advocate for a child or young person",
    "parental_representative": "Somebody who speaks for a parent or carer",
    "independent_visitor": "An independent visitor",
}
ANSWERS = {"yes": "Yes", "not_now": "Not now", "no": "No, thank you"}
MEETINGS = {
    "conference": "A conference",
    "core_group": "A core group",
    "family_meeting": "A family meeting",
    "plan_review": "Looking at the plan again",
    "other": "Another meeting",
}
POSTPONED = {"moved": "Yes, we meet on another day", "not_moved": "No, we meet on that day"}


class AdvocacyOffered(Fact, frozen=True, kw_only=True):
    """Somebody on their side was offered to them.

    `to`, `at_point` and `unless_no` are added to the vocabulary: an offer to nobody in particular is none,
    the law and guidance speak of steps, and an offer to opt out of is another than one to ask for.
    """

    TITLE: ClassVar[str] = "Somebody on their side was offered"

    kind: Annotated[Kind, Ask("Who was offered?", Box.CHOICE, reads=("measure 20", *PAGE), options=KINDS)]
    to: Annotated[SubjectId | None, Ask("Who was it offered to?", Box.PERSON, reads=PAGE)] = None
    at_point: Annotated[Stage, Ask("At what point?", Box.CHOICE, reads=("measure 20", *PAGE), options=AT)] = (
        "help"
    )
    unless_no: Annotated[
        bool,
        Ask(
            "Does somebody come unless they say no?",
            Box.YES_NO,
            reads=PAGE,
            hint="Yes, if nobody has to ask for it.",
        ),
    ] = False
    occasion: Annotated[
        str, Ask("What was it for?", Box.LINE, reads=PAGE, hint="The conference on 4 June, for instance.")
    ] = ""


class AdvocacyAnswered(Fact, frozen=True, kw_only=True):
    """Whether they wanted it, in their own words. A no is an answer, and may be asked about again."""

    TITLE: ClassVar[str] = "They answered about somebody on their side"

    offer: Annotated[EntryId, Ask("Which offer?", Box.ENTRY, reads=PAGE)]
    answer: Annotated[
        Literal["yes", "not_now", "no"],
        Ask("Do they want it?", Box.CHOICE, reads=("measure 20", *PAGE), options=ANSWERS),
    ]
    words: Annotated[str, Ask("In their own words", Box.WORDS, reads=PAGE)] = ""


class AdvocateBegan(Fact, frozen=True, kw_only=True):
    """An advocate or representative began with somebody: from here on they stand beside them.

    `for_whom`, `kind`, `name`, `service` and `offer` are added to the vocabulary: one entry may be about a
    whole family, an advocate stands beside one person of it, and many have no record of their own here.
    """

    TITLE: ClassVar[str] = "Somebody began on their side"

    advocate: Annotated[
        SubjectId | None, Ask("Who is it?", Box.PERSON, reads=("who may see what", *PAGE))
    ] = None
    name: Annotated[
        str, Ask("Or what are they called?", Box.LINE, reads=PAGE, hint="If they have no record here.")
    ] = ""
    for_whom: Annotated[
        SubjectId, Ask("Whose side are they on?", Box.PERSON, reads=("who may see what", *PAGE))
    ]
    kind: Annotated[Kind, Ask("As what?", Box.CHOICE, reads=PAGE, options=KINDS)] = "childs_advocate"
    service: Annotated[
        str,
        Ask("Which service do they come from?", Box.LINE, reads=PAGE, hint="Never the council itself."),
    ] = ""
    offer: Annotated[EntryId | None, Ask("After which offer?", Box.ENTRY, reads=PAGE, seldom=True)] = None


class AdvocateEnded(Fact, frozen=True, kw_only=True):
    """They stand beside them no longer, and why. What was said to them stays with them."""

    TITLE: ClassVar[str] = "Somebody on their side said goodbye"

    began: Annotated[
        EntryId, Ask("Whose time with them ended?", Box.ENTRY, reads=("who may see what", *PAGE))
    ]
    why: Annotated[str, Ask("Why?", Box.TEXT, reads=PAGE)] = ""


class AdvocateNoteSealed(Fact, frozen=True, kw_only=True):
    """An advocate sealed a note of their own, which the authority cannot read.

    It is about the advocate alone, so that no child's record tells that anything was written; `sealed` is the
    seal of the locked note as it was handed over. The key never leaves the advocate.
    """

    TITLE: ClassVar[str] = "An advocate's own note, which we cannot read"

    sealed: Annotated[str, Ask("The seal of the locked note", Box.HIDDEN, reads=("verify", "the advocate"))]


class PaperGiven(Fact, frozen=True, kw_only=True):
    """A paper for a meeting reached somebody: on the day of this entry, for a meeting on a later one.

    Added to the vocabulary. "Handed over at the door" is a day like another here, and shows as what it was
    (N17): whoever gets a paper late may ask for another day (N20).
    """

    TITLE: ClassVar[str] = "A paper for a meeting was given to them"

    what: Annotated[
        str, Ask("Which paper?", Box.LINE, reads=PAGE, hint="The social worker's report, for instance.")
    ]
    to: Annotated[SubjectId, Ask("Who was given it?", Box.PERSON, reads=PAGE)]
    meeting: Annotated[
        Literal["conference", "core_group", "family_meeting", "plan_review", "other"],
        Ask("For which meeting?", Box.CHOICE, reads=PAGE, options=MEETINGS),
    ] = "conference"
    meeting_on: Annotated[date | None, Ask("On which day is the meeting?", Box.DAY, reads=PAGE)] = None
    how: Annotated[str, Ask("How?", Box.LINE, reads=PAGE, hint="By hand, by post, at the door.")] = ""


class PostponementAsked(Fact, frozen=True, kw_only=True):
    """Somebody asked for a meeting on another day, and why. Whose word it is: the `said_by`."""

    TITLE: ClassVar[str] = "Another day was asked for"

    meeting: Annotated[
        Literal["conference", "core_group", "family_meeting", "plan_review", "other"],
        Ask("Which meeting?", Box.CHOICE, reads=("what is due", *PAGE), options=MEETINGS),
    ] = "conference"
    meeting_on: Annotated[date | None, Ask("On which day is it?", Box.DAY, reads=("what is due", *PAGE))] = (
        None
    )
    for_whom: Annotated[
        SubjectId | None,
        Ask("Who is it asked for?", Box.PERSON, reads=PAGE, hint="Whoever needs the time.", seldom=True),
    ] = None
    why: Annotated[str, Ask("Why another day?", Box.WORDS, reads=PAGE)] = ""
    until: Annotated[str, Ask("Which day would do?", Box.LINE, reads=PAGE)] = ""
    paper: Annotated[
        EntryId | None, Ask("Because of which paper that came late?", Box.ENTRY, reads=PAGE, seldom=True)
    ] = None


class PostponementAnswered(Fact, frozen=True, kw_only=True):
    """Whether the meeting was moved, and why. It is answered either way."""

    TITLE: ClassVar[str] = "We answered about another day"

    asked: Annotated[EntryId, Ask("Which question?", Box.ENTRY, reads=PAGE)]
    answer: Annotated[
        Literal["moved", "not_moved"],
        Ask("Is it moved?", Box.CHOICE, reads=("measure 20", *PAGE), options=POSTPONED),
    ]
    to_day: Annotated[date | None, Ask("To which day?", Box.DAY, reads=("what is due", *PAGE))] = None
    why: Annotated[str, Ask("Why?", Box.TEXT, reads=PAGE)] = ""


@dataclass(frozen=True, kw_only=True)
class Offer:
    """One offer, and what they answered to it."""

    made: Entry[AdvocacyOffered]
    answered: Entry[AdvocacyAnswered] | None = None

    @property
    def to(self) -> SubjectId | None:
        """To whom it was made."""
        return self.made.fact.to

    @property
    def answer(self) -> str:
        """One of `ANSWERS`; blank while nobody has answered."""
        return self.answered.fact.answer if self.answered else ""


@dataclass(frozen=True, kw_only=True)
class Beside:
    """Somebody beside them, from a day to a day."""

    began: Entry[AdvocateBegan]
    ended: Entry[AdvocateEnded] | None = None

    @property
    def advocate(self) -> SubjectId | None:
        """Who it is, where they have a record."""
        return self.began.fact.advocate

    @property
    def key(self) -> str:
        """Who it is, by their record, else by name."""
        return self.advocate or self.began.fact.name.casefold().strip()

    @property
    def for_whom(self) -> SubjectId:
        """Whose side they are on."""
        return self.began.fact.for_whom

    def holds(self, on: date) -> bool:
        """Whether they stand beside them on a day."""
        return self.began.on.first <= on and (self.ended is None or on < self.ended.on.first)


@dataclass(frozen=True, kw_only=True)
class Postponement:
    """Another day that was asked for, and our answer."""

    asked: Entry[PostponementAsked]
    answered: Entry[PostponementAnswered] | None = None


@dataclass(frozen=True, kw_only=True)
class Paper:
    """A paper for a meeting, when it was given, and whether that was late by the authority's own rule."""

    given: Entry[PaperGiven]
    working_days: int | None
    """Whole working days between the day it was given and the meeting; None where no day is known."""
    late: bool
    wanted: int | None
    """How many working days before a meeting we say that papers come."""


@once
def offers(life: Life, on: date) -> tuple[Offer, ...]:
    """Every offer up to a day, oldest first, each with the last answer to it."""
    life = life.as_on(on)
    return tuple(_offer(life, made) for made in life.each(AdvocacyOffered))


def _offer(life: Life, made: Entry[AdvocacyOffered]) -> Offer:
    told = life.naming(AdvocacyAnswered, "offer", made.id)
    return Offer(made=made, answered=told[-1] if told else None)


@once
def beside(life: Life, on: date) -> tuple[Beside, ...]:
    """Everybody who began on somebody's side up to a day, oldest first; those who have gone too."""
    life = life.as_on(on)
    return tuple(_beside(life, began) for began in life.each(AdvocateBegan))


def _beside(life: Life, began: Entry[AdvocateBegan]) -> Beside:
    told = life.naming(AdvocateEnded, "began", began.id)
    return Beside(began=began, ended=told[0] if told else None)


@once
def postponements(life: Life, on: date) -> tuple[Postponement, ...]:
    """Every other day that was asked for up to a day, oldest first."""
    life = life.as_on(on)
    return tuple(_postponement(life, asked) for asked in life.each(PostponementAsked))


def _postponement(life: Life, asked: Entry[PostponementAsked]) -> Postponement:
    told = life.naming(PostponementAnswered, "asked", asked.id)
    return Postponement(asked=asked, answered=told[-1] if told else None)


def papers(life: Life, policy: Policy, on: date) -> tuple[Paper, ...]:
    """Every paper for a meeting that was given up to a day, oldest first."""
    return tuple(_paper(policy, given) for given in life.as_on(on).each(PaperGiven))


def _paper(policy: Policy, given: Entry[PaperGiven]) -> Paper:
    meeting, day = given.fact.meeting_on, given.on.first
    rule = policy.find_timescale(REPORTS, day)
    if meeting is None or rule is None:
        return Paper(given=given, working_days=None, late=False, wanted=None)
    ahead = policy.working_days.between(day, meeting) if meeting > day else 0
    return Paper(
        given=given,
        working_days=ahead,
        late=rule.latest_date(day, policy.working_days) > meeting,
        wanted=rule.amount,
    )


REPORTS = "conference.reports"
"""The rule that says how long before a meeting its papers come. Here the number is a least, not a most."""


def conflicted(life: Life, on: date) -> tuple[tuple[Beside, Beside], ...]:
    """Pairs of times in which one advocate stands beside two people whose wishes may part, both today."""
    return two_sides([one for one in beside(life, on) if one.holds(on)])


def two_sides(now: Sequence[Beside]) -> tuple[tuple[Beside, Beside], ...]:
    """Of people who stand beside somebody, each pair that is one advocate on two sides.

    Brothers and sisters may share an advocate, and say so if they would rather not; a child and a parent, or
    two parents, may not.
    """
    pairs = ((one, other) for place, one in enumerate(now) for other in now[place + 1 :])
    return tuple(pair for pair in pairs if _is_conflict(*pair))


def _is_conflict(one: Beside, other: Beside) -> bool:
    kinds = {one.began.fact.kind, other.began.fact.kind}
    shared = bool(one.key) and one.key == other.key and one.for_whom != other.for_whom
    return shared and "parental_representative" in kinds


def questions(life: Life, _policy: Policy, today: date) -> Iterator[Question]:
    """Another day that nobody answered; one advocate on two sides; an offer without an answer."""
    for asked in postponements(life, today):
        if asked.answered is None:
            words = "Somebody asked for a meeting on another day. What is our answer?"
            yield Question(life.subject, asked.asked.id, "advocacy.another_day", words)
    for _, later in conflicted(life, today):
        words = (
            "One person speaks both for a child and for a grown-up of the family. "
            "Whose side are they on, and who else could stand beside the other?"
        )
        yield Question(life.subject, later.began.id, "advocacy.two_sides", words)
    for one in offers(life, today):
        if one.answered is None and not _came(life, one, today):
            words = "Somebody on their side was offered. Did they want it?"
            yield Question(life.subject, one.made.id, "advocacy.unanswered", words)


def _came(life: Life, offer: Offer, today: date) -> bool:
    """Whether somebody began for whom it was offered to, on or after its day: that is an answer too."""
    days = (one for one in beside(life, today) if one.for_whom == offer.to)
    return any(one.began.on.first >= offer.made.on.first for one in days)


CLOCKS: tuple[Clock, ...] = (
    Clock(
        name="Our answer about another day",
        starts=(PostponementAsked,),
        stops=(PostponementAnswered,),
        timescale="postponement.answer",
        what_for="They asked for more time, and wait to hear.",
        by="asked",
    ),
)


FACTS: tuple[type[Fact], ...] = (
    AdvocacyOffered,
    AdvocacyAnswered,
    AdvocateBegan,
    AdvocateEnded,
    AdvocateNoteSealed,
    PaperGiven,
    PostponementAsked,
    PostponementAnswered,
)
