"""A worker's day, in the order in which something next happens."""

from typing import Any

import pytest

from alongside.access import Reader, Role
from alongside.desk import Emergency
from alongside.web.pages.begins_here import begins_here
from tests.web.pages.town import TOWN


def test_the_first_page_says_what_each_child_waits_for(come_in: Any) -> None:
    text = come_in("amira").get("/").text
    assert "Hello, Amira" in text
    assert "wait for" in text


def test_a_promise_whose_day_passed_is_told_once_with_its_own_day(come_in: Any) -> None:
    text = come_in("amira").get("/").text
    assert text.count("a photo of Noah for her wall") == 1
    assert "Promised for Friday 23 October" in text
    assert "that Maya waits for" not in text


def test_what_three_children_wait_for_is_said_once(come_in: Any) -> None:
    text = come_in("amira").get("/").text
    assert text.count("Ava, Maya and Noah wait for") == 1


def test_a_broken_promise_is_the_one_thing_in_red(come_in: Any) -> None:
    text = come_in("amira").get("/").text
    red = [part.partition("<")[0] for part in text.split('class="broken">')[1:]]
    assert red == ["We promised Maya a photo of Noah for her wall. "]


def test_those_alongside_are_told_of_an_emergency_opening(come_in: Any) -> None:
    jane = TOWN.desk.reader(TOWN.who("aldermere.jane"))
    TOWN.desk.break_glass(jane, TOWN.who("whitlock.freddie"), Emergency.CHILD_AT_RISK, "A neighbour rang")
    text = come_in("amira").get("/").text
    assert "Opened in an emergency" in text
    assert "Jane Obi opened this in an emergency" in text


def test_whoever_governs_information_reads_first_what_is_theirs_here(come_in: Any) -> None:
    text = come_in("colin").get("/").text
    assert '<p class="lede">You look after who may see what. Find somebody to read' in text


def test_somebody_with_no_child_is_told_so_kindly(come_in: Any) -> None:
    text = come_in("nasreen").get("/").text
    assert "No child is with you today" in text
    assert "What you look after begins here" in text


def test_whoever_answers_the_door_reads_what_is_theirs_to_do_and_where() -> None:
    who = frozenset({Role.FRONT_DOOR})
    assert begins_here(Reader(TOWN.who("aldermere.jane"), who, "Jane")).startswith("You answer the door.")
    assert begins_here(Reader(TOWN.who("aldermere.jane"), frozenset({Role.WORKER}), "Jane")) == ""


def test_unfinished_writing_waits_on_the_first_page(come_in: Any) -> None:
    client = come_in("amira")
    form = client.get(f"/write/?about={TOWN.who('hartley.maya')}&kind=NoteWritten").text
    token = form.partition('name="kept_as" value="')[2].partition('"')[0]
    address = form.partition('data-keep="')[2].partition('"')[0]
    client.post(address, {"kept_as": token, "words": "Maya rang"})
    assert "Kept for you" in client.get("/").text


def test_what_is_next_stands_in_the_order_of_its_days(come_in: Any) -> None:
    text = come_in("amira").get("/due/").text
    headings = ["The day has passed", "Today and the week to come", "Later"]
    places = [text.index(f"<h2>{words}</h2>") for words in headings]
    assert places == sorted(places)


def test_nobody_waits_where_there_is_nobody(come_in: Any) -> None:
    assert "Nothing waits." in come_in("nasreen").get("/due/").text


def test_what_brothers_and_sisters_wait_for_on_one_day_is_one_line(come_in: Any) -> None:
    text = come_in("amira").get("/due/").text
    assert text.count("Donna wants it after Tyler") == 1


@pytest.mark.parametrize("name", ["nasreen", "sam", "colin", "ines"])
def test_whoever_works_with_no_child_is_not_offered_a_childs_pages(come_in: Any, name: str) -> None:
    client = come_in(name)
    menu = client.get("/").text.partition('aria-label="Main">')[2].partition("</nav>")[0]
    assert not [words for words in ("My children", ">Write<", "What is next") if words in menu]
    assert "Somebody new has come" not in client.get("/write/").text


def test_whoever_works_with_children_is_offered_them(come_in: Any) -> None:
    client = come_in("amira")
    menu = client.get("/").text.partition('aria-label="Main">')[2].partition("</nav>")[0]
    assert not [words for words in ("My children", ">Write<", "What is next") if words not in menu]
    assert "Somebody new has come" in client.get("/write/").text
