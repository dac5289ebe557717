"""The web as it runs, over a real PostgreSQL. Django is made ready when these tests are collected."""

import os
import tempfile
from collections.abc import Callable, Iterator
from typing import Any
from unittest.mock import patch

import psycopg
import pytest
from playwright.sync_api import Browser, sync_playwright

from alongside.web.ready import make_ready
from tests.examples import IN_CI

PLACE = tempfile.TemporaryDirectory(prefix="alongside-web-tests-")

with patch.dict(os.environ, ALONGSIDE_DATA=PLACE.name, ALONGSIDE_WEB_DSN="dbname=not_yet"):
    make_ready()

from django.conf import settings  # noqa: E402 - only now is there anything to import
from django.core.cache import cache  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection, transaction  # noqa: E402
from django.test import Client  # noqa: E402

from alongside.web.database import django_database  # noqa: E402

if not IN_CI:
    settings.PASSWORD_HASHERS = ["tests.web.hashing.QuickHasher"]


@pytest.fixture(scope="session")
def web_database(new_database: Callable[[], str], django_db_blocker: Any) -> Iterator[str]:
    """A database with the web's own tables, to which Django is connected."""
    dsn = new_database()
    with psycopg.connect(dsn, autocommit=True) as made:
        made.execute("CREATE SCHEMA IF NOT EXISTS web")
    connection.close()  # the house's tests may have opened another
    connection.settings_dict.update(django_database(dsn))
    settings.ALLOWED_HOSTS.append("testserver")
    with django_db_blocker.unblock():
        call_command("migrate", verbosity=0, interactive=False)
        call_command("createcachetable", verbosity=0)
        yield dsn
        connection.close()


@pytest.fixture
def clean(web_database: str) -> Iterator[None]:
    """Everything a test does to the web's tables is undone."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
    cache.clear()


@pytest.fixture
def client(clean: None) -> Client:
    """A browser without scripts."""
    return Client()


@pytest.fixture
def demonstration() -> Iterator[None]:
    """An installation in which everybody is invented."""
    settings.ALONGSIDE_DEMONSTRATION = True
    yield
    settings.ALONGSIDE_DEMONSTRATION = False


@pytest.fixture(scope="module")
def chromium(chromium_path: str) -> Iterator[Browser]:
    """Chromium, driven by Playwright, whose loop must not keep fixtures from the tables.

    A module's own: its loop is gone before another kind of test needs one.
    """
    flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"]
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        opened = playwright.chromium.launch(executable_path=chromium_path, args=flags)
        yield opened
        opened.close()


@pytest.fixture
def browser(chromium: Browser) -> Iterator[Any]:
    """The browser, in which every window is closed when the test is over."""
    yield chromium
    for context in chromium.contexts:
        context.close()
