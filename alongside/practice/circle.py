"""Who loves this child? The first question of a child's page, answered in words.

Words, never codes; nothing here is scored, ranked or counted as closeness (house invariant 6). What is
counted is only whether we kept our promises to these ties (N8, N9). A tie that broke is never dropped in
silence: what hurt it and what mended it stand beside the person's name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, ClassVar, Literal

from alongside.policy import Policy
from alongside.practice.met import meetings
from alongside.practice.question import Question
from alongside.record import Ask, Box, Entry, EntryId, Fact, Life, SubjectId
from alongside.record.life import once

CIRCLE = ("circle of care", "child's page")


class ImportantPersonNamed(Fact, frozen=True, kw_only=True):
    """Someone matters to them, in their words. A pet, a friend, somebody who has died may be named too."""

    TITLE: ClassVar[str] = "Someone who matters"

    person: Annotated[SubjectId, Ask("Who matters to {name}?", Box.PERSON, reads=CIRCLE)]
    in_words: Annotated[str, Ask("What does {name} say about them?", Box.WORDS, reads=CIRCLE)] = ""
    together: Annotated[
        str, Ask("What do they do together? How do they keep in touch?", Box.TEXT, reads=CIRCLE)
    ] = ""
    how_found: Annotated[
        Literal["child_said", "family_said", "records", "lifelong_links"],
        Ask(
            "How do we know?",
            Box.CHOICE,
            options={
                "child_said": "{name} said so",
                "family_said": "The family said so",
                "records": "From earlier records",
                "lifelong_links": "We looked together (Lifelong Links)",
            },
            reads=("circle of care", "measure 12"),
        ),
    ] = "child_said"


class CircleAsked(Fact, frozen=True, kw_only=True):
    """They were asked who matters: so that "nobody asked" can be told from "nobody"."""

    TITLE: ClassVar[str] = "Asked who matters to them"

    answered: Annotated[
        Literal["answered", "not_now", "did_not_want"],
        Ask(
            "Did {name} want to say?",
            Box.CHOICE,
            options={
                "answered": "Yes",
                "not_now": "Not today",
                "did_not_want": "No, and we will not press",
            },
            reads=("circle of care", "measure 12", "measure 16"),
        ),
    ]
    words: Annotated[
        str,
        Ask(
            "What did {name} say?",
            Box.WORDS,
            reads=CIRCLE,
            hint="Who would you ring with a flat tyre? Who came to your birthday? Whom do you think of?",
        ),
    ] = ""


class ImportantPersonAsked(Fact, frozen=True, kw_only=True):
    """Somebody was asked what they could be for the child, and when to ask again.

    Who cannot be a carer may be a Sunday, a phone call, a place at Christmas; and people change.
    """

    TITLE: ClassVar[str] = "Asked what they could be for the child"

    person: Annotated[SubjectId, Ask("Who was asked?", Box.PERSON, reads=CIRCLE)]
    answer: Annotated[str, Ask("What did they say they could be for {name}?", Box.WORDS, reads=CIRCLE)] = ""
    ask_again: Annotated[
        date | None, Ask("When shall we ask again?", Box.DAY, reads=("what is due", "circle of care"))
    ] = None


CAUSES = {
    "people": "Something between the two of them",
    "our_decision": "A decision of ours",
    "distance": "Distance",
    "order": "A court's order",
    "other": "Something else",
}


class TieBroken(Fact, frozen=True, kw_only=True):
    """A tie was hurt or cut, and by what: our own decisions are named among the causes."""

    TITLE: ClassVar[str] = "A tie was hurt"

    person: Annotated[SubjectId, Ask("With whom?", Box.PERSON, reads=CIRCLE)]
    what_happened: Annotated[str, Ask("What happened?", Box.TEXT, reads=CIRCLE)] = ""
    cause: Annotated[
        Literal["people", "our_decision", "distance", "order", "other"],
        Ask("What hurt it?", Box.CHOICE, options=CAUSES, reads=("circle of care", "measure 13")),
    ] = "other"


class TieMended(Fact, frozen=True, kw_only=True):
    """It was mended."""

    TITLE: ClassVar[str] = "A tie was mended"

    person: Annotated[SubjectId, Ask("With whom?", Box.PERSON, reads=CIRCLE)]
    words: Annotated[str, Ask("What made the difference?", Box.TEXT, reads=CIRCLE)] = ""


class FamilyTimeAgreed(Fact, frozen=True, kw_only=True):
    """A rhythm of time together was agreed: a promise, whoever has to keep it."""

    TITLE: ClassVar[str] = "A rhythm for family time"

    with_whom: Annotated[SubjectId, Ask("With whom?", Box.PERSON, reads=CIRCLE)]
    rhythm: Annotated[
        str,
        Ask(
            "How often, and where?",
            reads=("promise ledger", "child's page"),
            hint="Every second Saturday, at Nan's.",
        ),
    ] = ""
    supervised: Annotated[
        bool, Ask("Is somebody with them?", Box.YES_NO, reads=("family's page", "care plan"))
    ] = False
    because: Annotated[
        Literal["wish", "plan", "order"],
        Ask(
            "What is it founded on?",
            Box.CHOICE,
            options={"wish": "They wish it", "plan": "The plan", "order": "A court's order"},
            reads=("promise ledger", "care plan"),
        ),
    ] = "wish"
    seen_to_by: Annotated[
        SubjectId | None,
        Ask("Who sees to it that it happens?", Box.WORKER, reads=("promise ledger", "family's page")),
    ] = None
    seen_to_by_name: Annotated[
        str,
        Ask(
            "Who sees to it, if they are not one of our workers?",
            Box.LINE,
            reads=("promise ledger", "family's page"),
            seldom=True,
        ),
    ] = ""


class FamilyTimeHappened(Fact, frozen=True, kw_only=True):
    """They were together."""

    TITLE: ClassVar[str] = "Family time"

    with_whom: Annotated[SubjectId, Ask("With whom?", Box.PERSON, reads=CIRCLE)]
    words: Annotated[str, Ask("How was it?", Box.TEXT, reads=("child's page", "chronology"))] = ""


CANCELLED_BY = {
    "child": "{name}",
    "person": "The other person",
    "carer": "The carer",
    "us": "Us",
}


class FamilyTimeCancelled(Fact, frozen=True, kw_only=True):
    """It did not happen, who called it off, and why."""

    TITLE: ClassVar[str] = "Family time did not happen"

    with_whom: Annotated[SubjectId, Ask("With whom?", Box.PERSON, reads=CIRCLE)]
    cancelled_by: Annotated[
        Literal["child", "person", "carer", "us"],
        Ask(
            "Who called it off?",
            Box.CHOICE,
            options=CANCELLED_BY,
            reads=("promise ledger", "measure 13"),
        ),
    ]
    why: Annotated[
        str,
        Ask(
            "Why?",
            Box.TEXT,
            reads=("promise ledger", "child's page"),
            hint="The child reads this on their own page, and so does whoever it was agreed with.",
        ),
    ] = ""


IN_THE_CIRCLE: tuple[type[Fact], ...] = (
    ImportantPersonNamed,
    FamilyTimeAgreed,
    FamilyTimeHappened,
    TieBroken,
)
"""What puts somebody in the circle, besides being named."""

ABOUT_TIES: tuple[type[Fact], ...] = (
    *IN_THE_CIRCLE,
    TieMended,
    ImportantPersonAsked,
    FamilyTimeCancelled,
)

Told = dict[type[Fact], dict[SubjectId, list[Entry[Any]]]]


@dataclass(frozen=True)
class Mark:
    """One family time: it happened, or who called it off and why."""

    on: date
    happened: bool
    cancelled_by: str
    why: str
    entry: EntryId


@dataclass(frozen=True)
class Tie:
    """Somebody in the circle: in whose words, what they do together, what broke, what was promised."""

    person: SubjectId
    in_words: str
    together: str
    named: Entry[ImportantPersonNamed] | None
    agreed: Entry[FamilyTimeAgreed] | None
    asked: Entry[ImportantPersonAsked] | None
    broken: Entry[TieBroken] | None
    """What hurt it last, while nothing has mended it since."""
    mended: Entry[TieMended] | None
    marks: tuple[Mark, ...]
    """Every family time with this person, oldest first."""
    last_alive: date | None

    def kept_of_last(self, n: int) -> tuple[int, int]:
        """How many of the last so many happened, and how many there were: "kept 4 of the last 6"."""
        last = self.marks[-n:]
        return sum(mark.happened for mark in last), len(last)


@once
def circle(life: Life) -> tuple[Tie, ...]:
    """Everyone who matters to this child, in the order in which they were first named."""
    alive, told = _last_together(life), _told(life)
    people = dict.fromkeys(who for kind in IN_THE_CIRCLE for who in told[kind])
    return tuple(_tie(person, told, alive.get(person)) for person in people)


def _told(life: Life) -> Told:
    """Each kind of fact about ties, by the person it is about."""
    told: Told = {kind: {} for kind in ABOUT_TIES}
    for kind in ABOUT_TIES:
        for entry in life.each(kind):
            told[kind].setdefault(whom(entry.fact), []).append(entry)
    return told


def _tie(person: SubjectId, told: Told, last_alive: date | None) -> Tie:
    broken, mended = _last(told, TieBroken, person), _last(told, TieMended, person)
    since = broken and not (mended and mended.on.starts >= broken.on.starts)
    named = told[ImportantPersonNamed].get(person, [])
    return Tie(
        person=person,
        in_words=_last_said(named, "in_words"),
        together=_last_said(named, "together"),
        named=named[-1] if named else None,
        agreed=_last(told, FamilyTimeAgreed, person),
        asked=_last(told, ImportantPersonAsked, person),
        broken=broken if since else None,
        mended=mended,
        marks=_marks(told, person),
        last_alive=last_alive,
    )


def _last(told: Told, kind: type[Fact], person: SubjectId) -> Entry[Any] | None:
    return next(reversed(told[kind].get(person, [])), None)


def whom(fact: Any) -> SubjectId:
    """The other person of a fact about a tie, under either of the two names that its field has."""
    person: SubjectId = getattr(fact, "person", None) or fact.with_whom
    return person


def _last_said(named: Sequence[Entry[Any]], field: str) -> str:
    """The last words about somebody: saying more later does not take back what was said before."""
    said = (getattr(entry.fact, field) for entry in reversed(named))
    return next((words for words in said if words), "")


def marks(life: Life, person: SubjectId) -> tuple[Mark, ...]:
    """Every family time with somebody, happened or called off, oldest first."""
    return _marks(_told(life), person)


def _marks(told: Told, person: SubjectId) -> tuple[Mark, ...]:
    kinds = (FamilyTimeHappened, FamilyTimeCancelled)
    times = [entry for kind in kinds for entry in told[kind].get(person, [])]
    return tuple(_mark(entry) for entry in sorted(times, key=lambda e: (e.on.starts, e.recorded_at)))


def _mark(entry: Entry[Any]) -> Mark:
    if isinstance(entry.fact, FamilyTimeCancelled):
        return Mark(entry.on.first, False, entry.fact.cancelled_by, entry.fact.why, entry.id)
    return Mark(entry.on.first, True, "", "", entry.id)


def tie_last_alive(life: Life, person: SubjectId) -> date | None:
    """The last day they were together: family time, a mending, a visit or meeting where both were.

    A talk between us and that person is left out, which the vocabulary counted: our call to Nan is not the
    child's. "Live", "quiet" and "broken" are words of a page and never stored.
    """
    return _last_together(life).get(person)


@once
def _last_together(life: Life) -> dict[SubjectId, date]:
    """For everyone, the last day they and this child were together."""
    days: dict[SubjectId, date] = {}
    for entry, there in meetings(life):
        for who in there:
            days[who] = entry.on.first
    for entry in life.each(FamilyTimeHappened, TieMended):
        person = whom(entry.fact)
        days[person] = max(entry.on.first, days.get(person, date.min))
    return days


def was_asked(life: Life) -> Entry[CircleAsked] | None:
    """The last time they were asked who matters; nothing when nobody has asked."""
    return life.latest(CircleAsked)


def questions(life: Life, policy: Policy, today: date) -> Iterator[Question]:  # noqa: ARG001
    """People whom we said we would ask again, and a mending of what nobody wrote as broken."""
    if not life.each(ImportantPersonAsked) and not life.each(TieMended):
        return
    hurt = {entry.fact.person for entry in life.each(TieBroken)}
    for tie in circle(life):
        if tie.asked and tie.asked.fact.ask_again and tie.asked.fact.ask_again < today:
            words = "We said we would ask them again what they could be for the child. The day has passed."
            yield Question(life.subject, tie.asked.id, "ask_again", words)
        if tie.mended and tie.person not in hurt:
            words = "A tie is written as mended that nobody wrote as hurt. What had happened?"
            yield Question(life.subject, tie.mended.id, "mended_unbroken", words)


FACTS: tuple[type[Fact], ...] = (
    ImportantPersonNamed,
    CircleAsked,
    ImportantPersonAsked,
    TieBroken,
    TieMended,
    FamilyTimeAgreed,
    FamilyTimeHappened,
    FamilyTimeCancelled,
)
