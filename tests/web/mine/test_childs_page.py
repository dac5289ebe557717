"""A child's own page: their people by their own hand, what came of their words, what was promised."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from alongside.access.own_page import PageOpened
from alongside.practice.circle import FamilyTimeAgreed, ImportantPersonNamed
from alongside.practice.person import PersonBorn
from alongside.practice.promise import PromiseMade, ReviewDateChosen
from alongside.practice.relationship import RelationshipTold
from alongside.practice.voice import AccountGiven, WordsActedOn
from tests.desk.office import MONDAY, Office
from tests.life import person
from tests.web.pages.boxes import boxes

MAYA, NAN, AVA = person("maya"), person("nan"), person("ava")
Comes = Callable[[str], Client]


@pytest.fixture
def home(office: Office) -> Office:
    """Maya, who is ten, has a page; Nan matters to her and told nobody so."""
    if not office.desk.reader(MAYA).capacities:
        office.child("nan")
        office.given(PersonBorn(), MAYA, on=MONDAY.replace(year=2016))
        office.given(RelationshipTold(other=NAN, kind="grandparent", in_words="Nan"), MAYA, NAN)
        office.write("amira", ImportantPersonNamed(person=NAN, in_words="toast"), MAYA, said_by=MAYA)
        office.write("amira", PageOpened(capacity="young_person"), MAYA)
    return office


def page(come_in: Comes) -> str:
    return re.sub(r"\s+", " ", come_in("maya").get("/mine/").text)


def test_it_begins_with_her_name_and_her_people_as_she_calls_them(home: Office, come_in: Comes) -> None:
    text = page(come_in)
    assert "Hi Maya" in text
    assert "<b>Nan</b>" in text
    assert "“toast”" in text
    assert "Childline" in text
    assert "0800 1111" in text


def test_every_word_of_hers_has_an_answer_even_a_no_and_even_none(home: Office, come_in: Comes) -> None:
    asked = home.write("amira", AccountGiven(words="Can I live at Nan's?"), MAYA, said_by=MAYA).id
    assert "Nobody has answered you yet." in page(come_in)
    home.write("amira", WordsActedOn(account=asked, why_not="Nan's flat has one room."), MAYA)
    text = page(come_in)
    assert "No, because:</strong> Nan&#39;s flat has one room." in text


def test_a_promise_broken_says_sorry_in_the_words_of_the_ledger(home: Office, come_in: Comes) -> None:
    home.write("amira", PromiseMade(what="a photo of Noah", to=MAYA, by_when=MONDAY - timedelta(3)), MAYA)
    text = page(come_in)
    assert "Promised for" in text
    assert "We are sorry." in text
    worker = re.sub(r"\s+", " ", come_in("amira").get(f"/child/{MAYA}/").text)
    words = re.findall(r"Promised for [^.<]+ by Amira", text)
    assert words
    assert words[0].removeprefix("Promised for ") in worker


def test_next_is_with_whom_and_how_many_sleeps(home: Office, come_in: Comes) -> None:
    agreed = home.write("amira", FamilyTimeAgreed(with_whom=NAN, rhythm="Sundays"), MAYA).id
    home.write("amira", ReviewDateChosen(of=agreed, review_on=MONDAY + timedelta(400)), MAYA)
    assert "Nan, on " in page(come_in)


def test_she_adds_her_dog_and_moves_her_nan_by_buttons_alone(home: Office, come_in: Comes) -> None:
    maya = come_in("maya")
    said: dict[str, Any] = boxes(maya.get("/mine/people/").text)
    added = {"do": "add", "named": "Biscuit", "kind": "animal", "in_words": "sleeps on my feet"}
    assert maya.post("/mine/people/", said | added).status_code == 302
    nan = re.findall(r'name="whom" value="([^"]+)"> <span>Nan<', maya.get("/mine/people/").text)[0]
    before = boxes(maya.get("/mine/people/").text)
    moved = maya.post("/mine/people/", before | {"do": "down", "whom": nan}).text
    assert maya.post("/mine/people/", boxes(moved) | {"do": "keep"}).status_code == 302
    text = come_in("amira").get(f"/child/{MAYA}/circle/").text
    assert "Biscuit" in text
    assert "sleeps on my feet" in text
    x, y = boxes(maya.get("/mine/people/").text)[f"p-{nan}"].split(",")
    assert (int(x), int(y)) == _one_down(before[f"p-{nan}"])


def _one_down(place: str) -> tuple[int, int]:
    x, y = map(int, place.split(","))
    return x, y + 110


def test_nobody_else_of_the_family_comes_to_her_map(home: Office, come_in: Comes) -> None:
    home.given(PageOpened(capacity="parent_or_carer", children=(MAYA,)), NAN)
    assert come_in("nan").get("/mine/people/").status_code == 404
    assert "sleeps on my feet" not in come_in("nan").get("/mine/").text


def test_from_fourteen_it_speaks_as_to_somebody_nearly_grown_up(office: Office, come_in: Comes) -> None:
    office.given(PersonBorn(), AVA, on=MONDAY.replace(year=2012))
    office.write("amira", PageOpened(capacity="young_person"), AVA)
    text = come_in("ava").get("/mine/").text
    assert "Hello, Ava" in text
    assert "sleep" not in text
