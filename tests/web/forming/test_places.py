"""What was typed about a child follows the child, whoever else the entry comes to be about."""

from alongside.record import SubjectId
from alongside.web.fields import Fields
from alongside.web.forming.places import about_in_place, in_place

MAYA, AVA, NOAH = (SubjectId(f"person:01890000-0000-7000-8000-00000000000{n}") for n in (1, 2, 3))
SISTERS = [("place", MAYA), ("place", AVA), ("c0-words", "Maya's"), ("c1-words", "Ava's")]


def typed(*about: str) -> Fields:
    return Fields([*SISTERS, *(("about", who) for who in about)])


def words(said: Fields) -> dict[str, str]:
    told = in_place(said)
    return {who: told.text(f"c{place}-words") for place, who in enumerate(about_in_place(said))}


def test_ticked_in_another_order_each_keeps_their_own_words() -> None:
    assert words(typed(AVA, MAYA)) == {MAYA: "Maya's", AVA: "Ava's"}


def test_the_words_of_one_taken_out_go_with_them() -> None:
    assert words(typed(AVA)) == {AVA: "Ava's"}


def test_the_right_child_takes_the_words_written_about_the_wrong_one() -> None:
    assert words(typed(NOAH, AVA)) == {NOAH: "Maya's", AVA: "Ava's"}


def test_one_more_child_begins_with_empty_boxes() -> None:
    assert words(typed(MAYA, AVA, NOAH)) == {MAYA: "Maya's", AVA: "Ava's", NOAH: ""}


def test_a_form_that_comes_back_says_where_each_stands_now() -> None:
    again = in_place(typed(AVA))
    assert again.all("place") == (AVA,)
    assert in_place(again).text("c0-words") == "Ava's"
