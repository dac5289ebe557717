"""Visits of a drawn family."""

from __future__ import annotations

from alongside.practice.visit import VisitMade
from tests.town.written import neighbours


def test_nobody_is_seen_alone_who_was_not_seen() -> None:
    _, drafts = neighbours.written(1)
    each = [part for one in drafts if isinstance(one.fact, VisitMade) for part in one.each.values()]
    assert each
    assert not [part for part in each if part.alone and not part.seen]
