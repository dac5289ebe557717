"""An emergency looked at afterwards: what was opened, what a manager found, until when it waits for them."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client

from alongside.access.authority import may_write
from alongside.access.facts import ConflictDeclared, EmergencyLookedAt, InformationRestricted
from alongside.access.reader import Reader, Role
from alongside.desk import Emergency
from tests.desk.office import Office
from tests.life import person, worker
from tests.web.private.forms import is_missing, posts, read

MAYA = person("maya")
WHERE = f"/child/{MAYA}/emergencies/"


def breaks_in(office: Office, name: str = "sol", child: str = "maya") -> None:
    office.desk.break_glass(office.who(name), person(child), Emergency.CHILD_AT_RISK, "A neighbour rang")


def openings(client: Client) -> list[str]:
    """The emergencies that a reader is asked to say something about."""
    return re.findall(r'name="opened" value="([^"]+)"', client.get(WHERE).text)


def finds(client: Client, opened: str, *, place: int = 0, more: dict[str, str] | None = None) -> Any:
    said = {"found": "needed", "words": "Sol rang me first."} | (more or {})
    return posts(client, WHERE, opened=opened, **{f"{name}{place}": told for name, told in said.items()})


def test_whoever_is_alongside_reads_who_why_and_what_was_opened(office: Office, come_in: Any) -> None:
    office.note("amira", "He rang.", MAYA)
    come_in("sol").get(f"/child/{MAYA}/")
    breaks_in(office)
    entry = office.note("sol", "She is safe with her aunt.", MAYA)
    sol = come_in("sol")
    for page in ("", "chronology/"):
        sol.get(f"/child/{MAYA}/{page}")
    sol.get(f"/child/{person('ava')}/")
    text = come_in("amira").get(WHERE).text
    assert "Sol opened this in an emergency" in text
    assert "because a child may be hurt: A neighbour rang." in text
    assert ": the first page of Maya" in text
    assert ": what has happened of Maya" in text
    assert ": the first page of Ava" in text
    assert f"/entry/{entry}/" in text
    assert "Was it needed?" not in text


def test_a_manager_says_what_they_found(office: Office, come_in: Any) -> None:
    breaks_in(office)
    meg = come_in("meg")
    assert finds(meg, openings(meg)[0]).url == WHERE
    text = meg.get(WHERE).text
    assert "Meg looked at it on" in text
    assert "Was it needed? Yes, it was needed. Sol rang me first." in text
    assert openings(meg) == []
    assert "Sol rang me first." in read(come_in("amira"), "maya", "chronology/")


def test_it_stands_before_the_manager_until_somebody_has_looked(office: Office, come_in: Any) -> None:
    breaks_in(office)
    meg = come_in("meg")
    for page in ("/", "/due/"):
        text = meg.get(page).text
        assert "Sol opened this in an emergency" in text
        assert "By our own rule, somebody else looks at it by" in text
        assert "Look at it, and say what you find" in text
    assert "What they opened" in come_in("amira").get("/").text
    assert "Opened in an emergency" not in come_in("amira").get("/due/").text
    finds(meg, openings(meg)[0])
    assert "Look at it, and say what you find" not in meg.get("/").text + meg.get("/due/").text


def test_each_emergency_is_looked_at_by_itself(office: Office, come_in: Any) -> None:
    breaks_in(office)
    breaks_in(office)
    meg = come_in("meg")
    newest, oldest = openings(meg)
    finds(meg, oldest, place=1)
    assert openings(meg) == [newest]
    assert meg.get("/due/").text.count("Look at it, and say what you find") == 1


@pytest.mark.parametrize("left_out", ["found", "words"])
def test_what_is_left_out_is_asked_for_again(office: Office, come_in: Any, left_out: str) -> None:
    breaks_in(office)
    meg = come_in("meg")
    assert finds(meg, openings(meg)[0], more={left_out: ""}).status_code == 400
    assert len(openings(meg)) == 1


def test_nobody_but_a_manager_looks_and_nobody_at_their_own(office: Office, come_in: Any) -> None:
    breaks_in(office, "sue")
    opened = openings(come_in("meg"))[0]
    for name in ("amira", "ben", "sue", "sol"):
        assert finds(come_in(name), opened).status_code == 404
    assert openings(come_in("sue")) == []
    assert len(openings(come_in("meg"))) == 1
    fact = EmergencyLookedAt(worker=worker("sue"), opened=office.desk.now, found="needed")
    assert not may_write(Reader(worker("sue"), frozenset({Role.MANAGER})), fact, [MAYA])
    assert not may_write(Reader(worker("amira"), frozenset({Role.WORKER})), fact, [MAYA])


def test_made_up_openings_are_missing(office: Office, come_in: Any) -> None:
    breaks_in(office)
    for odd in ("", "garbage", "2026-01-01T00:00:00+00:00", "\x00"):
        assert finds(come_in("meg"), odd).status_code == 404


def test_a_record_that_nobody_opened_says_so(office: Office, come_in: Any) -> None:
    assert "Nobody has opened this record in an emergency." in read(come_in("amira"), "maya", "emergencies/")


def test_a_stranger_finds_no_emergencies(office: Office, come_in: Any) -> None:
    breaks_in(office, "sue")
    assert is_missing(come_in("sol"), WHERE)


def test_a_manager_who_must_stay_away_is_told_of_no_emergency(office: Office, come_in: Any) -> None:
    breaks_in(office)
    for shut_out in (
        ConflictDeclared(people=(MAYA,), words="A cousin"),
        InformationRestricted(from_whom=(worker("meg"),), subjects=(MAYA,), reason="x", mode="silent"),
    ):
        office.given(shut_out, *([worker("meg")] if isinstance(shut_out, ConflictDeclared) else [MAYA]))
        told = come_in("meg").get("/").text + come_in("meg").get("/due/").text
        assert "emergency" not in told
        assert is_missing(come_in("meg"), WHERE)


def test_what_a_wall_hides_is_not_told_as_opened(office: Office, come_in: Any) -> None:
    entry = office.note("amira", "Hidden from Meg.", MAYA)
    breaks_in(office)
    come_in("sol").get(f"/entry/{entry}/")
    assert "“A note”" in come_in("meg").get(WHERE).text
    wall = InformationRestricted(entries=(entry,), from_whom=(worker("meg"),), reason="x", mode="silent")
    office.write("amira", wall, MAYA)
    assert "“A note”" not in come_in("meg").get(WHERE).text
