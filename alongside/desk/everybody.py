"""Everybody's life, one after another, for what reads them all: a statutory return."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from alongside.desk.keeping import AT_ONCE
from alongside.desk.letting_in import same_person
from alongside.record import Entry, Fact, Life, Sitting, SubjectId, SubjectKind


def lives(sitting: Sitting, kinds: Collection[str] | None) -> Iterator[Life]:
    """Every person's life once, joined records as one."""
    last: SubjectId | None = None
    while some := sitting.subjects(SubjectKind.PERSON, last, AT_ONCE):
        yield from _together(sitting, some, kinds)
        last = some[-1]


def _together(sitting: Sitting, some: Sequence[SubjectId], kinds: Collection[str] | None) -> Iterator[Life]:
    """These people's lives; joined records are told once, where the first of their ids stands."""
    same = {who: same_person(sitting, who) for who in _joined(sitting, some)}
    told = [who for who in some if who == min(same.get(who, {who}))]
    everyone = {each for who in told for each in same.get(who, {who})}
    threads: dict[SubjectId, list[Entry[Fact]]] = {who: [] for who in everyone}
    for entry in sitting.entries(sorted(everyone), kinds):
        for place in entry.about:
            if place.subject in threads:
                threads[place.subject].append(entry)
    for who in told:
        records = same.get(who, frozenset({who}))
        yield Life(who, (e for each in sorted(records) for e in threads[each]), records - {who})


def _joined(sitting: Sitting, some: Sequence[SubjectId]) -> frozenset[SubjectId]:
    rows = [*sitting.rows("joined", {"subject": some}), *sitting.rows("joined", {"other": some})]
    return frozenset(who for row in rows for who in row) & frozenset(some)
