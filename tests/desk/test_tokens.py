"""What somebody can be found by, and what a search asks for."""

from __future__ import annotations

import pytest

from alongside.desk.tokens import Token, asked, nearness, of_name, plain


@pytest.mark.parametrize(
    ("said", "written"),
    [("kathryn", "catherine"), ("smiht", "smith"), ("steven", "stephen"), ("jon", "john")],
)
def test_names_that_sound_or_look_alike_share_a_token(said: str, written: str) -> None:
    assert set(of_name(said)) & set(of_name(written))


def test_names_that_are_nothing_alike_share_none() -> None:
    assert not set(of_name("maya")) & set(of_name("bogdan"))


def test_letters_of_every_script_are_words() -> None:
    assert plain("Zoë O\u2019Neill-Łukasz") == "zoe oneill-lukasz"
    assert Token("name", "\u043c\u0430\u044f") in asked("\u041c\u0430\u044f").items[0]


def test_days_postcodes_and_numbers_are_taken_for_what_they_are() -> None:
    assert asked("3/5/2015").items == ((Token("day", "2015-05-03"),),)
    assert asked("AL1 2BC").items == ((Token("postcode", "al12bc"),),)
    assert asked("943 476 5919").items == ((Token("number", "9434765919"),),)


def test_nearer_names_come_first() -> None:
    assert nearness(("jon",), ("jon",)) > nearness(("jon",), ("john",)) > nearness(("jon",), ("jane",))
