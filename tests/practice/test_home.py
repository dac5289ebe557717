"""Where people live, and who must not be told."""

from datetime import date

from alongside.policy import load
from alongside.practice import home as h
from alongside.record import Life
from tests.life import at, life, lives, person

TODAY = date(2026, 6, 30)
MOVED = "2026-01-05 MovedHome #mill address='4 Mill Lane' postcode='AL1 2BC' @about=maya,mum,leo"


def codes(told: Life) -> list[str]:
    return [q.code for q in h.questions(told, load(), TODAY)]


def test_a_home_ends_at_the_next() -> None:
    told = life(MOVED + "\n2026-03-01 MovedHome address='1 High Street'")
    assert [(one.address, one.end) for one in h.homes(told)] == [
        ("4 Mill Lane", date(2026, 3, 1)),
        ("1 High Street", None),
    ]


def test_a_home_left_for_nobody_knows_where_ends() -> None:
    told = life(MOVED + "\n2026-03-01 AddressLeft postcode='AL1 2BC'")
    assert h.home_address(told, date(2026, 2, 1)).address == "4 Mill Lane"  # type: ignore[union-attr]
    assert h.home_address(told, TODAY) is None


def test_a_term_time_address_stands_beside_the_home() -> None:
    told = life(MOVED + "\n2026-03-01 MovedHome address='The School' kind=term_time")
    assert h.home_address(told, TODAY).address == "4 Mill Lane"  # type: ignore[union-attr]


def test_a_household_is_whoever_moved_together_and_is_still_there() -> None:
    told = lives(MOVED + "\n2026-03-01 MovedHome address='Nan' @about=leo")
    maya = told[person("maya")]
    assert h.household(maya, date(2026, 2, 1), told) == (person("maya"), person("mum"), person("leo"))
    assert h.household(maya, TODAY, told) == (person("maya"), person("mum"))


def test_somebody_whose_life_may_not_be_read_is_counted_where_the_move_named_them() -> None:
    assert h.household(life(MOVED), TODAY, {}) == (person("maya"), person("mum"), person("leo"))


def test_without_a_home_the_household_is_the_person_alone() -> None:
    assert h.household(life("2026-01-01 PersonNamed given=Maya"), TODAY, {}) == (person("maya"),)


def test_a_corrected_address_is_the_same_home() -> None:
    told = lives(MOVED + "\n2026-01-05 MovedHome address='14 Mill Lane' @corrects=mill")
    assert h.home_address(told[person("leo")], TODAY).address == "14 Mill Lane"  # type: ignore[union-attr]
    assert len(h.household(told[person("maya")], TODAY, told)) == 3


PROTECTED = (
    "2026-02-01 WhereaboutsProtected #p from_whom=craig what=address,school reason='He came to the door'"
)


def test_protection_covers_every_later_move() -> None:
    told = life(f"{MOVED}\n{PROTECTED}\n2026-05-01 MovedHome address='Somewhere safe'")
    assert not h.may_be_told(told, person("craig"), TODAY)
    assert h.may_be_told(told, person("nan"), TODAY)


def test_protection_stands_past_its_day_to_look_again_until_somebody_lifts_it() -> None:
    told = life(PROTECTED + " until=2026-03-01")
    assert h.hidden_from(told, TODAY) == {person("craig")}
    assert "protection_to_look_at" in codes(told)


def test_protection_written_for_a_later_day_is_in_force_at_once() -> None:
    assert not h.may_be_told(life(PROTECTED), person("craig"), date(2026, 1, 1))


def test_lifted_it_may_be_told_again_and_as_known_before_it_was_hidden() -> None:
    told = life(PROTECTED + "\n2026-05-01 ProtectionLifted protection=#p why='The court said so'")
    assert h.may_be_told(told, person("craig"), TODAY)
    assert not h.may_be_told(told.as_known_at(at("2026-04-01T12:00")), person("craig"), TODAY)


def test_protection_from_nobody_and_from_somebody_at_home_are_asked_about() -> None:
    assert codes(life("2026-02-01 WhereaboutsProtected reason='?'")) == ["protected_from_nobody"]
    at_home = f"{PROTECTED}\n2026-05-01 MovedHome address='Back' @about=maya,craig"
    assert codes(life(at_home)) == ["hidden_from_household"]


def test_the_last_word_on_each_way_to_reach_them_stands() -> None:
    told = life(
        "2026-01-01 ContactDetailGiven channel=phone value=07700900001"
        "\n2026-02-01 ContactDetailGiven channel=phone value=07700900002 never='No voicemail'"
        "\n2026-02-01 ContactDetailGiven channel=post value='At school'"
    )
    assert [e.fact.value for e in h.ways_to_reach(told)] == ["07700900002", "At school"]
