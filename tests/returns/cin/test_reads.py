"""The return is made from the kinds of fact that it reads, and says what the whole life would say."""

from collections.abc import Mapping

import pytest
from hypothesis import given, settings

from alongside.record import Life
from alongside.returns.cin.period import CensusYear
from alongside.returns.cin.reads import KINDS
from alongside.returns.cin.rows import told
from alongside.returns.cin.tree import Node
from tests.examples import examples
from tests.practice.test_truths import POLICY
from tests.returns.cin.census import EVERY_YEAR, Census
from tests.returns.cin.test_round_trip import some_children
from tests.returns.cin.test_truths import ANY_LIFE
from tests.town.conftest import filled, lives

__all__ = ["filled", "lives"]
YEAR = CensusYear(2027)


def only_what_is_read(one: Life) -> Life:
    """The life as the book gives it for these kinds: every chain in which one stands, whole."""
    roots = {entry.root for entry in one.entries if entry.kind in KINDS}
    return Life(one.subject, [entry for entry in one.entries if entry.root in roots])


@settings(max_examples=examples(200), deadline=None)
@given(ANY_LIFE)
def test_of_any_life_the_rows_are_the_rows_from_everything(one: Life) -> None:
    assert told(only_what_is_read(one), YEAR, POLICY) == told(one, YEAR, POLICY)


@pytest.mark.parametrize("ends", EVERY_YEAR)
def test_of_everybody_in_the_town_the_rows_are_the_rows_from_everything(
    lives: Mapping[str, Life], ends: int
) -> None:
    year = CensusYear(ends)
    for one in lives.values():
        assert told(only_what_is_read(one), year, POLICY) == told(one, year, POLICY)


@settings(max_examples=examples(50), deadline=None)
@given(some_children(YEAR))
def test_of_a_census_that_came_in_the_rows_are_the_rows_from_everything(children: list[Node]) -> None:
    census = Census()
    census.bring(children, YEAR.ends)
    for one in map(census.life, census.children.values()):
        assert told(only_what_is_read(one), YEAR, POLICY) == told(one, YEAR, POLICY)


def test_what_was_said_in_confidence_is_not_fetched_for_a_return() -> None:
    assert not {"AccountGiven", "NoteWritten", "VisitMade", "DecisionMade"} & KINDS
