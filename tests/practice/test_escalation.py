"""After a no, and after asking for help: whoever goes a step further says what is new."""

from datetime import date

import pytest

from alongside.policy import load
from alongside.practice import CLOCKS, due
from alongside.practice.escalation import After, AskedBy, escalations, in_words, questions
from alongside.record import Life
from tests.life import life, person

LATER = date(2026, 12, 31)
SOON = date(2026, 5, 12)
NO = """
    2026-05-01 HelpOffered #offer
    2026-05-05 HelpAnswered #no offer=#offer answer=no words="I have been on that course twice."
"""
SERVICE = """
    2026-05-01 AgreementAsked #service to=mum kind=service line="A worker comes on Tuesdays" if_no="Nothing"
    2026-05-01 AgreementAnswered asked=#service answer=agree
"""
TALK = "2026-05-11 StrategyDiscussionHeld #talk {} each.maya.enquire={}\n"
FURTHER = TALK.format("", "yes")
ASKING = f'2026-04-01 HelpAskedFor #ask words="Somebody on Saturdays" @said_by={person("mum")}\n'
WHY = "2026-05-12 EscalationExplained step=#talk {}\n"


def after(text: str) -> list[tuple[After, int]]:
    return [(one.after, one.days) for one in escalations(life(text), load(), LATER)]


def codes(text: str) -> list[str]:
    return [one.code for one in questions(life(text), load(), LATER)]


def waits(told: Life, on: date) -> list[str]:
    return [one.what for one in due(told, load(), on, CLOCKS) if "new information" in one.what]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (NO + FURTHER, [(After.A_NO, 6)]),
        (NO + "2026-05-05 ReferralReceived source=1A", [(After.A_NO, 0)]),
        (NO + "2026-05-20 ConferenceHeld kind=initial", [(After.A_NO, 15)]),
        (SERVICE + "2026-05-10 AgreementWithdrawn asked=#service\n" + FURTHER, [(After.TAKEN_BACK, 1)]),
        (NO + TALK.format("", "no"), []),
        (NO + "2026-05-11 ReferralReceived source=1C", []),
        (NO + "2026-05-11 ConferenceHeld kind=review", []),
        (NO + "2026-07-01 StrategyDiscussionHeld each.maya.enquire=yes", []),
        (SERVICE + FURTHER, []),
        (FURTHER, []),
    ],
)
def test_a_step_further_soon_after_a_no_is_known_as_one(text: str, what: list[tuple[After, int]]) -> None:
    assert after(text) == what


def test_a_no_to_telling_their_story_in_public_is_no_no_to_us() -> None:
    asked = '2026-05-01 AgreementAsked #story to=mum kind=story line="Their story" if_no="Nothing"\n'
    assert after(asked + "2026-05-05 AgreementAnswered asked=#story answer=do_not_agree\n" + FURTHER) == []


def test_a_conference_for_an_enquiry_that_was_asked_about_is_the_same_step_going_on() -> None:
    assert after(NO + FURTHER + "2026-05-20 ConferenceHeld kind=initial enquiry=#talk") == [(After.A_NO, 6)]


def test_the_question_says_how_many_days_after_and_what_was_said() -> None:
    (one,) = escalations(life(NO + FURTHER), load(), LATER)
    assert in_words(one) == (
        "6 days after the family said no, a step further was taken. What new information was there?"
    )


def test_it_waits_until_it_is_answered_and_stops_nothing() -> None:
    told = life(NO + FURTHER + WHY.format('found=something_new words="A bruise" family_told=yes'))
    assert waits(life(NO + FURTHER), SOON) == ["Say what new information there is"]
    assert waits(told, SOON) == []


def test_a_discussion_that_says_itself_what_is_new_is_not_asked_again() -> None:
    said = NO + TALK.format('what_is_new="A bruise"', "yes")
    assert (waits(life(said), SOON), codes(said)) == ([], [])


def test_nothing_new_may_be_answered_and_is_seen() -> None:
    (one,) = escalations(life(NO + FURTHER + WHY.format("found=nothing_new family_told=yes")), load(), LATER)
    assert one.answered
    assert one.nothing_new


TAKEN_BACK = SERVICE + "2026-05-10 AgreementWithdrawn #back asked=#service\n"
STOPS = "Say what stops, now that they took back their yes"


def asked_to_stop(text: str) -> bool:
    return STOPS in [one.what for one in due(life(text), load(), SOON, CLOCKS)]


def test_a_yes_that_was_taken_back_waits_until_somebody_says_what_stops() -> None:
    assert asked_to_stop(TAKEN_BACK)
    assert not asked_to_stop(TAKEN_BACK + '2026-05-11 WordsActedOn account=#back changed="No more visits"')


def test_a_line_of_a_plan_that_is_taken_back_has_its_own_mark() -> None:
    assert not asked_to_stop(TAKEN_BACK.replace("kind=service", "kind=plan_line"))


def test_asking_for_help_stays_asking_for_help() -> None:
    (one,) = escalations(life(ASKING + FURTHER), load(), LATER)
    assert (one.after, one.days) == (After.ASKING, 40)


def test_a_referral_after_asking_may_be_the_very_help() -> None:
    assert after(ASKING + "2026-05-11 ReferralReceived source=1A") == []


def test_who_asked_while_we_looked_into_a_worry_had_not_come_to_us() -> None:
    assert after(ASKING.replace("words", "via=safeguarding words") + FURTHER) == []


@pytest.mark.parametrize(
    ("more", "who"),
    [
        ("2020-01-01 RelationshipTold other=mum kind=mother\n", AskedBy.PARENT),
        (
            "2020-01-01 RelationshipTold other=mum kind=mother\n2020-01-01 DisabilityTold disabilities=LD\n",
            AskedBy.PARENT_OF_A_DISABLED_CHILD,
        ),
        ("", AskedBy.FAMILY),
    ],
)
def test_it_is_counted_by_who_had_asked(more: str, who: AskedBy) -> None:
    (one,) = escalations(life(more + ASKING + FURTHER), load(), LATER)
    assert one.asked_by is who


def test_a_child_who_asks_is_counted_as_a_child() -> None:
    (one,) = escalations(life(ASKING.replace(person("mum"), person("maya")) + FURTHER), load(), LATER)
    assert one.asked_by is AskedBy.CHILD


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        ("found=something_new family_told=yes", ["escalation.new_unsaid"]),
        ('found=something_new words="A bruise" family_told=no', ["escalation.why_not_told"]),
        (
            'found=something_new words="A bruise" family_told=not_yet told_by=2026-05-14',
            ["escalation.told_yet"],
        ),
        ('found=nothing_new family_told=no why_not="He would hurt her"', []),
    ],
)
def test_an_answer_says_what_is_new_and_whether_the_family_knows(answer: str, code: list[str]) -> None:
    assert codes(NO + FURTHER + WHY.format(answer)) == code
