"""Section 47 enquiry: checking whether a child is safe.

An enquiry is a reading: it opens when a strategy discussion decides to enquire for the child and none is
open; a later discussion belongs to the open one (census rules 8839, 8890). It ends with the first
conference held for it, or when it is concluded that none is needed. So two enquiries can never run at
once, whatever was written and in whatever order; what does not fit is kept and asked about. Children Act
1989 s47; Working Together 2026, chapter 3; CIN census guide §4.12.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated, Any, ClassVar, Literal

from alongside.policy import Policy
from alongside.practice import strategy_discussion
from alongside.practice.clock import Clock, latest
from alongside.practice.closure import EpisodeClosed
from alongside.practice.conference import FROM_AN_ENQUIRY, ConferenceHeld
from alongside.practice.episode import ends_of_work
from alongside.practice.letter import LetterSent, letters_about
from alongside.practice.person import PersonDied
from alongside.practice.question import Question
from alongside.practice.spell import Spell
from alongside.practice.strategy_discussion import StrategyDiscussionHeld
from alongside.record import Ask, Box, Entry, EntryId, Fact, Life, Origin, Part, SubjectId, once

FINDINGS = {
    "not_substantiated": "What worried us was not found",
    "no_continuing_risk": "There was harm; it is not going on",
    "continuing_risk": "There is harm, or likely to be",
    "not_said": "Nobody has said (brought in from another system)",
}
Finding = Literal["not_substantiated", "no_continuing_risk", "continuing_risk", "not_said"]
TARGET = "conference.initial"


class EnquiryConcludedEach(Part, frozen=True, kw_only=True):
    """What was found for one child."""

    finding: Annotated[
        Finding,
        Ask("What did you find for {name}?", Box.CHOICE, reads=("measure 1", "letter"), options=FINDINGS),
    ]
    conference_needed: Annotated[
        bool,
        Ask(
            "Does {name} need a child protection conference?",
            Box.YES_NO,
            reads=("CIN ICPCnotRequired", "CIN InitialCPCtarget"),
        ),
    ]
    outcomes: Annotated[
        tuple[str, ...],
        Ask("What follows for {name}?", Box.CODES, reads=("SSD s47_outcome_json",), codes="s47_outcome"),
    ] = ()
    reason: Annotated[
        str, Ask("Why, in words {name} could read?", Box.TEXT, reads=("letter", "chronology"))
    ] = ""


class EnquiryConcluded(Fact, frozen=True, kw_only=True):
    """The enquiry was completed and signed off."""

    TITLE: ClassVar[str] = "We finished checking whether they are safe"
    Each: ClassVar[type[Part] | None] = EnquiryConcludedEach

    enquiry: Annotated[EntryId, Ask("Which enquiry?", Box.ENTRY, reads=("CIN Section47",))]
    team: Annotated[
        SubjectId | None, Ask("Which team?", Box.TEAM, reads=("SSD s47e_s47_completed_by_team",), seldom=True)
    ] = None


@dataclass(frozen=True, kw_only=True)
class Section47Enquiry(Spell):
    """One enquiry about one child. `entry` is the discussion that opened it."""

    entry: EntryId
    discussions: tuple[EntryId, ...]
    conference: Entry[ConferenceHeld] | None = None
    concluded: Entry[EnquiryConcluded] | None = None
    found: EnquiryConcludedEach | None = None
    left_open: bool = False
    """Our work with the child ended while it was open; nobody finished it."""

    @property
    def date_of_initial_cpc(self) -> date | None:
        """The day of the conference held for it."""
        return self.conference.on.first if self.conference else None

    @property
    def icpc_not_required(self) -> bool:
        """Whether it was concluded that no conference is needed, and none was held."""
        return self.conference is None and self.found is not None and not self.found.conference_needed

    @property
    def finding(self) -> str:
        """What was found, one of `FINDINGS`; blank until then."""
        return self.found.finding if self.found else ""

    @property
    def outcomes(self) -> tuple[str, ...]:
        """What followed for the child, as codes of `s47_outcome`."""
        return self.found.outcomes if self.found else ()

    @property
    def ended_on(self) -> date | None:
        """The later of the conclusion and the conference; blank while it runs (API end date)."""
        days = [entry.on.first for entry in (self.conference, self.concluded) if entry]
        return max(days) if days and not self.is_open and not self.left_open else None

    def initial_cpc_target(self, policy: Policy) -> date | None:
        """The latest day for the conference by the rule of the starting day; blank once none is needed.

        A day chosen with the family stands beside it and never replaces it.
        """
        return None if self.icpc_not_required else latest(policy, TARGET, self.start)


@once
def enquiries(life: Life, on: date) -> tuple[Section47Enquiry, ...]:
    """The enquiries about this child up to a day, oldest first. They never overlap."""
    if not life.each(StrategyDiscussionHeld):
        return ()
    return tuple(_read(life.as_on(on), on).found)


def conferences_outside_enquiries(life: Life, on: date) -> tuple[Entry[ConferenceHeld], ...]:
    """First conferences that no enquiry led to, transfers in among them.

    The census wants them as DateOfInitialCPC in CINdetails. A conference is in an enquiry or here, never in
    both (rule 2884).
    """
    return tuple(_read(life.as_on(on), on).outside)


def enquiry_of(life: Life, ref: EntryId | None, on: date) -> Section47Enquiry | None:
    """The enquiry that a discussion opened or belongs to."""
    return next((e for e in enquiries(life, on) if life.root(ref) in e.discussions), None)


class _Reading:
    """What is gathered in going through a life once, in the order of the days."""

    def __init__(self, life: Life) -> None:
        self.life = life
        self.found: list[Section47Enquiry] = []
        self.outside: list[Entry[ConferenceHeld]] = []
        self.shut = 0
        """How many enquiries had begun when our work last ended: they take no later conference."""
        self.odd: list[tuple[EntryId, str, str]] = []

    def ask(self, entry: Entry[Any], code: str, words: str) -> None:
        """Keep an entry that does not fit, and what to ask about it."""
        self.odd.append((entry.id, f"enquiry.{code}", words))

    def discussion(self, held: Entry[StrategyDiscussionHeld]) -> None:
        """It opens an enquiry, or belongs to the one that is open."""
        if self.found and self.found[-1].is_open:
            last = self.found[-1]
            self.found[-1] = replace(last, discussions=(*last.discussions, held.root))
            return
        opened = Section47Enquiry(held.on.first, None, held.id, entry=held.root, discussions=(held.root,))
        self.found.append(opened)

    def conference(self, held: Entry[ConferenceHeld]) -> None:
        """It ends the enquiry that led to it, or stands outside any."""
        place = self._place_for(held) if held.fact.kind in FROM_AN_ENQUIRY else None
        if place is None:
            self.outside.append(held)
            return
        if place.icpc_not_required:
            self.ask(held, "conference_after_all", "It was concluded that no conference was needed; then "
                     "one was held. The conference counts. What changed?")  # fmt: skip
        ended = replace(place, end=held.on.first, conference=held, closed_by=held.id)
        self.found[-1] = ended

    def _place_for(self, held: Entry[ConferenceHeld]) -> Section47Enquiry | None:
        """Only the last enquiry can still take a conference: an open one, or one that is named."""
        last = self.found[-1] if self.found else None
        if last is None or last.conference is not None or len(self.found) <= self.shut:
            return None
        named = self.life.root(held.fact.enquiry) in last.discussions
        return last if last.is_open or named else None

    def conclusion(self, done: Entry[EnquiryConcluded]) -> None:
        """It says whether a conference is needed; the last word counts while no other enquiry began."""
        at = self._index(done)
        part = self.life.part(done, EnquiryConcludedEach)
        if at is None:
            self.ask(done, "concluded_unknown", "An enquiry is written as finished, but none that had "
                     "begun by then is named. Which one was it?")  # fmt: skip
        elif part is None:
            self.ask(done, "concluded_undecided", "The enquiry is written as finished without what was "
                     "found for this child.")  # fmt: skip
        else:
            self._conclude(at, done, part)

    def _conclude(self, at: int, done: Entry[EnquiryConcluded], part: EnquiryConcludedEach) -> None:
        enquiry = self.found[at]
        if enquiry.conference is not None:
            if not part.conference_needed:
                self.ask(done, "not_needed_but_held", "It was concluded that no conference was needed, but "
                         "one was held. The conference counts.")  # fmt: skip
            self.found[at] = replace(enquiry, concluded=done, found=part)
        elif enquiry.left_open:
            self.ask(done, "concluded_after_closure", "The enquiry is written as finished after our work "
                     "ended. Which day is right?")  # fmt: skip
        elif at == len(self.found) - 1:
            end = None if part.conference_needed else done.on.first
            closed = None if part.conference_needed else done.id
            self.found[at] = replace(enquiry, end=end, closed_by=closed, concluded=done, found=part)
        else:
            self.ask(done, "concluded_late", "Another enquiry had begun before this one was finished again.")

    def closure(self, day: date, closed: Entry[EpisodeClosed]) -> None:
        """The end of our work leaves an open enquiry behind; the next one is another."""
        self.shut = len(self.found)
        if self.found and self.found[-1].is_open:
            self.found[-1] = replace(self.found[-1], end=day, closed_by=closed.id, left_open=True)

    def _index(self, done: Entry[EnquiryConcluded]) -> int | None:
        root = self.life.root(done.fact.enquiry)
        return next((i for i, e in enumerate(self.found) if root in e.discussions), None)


@once
def _read(life: Life, on: date) -> _Reading:
    reading = _Reading(life)
    for day, _, entry in sorted(_steps(life, on), key=lambda step: step[:2]):
        if isinstance(entry.fact, StrategyDiscussionHeld):
            reading.discussion(entry)
        elif isinstance(entry.fact, ConferenceHeld):
            reading.conference(entry)
        elif isinstance(entry.fact, EnquiryConcluded):
            reading.conclusion(entry)
        else:
            reading.closure(day, entry)
    return reading


def _steps(life: Life, on: date) -> Iterable[tuple[date, int, Entry[Any]]]:
    """Each entry with its day; on one day a discussion comes before a conference, and that before the end."""
    for held in life.each(StrategyDiscussionHeld):
        if strategy_discussion.enquires(life, held):
            yield held.on.first, 0, held
    for conference in life.each(ConferenceHeld):
        if conference.fact.kind != "review":
            yield conference.on.first, 1, conference
    for done in life.each(EnquiryConcluded):
        yield done.on.first, 2, done
    for day, closed in ends_of_work(life, on):
        yield day, 3, closed


def questions(life: Life, policy: Policy, today: date) -> Iterator[Question]:
    """What does not fit, and an enquiry that has waited longer than the law's latest date."""
    life = life.as_on(today)
    reading = _read(life, today)
    for entry, code, words in reading.odd:
        yield Question(life.subject, entry, code, words)
    yield from _untold(life)
    for enquiry in reading.found:
        target = enquiry.initial_cpc_target(policy)
        if enquiry.is_open and target and today > target:
            words = "The enquiry is open beyond the law's latest day for a conference. "
            yield Question(life.subject, enquiry.entry, "enquiry.waiting", words + "What are we waiting for?")


