"""Who loves this child, in words."""

from datetime import date

from alongside.policy import load
from alongside.practice import circle as c
from alongside.record import Life
from tests.life import at, life, person

TODAY = date(2026, 6, 30)
NAN = "2026-01-05 ImportantPersonNamed person=nan in_words='She makes the best chips' together='Bingo'"
TIME = """
    2026-02-07 FamilyTimeAgreed with_whom=nan rhythm='Every second Saturday'
    2026-02-07 FamilyTimeHappened with_whom=nan
    2026-02-21 FamilyTimeCancelled with_whom=nan cancelled_by=us why='no driver'
    2026-03-07 FamilyTimeHappened with_whom=nan
"""
HURT = "2026-04-01 TieBroken person=nan cause=our_decision what_happened='We moved her to Leeds'"


def tie(text: str) -> c.Tie:
    return c.circle(life(text))[0]


def codes(told: Life) -> list[str]:
    return [q.code for q in c.questions(told, load(), TODAY)]


def test_people_stand_in_the_order_in_which_they_were_first_named() -> None:
    told = life(f"{NAN}\n2026-01-06 ImportantPersonNamed person=biscuit in_words='my dog'\n{NAN}")
    assert [one.person for one in c.circle(told)] == [person("nan"), person("biscuit")]


def test_saying_more_later_does_not_take_back_what_was_said_before() -> None:
    one = tie(f"{NAN}\n2026-03-01 ImportantPersonNamed person=nan together='Swimming'")
    assert (one.in_words, one.together) == ("She makes the best chips", "Swimming")


def test_the_ledger_says_who_called_it_off_and_why() -> None:
    one = tie(NAN + TIME)
    assert one.kept_of_last(6) == (2, 3)
    assert [(m.cancelled_by, m.why) for m in one.marks if not m.happened] == [("us", "no driver")]


def test_somebody_with_family_time_is_in_the_circle_though_nobody_named_them() -> None:
    assert tie(TIME).person == person("nan")


def test_a_broken_tie_stays_in_the_circle_with_what_hurt_it() -> None:
    one = tie(f"{NAN}\n{HURT}")
    assert one.broken is not None
    assert one.broken.fact.cause == "our_decision"


def test_a_mended_tie_is_no_longer_broken_until_it_breaks_again() -> None:
    mended = f"{NAN}\n{HURT}\n2026-05-01 TieMended person=nan words='A letter'"
    assert tie(mended).broken is None
    assert tie(f"{mended}\n2026-06-01 TieBroken person=nan cause=distance").broken is not None


def test_a_tie_was_last_alive_when_they_were_last_together() -> None:
    assert tie(NAN).last_alive is None
    assert tie(NAN + TIME).last_alive == date(2026, 3, 7)


def test_a_family_time_that_did_not_happen_keeps_no_tie_alive() -> None:
    told = life(NAN + TIME + "2026-05-01 FamilyTimeCancelled with_whom=nan cancelled_by=person")
    assert c.tie_last_alive(told, person("nan")) == date(2026, 3, 7)


def test_being_at_the_same_meeting_keeps_a_tie_alive() -> None:
    told = life(NAN + "\n2026-05-09 NoteWritten words='The school play' attended='maya, nan'")
    assert c.tie_last_alive(told, person("nan")) == date(2026, 5, 9)


def test_not_asked_can_be_told_from_nobody() -> None:
    assert c.was_asked(life(NAN)) is None
    assert c.was_asked(life("2026-01-05 CircleAsked answered=not_now")) is not None


def test_the_circle_is_told_as_it_was_known() -> None:
    told = life(f"{NAN}\n{HURT} @recorded=2026-04-20T09:00").as_known_at(at("2026-04-10T09:00"))
    assert c.circle(told)[0].broken is None


def test_a_day_to_ask_again_that_passed_is_asked_about() -> None:
    asked = "2026-01-05 ImportantPersonAsked person=nan answer='Sundays' ask_again="
    assert codes(life(f"{NAN}\n{asked}2026-06-01")) == ["ask_again"]
    assert codes(life(f"{NAN}\n{asked}2026-09-01")) == []


def test_a_mending_of_what_nobody_wrote_as_hurt_is_asked_about() -> None:
    assert codes(life(f"{NAN}\n2026-05-01 TieMended person=nan")) == ["mended_unbroken"]


def test_nothing_in_the_circle_is_a_code_or_a_number() -> None:
    for fact in c.FACTS:
        assert not [
            name for name, kind in fact.__annotations__.items() if "codes=" in str(kind) or kind is int
        ]
