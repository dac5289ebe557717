"""The family and the people who know them decide together."""

from datetime import date

import pytest

from alongside.policy import load
from alongside.practice.conference import questions
from tests.life import life

LATER = date(2026, 12, 31)
GOOD = (
    "2026-06-03 ConferenceHeld kind=initial each.maya.decision=plan each.maya.categories=NEG "
    'each.maya.childs_words="I want to stay with Nan"'
)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (GOOD, []),
        (GOOD.replace("06-03", "06-06"), ["conference.weekend"]),
        (GOOD.replace("each.maya.categories=NEG ", ""), ["conference.no_category"]),
        ("2026-06-03 ConferenceHeld kind=initial", ["conference.undecided"]),
        ("2026-06-03 ConferenceHeld kind=initial each.maya.decision=no_plan", ["conference.childs_words"]),
    ],
)
def test_it_asks_what_a_thoughtful_colleague_would(text: str, codes: list[str]) -> None:
    assert [question.code for question in questions(life(text), load(), LATER)] == codes
