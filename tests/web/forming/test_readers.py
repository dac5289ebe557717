"""Beside every question stands who reads the answer, in words that anybody understands."""

import re

import pytest

from alongside.desk import FACTS
from alongside.record import Fact
from alongside.web.forming.boxes import fields
from alongside.web.forming.readers import in_words

OF_MACHINES = re.compile(r"[A-Z]{2}|_|\d|[a-z][A-Z]|ledger|genogram|chronology|placement|measure|bundle")


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.__name__)
def test_no_reader_is_the_name_of_a_column(fact: type[Fact]) -> None:
    asked = (*fields(fact), *(fields(fact.Each) if fact.Each else ()))
    said = {words for one in asked for words in in_words(one.ask.reads)}
    assert [words for words in said if OF_MACHINES.search(words)] == []


def test_a_reader_is_named_once() -> None:
    assert in_words(("SSD cin_visits", "SSD cp_visits", "chronology")) == (
        "the standard data that councils gather",
        "the story of what happened",
    )
