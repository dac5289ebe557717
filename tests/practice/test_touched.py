"""The ties that a decision touches, and what we do about each."""

from datetime import date

from alongside.policy import load
from alongside.practice.touched import last_touched, questions, touched
from tests.life import life, person

LATER = date(2026, 12, 31)
AVA, NAN = person("ava"), person("nan")
LOVED = '2026-05-01 ImportantPersonNamed person=ava in_words="My sister" @about=maya\n'
MOVE = '2026-05-20 DecisionMade what="Maya moves to Nan\'s" changes={} {} @about=maya\n'


def codes(ties: str = "", changes: str = "home") -> list[str]:
    told = life(LOVED + MOVE.format(changes, f'each.maya.ties="{ties}"' if ties else ""))
    return [question.code for question in questions(told, load(), LATER)]


def test_a_tie_that_is_touched_stays_a_question_until_it_is_answered() -> None:
    assert codes("ava") == ["ties.no_answer"]
    assert codes("ava: Saturdays stay, at Nan's") == []


def test_a_move_that_says_nothing_of_those_a_child_loves_is_asked_about() -> None:
    assert codes() == ["ties.unsaid"]
    assert codes(changes="worker") == []


def test_the_last_decision_about_a_tie_is_the_one_that_counts() -> None:
    text = MOVE.format("home", 'each.maya.ties="ava: Every Saturday; nan"')
    later = '2026-06-20 StrategyDiscussionHeld each.maya.enquire=yes each.maya.ties="ava: On Sundays"'
    told = life(LOVED + text + later)
    assert [one.person for one in touched(told)] == [AVA, NAN, AVA]
    assert last_touched(told)[AVA].answer == "On Sundays"
