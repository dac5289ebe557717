"""The web as it runs, over a real PostgreSQL, with two pages of its own to try the door with."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

PASSWORD = "seven hens in a row"


@pytest.fixture(scope="session")
def web(new_database: Callable[[], str], tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Django made ready once, with its tables, and the specimen pages beside the real ones."""
    dsn = new_database()
    with psycopg.connect(dsn, autocommit=True) as connection:
        connection.execute("CREATE SCHEMA IF NOT EXISTS web")
    os.environ["ALONGSIDE_DATA"] = str(tmp_path_factory.mktemp("installation"))
    os.environ["ALONGSIDE_WEB_DSN"] = dsn
    from alongside.web.ready import make_ready

    make_ready()
    from django.conf import settings
    from django.core.management import call_command
    from django.template import engines
    from jinja2 import ChoiceLoader, FileSystemLoader

    call_command("migrate", verbosity=0, interactive=False)
    call_command("createcachetable", verbosity=0)
    settings.ALLOWED_HOSTS.append("testserver")
    settings.ROOT_URLCONF = "tests.web.shell.specimen"
    environment = engines["jinja2"].env
    ours = FileSystemLoader(Path(__file__).parent / "templates")
    environment.loader = ChoiceLoader([environment.loader, ours])
    return settings


@pytest.fixture
def clean(web: Any) -> Iterator[None]:
    """Everything a test does to the tables is undone."""
    from django.core.cache import cache
    from django.db import transaction

    with transaction.atomic():
        yield
        transaction.set_rollback(True)
    cache.clear()


@pytest.fixture
def client(clean: None) -> Any:
    """A browser without scripts, that checks CSRF as real ones are checked."""
    from django.test import Client

    return Client()


@pytest.fixture
def demonstration(web: Any) -> Iterator[None]:
    """An installation in which everybody is invented."""
    web.ALONGSIDE_DEMONSTRATION = True
    yield
    web.ALONGSIDE_DEMONSTRATION = False


@pytest.fixture
def amira(clean: None) -> Any:
    """Amira's account, with a password and no second factor yet."""
    from alongside.web.accounts import make_account

    return make_account("amira", PASSWORD, "worker:amira").user


@pytest.fixture
def tom(clean: None) -> Any:
    """Tom's account."""
    from alongside.web.accounts import make_account

    return make_account("tom", PASSWORD, "worker:tom").user


@pytest.fixture(scope="session")
def served(web: Any) -> Iterator[str]:
    """The web behind a real socket, with two invented people in its tables."""
    from threading import Thread

    from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler

    from alongside.web.accounts import make_persona
    from alongside.web.wsgi import application

    make_persona(
        "ada", "worker:amira", name="Amira Khan", role="Social worker", sees="Fifteen children",
        try_this="find the safety plan", face="scarf teal olive teal",
    )  # fmt: skip
    make_persona("bo", "worker:tom", name="Tom Reilly", role="Team manager", sees="His team")
    server = ThreadedWSGIServer(("127.0.0.1", 0), WSGIRequestHandler)
    server.set_app(application)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture
def browser(chromium_path: str) -> Iterator[Any]:
    """Chromium."""
    from playwright.sync_api import sync_playwright

    flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"]
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium_path, args=flags)
        yield opened
        opened.close()
