"""Talks, notes and papers between visits."""

from __future__ import annotations

from alongside.town.words import notes_said as told_of
from alongside.town.words.after import AFTER
from alongside.town.words.lines import GROWN, lines
from alongside.town.words.told import Told

PARENT_CALLED, WE_CALLED = lines(told_of.PARENT_CALLED, grown=True), lines(told_of.WE_CALLED, grown=True)
NO_REPLY, BY_MESSAGE = lines(told_of.NO_REPLY, grown=True), lines(told_of.BY_MESSAGE, grown=True)
SCHOOL, HEALTH, GP = lines(told_of.SCHOOL), lines(told_of.HEALTH), lines(told_of.GP)
FAMILY, NOTES, NOTES_ANY = lines(told_of.FAMILY), lines(told_of.NOTES), lines(told_of.NOTES_ANY)


def note(told: Told) -> str:
    """Something small that is worth keeping."""
    return told.first(NOTES if told.has & GROWN else NOTES_ANY, AFTER["note_after"], 0.75)


def paper(told: Told) -> tuple[str, str]:
    """What a paper that came is, and from whom."""
    some = told_of.PAPERS if told.has & GROWN else told_of.BABY_PAPERS
    title, whose = some[int(told.unit() * len(some))]
    return title.format_map(told), whose.format_map(told)
