"""Who was alongside a family on every day, whoever asks and in whatever order."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.town.chance import Dice
from alongside.town.england.kinds import ENGLAND, Profile
from alongside.town.levers import Levers
from alongside.town.staff.roster import ADMIN, Staff
from alongside.town.written.staff import drafts
from tests.town.staff.conftest import TROUBLE

FIRST, LAST = Levers().first, Levers().until
DAYS = st.dates(FIRST, LAST)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10_000), DAYS, DAYS)
def test_somebody_is_alongside_a_family_on_each_day_and_nobody_twice(
    staff: Staff, number: int, one: date, other: date
) -> None:
    start, end = min(one, other), max(one, other)
    spans = staff.alongside(staff.post_for(Dice(number), number % 4, start), start, end)
    assert (spans[0].start, spans[-1].end, spans[0].reason) == (start, end, "FCONTA")
    for before, after in pairwise(spans):
        assert before.end == after.start - timedelta(days=1)
        assert before.start <= before.end
        assert before.worker.subject != after.worker.subject


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10_000), DAYS, st.integers(0, 2_000))
def test_whoever_is_alongside_a_family_holds_its_post_and_works_there(
    staff: Staff, number: int, start: date, later: int
) -> None:
    on = min(start + timedelta(days=later), LAST)
    post = staff.post_for(Dice(number), number % 4, start)
    span = next(one for one in staff.alongside(post, start, None) if one.end is None or on <= one.end)
    who = staff.holder(post, on)
    assert who == span.worker
    assert who.joined <= on
    assert who.left is None or on <= who.left


def test_work_that_goes_on_has_no_end_yet(staff: Staff) -> None:
    spans = staff.alongside(staff.post_for(Dice(1), 0, date(2025, 6, 2)), date(2025, 6, 2), None)
    assert spans[-1].end is None


def test_two_towns_of_one_seed_have_the_same_people(staff: Staff) -> None:
    again = Staff(Levers(), ENGLAND)
    assert again.workers == staff.workers
    post, on = staff.post_for(Dice(5), 2, date(2020, 2, 3)), date(2024, 2, 3)
    assert again.alongside(post, on, None) == staff.alongside(post, on, None)


def test_two_seeds_have_other_people() -> None:
    small = [Staff(Levers(seed=seed, children=3_000), ENGLAND) for seed in (1, 2)]
    assert {one.name for one in small[0].workers}.isdisjoint(one.subject for one in small[1].workers)
    assert small[0].workers[5].name != small[1].workers[5].name


@pytest.mark.parametrize("children", [200, 2_000, 15_000, 120_000])
def test_an_authority_of_any_size_has_somebody_for_everything(children: int) -> None:
    staff, on, dice = Staff(Levers(children=children, years=3), ENGLAND), date(2025, 3, 3), Dice(3)
    asked = [
        staff.front_door(dice, on),
        staff.front_door(dice, on, 23),
        staff.front_door_manager(on),
        staff.chair(dice, on),
        staff.coordinator(dice, on),
        *(staff.family_support(dice, place, on) for place in range(staff.localities)),
        *(staff.lead_protection(dice, place, on) for place in range(staff.localities)),
        *(staff.manager(staff.post_for(dice, place, on), on) for place in range(staff.localities)),
        staff.everyday(),
        staff.leads(),
    ]
    assert all(one.joined <= on or one.left is None for one in asked)


@settings(max_examples=12, deadline=None)
@given(
    st.integers(1, 30_000),
    st.integers(1, 6),
    st.dates(date(2018, 1, 1), date(2026, 12, 31)),
    st.floats(0.0, 0.4),
    st.floats(0.0, 0.45),
)
def test_no_authority_is_too_odd_to_be_drawn(
    children: int, years: int, until: date, turnover: float, vacancy: float
) -> None:
    like = Profile(name="Odd", code=1, year=2025, turnover=turnover, agency=vacancy / 2, vacancy=vacancy)
    levers = Levers(children=children, years=years, until=until, trouble=until - timedelta(days=200))
    staff = Staff(levers, like)
    post = staff.post_for(Dice(children), 0, levers.first)
    spans = staff.alongside(post, levers.first, until)
    assert (spans[0].start, spans[-1].end) == (levers.first, until)
    assert drafts(staff)


def test_at_night_and_at_weekends_somebody_else_answers(staff: Staff) -> None:
    monday, sunday = date(2024, 6, 3), date(2024, 6, 2)
    by_day = {staff.front_door(Dice(n), monday).subject for n in range(60)}
    at_night = {staff.front_door(Dice(n), monday, 22).subject for n in range(60)}
    assert by_day.isdisjoint(at_night)
    assert {staff.front_door(Dice(n), sunday).subject for n in range(60)} & at_night


def test_whoever_runs_the_system_is_the_same_in_every_town(staff: Staff) -> None:
    other = Staff(Levers(seed=99, children=4_000), ENGLAND)
    assert {one.in_role("admin", LAST).subject for one in (staff, other)} == {ADMIN}


def test_a_family_that_needs_protecting_is_given_to_a_social_worker(staff: Staff) -> None:
    on = date(2024, 5, 5)
    posts = [staff.post_for(Dice(n), n % 4, on, protecting=True) for n in range(200)]
    assert all(staff.establishment.posts[staff.real(post, on)].registered for post in posts)


def test_after_the_reorganisation_most_families_have_another_worker(staff: Staff) -> None:
    on = staff.reorganised
    posts = [staff.post_for(Dice(n), n % 4, on - timedelta(days=200)) for n in range(400)]
    spans = [staff.alongside(post, on - timedelta(days=5), on + timedelta(days=5)) for post in posts]
    changed = [one for one in spans if any(held.reason == "ORGRST" and held.start == on for held in one)]
    assert 0.5 < len(changed) / len(posts) < 0.9


def test_somebody_with_an_everyday_caseload_sits_in_the_team_of_their_manager(staff: Staff) -> None:
    post = staff.everyday_post()
    assert post in staff.posts_beside(post, LAST)
    assert staff.everyday().subject != staff.leads().subject
    assert 5 <= len(staff.posts_beside(post, LAST)) <= 9


def test_people_of_a_team_in_trouble_write_later(troubled: Staff, staff: Staff) -> None:
    team = troubled.careers.troubled
    posts = [n for n in range(135) if troubled.establishment.team_on(n, LAST.toordinal()) == team]
    before = [troubled.holder(post, TROUBLE - timedelta(days=1)) for post in posts]
    usual = {one.subject: one.lag for one in troubled.workers}
    assert all(one.lag == usual[one.subject] for one in before)
    assert all(one.lag > usual[one.subject] for one in (troubled.holder(post, LAST) for post in posts))


def test_somebody_who_writes_later_is_no_other_worker(troubled: Staff) -> None:
    for number in range(300):
        start = TROUBLE - timedelta(days=100)
        spans = troubled.alongside(troubled.post_for(Dice(number), number % 4, start), start, LAST)
        assert all(a.worker.subject != b.worker.subject for a, b in pairwise(spans))
