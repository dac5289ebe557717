"""Finding somebody: by words that stand in no address; opening with a reason."""

from typing import Any

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
