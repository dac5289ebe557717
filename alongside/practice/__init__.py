"""The work with a child and family: one module a step of the journey, in the field's own words.

`FACTS`, `CLOCKS` and `QUESTIONS` are plain lists in the order of the journey. Inside the room, facts
stand below readings: a module that holds facts imports no reading of another step that would import it
back. So `closure` holds facts alone, `episode` reads referral and closure together, and what is derived
about an ending (its date, its reason) is read in `ending`.
"""

from alongside.practice import (
    advocacy,
    agreement,
    assessment,
    circle,
    closure,
    conference,
    contact,
    core_group,
    correction,
    decision,
    disability,
    dispute,
    early_help,
    ending,
    enquiry,
    episode,
    family_group,
    help,  # noqa: A004 (the step is called help)
    home,
    identifiers,
    imported,
    involvement,
    letter,
    note,
    offered,
    person,
    plan,
    pre_proceedings,
    promise,
    protection_plan,
    reconnection,
    referral,
    relationship,
    status,
    strategy_discussion,
    team,
    trial,
    visit,
    voice,
)
from alongside.practice.clock import Clock, Due, due
from alongside.practice.question import Asker, Question, asked
from alongside.record import Fact

FACTS: tuple[type[Fact], ...] = (
    *person.FACTS,
    *disability.FACTS,
    *identifiers.FACTS,
    *relationship.FACTS,
    *home.FACTS,
    *circle.FACTS,
    *reconnection.FACTS,
    *team.FACTS,
    *promise.FACTS,
    *contact.FACTS,
    *referral.FACTS,
    *early_help.FACTS,
    *help.FACTS,
    *assessment.FACTS,
    *plan.FACTS,
    *agreement.FACTS,
    *visit.FACTS,
    *strategy_discussion.FACTS,
    *enquiry.FACTS,
    *conference.FACTS,
    *protection_plan.FACTS,
    *core_group.FACTS,
    *family_group.FACTS,
    *pre_proceedings.FACTS,
    *voice.FACTS,
    *decision.FACTS,
    *dispute.FACTS,
    *advocacy.FACTS,
    *closure.FACTS,
    *letter.FACTS,
    *note.FACTS,
    *correction.FACTS,
    *imported.FACTS,
    *trial.FACTS,
)
"""Every fact of practice, in the order of the journey."""

CLOCKS: tuple[Clock, ...] = (
    *referral.CLOCKS,
    *early_help.CLOCKS,
    *assessment.CLOCKS,
    *plan.CLOCKS,
    *visit.CLOCKS,
    *enquiry.CLOCKS,
    *protection_plan.CLOCKS,
    *core_group.CLOCKS,
    *family_group.CLOCKS,
    *pre_proceedings.CLOCKS,
    *advocacy.CLOCKS,
)
"""Every clock, in the order of the journey."""

QUESTIONS: tuple[Asker, ...] = (
    person.questions,
    identifiers.questions,
    relationship.questions,
    home.questions,
    circle.questions,
    reconnection.questions,
    involvement.questions,
    promise.questions,
    contact.questions,
    episode.questions,
    early_help.questions,
    help.questions,
    assessment.questions,
    plan.questions,
    agreement.questions,
    visit.questions,
    strategy_discussion.questions,
    enquiry.questions,
    conference.questions,
    protection_plan.questions,
    family_group.questions,
    pre_proceedings.questions,
    voice.questions,
    decision.questions,
    correction.questions,
    dispute.questions,
    advocacy.questions,
    offered.questions,
    ending.questions,
    status.questions,
    trial.questions,
)
"""Whoever reads a life and asks."""

__all__ = ["CLOCKS", "FACTS", "QUESTIONS", "Asker", "Clock", "Due", "Question", "asked", "due"]
