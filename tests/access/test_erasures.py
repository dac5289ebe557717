"""When a reason says the words again that were to go; and by which names the record knows a hold."""

import pytest

from alongside.access.erasures import repeats
from alongside.access.facts import LegalHoldLifted, LegalHoldPlaced
from alongside.record.canonical import COMMON
from alongside.record.erasing import LIFTED, PLACED
from tests.life import entries, person

VISIT = """
2026-03-05 VisitMade purpose=child_in_need story="They were at Nan's all weekend." @about=maya,ava \\
    each.maya.words="I heard them shouting downstairs."
"""


@pytest.mark.parametrize(
    ("reason", "again"),
    [
        ("It says they were at Nan\N{RIGHT SINGLE QUOTATION MARK}s all weekend, and they were not", True),
        ("THEY WERE, AT NAN'S", True),
        ("They were somewhere else", False),
        ("I heard them shouting downstairs", False),
        ("Nan's", False),
        ("", False),
    ],
)
def test_a_reason_says_again_what_four_words_in_a_row_say(reason: str, again: bool) -> None:
    (visit,) = entries(VISIT)
    assert repeats(reason, visit, {COMMON}) is again


def test_what_was_said_for_one_sister_alone_is_hers() -> None:
    reason = "I heard them shouting"
    (visit,) = entries(VISIT)
    assert repeats(reason, visit, {person("maya")})
    assert not repeats(reason, visit, {person("ava"), COMMON})


def test_the_record_knows_the_facts_of_a_hold_by_their_names() -> None:
    assert (LegalHoldPlaced.__name__, LegalHoldLifted.__name__) == (PLACED, LIFTED)
