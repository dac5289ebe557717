"""Visits of a drawn family."""

from __future__ import annotations

from alongside.practice.visit import VisitMade, VisitMadeEach
from tests.town.written import neighbours


def test_nobody_is_seen_alone_who_was_not_seen() -> None:
    _, drafts = neighbours.written(1)
    parts = [part for one in drafts if isinstance(one.fact, VisitMade) for part in one.each.values()]
    each = [part for part in parts if isinstance(part, VisitMadeEach)]
    assert each
    assert not [part for part in each if part.alone and not part.seen]
