"""Accounts of the town's people, its pages, and the web behind a real socket."""

from collections.abc import Callable, Iterator
from threading import Thread
from typing import Any

import pytest
from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler
from django.db import connection
from django.test import Client, override_settings

from alongside.town.demonstration import ACCOUNTS
from alongside.web.accounts import make_account, make_own_account, make_persona
from alongside.web.models import Account
from alongside.web.wsgi import application
from tests.web.pages.town import TOWN


@pytest.fixture(autouse=True)
def town() -> Iterator[Any]:
    """The pages of the town, in a demonstration."""
    with override_settings(ROOT_URLCONF="tests.web.pages.town", ALONGSIDE_DEMONSTRATION=True):
        yield TOWN


@pytest.fixture
def come_in(clean: None) -> Callable[[str], Client]:
    """Come in as a worker, `come_in("amira")`, or as somebody of a family, `come_in("hartley.leanne")`."""

    def comes(name: str, *, strict: bool = False) -> Client:
        client = Client(enforce_csrf_checks=strict)
        mine = Account.objects.filter(user__username=name).first()
        mine = mine or _made(name)
        client.force_login(mine.user)
        return client

    return comes


def _made(name: str) -> Account:
    """An account of somebody who works in Aldermere; or, with the name of a file, of somebody of a family."""
    if "." in name:
        return make_own_account(name, None, TOWN.who(name))
    return make_account(name, None, TOWN.who(f"aldermere.{name}"))


@pytest.fixture
def served(web_database: str) -> Iterator[str]:
    """The web behind a real socket, with the people of the demonstration."""
    made = [
        make_persona(one.username, TOWN.who(one.in_the_files), name=one.name, role=one.role, sees=one.sees)
        for one in ACCOUNTS
    ]
    server = ThreadedWSGIServer(("127.0.0.1", 0), WSGIRequestHandler)
    server.set_app(application)
    Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    for persona in made:
        persona.account.user.delete()
    connection.close()
