"""Two people with accounts, pages to try the door with, and the web behind a real socket."""

from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from django.contrib.auth.models import User
from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler
from django.db import connection
from django.template import engines
from django.template.backends.jinja2 import Jinja2
from django.test import override_settings
from jinja2 import ChoiceLoader, FileSystemLoader

from alongside.web.accounts import make_account, make_persona
from alongside.web.wsgi import application
from tests.life import worker

PASSWORD = "seven hens in a row"
OURS = FileSystemLoader(Path(__file__).parent / "templates")


@pytest.fixture(autouse=True)
def specimens() -> Iterator[None]:
    """The specimen pages stand beside the real ones."""
    engine = engines["jinja2"]
    assert isinstance(engine, Jinja2)
    environment = engine.env
    theirs = environment.loader
    assert theirs is not None
    environment.loader = ChoiceLoader([theirs, OURS])
    with override_settings(ROOT_URLCONF="tests.web.shell.specimen"):
        yield
    environment.loader = theirs


@pytest.fixture
def amira(clean: None) -> User:
    """Amira's account, with a password and no second factor yet."""
    return make_account("amira", PASSWORD, worker("amira")).user


@pytest.fixture
def tom(clean: None) -> User:
    """Tom's account."""
    return make_account("tom", PASSWORD, worker("meg")).user


@pytest.fixture
def served(web_database: str) -> Iterator[str]:
    """The web behind a real socket, with two invented people in its tables."""
    made = [
        make_persona("ada", worker("amira"), name="Amira Khan", role="Social worker", sees="15 children"),
        make_persona("bo", worker("meg"), name="Tom Reilly", role="Team manager", sees="His team"),
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
