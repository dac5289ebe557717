"""“I know this family”: said by oneself or by a manager; shut out at once, silently; ended by who governs."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client

from alongside.desk import Emergency, NotHere
from tests.desk.office import Office
from tests.life import person, worker
from tests.web.private.forms import NOBODY, is_missing, posts, read, said_by

SAID = {"who": "me", "words": "His mother and mine are sisters."}
WHERE = f"/child/{person('maya')}/stay-away/"
PAGES = ("", "chronology/", "family/", "who-looked/", "kept-private/", "stay-away/", "keep-private/")


def of_ben(**more: str) -> dict[str, str]:
    return SAID | {"who": "another", "worker": worker("ben")} | more


def is_gone(client: Client, *names: str) -> bool:
    """Whether records answer in everything like one that is not there."""
    return is_missing(client, *(f"/child/{person(name)}/{page}" for name in names for page in PAGES))


def test_what_follows_is_said_before(office: Office, come_in: Any) -> None:
    text = come_in("ben").get(WHERE).text
    assert "it is for them as if this family had never come to us" in text
    assert "Somebody else who works here" not in text
    assert "You are alongside" not in text
    assert "You are alongside Maya now." in come_in("amira").get(WHERE).text


def test_who_says_that_they_know_a_family_is_shut_out_of_all_of_it(office: Office, come_in: Any) -> None:
    ben = come_in("ben")
    answer = posts(ben, WHERE, **SAID)
    assert answer.url == "/stay-away/said/"
    assert "Maya" not in ben.get(answer.url).text
    assert is_gone(ben, "maya", "ava", "mum")
    assert "Nobody found" in ben.post("/find/", {"words": "Maya Hartley"}).text
    assert "Maya" not in ben.get("/").text + ben.get("/due/").text
    assert is_missing(ben, "/stay-away/")
    with pytest.raises(NotHere):
        office.desk.break_glass(office.who("ben"), person("maya"), Emergency.CHILD_AT_RISK, "Now")


def test_whoever_else_they_know_is_kept_from_them_too(office: Office, come_in: Any) -> None:
    posts(come_in("ben"), WHERE, people=person("dad"), **SAID)
    office.child("zoe", "ben")
    assert is_gone(come_in("ben"), "dad")


def test_a_manager_keeps_a_family_from_one_of_their_own(office: Office, come_in: Any) -> None:
    meg = come_in("meg")
    answer = posts(meg, WHERE, **of_ben())
    assert answer.url == f"/child/{person('maya')}/kept-private/"
    assert is_gone(come_in("ben"), "maya", "ava", "mum")
    assert "Ben, because they know each other." in meg.get(answer.url).text
    assert "sisters" not in meg.get(answer.url).text + meg.get("/stay-away/").text
    assert "Maya Hartley" in meg.get("/stay-away/").text
    assert "Ben" not in read(come_in("amira"), "maya", "kept-private/")


def test_another_teams_manager_is_not_told(office: Office, come_in: Any) -> None:
    posts(come_in("ben"), WHERE, **SAID)
    assert "Ben" not in come_in("sue").get("/stay-away/").text


def test_who_governs_reads_why_and_ends_it(office: Office, come_in: Any) -> None:
    posts(come_in("meg"), WHERE, **of_ben())
    iggy = come_in("iggy")
    text = iggy.get("/stay-away/").text
    assert "His mother and mine are sisters." in text
    assert "Maya Hartley" in text
    where = re.findall(r'href="(/entry/[^"]+/no-conflict/)"', text)[0]
    assert is_missing(come_in("meg"), where)
    assert iggy.post(where, {"why": ""}).status_code == 400
    iggy.post(where, {"why": "It was another Maya."})
    assert "Maya Hartley" in read(come_in("ben"), "maya")
    assert is_missing(iggy, where)


def test_whoever_leaves_the_family_is_still_kept_from_them_and_their_manager_reads_so(
    office: Office, come_in: Any
) -> None:
    posts(come_in("meg"), WHERE, **of_ben())
    assert "read as one family with them since" not in come_in("meg").get("/stay-away/").text
    office.family("maya", "mum")
    assert is_gone(come_in("ben"), "maya", "ava", "mum")
    told = come_in("meg").get("/stay-away/").text
    assert re.search(r"Also from <a [^>]+>Ava Hartley</a>, read as one family with them since", told)
    assert "Ben, because they know each other." in read(come_in("meg"), "ava", "kept-private/")


def test_nobody_finds_their_own_conflict(office: Office, come_in: Any) -> None:
    meg, before = come_in("meg"), said_by(come_in("meg").get("/stay-away/").text)
    posts(meg, WHERE, **SAID)
    assert said_by(meg.get("/stay-away/").text) == before


def test_a_manager_behind_a_wall_is_not_told_who_else_is(office: Office, come_in: Any) -> None:
    before = said_by(come_in("meg").get("/stay-away/").text)
    posts(come_in("meg"), WHERE, **of_ben())
    posts(come_in("meg"), WHERE, **SAID)
    assert said_by(come_in("meg").get("/stay-away/").text) == before


@pytest.mark.parametrize("left_out", ["who", "words"])
def test_what_is_left_out_is_asked_for_again(office: Office, come_in: Any, left_out: str) -> None:
    assert posts(come_in("ben"), WHERE, **(SAID | {left_out: ""})).status_code == 400
    assert not is_gone(come_in("ben"), "maya")


def test_a_worker_says_it_of_nobody_but_themselves(office: Office, come_in: Any) -> None:
    assert posts(come_in("amira"), WHERE, **of_ben()).status_code == 400
    assert posts(come_in("meg"), WHERE, **of_ben(worker="garbage")).status_code == 400
    assert not is_gone(come_in("ben"), "maya")


def test_nobody_asks_about_a_family_by_saying_that_they_know_it(office: Office, come_in: Any) -> None:
    sol = come_in("sol")
    told = [posts(sol, f"/child/{who}/stay-away/", **SAID) for who in (person("maya"), NOBODY)]
    assert [one.status_code for one in told] == [404, 404]
    assert told[0].content == told[1].content
