"""Who has looked, and what the record asks and can prove."""

import re
from html import unescape
from typing import Any

from tests.web.pages.town import TOWN


def page_of(come_in: Any, name: str, after: str, child: str = "hartley.maya") -> str:
    return str(come_in(name).get(f"/child/{TOWN.who(child)}/{after}").text)


def test_who_looked_says_who_when_and_why(come_in: Any) -> None:
    text = page_of(come_in, "amira", "who-looked/")
    assert "Jane Obi opened this in an emergency." in text
    assert "Nan rang out of hours" in text
    assert "Marcus Hale tried to open this, and was not let in." in text


def test_looking_at_the_looks_is_a_look(come_in: Any) -> None:
    assert "Tom Reilly opened this" in page_of(come_in, "tom", "who-looked/")


def test_those_who_govern_see_the_looks_and_not_the_record(come_in: Any) -> None:
    assert "Who has looked" in page_of(come_in, "colin", "who-looked/")
    assert come_in("colin").get(f"/child/{TOWN.who('hartley.ava')}/").status_code == 404


def test_a_check_of_one_life_says_that_nothing_was_changed(come_in: Any) -> None:
    text = page_of(come_in, "amira", "check/")
    assert "are as they were written" in text


def test_how_far_the_record_is_sealed_is_open_to_all_who_work_here(come_in: Any) -> None:
    assert "Nothing has been signed yet" in come_in("nasreen").get("/check/").text
    assert "alongside verify" in come_in("colin").get("/check/").text


def test_what_another_system_said_is_listed_until_it_is_checked(come_in: Any) -> None:
    text = page_of(come_in, "owen", "questions/", "lambert.jayden")
    assert "What another system said" in text


def test_a_life_without_contradictions_is_said_to_be_so(come_in: Any) -> None:
    assert "Nothing here contradicts anything else." in page_of(come_in, "amira", "questions/", "price.ellie")


def test_witnesses_outside_are_spoken_of_only_where_there_are_some(come_in: Any) -> None:
    text = come_in("amira").get("/check/").text
    assert "Nobody outside keeps the signed list yet" in text
    assert "could change the past without being found out" not in text


def ways(text: str) -> list[str]:
    """Every address at which something that is asked is answered."""
    main = text.partition("What we do not know</h2>")[2].partition("</main")[0]
    found = re.findall(r'<li>[^<]*(?:<span class="small">[^<]*</span> )?<a href="(/[^"]+)">', main)
    return [unescape(way) for way in found]


def test_what_is_not_known_on_a_childs_page_is_asked_with_the_way_to_its_answer(come_in: Any) -> None:
    page, asked = page_of(come_in, "amira", ""), page_of(come_in, "amira", "questions/")
    unknown = page.partition("What we do not know</h2>")[2].partition("</ul>")[0]
    lines = re.findall(r"<li>([^<]+?) ?<", unknown)
    assert lines
    for words in lines:
        assert f"<li>{words}" in asked
    assert len(ways(asked)) >= len(lines)
    for way in ways(asked):
        assert come_in("amira").get(way).status_code == 200


def test_what_a_file_said_otherwise_is_settled_where_it_is_asked(come_in: Any) -> None:
    asked = ways(page_of(come_in, "owen", "questions/", "lambert.jayden"))
    checks = [way for way in asked if way.endswith("/check/")]
    assert checks
    owen = come_in("owen")
    assert "Is what the file said right?" in owen.get(checks[0]).text
    assert owen.post(checks[0], {"right": "cannot_tell", "words": "The paper is lost."}).status_code == 302
    assert checks[0] not in page_of(come_in, "owen", "questions/", "lambert.jayden")


def test_nothing_is_answered_in_a_look_back(come_in: Any) -> None:
    assert ways(page_of(come_in, "amira", "questions/?on-d=1&on-m=6&on-y=2026")) == []
