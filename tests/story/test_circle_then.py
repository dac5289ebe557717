"""The map at six, nine and fourteen, and what was lost between, in words."""

from alongside.story import circle_then
from alongside.story.circle_then import CircleThen
from tests.life import person
from tests.story.seen import HARTLEYS, view

EARLIER = f"""{HARTLEYS}
    2021-06-01 ImportantPersonNamed person=jim how_found=family_said together="The river" @about=maya
    2024-09-01 ImportantPersonNamed person=keira how_found=family_said @about=maya
"""


def told(age: int, text: str = EARLIER) -> CircleThen:
    return circle_then.tell(view(text), person("maya"), age)


def names(then: CircleThen) -> set[str]:
    return {seat.name for seat in then.circle.seats}


def test_at_six_there_are_those_who_were_there_at_six() -> None:
    assert {"Jim", "Mum", "Nan"} <= names(told(6))
    assert not {"Keira", "Noah", "Amira Khan"} & names(told(6))


def test_where_nobody_asked_it_says_so() -> None:
    assert told(6).nobody_asked.startswith("Nobody asked Maya then.")
    assert not told(0).nobody_asked


def test_who_died_between_is_told_in_words() -> None:
    assert [(one.name, one.words) for one in told(6).lost] == [("Jim", "Died 3 May 2024.")]
    assert told(6).between == "Between six and nine"


def test_who_became_dangerous_since_is_told_and_drawn_at_no_age() -> None:
    lost = {one.name: one.words for one in told(9).lost}
    assert lost["Craig"] == "Since 14 March Maya is kept safe from Craig."
    assert all("Craig" not in names(told(age)) for age in (6, 9, 0))


def test_an_age_that_has_not_come_is_today() -> None:
    assert [one.age for one in told(14).ages] == [6, 9, 0]
    assert told(14).label == "Today"


def test_a_home_that_is_protected_today_is_not_said_of_an_earlier_day_after_they_fled() -> None:
    text = """
        2010-01-01 PersonBorn
        2010-01-01 PersonNamed given=Maya
        2018-01-01 MovedHome address="1 Old Road" postcode="AL1 1AA"
        2018-06-01 WhereaboutsProtected from_whom=craig
        2018-06-02 MovedHome address="9 Hidden Lane" postcode="AL9 9ZZ"
        2020-01-01 ImportantPersonNamed person=nan
        2010-01-01 PersonNamed given=Pat @about=nan
    """
    assert "Hidden Lane" not in str(told(9, text))


def test_a_child_of_whom_nothing_was_written_then_has_an_empty_map_and_an_honest_word() -> None:
    text = "2016-02-01 PersonBorn\n2026-01-01 PersonNamed given=Maya"
    assert told(6, text).nobody_asked.startswith("Nothing is written of who was there for Maya at six")


def test_the_childs_own_map_at_nine_is_what_they_had_put_on_it_by_then() -> None:
    dog = f"2024-06-01 LovedOneNamed named=Biscuit kind=animal @said_by={person('maya')} @about=maya"
    cat = f"2026-06-01 LovedOneNamed named=Tibs kind=animal @said_by={person('maya')} @about=maya"
    text = f"{HARTLEYS}\n{dog}\n{cat}"
    assert [one.name for one in told(9, text).own.faces] == ["Biscuit"]
    assert {"Biscuit", "Tibs"} <= {one.name for one in told(0, text).own.faces}
    assert not told(9, text).nobody_asked
