"""What a worker writes down of a child's words."""

from datetime import date

from alongside.policy import load
from alongside.practice.voice import own_words, questions, significant
from tests.life import entry_named, life, person

LATER = date(2026, 12, 31)
TEXT = f"""
    2026-05-01 VisitMade each.maya.seen=yes each.maya.words="I like Fridays"
    2026-05-02 AccountGiven #told words="Nobody asked me" @said_by={person("maya")}
    2026-05-03 AccountGiven words="She is fine" @said_by={person("mum")}
    2026-06-03 ConferenceHeld kind=review each.maya.decision=continue each.maya.childs_words="Can Nan come?"
    2026-06-10 WordsActedOn account=#told changed="Maya chairs the start of each meeting"
"""


def test_a_childs_words_are_gathered_from_wherever_they_were_said() -> None:
    told = own_words(life(TEXT), LATER)
    assert [own.words for own in told] == ["I like Fridays", "Nobody asked me", "Can Nan come?"]


def test_what_came_of_them_stands_beside_them() -> None:
    told = own_words(life(TEXT), LATER)
    assert [len(own.came_of_it) for own in told] == [0, 1, 0]


def test_words_taken_back_are_not_shown() -> None:
    told = own_words(life(TEXT + "2026-07-01 AccountWithdrawn account=#told"), LATER)
    assert "Nobody asked me" not in [own.words for own in told]


def test_an_answer_that_says_nothing_is_asked_about() -> None:
    text = TEXT + "2026-07-01 WordsActedOn account=#told"
    assert [q.code for q in questions(life(text), load(), LATER)] == ["voice.nothing_said"]


def test_a_marked_entry_is_known_by_its_first_word() -> None:
    text = TEXT + '2026-07-01 MarkedSignificant entry=#told why="The first time she said it"'
    assert significant(life(text), LATER) == {entry_named(text, "told")}
