"""Who opened which records: mostly those who work with a family, in the hours in which they work."""

from __future__ import annotations

from alongside.record import LookKind
from alongside.record.when import LONDON
from tests.town.planted.plain import Town


def test_looks_lie_in_the_last_half_year_and_each_has_a_key_of_its_own(small: Town) -> None:
    assert len(small.looks) > 200
    assert len({look.id for look in small.looks}) == len(small.looks)
    days = [look.at.date() for look in small.looks if look.at]
    assert len(days) == len(small.looks)
    assert max(days) <= small.levers.until
    assert (small.levers.until - min(days)).days <= 190


def test_most_looks_are_in_working_hours(small: Town) -> None:
    hours = [look.at.astimezone(LONDON) for look in small.looks if look.at]
    at_work = [at for at in hours if 7 <= at.hour < 19 and at.weekday() < 5]
    assert len(at_work) > 0.8 * len(hours)


def test_whoever_searches_at_the_front_door_then_says_why_they_open_it(small: Town) -> None:
    searched = {(look.reader, look.subject) for look in small.looks if look.kind is LookKind.SEARCHED}
    reasons = {(look.reader, look.subject) for look in small.looks if look.reason}
    assert searched
    assert searched <= reasons


def test_looks_are_of_people_of_the_town(small: Town) -> None:
    children = {one.subject for family in small.families.values() for one in family.children}
    workers = {one.subject for one in small.staff.workers}
    assert {look.subject for look in small.looks} <= children
    assert {look.reader for look in small.looks} <= workers
