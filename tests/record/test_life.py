"""Asking a life: what stands, as it was known, as far as it had reached somebody."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from alongside.record import Draft, Entry, Fact, Life, SubjectId
from alongside.record.memory import MemoryBook
from tests.record.made import CODEC, Tea, TeaEach, Walk, at, draft, on, person, tea, worker

MIA = person()
ANN = worker()


def _life(*told: Draft, subject: SubjectId = MIA) -> Life:
    """A life of which each draft was written an hour after the one before."""
    book = MemoryBook(1, CODEC, synthetic=True)
    with book.sitting(ANN, wide=True) as sitting:
        for hour, one in enumerate(told, 8):
            fields = {name: getattr(one, name) for name in one.__struct_fields__}
            sitting.append([Draft(**fields | {"recorded_at": at(hour)})])
        return Life(subject, sitting.entries([subject]))


def _where(entries: Sequence[Entry[Tea]]) -> list[str]:
    return [entry.fact.where for entry in entries]


def test_what_stands_is_told_in_the_order_in_which_it_was_true() -> None:
    life = _life(tea(MIA, where="late", on=on("2026-03-09")), tea(MIA, where="early", on=on("2026-03-01")))
    assert _where(life.each(Tea)) == ["early", "late"]
    assert [entry.fact.where for entry in life.entries if isinstance(entry.fact, Tea)] == ["late", "early"]


def test_the_latest_by_a_day_was_true_by_that_day() -> None:
    life = _life(tea(MIA, where="early", on=on("2026-03-01")), tea(MIA, where="late", on=on("2026-03-09")))
    early, late, none = life.latest(Tea, by=date(2026, 3, 8)), life.latest(Tea), life.latest(Walk)
    assert [one and one.fact.where for one in (early, late)] == ["early", "late"]
    assert none is None


def test_several_kinds_are_told_together() -> None:
    life = _life(draft(Walk(), MIA, on=on("2026-03-05")), tea(MIA, on=on("2026-03-01")))
    both: tuple[Entry[Fact], ...] = life.each(Tea, Walk)
    assert [entry.kind for entry in both] == ["Tea", "Walk"]
    first = life.first(Walk)
    assert first == both[1]


def test_a_part_is_what_the_entry_says_of_this_one() -> None:
    life = _life(tea(MIA, person(), each={MIA: TeaEach(cup="blue")}))
    part = life.part(life.standing[0], TeaEach)
    assert part == TeaEach(cup="blue")


def test_as_known_at_a_moment_a_later_correction_is_not_there() -> None:
    book = MemoryBook(1, CODEC, synthetic=True)
    with book.sitting(ANN, wide=True) as sitting:
        (first,) = sitting.append([tea(MIA, where="kitchen", recorded_at=at(8))])
        sitting.append([tea(MIA, where="garden", corrects=first.id, recorded_at=at(9))])
        life = Life(MIA, sitting.entries([MIA]))
    assert _where(life.each(Tea)) == ["garden"]
    assert _where(life.as_known_at(at(8, 30)).each(Tea)) == ["kitchen"]
    assert _where(life.up_to({MIA: 1}).each(Tea)) == ["kitchen"]
    assert _where(life.reached({first.id}).each(Tea)) == ["kitchen"]


def test_a_reference_to_any_word_of_a_chain_means_the_chain() -> None:
    book = MemoryBook(1, CODEC, synthetic=True)
    with book.sitting(ANN, wide=True) as sitting:
        (first,) = sitting.append([tea(MIA)])
        (better,) = sitting.append([tea(MIA, where="garden", corrects=first.id)])
        life = Life(MIA, sitting.entries([MIA]))
    assert life.entry(first.id) == life.entry(better.id) == life.standing[0]
    assert life.same(first.id, better.id)
    assert not life.same(None, first.id)


def test_two_records_of_one_person_are_one_life() -> None:
    other = person()
    book = MemoryBook(1, CODEC, synthetic=True)
    with book.sitting(ANN, wide=True) as sitting:
        sitting.append([tea(MIA, where="here"), tea(other, where="there"), tea(MIA, other, where="both")])
        life = Life(MIA, sitting.entries([MIA, other]), also=frozenset({other}))
    assert sorted(_where(life.each(Tea))) == ["both", "here", "there"]
