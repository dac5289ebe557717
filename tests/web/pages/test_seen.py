"""Any page as it was known at a moment: nothing later leaks, and nobody comes back to today by accident."""

from datetime import UTC, datetime
from typing import Any

from alongside.web.fields import Fields
from alongside.web.pages.seen import address_of, moment
from tests.life import worker
from tests.web.pages.town import TOWN

NOW = datetime(2026, 11, 12, 9, 40, tzinfo=UTC)
IN_MARCH = "?on-d=20&on-m=3&on-y=2026&at=16:00"
PAGES = ("", "chronology/", "family/", "plan/", "assessment/", "who-is-who/", "questions/")


def asked(**typed: str) -> Fields:
    return Fields((name.replace("_", "-"), value) for name, value in typed.items())


def in_march(come_in: Any, after: str = "") -> str:
    return str(come_in("amira").get(f"/child/{TOWN.who('hartley.maya')}/{after}{IN_MARCH}").text)


def test_an_address_without_a_moment_is_of_today() -> None:
    assert moment(Fields(), NOW).known is None


def test_a_moment_is_read_by_the_clock_on_the_wall() -> None:
    known = moment(asked(on_d="14", on_m="july", on_y="26", at="4pm"), NOW).known
    assert known is not None
    assert known.at == datetime(2026, 7, 14, 15, 0, tzinfo=UTC)


def test_a_day_without_a_time_is_the_end_of_that_day() -> None:
    known = moment(asked(on_d="14", on_m="3", on_y="2026"), NOW).known
    assert known is not None
    assert known.at == datetime(2026, 3, 14, 23, 59, tzinfo=UTC)


def test_today_without_a_time_is_now() -> None:
    known = moment(asked(on_d="12", on_m="11", on_y="2026"), NOW).known
    assert known is not None
    assert known.at == NOW


def test_a_moment_that_has_not_come_is_asked_again() -> None:
    assert moment(asked(on_d="14", on_m="3", on_y="2027", at="10:00"), NOW).errors == {
        "on": "That moment has not come yet"
    }


def test_an_address_made_of_a_moment_means_that_moment() -> None:
    known = moment(asked(on_d="14", on_m="3", on_y="2026", at="16:00", to=worker("jane")), NOW).known
    assert known is not None
    pairs = [pair.split("=") for pair in address_of(known)[1:].replace("%3A", ":").split("&")]
    assert moment(Fields((name, value) for name, value in pairs), NOW).known == known


def test_every_page_about_a_child_has_its_past_on_its_own_paper(come_in: Any) -> None:
    client = come_in("amira")
    for after in PAGES:
        text = client.get(f"/child/{TOWN.who('hartley.maya')}/{after}{IN_MARCH}").text
        assert 'class="govuk-template__body is-past"' in text, after
        assert "As known on Friday 20 March 2026, 16:00" in text, after


def test_the_past_counts_what_it_hides_and_tells_none_of_it(come_in: Any) -> None:
    text = in_march(come_in)
    assert "were written later. All are hidden" in text
    assert "Amira" not in text.replace("Amira Khan, social worker", "")
    assert "plumber" not in text


def test_the_moments_on_the_line_are_none_of_them_later(come_in: Any) -> None:
    line = in_march(come_in).partition('<ol class="moments">')[2].partition("</ol>")[0]
    assert line.count("<li") == 6
    assert "April" not in line


def test_every_link_to_a_page_about_somebody_stays_in_the_past(come_in: Any) -> None:
    text = in_march(come_in)
    links = [part.partition('"')[0] for part in text.split('href="')[1:]]
    about = [link for link in links if link.startswith(("/child/", "/entry/"))]
    today = [link for link in about if "on-d=" not in link]
    assert about
    assert set(today) == {f"/child/{TOWN.who('hartley.maya')}/"}
    assert text.count("Reveal later information") == 1


def test_nothing_is_written_from_the_past(come_in: Any) -> None:
    assert "/write/?about=" not in in_march(come_in)


def test_a_moment_that_cannot_be_read_shows_nothing(come_in: Any) -> None:
    answer = come_in("amira").get(f"/child/{TOWN.who('hartley.maya')}/?on-d=31&on-m=2&on-y=2026")
    assert answer.status_code == 400
    assert "There is no day" in answer.text
    assert "Maya" not in answer.text.partition("<main")[2]


def test_a_moment_that_cannot_be_read_is_missing_where_the_child_is(come_in: Any) -> None:
    address = f"/child/{TOWN.who('hartley.maya')}/?on-d=31&on-m=2&on-y=2026"
    assert come_in("owen").get(address).status_code == 404


def test_a_named_person_sees_only_what_had_reached_them(come_in: Any) -> None:
    jane = TOWN.who("aldermere.jane")
    text = come_in("amira").get(f"/child/{TOWN.who('hartley.maya')}/{IN_MARCH}&to={jane}").text
    assert "As known on Friday 20 March 2026, 16:00, to Jane Obi" in text
    assert "had arrived, and Jane Obi had not opened" in text


def test_before_anything_was_written_nothing_is_told_but_the_moment(come_in: Any) -> None:
    answer = come_in("amira").get(f"/child/{TOWN.who('hartley.maya')}/?on-d=1&on-m=1&on-y=2026")
    assert answer.status_code == 200
    assert "Nothing was written yet" in answer.text
    assert "Maya" not in answer.text
