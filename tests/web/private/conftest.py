"""A small office with the Hartleys in it, its pages, and whoever comes in."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
import time_machine
from django.test import override_settings

from alongside.desk import CODEC, SHELVES
from alongside.practice.relationship import RelationshipTold
from alongside.record.memory import MemoryBook
from tests.desk.office import Office
from tests.life import person
from tests.web.office_door import come_in
from tests.web.pages_papers import counter

__all__ = ["come_in"]


@pytest.fixture
def morning() -> Iterator[None]:
    """It is a Thursday morning, whenever this runs: what is of today is so until the test is over."""
    with time_machine.travel("2026-11-12 09:40:00Z"):
        yield


@pytest.fixture
def office(morning: None) -> Iterator[Office]:
    """Amira is alongside Maya and Ava, who are one family with their mum; Ben and Meg are of her team."""

    def clock() -> datetime:
        return datetime.now(UTC)

    made = Office(MemoryBook(1, CODEC, clock=clock, shelves=SHELVES), clock)
    for name in ("maya", "ava"):
        made.child(name, "amira")
    for name in ("mum", "dad"):
        made.child(name)
    made.family("maya", "ava", "mum")
    made.given(RelationshipTold(other=person("mum"), kind="mother"), person("maya"))
    made.given(RelationshipTold(other=person("dad"), kind="father"), person("maya"))
    counter.DESKS.append(made.desk)
    with override_settings(ROOT_URLCONF="tests.web.pages_papers.counter", ALONGSIDE_DEMONSTRATION=True):
        yield made
    counter.DESKS.clear()
