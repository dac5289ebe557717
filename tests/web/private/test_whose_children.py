"""A manager's first page: whose children they are, and each worker's alone."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

import pytest

from tests.desk.office import Office
from tests.life import worker


@pytest.fixture
def team(office: Office) -> Office:
    """Ben works with Noah in the north, where Amira works with the Hartleys; Femi is of the south."""
    office.child("noah", "ben")
    office.child("femi", "sol", "south")
    return office


def said(text: str) -> set[str]:
    """The names of the children in the list."""
    families = "".join(part.partition("</h3>")[0] for part in text.split("<h3>")[1:])
    return {part.partition("<")[0] for part in families.split('/">')[1:]}


def test_a_manager_finds_those_who_work_in_their_team_and_the_children_of_each(
    team: Office, come_in: Any
) -> None:
    meg = come_in("meg")
    text = meg.get("/").text
    card = text.partition("<h2>Whose children</h2>")[2].partition("</div>")[0]
    assert f'<a href="?worker={quote(worker("amira"), safe="")}">' in card
    assert "<strong>" not in card
    assert said(text) == {"Ava", "Maya", "Noah"}
    hers = meg.get("/", {"worker": worker("amira")}).text
    assert said(hers) == {"Ava", "Maya"}
    assert "Everybody" in hers


@pytest.mark.parametrize("asked", [{"worker": worker("sol")}, {"team": "team:nowhere"}, {"page": "7"}])
def test_no_address_shows_children_who_are_not_theirs(
    team: Office, come_in: Any, asked: dict[str, str]
) -> None:
    assert said(come_in("meg").get("/", asked).text) == {"Ava", "Maya", "Noah"}


def test_whoever_writes_chooses_among_some_of_many_and_keeps_what_they_chose_to_write(
    team: Office, come_in: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("alongside.web.pages.writing.write.MANY", 1)
    meg = come_in("meg")
    text = meg.get("/write/", {"kind": "VisitMade"}).text
    assert "Page 1 of 2" in text
    assert 'href="?page=2&amp;kind=VisitMade"' in text
    hers = meg.get("/write/", {"kind": "VisitMade", "worker": worker("ben")}).text
    assert "Noah" in hers
    assert "Maya" not in hers
    assert 'href="?kind=VisitMade">Everybody' in hers
    assert "Not among these" not in hers


def test_where_all_stand_on_one_page_nobody_is_asked_whose_they_look_for(team: Office, come_in: Any) -> None:
    assert "Whose children" not in come_in("meg").get("/write/").text
