"""The work with a child and family: one module a step of the journey, in the field's own words.

`FACTS`, `CLOCKS` and `QUESTIONS` are plain lists in the order of the journey. Inside the room, facts
stand below readings: a module that holds facts imports no reading of another step that would import it
back. So `closure` holds facts alone, `episode` reads referral and closure together, and what is derived
about an ending (its date, its reason) is read in `ending`.
"""

from alongside.practice import (
    circle,
    contact,
    correction,
    episode,
    home,
    identifiers,
    imported,
    involvement,
    letter,
    note,
    person,
    promise,
    referral,
    relationship,
    team,
)
from alongside.practice.clock import Clock, Due, due
from alongside.practice.question import Asker, Question, asked
from alongside.record import Fact

FACTS: tuple[type[Fact], ...] = (
    *person.FACTS,
    *identifiers.FACTS,
    *relationship.FACTS,
    *home.FACTS,
    *circle.FACTS,
    *team.FACTS,
    *promise.FACTS,
    *contact.FACTS,
    *referral.FACTS,
    *letter.FACTS,
    *note.FACTS,
    *correction.FACTS,
    *imported.FACTS,
)
"""Every fact of practice, in the order of the journey."""

CLOCKS: tuple[Clock, ...] = (*referral.CLOCKS,)
"""Every clock, in the order of the journey."""

QUESTIONS: tuple[Asker, ...] = (
    person.questions,
    identifiers.questions,
    relationship.questions,
    home.questions,
    circle.questions,
    involvement.questions,
    promise.questions,
    contact.questions,
    episode.questions,
)
"""Whoever reads a life and asks."""

__all__ = ["CLOCKS", "FACTS", "QUESTIONS", "Asker", "Clock", "Due", "Question", "asked", "due"]
