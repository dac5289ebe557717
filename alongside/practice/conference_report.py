"""What goes to a conference: what we think, for the family to read first, with room for what they say.

It is written once for the brothers and sisters together, with what it means for each. The family's own
accounts are not a box in it: they stand beside it, whole, at the same size (N2), and what each person says to
each part is bound to its exact words (N3). How many days before it they must have the report is for each
authority to set, and stands in no rule here.

`ConferenceReportWritten` is added to the vocabulary: without it what went to a conference is nowhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated, ClassVar

from alongside.policy import Policy
from alongside.practice.conference import ConferenceHeld
from alongside.practice.question import Question
from alongside.record import Ask, Box, Entry, Fact, Life, Part

PAPER = ("conference paper",)
PARTS = {
    "happened": "What has happened",
    "worried": "What we are worried about",
    "strong": "What is strong",
    "wanted": "What we think should happen",
}
FOR_EACH = "What it means for {name}"


class ConferenceReportWrittenEach(Part, frozen=True, kw_only=True):
    """What it means for one child."""

    words: Annotated[str, Ask("What does this mean for {name}?", Box.TEXT, reads=PAPER)] = ""


class ConferenceReportWritten(Fact, frozen=True, kw_only=True):
    """What goes to a conference was written, of all the children it is about."""

    TITLE: ClassVar[str] = "What goes to the conference"
    Each: ClassVar[type[Part] | None] = ConferenceReportWrittenEach

    for_day: Annotated[
        date | None, Ask("On which day is the conference?", Box.DAY, reads=("chronology", *PAPER))
    ] = None
    happened: Annotated[
        str,
        Ask(
            "What has happened?",
            Box.TEXT,
            reads=PAPER,
            hint="Only what they can answer: say where each thing comes from.",
        ),
    ] = ""
    worried: Annotated[str, Ask("What are we worried about?", Box.TEXT, reads=PAPER)] = ""
    strong: Annotated[str, Ask("What is strong?", Box.TEXT, reads=PAPER)] = ""
    wanted: Annotated[str, Ask("What do we think should happen?", Box.TEXT, reads=PAPER)] = ""


def reports(life: Life, on: date) -> tuple[Entry[ConferenceReportWritten], ...]:
    """Every report in a life up to a day, oldest first."""
    return life.as_on(on).each(ConferenceReportWritten)


def questions(life: Life, _policy: Policy, today: date) -> Iterator[Question]:
    """A conference whose day has come and gone, and for which a report says that it is still to be."""
    life = life.as_on(today)
    held = {entry.on.first for entry in life.each(ConferenceHeld)}
    for report in life.each(ConferenceReportWritten):
        day = report.fact.for_day
        if day is not None and day < today and day not in held:
            words = "A report was written for this conference, and nothing says that it was held."
            yield Question(life.subject, report.id, "conference_report.not_held", words)


FACTS: tuple[type[Fact], ...] = (ConferenceReportWritten,)
