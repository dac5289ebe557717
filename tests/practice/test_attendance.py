"""Small things that several facts share."""

import msgspec

from alongside.practice.attendance import Attended, PlanLine
from tests.life import worker


def test_what_is_not_said_of_who_came_takes_no_room() -> None:
    assert msgspec.json.encode(Attended(name="Dr Patel")) == b'{"name":"Dr Patel"}'


def test_that_somebody_did_not_come_is_kept() -> None:
    away = Attended(person=worker("tom"), came=False, note="Sent a report")
    assert msgspec.json.decode(msgspec.json.encode(away), type=Attended) == away


def test_a_plan_line_keeps_its_key_while_its_words_change() -> None:
    line = PlanLine(key="club", what="A holiday club")
    assert msgspec.structs.replace(line, what="A holiday club at St Mark's").key == "club"
