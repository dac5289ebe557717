"""A no and what followed it, whom we told, and how it was for them: one teller a fact."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from alongside.practice import encounter, escalation, sharing
from alongside.record import Entry, Fact
from alongside.record.when import civil_day
from alongside.story.tellers.told import Teller, Told, about, chosen_words, just
from alongside.story.telling import Telling
from alongside.story.words import day_in_words

OF_STEP = "After: {what}"
BY_WHEN, BECAUSE = "By {day}", "Because {why}"
TO, TOLD = "To {who}", "They were told: {words}"
KNOWS, KNOWS_NOT = "The family knows", "The family does not know: {why}"
ASKED = "{name} was asked: {question}"
ON_MONDAY = "Somebody answered. The team reads what everybody said on {day}; nobody here reads it before"


def _explained(telling: Telling, entry: Entry[Any]) -> Told:
    fact = entry.fact
    return just(
        entry,
        OF_STEP.format(what=about(telling, fact.step)),
        chosen_words(fact, "found"),
        fact.words,
        chosen_words(fact, "family_told"),
        BY_WHEN.format(day=day_in_words(fact.told_by, telling.today)) if fact.told_by else "",
        BECAUSE.format(why=fact.why_not) if fact.why_not else "",
    )


def _shared(_telling: Telling, entry: Entry[Any]) -> Told:
    fact = entry.fact
    return just(
        entry,
        TO.format(who=fact.to),
        TOLD.format(words=fact.words) if fact.words else "",
        chosen_words(fact, "limb"),
        KNOWS if fact.family_told else KNOWS_NOT.format(why=fact.why_not or "nobody wrote why"),
    )


def _put(telling: Telling, entry: Entry[Any]) -> Told:
    fact = entry.fact
    question = chosen_words(fact, "question")
    return just(entry, ASKED.format(name=telling.names(fact.to), question=question))


def _answered(telling: Telling, entry: Entry[Any]) -> Told:
    fact = entry.fact
    if encounter.is_sealed(entry, telling.today):
        opens = encounter.opens_on(civil_day(entry.recorded_at))
        return just(entry, ON_MONDAY.format(day=day_in_words(opens, telling.today)))
    return just(entry, chosen_words(fact, "answer") if fact.answer else "")


TELLERS: Mapping[type[Fact], Teller] = {
    escalation.EscalationExplained: _explained,
    sharing.InformationShared: _shared,
    encounter.QuestionPut: _put,
    encounter.QuestionAnswered: _answered,
}
"""One teller a fact."""
