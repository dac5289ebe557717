"""Asked, offered, wanted, arrived, did it help."""

from datetime import date

import pytest

from alongside.policy import load
from alongside.practice.help import HelpState, help_ledger, questions
from tests.life import life

LATER = date(2026, 6, 1)
ASKED = '2026-05-01 HelpAskedFor #ask words="Somebody to sit with the baby"\n'
OFFER = "2026-05-05 HelpOffered #offer asked=#ask by_whom=Homestart\n"
CAME = "2026-05-11 HelpArrived #came offer=#offer\n"


@pytest.mark.parametrize(
    ("text", "state", "days"),
    [
        (ASKED, HelpState.ASKED, 31),
        (ASKED + "2026-05-05 HelpNotFound asked=#ask", HelpState.NOT_FOUND, 31),
        (ASKED + OFFER, HelpState.OFFERED, 31),
        (ASKED + OFFER + "2026-05-06 HelpAnswered offer=#offer answer=yes", HelpState.WANTED, 31),
        (ASKED + OFFER + "2026-05-06 HelpAnswered offer=#offer answer=no", HelpState.DECLINED, None),
        (ASKED + OFFER + CAME, HelpState.ARRIVED, 10),
        (ASKED + OFFER + CAME + "2026-05-12 HelpConfirmed arrived=#came came=yes", HelpState.CONFIRMED, 10),
        (ASKED + OFFER + CAME + "2026-05-12 HelpConfirmed arrived=#came came=no", HelpState.DID_NOT_COME, 31),
    ],
)
def test_each_piece_of_help_is_one_line_that_says_how_far_it_came(
    text: str, state: HelpState, days: int | None
) -> None:
    (line,) = help_ledger(life(text), LATER)
    assert (line.state, line.waiting_days(LATER)) == (state, days)


def test_help_that_simply_came_is_in_the_ledger() -> None:
    (line,) = help_ledger(life('2026-05-11 HelpArrived words="A cot"'), LATER)
    assert line.waiting_days(LATER) == 0


def test_what_the_family_say_did_not_come_is_asked_about() -> None:
    text = ASKED + OFFER + CAME + "2026-05-12 HelpConfirmed arrived=#came came=no"
    assert [q.code for q in questions(life(text), load(), LATER)] == ["help.did_not_come"]


def test_the_familys_measure_goes_from_nought_to_ten() -> None:
    text = '2026-05-01 GoalSet #g words="Sunday lunch" now=3\n2026-06-01 GoalRated goal=#g now=11'
    assert [q.code for q in questions(life(text), load(), LATER)] == ["help.goal_outside_measure"]
