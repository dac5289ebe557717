"""One small town, planted, written once and read by every test here."""

from __future__ import annotations

import pytest

from alongside.town.levers import Levers
from tests.town.planted.plain import Town, town

SMALL = Levers(children=5_000, years=6)


@pytest.fixture(scope="session")
def small() -> Town:
    """A town of five thousand children, in which each truth lies at least once."""
    return town(SMALL)
