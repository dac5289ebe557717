"""People who mattered and were lost."""

from datetime import date

from alongside.policy import load
from alongside.practice.reconnection import lost, questions, searches
from tests.life import life, person

TODAY = date(2026, 12, 31)
NAMED = '2026-05-01 ImportantPersonNamed person=keira in_words="My best friend"\n'
BROKEN = "2026-05-10 TieBroken person=keira cause=our_decision\n"
BEGAN = '2026-06-01 ReconnectionBegan #search person=keira wish=yes words="Tell her I have a bed."\n'
TRIED = '2026-06-03 SearchTried search=#search what="Wrote to the old house" came_of_it="It came back"\n'
FOUND = "2026-06-20 PersonFound search=#search person=keira\n"


def codes(text: str) -> list[str]:
    return [question.code for question in questions(life(text), load(), TODAY)]


def test_somebody_whose_tie_was_hurt_is_lost_until_somebody_looks_for_them() -> None:
    assert [tie.person for tie in lost(life(NAMED + BROKEN), TODAY)] == [person("keira")]
    assert lost(life(NAMED + BROKEN + BEGAN), TODAY) == ()


def test_somebody_not_seen_for_a_year_is_lost_too() -> None:
    assert lost(life(NAMED), TODAY) == ()
    assert len(lost(life(NAMED.replace("2026", "2024")), TODAY)) == 1


def test_a_search_has_what_was_tried_and_whom_we_found_and_what_they_can_be() -> None:
    asked = '2026-06-25 ImportantPersonAsked person=keira answer="Saturdays"\n'
    (one,) = searches(life(BEGAN + TRIED + FOUND + asked), TODAY)
    assert None not in (one.found, one.asked)
    assert [entry.fact.came_of_it for entry in one.tried] == ["It came back"]
    assert not one.waits


def test_looking_for_somebody_without_asking_the_child_is_asked_about() -> None:
    assert codes(BEGAN) == []
    assert codes(BEGAN.replace("wish=yes", "wish=not_asked")) == ["reconnection.wish"]
    assert codes(BEGAN.replace("wish=yes", "wish=no")) == ["reconnection.no"]


def test_when_we_stop_for_now_we_ask_again_on_the_day_we_said() -> None:
    ended = "2026-07-01 ReconnectionEnded search=#search ask_again=2026-10-01\n"
    assert codes(BEGAN + ended) == ["reconnection.again"]
    assert codes(BEGAN + ended.replace("2026-10-01", "2027-10-01")) == []
