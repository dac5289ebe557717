"""An office over PostgreSQL with a safe for its papers, its pages, and the people who work in it."""

from collections.abc import Iterator

import pytest
from django.test import override_settings

from tests.desk.conftest import SealedOffice, desk_database, doors, sealed_office
from tests.desk.office import Office
from tests.web.office_door import come_in
from tests.web.pages_papers import counter

__all__ = ["come_in", "desk_database", "doors", "sealed_office"]


@pytest.fixture
def office(sealed_office: SealedOffice) -> Iterator[Office]:
    """The office whose pages these are."""
    counter.DESKS.append(sealed_office.office.desk)
    with override_settings(ROOT_URLCONF="tests.web.pages_papers.counter", ALONGSIDE_DEMONSTRATION=True):
        yield sealed_office.office
    counter.DESKS.clear()
