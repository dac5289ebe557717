"""Coming in as somebody of the desk's small office, for pages that stand over it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from alongside.web.accounts import make_account, make_own_account
from alongside.web.models import Account
from tests.life import person, worker

FAMILY = ("mum", "dad", "maya", "ava", "femi")


def _made(name: str) -> Account:
    if name in FAMILY:
        return make_own_account(name, None, person(name))
    return make_account(name, None, worker(name))


@pytest.fixture
def come_in(clean: None) -> Callable[[str], Client]:
    """Come in as somebody of the office: `come_in("amira")`."""

    def comes(name: str) -> Client:
        client = Client()
        mine = Account.objects.filter(user__username=name).first() or _made(name)
        client.force_login(mine.user)
        return client

    return comes
