"""Who is let in, by which tie, until when."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from alongside.access import FACTS as ACCESS
from alongside.access.grants import Opening, Ties, grants
from alongside.access.reader import Relation, Role
from alongside.access.ties import Held, Post, held, posts, roles
from alongside.access.walls import Wall
from alongside.practice import FACTS
from alongside.record import EntryId, SubjectId
from alongside.record.book import DENY
from tests.life import life, person, team, worker

NOW = datetime(2026, 5, 11, 9, tzinfo=UTC)
MAYA, AVA = person("maya"), person("ava")
AMIRA, BEN, MEG = worker("amira"), worker("ben"), worker("meg")
ALLOCATED = Held(AMIRA, team("north"), Relation.ALLOCATED, "social_worker")
EVERY = (*FACTS, *ACCESS)
HERE = {AMIRA: [Post(Role.WORKER, None)]}
"""Amira works here."""


def let_in(subject: SubjectId, ties: Ties) -> set[tuple[SubjectId, str]]:
    return {(grant.worker, grant.relation) for grant in grants(subject, ties)}


def test_a_worker_a_team_and_the_managers_above_it_are_let_in() -> None:
    ties = Ties(
        NOW,
        held={MAYA: [ALLOCATED]},
        posts={**HERE, BEN: [Post("", team("north"))], MEG: [Post(Role.MANAGER, team("family"))]},
        above={team("north"): team("family")},
    )
    assert let_in(MAYA, ties) == {(AMIRA, "allocated"), (BEN, "team"), (MEG, "team")}
    assert let_in(AVA, ties) == set()


def test_without_a_team_named_the_workers_own_team_holds_the_child() -> None:
    ties = Ties(
        NOW,
        held={MAYA: [ALLOCATED._replace(team=None)]},
        posts={AMIRA: [Post("", team("north"))], BEN: [Post("", team("north"))]},
    )
    assert (BEN, "team") in let_in(MAYA, ties)


def test_who_chairs_brings_no_team() -> None:
    chair = Held(MEG, None, Relation.OWN_WORK, "conference_chair")
    ties = Ties(NOW, held={MAYA: [chair]}, posts={m: [Post("", team("chairs"))] for m in (MEG, BEN)})
    assert let_in(MAYA, ties) == {(MEG, "own_work")}


def test_a_circle_of_teams_ends() -> None:
    ties = Ties(
        NOW, held={MAYA: [ALLOCATED]}, posts=HERE, above={team("north"): team("x"), team("x"): team("north")}
    )
    assert let_in(MAYA, ties) == {(AMIRA, "allocated")}


def test_a_family_is_one_file_and_an_acquaintance_is_known() -> None:
    gran, files = person("gran"), frozenset({MAYA, AVA})
    ties = Ties(
        NOW, held={MAYA: [ALLOCATED]}, posts=HERE, families={MAYA: files, AVA: files}, known_by={gran: {AVA}}
    )
    assert let_in(AVA, ties) == {(AMIRA, "allocated")}
    assert let_in(gran, ties) == {(AMIRA, "known_to")}


def test_an_opening_lets_in_until_it_ends() -> None:
    opening = Opening(BEN, Relation.BROKE_GLASS, NOW + timedelta(hours=4))
    (grant,) = grants(MAYA, Ties(NOW, openings={MAYA: [opening]}))
    assert (grant.worker, grant.until) == (BEN, opening.until)
    assert grants(MAYA, Ties(NOW + timedelta(hours=4), openings={MAYA: [opening]})) == ()


def test_a_conflict_with_one_shuts_out_from_the_whole_family() -> None:
    files = frozenset({MAYA, AVA})
    ties = Ties(
        NOW,
        held={MAYA: [ALLOCATED]},
        posts=HERE,
        families={MAYA: files, AVA: files},
        conflicts={AVA: {AMIRA}},
    )
    assert (AMIRA, DENY) in let_in(MAYA, ties)
    assert (AMIRA, DENY) in let_in(AVA, ties)


def test_a_sealed_record_shuts_out_until_the_walls_last_day() -> None:
    wall = Wall(
        EntryId("w"),
        subjects=frozenset({MAYA}),
        all_but=frozenset({BEN}),
        silent=True,
        until=date(2026, 6, 1),
    )
    ties = Ties(NOW, held={MAYA: [ALLOCATED]}, posts=HERE, walls=[wall])
    denied = next(grant for grant in grants(MAYA, ties) if grant.relation == DENY)
    assert (denied.worker, denied.until) == (AMIRA, datetime(2026, 6, 1, 23, tzinfo=UTC))


def test_joined_records_share_who_is_let_in() -> None:
    both = frozenset({MAYA, AVA})
    ties = Ties(NOW, held={MAYA: [ALLOCATED]}, posts=HERE, same={MAYA: both, AVA: both})
    assert let_in(AVA, ties) == {(AMIRA, "allocated")}


def test_somebody_who_left_is_let_in_to_nothing_though_nobody_ended_their_part() -> None:
    assert let_in(MAYA, Ties(NOW, held={MAYA: [ALLOCATED]})) == set()


def test_an_allocation_that_ended_holds_nothing() -> None:
    told = life("""
        2026-05-11 WorkerAllocated worker=amira role=social_worker team=north
        2026-05-12 AllocationEnded worker=amira role=social_worker
    """)
    assert [one.worker for one in held(told) if one.worker] == []


def test_an_allocation_that_ends_on_a_later_day_holds_until_then() -> None:
    told = life("""
        2026-05-11 WorkerAllocated worker=amira role=social_worker
        2026-06-01 AllocationEnded worker=amira role=social_worker @recorded=2026-05-20T09:00
    """)
    assert held(told)[0].until == datetime(2026, 5, 31, 23, tzinfo=UTC)


def test_closing_the_work_ends_every_part_in_it() -> None:
    told = life("""
        2026-05-11 TeamAllocated team=north
        2026-05-11 WorkerAllocated worker=amira role=social_worker
        2026-05-12 EpisodeClosed because=no_longer_in_need
    """)
    assert held(told) == ()


def test_a_role_ends_when_it_is_said_to_and_after_its_last_day() -> None:
    told = life(
        """
        2026-05-01 WorkerJoined name=Meg team=north
        2026-05-01 RoleGiven role=manager team=north
        2026-05-01 RoleGiven role=auditor until=2026-05-31
        2026-05-02 RoleGiven role=worker
        2026-05-03 RoleEnded role=worker
        """,
        "worker:meg",
        facts=EVERY,
    )
    assert roles(told, NOW) == {Role.MANAGER, Role.AUDITOR}
    assert roles(told, datetime(2026, 6, 1, 1, tzinfo=UTC)) == {Role.MANAGER}


def test_whoever_left_sits_nowhere() -> None:
    told = life(
        """
        2026-05-01 WorkerJoined name=Meg team=north
        2026-05-01 RoleGiven role=manager team=north
        2026-05-02 WorkerLeft
        """,
        "worker:meg",
        facts=EVERY,
    )
    assert posts(told) == ()
