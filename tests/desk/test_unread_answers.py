"""How it was for somebody is read by nobody who works here before its week is over."""

from datetime import UTC, datetime

import pytest

from alongside.desk import CODEC, SHELVES
from alongside.practice.encounter import QuestionAnswered, QuestionPut
from alongside.record import EntryId
from alongside.record.memory import MemoryBook
from tests.desk.office import Office
from tests.life import person


class Day:
    """A clock that stands where it was put."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 12, 10, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def day() -> Day:
    return Day()


@pytest.fixture
def asked(day: Day) -> tuple[Office, EntryId]:
    """Amira's phone, in Maya's hands."""
    office = Office(MemoryBook(1, CODEC, clock=day, shelves=SHELVES), day)
    office.child("maya", "amira")
    put = office.write("amira", QuestionPut(question="listened", to=person("maya")), person("maya")).id
    answer = QuestionAnswered(asked=put, answer="no", words="She looked at her watch.")
    return office, office.write("amira", answer, person("maya"), said_by=person("maya")).id


def told(office: Office, name: str) -> tuple[str, str]:
    (answer,) = office.life(name, person("maya")).each(QuestionAnswered)
    return answer.fact.answer, answer.fact.words


@pytest.mark.parametrize("name", ["amira", "ben", "meg"])
def test_before_its_week_is_over_there_is_an_answer_and_no_word_of_it(
    asked: tuple[Office, EntryId], name: str
) -> None:
    assert told(asked[0], name) == ("", "")


def test_its_history_tells_no_word_of_it_either(asked: tuple[Office, EntryId]) -> None:
    office, entry = asked
    (word,) = office.desk.history(office.who("amira"), entry)
    assert isinstance(word.fact, QuestionAnswered)
    assert word.fact.words == ""


def test_on_the_monday_after_the_team_reads_it(asked: tuple[Office, EntryId], day: Day) -> None:
    day.now = datetime(2026, 11, 16, 0, 1, tzinfo=UTC)
    assert told(asked[0], "ben") == ("no", "She looked at her watch.")
