"""Names: lists long enough, true to where a family comes from and to the year of a birth."""

from __future__ import annotations

from alongside.town.chance import Dice
from alongside.town.course import naming
from alongside.town.course.names import african, asian, british
from alongside.town.course.names.british_families import BRITISH
from alongside.town.course.names.heritage import ETHNICITY, HERITAGES, OTHER_SIDE, SHARES, of_both


def test_lists_are_long_enough_that_a_class_of_children_is_not_full_of_the_same() -> None:
    assert len(set(BRITISH)) >= 500
    for girls, boys in (
        (british.GIRLS_NOW, british.BOYS_NOW),
        (asian.MUSLIM_GIRLS, asian.MUSLIM_BOYS),
        (asian.INDIAN_GIRLS, asian.INDIAN_BOYS),
        (african.AFRICAN_GIRLS, african.AFRICAN_BOYS),
    ):
        assert len(set(girls)) >= 150
        assert len(set(boys)) >= 150


def test_every_ethnicity_leads_to_a_heritage() -> None:
    for code in ETHNICITY.kinds:
        table = OTHER_SIDE.get(code) or SHARES[code]
        assert all(key in HERITAGES for key in table.kinds)


def test_a_child_of_two_people_is_of_both() -> None:
    assert of_both("WBRI", "BCRB") == "MWBC"
    assert of_both("BAFR", "WBRI") == "MWBA"
    assert of_both("APKN", "WOTH") == "MWAS"
    assert of_both("APKN", "BCRB") == "MOTH"
    assert of_both("WOTH", "WOTH") == "WOTH"


def test_a_polish_daughter_has_the_name_as_daughters_have_it() -> None:
    dice, polish = Dice(1), HERITAGES["polish"]
    assert naming.as_hers(dice, "Kowalski", polish) == "Kowalska"
    assert naming.as_his("Kowalska", polish) == "Kowalski"
    assert naming.as_hers(dice, "Nowak", polish) == "Nowak"


def test_a_grandmother_has_a_name_of_her_own_time() -> None:
    dice, here = Dice(2), HERITAGES["british"]
    assert all(naming.given(dice, here, "F", 1946) in british.WOMEN_40S for _ in range(30))
    assert all(naming.given(dice, here, "M", 2019) in british.BOYS_NOW for _ in range(30))
