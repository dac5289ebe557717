"""Talking about people with a child: added in their words, moved where they want, kept as theirs."""

from __future__ import annotations

import re
from typing import Any

import pytest

from alongside.practice.own_map import OwnMap, own_map
from tests.web.pages.boxes import boxes
from tests.web.pages.town import TOWN

TYLER = "price.tyler"
FACE = re.compile(r'data-place="([^"]+)"')


@pytest.fixture
def amira(come_in: Any) -> Any:
    return come_in("amira")


def where(child: str = TYLER) -> str:
    return f"/child/{TOWN.who(child)}/talk-about-people/"


def sheet(client: Any, child: str = TYLER) -> dict[str, str]:
    return dict(boxes(client.get(where(child)).text))


def kept(child: str = TYLER) -> OwnMap:
    desk = TOWN.desk
    who = TOWN.who(child)
    reader = desk.reader(TOWN.who("aldermere.amira"))
    told: OwnMap = desk.read(reader, who, lambda view: own_map(view.life(who)), page="test")
    return told


def add(client: Any, child: str = TYLER, **said: str) -> Any:
    return client.post(where(child), sheet(client, child) | {"do": "add"} | said)


def test_a_dog_is_added_in_the_childs_words_and_said_by_the_child(amira: Any) -> None:
    assert add(amira, named="Bandit", kind="animal", in_words="he waits for me").status_code == 302
    dog = next(one for one in kept().people if one.called == "Bandit")
    assert (dog.kind, dog.in_words) == ("animal", "he waits for me")
    assert dog.named.said_by == TOWN.who(TYLER)


def test_somebody_we_know_of_is_named_with_their_record(amira: Any) -> None:
    nana = TOWN.who("price.shaz")
    if nana not in {one.person for one in kept().people}:
        add(amira, known=nana, in_words="biscuits")
    assert nana in {one.person for one in kept().people}


def test_buttons_move_somebody_and_nothing_is_kept_until_it_is_kept(amira: Any) -> None:
    add(amira, named="Rusty", kind="animal")
    rusty = next(str(one.named.root) for one in kept().people if one.called == "Rusty")
    before, said = kept(), sheet(amira)
    x, y = map(int, said[f"p-{rusty}"].split(","))
    moved = amira.post(where(), said | {"do": "down", "whom": rusty})
    assert f'value="{x},{y + 110}" data-place="{rusty}"' in moved.text
    assert kept() == before
    now = {**boxes(moved.text), "do": "keep", "words": "Rusty goes here"}
    assert amira.post(where(), now).status_code == 302
    at = {one.called: one.at for one in kept().people}
    assert at["Rusty"] == (x, y + 110)
    laid_out = kept().laid_out
    assert laid_out
    assert laid_out.said_by == TOWN.who(TYLER)


def test_whoever_is_taken_off_can_be_put_back(amira: Any) -> None:
    add(amira, named="Sam from football")
    sam = next(str(one.named.root) for one in kept().people if one.called == "Sam from football")
    off = amira.post(where(), sheet(amira) | {"do": "off", "whom": sam})
    assert "Not on my map" in off.text
    assert amira.post(where(), {**boxes(off.text), "do": "keep"}).status_code == 302
    assert next(one for one in kept().people if one.called == "Sam from football").left_off
    back = amira.post(where(), sheet(amira) | {"do": "back", "whom": sam})
    assert f'data-place="{sam}"' in back.text


def test_a_name_is_asked_for_and_everything_typed_stays(amira: Any) -> None:
    answer = add(amira, in_words="my best friend")
    assert answer.status_code == 400
    assert "Say what they are called" in answer.text
    assert "my best friend" in answer.text


def test_the_page_holds_nothing_of_anybody_else(amira: Any) -> None:
    text = amira.get(where()).text
    assert "My children" not in text
    assert "Hartley" not in text


def test_nobody_from_whom_a_child_is_kept_safe_is_offered(amira: Any) -> None:
    assert "Craig" not in amira.get(where("hartley.maya")).text


def test_a_drawing_is_points_and_a_place_is_on_the_sheet(amira: Any) -> None:
    add(amira, named="Comet", kind="animal")
    comet = next(str(one.named.root) for one in kept().people if one.called == "Comet")
    odd = {f"p-{comet}": "9999,0", "drawn": "<script>", "do": "keep"}
    assert amira.post(where(), sheet(amira) | odd).status_code == 302
    assert next(one for one in kept().people if one.called == "Comet").at == (930, 70)
    assert kept().drawn == ()


def test_the_worker_sees_it_in_the_childs_words_beside_and_not_instead_of_the_circle(amira: Any) -> None:
    add(amira, named="Patch", kind="animal", in_words="she is mine")
    text = amira.get(f"/child/{TOWN.who(TYLER)}/circle/").text
    assert "own map" in text
    assert "she is mine" in text
