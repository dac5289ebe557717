"""Somebody got in touch."""

from datetime import date

from alongside.policy import load
from alongside.practice import contact as c
from alongside.record import Life
from tests.life import at, life

CALL = "2026-05-22 ContactReceived #call source=2A said='He came in without a coat' family_knows=yes"
TODAY = date(2026, 6, 1)


def codes(told: Life, today: date = TODAY) -> list[str]:
    return [q.code for q in c.questions(told, load(), today)]


def test_a_contact_has_the_words_of_whoever_asked_and_what_came_of_it() -> None:
    (one,) = c.contacts(life(f"{CALL}\n2026-05-22 ContactDecided contact=#call outcomes=NEW_REFERRAL"))
    assert one.received.fact.said == "He came in without a coat"
    assert one.became_referral


def test_advice_is_no_referral() -> None:
    (one,) = c.contacts(life(f"{CALL}\n2026-05-22 ContactDecided contact=#call outcomes=ADVICE,NFA"))
    assert (one.outcomes, one.became_referral) == (("ADVICE", "NFA"), False)


def test_the_last_decision_stands() -> None:
    told = life(
        f"{CALL}\n2026-05-22 ContactDecided contact=#call outcomes=NFA"
        "\n2026-05-26 ContactDecided contact=#call outcomes=NEW_REFERRAL"
    )
    assert c.contacts(told)[0].became_referral
    assert not c.contacts(told.as_known_at(at("2026-05-23T12:00")))[0].became_referral


def test_a_call_not_decided_by_the_next_working_day_is_asked_about() -> None:
    assert codes(life(CALL), date(2026, 5, 26)) == []
    assert codes(life(CALL), date(2026, 5, 27)) == ["contact_undecided"]


def test_a_family_not_told_needs_a_reason() -> None:
    call = "2026-05-22 ContactReceived #c source=6 {}\n2026-05-22 ContactDecided contact=#c outcomes=NFA"
    assert codes(life(call.format(""))) == ["family_not_told"]
    assert codes(life(call.format("why_not='It would put her in danger'"))) == []
    assert codes(life(call.format("asks_for_help=yes"))) == []
