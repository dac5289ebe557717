"""Who has met whom: read from every visit, meeting and introduction, never asked again.

Being allocated is not meeting. Two people have met when both were there.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import Any

from alongside.practice.attendance import Attended
from alongside.practice.team import WorkerIntroduced
from alongside.record import Entry, Fact, Life, SubjectId
from alongside.record.life import once

NOBODY: frozenset[SubjectId] = frozenset()


@once
def meetings(life: Life) -> tuple[tuple[Entry[Fact], frozenset[SubjectId]], ...]:
    """Every time this person was with others, in order, with whom."""
    gathered = (entry for entry in life.standing if _gathers(type(entry.fact)))
    return tuple((entry, there) for entry in gathered if (there := present(life, entry)))


def present(life: Life, entry: Entry[Any]) -> frozenset[SubjectId]:
    """Who was with this person at an entry; nobody when this person was not there."""
    if isinstance(entry.fact, WorkerIntroduced):
        return _introduced(entry.fact)
    attended = getattr(entry.fact, "attended", ())
    if not entry.each and not attended:
        return frozenset()
    there = {who for who, part in entry.each.items() if getattr(part, "seen", False)}
    if not there.isdisjoint(life.subjects):
        there.add(entry.by)
    if attended:
        there |= _came(attended)
    return NOBODY if there.isdisjoint(life.subjects) else frozenset(there - life.subjects)


@cache
def _gathers(kind: type[Fact]) -> bool:
    """Whether a kind of fact can say that people were together."""
    each = kind.Each.__struct_fields__ if kind.Each else ()
    return kind is WorkerIntroduced or "attended" in kind.__struct_fields__ or "seen" in each


def _came(attended: Iterable[Attended]) -> set[SubjectId]:
    return {one.person for one in attended if one.came and one.person}


def _introduced(fact: WorkerIntroduced) -> frozenset[SubjectId]:
    brought = {fact.introduced_by} if fact.together and fact.introduced_by else set()
    return frozenset({fact.worker} | brought)


def meetings_with(life: Life, other: SubjectId) -> tuple[Entry[Fact], ...]:
    """Every time this person and another were together."""
    return tuple(entry for entry, there in meetings(life) if other in there)


def have_met(life: Life, other: SubjectId, on: date) -> bool:
    """Whether they had met by a day."""
    return any(entry.on.first <= on for entry in meetings_with(life, other))


def first_met(life: Life) -> dict[SubjectId, Entry[Fact]]:
    """Everyone this person has met, with the entry of the first time, in the order of meeting."""
    found: dict[SubjectId, Entry[Fact]] = {}
    for entry, there in meetings(life):
        new = [who for who in there if who not in found]
        found |= dict.fromkeys(sorted(new), entry) if new else {}
    return found
