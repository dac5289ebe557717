"""Help before and beside the law's own."""

from datetime import date

from alongside.policy import load
from alongside.practice.clock import due
from alongside.practice.early_help import CLOCKS, early_help, questions
from tests.life import life

POLICY = load()
LATER = date(2026, 12, 31)
BEGAN = "2026-01-05 EarlyHelpStarted organisation=School\n"


def test_it_runs_from_its_start_to_its_end() -> None:
    (spell,) = early_help(life(BEGAN + "2026-03-02 EarlyHelpEnded"), LATER)
    assert (spell.start, spell.end, spell.organisation) == (date(2026, 1, 5), date(2026, 3, 2), "School")


def test_a_second_start_while_it_runs_belongs_to_it() -> None:
    assert len(early_help(life(BEGAN + "2026-02-01 EarlyHelpStarted"), LATER)) == 1


def test_an_end_without_a_beginning_is_asked_about() -> None:
    text = "2026-03-02 EarlyHelpEnded"
    assert [q.code for q in questions(life(text), POLICY, LATER)] == ["early_help.ended_without_start"]


def test_people_around_the_family_meet_again() -> None:
    told = life(BEGAN + "2026-02-02 TeamAroundFamilyMet")
    assert [one.latest for one in due(told, POLICY, date(2026, 2, 3), CLOCKS)] == [date(2026, 3, 16)]
