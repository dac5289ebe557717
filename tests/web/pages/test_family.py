"""One family, one page; who is who is drawn, and stands in words."""

from typing import Any

from tests.web.pages.town import TOWN


def page_of(come_in: Any, after: str, child: str = "hartley.maya") -> str:
    return str(come_in("amira").get(f"/child/{TOWN.who(child)}/{after}").text)


def test_a_familys_page_tells_of_each_child_in_their_own_card(come_in: Any) -> None:
    text = page_of(come_in, "family/")
    for child in ("ava", "maya", "noah"):
        assert f'href="/child/{TOWN.who("hartley." + child)}/"' in text


def test_the_same_family_stands_behind_each_of_its_children(come_in: Any) -> None:
    headline = "<h1>The Hartleys</h1>"
    assert headline in page_of(come_in, "family/")
    assert headline in page_of(come_in, "family/", "hartley.noah")


def test_who_is_who_is_drawn_with_unknown_people_as_questions(come_in: Any) -> None:
    text = page_of(come_in, "who-is-who/")
    assert "kin-shape--unknown" in text
    assert "We do not know who Daniel&#39;s parents are. Who could tell us?" in text


def test_who_is_who_stands_in_words_below_the_drawing(come_in: Any) -> None:
    assert "<li>Ava and Maya are the children of Daniel and Leanne.</li>" in page_of(come_in, "who-is-who/")


def test_homes_over_time_stand_in_words_too(come_in: Any) -> None:
    text = page_of(come_in, "family/")
    assert "Homes over time, drawn." in text
    assert "Maya: Mill Street" in text


def test_who_must_not_find_them_is_said_to_those_who_keep_them_safe(come_in: Any) -> None:
    assert "Craig must not find out where" in page_of(come_in, "family/")


def test_a_phone_shows_where_they_live_today_and_says_that_a_drawing_can_be_slid(come_in: Any) -> None:
    text = page_of(come_in, "family/")
    narrow = text.partition('class="chart only-phone"')[2].partition("</svg>")[0]
    assert ">today</text>" in narrow
    assert 'viewBox="0 0 310 ' in narrow
    assert "slide it to see everybody" in text
