"""Whom a conflict covers: everybody it ever covered, and whoever comes in later."""

from __future__ import annotations

from datetime import UTC, datetime

from alongside.access.covered import covered, neighbours
from alongside.access.ties import Together
from alongside.record import SubjectId
from tests.life import person

MAYA, AVA, MUM, ZED = map(person, ("maya", "ava", "mum", "zed"))


def hour(number: int) -> datetime:
    return datetime(2026, 5, 11, number, tzinfo=UTC)


def tie(who: SubjectId, what: str, since: int, until: int = 0) -> tuple[SubjectId, Together]:
    return who, Together(what, hour(since), hour(until) if until else None)


def covers(since: int, *ties: tuple[SubjectId, Together]) -> set[SubjectId]:
    return set(covered(MAYA, hour(since), neighbours(ties)))


def test_whoever_leaves_the_family_stays_covered() -> None:
    assert covers(9, tie(MAYA, "one", 1), tie(AVA, "one", 1, 10)) == {MAYA, AVA}


def test_who_had_left_before_it_was_declared_is_not_covered() -> None:
    assert covers(11, tie(MAYA, "one", 1), tie(AVA, "one", 1, 10)) == {MAYA}
    assert covers(10, tie(MAYA, "one", 1), tie(AVA, "one", 1, 10)) == {MAYA}


def test_who_comes_in_later_is_covered_too() -> None:
    assert covers(2, tie(MAYA, "one", 1), tie(AVA, "one", 5), tie(MUM, "two", 1)) == {MAYA, AVA}


def test_the_new_family_of_who_left_is_covered_with_them() -> None:
    left = tie(MAYA, "one", 1), tie(AVA, "one", 1, 10), tie(AVA, "two", 10), tie(ZED, "two", 10)
    assert covers(9, *left) == {MAYA, AVA, ZED}


def test_an_old_family_of_who_comes_in_is_not() -> None:
    came = tie(MAYA, "one", 1), tie(AVA, "one", 10), tie(AVA, "two", 1, 10), tie(ZED, "two", 1)
    assert covers(9, *came) == {MAYA, AVA}


def test_two_who_never_stood_in_a_gathering_together_are_not_read_together() -> None:
    assert covers(2, tie(MAYA, "one", 1, 5), tie(ZED, "one", 5)) == {MAYA}


def test_a_record_parted_again_stays_covered_from_whichever_side_it_was_written() -> None:
    assert covers(2, tie(MAYA, ZED, 3, 4)) == {MAYA, ZED}
    assert covers(2, tie(ZED, MAYA, 3, 4)) == {MAYA, ZED}
