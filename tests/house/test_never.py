"""What is never asked of anybody: a score. Love is answered in words, and no number stands for a person."""

import re

import pytest

from alongside.desk import FACTS
from alongside.practice import circle, own_map, voice
from alongside.record import Box, Fact
from docs.make import questions
from tests.house.module import ROOT

NUMBERED = {Box.NUMBER, Box.CODE, Box.CODES}
SCORE = re.compile(r"score|rating|risk|rank|closeness|grade|level")
THE_FAMILYS_OWN = {"GoalSet", "GoalRated"}
"""How far they have come by their own measure, and said by nobody else."""


@pytest.mark.parametrize("fact", [*circle.FACTS, *own_map.FACTS])
def test_who_loves_a_child_is_answered_in_words(fact: type[Fact]) -> None:
    counted = [name for _, name, ask in questions(fact) if ask.box in NUMBERED]
    assert not counted, f"{fact.__name__} counts or codes a tie: {counted}"


@pytest.mark.parametrize("fact", voice.FACTS)
def test_what_somebody_said_is_never_counted_or_coded(fact: type[Fact]) -> None:
    assert not [name for _, name, ask in questions(fact) if ask.box in NUMBERED]


def test_no_question_asks_for_a_score() -> None:
    asked = [(fact.__name__, name) for fact in FACTS for _, name, _ in questions(fact)]
    scores = [one for one in asked if one[0] not in THE_FAMILYS_OWN and SCORE.search(one[1])]
    assert not scores, f"Ask in words instead: {scores}"


READS_PLACES = {"practice/own_map.py", "story/own_map.py", "web/pages/own_map.py", "town/values.py"}
"""Where a map is kept, drawn, changed by the child, and told for the demonstration."""


def test_where_a_child_put_somebody_is_read_by_the_picture_and_by_nothing_else() -> None:
    package = ROOT / "alongside"
    text = {path: path.read_text(encoding="utf-8") for path in package.rglob("*.py")}
    knows = {
        str(path.relative_to(package))
        for path, said in text.items()
        if re.search(r"own_map import [^\n]*\bPut\b|Put\(named|fact\.places\b", said)
    }
    assert knows <= READS_PLACES
