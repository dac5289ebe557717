"""Who loves this child, at another age, and who lives apart: pages for a worker and for a manager."""

from typing import Any

from tests.web.pages.town import TOWN


def page_of(come_in: Any, after: str, name: str = "amira") -> str:
    answer = come_in(name).get(f"/child/{TOWN.who('hartley.maya')}/{after}")
    assert answer.status_code == 200
    return str(answer.text)


def test_the_map_at_six_says_that_nobody_asked_and_who_was_lost_since(come_in: Any) -> None:
    text = page_of(come_in, "circle/?age=6")
    assert "Nobody asked Maya then" in text
    assert "Between six and nine" in text
    assert "Grandad Jim" in text


def test_the_same_birthday_can_be_seen_as_it_was_known_then(come_in: Any) -> None:
    text = page_of(come_in, "circle/?age=9")
    assert "as it was known then" in text
    then = page_of(come_in, "circle/?on-d=18&on-m=4&on-y=2026&at=23:59")
    assert "As known on" in then


def test_an_age_that_means_nothing_is_today(come_in: Any) -> None:
    for age in ("7", "nine", "-6", "99999"):
        assert "Maya's own map" in page_of(come_in, f"circle/?age={age}").replace("&#39;", "'")


def test_who_is_not_safe_stands_under_the_picture(come_in: Any) -> None:
    for after in ("", "circle/", "circle/?age=9"):
        assert "Not on the picture, and not forgotten" in page_of(come_in, after)


def test_brothers_and_sisters_apart_stand_on_the_childs_page_the_familys_and_the_teams(come_in: Any) -> None:
    assert "Tariq, who drives" in page_of(come_in, "")
    assert "Maya and Noah" in page_of(come_in, "family/")
    for name in ("amira", "tom"):
        assert "Maya and Noah" in come_in(name).get("/brothers-and-sisters/").text


def test_a_worker_of_another_team_sees_nobody_of_them(come_in: Any) -> None:
    assert "Maya" not in come_in("marcus").get("/brothers-and-sisters/").text
