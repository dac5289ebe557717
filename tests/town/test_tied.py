"""Workers who know a family of the record, or are of it: they stay away, and the wall keeps them so."""

from __future__ import annotations

import pytest

from alongside.access.facts import ConflictDeclared, WorkerIsPerson
from alongside.access.ties import conflicts
from alongside.desk import CODEC, SHELVES
from alongside.record import Life
from alongside.record.memory import MemoryBook
from alongside.town.levers import Levers
from alongside.town.making import Town
from alongside.town.staff.roster import ADMIN

TOWN = Town(Levers(children=20_000))


def test_a_handful_of_workers_know_a_family_or_are_of_one() -> None:
    kinds = [type(draft.fact) for draft in TOWN.workers()]
    assert 1 <= kinds.count(ConflictDeclared) <= 5
    assert 1 <= kinds.count(WorkerIsPerson) <= 3


def test_they_never_write_of_that_family_nor_open_its_record() -> None:
    for number, tie in TOWN.ties.items():
        made = TOWN.family(number)
        assert made
        assert not [draft for draft in made.drafts if draft.by == tie.worker.subject]
        assert not [look for look in made.looks if look.reader == tie.worker.subject]


def test_whoever_is_of_a_family_has_one_name_there_and_here() -> None:
    for number, tie in TOWN.ties.items():
        made = TOWN.family(number)
        assert made
        one = tie.of(made.family)
        assert not tie.is_them or f"{one.given} {one.family}" == tie.worker.name


def test_the_wall_keeps_them_from_that_record() -> None:
    drafts = TOWN.workers()
    last = drafts[-1].recorded_at
    assert last
    book = MemoryBook(998, CODEC, synthetic=True, clock=lambda: last, shelves=SHELVES)
    with book.sitting(ADMIN, wide=True) as sitting:
        sitting.append(drafts)
        for number, tie in TOWN.ties.items():
            life = Life(tie.worker.subject, sitting.entries([tie.worker.subject]))
            person = tie.of(TOWN.course(number)).subject
            assert [one.person for one in conflicts(life)] == [person]


def test_nobody_is_tied_to_two_families_however_many_ties_there_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("alongside.town.tied.SAY_SO", 900)
    town = Town(Levers(children=6_000))
    whose = [tie.worker.subject for tie in town.ties.values()]
    keys = [draft.client_ref for draft in town.workers()]
    assert len(whose) > 20
    assert len(set(whose)) == len(whose)
    assert len(set(keys)) == len(keys)
