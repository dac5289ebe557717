"""What goes to a conference, and what is asked when nothing says that it was held."""

from datetime import date

from alongside.policy import load
from alongside.practice.conference_report import questions, reports
from tests.life import life

REPORT = "2026-05-01 ConferenceReportWritten for_day=2026-05-11 wanted='A plan.'\n"


def asked(text: str, on: date) -> list[str]:
    return [question.code for question in questions(life(text), load(), on)]


def test_a_conference_whose_day_has_gone_is_asked_about() -> None:
    assert asked(REPORT, date(2026, 5, 11)) == []
    assert asked(REPORT, date(2026, 5, 12)) == ["conference_report.not_held"]


def test_one_that_was_held_is_not() -> None:
    held = "2026-05-11 ConferenceHeld kind=initial each.maya.decision=plan each.maya.categories=NEG"
    assert asked(REPORT + held, date(2026, 6, 1)) == []


def test_a_report_is_there_from_its_day() -> None:
    assert len(reports(life(REPORT), date(2026, 5, 1))) == 1
    assert reports(life(REPORT), date(2026, 4, 30)) == ()
