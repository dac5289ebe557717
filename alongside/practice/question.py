"""A question beside the record: what a thoughtful colleague would ask on reading it.

Errors in the data are values (house invariant 12). An entry that contradicts another is kept, the
derived status never contradicts itself, and the contradiction is listed here in words that name what
was found and what would settle it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from alongside.policy import Policy
from alongside.record import EntryId, Life, SubjectId


@dataclass(frozen=True, order=True)
class Question:
    """One question. `code` is a stable name for tests and counts; `words` are for people."""

    subject: SubjectId
    about: EntryId | None
    """The entry that raises it; none when it is something missing that raises it."""
    code: str
    words: str


Asker = Callable[[Life, Policy, date], Iterator[Question]]
"""A module's `questions(life, policy, today)`."""


def asked(life: Life, policy: Policy, today: date, askers: Iterable[Asker]) -> tuple[Question, ...]:
    """Every question that the askers have about a life, in the order of the askers."""
    return tuple(question for asker in askers for question in asker(life, policy, today))
