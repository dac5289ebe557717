"""Time that something ran."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.practice.spell import (
    EndsBeforeItStarts,
    Spell,
    clipped,
    gaps,
    holding,
    minus,
    union,
)
from alongside.record import EntryId

DAY = date(2026, 4, 1)
FIRST, LAST = DAY, DAY + timedelta(days=60)


def d(n: int) -> date:
    return DAY + timedelta(days=n)


def s(start: int, end: int | None) -> Spell:
    return Spell(d(start), None if end is None else d(end))


@st.composite
def spells(draw: st.DrawFn) -> list[Spell]:
    pairs = draw(
        st.lists(st.tuples(st.integers(0, 40), st.one_of(st.none(), st.integers(0, 20))), max_size=6)
    )
    return [s(start, None if length is None else start + length) for start, length in pairs]


def days(told: list[Spell] | tuple[Spell, ...]) -> set[date]:
    """The days of a spell that it shares with others of the same day: an end is not one of them."""
    return {d(n) for n in range(80) for one in told if one.start <= d(n) < one.until}


def test_a_spell_holds_on_its_first_day_and_not_on_the_day_it_ended() -> None:
    assert [s(1, 3).holds(d(n)) for n in range(5)] == [False, True, True, False, False]


def test_a_spell_of_one_moment_holds_on_that_day() -> None:
    assert s(1, 1).holds(d(1))
    assert s(1, 1).is_moment


def test_an_open_spell_holds_for_ever() -> None:
    assert s(1, None).is_open
    assert s(1, None).holds(date(2100, 1, 1))


def test_a_spell_cannot_run_backwards() -> None:
    with pytest.raises(EndsBeforeItStarts, match="order the days"):
        s(3, 1)


def test_ending_on_the_day_another_starts_is_no_overlap() -> None:
    assert not s(0, 3).overlaps(s(3, 5))
    assert s(0, 4).overlaps(s(3, 5))


def test_a_plan_less_a_protection_plan_is_what_ran_before_and_after_it() -> None:
    assert minus([s(0, None)], [s(10, 20)]) == (s(0, 10), s(20, None))


def test_a_cut_is_made_by_the_entries_that_cut() -> None:
    plan = Spell(d(0), None, EntryId("made"), None)
    conference = Spell(d(10), d(20), EntryId("plan"), EntryId("end"))
    before, after = minus([plan], [conference])
    assert (before.closed_by, after.opened_by) == ("plan", "end")


def test_a_piece_with_no_length_is_dropped() -> None:
    assert minus([s(0, 10)], [s(0, 10)]) == ()


def test_what_is_cut_at_the_edge_of_a_period_was_closed_by_nobody() -> None:
    year = clipped([Spell(d(-5), d(70), EntryId("a"), EntryId("b"))], FIRST, LAST)
    assert year == (Spell(FIRST, LAST),)


def test_the_spell_that_held_is_the_one_that_began_last() -> None:
    assert holding([s(0, None), s(5, None)], d(6)) == s(5, None)
    assert holding([s(0, 3)], d(4)) is None


def test_gaps_are_the_time_between() -> None:
    assert gaps([s(0, 2), s(5, 6)]) == (s(2, 5),)


def test_days_run_to_the_end_or_to_today() -> None:
    assert s(0, 7).days(d(30)) == 7
    assert s(0, None).days(d(30)) == 30
    assert s(10, None).days(d(3)) == 0


@given(spells())
def test_a_union_has_the_same_days_and_no_overlap(told: list[Spell]) -> None:
    merged = union(told)
    assert days(merged) == days(told)
    assert all(one.until < other.start for one, other in pairwise(merged))


@given(spells(), spells())
def test_minus_leaves_exactly_the_days_that_the_others_did_not_take(
    told: list[Spell], others: list[Spell]
) -> None:
    assert days(minus(told, others)) == days(told) - days(others)


@given(spells(), spells())
def test_pieces_never_overlap_what_was_taken(told: list[Spell], others: list[Spell]) -> None:
    pieces = minus(told, others)
    assert not any(piece.overlaps(other) for piece in pieces for other in others if not other.is_moment)
    assert not any(piece.is_moment for piece in pieces)


@given(spells())
def test_clipping_keeps_within_the_period_and_loses_nothing_in_it(told: list[Spell]) -> None:
    kept = clipped(told, d(10), d(30))
    assert days(kept) == {day for day in days(told) if d(10) <= day < d(30)}
