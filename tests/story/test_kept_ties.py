"""A tie that is not safe is off the picture and on the page, for whoever may know it."""

import msgspec

from alongside.record import Life, Withheld
from alongside.story import circle
from alongside.story.circle import Circle, State
from tests.life import lives, person
from tests.story.seen import EVERY_FACT, HARTLEYS, view, view_of


def told(more: str = "") -> Circle:
    return circle.tell(view(f"{HARTLEYS}\n{more}"), person("maya"))


def test_a_tie_that_became_dangerous_stays_with_what_we_know_and_what_nobody_may_tell() -> None:
    named = "2026-05-01 ImportantPersonNamed person=craig in_words='he taught me to ride' @about=maya"
    (craig,) = told(named).kept
    assert (craig.name, craig.in_words) == ("Craig", "he taught me to ride")
    assert craig.known == "Since 14 March Mum, Noah and Maya are kept safe from them. He hurt Leanne."
    assert craig.never == "Nothing may tell them: where they live."


def test_it_says_what_they_are_to_the_child() -> None:
    father = "2020-01-01 RelationshipTold other=craig kind=father @about=maya,craig"
    assert told(father).kept[0].what == "Maya's father"


def test_what_is_kept_from_a_colleague_about_a_tie_is_said_to_whoever_may_know() -> None:
    text = """
        2026-05-03 ImportantPersonNamed #ruth person=ruth in_words="lets me" @about=maya
        2026-05-04 InformationRestricted entries=#ruth from_whom=worker:jane reason="A cousin" @about=maya
    """
    (one,) = told(text).private
    assert one.name == "Ruth"
    assert "Kept from Jane Obi. A cousin." in one.words


def test_a_reader_who_sees_a_mark_is_told_that_the_picture_may_not_be_whole() -> None:
    assert not told().not_whole
    marked = lives(f"{HARTLEYS}\n2026-05-03 NoteWritten words=x @about=maya", facts=EVERY_FACT)
    entries = marked[person("maya")].entries
    last = msgspec.structs.replace(entries[-1], fact=Withheld(), kind="Withheld")
    seen = view_of(marked | {person("maya"): Life(person("maya"), (*entries[:-1], last))})
    assert circle.tell(seen, person("maya")).not_whole.startswith("Something in Maya's story is kept")


def test_a_dog_without_a_record_stands_on_the_map_and_a_dead_friend_is_remembered() -> None:
    text = """
        2026-05-03 LovedOneNamed named=Rex kind=animal in_words="licks" @about=maya
        2026-05-03 LovedOneNamed named="Old Tom" kind=died @about=maya
    """
    houses = {house.heading: [(seat.name, seat.state) for seat in house.seats] for house in told(text).houses}
    assert houses["Maya named them too"] == [("Rex", State.NAMED)]
    assert ("Old Tom", State.DIED) in houses["Remembered"]


def test_words_about_them_are_said_to_be_of_whoever_said_them() -> None:
    named = "2026-05-01 ImportantPersonNamed person=craig in_words='he tries' @about=maya"
    assert told(named).kept[0].says == "Maya says:"
    assert told(f"{named} @said_by=person:leanne").kept[0].says != "Maya says:"
    assert (
        told(named.replace("in_words", "how_found=family_said in_words")).kept[0].says == "The family says:"
    )
