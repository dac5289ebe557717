"""A paper through a real browser, wide and narrow."""

from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler
from django.db import connection

from alongside.web.accounts import make_persona
from alongside.web.wsgi import application
from tests.desk.office import Office
from tests.life import worker

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture
def served(web_database: str, office: Office) -> Iterator[str]:
    """The office's pages behind a real socket."""
    made = make_persona("amy", worker("amira"), name="Amira", role="Social worker", sees="Her children")
    server = ThreadedWSGIServer(("127.0.0.1", 0), WSGIRequestHandler)
    server.set_app(application)
    Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    made.account.user.delete()
    connection.close()


@pytest.mark.parametrize("width", [1280, 390])
def test_somebody_gives_a_paper_and_takes_it_away(
    browser: Any, served: str, office: Office, width: int, tmp_path: Path
) -> None:
    maya = office.child("maya", "amira")
    given = tmp_path / "report.pdf"
    given.write_bytes(b"%PDF-1.7 well done")
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(f"{served}/sign-in/?next=/papers/new/?about={maya}")
    page.get_by_role("button", name="Amira").click()
    page.get_by_label("What is it?").fill("School report")
    page.get_by_label("The file").set_input_files(given)
    assert Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"] == []
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
    page.get_by_role("button", name="Put it in the record").click()
    page.get_by_role("link", name="A paper that came").click()
    with page.expect_download() as taken:
        page.get_by_role("link", name="Take the paper away to read it").click()
    assert taken.value.suggested_filename == "School report.pdf"
    assert Path(taken.value.path()).read_bytes() == given.read_bytes()
