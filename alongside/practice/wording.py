"""The wordings of a plan: every text its lines have had, what went and why, and two changes made at once.

Nothing of a plan is lost in changing it. A change names the wording it was made from and takes its place, so
that two can never stand side by side; where two people change the same plan at once, the second sees both
texts, joined line by line. A line that goes says why it goes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from alongside.practice.attendance import LineStruck, PlanLine
from alongside.practice.following import built_on, in_order, takes_over
from alongside.practice.plan import FamilyHelpPlan, PlanChanged, PlanEnded, PlanMade
from alongside.record import Entry, EntryId, Life

Lines = tuple[PlanLine, ...]


@dataclass(frozen=True, kw_only=True)
class Gone:
    """A line that stands no longer: its last words, the change by which it went, and why."""

    line: PlanLine
    entry: Entry[PlanChanged]
    why: str


def changes(life: Life, plan: EntryId) -> tuple[Entry[PlanChanged], ...]:
    """Every change of a plan's lines, each after the wording it was made from."""
    return in_order(life, [e for e in life.each(PlanChanged) if life.same(e.fact.plan, plan)])


def lines_of(entry: Entry[Any]) -> Lines:
    """The lines of a wording; none where an entry is no wording of a plan."""
    return entry.fact.lines if isinstance(entry.fact, PlanMade | PlanChanged) else ()


def newest(life: Life, plan: FamilyHelpPlan) -> Entry[Any]:
    """What the next word about a plan builds on: its last change, or an end that came after it."""
    told: list[Entry[Any]] = [plan.made, *changes(life, plan.entry)]
    last = told[-1]
    ends = [e for e in life.each(PlanEnded) if life.same(e.fact.plan, plan.entry) and takes_over(life, e)]
    while following := next((e for e in ends if built_on(life, e) == last.root), None):
        ends.remove(following)
        last = following
    return last


def wording(life: Life, plan: FamilyHelpPlan, ref: EntryId) -> Lines | None:
    """The lines as they stood at one word of the plan, to the letter; nothing for a word of something else.

    The word may have been corrected since: whoever read it read those lines.
    """
    root = life.root(ref)
    told = next((entry for entry in life.history(ref) if entry.id == ref), None)
    if told is None:
        return None
    if root == plan.entry or root in {change.root for change in changes(life, plan.entry)}:
        return lines_of(told)
    ended = isinstance(told.fact, PlanEnded) and life.same(told.fact.plan, plan.entry)
    return latest(life, plan) if ended else None


def latest(life: Life, plan: FamilyHelpPlan) -> Lines:
    """The lines as they were last written, also by a change whose day has not come yet."""
    told = changes(life, plan.entry)
    return lines_of(told[-1]) if told else lines_of(plan.made)


def gone(life: Life, plan: FamilyHelpPlan) -> Iterator[Gone]:
    """Every line that stood once and stands no longer, also one that a change merely left out."""
    stands = {line.key for line in plan.lines}
    before, found = lines_of(plan.made), dict[str, Gone]()
    for change in changes(life, plan.entry):
        now, why = {line.key for line in change.fact.lines}, _why(change.fact)
        for line in before:
            if line.key not in now:
                found[line.key] = Gone(line=line, entry=change, why=why.get(line.key, change.fact.why))
        before = change.fact.lines
    yield from (one for key, one in found.items() if key not in stands)


def _why(fact: PlanChanged) -> dict[str, str]:
    return {one.key: one.why for one in fact.struck}


# Two changes made at once.


class Joined(StrEnum):
    """How a line came to stand where two changes were made from one wording."""

    AS_IT_WAS = "as_it_was"
    MINE = "mine"
    THEIRS = "theirs"
    BOTH = "both"
    """Both changed it: mine stands in the box, and theirs beside it."""
    THEY_STRUCK = "they_struck"
    """They struck out what I have reworded: mine stands in the box."""


@dataclass(frozen=True, kw_only=True)
class JoinedLine:
    """One line of two changes joined."""

    line: PlanLine
    how: Joined
    struck: LineStruck | None = None
    """I struck it out."""
    theirs: PlanLine | None = None
    """Their words, where mine are others."""


def together(
    base: Lines, theirs: Lines, mine: Lines, struck: Sequence[LineStruck] = ()
) -> tuple[JoinedLine, ...]:
    """Two changes of one wording, joined line by line; every word that either wrote is in it."""
    was, now, own = _keyed(base), _keyed(theirs), _keyed(mine)
    out = {one.key: one for one in struck}
    keys = dict.fromkeys((*now, *own))
    told = (_joined(was.get(key), now.get(key), own.get(key), out.get(key)) for key in keys)
    return tuple(one for one in told if one is not None)


def _keyed(lines: Lines) -> dict[str, PlanLine]:
    return {line.key: line for line in lines}


def _joined(
    was: PlanLine | None, now: PlanLine | None, own: PlanLine | None, out: LineStruck | None
) -> JoinedLine | None:
    """One line: as it was, as they have it now, as I have it, and what I struck out."""
    if now is None:
        return _without_theirs(was, own)
    changed = now != was
    if own is None:
        return JoinedLine(line=now, how=Joined.THEIRS if changed else Joined.AS_IT_WAS, struck=out)
    if own in (was, now):
        return JoinedLine(line=now, how=Joined.THEIRS if changed and own != now else Joined.AS_IT_WAS)
    return JoinedLine(line=own, how=Joined.BOTH if changed else Joined.MINE, theirs=now if changed else None)


def _without_theirs(was: PlanLine | None, own: PlanLine | None) -> JoinedLine | None:
    """What I have and they have not: new from me, or struck out by them."""
    if own is None or own == was:
        return None
    return JoinedLine(line=own, how=Joined.MINE if was is None else Joined.THEY_STRUCK)
