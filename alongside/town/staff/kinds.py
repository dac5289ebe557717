"""Workers, teams and posts of a drawn authority, as plain values.

A family is given to a *post*, not to a person: whoever holds the post then is alongside the family, and when
they leave, the next does. So who worked with whom follows from two draws that know nothing of each other,
and families can be written in any order and on any number of processors.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from alongside.record import SubjectId


@dataclass(frozen=True, slots=True)
class Voice:
    """How somebody writes. Texts of one worker sound alike, and unlike those of another."""

    terse: float
    """0: tells everything; 1: notes."""
    first_person: bool
    to_child: bool
    """Writes to the child (“You showed me…”) rather than about them."""
    formal: float
    lists: bool
    """Breaks long texts into short paragraphs with a heading word."""
    quotes: float
    """How often they put down what was said word for word."""
    habits: tuple[str, ...] = ()
    """Small turns that come back: “on balance”, “to be fair to Mum”."""


@dataclass(frozen=True, slots=True)
class Worker:
    """Somebody who works there, from the day they came to the day they left."""

    subject: SubjectId
    name: str
    voice: Voice
    joined: date
    left: date | None
    agency: bool = False
    lag: float = 1.0
    """How late they write things down, against others: 0.5 soon, 2 and more late."""


@dataclass(frozen=True, slots=True)
class Held:
    """A span in which one worker was alongside, and why the work had come to them."""

    worker: Worker
    start: date
    end: date | None
    reason: str
    """A code of `sw_change_reason`: FCONTA for the first."""
    handed_over: bool = False
    """Whether the one before introduced them, together with the family."""
