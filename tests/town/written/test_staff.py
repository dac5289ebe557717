"""What the record says of those who work there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, date, datetime
from itertools import pairwise

import pytest

from alongside.access.facts import ConflictDeclared, RoleGiven, WorkerIsPerson
from alongside.access.reader import Role
from alongside.access.ties import posts, roles
from alongside.desk import CODEC, SHELVES
from alongside.practice.team import TeamFormed, WorkerAwayBegan, WorkerJoined, WorkerLeft, WorkerReturned
from alongside.record import Draft, Life, SubjectId, SubjectKind
from alongside.record.draft import prepare
from alongside.record.memory import MemoryBook
from alongside.town.england.kinds import ENGLAND
from alongside.town.levers import Levers
from alongside.town.staff.roster import ADMIN, Staff
from alongside.town.written.staff import drafts
from alongside.town.written.staff_ties import conflict, is_somebody

SOMEBODY = SubjectId("person:00000000-0000-4000-8000-000000000001")


@pytest.fixture(scope="module")
def staff() -> Staff:
    """Those who work in a drawn town of England's rates."""
    return Staff(Levers(), ENGLAND)


@pytest.fixture(scope="module")
def told(staff: Staff) -> list[Draft]:
    """What is written of them."""
    return drafts(staff)


def test_what_is_written_stands_in_the_order_of_its_writing(told: Sequence[Draft]) -> None:
    assert all(a.recorded_at < b.recorded_at for a, b in pairwise(told) if a.recorded_at and b.recorded_at)


def test_nothing_is_written_before_it_happened_and_nothing_after_the_last_day(
    told: Sequence[Draft], staff: Staff
) -> None:
    assert all(one.recorded_at and one.on.starts <= one.recorded_at for one in told)
    assert max(one.on.first for one in told) <= staff.levers.until


def test_every_draft_can_stand_in_the_record(told: Sequence[Draft]) -> None:
    assert len({one.id for one in told}) == len({one.client_ref for one in told}) == len(told)
    assert all(prepare(one, CODEC) for one in told[:: len(told) // 300])


def test_whoever_runs_the_system_writes_all_of_it(told: Sequence[Draft]) -> None:
    assert {one.by for one in told} == {ADMIN}


def test_nobody_leaves_before_they_came_or_comes_back_without_having_been_away(
    told: Sequence[Draft],
) -> None:
    begun: set[SubjectId] = set()
    here: set[SubjectId] = set()
    for one in told:
        who = one.about[0]
        match one.fact:
            case WorkerJoined():
                here.add(who)
            case WorkerLeft():
                assert who in here
                here.remove(who)
            case WorkerAwayBegan(cover=cover):
                assert who in here
                assert cover != who
                begun.add(who)
            case WorkerReturned():
                assert who in begun & here
                begun.remove(who)
            case _:
                pass


def test_every_role_that_the_service_needs_is_held_on_the_last_day() -> None:
    small = Staff(Levers(children=3_000, years=2), ENGLAND)
    lives = _lives(drafts(small))
    now = datetime(2026, 3, 31, 12, tzinfo=UTC)
    held = {role for life in lives.values() for role in roles(life, now)}
    assert held == set(Role)


def test_everybody_sits_in_the_team_that_the_roster_names() -> None:
    small = Staff(Levers(children=5_000, years=10), ENGLAND)
    lives, last = _lives(drafts(small)), small.levers.until
    for number in range(small.establishment.holding):
        line = small._lines[number]
        if line.own[-1]:
            sits = next(post.team for post in posts(lives[line.workers[-1].subject]) if not post.role)
            assert sits == small.team(number, last)


def test_teams_got_other_names_on_the_day_of_the_reorganisation(told: Sequence[Draft], staff: Staff) -> None:
    days = Counter(one.on.first for one in told if isinstance(one.fact, TeamFormed))
    assert set(days) == {staff.levers.first, staff.reorganised}


def test_some_rose_to_lead_a_team(told: Sequence[Draft]) -> None:
    jobs: dict[SubjectId, list[str]] = {}
    for one in told:
        if isinstance(one.fact, WorkerJoined):
            jobs.setdefault(one.about[0], []).append(one.fact.job_title)
    assert any(told[-1] == "Team manager" and told[0] != "Team manager" for told in jobs.values())


def test_nobody_starts_leaves_or_comes_back_at_a_weekend(told: Sequence[Draft], staff: Staff) -> None:
    kinds = (WorkerJoined, WorkerLeft, WorkerReturned)
    days = [one.on.first for one in told if isinstance(one.fact, kinds) and one.on.first != staff.reorganised]
    assert not [day for day in days if day.weekday() >= 5]


def test_somebody_who_changes_their_post_works_as_much_as_before(told: Sequence[Draft]) -> None:
    weeks: dict[SubjectId, set[int]] = {}
    for one in told:
        if isinstance(one.fact, WorkerJoined):
            weeks.setdefault(one.about[0], set()).add(one.fact.fte_percent)
    assert all(len(week) == 1 for week in weeks.values())


def test_nobody_is_newly_qualified_for_longer_than_a_year(told: Sequence[Draft], staff: Staff) -> None:
    last = {one.about[0]: one for one in told if isinstance(one.fact, WorkerJoined | WorkerLeft)}
    new = [
        one.on.first
        for one in last.values()
        if isinstance(one.fact, WorkerJoined) and one.fact.job_title.startswith("Newly")
    ]
    assert new
    assert all((staff.levers.until - day).days <= 366 for day in new)


def test_whoever_manages_a_team_answers_for_it(told: Sequence[Draft]) -> None:
    given = [one.fact for one in told if isinstance(one.fact, RoleGiven) and one.fact.role == "manager"]
    assert all(fact.team for fact in given)


def test_a_worker_may_say_whose_record_they_must_not_see(staff: Staff) -> None:
    on = date(2024, 3, 4)
    (one,) = conflict(staff, staff.holder(0, on), SOMEBODY, on)
    assert isinstance(one.fact, ConflictDeclared)
    assert one.about == (one.by,)
    assert staff.establishment.holding


def test_a_worker_may_be_somebody_of_this_record(staff: Staff) -> None:
    on = date(2024, 3, 4)
    (one,) = is_somebody(staff, staff.holder(0, on), SOMEBODY, on)
    assert one.fact == WorkerIsPerson(
        person=SOMEBODY, how_known="They told us themselves, before they began."
    )
    assert one.by == staff.in_role("governance", on).subject


def _lives(told: Sequence[Draft]) -> dict[SubjectId, Life]:
    """The lives of workers and teams, from a book in memory."""
    last = told[-1].recorded_at
    assert last is not None
    book = MemoryBook(998, CODEC, synthetic=True, clock=lambda: last, shelves=SHELVES)
    with book.sitting(ADMIN, wide=True) as sitting:
        sitting.append(told)
        about = {who for one in told for who in one.about if who.startswith(SubjectKind.WORKER.value)}
        return {who: Life(who, sitting.entries([who])) for who in sorted(about)}
