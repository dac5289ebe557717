"""Whom a conflict covers: everybody it ever covered, and whoever comes in later, until it is ended.

It covers the people it names, whoever is read with them as one family, and every record of theirs. Undoing
such a tie uncovers nobody: a family that is parted, a gathering taken back, two records parted again. Nobody
could do by tidying a family what only those who govern may do, and nobody is let in again by accident.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import NamedTuple

from alongside.access.ties import Together
from alongside.record import SubjectId, SubjectKind, kind_of

EVER = datetime.max.replace(tzinfo=UTC)


class Beside(NamedTuple):
    """That somebody was read with another, as one family or as one person, for a time."""

    other: SubjectId
    since: datetime
    until: datetime


Neighbours = Mapping[SubjectId, Iterable[Beside]]


def neighbours(ties: Iterable[tuple[SubjectId, Together]]) -> Neighbours:
    """Who was ever read with whom, of all these ties."""
    gathered: dict[str, list[tuple[SubjectId, Together]]] = defaultdict(list)
    found: dict[SubjectId, list[Beside]] = defaultdict(list)
    for who, one in ties:
        if is_person(one.tie):
            found[who].append(Beside(SubjectId(one.tie), one.since, one.until or EVER))
            found[SubjectId(one.tie)].append(Beside(who, one.since, one.until or EVER))
        else:
            gathered[one.tie].append((who, one))
    for members in gathered.values():
        for who, one in members:
            found[who] += _at_once(who, one, members)
    return found


def is_person(tie: str) -> bool:
    """Whether a tie is to another record, and not to a gathering."""
    return tie.startswith(f"{SubjectKind.PERSON}:") and kind_of(SubjectId(tie)) is SubjectKind.PERSON


def _at_once(
    who: SubjectId, mine: Together, members: Iterable[tuple[SubjectId, Together]]
) -> Iterator[Beside]:
    """Whoever stood in the same gathering at the same time."""
    for other, theirs in members:
        since = max(mine.since, theirs.since)
        until = min(mine.until or EVER, theirs.until or EVER)
        if other != who and since < until:
            yield Beside(other, since, until)


def covered(named: SubjectId, since: datetime, beside: Neighbours) -> frozenset[SubjectId]:
    """Everybody whom a conflict with one person covers, or ever covered, since it was declared."""
    found, front = {named: since}, [named]
    while front:
        who = front.pop()
        for one in beside.get(who, ()):
            at = max(found[who], one.since)
            if at < one.until and at < found.get(one.other, EVER):
                found[one.other] = at
                front.append(one.other)
    return frozenset(found)
