"""Nothing but facts and looks gives a truth away: no word, no key, no order; one seed plants the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import msgspec
import pytest

from alongside.record import Draft, EntryId
from alongside.town.planted import TRUTHS, plant
from alongside.town.planted.sheet import UUID
from tests.town.planted.conftest import SMALL
from tests.town.planted.plain import Drawn, Town, write

TELLS = re.compile(
    r"\b(plant(ed)?|invented|invention|fake|drift(ing|ed)?|snoop\w*|curio\w+|parted|duplicate\w*|exploit\w*"
    r"|reorganis\w+|restructur\w+|inspect\w+|copied|copy and paste|truth)\b",
    re.IGNORECASE,
)


def planted(town: Town) -> Iterator[Draft]:
    """Every draft that an answer names."""
    named = {entry for one in town.plants.found for entry in one.entries}
    return (draft for draft in town.every() if draft.id in named)


def test_no_text_says_what_it_is_part_of(small: Town) -> None:
    told = list(planted(small))
    assert len(told) > 100
    for draft in told:
        text = msgspec.json.encode((draft.fact, draft.each)).decode()
        assert not TELLS.search(text), text


def test_every_entry_that_an_answer_names_stands_in_the_town(small: Town) -> None:
    named = {entry for one in small.plants.found for entry in one.entries}
    assert named <= {draft.id for draft in small.every()}


def test_keys_of_submissions_count_on_without_a_gap(small: Town) -> None:
    for number, drafts in small.drafts.items():
        assert {one.client_ref for one in drafts} == {f"f{number}/{nr}" for nr in range(len(drafts))}


def test_drafts_stand_in_the_order_written_and_no_two_at_one_instant(small: Town) -> None:
    for drafts in small.drafts.values():
        moments = [one.recorded_at for one in drafts if one.recorded_at]
        assert all(a < b for a, b in pairwise(moments))


def test_keys_of_one_family_begin_alike_and_tell_nothing_else(small: Town) -> None:
    for drafts in small.drafts.values():
        assert len({draft.id[:15] for draft in drafts if draft.id}) == 1
        assert len({draft.id for draft in drafts}) == len(drafts)


def test_nothing_is_written_before_it_happened_or_before_what_it_names(small: Town) -> None:
    for drafts in small.drafts.values():
        at = {one.id: one.recorded_at for one in drafts}
        for one in drafts:
            assert one.recorded_at is not None
            assert one.on.starts <= one.recorded_at
            before = [at.get(name) for name in _names(one)]
            assert all(when is None or when <= one.recorded_at for when in before), one


def _names(draft: Draft) -> list[EntryId]:
    return [EntryId(name) for name in UUID.findall(msgspec.json.encode(draft.fact).decode())]


def test_without_the_lever_nothing_lies_anywhere() -> None:
    levers = replace(SMALL, planted=False)
    drawn = Drawn(levers)
    plants = plant(levers, drawn.family, drawn.count, drawn.staff)
    assert not plants.plantings
    for number in range(0, 400, 7):
        family, again = drawn.family(number), drawn.family(number)
        plants.shape(family)
        assert family == again
        drafts = write(family, drawn.staff, levers)
        assert plants.mark(family, drafts) == drafts


@pytest.mark.parametrize("truth", [one.name for one in TRUTHS])
def test_each_truth_lies_somewhere_in_a_town_of_five_thousand(small: Town, truth: str) -> None:
    assert any(one.truth == truth for one in small.plants.plantings)


def test_a_family_alone_carries_what_it_carries_in_the_town(small: Town) -> None:
    drawn = Drawn(SMALL)
    plants = plant(SMALL, drawn.family, drawn.count, drawn.staff)
    assert plants.plantings == small.plants.plantings
    carrying = sorted({one.family for one in small.plants.found})
    for number in reversed(carrying[:40]):
        family = drawn.family(number)
        plants.shape(family)
        assert plants.mark(family, write(family, drawn.staff, SMALL)) == small.drafts[number]
    told = plants.take()
    assert set(told) <= set(small.plants.found)
    assert not plants.found


def test_nobody_stands_in_the_entries_of_two_families(small: Town) -> None:
    of = dict[str, int]()
    for number, drafts in small.drafts.items():
        for who in {who for draft in drafts for who in draft.about}:
            assert of.setdefault(who, number) == number
