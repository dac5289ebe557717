"""A plan of which nothing came: as people to help, with what was promised."""

from datetime import date

import pytest

from alongside.policy import load
from alongside.practice.nothing_came import nothing_came, promised
from tests.life import life

TODAY = date(2026, 6, 1)
PLAN = '2026-04-01 PlanMade #plan kind=family_help lines="club: A club (Amira, 2026-05-01); bed: A bed"\n'


def since(text: str) -> list[date]:
    return [one.since for one in nothing_came(life(text), load(), TODAY)]


@pytest.mark.parametrize(
    ("more", "days"),
    [
        ("", [date(2026, 4, 1)]),
        ('2026-04-20 HelpArrived plan=#plan line=bed words="The bed"', [date(2026, 4, 20)]),
        ('2026-05-20 HelpArrived words="We filled in a form together"', []),
        (
            '2026-05-20 HelpArrived #came words="The bed"\n2026-05-21 HelpConfirmed arrived=#came came=no',
            [date(2026, 4, 1)],
        ),
        ("2026-05-20 PlanEnded plan=#plan", []),
        ("2026-05-20 EpisodeClosed because=adopted", []),
    ],
)
def test_a_plan_waits_for_help_from_the_last_that_came(more: str, days: list[date]) -> None:
    assert since(PLAN + more) == days


def test_a_plan_of_this_month_is_new() -> None:
    assert since(PLAN.replace("2026-04-01", "2026-05-02")) == []


def test_it_names_what_is_still_to_come() -> None:
    (one,) = nothing_came(
        life(PLAN + '2026-04-20 HelpArrived plan=#plan line=bed words="The bed"'), load(), TODAY
    )
    assert [line.line.key for line in one.still_to_come] == ["club"]


def test_what_was_offered_and_not_wanted_is_no_help_either() -> None:
    no = "".join(
        f"2026-04-02 HelpOffered #{key} plan=#plan line={key}\n"
        f"2026-04-03 HelpAnswered offer=#{key} answer=no\n"
        for key in ("club", "bed")
    )
    (one,) = nothing_came(life(PLAN + no), load(), TODAY)
    assert one.unwanted


def test_what_a_plan_promises_waits_until_it_is_offered_or_comes() -> None:
    offered = "2026-04-02 HelpOffered plan=#plan line=club\n"
    assert [one.line.line.key for one in promised(life(PLAN), TODAY)] == ["club", "bed"]
    assert [one.line.line.key for one in promised(life(PLAN + offered), TODAY)] == ["bed"]
