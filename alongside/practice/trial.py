"""A trial of a rule, openly: which children are in it, who said so and why.

What a trial relaxes, for whom, how it is measured and until when stands in an authority's own policy (N23).
Here stands who is in it. A trial never hides the usual day: whatever shows a day under one shows both.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any, ClassVar

from alongside.policy import Policy
from alongside.practice.question import Question
from alongside.record import Ask, Box, Entry, Fact, Life, once

DUE = ("what is next", "chronology")


class TrialJoined(Fact, frozen=True, kw_only=True):
    """They are in the group of families for whom a rule is on trial; `on` is the first day."""

    TITLE: ClassVar[str] = "In a trial of a rule"

    cohort: Annotated[
        str,
        Ask(
            "Which group of families is it?",
            reads=DUE,
            hint="As the trial itself names it: family help, north locality.",
        ),
    ]
    why: Annotated[str, Ask("Why is {name} in it, and who said so?", Box.TEXT, reads=DUE)] = ""
    words: Annotated[str, Ask("What did the family say about it?", Box.WORDS, reads=("chronology",))] = ""


class TrialLeft(Fact, frozen=True, kw_only=True):
    """They are no longer in it: the usual rule holds again from `on`."""

    TITLE: ClassVar[str] = "Not in the trial any more"

    cohort: Annotated[str, Ask("Which group of families was it?", reads=DUE)]
    why: Annotated[str, Ask("Why not any more?", Box.TEXT, reads=DUE)] = ""


@once
def cohorts(life: Life, on: date) -> frozenset[str]:
    """The groups a child is in on a day, by the last word about each."""
    every: tuple[Entry[Any], ...] = life.as_on(on).each(TrialJoined, TrialLeft)
    last = {entry.fact.cohort.strip(): entry for entry in every}
    return frozenset(name for name, entry in last.items() if isinstance(entry.fact, TrialJoined))


def questions(life: Life, policy: Policy, today: date) -> Iterator[Question]:
    """A group that no trial of ours names changes nothing: perhaps it is spelled otherwise."""
    known = {trial.cohort for trial in policy.sheet.trials}
    now = cohorts(life, today)
    for entry in life.as_on(today).each(TrialJoined):
        if entry.fact.cohort.strip() in now - known:
            words = "A trial that our policy does not name changes no day. Which trial is it?"
            yield Question(life.subject, entry.id, "trial.unknown", words)


FACTS: tuple[type[Fact], ...] = (TrialJoined, TrialLeft)
