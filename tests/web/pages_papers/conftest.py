"""An office over PostgreSQL with a safe for its papers, its pages, and the people who work in it."""

from collections.abc import Callable, Iterator

import pytest
from django.test import Client, override_settings

from alongside.web.accounts import make_account
from alongside.web.models import Account
from tests.desk.conftest import SealedOffice, desk_database, sealed_office
from tests.desk.office import Office
from tests.life import worker
from tests.web.pages_papers import counter

__all__ = ["desk_database", "sealed_office"]


@pytest.fixture
def office(sealed_office: SealedOffice) -> Iterator[Office]:
    """The office whose pages these are."""
    counter.DESKS.append(sealed_office.office.desk)
    with override_settings(ROOT_URLCONF="tests.web.pages_papers.counter", ALONGSIDE_DEMONSTRATION=True):
        yield sealed_office.office
    counter.DESKS.clear()


@pytest.fixture
def come_in(clean: None) -> Callable[[str], Client]:
    """Come in as somebody of the office: `come_in("amira")`."""

    def comes(name: str) -> Client:
        client = Client()
        mine = Account.objects.filter(user__username=name).first() or make_account(name, None, worker(name))
        client.force_login(mine.user)
        return client

    return comes
