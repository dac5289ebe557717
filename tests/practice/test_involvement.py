"""Who is alongside a child, and how many workers a family had to get to know."""

from datetime import date

from alongside.policy import load
from alongside.practice import involvement as i
from alongside.record import Life
from tests.life import at, life, lives, team, worker

TODAY = date(2026, 6, 30)
TOM = "2025-09-01 WorkerAllocated worker=tom role=social_worker team=north reason=FCONTA"
AMIRA = "2026-02-03 WorkerAllocated worker=amira role=social_worker team=south reason=LEFTRL planned=yes"
MET_TOM = "2025-09-10 WorkerIntroduced worker=tom"
MET_AMIRA = "2026-02-05 WorkerIntroduced worker=amira introduced_by=worker:tom together=yes"


def codes(told: Life) -> list[str]:
    return [q.code for q in i.questions(told, load(), TODAY)]


def who(told: Life, on: date, role: str = "social_worker") -> str | None:
    one = i.allocated(told, role, on)
    return one.worker if one else None


def test_a_part_ends_the_day_the_next_begins() -> None:
    told = life(f"{TOM}\n{AMIRA}")
    assert who(told, date(2026, 2, 2)) == worker("tom")
    assert who(told, date(2026, 2, 3)) == worker("amira")
    assert i.involvements(told)[0].end == date(2026, 2, 3)


def test_a_part_ends_when_it_is_said_to_end_and_says_why() -> None:
    told = life(f"{TOM}\n2025-12-01 AllocationEnded worker=tom role=social_worker reason=LEFTRL")
    assert who(told, TODAY) is None
    assert i.involvements(told)[0].ended_because == "LEFTRL"


def test_the_end_of_the_work_ends_every_part() -> None:
    told = life(f"{TOM}\n2025-12-01 EpisodeClosed because=declined")
    assert i.with_them(told, TODAY) == ()


def test_another_role_ends_nothing() -> None:
    told = life(f"{TOM}\n2026-02-03 WorkerAllocated worker=ruth role=reviewing_officer")
    assert who(told, TODAY) == worker("tom")
    assert who(told, TODAY, "reviewing_officer") == worker("ruth")


def test_a_health_visitor_does_not_end_a_school_nurses_part() -> None:
    told = life(
        "2026-01-01 WorkerAllocated worker=hv role=health"
        "\n2026-02-01 WorkerAllocated worker=nurse role=health"
    )
    assert [one.worker for one in i.with_them(told, TODAY)] == [worker("hv"), worker("nurse")]


def test_the_team_is_the_one_said_last_until_the_work_ends() -> None:
    told = life(f"2025-08-20 TeamAllocated team=door\n{TOM}\n2026-05-01 EpisodeClosed because=declined")
    days = date(2025, 8, 21), date(2025, 9, 1), TODAY
    assert [i.allocated_team(told, on) for on in days] == [team("door"), team("north"), None]


def test_as_known_before_the_change_was_written_tom_was_still_theirs() -> None:
    told = life(f"{TOM}\n{AMIRA} @recorded=2026-02-20T09:00")
    assert who(told.as_known_at(at("2026-02-10T09:00")), date(2026, 2, 10)) == worker("tom")


def test_amira_is_the_second_social_worker_and_tom_brought_her() -> None:
    story = i.workers_met(life(f"{TOM}\n{MET_TOM}\n{AMIRA}\n{MET_AMIRA}"))
    assert [(one.worker, one.number, one.introduced_by) for one in story] == [
        (worker("tom"), 1, None),
        (worker("amira"), 2, worker("tom")),
    ]


def test_a_worker_they_never_met_is_not_counted() -> None:
    story = i.workers_met(life(f"{TOM}\n{AMIRA}\n{MET_AMIRA}"))
    assert [(one.worker, one.number) for one in story] == [(worker("tom"), 1), (worker("amira"), 2)]
    alone = i.workers_met(life(f"{TOM}\n{AMIRA}\n2026-02-05 WorkerIntroduced worker=amira"))
    assert [(one.worker, one.number) for one in alone] == [(worker("amira"), 1)]


def test_the_same_worker_again_is_no_change() -> None:
    told = life(f"{TOM}\n2025-11-01 WorkerAllocated worker=tom role=social_worker team=south\n{AMIRA}")
    assert i.changes_of_worker(told, "social_worker", date(2025, 1, 1), TODAY) == 1


def test_the_year_of_social_workers_leaves_out_parts_of_no_length() -> None:
    same_day = "2026-02-03 WorkerAllocated worker=duty role=social_worker reason=ABSENC"
    told = life(f"{TOM}\n{same_day}\n{AMIRA}")
    assert [one.reason for one in i.sw_episodes(told, date(2025, 4, 1), date(2026, 3, 31))] == [
        "FCONTA",
        "LEFTRL",
    ]


def test_a_worker_is_known_to_the_return_by_registration_else_by_a_stable_key() -> None:
    joined = "2026-01-01 WorkerJoined name=Amira staff_id=77 @about=worker:amira"
    assert i.sw_id(life(joined, "worker:amira")) == "XX77"
    assert i.sw_id(life(joined + " registration=SW123", "worker:amira")) == "SW123"
    assert i.sw_id(life("2026-01-01 WorkerJoined name=Amira @about=worker:amira", "worker:amira")) is None


def test_a_caseload_counts_children_on_a_day() -> None:
    told = lives(f"{TOM} @about=maya,leo\n{AMIRA} @about=maya")
    assert i.caseload(told.values(), worker("tom"), date(2026, 1, 1)) == 2
    assert i.caseload(told.values(), worker("tom"), TODAY) == 1


def test_a_change_without_a_reason_and_a_worker_not_met_are_asked_about() -> None:
    told = life(f"{TOM}\n{MET_TOM}\n2026-02-03 WorkerAllocated worker=amira role=social_worker")
    assert codes(told) == ["worker_change_unexplained", "worker_not_met"]
    assert codes(life(f"{TOM}\n{MET_TOM}\n{AMIRA}\n{MET_AMIRA}")) == []


COVER = "2026-03-01 WorkerAllocated worker=duty role=social_worker reason=ABSENC"
BACK = "2026-03-20 WorkerAllocated worker=amira role=social_worker reason=ABSENC"


def test_somebody_who_only_stood_in_is_no_worker_of_theirs_and_no_change() -> None:
    told = life(
        f"{TOM}\n{MET_TOM}\n{AMIRA}\n{MET_AMIRA}\n{COVER}\n2026-03-02 WorkerIntroduced worker=duty\n{BACK}"
    )
    assert [one.worker for one in i.workers_met(told)] == [worker("tom"), worker("amira")]
    assert i.changes_of_worker(told, "social_worker", date(2025, 1, 1), TODAY) == 1


def test_while_somebody_stands_in_the_worker_who_is_away_is_still_theirs() -> None:
    told = life(f"{TOM}\n{AMIRA}\n{COVER}")
    assert who(told, date(2026, 3, 2)) == worker("duty")
    here = i.theirs(told, "social_worker", date(2026, 3, 2))
    assert here is not None
    assert here.worker == worker("amira")


def test_coming_back_is_no_cover() -> None:
    told = life(f"{TOM}\n{AMIRA}\n{COVER}\n{BACK}")
    assert [one.cover for one in i.involvements(told)] == [False, False, True, False]
