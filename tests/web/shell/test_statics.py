"""Stylesheets, scripts and fonts come from the package itself, under an address that never goes stale."""

import re
from pathlib import Path
from typing import Any

from alongside.web.statics import HERE, STATIC_AT, digest_of


def body(client: Any, address: str) -> bytes:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return b"".join(answer.streaming_content)


def test_a_stylesheet_is_served_and_may_be_kept_for_ever(client: Any) -> None:
    answer = client.get(f"{STATIC_AT}alongside.css")
    assert answer.status_code == 200
    assert "immutable" in answer.headers["Cache-Control"]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_all_that_a_page_asks_for_is_there(client: Any) -> None:
    page = client.get("/sign-in/").text
    wanted = re.findall(r'(?:href|src)="(/static/[^"]+)"', page)
    assert len(wanted) == 8
    assert all(body(client, address) for address in wanted)


def test_all_fonts_that_the_stylesheet_names_are_there(client: Any) -> None:
    named = re.findall(r'url\("([^"]+)"\)', (HERE / "alongside.css").read_text())
    assert len(named) == 4
    assert all(body(client, STATIC_AT + font).startswith(b"wOF2") for font in named)


def test_the_stylesheets_name_nothing_that_is_not_ours_to_use() -> None:
    sheets = "".join(path.read_text() for path in HERE.rglob("*.css"))
    assert not re.search(r"GDS Transport|crest|crown|url\([\"']?https?:", sheets)


def test_a_changed_file_changes_every_address(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_text("a {}")
    before = digest_of(tmp_path)
    (tmp_path / "a.css").write_text("b {}")
    assert digest_of(tmp_path) != before
