"""Somebody's own account: a chain of versions, taken back or standing, beside what we write."""

from datetime import date

from alongside.practice.account import account_of, accounts, beside
from tests.life import life, person

TODAY = date(2026, 12, 1)
MUM = person("mum")
GIVEN = f'2026-05-01 AccountGiven #told words="I left him." @said_by={MUM}\n'
ANEW = f'2026-05-03 AccountGiven words="He left." @corrects=told @why=x @said_by={MUM}\n'
PLAN = "2026-05-02 PlanMade #plan\n"


def test_a_change_is_a_new_version_of_one_account() -> None:
    (one,) = accounts(life(GIVEN + ANEW), TODAY)
    assert [entry.fact.words for entry in one.wordings] == ["I left him.", "He left."]
    assert one.since(one.wordings[0].id) is one.newest
    assert one.since(one.newest.id) is None


def test_what_was_taken_back_is_there_as_taken_back() -> None:
    (one,) = accounts(life(GIVEN + "2026-05-04 AccountWithdrawn account=#told"), TODAY)
    assert not one.stands
    assert one.back is not None


def test_on_the_day_before_it_was_taken_back_it_stood() -> None:
    told = life(GIVEN + "2026-05-04 AccountWithdrawn account=#told")
    assert accounts(told, date(2026, 5, 3))[0].stands


def test_an_account_is_found_by_any_of_its_versions() -> None:
    told = life(GIVEN + ANEW)
    assert {account_of(told, entry.id, TODAY).first for entry in told.entries} == {told.entries[0].id}  # type: ignore[union-attr]


def test_a_story_that_a_family_shares_is_not_somebodys_account() -> None:
    assert accounts(life('2026-05-01 AccountGiven kind=introduction words="We are four."'), TODAY) == ()


def test_an_account_given_while_a_plan_runs_stands_beside_it() -> None:
    told = life(GIVEN + PLAN)
    plan = told.entries[1]
    assert len(beside(told, TODAY, plan.id, plan.on.first, TODAY)) == 1


def test_an_account_that_names_something_else_of_ours_does_not() -> None:
    told = life(PLAN + "2026-05-02 PlanMade #other\n" + GIVEN.replace("words=", "beside=#other words="))
    plan, other = told.entries[:2]
    assert beside(told, TODAY, plan.id, plan.on.first, TODAY) == ()
    assert len(beside(told, TODAY, other.id, other.on.first, TODAY)) == 1


def test_what_was_taken_back_stands_beside_nothing() -> None:
    told = life(PLAN + GIVEN + "2026-05-04 AccountWithdrawn account=#told")
    assert beside(told, TODAY, told.entries[0].id, date(2026, 5, 1), TODAY) == ()
