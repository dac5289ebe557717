"""Early help: help for a family before, beside and after statutory services.

Since Working Together 2026 early help and help under section 17 are one family help offer. What began as
early help stays visible as such, because Annex A list 2 and the dataset's `early_help_episodes` still ask
for the split; stepping up and stepping down are not facts, they derive from what follows.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar

from alongside.policy import Policy
from alongside.practice.attendance import Attended
from alongside.practice.clock import Clock
from alongside.practice.question import Question
from alongside.practice.spell import Spell
from alongside.record import Ask, Box, Entry, EntryId, Fact, Life, SubjectId, once

LIST_2 = "Annex A list 2"


class EarlyHelpStarted(Fact, frozen=True, kw_only=True):
    """Early help began with this family."""

    TITLE: ClassVar[str] = "Early help began"

    reason: Annotated[
        str,
        Ask(
            "What is the help for?",
            Box.CODE,
            reads=("SSD early_help_episodes", "child's page"),
            codes="early_help_reason",
        ),
    ] = ""
    organisation: Annotated[
        str, Ask("Which organisation gives it?", reads=("SSD early_help_episodes", "family's page"))
    ] = ""
    worker: Annotated[
        SubjectId | None,
        Ask("Who is alongside the family?", Box.WORKER, reads=("SSD early_help_episodes",)),
    ] = None


class EarlyHelpAssessmentStarted(Fact, frozen=True, kw_only=True):
    """An early help assessment began."""

    TITLE: ClassVar[str] = "We began to find out with the family what would help"

    organisation: Annotated[str, Ask("Which organisation leads it?", reads=(LIST_2,))] = ""


class EarlyHelpAssessmentCompleted(Fact, frozen=True, kw_only=True):
    """An early help assessment was completed with the family."""

    TITLE: ClassVar[str] = "We found out together what would help"

    organisation: Annotated[str, Ask("Which organisation completed it?", reads=(LIST_2,))] = ""
    words: Annotated[
        str, Ask("What did you find out together?", Box.TEXT, reads=("assessment page", "chronology"))
    ] = ""


class EarlyHelpEnded(Fact, frozen=True, kw_only=True):
    """Early help ended. Whether it stepped up or down shows in what follows."""

    TITLE: ClassVar[str] = "Early help ended"

    outcome: Annotated[
        str,
        Ask(
            "How did it end?",
            Box.CODE,
            reads=("SSD early_help_episodes",),
            codes="early_help_outcome",
        ),
    ] = ""
    words: Annotated[
        str, Ask("What is different now, and what happens next?", Box.TEXT, reads=("chronology",))
    ] = ""


class TeamAroundFamilyMet(Fact, frozen=True, kw_only=True):
    """The people around the family met, the family among them."""

    TITLE: ClassVar[str] = "The people around the family met"

    attended: Annotated[
        tuple[Attended, ...], Ask("Who was there?", Box.ATTENDANCE, reads=("who has met whom",))
    ] = ()
    decided: Annotated[str, Ask("What was agreed?", Box.TEXT, reads=("chronology", "family's page"))] = ""


@dataclass(frozen=True, kw_only=True)
class EarlyHelp(Spell):
    """Time in which a family had early help."""

    entry: EntryId
    organisation: str
    reason: str
    outcome: str


@once
def early_help(life: Life, on: date) -> tuple[EarlyHelp, ...]:
    """The times of early help up to a day, one at a time: a start while it runs belongs to it."""
    life = life.as_on(on)
    spells: list[EarlyHelp] = []
    for began in life.each(EarlyHelpStarted):
        if not spells or spells[-1].until <= began.on.first:
            spells.append(_spell(life, began))
    return tuple(spells)


def _spell(life: Life, began: Entry[EarlyHelpStarted]) -> EarlyHelp:
    start = began.on.first
    ended = next((e for e in life.each(EarlyHelpEnded) if e.on.first >= start), None)
    return EarlyHelp(
        start,
        ended.on.first if ended else None,
        began.id,
        ended.id if ended else None,
        entry=began.root,
        organisation=began.fact.organisation,
        reason=began.fact.reason,
        outcome=ended.fact.outcome if ended else "",
    )


def questions(life: Life, _policy: Policy, today: date) -> Iterator[Question]:
    """An end without a beginning."""
    spells = early_help(life, today)
    closed = {spell.closed_by for spell in spells}
    for ended in life.as_on(today).each(EarlyHelpEnded):
        if ended.id not in closed:
            words = "Early help is written as ended, but no beginning is. When did it begin?"
            yield Question(life.subject, ended.id, "early_help.ended_without_start", words)


CLOCKS: tuple[Clock, ...] = (
    Clock(
        name="Finish finding out with the family what would help",
        starts=(EarlyHelpAssessmentStarted,),
        stops=(EarlyHelpAssessmentCompleted, EarlyHelpEnded),
        timescale="early_help.assessment",
        what_for="So that help does not wait for paper.",
    ),
    Clock(
        name="Meet again with the people around the family",
        starts=(EarlyHelpStarted, TeamAroundFamilyMet),
        stops=(TeamAroundFamilyMet, EarlyHelpEnded),
        timescale="early_help.review",
        what_for="So that the family can say whether the help has come.",
    ),
)

FACTS: tuple[type[Fact], ...] = (
    EarlyHelpStarted,
    EarlyHelpAssessmentStarted,
    EarlyHelpAssessmentCompleted,
    EarlyHelpEnded,
    TeamAroundFamilyMet,
)
