"""Brothers and sisters who live apart: last together, next together, who sees to it."""

from alongside.story import apart
from alongside.story.apart import Apart
from alongside.story.telling import Telling
from tests.life import person
from tests.story.seen import HARTLEYS, view


def told(more: str = "", *, hides: tuple[str, ...] = ()) -> dict[str, Apart]:
    seen = view(f"{HARTLEYS}\n{more}", hides=hides)
    return {one.other_name: one for one in apart.told(Telling(seen, person("maya")))}


def test_it_says_when_they_were_last_together_and_when_next() -> None:
    ava = told()["Ava"]
    assert (ava.last, ava.next) == ("Saturday 7 November", "Saturday 14 November")


def test_nobody_sees_to_it_stands_first_and_says_so() -> None:
    seen_to = "2026-11-01 FamilyTimeAgreed with_whom=ava seen_to_by=worker:amira @about=maya"
    assert [(name, one.nobody) for name, one in told(seen_to).items()] == [("Noah", True), ("Ava", False)]
    assert told()["Ava"].sees == "Nobody sees to it"


def test_whoever_has_gone_does_not_see_to_it_any_more() -> None:
    dele = "2026-11-01 FamilyTimeAgreed with_whom=ava seen_to_by=worker:dele @about=maya"
    assert told(dele)["Ava"].sees.startswith("Dele Marsh saw to it, and is not alongside them any more")


def test_the_driver_may_see_to_it_too() -> None:
    nan = "2026-11-01 FamilyTimeAgreed with_whom=ava seen_to_by_name='Nan and Ruth' @about=maya"
    assert (told(nan)["Ava"].sees, told(nan)["Ava"].nobody) == ("Nan and Ruth", False)


def test_those_who_live_together_are_not_apart() -> None:
    assert "Ava" not in told("2026-11-01 MovedHome address='12 Larch Road' postcode='AL1 2BB' @about=maya")


def test_a_half_brother_is_a_brother() -> None:
    half = """
        2020-01-01 RelationshipTold other=kai kind=half_sibling @about=maya,kai
        2020-01-01 PersonNamed given=Kai @about=kai
        2020-01-01 MovedHome address="Elsewhere" postcode="AL7 7AA" @about=kai
    """
    assert told(half)["Kai"].how == "half-brother or half-sister"


def test_a_sister_whom_the_reader_may_not_know_of_is_nowhere() -> None:
    assert "Noah" in told()
    assert "Noah" not in told(hides=("noah",))


def test_time_written_in_the_sisters_life_is_their_time_too() -> None:
    hers = "2026-11-10 FamilyTimeHappened with_whom=maya @about=noah"
    assert told(hers)["Noah"].last == "Tuesday 10 November"


def test_a_promise_for_the_day_is_the_next_day() -> None:
    text = """
        2026-11-01 FamilyTimeAgreed #time with_whom=noah @about=maya
        2026-11-02 PromiseMade what="a lift" by_when=2026-11-20 line=#time @about=maya
    """
    assert told(text)["Noah"].next == "Friday 20 November"


def test_what_we_called_off_since_is_said() -> None:
    off = "2026-11-09 FamilyTimeCancelled with_whom=ava cancelled_by=us why='No driver' @about=maya"
    assert told(off)["Ava"].missed == "Called off by us one time since: no driver."


def test_each_pair_stands_once() -> None:
    pairs = apart.together(view(HARTLEYS), [person("maya"), person("ava"), person("noah")])
    assert [one.names for one in pairs if "Maya" in one.names and "Ava" in one.names] == ["Ava and Maya"]
