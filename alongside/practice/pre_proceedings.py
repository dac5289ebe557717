"""Pre-proceedings: the last work before court (the Public Law Outline), and the letter that begins it.

It opens when a legal planning meeting decides to begin it and ends with the decision to step down or to go
to court. The census of 2026 to 2027 asks for it in a group of its own (`PreProceedingsandFGDM`), with its
dates in order (rules 9005 to 9015Q): the reading gives a date only where it stands in that order, and what
does not is asked about. `ApplicationMade` stands here until the record of court proceedings has its module.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, ClassVar, Literal, TypeVar

from alongside.policy import Policy
from alongside.practice.attendance import Attended
from alongside.practice.clock import Clock
from alongside.practice.family_group import FamilyMeetingHeld, FamilyMeetingOffered, judged_unsuitable
from alongside.practice.person import PersonDied
from alongside.practice.question import Question
from alongside.practice.spell import Spell
from alongside.record import Ask, Box, Entry, EntryId, Fact, Life, SubjectId, once

BEGINS = "B"
ISSUE = "ISSUE"
CARE_ORDERS = frozenset({"care", "interim_care", "supervision", "interim_supervision"})
KNOWN = {"yes": "Yes", "no": "No", "unknown": "We do not know"}
YesNo = Literal["yes", "no", "unknown"]
READERS = ("before court page", "chronology")
F = TypeVar("F", bound=Fact)


class LegalPlanningMeetingHeld(Fact, frozen=True, kw_only=True):
    """The legal planning meeting was held, about all the children of the family that it considered."""

    TITLE: ClassVar[str] = "We met with our lawyers about going to court"

    attended: Annotated[
        tuple[Attended, ...], Ask("Who was there?", Box.ATTENDANCE, reads=("who has met whom",))
    ] = ()
    outcome: Annotated[
        str,
        Ask(
            "What was decided?",
            Box.CODE,
            reads=("CIN PPStartDate", "SSD prep_legal_gateway_outcome"),
            codes="legal_gateway_outcome",
        ),
    ]
    reason: Annotated[str, Ask("Why?", Box.TEXT, reads=("decision page", *READERS))] = ""


class LetterBeforeProceedingsSent(Fact, frozen=True, kw_only=True):
    """The letter went to the parents: what worries us, what must change, and where to get a lawyer."""

    TITLE: ClassVar[str] = "The letter before going to court"

    to: Annotated[tuple[SubjectId, ...], Ask("Who was it sent to?", Box.PEOPLE, reads=READERS)] = ()
    family_meeting_offered: Annotated[
        bool,
        Ask("Does it offer the family a meeting of their own?", Box.YES_NO, reads=("CIN FGDMMeetingOffer",)),
    ] = False


class PreProceedingsMeetingHeld(Fact, frozen=True, kw_only=True):
    """A meeting with parents and their lawyers."""

    TITLE: ClassVar[str] = "A meeting with the parents and their lawyers"

    attended: Annotated[
        tuple[Attended, ...], Ask("Who was there?", Box.ATTENDANCE, reads=("who has met whom",))
    ] = ()
    effective: Annotated[
        bool,
        Ask(
            "Could the meeting do its work?",
            Box.YES_NO,
            reads=("CIN InitialPPMeetingDate", "CIN ReviewMeetingsCount"),
        ),
    ] = True
    parents_represented: Annotated[
        YesNo,
        Ask(
            "Did the parents have a lawyer there?",
            Box.CHOICE,
            reads=("SSD prep_pre_pro_parents_legal_rep",),
            options=KNOWN,
        ),
    ] = "unknown"
    agreed: Annotated[str, Ask("What was agreed?", Box.TEXT, reads=READERS)] = ""


class PreProceedingsDecided(Fact, frozen=True, kw_only=True):
    """Step down, or go to court."""

    TITLE: ClassVar[str] = "We decided whether to go to court"

    outcome: Annotated[
        str,
        Ask(
            "What was decided?", Box.CODE, reads=("CIN PPOutcome", "CIN StepDecisionDate"), codes="pp_outcome"
        ),
    ]
    reason: Annotated[str, Ask("Why?", Box.TEXT, reads=("decision page", *READERS))] = ""


class ApplicationMade(Fact, frozen=True, kw_only=True):
    """The court was asked."""

    TITLE: ClassVar[str] = "We asked the court"

    kind: Annotated[
        str,
        Ask("For which order?", Box.CODE, reads=("CIN CourtAppDate", *READERS), codes="court_order"),
    ] = "care"
    court: Annotated[str, Ask("Which court?", reads=READERS)] = ""
    case_number: Annotated[str, Ask("The court's number", reads=("SSD prep_court_reference", "letter"))] = ""


class LetterOfIssueSent(Fact, frozen=True, kw_only=True):
    """The parents were told by letter that the court will be asked."""

    TITLE: ClassVar[str] = "The letter that we are going to court"

    to: Annotated[tuple[SubjectId, ...], Ask("Who was it sent to?", Box.PEOPLE, reads=READERS)] = ()


@dataclass(frozen=True, kw_only=True)
class PreProceedings(Spell):
    """One time of work before court about one child: a `PreProceedingsandFGDM` of the census."""

    entry: EntryId
    """The legal planning meeting; children named in the same one are one family before the court."""
    children: tuple[SubjectId, ...]
    letter_sent_on: date | None = None
    fgdm_offered: bool | None = None
    """None until a letter was sent."""
    fgdm_facilitated: bool | None = None
    """None unless a meeting was offered."""
    first_meeting_on: date | None = None
    review_meetings: int | None = None
    """Effective meetings after the first, up to the decision; none before the first."""
    outcome: str = ""
    court_application_on: date | None = None
    letter_of_issue_on: date | None = None
    parents_represented: YesNo = "unknown"
    previous: int = 0

    @property
    def decided_on(self) -> date | None:
        """The day it was decided to step down or to go to court."""
        return self.end


@once
def pre_proceedings(life: Life, on: date) -> tuple[PreProceedings, ...]:
    """The times of work before court up to a day, oldest first, one at a time."""
    life = life.as_on(on)
    spells: list[Spell] = []
    for met in life.each(LegalPlanningMeetingHeld):
        if met.fact.outcome == BEGINS and not (spells and met.on.first <= spells[-1].until):
            spells.append(_spell(life, met))
    next_start = [*(spell.start for spell in spells[1:]), date.max]
    return tuple(_whole(life, spell, next_start[place], previous=place) for place, spell in enumerate(spells))


def _spell(life: Life, met: Entry[LegalPlanningMeetingHeld]) -> Spell:
    start = met.on.first
    decided = next((e for e in life.each(PreProceedingsDecided) if e.on.first >= start), None)
    return Spell(start, decided.on.first if decided else None, met.id, decided.id if decided else None)


def _whole(life: Life, spell: Spell, before: date, previous: int) -> PreProceedings:
    """With every element that the census asks for, each in its order."""
    met, decided = life.entry(spell.opened_by), life.entry(spell.closed_by)
    letter = _first(life.each(LetterBeforeProceedingsSent), spell.start, spell.until)
    meetings = _meetings(life, spell)
    offered = _offered(life, spell, letter)
    return PreProceedings(
        spell.start,
        spell.end,
        spell.opened_by,
        spell.closed_by,
        entry=met.root if met else EntryId(""),
        children=met.subjects if met else (),
        letter_sent_on=letter.on.first if letter else None,
        fgdm_offered=offered,
        fgdm_facilitated=_facilitated(life, spell) if offered else None,
        first_meeting_on=meetings[0].on.first if meetings else None,
        review_meetings=len(meetings) - 1 if meetings else None,
        outcome=decided.fact.outcome if decided else "",
        parents_represented=_represented(life, spell),
        previous=previous,
        **_to_court(life, spell, before),
    )


def _to_court(life: Life, spell: Spell, before: date) -> dict[str, date | None]:
    """The application on or after the decision, and the letter on or after the application."""
    if spell.end is None:
        return {}
    asked = [e for e in life.each(ApplicationMade) if e.fact.kind in CARE_ORDERS]
    application = _first(asked, spell.end, before)
    if application is None:
        return {}
    letter = _first(life.each(LetterOfIssueSent), application.on.first, before)
    return {
        "court_application_on": application.on.first,
        "letter_of_issue_on": letter.on.first if letter else None,
    }


def _first(entries: Sequence[Entry[F]], start: date, end: date) -> Entry[F] | None:
    """The first of these from one day to another, both included."""
    return next((entry for entry in entries if start <= entry.on.first <= end), None)


def _meetings(life: Life, spell: Spell) -> list[Entry[PreProceedingsMeetingHeld]]:
    held = life.each(PreProceedingsMeetingHeld)
    return [e for e in held if e.fact.effective and spell.start <= e.on.first <= spell.until]


def _offered(life: Life, spell: Spell, letter: Entry[LetterBeforeProceedingsSent] | None) -> bool | None:
    """Whether the letter offered a meeting, by its own words or by an offer written as made in it."""
    if letter is None:
        return None
    offers = [e for e in life.each(FamilyMeetingOffered) if e.fact.in_letter]
    return letter.fact.family_meeting_offered or _first(offers, spell.start, spell.until) is not None


def _facilitated(life: Life, spell: Spell) -> bool:
    """Whether a meeting was held within the time of this work and after the offer."""
    offers = [e for e in life.each(FamilyMeetingOffered) if e.fact.in_letter]
    letters = [e for e in life.each(LetterBeforeProceedingsSent) if e.fact.family_meeting_offered]
    told: list[Entry[Any]] = [*offers, *letters]
    days = [e.on.first for e in told if spell.start <= e.on.first <= spell.until]
    return _first(life.each(FamilyMeetingHeld), min(days), spell.until) is not None


def _represented(life: Life, spell: Spell) -> YesNo:
    """Yes if at any meeting they were; unknown if nobody wrote it down."""
    held = life.each(PreProceedingsMeetingHeld)
    said = {e.fact.parents_represented for e in held if spell.start <= e.on.first <= spell.until}
    return "yes" if "yes" in said else "no" if "no" in said else "unknown"


def questions(life: Life, _policy: Policy, today: date) -> Iterator[Question]:
    """What stands outside the work before court, or out of its order, and an offer that nobody made."""
    life = life.as_on(today)
    told = pre_proceedings(life, today)
    used = {one.closed_by for one in told}
    for decided in life.each(PreProceedingsDecided):
        if decided.id not in used:
            words = "It was decided how the work before court ended, but none was open. When did it begin?"
            yield Question(life.subject, decided.id, "pre_proceedings.decided_nothing", words)
    yield from _outside(life, told)
    for one in told:
        yield from _of_one(life, today, one)


def _outside(life: Life, told: Sequence[PreProceedings]) -> Iterator[Question]:
    steps: tuple[Entry[Any], ...] = (
        *life.each(LetterBeforeProceedingsSent),
        *life.each(PreProceedingsMeetingHeld),
    )
    for step in steps:
        if not any(one.start <= step.on.first <= one.until for one in told):
            words = "This is part of the work before court, and none was open that day."
            yield Question(life.subject, step.id, "pre_proceedings.outside", words)


def _of_one(life: Life, today: date, one: PreProceedings) -> Iterator[Question]:
    if one.fgdm_offered is False and judged_unsuitable(life, today) is None:
        words = "The letter offers the family no meeting (section 31ZA). Was it decided not to, and why?"
        yield Question(life.subject, one.entry, "pre_proceedings.no_offer", words)
    if one.outcome == ISSUE and one.court_application_on is None:
        words = "It was decided to go to court. When was the court asked?"
        yield Question(life.subject, one.closed_by, "pre_proceedings.no_application", words)


def _begins(life: Life, entry: Entry[Any]) -> bool:
    return any(entry.id == one.opened_by for one in pre_proceedings(life, date.max))


CLOCKS: tuple[Clock, ...] = (
    Clock(
        name="Finish the work before court",
        starts=(LegalPlanningMeetingHeld,),
        stops=(PreProceedingsDecided, PersonDied),
        timescale="pre_proceedings",
        what_for="So that a family does not live for months with a letter and no answer.",
        when=_begins,
    ),
)

FACTS: tuple[type[Fact], ...] = (
    LegalPlanningMeetingHeld,
    LetterBeforeProceedingsSent,
    PreProceedingsMeetingHeld,
    PreProceedingsDecided,
    ApplicationMade,
    LetterOfIssueSent,
)
