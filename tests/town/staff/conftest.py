"""Those who work in a drawn town of 60,000 children, drawn once."""

from __future__ import annotations

from datetime import date

import pytest

from alongside.town.england.kinds import ENGLAND
from alongside.town.levers import Levers
from alongside.town.staff.roster import Staff

TROUBLE = date(2023, 6, 1)


@pytest.fixture(scope="session")
def staff() -> Staff:
    """England's rates, ten years."""
    return Staff(Levers(), ENGLAND)


@pytest.fixture(scope="session")
def troubled() -> Staff:
    """The same, with a team in trouble."""
    return Staff(Levers(trouble=TROUBLE), ENGLAND)