def _untold(life: Life) -> Iterator[Question]:
    """An enquiry after which our work ended, and of which the family was never written to."""
    for done in life.each(EnquiryConcluded):
        ended = any(closed.on.first >= done.on.first for closed in life.each(EpisodeClosed))
        if ended and _ours_to_tell(life, done) and letter_after(life, done.id) is None:
            words = "Nobody wrote to the family what we asked and what we found. Has anybody told them?"
            yield Question(life.subject, done.id, "enquiry.family_not_told", words)


def _opened(life: Life, entry: Entry[Any]) -> bool:
    return any(entry.id == enquiry.opened_by for enquiry in enquiries(life, date.max))


def _ended(life: Life, entry: Entry[Any]) -> bool:
    if isinstance(entry.fact, EpisodeClosed | PersonDied):
        return True
    return any(entry.id == enquiry.closed_by for enquiry in enquiries(life, date.max))


def _ours_to_tell(life: Life, entry: Entry[Any]) -> bool:
    """An enquiry that was finished for this child, and not one that only another system tells of."""
    return entry.origin is not Origin.IMPORT and life.part(entry, EnquiryConcludedEach) is not None


def _told_the_family(_life: Life, entry: Entry[Any]) -> bool:
    return not isinstance(entry.fact, LetterSent) or entry.fact.kind == "after_enquiry"


def letter_after(life: Life, concluded: EntryId) -> Entry[LetterSent] | None:
    """The first letter that told the family what an enquiry asked and found, if one was sent."""
    told = (letter for letter in letters_about(life, concluded) if _told_the_family(life, letter))
    return next(told, None)


CLOCKS: tuple[Clock, ...] = (
    Clock(
        name="Hold the first conference, or conclude that none is needed",
        starts=(StrategyDiscussionHeld,),
        stops=(ConferenceHeld, EnquiryConcluded, EpisodeClosed, PersonDied),
        timescale=TARGET,
        what_for="So that a family is not left waiting to know what we think.",
        when=_opened,
        until=_ended,
    ),
    Clock(
        name="Write to the family what we asked and what we found",
        starts=(EnquiryConcluded,),
        stops=(LetterSent, EpisodeClosed),
        by="about_entry",
        timescale="enquiry.letter",
        what_for="So that a family who was checked on is told what came of it, and sorry where it is due.",
        when=_ours_to_tell,
        until=_told_the_family,
    ),
)

FACTS: tuple[type[Fact], ...] = (EnquiryConcluded,)
