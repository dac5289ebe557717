"""Finding somebody: by words that stand in no address; opening with a reason."""

from typing import Any

import pytest

from tests.web.pages.town import TOWN


def said(text: str) -> str:
    """What a page says of what was found."""
    return text.partition("<h2>")[2].partition("</section>")[0]


def test_a_name_as_it_was_heard_finds_the_child(come_in: Any) -> None:
    text = come_in("amira").post("/find/", {"words": "maia heartly"}).text
    assert f'href="/child/{TOWN.who("hartley.maya")}/"' in text


def test_what_is_typed_stands_in_no_address(come_in: Any) -> None:
    text = come_in("amira").get("/find/").text
    assert 'method="post" action="/find/"' in text
    assert come_in("amira").get("/find/?words=maya").text.count("hartley") == 0


def test_somebody_who_is_not_ours_to_see_is_not_found(come_in: Any) -> None:
    answer = come_in("owen").post("/find/", {"words": "Maya Hartley"}).text
    assert "Nobody found" in answer
    nobody = come_in("owen").post("/find/", {"words": "Zzyzx Qwerty"}).text
    assert said(answer) == said(nobody)


def test_nothing_typed_is_asked_again(come_in: Any) -> None:
    assert "Type a name, a birthday" in come_in("amira").post("/find/", {"words": " "}).text


def test_the_front_door_opens_a_record_with_a_reason_and_not_without(come_in: Any) -> None:
    client, child = come_in("grace"), f"/child/{TOWN.who('kelly.niamh')}/"
    assert client.get(child).status_code == 404
    assert client.post(f"{child}open/", {"reason": ""}).status_code == 400
    answer = client.post(f"{child}open/", {"reason": "Her mum is on the phone"})
    assert answer.headers["Location"] == child
    assert client.get(child).status_code == 200


def test_the_front_door_sees_a_card_and_is_asked_why(come_in: Any) -> None:
    text = come_in("grace").post("/find/", {"words": "Freddie Whitlock"}).text
    assert "Why do you open this record?" in text


def test_a_role_that_finds_nobody_has_no_such_page(come_in: Any) -> None:
    assert come_in("sam").get("/find/").status_code == 404


def test_a_card_says_in_words_how_things_stand_and_who_is_alongside(come_in: Any) -> None:
    text = come_in("grace").post("/find/", {"words": "Maya Hartley"}).text
    assert "Has a family help plan." in text
    assert "Alongside: Amira Khan, Family Help North." in text


def test_who_looks_after_the_record_finds_whose_looks_to_read(come_in: Any) -> None:
    text = come_in("colin").post("/find/", {"words": "Freddie Whitlock"}).text
    assert f'href="/child/{TOWN.who("whitlock.freddie")}/who-looked/"' in text
    assert "Why do you open this record?" in text


EMERGENCY = "Open a record in an emergency"
WHY = {"why": "child_at_risk", "words": "A neighbour rang"}


@pytest.mark.parametrize("name", ["amira", "owen", "tom", "grace", "jane"])
def test_whoever_finds_nobody_is_shown_the_door_of_an_emergency_and_so_is_whoever_is_sent_away(
    come_in: Any, name: str
) -> None:
    client = come_in(name)
    assert EMERGENCY in said(client.post("/find/", {"words": "Zzyzx Qwerty"}).text)
    assert EMERGENCY in client.get("/nowhere/").text
    assert client.get("/emergency/").status_code == 200


def test_an_emergency_by_a_whole_name_and_a_birthday_opens_that_record_for_four_hours(come_in: Any) -> None:
    owen, child = come_in("owen"), f"/child/{TOWN.who('whitlock.freddie')}/"
    assert owen.get(child).status_code == 404
    card = come_in("grace").post("/find/", {"words": "Freddie Whitlock"}).text
    born = card.partition("Born ")[2].partition(".")[0]
    answer = owen.post("/emergency/", {"name": "Freddie Whitlock", "born": born, **WHY})
    assert answer.headers["Location"] == child
    assert owen.get(child).status_code == 200


def test_an_emergency_tells_of_nobody_whom_it_does_not_open(come_in: Any) -> None:
    """A wrong birthday, a made-up name and a child kept from this reader are answered alike."""
    marcus = come_in("marcus")
    card = come_in("grace").post("/find/", {"words": "Niamh Kelly"}).text
    kept = card.partition("Born ")[2].partition(".")[0]
    for name, born in (("Niamh Kelly", kept), ("Maya Hartley", "1 January 1990"), ("Zzyzx Qwerty", kept)):
        answer = marcus.post("/emergency/", {"name": name, "born": born, **WHY})
        assert (answer.status_code, "We cannot open one record" in answer.text) == (200, True)


def test_a_teacher_is_on_a_card_without_an_emergency_and_without_work_nobody_asked_for(come_in: Any) -> None:
    text = said(come_in("amira").post("/find/", {"words": "Okoro"}).text)
    assert "Okoro" in text
    assert "in an emergency" not in text
    assert "Nobody has asked" not in text
