"""Police, health and social care decide together whether to enquire."""

from datetime import date

from alongside.policy import load
from alongside.practice.strategy_discussion import FACTS, questions
from tests.life import life

LATER = date(2026, 12, 31)
TALK = '2026-05-11 StrategyDiscussionHeld question="Is it safe?" {} each.maya.enquire={}\n'


def codes(text: str) -> list[str]:
    return [question.code for question in questions(life(text), load(), LATER)]


def test_no_enquiry_no_question() -> None:
    assert codes(TALK.format("", "no")) == []


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
