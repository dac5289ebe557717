"""Somebody on their side."""

from datetime import date

from alongside.policy import load
from alongside.practice.advocacy import beside, conflicted, offers, papers, postponements, questions
from tests.life import life, person

LATER = date(2026, 12, 31)
OFFER = "2026-05-01 AdvocacyOffered #offer kind=childs_advocate to=maya at_point=enquiry unless_no=yes\n"
YES = '2026-05-02 AdvocacyAnswered offer=#offer answer=yes words="If he comes to me."\n'
BEGAN = "2026-05-06 AdvocateBegan #femi advocate=femi for_whom=maya kind=childs_advocate\n"
PAPER = '2026-06-03 PaperGiven #report what="The report" to=maya meeting=conference meeting_on=2026-06-04\n'
ASKED = "2026-06-03 PostponementAsked #ask meeting=conference meeting_on=2026-06-04 paper=#report\n"


def codes(text: str) -> list[str]:
    return [question.code for question in questions(life(text), load(), LATER)]


def test_an_offer_has_its_answer_in_their_own_words() -> None:
    (one,) = offers(life(OFFER + YES), LATER)
    assert one.answered is not None
    assert (one.to, one.answer, one.answered.fact.words) == (person("maya"), "yes", "If he comes to me.")


def test_an_offer_that_nobody_answered_is_asked_about_until_somebody_came() -> None:
    assert codes(OFFER) == ["advocacy.unanswered"]
    assert codes(OFFER + YES) == []
    assert codes(OFFER + BEGAN) == []


def test_an_advocate_stands_beside_her_until_they_say_goodbye() -> None:
    (one,) = beside(life(BEGAN + "2026-08-01 AdvocateEnded began=#femi\n"), LATER)
    assert [one.holds(date(2026, 5, 5)), one.holds(date(2026, 5, 6)), one.holds(date(2026, 8, 1))] == [
        False,
        True,
        False,
    ]


def test_an_advocate_of_a_child_who_is_her_mothers_too_is_asked_about() -> None:
    mums = "2026-05-09 AdvocateBegan advocate=femi for_whom=mum kind=parental_representative\n"
    assert len(conflicted(life(BEGAN + mums), LATER)) == 1
    assert codes(BEGAN + mums) == ["advocacy.two_sides"]
    assert conflicted(life(BEGAN + mums.replace("femi", "bel")), LATER) == ()


def test_brothers_and_sisters_may_share_an_advocate() -> None:
    avas = BEGAN.replace("#femi", "").replace("for_whom=maya", "for_whom=ava")
    assert conflicted(life(BEGAN + avas), LATER) == ()


def test_a_paper_that_came_the_day_before_was_late_by_the_authoritys_own_rule() -> None:
    early = PAPER.replace("2026-06-03", "2026-06-01").replace("#report", "")
    first, last = papers(life(early + PAPER), load(), LATER)
    assert (first.late, first.working_days) == (False, 3)
    assert (last.late, last.working_days, last.wanted) == (True, 1, 2)


def test_another_day_that_was_asked_for_waits_for_our_answer() -> None:
    assert codes(PAPER + ASKED) == ["advocacy.another_day"]
    answer = "2026-06-03 PostponementAnswered asked=#ask answer=moved to_day=2026-06-11\n"
    (one,) = postponements(life(PAPER + ASKED + answer), LATER)
    assert one.answered is not None
    assert codes(PAPER + ASKED + answer) == []
