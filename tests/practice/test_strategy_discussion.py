"""Police, health and social care decide together whether to enquire."""

from datetime import date

from alongside.policy import load
from alongside.practice.strategy_discussion import FACTS, last_no, questions
from tests.life import life

LATER = date(2026, 12, 31)
NO = """
    2026-05-01 HelpOffered #offer
    2026-05-05 HelpAnswered offer=#offer answer=no
"""
TALK = '2026-05-11 StrategyDiscussionHeld question="Is it safe?" {} each.maya.enquire={}\n'


def codes(text: str) -> list[str]:
    return [question.code for question in questions(life(text), load(), LATER)]


def test_an_enquiry_soon_after_a_no_must_say_what_is_new() -> None:
    assert codes(NO + TALK.format("", "yes")) == ["strategy_discussion.after_a_no"]
    assert codes(NO + TALK.format('what_is_new="A bruise"', "yes")) == []


def test_it_says_how_many_days_after() -> None:
    (question,) = questions(life(NO + TALK.format("", "yes")), load(), LATER)
    assert "6 days before" in question.words


def test_a_no_long_ago_is_not_the_reason() -> None:
    assert last_no(life(NO), date(2026, 7, 1)) is None


def test_no_enquiry_no_question() -> None:
    assert codes(NO + TALK.format("", "no")) == []


def test_an_enquiry_names_what_it_must_answer() -> None:
    assert codes("2026-05-11 StrategyDiscussionHeld each.maya.enquire=yes") == [
        "strategy_discussion.no_question"
    ]


def test_the_form_asks_whether_help_and_talking_could_answer_it() -> None:
    fields = FACTS[0].__struct_fields__
    assert {"question", "could_help_answer"} <= set(fields)


def test_the_day_on_which_it_was_worth_looking_again_is_asked_about_until_somebody_does() -> None:
    talk = TALK.format("look_again=2026-06-11", "no")
    assert codes(talk) == ["strategy_discussion.look_again"]
    assert codes(talk + "2026-06-11 StrategyDiscussionHeld each.maya.enquire=no") == []
