"""A child's page begins with who loves them, and holds together at every moment."""

from typing import Any

from tests.web.pages.town import TOWN


def page_of(come_in: Any, name: str = "amira", *, child: str = "hartley.maya", after: str = "") -> str:
    answer = come_in(name).get(f"/child/{TOWN.who(child)}/{after}")
    assert answer.status_code == 200
    return str(answer.text)


def test_a_childs_page_begins_with_who_loves_them(come_in: Any) -> None:
    text = page_of(come_in).partition("<main")[2]
    order = ["Who loves Maya?", "With Maya tonight", "Why we are involved", "What we promised Maya",
             "What we do not know", "What is next", "What has happened"]  # fmt: skip
    places = [text.index(f"{words}<") for words in order]
    assert places == sorted(places)


def test_the_circle_is_drawn_and_stands_in_words_too(come_in: Any) -> None:
    text = page_of(come_in)
    assert 'role="img"' in text
    assert "does my" in text
    assert '<th scope="row">Nan</th>' in text


def test_a_childs_own_words_stand_whole(come_in: Any) -> None:
    text = page_of(come_in, after="?on-d=12&on-m=11&on-y=2026")
    assert '<blockquote class="words">Can Keira come to Nan&#39;s on a Friday?' in text


def test_a_protected_address_stands_on_no_page_that_is_read(come_in: Any) -> None:
    for after in ("", "family/", "who-is-who/", "plan/", "assessment/", "questions/"):
        assert "The address is kept by two people" not in page_of(come_in, after=after)


def test_the_chronology_shows_only_what_is_asked_for(come_in: Any) -> None:
    everything = page_of(come_in, after="chronology/")
    words = page_of(come_in, after="chronology/?show=words")
    assert words.count("<time ") < everything.count("<time ")
    assert "Taken back" not in page_of(come_in, after="chronology/?kind=VisitMade&year=2026")


def test_a_filter_that_means_nothing_shows_everything(come_in: Any) -> None:
    everything = page_of(come_in, after="chronology/")
    odd = page_of(come_in, after="chronology/?show=nonsense&year=20%2D6&page=minus")
    assert odd.count("<time ") == everything.count("<time ")


def test_a_long_chronology_has_pages(come_in: Any) -> None:
    first = page_of(come_in, after="chronology/")
    assert "Page 1 of" in first
    assert 'rel="next"' in first
    assert 'rel="prev"' in page_of(come_in, after="chronology/?page=2")


def test_brothers_and_sisters_are_one_press_away(come_in: Any) -> None:
    text = page_of(come_in)
    assert f'/child/{TOWN.who("hartley.ava")}/">Ava, 14</a>' in text


def test_the_page_of_a_child_is_not_there_for_a_stranger(come_in: Any) -> None:
    assert come_in("owen").get(f"/child/{TOWN.who('hartley.maya')}/").status_code == 404


def test_an_address_that_names_nobody_is_missing(come_in: Any) -> None:
    client = come_in("amira")
    for odd in ("maya", "person:", "worker:1", "person:../../etc", f"{TOWN.who('hartley.maya')}x"):
        assert client.get(f"/child/{odd}/").status_code == 404


def test_on_a_narrow_screen_the_homes_stand_apart_and_those_whose_job_it_is_come_last(come_in: Any) -> None:
    narrow = page_of(come_in).partition('class="home-groups only-phone"')[2].partition("<figcaption")[0]
    headings = [part.partition("<")[0] for part in narrow.split("<h3>")[1:]]
    assert headings[0] == "At Nan&#39;s flat, where Maya lives"
    assert headings[-1] == "It&#39;s their job to help"
    assert "Amira Khan" not in narrow.partition(headings[-1])[0]


def test_what_is_not_known_leads_to_the_life_in_which_it_stands(come_in: Any) -> None:
    text = page_of(come_in).partition("What the midwife saw")[2]
    address = text.partition('href="')[2].partition('"')[0].replace("&amp;", "&")
    assert come_in("amira").get(address).status_code == 200
