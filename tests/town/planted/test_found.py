"""Each truth can be found by whoever looks at the record, and little else with it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from alongside.practice.visit import VisitMade
from alongside.town.planted.fridays import last_friday
from tests.town.planted import seen
from tests.town.planted.plain import Town


def families_of(town: Town, truth: str) -> set[int]:
    return {one.family for one in town.plants.found if one.truth == truth}


def workers_of(town: Town, truth: str) -> set[str]:
    return {who for one in town.plants.plantings if one.truth == truth for who in one.workers}


def assert_found(found: Iterable[object], true: Iterable[object], precision: float = 0.6) -> None:
    told, right = set(found), set(true)
    assert right
    assert right <= told
    assert len(right) / len(told) >= precision


def test_who_was_in_two_homes_at_one_hour_is_who_invented_visits(small: Town) -> None:
    assert_found(seen.visiting_twice_at_once(small.drafts), workers_of(small, "invented_visits"))


def test_the_family_whose_worries_stay_the_same_for_years_is_the_one_that_drifts(small: Town) -> None:
    assert_found(seen.same_worries(small.drafts), families_of(small, "drift"))


def test_two_families_of_one_mother_are_found_by_her_birthday_and_their_childrens_words(small: Town) -> None:
    pairs = {frozenset(one.families) for one in small.plants.plantings if one.truth == "parted"}
    assert_found(seen.one_mother(small.drafts), pairs)


def test_a_child_of_two_records_is_found_by_address_and_sound(small: Town) -> None:
    pairs = {frozenset(one.subjects) for one in small.plants.found if one.truth == "two_names"}
    assert_found(seen.twice_recorded(small.drafts) - _of_two_families(small), pairs)


def _of_two_families(town: Town) -> set[frozenset[str]]:
    """Pairs across families are another truth."""
    known = seen.people(town.drafts)
    pairs = seen.twice_recorded(town.drafts)
    return {pair for pair in pairs if len({known[who].family for who in pair}) > 1}


def test_the_ring_is_found_by_the_one_street_that_many_name(small: Town) -> None:
    ring = families_of(small, "ring")
    found = seen.heard_in_several(small.drafts, 4)
    assert len(found & ring) >= 0.6 * len(ring)
    assert len(found & ring) >= 0.5 * len(found)


def test_children_who_have_two_homes_and_ask_for_each_other_are_found(small: Town) -> None:
    assert_found(seen.moved_alone(small.drafts), families_of(small, "two_workers"))


def test_who_reads_what_is_none_of_their_work_is_found_among_all_who_read(small: Town) -> None:
    readers = {look.reader for look in small.looks}
    assert len(readers) > 10
    assert_found(seen.reads_too_much(small.drafts, small.looks), workers_of(small, "curious_looks"))


def test_the_copied_assessment_is_found_by_its_sentences(small: Town) -> None:
    assert_found(seen.same_sentences(small.drafts), workers_of(small, "copied"))


def test_who_caught_up_on_four_evenings_is_found_by_when_they_wrote(small: Town) -> None:
    wrote = {who for one in small.plants.found if one.truth == "caught_up" for who in one.workers}
    assert seen.written_at_once(small.drafts) & wrote
    assert seen.written_at_once(small.drafts) <= wrote


def test_work_ends_on_last_fridays_of_quarters(small: Town) -> None:
    since = next(one.since for one in small.plants.plantings if one.truth == "fridays")
    days = {on: times for on, times in seen.closings(small.drafts).items() if on >= since}
    on_fridays = sum(times for on, times in days.items() if on == last_friday(on))
    assert on_fridays > 6 * sum(days.values()) / 65


def test_who_asked_for_help_and_was_checked_on_is_found(small: Town) -> None:
    assert_found(seen.asked_and_checked(small.drafts), families_of(small, "asking"), 0.3)


def test_after_the_reorganisation_visits_fell_out(small: Town) -> None:
    on, weeks = small.staff.reorganised, timedelta(days=90)
    open_then = families_of(small, "restructure")
    days = [one.on.first for family, one in seen.of(small.drafts, VisitMade) if family in open_then]
    before, after = sum(on - weeks <= day < on for day in days), sum(on <= day < on + weeks for day in days)
    assert open_then
    assert after < 0.7 * before
