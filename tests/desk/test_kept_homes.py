"""An address where somebody is kept safe: nobody is found by it, and no search says it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.access import View
from alongside.desk import CODEC, SHELVES
from alongside.practice.home import ContactDetailGiven, MovedHome, ProtectionLifted, WhereaboutsProtected
from alongside.practice.identifiers import RecordsJoined
from alongside.practice.person import PersonNamed
from alongside.practice.relationship import RelationshipTold
from alongside.record import EntryId, SubjectId
from alongside.record.memory import MemoryBook
from alongside.story import chronology, tonight
from alongside.story.telling import Telling
from tests.desk.conftest import Clock
from tests.desk.office import STAFF, Office
from tests.examples import examples
from tests.life import person

OLD, NEW, REFUGE = "59 Edge Place, Aldermere", "Flat 3, 38 Bluebell Place, Aldermere", "The Old Vicarage"
EARLIER, FLED, SAID, LATER = date(2026, 1, 5), date(2026, 3, 1), date(2026, 3, 9), date(2026, 4, 20)
ASKED = ("Bluebell", "38 Bluebell Place", "Flat 3", "AL9 9XY", "Leanne Bluebell", "Place", "Vicarage", NEW)
READERS = tuple(name for name, *_ in STAFF)


def fled(office: Office, *about: SubjectId) -> EntryId:
    """A mother and her children left at once, by way of a refuge, and only some of them are kept safe."""
    mum, maya, noah = family = (person("leanne"), office.child("maya", "amira"), person("noah"))
    office.given(PersonNamed(given="Leanne", family="Hartley"), mum)
    office.given(PersonNamed(given="Noah", family="Hartley"), noah)
    office.given(MovedHome(address=OLD, postcode="AL1 2BC"), *family, on=EARLIER)
    office.given(MovedHome(address=REFUGE), *family, on=FLED)
    kept = WhereaboutsProtected(from_whom=(person("craig"),), reason="He hurt Leanne.")
    protection = office.given(kept, *(about or (mum, maya)), on=SAID)
    office.given(MovedHome(address=NEW, postcode="AL9 9XY"), *family, on=LATER)
    return protection


def because(office: Office, name: str, words: str) -> str:
    """Everything that a search says of why it found whom it found."""
    return str([one.because for one in office.desk.find(office.who(name), words)])


def found(office: Office, name: str, words: str) -> list[SubjectId]:
    return [one.subject for one in office.desk.find(office.who(name), words)]


@pytest.mark.parametrize("words", ASKED)
def test_a_protected_address_is_neither_echoed_nor_completed_nor_confirmed(
    memory_office: Office, words: str
) -> None:
    fled(memory_office)
    said = "".join(because(memory_office, name, words) for name in READERS)
    assert not any(secret in said for secret in ("Bluebell", "Vicarage", "AL9"))
    if words != "Place":
        assert not any(found(memory_office, name, words) for name in READERS)


def test_typing_it_answers_as_if_nobody_lived_there_in_the_record_itself_too(office: Office) -> None:
    fled(office)
    for words in ASKED[:5]:
        assert found(office, "dot", words) == found(office, "amira", words) == []
    assert found(office, "dot", "Leanne Hartley") == [person("leanne")]


def test_whom_they_fled_from_knows_the_old_address_and_it_finds_them_without_the_new_one(
    memory_office: Office,
) -> None:
    fled(memory_office)
    assert because(memory_office, "dot", "59 Edge Place").count(OLD) == 3
    assert "Bluebell" not in because(memory_office, "dot", "59 Edge Place")


def test_a_brother_who_is_not_protected_himself_does_not_give_it_away(memory_office: Office) -> None:
    fled(memory_office, person("maya"))
    for words in ("Noah Bluebell", "AL9 9XY", "Leanne Place", "38 Bluebell Place"):
        assert "Bluebell" not in because(memory_office, "dot", words)
        assert "AL9" not in because(memory_office, "dot", words)


def test_whoever_moves_in_later_by_an_entry_of_their_own_does_not_either(memory_office: Office) -> None:
    fled(memory_office)
    nan = memory_office.child("nan")
    memory_office.given(MovedHome(address="38 Bluebell Place Flat 3, Aldermere", postcode="al99xy"), nan)
    assert found(memory_office, "dot", "Bluebell") == found(memory_office, "dot", "AL9 9XY") == []


def test_a_neighbour_is_found_by_the_street_and_the_postcode_as_ever(memory_office: Office) -> None:
    fled(memory_office)
    ned = memory_office.child("ned")
    memory_office.given(MovedHome(address="40 Bluebell Place", postcode="AL9 9XY"), ned)
    assert found(memory_office, "dot", "Bluebell Place") == found(memory_office, "dot", "AL9 9XY") == [ned]


def test_a_second_record_of_the_same_girl_does_not_give_it_away(memory_office: Office) -> None:
    fled(memory_office)
    maia = memory_office.child("maia")
    memory_office.given(MovedHome(address="Bluebell Pl 38"), maia)
    memory_office.given(RecordsJoined(other=maia, why="Same birthday"), person("maya"), maia)
    assert found(memory_office, "dot", "Bluebell") == []


def test_when_it_is_safe_again_they_are_found_where_they_live(memory_office: Office) -> None:
    protection = fled(memory_office)
    memory_office.given(
        ProtectionLifted(protection=protection, why="Craig died."), person("leanne"), person("maya")
    )
    assert len(found(memory_office, "dot", "Bluebell")) == 3


def test_an_address_is_quoted_only_where_it_answers_every_word(memory_office: Office) -> None:
    ned = memory_office.child("ned")
    memory_office.given(MovedHome(address="4 Mill Lane"), ned, on=EARLIER)
    memory_office.given(MovedHome(address="9 Church Lane"), ned)
    (one,) = memory_office.desk.find(memory_office.who("dot"), "Mill Lane")
    assert one.because == ("4 Mill Lane",)
    assert found(memory_office, "dot", "Mill Church") == []


@pytest.mark.parametrize("safe", [("leanne",), ("maya",)])
def test_whoever_merely_knows_of_her_is_not_told_where_she_lives(office: Office, safe: tuple[str]) -> None:
    fled(office, *map(person, safe))
    kit, leanne = office.child("kit", "sol", "south"), person("leanne")
    office.given(RelationshipTold(other=leanne, kind="aunt_uncle"), kit)
    office.given(ContactDetailGiven(channel="post", value=NEW), leanne)

    def tell(view: View) -> str:
        return f"{chronology.tell(view, leanne)} {tonight.told(Telling(view, leanne))}"

    told = office.desk.read(office.who("sol"), leanne, tell, page="child")
    assert "Leanne" in told
    assert not any(secret in told for secret in ("Flat 3", "Bluebell", "Vicarage", "AL9"))


def test_a_home_of_somebody_merely_known_is_told_where_nobody_is_kept_safe(office: Office) -> None:
    kit, nan = office.child("kit", "sol", "south"), person("nan")
    office.given(PersonNamed(given="Nan", family="Hartley"), nan)
    office.given(RelationshipTold(other=nan, kind="grandparent"), kit)
    office.given(MovedHome(address="4 Mill Lane"), kit, nan)
    told = office.desk.read(
        office.who("sol"), nan, lambda view: tonight.told(Telling(view, nan)), page="child"
    )
    assert "4 Mill Lane" in told.words


def an_office() -> Office:
    """An office of its own for every family that is drawn."""
    clock = Clock()
    return Office(MemoryBook(1, CODEC, synthetic=False, clock=clock, shelves=SHELVES), clock)


STREETS = st.sampled_from(["Bluebell Place", "Hartley Road", "Maya Street", "Edge Lane"])
ADDRESS = st.builds("{} {}".format, st.integers(1, 40), STREETS)
WHO = ("maya", "noah", "leanne")


@settings(max_examples=examples(60), deadline=None)
@given(data=st.data(), where=st.lists(ADDRESS, min_size=2, max_size=4, unique=True))
def test_no_search_made_of_words_of_any_family_says_where_they_are_kept_safe(
    data: st.DataObject, where: list[str]
) -> None:
    office = an_office()
    people = [office.child(name, "amira" if name == "maya" else "") for name in WHO]
    kept = data.draw(st.lists(st.sampled_from(people), min_size=1, unique=True))
    for at, address in enumerate(where):
        about = data.draw(st.lists(st.sampled_from(people), min_size=1, unique=True))
        both = list(dict.fromkeys([*about, *kept]))
        office.given(MovedHome(address=address, postcode=f"AL{at + 1} 2BC"), *both, on=date(2026, 1, at + 1))
    since = date(2026, 1, data.draw(st.integers(2, len(where))))
    office.given(WhereaboutsProtected(from_others="Craig", reason="He hurt her."), *kept, on=since)
    secret = {(address, f"AL{at + 1} 2BC") for at, address in enumerate(where) if at + 2 > since.day}
    words = sorted({w for a in where for w in a.split()} | {*WHO, "Hartley", *(c for _, c in secret)})
    asked = " ".join(data.draw(st.lists(st.sampled_from(words), min_size=1, max_size=4)))
    for query in (asked, *(a for a, _ in secret), *(c for _, c in secret)):
        for reader in ("dot", "amira", "iggy", "meg"):
            said = [word for one in office.desk.find(office.who(reader), query) for word in one.because]
            assert not [one for pair in secret for one in pair if one in said], (query, reader)
