"""The answers say where each truth lies, and open only with their key."""

from __future__ import annotations

import json

import pytest

from alongside.town.planted import TRUTHS, NotTheKey, answers, open_answers, seal_answers
from tests.house.module import ROOT
from tests.town.planted.plain import Town

TOLD = b'{"truths": []}'


def test_each_truth_is_told_with_how_it_shows_and_where(small: Town) -> None:
    told = json.loads(answers(small.plants))
    assert told["version"] == 1
    assert [one["kind"] for one in told["truths"]] == [one.name for one in TRUTHS]
    for one in told["truths"]:
        assert one["what"]
        assert one["how it shows"]
        assert one["places"]


def test_who_invented_visits_is_told_with_the_entries(small: Town) -> None:
    told = json.loads(answers(small.plants))
    place = next(one for one in told["truths"] if one["kind"] == "invented_visits")["places"][0]
    assert place["workers"]
    assert sum(len(family["entries"]) for family in place["families"]) > 20


def test_answers_are_the_same_in_whatever_order_they_were_gathered(small: Town) -> None:
    told = answers(small.plants)
    found = small.plants.take()
    small.plants.gather(reversed(found))
    assert answers(small.plants) == told


def test_what_is_sealed_opens_with_its_key() -> None:
    sealed, key = seal_answers(TOLD)
    assert TOLD not in sealed
    assert open_answers(sealed, key) == TOLD


def test_another_key_opens_nothing() -> None:
    sealed, _ = seal_answers(TOLD)
    _, other = seal_answers(TOLD)
    with pytest.raises(NotTheKey, match="do not open with this key"):
        open_answers(sealed, other)


@pytest.mark.parametrize("sealed", [b"", b"alongside-town-answers/1\n", b"something else"])
def test_what_is_no_answers_file_is_said_to_be_none(sealed: bytes) -> None:
    _, key = seal_answers(TOLD)
    with pytest.raises(NotTheKey):
        open_answers(sealed, key)


def test_a_changed_file_does_not_open() -> None:
    sealed, key = seal_answers(TOLD)
    with pytest.raises(NotTheKey):
        open_answers(sealed[:-1] + bytes([sealed[-1] ^ 1]), key)


def test_each_truth_stands_in_the_documentation() -> None:
    told = (ROOT / "docs" / "town.md").read_text()
    missing = [one.name for one in TRUTHS if f"| `{one.name}` |" not in told]
    assert not missing
